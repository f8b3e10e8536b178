// Text from elsewhere, for a terminal.
//
//   out << Printable(reason) << '\n';
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace forepost {

// Each of what a terminal would obey is replaced by U+FFFD: C0 and C1 controls (also line feeds),
// line separators, and the marks that change the direction of text (U+200E, U+200F, U+202A to
// U+202E, U+2066 to U+2069). So is what is not UTF-8.
std::string Printable(std::string_view text);

// Controls that change the direction of what stands behind them.
constexpr bool IsDirectionMark(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace forepost
