#include "policy/word_characters.h"

#include <utf8proc.h>

#include "common/utf8.h"

namespace forepost::policy {
namespace {

constexpr bool IsAsciiLetter(char c) { return c >= 'a' && c <= 'z'; }

// How many single letters in a row are one word, by what joins them; 0: they never are.
constexpr std::size_t LettersToJoin(char joint) {
  switch (joint) {
    case '.':
      return 2;
    case '-':
    case '_':
    case '*':
    case ' ':
      return 4;
    default:
      return 0;
  }
}

}  // namespace

std::size_t WordCharacterPastAscii(std::string_view text, std::size_t at) {
  const Decoded decoded = DecodeUtf8(text, at);
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(decoded.code_point));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO ? decoded.size : 0;
}

std::size_t JoinedLetters(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || !IsAsciiLetter(text[at]) || LettersToJoin(text[at + 1]) == 0) {
    return 0;
  }
  const char joint = text[at + 1];
  std::size_t letters = 1;
  std::size_t end = at + 1;
  while (end + 1 < text.size() && text[end] == joint && IsAsciiLetter(text[end + 1]) &&
         !IsWordCharacter(text, end + 2)) {
    ++letters;
    end += 2;
  }
  return letters >= LettersToJoin(joint) ? end - at : 0;
}

}  // namespace forepost::policy
