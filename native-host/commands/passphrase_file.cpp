#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "commands/notes_options.h"
#include "platform/descriptor.h"

namespace forepost::commands {
namespace {

std::unexpected<Diagnostic> Refuse(const std::filesystem::path& file, std::string message,
                                   std::string hint) {
  return std::unexpected(
      Diagnostic{.file = file.string(), .message = std::move(message), .hint = std::move(hint)});
}

}  // namespace

std::expected<notes::SecretBytes, Diagnostic> ReadPassphrase(const std::filesystem::path& file) {
  // A pipe would be waited for.
  const platform::Descriptor descriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status{};
  if (!descriptor || fstat(descriptor.number(), &status) != 0) {
    return Refuse(file,
                  "the passphrase cannot be read: " +
                      std::error_code(errno, std::generic_category()).message(),
                  "name a file with the passphrase in its first line");
  }
  if (!S_ISREG(status.st_mode)) {
    return Refuse(file, "a passphrase is only read from a regular file",
                  "put it into the first line of one");
  }
  if (status.st_uid != geteuid()) {
    return Refuse(file, "the file with the passphrase belongs to somebody else",
                  "make one of your own");
  }
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
    return Refuse(file, "others may read the file with the passphrase",
                  "type: chmod 600 '" + file.string() + "'");
  }
  // One byte more than is allowed, and a line break.
  notes::SecretBytes line(notes::kMaxPassphraseBytes + 3);
  std::size_t size = 0;
  while (size < line.size()) {
    const ssize_t got = read(descriptor.number(), line.data() + size, line.size() - size);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return Refuse(file, "the passphrase cannot be read", "check the disk");
    }
    if (got == 0) {
      break;
    }
    size += static_cast<std::size_t>(got);
  }
  const std::string_view all = line.view().substr(0, size);
  std::size_t end = std::min(all.find('\n'), all.size());
  if (end > 0 && all[end - 1] == '\r') {
    --end;
  }
  if (end == 0) {
    return Refuse(file, "the first line is empty", "write the passphrase there");
  }
  if (end > notes::kMaxPassphraseBytes) {
    return Refuse(file,
                  "the first line is longer than " + std::to_string(notes::kMaxPassphraseBytes) +
                      " bytes, the most of a passphrase",
                  "name the file with the passphrase");
  }
  line.Shorten(end);
  return line;
}

}  // namespace forepost::commands
