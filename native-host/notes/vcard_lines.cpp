#include "notes/vcard_lines.h"

#include <algorithm>

#include "notes/text.h"

namespace forepost::notes {
namespace {

char Capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char Small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string Capitals(std::string_view text) {
  std::string capitals(text);
  std::ranges::transform(capitals, capitals.begin(), Capital);
  return capitals;
}

bool IsName(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  });
}

// RFC 6868: what may not stand between quotes.
std::string UnescapeParameter(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char next = value[i] == '^' && i + 1 < value.size() ? value[i + 1] : '\0';
    if (next == 'n' || next == '\'' || next == '^') {
      text += next == 'n' ? '\n' : next == '\'' ? '"' : '^';
      ++i;
    } else if (value[i] != '"') {
      text += value[i];
    }
  }
  return text;
}

// Where the first of `characters` stands that is not between quotes.
std::size_t FindOutside(std::string_view text, std::string_view characters, std::size_t from) {
  bool quoted = false;
  for (std::size_t at = from; at < text.size(); ++at) {
    quoted = quoted != (text[at] == '"');
    if (!quoted && characters.contains(text[at])) {
      return at;
    }
  }
  return std::string_view::npos;
}

// Version 2.1 gives values without names.
std::string NameOfBare(std::string_view value) {
  const std::string capitals = Capitals(value);
  return capitals == "QUOTED-PRINTABLE" || capitals == "BASE64" || capitals == "8BIT" ||
                 capitals == "7BIT"
             ? "ENCODING"
             : "TYPE";
}

int HexDigit(char c) {
  c = Small(c);
  return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::string FromQuotedPrintable(std::string_view value, std::string_view charset) {
  std::string bytes;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const int high = i + 2 < value.size() && value[i] == '=' ? HexDigit(value[i + 1]) : -1;
    const int low = high < 0 ? -1 : HexDigit(value[i + 2]);
    if (low >= 0) {
      bytes += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      bytes += value[i];
    }
  }
  const bool is_utf8 = charset.empty() || charset == "utf-8";
  return is_utf8 && IsUtf8(bytes) ? bytes : FromWindows1252(bytes);
}

}  // namespace

std::string VcardLine::Parameter(std::string_view wanted) const {
  std::string values;
  for (const auto& [its_name, its_value] : parameters) {
    if (its_name == wanted) {
      values += values.empty() ? "" : ",";
      values += its_value;
    }
  }
  std::ranges::transform(values, values.begin(), Small);
  return values;
}

void VcardLines::Append(std::string& line, bool folded) {
  std::string_view text = next_->bare();
  next_ = lines_.Next();
  if (folded) {
    text.remove_prefix(1);
  }
  line += text.substr(0, kMaxVcardLineBytes - std::min(line.size(), kMaxVcardLineBytes));
}

std::optional<VcardLine> VcardLines::Next() {
  while (next_ && next_->bare().find_first_not_of(" \t") == std::string_view::npos) {
    next_ = lines_.Next();
  }
  if (!next_) {
    return std::nullopt;
  }
  VcardLine line{.number = next_->number};
  std::string text;
  Append(text, false);
  // A value in quoted-printable goes on behind "=", with its blanks.
  const bool soft =
      text.ends_with('=') &&
      Capitals(text.substr(0, FindOutside(text, ":", 0))).contains("QUOTED-PRINTABLE");
  while (!soft && next_ && (next_->text.starts_with(' ') || next_->text.starts_with('\t'))) {
    Append(text, true);
  }
  const std::size_t colon = FindOutside(text, ":", 0);
  if (colon == std::string::npos) {
    return line;
  }
  const std::string_view head(text.data(), colon);
  std::size_t at = std::min(FindOutside(head, ";", 0), head.size());
  std::string name = Capitals(head.substr(0, at));
  if (const auto dot = name.find('.'); dot != std::string::npos) {
    line.group = name.substr(0, dot);
    name.erase(0, dot + 1);
  }
  if (!IsName(name)) {
    return line;
  }
  line.name = std::move(name);
  while (at < head.size()) {
    const std::size_t end = std::min(FindOutside(head, ";", at + 1), head.size());
    const std::string_view parameter = head.substr(at + 1, end - at - 1);
    const std::size_t equals = parameter.find('=');
    if (equals == std::string_view::npos) {
      line.parameters.emplace_back(NameOfBare(parameter), parameter);
    } else {
      line.parameters.emplace_back(Capitals(parameter.substr(0, equals)),
                                   UnescapeParameter(parameter.substr(equals + 1)));
    }
    at = end;
  }
  line.value = text.substr(colon + 1);
  if (line.Parameter("ENCODING") == "quoted-printable") {
    while (line.value.ends_with('=')) {
      line.value.pop_back();
      if (next_) {
        Append(line.value, false);
      }
    }
    line.value = FromQuotedPrintable(line.value, line.Parameter("CHARSET"));
  }
  return line;
}

std::string UnescapeValue(std::string_view value) {
  std::string text;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) {
      text += value[i];
      continue;
    }
    const char next = value[++i];
    text += next == 'n' || next == 'N' ? '\n' : next;
  }
  return text;
}

std::vector<std::string> SplitValue(std::string_view value, char separator) {
  std::vector<std::string> parts;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= value.size(); ++at) {
    if (at + 1 < value.size() && value[at] == '\\') {
      ++at;
    } else if (at == value.size() || value[at] == separator) {
      parts.push_back(UnescapeValue(value.substr(from, at - from)));
      from = at + 1;
    }
  }
  return parts;
}

}  // namespace forepost::notes
