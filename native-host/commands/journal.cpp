#include "commands/journal.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "platform/descriptor.h"

namespace forepost::commands {
namespace {

constexpr const char* kProgram = "/usr/bin/journalctl";

std::string Reason(int code) { return std::error_code(code, std::generic_category()).message(); }

}  // namespace

std::expected<std::string, std::string> ReadJournal() {
  if (access(kProgram, X_OK) != 0) {
    return std::unexpected("this machine has no journal that can be read");
  }
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    return std::unexpected("the journal cannot be read: " + Reason(errno));
  }
  const platform::Descriptor from(ends[0]);
  platform::Descriptor to(ends[1]);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, to.number(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  // The words are constants; posix_spawn wants them without const.
  std::array<std::string, 7> words{kProgram, "-q", "-t", "forepost", "-o", "cat", "--no-pager"};
  std::array<char*, 8> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    arguments[i] = words[i].data();
  }
  std::string locale = "LC_ALL=C";
  std::array<char*, 2> environment{locale.data(), nullptr};
  pid_t child = 0;
  const int error =
      posix_spawn(&child, kProgram, &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  to.Close();
  if (error != 0) {
    return std::unexpected("the journal cannot be read: " + Reason(error));
  }

  std::string lines;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t got = read(from.number(), buffer.data(), buffer.size());
    if (got > 0) {
      lines.append(buffer.data(), static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      break;
    }
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    return std::unexpected("the journal of this machine cannot be read");
  }
  if (lines.empty()) {
    return std::unexpected("the journal holds nothing of Forepost that you may read");
  }
  return lines;
}

}  // namespace forepost::commands
