// What single characters are in a normalised text, apart from what Unicode's own tables say.
//
//   Simplify(U'“')                            // '"'
//
// Thread-safety: functions of their arguments.
#pragma once

namespace forepost::policy {

inline constexpr char32_t kDrop = 0;

// Blocks of combining marks that serve as accents. The vowel signs of Indic scripts and the points
// of Hebrew and Arabic are part of the word and stay.
constexpr bool IsAccent(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0489) ||
         (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

// Punctuation that has an ASCII form which Unicode's own decompositions do not give, letters in
// negative circles and squares, and what is dropped (kDrop). Returns `c` itself for all else.
char32_t Simplify(char32_t c);

}  // namespace forepost::policy
