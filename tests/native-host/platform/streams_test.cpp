#include "platform/streams.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <string>
#include <thread>

#include "support/pipe.h"

namespace forepost::platform {
namespace {

using forepost::testing::Pipe;

std::string ReadToEnd(int descriptor) {
  std::string all;
  char buffer[4096];
  while (true) {
    const auto got = ReadSome(descriptor, buffer);
    if (!got || *got == 0) {
      return all;
    }
    all.append(buffer, *got);
  }
}

// Runs `child` in a process whose standard output is a pipe; what stands in the pipe at the end.
template <typename Child>
std::string StandardOutputOf(Child child) {
  Pipe pipe;
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::dup2(pipe.write.number(), STDOUT_FILENO);
    child();
    std::fflush(nullptr);
    ::_exit(0);
  }
  pipe.write = Descriptor();
  std::string output = ReadToEnd(pipe.read.number());
  int status = 0;
  ::waitpid(pid, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << status;
  return output;
}

TEST(Streams, AStrayPrintDoesNotReachThePrivateOutput) {
  const std::string output = StandardOutputOf([] {
    const auto streams = ClaimStandardStreams();
    std::puts("a stray line");
    if (::write(STDOUT_FILENO, "raw", 3) != 3 || !WriteAll(streams->out.number(), "frame")) {
      ::_exit(1);
    }
  });
  EXPECT_EQ(output, "frame");
}

TEST(Streams, AClosedPipeIsAnErrorAndNotTheEndOfTheProcess) {
  StandardOutputOf([] {
    const auto streams = ClaimStandardStreams();
    Pipe pipe;
    pipe.read = Descriptor();
    const auto written = WriteAll(pipe.write.number(), "x");
    ::_exit(!written && written.error() == std::errc::broken_pipe ? 0 : 1);
  });
}

TEST(Streams, AnOutputThatIsClosedIsAnError) {
  StandardOutputOf([] {
    ::close(STDOUT_FILENO);
    ::_exit(ClaimStandardStreams() ? 1 : 0);
  });
}

TEST(Streams, WritesMoreThanAPipeHolds) {
  Pipe pipe;
  const std::string sent(3'000'000, 'x');
  std::thread writer([&] {
    EXPECT_TRUE(WriteAll(pipe.write.number(), sent));
    pipe.write = Descriptor();
  });
  const std::string received = ReadToEnd(pipe.read.number());
  writer.join();
  EXPECT_EQ(received, sent);
}

TEST(Streams, ReadingGoesOnAfterASignal) {
  struct sigaction quiet = {};
  quiet.sa_handler = [](int) {};
  struct sigaction before = {};
  ASSERT_EQ(::sigaction(SIGALRM, &quiet, &before), 0);  // without SA_RESTART
  Pipe pipe;
  const itimerval often = {.it_interval = {.tv_usec = 2000}, .it_value = {.tv_usec = 2000}};
  ASSERT_EQ(::setitimer(ITIMER_REAL, &often, nullptr), 0);
  std::thread writer([&] {
    sigset_t alarm;
    sigemptyset(&alarm);
    sigaddset(&alarm, SIGALRM);
    ::pthread_sigmask(SIG_BLOCK, &alarm, nullptr);
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    EXPECT_TRUE(WriteAll(pipe.write.number(), "after"));
  });
  char buffer[16];
  const auto got = ReadSome(pipe.read.number(), buffer);
  const itimerval off = {};
  ::setitimer(ITIMER_REAL, &off, nullptr);
  writer.join();
  ::sigaction(SIGALRM, &before, nullptr);
  ASSERT_TRUE(got) << got.error().message();
  EXPECT_EQ(std::string(buffer, *got), "after");
}

}  // namespace
}  // namespace forepost::platform
