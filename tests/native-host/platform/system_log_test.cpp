#include "platform/system_log.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>

#include "platform/descriptor.h"
#include "support/temp_folder.h"

namespace forepost::platform {
namespace {

// A daemon's end of the log.
class Daemon {
 public:
  explicit Daemon(const std::filesystem::path& path)
      : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    EXPECT_EQ(::bind(socket_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  }
  std::string Take() {
    char buffer[4096];
    const ssize_t got = ::recv(socket_.number(), buffer, sizeof buffer, 0);
    return got < 0 ? std::string() : std::string(buffer, static_cast<std::size_t>(got));
  }

 private:
  Descriptor socket_;
};

class SystemLogTest : public ::testing::Test {
 protected:
  forepost::testing::TempFolder temp_;
  std::filesystem::path path_ = temp_.path() / "log";
};

TEST_F(SystemLogTest, WritesOneDatagramInTheFormOfRfc3164) {
  Daemon daemon(path_);
  const SystemLog log(path_);
  EXPECT_TRUE(log.Reachable());
  EXPECT_EQ(daemon.Take(), "");
  ASSERT_TRUE(log.Write("record chain=ab seq=1 sha256=cd"));
  const std::string line = daemon.Take();
  int day = 0;
  int pid = 0;
  char rest[64] = {};
  int hour = 0;
  int minute = 0;
  int second = 0;
  char name[4] = {};
  ASSERT_EQ(std::sscanf(line.c_str(), "<13>%3[A-Za-z] %2d %2d:%2d:%2d forepost[%d]: %63[^\n]", name,
                        &day, &hour, &minute, &second, &pid, rest),
            7)
      << line;
  EXPECT_EQ(pid, ::getpid());
  EXPECT_STREQ(rest, "record chain=ab seq=1 sha256=cd");
  EXPECT_EQ(line.substr(4 + 15, 10), " forepost[") << line;
}

TEST_F(SystemLogTest, NobodyListeningIsNotAnError) {
  const SystemLog log(path_);
  EXPECT_FALSE(log.Reachable());
  EXPECT_FALSE(log.Write("x"));
  EXPECT_FALSE(SystemLog("/" + std::string(500, 'x')).Write("x"));
}

TEST_F(SystemLogTest, NeverWaitsForADaemonThatDoesNotRead) {
  Daemon daemon(path_);
  const SystemLog log(path_);
  int taken = 0;
  while (taken < 100'000 && log.Write("a line")) {
    ++taken;
  }
  EXPECT_LT(taken, 100'000);
}

TEST_F(SystemLogTest, ALineStaysOneLineAndShort) {
  Daemon daemon(path_);
  ASSERT_TRUE(SystemLog(path_).Write("a\nb\x1b[31m" + std::string(5000, 'x')));
  const std::string line = daemon.Take();
  EXPECT_EQ(line.size(), 1000U);
  EXPECT_NE(line.find("]: a b [31mx"), std::string::npos) << line;
}

}  // namespace
}  // namespace forepost::platform
