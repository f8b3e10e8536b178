// Places in a text as browsers count them, in UTF-16 units, of a text that is kept in UTF-8.
//
//   Utf16Substring("\U0001F680 up", {3, 5})       // "up"
//
// Thread-safety: none for a cursor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace forepost::policy {

// Half open.
struct Utf16Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  bool operator==(const Utf16Span&) const = default;
};

// The original's text in a span, as well-formed UTF-8. Spans that a NormalisedText gave never cut a
// character in two; of others the halves are left out. Many spans are found in one pass if each
// begins at or behind the one before.
class Utf16Cursor {
 public:
  explicit Utf16Cursor(std::string_view utf8) : utf8_(utf8) {}

  std::string At(Utf16Span span);

 private:
  std::string_view utf8_;
  std::size_t at_ = 0;  // a byte, and the same place in UTF-16 units
  std::uint32_t at16_ = 0;
};

// The same for one span.
std::string Utf16Substring(std::string_view utf8, Utf16Span span);

}  // namespace forepost::policy
