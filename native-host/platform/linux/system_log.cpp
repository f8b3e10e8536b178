#include "platform/system_log.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <string>
#include <utility>

#include "platform/descriptor.h"

namespace forepost::platform {
namespace {

constexpr std::size_t kMaxLine = 1000;  // RFC 3164 allows 1024 bytes with the prefix
constexpr std::string_view kNoticeOfUser = "<13>";

Descriptor Connect(const std::filesystem::path& socket) {
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  const std::string& path = socket.native();
  if (path.size() >= sizeof address.sun_path) {
    return {};
  }
  std::memcpy(address.sun_path, path.data(), path.size());
  Descriptor connection(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
  if (!connection || ::connect(connection.number(), reinterpret_cast<const sockaddr*>(&address),
                               sizeof address) != 0) {
    return {};
  }
  return connection;
}

}  // namespace

SystemLog::SystemLog(std::filesystem::path socket) : socket_(std::move(socket)) {}

bool SystemLog::Reachable() const { return static_cast<bool>(Connect(socket_)); }

bool SystemLog::Write(std::string_view message) const {
  // Connected anew for each line: the daemon may have been restarted, and lines are rare.
  const Descriptor connection = Connect(socket_);
  if (!connection) {
    return false;
  }
  const std::time_t now = std::time(nullptr);
  std::tm local = {};
  static_cast<void>(::localtime_r(&now, &local));
  char stamp[32];
  const std::size_t length = std::strftime(stamp, sizeof stamp, "%b %e %H:%M:%S", &local);
  std::string line(kNoticeOfUser);
  line.append(stamp, length);
  line += " forepost[" + std::to_string(::getpid()) + "]: ";
  line += message.substr(0, kMaxLine - line.size());
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  const ssize_t sent =
      ::send(connection.number(), line.data(), line.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
  return sent == static_cast<ssize_t>(line.size());
}

}  // namespace forepost::platform
