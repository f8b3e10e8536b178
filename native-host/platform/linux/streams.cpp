#include "platform/streams.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>

namespace forepost::platform {
namespace {

std::unexpected<std::error_code> LastError() {
  return std::unexpected(std::error_code(errno, std::generic_category()));
}

}  // namespace

std::expected<StandardStreams, std::error_code> ClaimStandardStreams() {
  struct sigaction ignore = {};
  ignore.sa_handler = SIG_IGN;
  if (::sigaction(SIGPIPE, &ignore, nullptr) != 0) {
    return LastError();
  }
  // Above 2, so that a stream that was closed by the parent is not taken for one of the three.
  StandardStreams streams{.in = Descriptor(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)),
                          .out = Descriptor(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3))};
  if (!streams.in || !streams.out) {
    return LastError();
  }
  const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
  if (!nothing || ::dup2(nothing.number(), STDIN_FILENO) < 0) {
    return LastError();
  }
  if (::fcntl(STDERR_FILENO, F_GETFD) < 0 && ::dup2(nothing.number(), STDERR_FILENO) < 0) {
    return LastError();
  }
  if (::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
    return LastError();
  }
  return streams;
}

std::expected<std::size_t, std::error_code> ReadSome(int descriptor, std::span<char> buffer) {
  while (true) {
    const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
    if (got >= 0) {
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) {
      return LastError();
    }
  }
}

bool WaitToRead(int descriptor, std::chrono::milliseconds patience, int wake) {
  using Clock = std::chrono::steady_clock;
  // poll(2) counts in an int; a longer wait just ends early.
  constexpr std::chrono::milliseconds kLongest{std::chrono::hours(1)};
  const auto end = Clock::now() + std::min(patience, kLongest);
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now());
    std::array<pollfd, 2> ends{{{.fd = descriptor, .events = POLLIN, .revents = 0},
                                {.fd = wake, .events = POLLIN, .revents = 0}}};
    const int ready =
        ::poll(ends.data(), ends.size(), static_cast<int>(std::max(left.count(), 0L)));
    if (ready >= 0) {
      return ends[0].revents != 0;
    }
    if (errno != EINTR) {
      return true;
    }
  }
}

std::expected<void, std::error_code> WriteAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(descriptor, bytes.data(), bytes.size());
    if (put >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(put));
    } else if (errno != EINTR) {
      return LastError();
    }
  }
  return {};
}

}  // namespace forepost::platform
