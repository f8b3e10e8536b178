#include "notes/search_words.h"

#include <utf8proc.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "common/utf8.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kMaxWords = 32;
constexpr std::size_t kMaxWordCharacters = 100;
constexpr std::size_t kMaxShown = 160;    // characters
constexpr std::size_t kShownBefore = 40;  // of them before the first mark, where there are more

// Does FTS5's tokenizer see anything in it? (unicode61: letters, numbers, private use.)
bool HasToken(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const Decoded decoded = DecodeUtf8(word, at);
    at += decoded.size;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(decoded.code_point))) {
      case UTF8PROC_CATEGORY_LU:
      case UTF8PROC_CATEGORY_LL:
      case UTF8PROC_CATEGORY_LT:
      case UTF8PROC_CATEGORY_LM:
      case UTF8PROC_CATEGORY_LO:
      case UTF8PROC_CATEGORY_ND:
      case UTF8PROC_CATEGORY_NL:
      case UTF8PROC_CATEGORY_NO:
      case UTF8PROC_CATEGORY_CO:
        return true;
      default:
        break;
    }
  }
  return false;
}

void AppendQuoted(std::string& out, std::string_view word) {
  out += '"';
  for (const char c : word) {
    out += c;
    if (c == '"') {
      out += c;
    }
  }
  out += "\"*";
}

struct Character {
  char32_t code_point;
  bool marked;
};

std::vector<Character> Unmark(std::string_view snippet) {
  std::vector<Character> characters;
  bool marked = false;
  for (std::size_t at = 0; at < snippet.size();) {
    const Decoded decoded = DecodeUtf8(snippet, at);
    at += decoded.size;
    if (decoded.code_point == kMarkStart || decoded.code_point == kMarkEnd) {
      marked = decoded.code_point == kMarkStart;
    } else {
      characters.push_back({decoded.code_point < 0x20 ? U' ' : decoded.code_point, marked});
    }
  }
  return characters;
}

}  // namespace

std::string WithoutMarks(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(
      out, [](char c) { return c == kMarkStart || c == kMarkEnd || c == '\0'; }, ' ');
  return out;
}

std::optional<std::string> ToMatch(std::string_view words) {
  const std::string line = OneLine(words);
  std::string match;
  std::size_t count = 0;
  for (std::string_view rest = line; !rest.empty() && count < kMaxWords;) {
    const auto end = std::min(rest.find(' '), rest.size());
    std::string word(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    CutCharacters(word, kMaxWordCharacters);
    if (!HasToken(word)) {
      continue;
    }
    match += match.empty() ? "" : " AND ";
    AppendQuoted(match, word);
    ++count;
  }
  return match.empty() ? std::nullopt : std::optional(std::move(match));
}

MarkedHit ToHit(std::string_view field, std::string_view snippet) {
  const std::vector<Character> characters = Unmark(snippet);
  const auto first = static_cast<std::size_t>(
      std::ranges::find(characters, true, &Character::marked) - characters.begin());
  std::size_t begin = 0;
  if (characters.size() > kMaxShown && first < characters.size() && first > kShownBefore) {
    begin = std::min(first - kShownBefore, characters.size() - kMaxShown);
  }
  const std::size_t end = std::min(begin + kMaxShown, characters.size());

  MarkedHit found{.hit = {.field = std::string(field)}, .words = 0};
  std::set<std::string> different;
  std::string word;
  std::size_t at16 = 0;
  const auto put = [&](char32_t c) {
    AppendUtf8(found.hit.text, c);
    at16 += Utf16Length(c);
  };
  if (begin > 0) {
    put(U'…');
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (characters[i].marked) {
      if (word.empty()) {
        found.hit.marks.emplace_back(at16, at16);
      }
      AppendUtf8(word, characters[i].code_point);
    }
    put(characters[i].code_point);
    if (characters[i].marked && (i + 1 == end || !characters[i + 1].marked)) {
      found.hit.marks.back().second = at16;
      different.insert(FoldCase(word));
      word.clear();
    }
  }
  if (end < characters.size()) {
    put(U'…');
  }
  found.words = different.size();
  return found;
}

}  // namespace forepost::notes
