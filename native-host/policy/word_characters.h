// Of which characters words consist in a normalised text.
//
//   WordCharacter("é…", 0)                    // 2: bytes of "é"
//   JoinedLetters("g-u-a-r sure", 0)          // 7
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstddef>
#include <string_view>

namespace forepost::policy {

// The size of the character at `at` < text.size() if it can be part of a word, else 0. Past ASCII
// letters, marks and numbers are.
std::size_t WordCharacterPastAscii(std::string_view text, std::size_t at);

inline std::size_t WordCharacter(std::string_view text, std::size_t at) {
  const char c = text[at];
  return static_cast<unsigned char>(c) >= 0x80              ? WordCharacterPastAscii(text, at)
         : (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? 1
                                                            : 0;
}

inline bool IsWordCharacter(std::string_view text, std::size_t at) {
  return at < text.size() && WordCharacter(text, at) != 0;
}

// Single letters from `at` on, all joined by the same sign. Returns how many bytes they take, or 0
// if they are too few to be one word.
std::size_t JoinedLetters(std::string_view text, std::size_t at);

}  // namespace forepost::policy
