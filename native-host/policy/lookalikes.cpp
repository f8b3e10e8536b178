#include "policy/lookalikes.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace forepost::policy {
namespace {

struct Lookalike {
  char32_t letter;
  char latin;
};

constexpr auto kLookalikes = std::to_array<Lookalike>({
    {0x00D8, 'o'},  {0x00F8, 'o'},  {0x0110, 'd'},  {0x0111, 'd'},  {0x0126, 'h'},  {0x0127, 'h'},
    {0x0131, 'i'},  {0x0141, 'l'},  {0x0142, 'l'},  {0x0166, 't'},  {0x0167, 't'},  {0x0180, 'b'},
    {0x0184, 'b'},  {0x018D, 'g'},  {0x0196, 'i'},  {0x0197, 'i'},  {0x01A6, 'r'},  {0x01B5, 'z'},
    {0x01B6, 'z'},  {0x01BD, 's'},  {0x01C0, 'l'},  {0x01E4, 'g'},  {0x01E5, 'g'},  {0x023A, 'a'},
    {0x0243, 'b'},  {0x0246, 'e'},  {0x0247, 'e'},  {0x024C, 'r'},  {0x024D, 'r'},  {0x0251, 'a'},
    {0x0261, 'g'},  {0x0262, 'g'},  {0x0263, 'y'},  {0x0268, 'i'},  {0x0269, 'i'},  {0x026A, 'i'},
    {0x026F, 'w'},  {0x0274, 'n'},  {0x0280, 'r'},  {0x028B, 'u'},  {0x028F, 'y'},  {0x0299, 'b'},
    {0x029C, 'h'},  {0x029F, 'l'},  {0x037F, 'j'},  {0x0391, 'a'},  {0x0392, 'b'},  {0x0395, 'e'},
    {0x0396, 'z'},  {0x0397, 'h'},  {0x0399, 'i'},  {0x039A, 'k'},  {0x039C, 'm'},  {0x039D, 'n'},
    {0x039F, 'o'},  {0x03A1, 'p'},  {0x03A4, 't'},  {0x03A5, 'y'},  {0x03A7, 'x'},  {0x03B1, 'a'},
    {0x03B3, 'y'},  {0x03B9, 'i'},  {0x03BD, 'v'},  {0x03BF, 'o'},  {0x03C1, 'p'},  {0x03C3, 'o'},
    {0x03C5, 'u'},  {0x03DC, 'f'},  {0x03F3, 'j'},  {0x03FA, 'm'},  {0x0405, 's'},  {0x0406, 'i'},
    {0x0408, 'j'},  {0x0410, 'a'},  {0x0412, 'b'},  {0x0415, 'e'},  {0x041A, 'k'},  {0x041C, 'm'},
    {0x041D, 'h'},  {0x041E, 'o'},  {0x0420, 'p'},  {0x0421, 'c'},  {0x0422, 't'},  {0x0423, 'y'},
    {0x0425, 'x'},  {0x042C, 'b'},  {0x0430, 'a'},  {0x0433, 'r'},  {0x0435, 'e'},  {0x043E, 'o'},
    {0x0440, 'p'},  {0x0441, 'c'},  {0x0443, 'y'},  {0x0445, 'x'},  {0x0455, 's'},  {0x0456, 'i'},
    {0x0458, 'j'},  {0x0461, 'w'},  {0x0474, 'v'},  {0x0475, 'v'},  {0x04AE, 'y'},  {0x04AF, 'y'},
    {0x04BB, 'h'},  {0x04BD, 'e'},  {0x04C0, 'i'},  {0x04CF, 'i'},  {0x0501, 'd'},  {0x050C, 'g'},
    {0x051B, 'q'},  {0x051C, 'w'},  {0x051D, 'w'},  {0x054D, 'u'},  {0x054F, 's'},  {0x0555, 'o'},
    {0x0561, 'w'},  {0x0563, 'q'},  {0x0566, 'q'},  {0x0570, 'h'},  {0x0578, 'n'},  {0x057C, 'n'},
    {0x057D, 'u'},  {0x0581, 'g'},  {0x0584, 'f'},  {0x0585, 'o'},  {0x13A0, 'd'},  {0x13A1, 'r'},
    {0x13A2, 't'},  {0x13A5, 'i'},  {0x13A9, 'y'},  {0x13AA, 'a'},  {0x13AB, 'j'},  {0x13AC, 'e'},
    {0x13B3, 'w'},  {0x13B7, 'm'},  {0x13BB, 'h'},  {0x13BD, 'y'},  {0x13C0, 'g'},  {0x13C2, 'h'},
    {0x13C3, 'z'},  {0x13CF, 'b'},  {0x13D2, 'r'},  {0x13D4, 'w'},  {0x13D5, 's'},  {0x13D9, 'v'},
    {0x13DA, 's'},  {0x13DE, 'l'},  {0x13DF, 'c'},  {0x13E2, 'p'},  {0x13E6, 'k'},  {0x13E7, 'd'},
    {0x13F3, 'g'},  {0x13F4, 'b'},  {0x1D00, 'a'},  {0x1D04, 'c'},  {0x1D05, 'd'},  {0x1D07, 'e'},
    {0x1D0A, 'j'},  {0x1D0B, 'k'},  {0x1D0D, 'm'},  {0x1D0F, 'o'},  {0x1D11, 'o'},  {0x1D18, 'p'},
    {0x1D1B, 't'},  {0x1D1C, 'u'},  {0x1D20, 'v'},  {0x1D21, 'w'},  {0x1D22, 'z'},  {0x1D26, 'r'},
    {0x1D83, 'g'},  {0x1D8C, 'y'},  {0x1E9D, 'f'},  {0x1EFF, 'y'},  {0x2C65, 'a'},  {0x2C85, 'r'},
    {0x2C8E, 'h'},  {0x2C92, 'i'},  {0x2C94, 'k'},  {0x2C98, 'm'},  {0x2C9A, 'n'},  {0x2C9E, 'o'},
    {0x2C9F, 'o'},  {0x2CA2, 'p'},  {0x2CA3, 'p'},  {0x2CA4, 'c'},  {0x2CA5, 'c'},  {0x2CA6, 't'},
    {0x2CA8, 'y'},  {0x2CAC, 'x'},  {0x2CD0, 'l'},  {0xA4D0, 'b'},  {0xA4D1, 'p'},  {0xA4D2, 'd'},
    {0xA4D3, 'd'},  {0xA4D4, 't'},  {0xA4D6, 'g'},  {0xA4D7, 'k'},  {0xA4D9, 'j'},  {0xA4DA, 'c'},
    {0xA4DC, 'z'},  {0xA4DD, 'f'},  {0xA4DF, 'm'},  {0xA4E0, 'n'},  {0xA4E1, 'l'},  {0xA4E2, 's'},
    {0xA4E3, 'r'},  {0xA4E6, 'v'},  {0xA4E7, 'h'},  {0xA4EA, 'w'},  {0xA4EB, 'x'},  {0xA4EC, 'y'},
    {0xA4EE, 'a'},  {0xA4F0, 'e'},  {0xA4F2, 'l'},  {0xA4F3, 'o'},  {0xA4F4, 'u'},  {0xA647, 'i'},
    {0xA730, 'f'},  {0xA731, 's'},  {0xA798, 'f'},  {0xA799, 'f'},  {0xA79F, 'u'},  {0xA7AF, 'q'},
    {0xA7B2, 'j'},  {0xA7B3, 'x'},  {0xA7B4, 'b'},  {0xAB32, 'e'},  {0xAB35, 'f'},  {0xAB3D, 'o'},
    {0xAB47, 'r'},  {0xAB48, 'r'},  {0xAB4E, 'u'},  {0xAB52, 'u'},  {0xAB5A, 'y'},  {0xAB75, 'i'},
    {0xAB81, 'r'},  {0xAB83, 'w'},  {0xAB93, 'z'},  {0xABA9, 'v'},  {0xABAA, 's'},  {0xABAF, 'c'},
    {0x10404, 'o'}, {0x10415, 'c'}, {0x1041B, 'l'}, {0x10420, 's'}, {0x1042C, 'o'}, {0x1043D, 'c'},
    {0x10448, 's'},
});

constexpr auto kSmallLikeCapital = std::to_array<Lookalike>({
    {0x03B2, 'b'},
    {0x03B5, 'e'},
    {0x03B7, 'n'},
    {0x03BA, 'k'},
    {0x03C4, 't'},
    {0x03C9, 'w'},
    {0x0432, 'b'},
    {0x043A, 'k'},
    {0x043C, 'm'},
    {0x043D, 'h'},
    {0x0442, 't'},
});

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
  return latin != '\0' ? latin : Find(kSmallLikeCapital, Folded(letter));
}

}  // namespace forepost::policy
