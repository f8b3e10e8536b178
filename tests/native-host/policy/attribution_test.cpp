#include "policy/attribution.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {
namespace {

// The hit stands between [ and ].
bool Attributed(std::string_view marked) {
  std::string plain(marked);
  const std::size_t open = plain.find('[');
  plain.erase(open, 1);
  const std::size_t close = plain.find(']');
  plain.erase(close, 1);
  const NormalisedText text = NormalisedText::Of(plain);
  const Words words(text);
  const std::string hit = NormalisedText::Of(plain.substr(open, close - open)).bytes();
  const std::string before = NormalisedText::Of(plain.substr(0, open)).bytes();
  const std::size_t begin = text.bytes().find(hit, before.empty() ? 0 : before.size() - 1);
  const std::size_t last_letter = hit.find_last_not_of("% ");
  return IsAttributed(words, words.IndexAt(begin), words.IndexAt(begin + last_letter));
}

void ExpectAttributed(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    EXPECT_TRUE(Attributed(text)) << text;
  }
}

void ExpectOwn(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    EXPECT_FALSE(Attributed(text)) << text;
  }
}

TEST(Attribution, BeforeTheHit) {
  ExpectAttributed({
      "The caller promised [guaranteed returns]",
      "The caller [promised 8%]",
      "She said it is [guaranteed]",
      "he told me returns are [guaranteed]",
      "According to the bank, returns are [guaranteed]",
      "according to Goldman the index [will return 10%]",
      "Goldman expects the index [to return 10%]",
      "Jefferies forecasts [a 10% gain]",
      "Analysts at Acme see [12% upside]",
      "an ad promising [guaranteed 8%]",
      "an email offering [guaranteed 8%]",
      "They told me it was [guaranteed]",
      "anyone who offers [guaranteed returns] is lying",
      "If somebody tells you returns are [guaranteed], run",
      "Beware of anyone who promises you [guaranteed 8%]",
      "people promising [guaranteed returns]",
      "I was told it is [guaranteed]",
      "we were promised [8% guaranteed]",
      "Scammers offer [guaranteed 8%]",
      "The scheme promised investors [guaranteed 8%]",
      "I know the caller said [guaranteed]",
      "He claims that our fund is [guaranteed]",
      "It is supposedly [guaranteed]",
  });
}

TEST(Attribution, BehindTheHit) {
  ExpectAttributed({
      "Returns are [guaranteed], she said",
      "[Guaranteed 8%], says Goldman",
      "[Guaranteed 8%], the man on the phone claimed",
      "The index [will return 10%] according to Goldman",
      "[8% a year], according to the bank",
  });
  ExpectOwn({
      "[Guaranteed 8%], I said",
      "[Guaranteed 8%], says my client",
      "[Guaranteed 8%], we told you",
      "[Guaranteed 8%] whatever the market says",
      "[Guaranteed 8%] according to our analysts",
      "[Guaranteed 8%], but she said no",
      "[Guaranteed 8%] according to",
  });
}

TEST(Attribution, NotOfTheWritersOwn) {
  ExpectOwn({
      "[guaranteed returns]",
      "I promise [guaranteed returns]",
      "We [promise 8%]",
      "I told you it is [guaranteed]",
      "my firm says it is [guaranteed]",
      "our analysts expect [a 10% gain]",
      "Our desk at the bank forecasts [a 10% gain]",
      "the fund promises [8% guaranteed]",
      "This annuity offers [guaranteed 8%]",
      "My client says it is [guaranteed]",
      "Our clients told us it is [guaranteed]",
      "everyone knows it is [guaranteed]",
      "Everyone says it is [guaranteed]",
      "experts say it is [guaranteed]",
      "trust me it is [guaranteed]",
      "Say yes to [guaranteed 8%]",
      "Promise: [guaranteed 8%]",
      "The bank said no, but ours is [guaranteed]",
      "She left and we promise [guaranteed 8%]",
      "He called. It is [guaranteed]",
      "I was told by our desk that it is [guaranteed]",
      "As I said, [guaranteed 8%]",
  });
}

TEST(Attribution, InOtherLanguages) {
  ExpectAttributed({
      "Der Anrufer sagte, die Rendite sei [garantiert]",
      "Laut Anbieter ist die Rendite [garantiert]",
      "Der Verkäufer versprach [garantierte 8 %]",
      "Er behauptet, es sei [garantiert]",
      "Selon la banque, le rendement est [garanti]",
      "Le vendeur promet [un rendement garanti]",
      "Il a dit que c'est [garanti]",
      "Según el banco, la rentabilidad está [garantizada]",
      "El vendedor dijo que está [garantizado]",
      "Un estafador promete [8 % garantizado]",
  });
  ExpectOwn({
      "Wir versprechen [garantierte 8 %]",
      "Unser Fonds verspricht [garantierte 8 %]",
      "Laut unseren Analysten ist es [garantiert]",
      "Nous promettons [un rendement garanti]",
      "Selon notre équipe, c'est [garanti]",
      "Mon client dit que c'est [garanti]",
      "Nuestro fondo promete [8 % garantizado]",
      "Según nuestro equipo está [garantizado]",
      "Mi cliente dijo que está [garantizado]",
  });
}

TEST(Attribution, OfWordsThatAreNotThereIsNone) {
  const NormalisedText text = NormalisedText::Of("she said sure");
  const Words words(text);
  EXPECT_TRUE(IsAttributed(words, 2, 2));
  EXPECT_FALSE(IsAttributed(words, 2, 3));
  EXPECT_FALSE(IsAttributed(words, 2, 1));
}

TEST(Attribution, LooksNoFurtherThanItsReach) {
  std::string text = "She said ";
  for (std::size_t i = 1; i < kReportReach; ++i) {
    text += "x" + std::to_string(i) + " ";
  }
  EXPECT_TRUE(Attributed(text + "[guaranteed]"));
  EXPECT_FALSE(Attributed(text + "x [guaranteed]"));
}

}  // namespace
}  // namespace forepost::policy
