#include "policy/neighbours.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "policy/respell.h"

namespace forepost::policy {
namespace {

enum class Joint : std::uint8_t { kNone, kSign, kSpace };

Joint JointOf(std::string_view gap) {
  if (gap.size() == 1) {
    // A slash and a comma part words that stand for themselves.
    constexpr std::string_view kSigns = "-._*~|+=";
    const bool space = gap[0] == ' ' || gap[0] == '\n';
    return space ? Joint::kSpace : kSigns.contains(gap[0]) ? Joint::kSign : Joint::kNone;
  }
  if (gap == "-\n" || gap == "·" || gap == "•") {
    return Joint::kSign;
  }
  // Nothing but emoji.
  constexpr std::size_t kLongest = 16;
  const bool beyond_ascii = std::ranges::all_of(
      gap.substr(0, kLongest), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  return gap.size() >= 3 && gap.size() <= kLongest && beyond_ascii ? Joint::kSign : Joint::kNone;
}

bool IsAllLetters(std::string_view bytes) {
  return std::ranges::all_of(bytes, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::uint32_t LastOfOneWord(const Words& words, std::uint32_t first, const Vocabulary& vocabulary) {
  constexpr std::uint32_t kMostWords = 3;
  constexpr std::size_t kLongestEnding = 4;  // behind a word that stands for any ending
  constexpr std::size_t kFewestBySign = 5;
  constexpr std::size_t kFewestBySpace = 8;
  const auto& all = words.all();
  const std::string_view bytes = words.text().bytes();
  if (!all[first].plain || !vocabulary.MayBegin(all[first].hash)) {
    return first;
  }
  std::size_t length = all[first].end - all[first].begin;
  std::size_t least = 0;
  WordHash hash = all[first].hash;
  for (std::uint32_t last = first + 1; last < all.size() && last < first + kMostWords; ++last) {
    const Word& word = all[last];
    const std::string_view piece = bytes.substr(word.begin, word.end - word.begin);
    const std::size_t gap_begin = all[last - 1].end;
    const Joint joint = JointOf(bytes.substr(gap_begin, word.begin - gap_begin));
    const bool long_enough = joint == Joint::kSign || (piece.size() >= 2 && length >= 2);
    if (joint == Joint::kNone || !long_enough || length + piece.size() > kLongestRespelt ||
        !word.plain || !IsAllLetters(piece)) {
      return first;
    }
    least = std::max(least, joint == Joint::kSign ? kFewestBySign : kFewestBySpace);
    // One letter of the last part is too little: "return-stock" is no "returns*".
    const std::size_t deep = length + 2;
    std::size_t prefix = 0;
    for (const char letter : piece) {
      hash = ExtendWordHash(hash, letter);
      ++length;
      if (length >= deep && vocabulary.HasPrefix(hash, length)) {
        prefix = length;
      }
    }
    const bool begins = prefix != 0 && prefix + 1 >= least && length - prefix <= kLongestEnding;
    if (length >= least && (begins || vocabulary.HasWord(hash))) {
      return last;
    }
    if (!vocabulary.MayBegin(hash)) {
      return first;
    }
  }
  return first;
}

}  // namespace forepost::policy
