#include "notes/import_text.h"

#include <algorithm>
#include <array>

#include "common/utf8.h"

namespace forepost::notes {
namespace {

constexpr std::string_view kMark8 = "\xEF\xBB\xBF";
constexpr std::string_view kMark16Little = "\xFF\xFE";
constexpr std::string_view kMark16Big = "\xFE\xFF";

// Windows-1252 from 0x80 to 0x9F, as the Encoding standard has it; 0 stands for no character.
constexpr std::array<char32_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string FromUtf16(std::string_view bytes, bool big) {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big ? first << 8U | second : second << 8U | first);
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t c = unit(at);
    const bool high = c >= 0xD800 && c < 0xDC00;
    if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = kReplacement;
    }
    AppendUtf8(text, c);
  }
  return text;
}

}  // namespace

bool IsUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = DecodeUtf8(bytes, at);
    if (decoded.code_point == kReplacement && bytes.substr(at, 3) != "\xEF\xBF\xBD") {
      return false;
    }
    at += decoded.size;
  }
  return true;
}

std::string FromWindows1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char byte : bytes) {
    char32_t c = static_cast<unsigned char>(byte);
    if (c >= 0x80 && c < 0xA0) {
      c = kWindows1252.at(c - 0x80);
    }
    AppendUtf8(text, c == 0 && byte != 0 ? kReplacement : c);
  }
  return text;
}

Utf8Text ToUtf8(std::string_view bytes) {
  if (bytes.starts_with(kMark8)) {
    bytes.remove_prefix(kMark8.size());
  } else if (bytes.starts_with(kMark16Little) || bytes.starts_with(kMark16Big)) {
    return {.text = FromUtf16(bytes.substr(2), bytes.starts_with(kMark16Big)),
            .note = "the file is in UTF-16 and was converted"};
  }
  if (IsUtf8(bytes)) {
    return {.text = std::string(bytes)};
  }
  return {.text = FromWindows1252(bytes),
          .note =
              "the file is not in UTF-8: it was taken for Windows-1252 and converted; look "
              "whether letters with accents are right"};
}

std::string_view TextLine::bare() const {
  return text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
}

std::optional<TextLine> LineReader::Next() {
  if (rest_.empty()) {
    return std::nullopt;
  }
  std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
  if (end < rest_.size()) {
    end += rest_.substr(end).starts_with("\r\n") ? 2 : 1;
  }
  const TextLine line{.text = rest_.substr(0, end), .number = ++number_};
  rest_.remove_prefix(end);
  return line;
}

}  // namespace forepost::notes
