// The heads that the host writes to the system's log, as lines and read back from them.
//
//   record chain=0123456789abcdef0123456789abcdef seq=12 sha256=<64 hexadecimal digits>
//
// Thread-safety: plain functions.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/records.h"

namespace forepost::records {

// The line for a head, without the prefix that the log puts before it.
std::string ToLogLine(const Head& head);

// The head that a line of a log names, whatever stands before and behind; nothing for other lines.
std::optional<Head> ParseLogLine(std::string_view line);

// All heads in a log, in its order.
std::vector<Head> ReadHeads(std::istream& log);

}  // namespace forepost::records
