// What the recognisers share: classes of bytes of a normalised text, and tables of words.
//
//   constexpr auto kUnits = WordTable({"percent", "pct"});
//   kUnits.Has(words.all()[i].hash)
//
// Thread-safety: functions of their arguments.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "policy/words.h"

namespace forepost::policy {

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
// Bytes past ASCII count as letters: what they belong to is not worth decoding here.
constexpr bool IsAlphanumeric(char c) {
  return IsDigit(c) || IsLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Does a number or code that ends before `end` stand on its own?
inline bool EndsNumber(std::string_view text, std::size_t end) {
  return end >= text.size() || !IsAlphanumeric(text[end]);
}

// Does one that begins at `at`, not behind a letter, a digit or a decimal point?
inline bool BeginsNumber(std::string_view text, std::size_t at) {
  if (at == 0) {
    return true;
  }
  const char before = text[at - 1];
  const bool decimal = (before == '.' || before == ',') && at >= 2 && IsDigit(text[at - 2]);
  return !IsAlphanumeric(before) && !decimal;
}

// Where the digits from `at` on end.
inline std::size_t DigitsEnd(std::string_view text, std::size_t at) {
  while (at < text.size() && IsDigit(text[at])) {
    ++at;
  }
  return at;
}

// A long table, written as one text of words with one space between each.
struct WordText {
  std::string_view words;

  constexpr std::size_t Count() const {
    return static_cast<std::size_t>(std::ranges::count(words, ' ')) + 1;
  }
};

// The words' keys are their hashes: two words of one table with one hash would do no harm. Of a
// WordText: WordTable<kText.Count()>::Of(kText).
template <std::size_t kSize>
class WordTable {
 public:
  consteval explicit WordTable(const std::string_view (&keys)[kSize]) {
    for (std::size_t i = 0; i < kSize; ++i) {
      hashes_[i] = HashWord(keys[i]);
    }
    std::ranges::sort(hashes_);
  }

  static consteval WordTable Of(WordText text) {
    WordTable table;
    std::size_t at = 0;
    for (std::size_t begin = 0; begin < text.words.size();) {
      const std::size_t end = std::min(text.words.find(' ', begin), text.words.size());
      table.hashes_[at++] = HashWord(text.words.substr(begin, end - begin));
      begin = end + 1;
    }
    std::ranges::sort(table.hashes_);
    return table;
  }

  constexpr bool Has(WordHash hash) const { return std::ranges::binary_search(hashes_, hash); }
  // The word, or the word without its possessive "'s".
  constexpr bool Has(const Word& word) const { return Has(word.hash) || Has(word.stem); }

 private:
  consteval WordTable() = default;

  std::array<WordHash, kSize> hashes_{};
};

template <std::size_t kSize>
WordTable(const std::string_view (&)[kSize]) -> WordTable<kSize>;

// Does one of `table` stand at most `before` words in front of `index` or `after` words behind it,
// `index` itself not counted, in its sentence?
template <std::size_t kSize>
bool StandsNear(const Words& words, std::size_t index, const WordTable<kSize>& table,
                std::size_t before, std::size_t after) {
  const auto& all = words.all();
  if (all.empty()) {
    return false;
  }
  const std::uint32_t sentence = all[std::min(index, all.size() - 1)].sentence;
  const std::size_t last = std::min(all.size(), index + after + 1);
  for (std::size_t i = index - std::min(index, before); i < last; ++i) {
    if (i != index && all[i].sentence == sentence && table.Has(all[i])) {
      return true;
    }
  }
  return false;
}

}  // namespace forepost::policy
