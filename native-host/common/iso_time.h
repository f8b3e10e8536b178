// Times as text: ISO 8601 (RFC 3339) in UTC with milliseconds.
//
//   ToIso(time)                              // "2026-11-24T07:10:00.000Z"
//   ParseIso("2026-11-24T07:10:00.000Z")     // the same time; nothing for any other form
//
// Thread-safety: pure functions.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace forepost {

// Years 0 to 9999; others are clamped to these.
std::string ToIso(std::chrono::sys_time<std::chrono::milliseconds> time);
std::optional<std::chrono::sys_time<std::chrono::milliseconds>> ParseIso(std::string_view text);

}  // namespace forepost
