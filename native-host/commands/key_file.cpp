#include "commands/key_file.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

#include <cerrno>
#include <span>
#include <string>
#include <system_error>

#include "commands/new_file.h"
#include "platform/descriptor.h"
#include "platform/streams.h"

namespace forepost::commands {
namespace {

using notes::kKeyBytes;
using notes::SecretBytes;

constexpr std::size_t kDigits = 2 * kKeyBytes;

std::unexpected<Diagnostic> Fail(const std::filesystem::path& file, std::string message,
                                 std::string hint) {
  return std::unexpected(
      Diagnostic{.file = file.string(), .message = std::move(message), .hint = std::move(hint)});
}

// As many bytes as there is room for, or as there are.
std::expected<std::size_t, std::error_code> Fill(const platform::Descriptor& file,
                                                 SecretBytes& target) {
  std::size_t size = 0;
  while (size < target.size()) {
    const auto got = platform::ReadSome(
        file.number(), {reinterpret_cast<char*>(target.data()) + size, target.size() - size});
    if (!got) {
      return got;
    }
    if (*got == 0) {
      break;
    }
    size += *got;
  }
  return size;
}

}  // namespace

std::expected<void, Diagnostic> WriteKeyFile(const std::filesystem::path& file,
                                             const KeyFileKind& kind, const SecretBytes& key) {
  SecretBytes digits(kDigits + 1);
  sodium_bin2hex(reinterpret_cast<char*>(digits.data()), digits.size(), key.data(), key.size());
  return WriteNewFile(file, false, [&](const Sink& sink) {
    return sink(kind.heading) && sink(digits.view().substr(0, kDigits)) && sink("\n");
  });
}

std::expected<SecretBytes, Diagnostic> ReadKeyFile(const std::filesystem::path& file,
                                                   const KeyFileKind& kind) {
  const std::string made = "name the private file that `" + std::string(kind.maker) + "` has made";
  const platform::Descriptor opened(
      ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status = {};
  if (!opened || ::fstat(opened.number(), &status) != 0) {
    return Fail(file,
                "cannot open the key: " + std::error_code(errno, std::generic_category()).message(),
                made);
  }
  if (!S_ISREG(status.st_mode)) {
    return Fail(file, "this is not a regular file", made);
  }
  if ((status.st_mode & 0077U) != 0) {
    return Fail(
        file, "others may read or change this key",
        "make a new one if somebody may have seen it; else run: chmod 600 " + file.string());
  }
  const std::size_t line_bytes = kind.heading.size() + kDigits + 1;
  SecretBytes line(line_bytes + 1);
  const auto size = Fill(opened, line);
  if (!size) {
    return Fail(file, "reading the key failed: " + size.error().message(), "try again");
  }
  SecretBytes key(kKeyBytes);
  std::size_t bytes = 0;
  const bool good = (*size == line_bytes || *size == line_bytes - 1) &&
                    line.view().starts_with(kind.heading) &&
                    (*size != line_bytes || line.view()[line_bytes - 1] == '\n') &&
                    sodium_hex2bin(key.data(), key.size(), line.view().data() + kind.heading.size(),
                                   kDigits, nullptr, &bytes, nullptr) == 0 &&
                    bytes == key.size();
  if (!good) {
    return Fail(file, "this is not a " + std::string(kind.name), made);
  }
  return key;
}

}  // namespace forepost::commands
