// The system's log, as a witness that the user's own programs cannot rewrite.
//
//   SystemLog log;                       // /dev/log: the journal, or a syslog daemon
//   log.Write("record chain=… seq=12 sha256=…");
//
// One datagram a line, as RFC 3164 describes and local daemons expect it:
// "<13>Nov 24 07:10:00 forepost[123]: message" (facility user, severity notice). Never waits: a
// line that the daemon does not take at once is lost.
//
// Thread-safety: one thread at a time.
#pragma once

#include <filesystem>
#include <string_view>

namespace forepost::platform {

class SystemLog {
 public:
  explicit SystemLog(std::filesystem::path socket = "/dev/log");

  // True if the daemon took the line. Control characters are replaced, at most 1,000 bytes go out.
  bool Write(std::string_view message) const;

  // Does anybody listen? Writes nothing.
  bool Reachable() const;

 private:
  std::filesystem::path socket_;
};

}  // namespace forepost::platform
