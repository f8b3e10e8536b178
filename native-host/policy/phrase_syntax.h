// What a policy writes as one phrase, and the plain phrases that it stands for.
//
//   ReadPhrase("buy~ (it|)")      // {buy, buys, buying, bought}, {" "}, {"it", ""}
//   ExpandPhrase("(double|grow)~ your (hard earned|) money", 256)
//   // double your hard earned money, doubles your hard earned money, … growing your money
//
// (a|b c|)  one of these: a word, several, or, with nothing between the signs, none
// word~     any inflection of the English word (inflection.h); behind a group: of each of its words
// word*     any ending: left as it is, PhraseIndex knows it
// _         any one word: likewise
// _4        up to four words: a place of its own, {"_4"}
//
// Groups stand for whole words and do not stand in each other.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {

// What ExpandPhrase writes out at most.
inline constexpr std::size_t kMaxPhraseExpansions = 256;
// What may stand in one place of a phrase, forms of words counted.
inline constexpr std::size_t kMaxPhraseChoices = 2'000;

// What is wrong with a phrase, and what to write instead.
struct PhraseFault {
  std::string what;
  std::string advice;
};

// What stands in one place of a phrase: one of these, and nothing where one is empty.
using PhraseSlot = std::vector<std::string>;

// The places of a phrase, one behind the other. The error names the place in the phrase by the
// number of its character, counted from 1.
std::expected<std::vector<PhraseSlot>, PhraseFault> ReadPhrase(std::string_view phrase);

// UTF-8. The plain phrases in the order of what stands first; none twice. An
// error as well where they are more than `most`: they are multiplied, ReadPhrase's places are not.
std::expected<std::vector<std::string>, PhraseFault> ExpandPhrase(
    std::string_view phrase, std::size_t most = kMaxPhraseExpansions);

}  // namespace forepost::policy
