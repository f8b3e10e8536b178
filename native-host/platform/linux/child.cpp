#include "platform/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <thread>
#include <utility>

#include "platform/streams.h"

namespace forepost::platform {
namespace {

std::error_code SystemError(int error) { return {error, std::generic_category()}; }

}  // namespace

std::expected<Child, std::error_code> Child::Start(const std::filesystem::path& program,
                                                   const std::vector<std::string>& arguments) {
  int to_child[2];
  int from_child[2];
  // Not a pipe: writing to a socket can do without the signal.
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, to_child) != 0) {
    return std::unexpected(SystemError(errno));
  }
  Descriptor child_in(to_child[0]);
  Descriptor our_out(to_child[1]);
  if (::pipe2(from_child, O_CLOEXEC) != 0) {
    return std::unexpected(SystemError(errno));
  }
  Descriptor our_in(from_child[0]);
  Descriptor child_out(from_child[1]);

  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  argv.reserve(words.size() + 1);
  for (std::string& word : words) {
    argv.push_back(word.data());
  }
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, child_in.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, child_out.number(), STDOUT_FILENO);
  pid_t process = -1;
  const int error =
      ::posix_spawn(&process, program.c_str(), &actions, nullptr, argv.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    return std::unexpected(SystemError(error));
  }
  return Child(process, std::move(our_out), std::move(our_in));
}

Child::Child(Child&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      input_(std::move(other.input_)),
      output_(std::move(other.output_)) {}

Child::~Child() {
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
}

std::expected<void, std::error_code> Child::Write(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t put = ::send(input_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (put >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno != EINTR) {
      return std::unexpected(SystemError(errno));
    }
  }
  return {};
}

std::expected<std::size_t, std::error_code> Child::ReadSome(
    std::span<char> buffer, std::chrono::milliseconds patience) const {
  pollfd waiting = {.fd = output_.number(), .events = POLLIN, .revents = 0};
  const int ready = ::poll(&waiting, 1, static_cast<int>(patience.count()));
  if (ready <= 0) {
    return std::unexpected(SystemError(ready == 0 ? ETIMEDOUT : errno));
  }
  return platform::ReadSome(output_.number(), buffer);
}

std::optional<int> Child::Wait(std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (process_ > 0) {
    int status = 0;
    const pid_t done = ::waitpid(process_, &status, WNOHANG);
    if (done == process_) {
      process_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    if ((done < 0 && errno != EINTR) || std::chrono::steady_clock::now() >= end) {
      break;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return std::nullopt;
}

}  // namespace forepost::platform
