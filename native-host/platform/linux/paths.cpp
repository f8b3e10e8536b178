#include "platform/paths.h"

#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

namespace forepost::platform {

std::filesystem::path MachineFolder() { return "/etc/forepost"; }

std::expected<std::filesystem::path, Diagnostic> HomeFolder() {
  passwd entry = {};
  passwd* found = nullptr;
  std::vector<char> buffer(4096);
  int error = 0;
  while ((error = ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found)) ==
             ERANGE &&
         buffer.size() < (std::size_t{1} << 20U)) {
    buffer.resize(buffer.size() * 2);
  }
  if (error != 0 || found == nullptr || found->pw_dir == nullptr || found->pw_dir[0] != '/') {
    return std::unexpected(Diagnostic{
        .message = "the user database names no home folder for user " + std::to_string(::getuid()),
        .hint = "set an absolute data_folder in the settings"});
  }
  return std::filesystem::path(found->pw_dir);
}

std::expected<std::filesystem::path, Diagnostic> OwnProgram() {
  std::error_code error;
  auto path = std::filesystem::read_symlink("/proc/self/exe", error);
  if (error) {
    return std::unexpected(Diagnostic{.file = "/proc/self/exe",
                                      .message = "cannot be read: " + error.message(),
                                      .hint = "mount /proc"});
  }
  return path;
}

}  // namespace forepost::platform
