#include "notes/text.h"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

#include "common/utf8.h"

namespace forepost::notes {
namespace {

bool IsControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool IsLineBreak(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

bool IsBlank(char32_t c) {
  return IsControl(c) || IsLineBreak(c) ||
         utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ZS;
}

bool TurnsText(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

// Blanks and line breaks wait until it is known what follows them.
std::string Squeeze(std::string_view text, std::size_t most_breaks) {
  std::string out;
  std::size_t breaks = 0;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeUtf8(text, at);
    const char32_t c = decoded.code_point;
    const bool second_half = c == '\n' && at > 0 && text[at - 1] == '\r';
    at += decoded.size;
    if (TurnsText(c) || second_half) {
      continue;
    }
    if (IsBlank(c)) {
      breaks += IsLineBreak(c) ? 1 : 0;
      blank = true;
      continue;
    }
    if (blank && !out.empty()) {
      const std::size_t kept = breaks < most_breaks ? breaks : most_breaks;
      out += kept == 0 ? std::string(1, ' ') : std::string(kept, '\n');
    }
    breaks = 0;
    blank = false;
    AppendUtf8(out, c);
  }
  return out;
}

}  // namespace

std::string OneLine(std::string_view text) { return Squeeze(text, 0); }

std::string Lines(std::string_view text) { return Squeeze(text, 2); }

std::string OwnText(std::string_view text) {
  std::string out;
  std::size_t end = 0;  // behind the last that is not blank
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeUtf8(text, at);
    const char32_t c = decoded.code_point;
    const bool second_half = c == '\n' && at > 0 && text[at - 1] == '\r';
    at += decoded.size;
    if (second_half) {
      continue;
    }
    if (IsLineBreak(c)) {
      out += out.empty() ? "" : "\n";
    } else if (c == '\t' || !IsControl(c)) {
      if (!IsBlank(c) || !out.empty()) {
        AppendUtf8(out, c);
      }
      end = IsBlank(c) ? end : out.size();
    }
  }
  out.resize(end);
  return out;
}

std::size_t CountCharacters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += DecodeUtf8(text, at).size) {
    ++count;
  }
  return count;
}

bool CutCharacters(std::string& text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < most && at < text.size(); ++count) {
    at += DecodeUtf8(text, at).size;
  }
  if (at == text.size()) {
    return false;
  }
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\n')) {
    --at;
  }
  text.resize(at);
  return true;
}

std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string JoinLines(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    text += text.empty() ? "" : "\n";
    text += line;
  }
  return text;
}

std::string FoldCase(std::string_view text) {
  utf8proc_uint8_t* folded = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &folded,
                   static_cast<utf8proc_option_t>(UTF8PROC_CASEFOLD | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(folded, &std::free);
  if (length < 0) {
    return std::string(text);  // not UTF-8, or no memory: itself
  }
  return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length)};
}

}  // namespace forepost::notes
