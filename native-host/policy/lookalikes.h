// Letters that look like Latin ones, so that "guаranteed" with a Cyrillic "а" is still read.
//
// The tables (lookalikes_table.h, made by scripts/generate-lookalikes.py) come from Unicode
// Technical Standard 39, confusables.txt: every letter of every script whose skeleton is one ASCII
// letter, in lower case. A capital whose skeleton is "l" because it looks like "I" gives "i".
// Added: small capitals, Latin letters with a stroke, and letters that only ornament makes look
// alike.
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

// The same, also for what resembles a Latin capital only ("т", "н"), a digit ("З") or a letter from
// afar ("я"): used in words that mix scripts, since ordinary words consist of them.
char LatinLookalikeInMixedWord(char32_t letter);

// The ASCII digit of the same value as a script's decimal digit ("٨" is '8'), or 0.
char AsciiDigit(char32_t digit);

}  // namespace forepost::policy
