#include "policy/negation.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {
namespace {

// The hit stands between [ and ].
bool Negated(std::string_view marked) {
  std::string plain(marked);
  const std::size_t open = plain.find('[');
  plain.erase(open, 1);
  const std::size_t close = plain.find(']');
  plain.erase(close, 1);
  const NormalisedText text = NormalisedText::Of(plain);
  const Words words(text);
  // Accents make the bytes move, so the places are sought in the normalised text.
  const std::string hit = NormalisedText::Of(plain.substr(open, close - open)).bytes();
  const std::string before = NormalisedText::Of(plain.substr(0, open)).bytes();
  const std::size_t begin = text.bytes().find(hit, before.empty() ? 0 : before.size() - 1);
  return IsNegated(words, words.IndexAt(begin), words.IndexAt(begin + hit.size() - 1));
}

void ExpectNegated(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    EXPECT_TRUE(Negated(text)) << text;
  }
}

void ExpectNotNegated(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    EXPECT_FALSE(Negated(text)) << text;
  }
}

TEST(Negation, BeforeTheHit) {
  ExpectNegated({
      "nothing is [guaranteed]",
      "not [guaranteed]",
      "It is not in any way [guaranteed]",
      "isn't [guaranteed]",
      "isn’t [guaranteed]",
      "isnt [guaranteed]",
      "we cannot call it [guaranteed]",
      "never ever [guaranteed]",
      "No return is [guaranteed]",
      "none of it [guaranteed]",
      "neither is [guaranteed]",
      "hardly [guaranteed]",
      "without being [guaranteed]",
      "NOT [GUARANTEED]",
      "but not [guaranteed]",
      "Relax, nothing is [guaranteed]",
      "we never promise [guaranteed] returns",
      "We never [promise] returns",
      "no one can [guarantee] a return",
      "there is no [guarantee] that you will earn 8%",
      "there's no such thing as a [guaranteed] return",
      "without any [guarantee]",
      "We cannot and do not [guarantee] returns",
      "No promises or [guarantees]",
      "We do not promise, project, or [guarantee] returns",
      "no promise, warranty or [guarantee] of returns",
      "It is not yet [guaranteed]",
      "I don't think that returns are [guaranteed]",
      "no fund that [guarantees] 8% is honest",
      "nothing we offer is [guaranteed]",
      "Past performance does not [guarantee] future results",
      "This is not a [guarantee] of future returns",
      "You won't find [guaranteed] returns here",
      "We can't promise [guaranteed] returns",
      "None of our funds are [guaranteed]",
      "nobody can say returns are [guaranteed]",
  });
}

TEST(Negation, OverAsides) {
  ExpectNegated({
      "is not, and never will be, [guaranteed]",
      "Returns are not, however, [guaranteed]",
      "Your capital is not, unfortunately, [guaranteed]",
  });
  ExpectNotNegated({"Risk is not, trust me, for us [guaranteed] 8%"});
}

TEST(Negation, ByVerbsAndFigures) {
  ExpectNegated({
      "far from [guaranteed]",
      "anything but [guaranteed]",
      "We refuse to [promise] returns",
      "avoid [promising] returns",
      "Stop [promising] returns",
      "We have banned words like [guaranteed]",
      "too good to be [guaranteed]",
      "rather than [guaranteed] returns",
      "instead of [guaranteed] returns we offer patience",
      "the myth of [guaranteed] returns",
      "It is impossible to [guarantee] a return",
      "beware of [guaranteed] returns",
      "advisers are prohibited from [guaranteeing] returns",
  });
  ExpectNotNegated({
      "Stop worrying and get [guaranteed] 8%",
      "avoid losses with [guaranteed] returns",
      "Avoid the stress of markets: [guaranteed] 8%",
      "nothing but [guaranteed] returns",
      "Quit your job with [guaranteed] income",
  });
}

TEST(Negation, BehindTheHit) {
  ExpectNegated({
      "[guaranteed] returns do not exist",
      "[Guarantees] are impossible",
      "[Guaranteed] returns are a myth",
      "[guarantees] are a red flag",
      "[Guaranteed] returns are always a scam",
      "[guarantees] are not something we offer",
      "A [guarantee] is not given",
      "[Guaranteed] returns aren't real",
      "[Guaranteed] returns are not possible",
      "a [promise] of 8% is not allowed",
      "[Promising] returns violates our rules",
      "[guaranteed] returns sound like a scam",
  });
  ExpectNotNegated({
      "[guaranteed] returns that never disappoint",
      "[guaranteed] returns are not a joke",
      "[guaranteed] 8% you will not find elsewhere",
      "[guaranteed] returns, and bank rates are a scam",
      "[guaranteed] returns while bank rates are a myth",
      "[guaranteed] returns do not depend on the market",
      "[guaranteed] returns are not a myth",
      "[guaranteed] 8% and no fees",
      "[guaranteed] 8%, not a dream",
  });
}

