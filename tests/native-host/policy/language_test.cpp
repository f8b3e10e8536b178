#include "policy/language.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

// "en fr": the codes in the order of Language.
std::string Codes(std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const LanguageSet languages = LanguagesOf(Words(text));
  std::string codes;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    if (languages.Has(static_cast<Language>(i))) {
      codes += codes.empty() ? "" : " ";
      codes += kLanguages[i];
    }
  }
  return codes;
}

TEST(Languages, AreToldBySmallWords) {
  struct Case {
    std::string text;
    std::string codes;
  };
  const std::vector<Case> cases{
      {"We expect the market to rise this year", "en"},
      {"Guaranteed returns for your portfolio", "en"},
      {"Wir erwarten, dass der Markt steigt", "de"},
      {"Garantierte Rendite für Ihr Depot, ohne Risiko", "de"},
      {"Nous pensons que le marché va monter", "fr"},
      {"Un rendement garanti pour votre épargne", "fr"},
      {"Creemos que el mercado va a subir este año", "es"},
      {"Una rentabilidad garantizada para su cartera", "es"},
      {"¿Rentabilidad garantizada?", "es"},
      {"Les digo que le he puesto el dinero de mi cliente", "es"},
      {"He has le and les", "en"},
      {"We said it and they did. Wir haben das auch so gesagt und es ist wahr", "en de"},
      {"The fund that we sell is called Die Welt von Morgen", "en"},
      {"C'est la vie, as they say in the City, and we all know it", "en"},
      {"Investir comporte un risque en capital", ""},  // "un", "en": French and Spanish
      {"Garantiert 8 %", ""},
      {"$TSLA 🚀", ""},
      {"Гарантированный доход", ""},
      {"", ""},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Codes(one.text), one.codes) << one.text;
  }
}

TEST(Languages, WordsThatTwoShareTellNothing) {
  for (const std::string text : {"die", "no", "entre", "bien", "si", "nos", "so", "a", "in"}) {
    EXPECT_EQ(Codes(text), text == "so" ? "en" : "") << text;
  }
}

TEST(Languages, BindARule) {
  const std::string match = R"({"kind": "phrases", "phrases": ["garant*"]})";
  ExpectFound(OneRule(match, R"(, "languages": ["de", "fr"])"),
              {
                  {"Das ist garantiert und ohne Risiko", {"garantiert"}},
                  {"Pour vous, c'est garanti avec nous", {"garanti"}},
                  {"El banco que lo garantiza es este", {}},
                  {"garantiert", {"garantiert"}},  // nothing is known of it
              });
  ExpectFound(OneRule(match), {{"El banco que lo garantiza es este", {"garantiza"}}});
}

TEST(Languages, AreNamedByTheirCodes) {
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    EXPECT_EQ(ParseLanguage(kLanguages[i]), static_cast<Language>(i));
  }
  for (const std::string_view code : {"", "EN", "it", "english"}) {
    EXPECT_FALSE(ParseLanguage(code)) << code;
  }
}

}  // namespace
}  // namespace forepost::policy
