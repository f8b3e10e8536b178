// Letters that look like Latin ones, so that "guаranteed" with a Cyrillic "а" is still read.
//
// Source of the table: Unicode Technical Standard 39, confusables.txt of Unicode 15, the letters of
// the Latin, Greek, Cyrillic, Armenian, Cherokee, Coptic, Lisu and Deseret scripts whose skeleton
// is one ASCII letter, in lower case. A capital whose skeleton is "l" because it looks like "I"
// gives "i". Added: the small capitals of the phonetic blocks and Latin letters with a stroke, by
// their names in UnicodeData.txt.
#pragma once

#include <cstdint>

namespace forepost::policy {

enum class Script : std::uint8_t {
  kNone,  // not a letter
  kLatin,
  kGreek,
  kCyrillic,
  kArmenian,
  kCherokee,
  kCoptic,
  kLisu,
  kDeseret,
  kOther,  // any letter of a script that the table does not know
};

// The script of a letter; callers have made sure that it is one.
Script ScriptOfLetter(char32_t letter);

// The small ASCII letter that `letter` looks like, or 0. `letter` or its small form may stand in
// the table.
char LatinLookalike(char32_t letter);

// The same for small letters that resemble a Latin capital only ("т", "н"): used in words that mix
// scripts, since ordinary words consist of them.
char LatinLookalikeInMixedWord(char32_t letter);

}  // namespace forepost::policy
