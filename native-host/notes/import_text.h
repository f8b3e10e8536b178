// The characters and lines of a file that is imported.
//
//   Utf8Text text = ToUtf8(bytes);   // text.note says what was converted
//   LineReader lines(text.text);
//   while (auto line = lines.Next()) …  line->text, line->number
//
// Thread-safety: pure functions and plain data.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace forepost::notes {

struct Utf8Text {
  std::string text;  // well-formed, without a byte order mark
  std::string note;  // one sentence where it was converted; else empty
};
// UTF-8; UTF-16 with a byte order mark; everything else is taken for Windows-1252.
Utf8Text ToUtf8(std::string_view bytes);

bool IsUtf8(std::string_view bytes);
// Each byte is a character; the five that stand for none become U+FFFD.
std::string FromWindows1252(std::string_view bytes);

struct TextLine {
  std::string_view text;          // with what ends it
  std::size_t number;             // 1-based
  std::string_view bare() const;  // without what ends it
};

// Lines end with a line feed, a carriage return, or both.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : rest_(text) {}
  std::optional<TextLine> Next();

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

}  // namespace forepost::notes
