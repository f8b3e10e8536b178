#include "platform/paths.h"

#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <vector>

namespace forepost::platform {

namespace {

// The user who runs the program: `read(entry)`, or its `read(nullptr)` where the user database has
// none.
template <typename Read>
auto WithUser(Read read) -> decltype(read(nullptr)) {
  passwd entry = {};
  passwd* found = nullptr;
  std::vector<char> buffer(4096);
  int error = 0;
  while ((error = ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found)) ==
             ERANGE &&
         buffer.size() < (std::size_t{1} << 20U)) {
    buffer.resize(buffer.size() * 2);
  }
  return read(error == 0 ? found : nullptr);
}

}  // namespace

std::filesystem::path MachineFolder() { return "/etc/forepost"; }

std::expected<std::filesystem::path, Diagnostic> HomeFolder() {
  std::string folder = WithUser([](const passwd* user) {
    return std::string(user == nullptr || user->pw_dir == nullptr ? "" : user->pw_dir);
  });
  if (!folder.starts_with('/')) {
    return std::unexpected(Diagnostic{
        .message = "the user database names no home folder for user " + std::to_string(::getuid()),
        .hint = "set an absolute data_folder in the settings"});
  }
  return folder;
}

std::string UserName() {
  return WithUser([](const passwd* user) {
    return user == nullptr || user->pw_name == nullptr ? std::to_string(::getuid())
                                                       : std::string(user->pw_name);
  });
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
