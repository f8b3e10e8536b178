#include "policy/respell.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace forepost::policy {
namespace {

using Strings = std::vector<std::string>;

TEST(Respell, ReadsDigitsAndSignsAsLetters) {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"gu4r4nt33d", {"guaranteed"}},
      {"g4in", {"gain"}},
      {"pr0fit", {"profit"}},
      {"$afe", {"safe"}},
      {"gu@ranteed", {"guaranteed"}},
      {"r1sk", {"risk", "rlsk"}},
      {"r!sk", {"risk", "rlsk"}},
      {"se11", {"seii", "sell"}},
      {"w1n", {"win", "wln"}},
      {"se|l", {"seil", "sell"}},
      {"fr33", {"free"}},
      {"zer0", {"zero"}},
      {"sur3", {"sure"}},
      {"5afe", {"safe"}},
      {"m8s7", {"mbst"}},
      {"guarant€€d", {"guaranteed"}},
      {"c4n't", {"cant"}},
      {"return$", {"returns"}},
  };
  for (const auto& [run, words] : cases) {
    EXPECT_EQ(Respellings(run), words) << run;
  }
}

TEST(Respell, LeavesOrdinaryTokens) {
  for (const std::string run :
       {"401k", "10x",  "5g",   "q3",  "b2b",     "k8s",      "1st",  "2nd",  "3rd", "4u",
        "h1",   "top5", "8am",  "100", "covid19", "returns1", "c2po", "80s",  "3d",  "a",
        "",     "b4",   "w00ß", "pay", "1,000x",  "x.y",      "fy25", "100k", "5pm", "7th"}) {
    EXPECT_EQ(Respellings(run), Strings()) << run;
  }
}

TEST(Respell, CutsRepeatedLetters) {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"guaaaranteed", {"guaranteed", "guaaranteed"}},
      {"freeee", {"fre", "free"}},
      {"moooon", {"mon", "moon"}},
      {"freee", {"fre", "free"}},
      {"free", {}},
      {"aaa", {}},        // too short to be told
      {"aaab", {"aab"}},  // "ab" is
      {"guaaaranteeeed", {"guaranted", "guaaranted", "guaranteed", "guaaranteed"}},
      {"xxxyyyzzz", {"xyz", "xxyzz", "xyyz", "xxyyzz"}},  // the third as the first
      {"fr333", {"fre", "free"}},
  };
  for (const auto& [run, words] : cases) {
    EXPECT_EQ(Respellings(run), words) << run;
  }
}

TEST(Respell, HasAnEnd) {
  EXPECT_EQ(Respellings("0x" + std::string(kLongestRespelt - 2, 'y')).size(), 2U);
  EXPECT_EQ(Respellings("0x" + std::string(kLongestRespelt - 1, 'y')), Strings());
  std::string many;
  for (char c = 'a'; c < 'm'; ++c) {
    many += std::string(3, c);
  }
  EXPECT_EQ(Respellings(many).size(), 4U);
}

Strings PartsOf(std::string_view word) {
  const NormalisedText text = NormalisedText::Of(word);
  Strings parts;
  const std::vector<std::size_t> cuts = CutAtCapitals(text, 0, text.bytes().size());
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    parts.push_back(text.bytes().substr(cuts[i], cuts[i + 1] - cuts[i]));
  }
  return parts;
}

TEST(Respell, CutsAtCapitals) {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"GuaranteedReturns", {"guaranteed", "returns"}},
      {"toTheMoon", {"to", "the", "moon"}},
      {"USRiskFree", {"us", "risk", "free"}},
      {"Guaranteed8Percent", {"guaranteed", "8", "percent"}},
      {"P500", {"p", "500"}},
      {"RISKFREE", {}},
      {"riskfree", {}},
      {"Riskfree", {}},
      {"RiskFREE", {"risk", "free"}},
      {"Ris'Free", {}},
      {"ÉtatMajor", {"etat", "major"}},
      {"ГлавБанк", {}},
  };
  for (const auto& [word, parts] : cases) {
    EXPECT_EQ(PartsOf(word), parts) << word;
  }
}

TEST(Respell, CutsIntoWordsOfTheVocabulary) {
  Vocabulary vocabulary;
  for (const std::string word : {"guaranteed", "returns", "no", "risk", "free", "norisk", "a"}) {
    vocabulary.Add(word, false);
  }
  vocabulary.Add("invest", true);
  vocabulary.Add("ab", true);
  const std::vector<std::pair<std::string, std::vector<std::size_t>>> cases{
      {"guaranteedreturns", {0, 10, 17}},
      {"noriskfree", {0, 6, 10}},     // the fewest
      {"investingfree", {0, 9, 13}},  // any ending, of three letters at most
      {"investmentfree", {}},         // of four
      {"returnsx", {}},               // a rest
      {"returns", {}},                // one word is not taken apart
      {"afree", {}},                  // a single letter is no part
      {"abcfree", {}},                // nor is a beginning of two letters
      {"no8risk", {}},
      {"", {}},
      {std::string(kLongestRespelt - 8, 'x') + "norisk", {}},
  };
  for (const auto& [letters, cuts] : cases) {
    EXPECT_EQ(CutIntoWords(letters, vocabulary), cuts) << letters;
  }
  std::string longest;
  while (longest.size() < kLongestRespelt) {
    longest += "risk";
  }
  EXPECT_EQ(CutIntoWords(longest, vocabulary).size(), kLongestRespelt / 4 + 1);
  EXPECT_TRUE(CutIntoWords(longest + "risk", vocabulary).empty());
}

TEST(Vocabulary, HoldsWordsAndBeginnings) {
  Vocabulary vocabulary;
  EXPECT_FALSE(vocabulary.Holds("safe"));
  vocabulary.Add("safe", false);
  vocabulary.Add("guarante", true);
  EXPECT_TRUE(vocabulary.Holds("safe"));
  EXPECT_FALSE(vocabulary.Holds("safer"));
  EXPECT_FALSE(vocabulary.Holds("saf"));
  EXPECT_TRUE(vocabulary.Holds("guarante"));
  EXPECT_TRUE(vocabulary.Holds("guaranteed"));
  EXPECT_FALSE(vocabulary.Holds("guarant"));
  EXPECT_FALSE(vocabulary.HasWord(HashWord("guarante")));
  EXPECT_TRUE(vocabulary.HasPrefix(HashWord("guarante"), 8));
  EXPECT_FALSE(vocabulary.HasPrefix(HashWord("safe"), 4));
  EXPECT_FALSE(vocabulary.HasPrefix(HashWord("guarante"), 64));
  EXPECT_TRUE(vocabulary.MayBegin(HashWord("guar")));
  EXPECT_FALSE(vocabulary.MayBegin(HashWord("safe")));
}

}  // namespace
}  // namespace forepost::policy
