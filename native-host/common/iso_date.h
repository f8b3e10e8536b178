// Days as text: ISO 8601, as in "2027-06-30".
//
//   ParseDate("2027-06-30")     // that day; nothing for any other form, or a day that is none
//   ToText(day)                 // the same text
//
// Thread-safety: pure functions.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace forepost {

// Years 0 to 9999.
std::optional<std::chrono::sys_days> ParseDate(std::string_view text);
std::string ToText(std::chrono::sys_days day);

}  // namespace forepost
