#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "policy/lookalikes.h"
#include "policy/text.h"

namespace forepost::policy {
namespace {

struct Case {
  std::string what;
  std::string text;
  std::string normal;
};

void ExpectNormal(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(NormalisedText::Of(one.text).bytes(), one.normal) << one.what;
  }
}

TEST(Lookalikes, AWordThatMixesScriptsIsLatin) {
  ExpectNormal({
      {"cyrillic a", "guаranteed", "guaranteed"},
      {"several", "guаrаntееd rеturn", "guaranteed return"},
      {"capitals", "GUАRАNТЕЕD", "guaranteed"},
      {"greek", "guαranτeed", "guaranteed"},
      {"small letters like capitals", "guaraнteed вest", "guarahteed best"},
      {"armenian", "prօfit", "profit"},
      {"cherokee", "ᏢROFIT", "profit"},
      {"canadian", "ᘜᑌᗩᖇᗩᑎTEEᗪ", "guaranteed"},
      {"old italic", "𐌁est", "best"},
      {"letters like digits", "guarantЗed", "guarant3ed"},
      {"letters alike from afar", "guяanteed", "guranteed"},
      {"lisu", "ꓑrofit", "profit"},
      {"three scripts", "guаrαnteed", "guaranteed"},
      {"with a digit inside", "8а8nteed", "8a8nteed"},
      {"letters that look like none stay", "guжranteed", "guжranteed"},
      {"split by what does not show", "gu\u200Bа\u200Branteed", "guaranteed"},
  });
}

TEST(Lookalikes, AWordOfLookalikesAloneIsLatin) {
  ExpectNormal({
      {"cyrillic", "сору", "copy"},
      {"greek capitals", "ΑΒΕ", "abe"},
      {"cyrillic capitals", "СОРЕ", "cope"},
      {"beside latin words", "send сору now", "send copy now"},
      {"many beside one short word of their script", "сору сору сору соре это",
       "copy copy copy cope это"},
      {"a single letter says nothing about the script", "сору это ж", "сору это ж"},
      {"nor does one alone", "сору μ ж", "copy μ ж"},
      {"canadian", "ᗷᑌᖴᖴ", "buff"},
  });
}

TEST(Lookalikes, AWordOfLookalikesAloneStaysAmongWordsOfItsScript) {
  ExpectNormal({
      {"russian", "сор это", "сор это"},
      {"russian capitals", "ТОР НЕТ СОР и ЭТО ДОМ ОН ТАМ БЫЛ", "тор нет сор и это дом он там был"},
      {"ukrainian", "сир і ріс свій", "сир і ріс свіи"},
      {"bulgarian", "сор в градината", "сор в градината"},
      {"serbian", "сор је ту", "сор је ту"},
      {"greek", "ΤΟΝ ΑΝΟΙΞΕ όχι", "τον ανοιξε οχι"},
      {"armenian", "որոն գինը բարձր", "որոն գինը բարձր"},
      {"hebrew", "סוס וטוס", "סוס וטוס"},
      {"another script's words do not count", "сору εγγύηση", "copy εγγυηση"},
      {"a word that mixes scripts is latin all the same", "guаrаnteed это дом",
       "guaranteed это дом"},
  });
}

TEST(Lookalikes, OrdinaryWordsStay) {
  ExpectNormal({
      {"russian", "гарантия вклада", "гарантия вклада"},
      {"small letters like capitals are no lookalikes", "ток", "ток"},
      {"ukrainian", "прибуток", "прибуток"},
      {"greek", "εγγύηση", "εγγυηση"},
      {"armenian", "երաշխիք", "երաշխիք"},
      {"beside latin words", "Guaranteed (гарантия)", "guaranteed (гарантия)"},
      {"beside a dash", "IT-компания", "it-компания"},
      {"chinese beside latin", "保证profit", "保证profit"},
  });
}

TEST(Lookalikes, LatinLettersOfOtherShapesAreLatin) {
  ExpectNormal({
      {"stroke", "ŁØĐħ", "lodh"},
      {"small capitals", "ɢᴜᴀʀᴀɴᴛᴇᴇᴅ", "guaranteed"},
      {"script g and alpha", "ɡuɑrantee", "guarantee"},
  });
}

TEST(Lookalikes, ScriptsOfLetters) {
  const std::vector<std::pair<char32_t, Script>> cases{
      {U'a', Script::kLatin},      {U'é', Script::kLatin},    {0x02AF, Script::kLatin},
      {U'α', Script::kGreek},      {0x03E2, Script::kCoptic}, {U'ж', Script::kCyrillic},
      {0x052F, Script::kCyrillic}, {U'ա', Script::kArmenian}, {0x13A0, Script::kCherokee},
      {0xAB70, Script::kCherokee}, {0x2C80, Script::kCoptic}, {0xA4D0, Script::kLisu},
      {0x10400, Script::kDeseret}, {0x5D0, Script::kOther},   {U'日', Script::kOther},
      {0x10450, Script::kOther},   {0x40, Script::kOther},    {0x1F00, Script::kGreek},
  };
  for (const auto& [letter, script] : cases) {
    EXPECT_EQ(ScriptOfLetter(letter), script) << std::hex << static_cast<std::uint32_t>(letter);
  }
}

TEST(Lookalikes, AreFoundByWhatCaseFoldingMakesOfThem) {
  EXPECT_EQ(LatinLookalike(U'а'), 'a');
  EXPECT_EQ(LatinLookalike(U'А'), 'a');
  EXPECT_EQ(LatinLookalike(0x0460), 'w');  // only its small form stands in the table
  EXPECT_EQ(LatinLookalike(0xAB70), 'd');  // Cherokee folds to capitals
  EXPECT_EQ(LatinLookalike(U'ς'), LatinLookalike(U'σ'));
  EXPECT_EQ(LatinLookalikeInMixedWord(0x1C80), 'b');  // a variant of "в"
  EXPECT_EQ(LatinLookalike(U'ж'), '\0');
  EXPECT_EQ(LatinLookalike(U'т'), '\0');
  EXPECT_EQ(LatinLookalikeInMixedWord(U'т'), 't');
  EXPECT_EQ(LatinLookalikeInMixedWord(U'Т'), 't');
  EXPECT_EQ(LatinLookalikeInMixedWord(U'ж'), '\0');
  EXPECT_EQ(LatinLookalike(0), '\0');
  EXPECT_EQ(LatinLookalike(0x10FFFF), '\0');
}

}  // namespace
}  // namespace forepost::policy
