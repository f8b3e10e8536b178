// What a policy writes as one phrase, and the plain phrases that it stands for.
//
//   ExpandPhrase("(double|grow)~ your (hard earned|) money", 256)
//   // double your hard earned money, doubles your hard earned money, … growing your money
//
// (a|b c|)  one of these: a word, several, or, with nothing between the signs, none
// word~     any inflection of the English word (inflection.h); behind a group: of each of its words
// word*     any ending: left as it is, PhraseIndex knows it
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

inline constexpr std::size_t kMaxPhraseExpansions = 256;
inline constexpr std::size_t kMaxPolicyExpansions =
    20'000;  // of all phrases that stand for several

// What is wrong with a phrase, and what to write instead.
struct PhraseFault {
  std::string what;
  std::string advice;
};

// UTF-8. The plain phrases in the order of what stands first; none twice, at most `most`. The
// error names the place by the number of its character, counted from 1.
std::expected<std::vector<std::string>, PhraseFault> ExpandPhrase(
    std::string_view phrase, std::size_t most = kMaxPhraseExpansions);

}  // namespace forepost::policy
