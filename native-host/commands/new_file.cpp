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

// `work` fills the file beside `path` of this number and name; an errno, or -1 to give up.
std::expected<void, Diagnostic> MakeNewFile(
    const std::filesystem::path& path, bool replace,
    const std::function<int(int number, const std::string& temporary)>& work) {
  if (!replace && faccessat(AT_FDCWD, path.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0) {
    return Fail(path, EEXIST);
  }
  std::string temporary = path.string() + ".XXXXXX";
  const platform::Descriptor file(mkostemp(temporary.data(), O_CLOEXEC));
  if (!file) {
    return Fail(path, errno);
  }
  int code = work(file.number(), temporary);
  if (code == 0 && fsync(file.number()) != 0) {
    code = errno;
  }
  if (code == 0) {
    code = GiveName(temporary, path, replace);
  }
  if (code != 0) {
    unlink(temporary.c_str());
  }
  if (code > 0) {
    return Fail(path, code);
  }
  return {};
}

}  // namespace

std::expected<void, Diagnostic> WriteNewFile(const std::filesystem::path& path, bool replace,
                                             const std::function<bool(const Sink&)>& write) {
  return MakeNewFile(path, replace, [&](int number, const std::string&) {
    int code = 0;
    const bool complete = write([&](std::string_view piece) {
      code = WriteAll(number, piece);
      return code == 0;
    });
    return code == 0 && !complete ? -1 : code;
  });
}

std::expected<void, Diagnostic> FillNewFile(
    const std::filesystem::path& path, bool replace,
    const std::function<bool(const std::filesystem::path& empty)>& fill) {
  return MakeNewFile(path, replace,
                     [&](int, const std::string& temporary) { return fill(temporary) ? 0 : -1; });
}

}  // namespace forepost::commands
