#include "policy/sign_runs.h"

#include <algorithm>
#include <cstddef>
#include <ranges>
#include <string_view>

#include "policy/respell.h"
#include "policy/word_characters.h"

namespace forepost::policy {
namespace {

constexpr std::string_view kEuro = "€";

constexpr bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The size of a sign that may stand for a letter, or 0.
std::size_t SignAt(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) {
    return 0;
  }
  switch (bytes[at]) {
    case '@':
    case '$':
    case '!':
    case '|':
      return 1;
    case kEuro[0]:
      return bytes.substr(at).starts_with(kEuro) ? kEuro.size() : 0;
    default:
      return 0;
  }
}

// Behind the $ and € that stand at a word's end, and are not those of the amount that follows.
std::size_t BehindLastSigns(std::string_view bytes, std::size_t end) {
  std::size_t behind = end;
  for (std::size_t size = SignAt(bytes, behind);
       size != 0 && (bytes[behind] == '$' || size == kEuro.size()); size = SignAt(bytes, behind)) {
    behind += size;
  }
  return IsWordCharacter(bytes, behind) ? end : behind;
}

bool IsTicker(const NormalisedText& text, const Word& word) {
  constexpr std::size_t kLongest = 5;
  return word.end - word.begin <= kLongest &&
         std::ranges::all_of(std::views::iota(word.begin, word.end), [&](std::uint32_t i) {
           return !IsLetter(text.bytes()[i]) || text.IsUpper(i);
         });
}

}  // namespace

SignRun SignRunAt(const Words& words, std::uint32_t first) {
  const auto& all = words.all();
  const std::string_view bytes = words.text().bytes();
  std::uint32_t last = first;
  std::size_t begin = all[first].begin;
  std::size_t end = all[first].end;
  while (true) {
    std::size_t next = end;
    for (std::size_t size = SignAt(bytes, next); size != 0; size = SignAt(bytes, next)) {
      next += size;
    }
    const bool goes_on = next != end && std::size_t{last} + 1 < all.size() &&
                         all[last + 1].begin == next && !IsDigit(bytes[next]) &&
                         next - begin <= kLongestRespelt;
    if (!goes_on) {
      break;
    }
    ++last;
    end = all[last].end;
  }
  if (begin > 0 && bytes[begin - 1] == '$' && !IsDigit(bytes[begin]) &&
      (last != first || !IsTicker(words.text(), all[first]))) {
    --begin;
  }
  return {.begin = static_cast<std::uint32_t>(begin),
          .end = static_cast<std::uint32_t>(BehindLastSigns(bytes, end)),
          .last = last};
}

}  // namespace forepost::policy
