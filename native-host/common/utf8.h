// Reading and writing UTF-8, a code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace forepost {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
  char32_t code_point;
  std::size_t size;  // bytes read, 1 to 4
};

// The code point at `at` < utf8.size(). What is ill-formed gives U+FFFD for each maximal subpart,
// as the Unicode standard (3.9, table 3-8) and the Encoding standard of browsers say.
constexpr Decoded DecodeUtf8(std::string_view utf8, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const unsigned lead = byte(at);
  if (lead < 0x80) {
    return {lead, 1};
  }
  if (lead < 0xC2 || lead > 0xF4) {
    return {kReplacement, 1};
  }
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte's range keeps out overlong forms, surrogates and what is past U+10FFFF.
  unsigned low = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
  unsigned high = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
  char32_t code_point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= utf8.size() || byte(at + i) < low || byte(at + i) > high) {
      return {kReplacement, i};
    }
    code_point = (code_point << 6U) | (byte(at + i) & 0x3FU);
    low = 0x80U;
    high = 0xBFU;
  }
  return {code_point, length};
}

constexpr void AppendUtf8(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t bits) { out += static_cast<char>(bits); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0U | (code_point >> 6U));
    put(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0U | (code_point >> 12U));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  } else {
    put(0xF0U | (code_point >> 18U));
    put(0x80U | ((code_point >> 12U) & 0x3FU));
    put(0x80U | ((code_point >> 6U) & 0x3FU));
    put(0x80U | (code_point & 0x3FU));
  }
}

constexpr std::size_t Utf16Length(char32_t code_point) { return code_point >= 0x10000 ? 2 : 1; }

}  // namespace forepost
