#include "policy/lookalikes.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "policy/lookalikes_table.h"

namespace forepost::policy {
namespace {

struct ScriptRange {
  char32_t first;
  char32_t last;
  Script script;
};

// From Scripts.txt, whole blocks: only letters are asked for.
constexpr auto kScripts = std::to_array<ScriptRange>({
    {0x0041, 0x02AF, Script::kLatin},    {0x0370, 0x03E1, Script::kGreek},
    {0x03E2, 0x03EF, Script::kCoptic},   {0x03F0, 0x03FF, Script::kGreek},
    {0x0400, 0x052F, Script::kCyrillic}, {0x0531, 0x058F, Script::kArmenian},
    {0x13A0, 0x13FF, Script::kCherokee}, {0x1C80, 0x1C8F, Script::kCyrillic},
    {0x1D00, 0x1D25, Script::kLatin},    {0x1D26, 0x1D2A, Script::kGreek},
    {0x1D2B, 0x1D2B, Script::kCyrillic}, {0x1D2C, 0x1DBF, Script::kLatin},
    {0x1E00, 0x1EFF, Script::kLatin},    {0x1F00, 0x1FFF, Script::kGreek},
    {0x2C60, 0x2C7F, Script::kLatin},    {0x2C80, 0x2CFF, Script::kCoptic},
    {0xA4D0, 0xA4FF, Script::kLisu},     {0xA640, 0xA69F, Script::kCyrillic},
    {0xA722, 0xA7FF, Script::kLatin},    {0xAB30, 0xAB6F, Script::kLatin},
    {0xAB70, 0xABBF, Script::kCherokee}, {0x10400, 0x1044F, Script::kDeseret},
});

template <std::size_t size>
char Find(const std::array<Lookalike, size>& table, char32_t letter) {
  const auto* const found = std::ranges::lower_bound(table, letter, {}, &Lookalike::letter);
  return found != table.end() && found->letter == letter ? found->latin : '\0';
}

// What case folding makes of a letter: its small form, but for Cherokee, and one form for variants
// of small letters (final sigma, the Cyrillic ones of U+1C80). The letter itself where that is
// several.
char32_t Folded(char32_t letter) {
  std::array<utf8proc_int32_t, 4> folded{};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(letter), folded.data(),
                                             static_cast<utf8proc_ssize_t>(folded.size()),
                                             UTF8PROC_CASEFOLD, &boundary);
  return count == 1 ? static_cast<char32_t>(folded[0]) : letter;
}

}  // namespace

Script ScriptOfLetter(char32_t letter) {
  const auto* const after = std::ranges::upper_bound(kScripts, letter, {}, &ScriptRange::first);
  if (after == kScripts.begin()) {
    return Script::kOther;
  }
  const ScriptRange& range = *(after - 1);
  return letter <= range.last ? range.script : Script::kOther;
}

char LatinLookalike(char32_t letter) {
  const char latin = Find(kLookalikes, letter);
  return latin != '\0' ? latin : Find(kLookalikes, Folded(letter));
}

char LatinLookalikeInMixedWord(char32_t letter) {
  const char latin = LatinLookalike(letter);
  if (latin != '\0') {
    return latin;
  }
  const char mixed = Find(kLookalikesInMixedWords, letter);
  return mixed != '\0' ? mixed : Find(kLookalikesInMixedWords, Folded(letter));
}

char AsciiDigit(char32_t digit) {
  const auto* const after = std::ranges::upper_bound(kDecimalZeros, digit);
  if (after == kDecimalZeros.begin() || digit - *(after - 1) > 9) {
    return '\0';
  }
  return static_cast<char>('0' + (digit - *(after - 1)));
}

}  // namespace forepost::policy
