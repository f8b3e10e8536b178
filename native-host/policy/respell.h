// The ways in which a word that is written by ornament may have been meant.
//
//   Respellings("gu4r4nt33d")                // {"guaranteed"}
//   Respellings("freeee")                    // {"fre", "free"}
//   CutAtCapitals(text, begin, end)          // "GuaranteedReturns": {0, 10, 17}
//   CutIntoWords("guaranteedreturns", vocabulary)
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "policy/text.h"
#include "policy/vocabulary.h"

namespace forepost::policy {

// Longer words are not respelt or joined, in bytes.
inline constexpr std::size_t kLongestRespelt = 40;

// Of a run of ASCII letters, digits, the signs @ $ ! | and "€": the signs and digits that stand for
// letters turned into them ("1", "!" and "|" are i in one reading, l in the other), and a letter
// that stands three times or more in a row cut to one and to two. Up to eight, none twice, the run
// itself not among them. Numbers with a unit ("401k", "10x", "8am", "1st", "top5") and words with
// the digits 2, 6 and 9 have none.
std::vector<std::string> Respellings(std::string_view run);

// Where the parts of text.bytes()[begin, end) begin, and the end, from `begin` on: before a capital
// behind a small letter, before the last capital of several, between letters and digits. Empty if
// there is one part only. ASCII alone.
std::vector<std::size_t> CutAtCapitals(const NormalisedText& text, std::size_t begin,
                                       std::size_t end);

// The same for small letters in a row that are words of the vocabulary without a rest, the fewest.
std::vector<std::size_t> CutIntoWords(std::string_view letters, const Vocabulary& vocabulary);

}  // namespace forepost::policy