TEST(Negation, ThatBelongsToSomethingElse) {
  ExpectNotNegated({
      "[guaranteed]",
      "it is [guaranteed]",
      "no risk, [guaranteed]",
      "no risk: [guaranteed]",
      "no risk - [guaranteed]",
      "no risk. [Guaranteed]",
      "no risk but [guaranteed]",
      "no risk [guaranteed] returns",
      "no fees and [guaranteed] 8%",
      "No hidden fees [guaranteed] 8%",
      "you can't lose with [guaranteed] 8%",
      "never lose with [guaranteed] returns",
      "do not miss this [guaranteed] return",
      "Don't worry this is [guaranteed]",
      "don't wait for our [guaranteed] 8%",
      "never forget that this is [guaranteed]",
      "don't hesitate to lock in [guaranteed] returns",
      "don't sleep on [guaranteed] 8%",
      "look no further for [guaranteed] 8%",
      "nothing to lose, [guaranteed] 8%",
      "nothing to lose with [guaranteed] 8%",
      "nothing beats a [guaranteed] return",
      "you won't find a better [guaranteed] return",
      "no other fund [guarantees] 8%",
      "nobody else [guarantees] 8%",
      "it's not hard to earn [guaranteed] 8%",
      "I do not sleep because it is [guaranteed]",
      "It is not a bank so we [guarantee] 8%",
      "we do not sell risky assets that need luck to get [guaranteed] 8%",
      "noted as [guaranteed]",
  });
}

TEST(Negation, ThatIsNone) {
  ExpectNotNegated({
      "not only [guaranteed]",
      "not only [guaranteed] but insured",
      "not just [guaranteed]",
      "not merely [guaranteed]",
      "not simply [guaranteed]",
      "no doubt [guaranteed]",
      "without a doubt [guaranteed]",
      "without any doubt [guaranteed]",
      "no question it is [guaranteed]",
      "no less [guaranteed]",
      "no matter what [guaranteed]",
      "no wonder it is [guaranteed]",
      "not a joke: [guaranteed]",
      "not kidding this is [guaranteed]",
      "no joke this is [guaranteed]",
      "why not get [guaranteed] 8%",
      "who wouldn't want [guaranteed] 8%",
      "isn't it [guaranteed]?",
      "Isn't that a [guaranteed] return?",
      "it is not that nothing is [guaranteed]",
      "never not [guaranteed]",
  });
}

TEST(Negation, InGerman) {
  ExpectNegated({
      "Renditen sind nicht [garantiert]",
      "Niemand kann Renditen [garantieren]",
      "Wir versprechen keine [garantierten] Renditen",
      "[garantieren] wir nicht",
      "Renditen [garantieren] wir nicht",
      "[Garantierte] Renditen gibt es nicht",
      "[Garantien] geben wir keine",
      "ohne [Garantie]",
      "nichts ist [garantiert]",
      "Das ist niemals [garantiert]",
      "[Garantierte] Renditen sind ein Mythos",
  });
  ExpectNotNegated({
      "nicht nur [garantiert], sondern steuerfrei",
      "ohne Zweifel [garantiert]",
      "ohne Risiko [garantiert] 8 %",
      "Verpassen Sie nicht diese [garantierte] Rendite",
      "keine Gebühren und [garantierte] 8 %",
      "[garantierte] 8 % nicht verpassen",
      "Warum nicht [garantierte] 8 % verdienen?",
      "Kein Risiko, [garantiert]",
  });
}

TEST(Negation, InFrench) {
  ExpectNegated({
      "nous ne [garantissons] pas de rendement",
      "Le rendement n'est pas [garanti]",
      "aucun rendement n'est [garanti]",
      "sans [garantie]",
      "nous n'offrons aucune [garantie]",
      "rien n'est [garanti]",
      "Personne ne peut [garantir] un rendement",
      "Nous ne [promettons] jamais de rendement",
      "les rendements [garantis] n'existent pas",
      "les rendements [garantis] sont un mythe",
  });
  ExpectNotNegated({
      "sans risque, [garanti]",
      "sans risque [garanti]",
      "sans aucun doute [garanti]",
      "ne ratez pas ce rendement [garanti]",
      "une personne [garantit] 8 %",
      "pas seulement [garanti]",
      "pas de frais et 8 % [garantis]",
      "8 % [garantis], plus une prime",
  });
}

TEST(Negation, InSpanish) {
  ExpectNegated({
      "la rentabilidad no está [garantizada]",
      "nadie puede [garantizar] una rentabilidad",
      "nunca [prometemos] rentabilidad",
      "no ofrecemos ninguna [garantía]",
      "no [garantizamos] nada",
      "sin [garantía]",
      "nada está [garantizado]",
      "Las rentabilidades [garantizadas] no existen",
      "tampoco está [garantizado]",
      "jamás [prometemos] rentabilidad",
  });
  ExpectNotNegated({
      "sin riesgo, [garantizado]",
      "sin riesgo [garantizado]",
      "sin duda [garantizado]",
      "no solo [garantizado]",
      "no pierdas esta rentabilidad [garantizada]",
      "sin comisiones y 8 % [garantizado]",
      "¿Por qué no ganar un 8 % [garantizado]?",
  });
}

TEST(Negation, OfWordsThatAreNotThereIsNone) {
  const NormalisedText text = NormalisedText::Of("not this");
  const Words words(text);
  EXPECT_FALSE(IsNegated(words, 0, 0));
  EXPECT_TRUE(IsNegated(words, 1, 1));
  EXPECT_FALSE(IsNegated(words, 1, 2));
  EXPECT_FALSE(IsNegated(words, 1, 0));
  EXPECT_FALSE(IsNegated(words, 2, 2));
}

TEST(Negation, LooksNoFurtherThanItsReach) {
  std::string text = "not ";
  for (std::size_t i = 1; i < kNegationReach; ++i) {
    text += "x" + std::to_string(i) + " ";
  }
  EXPECT_TRUE(Negated(text + "[guaranteed]"));
  EXPECT_FALSE(Negated(text + "x [guaranteed]"));
}

}  // namespace
}  // namespace forepost::policy
