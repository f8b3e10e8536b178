// What the phrase search finds where words are not written as they are read.
#include "policy/readings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "policy/phrases.h"

namespace forepost::policy {
namespace {

using Strings = std::vector<std::string>;

PhraseIndex IndexOf(const Strings& phrases) {
  PhraseIndex index;
  for (const std::string& phrase : phrases) {
    const auto added = index.Add(phrase, 0);
    EXPECT_TRUE(added) << phrase << ": " << added.error();
  }
  return index;
}

// What was typed where a phrase was found, by place, none twice.
Strings Found(const PhraseIndex& index, std::string_view typed) {
  const NormalisedText text = NormalisedText::Of(typed);
  const Words words(text);
  std::vector<PhraseHit> hits;
  index.Find(words, hits);
  std::vector<Utf16Span> spans;
  for (const PhraseHit& hit : hits) {
    EXPECT_LT(hit.begin, hit.end);
    EXPECT_LE(hit.first_word, hit.last_word);
    spans.push_back(text.Original(hit.begin, hit.end));
  }
  std::ranges::sort(spans, {},
                    [](const Utf16Span& span) { return std::pair(span.start, span.end); });
  spans.erase(std::ranges::unique(spans).begin(), spans.end());
  Strings found;
  for (const Utf16Span& span : spans) {
    found.push_back(Utf16Substring(typed, span));
  }
  return found;
}

struct Case {
  Strings phrases;
  std::string text;
  Strings found;
};

void Expect(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(Found(IndexOf(one.phrases), one.text), one.found)
        << one.phrases[0] << " in " << ::testing::PrintToString(one.text);
  }
}

TEST(Readings, Leetspeak) {
  Expect({
      {{"guarante*"}, "a gu4r4nt33d 8%", {"gu4r4nt33d"}},
      {{"risk free"}, "R1SK-FR33 r!sk fr€€", {"R1SK-FR33", "r!sk fr€€"}},
      {{"safe"}, "$afe and $AFE", {"$afe"}},
      {{"guaranteed returns"}, "gu@rant33d return$ now", {"gu@rant33d return$"}},
      {{"sell"}, "se11 se|l", {"se11", "se|l"}},
      {{"pass"}, "pas$ pa$$ pa55 pa$$5", {"pas$", "pa$$", "pa55"}},
      {{"$sure"}, "5ure $5ure $ure", {"5ure"}},
      {{"is", "us", "tops", "tsla", "bam", "ist"}, "1s 5s top5 $tsla 8am 1st", {"tsla"}},
      {{"guarante*"}, "guаr4nteed g\u200Bu4ranteed", {"guаr4nteed", "g\u200Bu4ranteed"}},
  });
}

TEST(Readings, RepeatedLetters) {
  Expect({
      {{"guaranteed"}, "guaaaranteeeed GUARANTEEEEEED", {"guaaaranteeeed", "GUARANTEEEEEED"}},
      {{"free money"}, "freeee moneyyyy", {"freeee moneyyyy"}},
      {{"to the moon"}, "to the mooooon", {"to the mooooon"}},
      {{"fr*"}, "frrree", {"frrree"}},
  });
}

TEST(Readings, HashtagsAndCamelCase) {
  Expect({
      {{"guaranteed returns"}, "#GuaranteedReturns now", {"GuaranteedReturns"}},
      {{"to the moon"}, "#toTheMoon #ToTheMoon", {"toTheMoon", "ToTheMoon"}},
      {{"risk free"}, "#RiskFree RiskFree", {"RiskFree", "RiskFree"}},
      {{"returns"}, "#GuaranteedReturns", {"Returns"}},
      {{"guaranteed returns", "every month"},
       "#guaranteedreturns #GUARANTEEDRETURNS",
       {"guaranteedreturns", "GUARANTEEDRETURNS"}},
      {{"guaranteed", "return*"}, "#guaranteedreturning", {"guaranteed", "returning"}},
      {{"guaranteed returns"}, "#guaranteedreturnsx guaranteedreturns", {}},
      {{"guaranteed returns"}, "a #Guaranteed8Returns #GuaranteedReturns8", {"GuaranteedReturns"}},
      {{"#riskfree"}, "#RiskFree RiskFree", {"RiskFree"}},
      {{"riskfree"}, "#RiskFree", {"RiskFree"}},
      {{"best risk free fund"}, "the best #RiskFree fund", {"best #RiskFree fund"}},
      {{"pay", "field", "don"}, "PayPal BlueField McDonald", {}},
      {{"pay pal"}, "PayPal", {"PayPal"}},
      {{"guaranteed", "returns"}, "GuaranteedReturns", {"Guaranteed", "Returns"}},
      {{"phone", "pal"}, "iPhone #PayPal", {"Pal"}},
  });
}

TEST(Readings, NegationsInsideAHashtag) {
  Expect({
      {{"guaranteed", "guarante*"}, "#NotGuaranteed #notguaranteed", {}},
      {{"no risk", "risk"}, "#NoRisk", {"NoRisk"}},
      {{"guaranteed", "risk free"}, "#NeverGuaranteed #RiskFree", {"RiskFree"}},
      {{"guaranteed", "not"}, "#NotGuaranteed", {"Not"}},
  });
}

TEST(Readings, LettersApart) {
  Expect({
      {{"guaranteed"}, "g u a r a n t e e d", {"g u a r a n t e e d"}},
      {{"guaranteed"}, "g.u.a.r.a.n.t.e.e.d", {"g.u.a.r.a.n.t.e.e.d"}},
      {{"guaranteed"}, "g u-a.r_a n/t e e-d", {"g u-a.r_a n/t e e-d"}},
      {{"guaranteed"},
       "g - u - a - r - a - n - t - e - e - d",
       {"g - u - a - r - a - n - t - e - e - d"}},
      {{"guaranteed"}, "g\nu\na\nr\na\nn\nt\ne\ne\nd", {"g\nu\na\nr\na\nn\nt\ne\ne\nd"}},
      {{"guaranteed"}, "g u 4 r 4 n t 3 3 d", {"g u 4 r 4 n t 3 3 d"}},
      {{"guaranteed returns"},
       "g u a r a n t e e d  r e t u r n s",
       {"g u a r a n t e e d  r e t u r n s"}},
      {{"guaranteed returns"},
       "g u a r a n t e e d r e t u r n s",
       {"g u a r a n t e e d r e t u r n s"}},
      {{"guaranteed"}, "I g u a r a n t e e d it", {"g u a r a n t e e d"}},
      {{"guaranteed"}, "a b c d e f", {}},
      {{"guarante*"},
       "g-u-a-r-a-n-t-e-e g-u-a-r-a-n-t-e-e",
       {"g-u-a-r-a-n-t-e-e", "g-u-a-r-a-n-t-e-e"}},
      {{"guaranteed"}, "g u а r а n t e e d", {"g u а r а n t e e d"}},
  });
}

TEST(Readings, SyllablesApart) {
  Expect({
      {{"guaranteed"}, "guar-anteed gua.ran.teed", {"guar-anteed", "gua.ran.teed"}},
      {{"guaranteed"},
       "guar_anteed guar*anteed guar/anteed guar,anteed guaran\nteed guaran-\nteed",
       {"guar_anteed", "guar*anteed", "guaran\nteed", "guaran-\nteed"}},
      {{"guaranteed"}, "gua ran teed guarantee d", {"gua ran teed"}},
      {{"guaranteed"}, "guar🔥anteed", {"guar🔥anteed"}},
      {{"risk free", "riskfree"}, "risk-free", {"risk-free"}},
      {{"guarante*"}, "guar anteeing guar antelopes", {"guar anteeing"}},
      {{"profit*"}, "pro-fits pro fits", {"pro-fits"}},
      {{"guaranteed"}, "guar. Anteed guar, x anteed", {}},
      {{"return*"}, "re turned", {}},
      {{"returns*"}, "return-stock return-sure", {}},
      {{"guaranteed returns"}, "guar-anteed re-turns", {"guar-anteed re-turns"}},
  });
}

TEST(Readings, Emoji) {
  Expect({
      {{"guaranteed returns"}, "guaranteed 🔥 returns", {"guaranteed 🔥 returns"}},
      {{"guaranteed returns"}, "guaranteed 🔥💰🔥 returns", {"guaranteed 🔥💰🔥 returns"}},
      {{"to the moon 🚀"}, "to the moon 🚀🚀", {"to the moon 🚀🚀"}},
      {{"to the moon 🚀"}, "to the moon", {}},
      {{"🚀 soon"}, "🚀 💰 soon", {"🚀 💰 soon"}},
      {{"🚀"}, "🚀🚀 now 🔥🚀", {"🚀🚀", "🚀"}},
      {{"to the moon"}, "to the 🌕 to the 🚀", {"to the 🌕", "to the 🚀"}},
      {{"100% sure"}, "💯 sure", {"💯 sure"}},
      {{"no risk"}, "🚫 risk", {"🚫 risk"}},
      {{"guaranteed"}, "✅ 🔒", {}},
      {{"sure 🚀"}, "sure! 🚀 now", {}},
      {{"🚀 now"}, "sure! 🚀 now", {"🚀 now"}},
      {{"👍"}, "👍🏽", {"👍🏽"}},
      {{"🇺🇸 stocks"}, "🇺🇸 stocks 🇬🇧 stocks", {"🇺🇸 stocks"}},
  });
}

TEST(Readings, AddressesHoldNoPhrase) {
  Expect({
      {{"risk free"}, "www.risk-free-returns.org risk free", {"risk free"}},
      {{"returns"}, "jane@returns.com @guaranteed_returns", {}},
      {{"guaranteed"}, "@guaranteed https://x.y/guaranteed", {"guaranteed"}},
      {{"see guaranteed"}, "see guaranteed.com", {}},
      {{"example.com"}, "www.example.com/a", {"example.com"}},
      {{"example.com/news"}, "at https://example.com/news/1", {"example.com/news"}},
  });
}

TEST(Readings, ALineBreakInsideAPhrase) {
  Expect({
      {{"guaranteed returns"}, "Guaranteed\nReturns\nEvery\nMonth", {"Guaranteed\nReturns"}},
      {{"guaranteed 8%"}, "guaranteed\n8% a year", {"guaranteed\n8"}},
      {{"guaranteed 8%"}, "guaranteed\n\n8% a year", {}},
      {{"risk free"}, "risk\nfree risk\r\nfree", {"risk\nfree", "risk\r\nfree"}},
  });
}

// Whatever is done to the words of a text at random, spans are well-formed and places consistent.
TEST(Readings, AreWellFormedForAnyText) {
  const PhraseIndex index = IndexOf({"guaranteed returns", "guarante*", "risk free", "no risk",
                                     "🚀", "to the moon", "free", "in*", "example.com"});
  Vocabulary vocabulary;
  for (const std::string word : {"guaranteed", "returns", "no", "risk", "free", "moon"}) {
    vocabulary.Add(word, false);
  }
  vocabulary.Add("in", true);
  const Strings pieces{"guar", "anteed", "Returns", "r1sk", "free",  "fr33", "g",    "u",
                       "a",    "🚀",     "💯",      "@",    "$",     "!",    "€",    "-",
                       ".",    "\n",     " ",       "  ",   "#",     "No",   "Risk", "ooo",
                       "'",    "moon",   "www.",    "com",  "4",     "0",    "|",    "é",
                       "ж",    "U.S.",   "%",       ",",    "invest"};
  std::mt19937 random(20261124);
  std::size_t readings_seen = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string typed;
    for (std::size_t left = random() % 14; left-- > 0;) {
      typed += pieces[random() % pieces.size()];
    }
    Found(index, typed);
    const NormalisedText text = NormalisedText::Of(typed);
    const Words words(text);
    const Readings readings(words, vocabulary);
    ASSERT_GT(readings.places(), words.all().size());
    for (std::uint32_t place = 0; place < readings.places(); ++place) {
      for (const Reading& reading : readings.At(place)) {
        ++readings_seen;
        ASSERT_EQ(reading.from, place);
        ASSERT_LT(reading.to, readings.places()) << typed;
        ASSERT_LT(reading.begin, reading.end) << typed;
        ASSERT_LE(reading.end, text.bytes().size()) << typed;
        ASSERT_LE(reading.first_sentence, reading.last_sentence) << typed;
        ASSERT_EQ(reading.hash,
                  reading.key_size == 0 ? reading.hash : HashWord(readings.Key(reading)));
      }
    }
    if (HasFailure()) {
      FAIL() << ::testing::PrintToString(typed);
    }
  }
  EXPECT_GT(readings_seen, 1000U);
}

}  // namespace
}  // namespace forepost::policy
