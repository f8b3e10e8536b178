// A process that is killed by the system's timer at a moment chosen beforehand.
//
//   const Killed killed = KillWhile(moment, setup, work);   // work: an expected<void, Diagnostic>
//
// Everything runs in a child made by fork: nothing that does not survive that may be open.
#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>

namespace forepost::testing {

struct Killed {
  bool answered = false;  // the work had been done when the child was killed
  std::string error;      // what it, or the setup, failed with
};

// The clock begins after `setup`. A child that is done before its time waits for it.
template <typename Setup, typename Work>
Killed KillWhile(std::chrono::nanoseconds moment, Setup setup, Work work) {
  int ends[2];
  if (pipe(ends) != 0) {
    throw std::runtime_error("pipe failed");
  }
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    const auto say = [&](const auto& result) {
      const std::string line = result ? "." : "!" + ToString(result.error());
      (void)!write(ends[1], line.data(), line.size());
    };
    auto ready = setup();
    if (!ready) {
      say(ready);
      _exit(1);
    }
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGKILL;
    timer_t timer{};
    itimerspec when{};
    when.it_value.tv_sec = moment.count() / 1'000'000'000;
    when.it_value.tv_nsec = std::max<long>(moment.count() % 1'000'000'000, 1);
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 ||
        timer_settime(timer, 0, &when, nullptr) != 0) {
      _exit(2);
    }
    say(work(*ready));
    while (true) {
      pause();
    }
  }
  close(ends[1]);
  std::string said;
  char bytes[4096];
  for (ssize_t count = 0; (count = read(ends[0], bytes, sizeof bytes)) > 0;) {
    said.append(bytes, static_cast<std::size_t>(count));
  }
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL) {
    return {.error = "the child ended by itself: " + said};
  }
  return said.starts_with('!') ? Killed{.error = said.substr(1)} : Killed{.answered = said == "."};
}

}  // namespace forepost::testing
