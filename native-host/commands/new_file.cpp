#include "commands/new_file.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>

#include "platform/descriptor.h"

namespace forepost::commands {
namespace {

std::unexpected<Diagnostic> Fail(const std::filesystem::path& path, int code) {
  if (code == EEXIST) {
    return std::unexpected(Diagnostic{.file = path.string(),
                                      .message = "there is such a file already",
                                      .hint = "name another, or use --force to replace it"});
  }
  return std::unexpected(Diagnostic{
      .file = path.string(),
      .message =
          "cannot write this file: " + std::error_code(code, std::generic_category()).message(),
      .hint = "check the folder and the space on the disk"});
}

int WriteAll(int number, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(number, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) {
        continue;
      }
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int GiveName(const std::string& temporary, const std::filesystem::path& path, bool replace) {
  if (replace) {
    return rename(temporary.c_str(), path.c_str()) == 0 ? 0 : errno;
  }
  if (renameat2(AT_FDCWD, temporary.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0) {
    return 0;
  }
  if (errno != EINVAL && errno != ENOSYS) {
    return errno;
  }
  // Some file systems (FAT on a stick) cannot do that in one step.
  if (faccessat(AT_FDCWD, path.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
    return EEXIST;
  }
  return rename(temporary.c_str(), path.c_str()) == 0 ? 0 : errno;
}

}  // namespace

std::expected<void, Diagnostic> WriteNewFile(const std::filesystem::path& path, bool replace,
                                             const std::function<bool(const Sink&)>& write) {
  if (!replace && faccessat(AT_FDCWD, path.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
    return Fail(path, EEXIST);
  }
  std::string temporary = path.string() + ".XXXXXX";
  const platform::Descriptor file(mkostemp(temporary.data(), O_CLOEXEC));
  if (!file) {
    return Fail(path, errno);
  }
  int code = 0;
  const bool complete = write([&](std::string_view piece) {
    code = WriteAll(file.number(), piece);
    return code == 0;
  });
  if (code == 0 && complete && fsync(file.number()) != 0) {
    code = errno;
  }
  if (code == 0 && complete) {
    code = GiveName(temporary, path, replace);
  }
  if (code != 0 || !complete) {
    unlink(temporary.c_str());
  }
  if (code != 0) {
    return Fail(path, code);
  }
  return {};
}

}  // namespace forepost::commands
