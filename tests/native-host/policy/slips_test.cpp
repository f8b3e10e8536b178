#include "policy/slips.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/real_words.h"

namespace forepost::policy {
namespace {

TEST(Slips, OneLetterOrTwoSwapped) {
  for (const std::string written :
       {"garanteed", "guarenteed", "guaraanteed", "gaurantede", "guarantede", "gauranteed",
        "guaranteedd", "guaranteex", "guaratneed"}) {
    EXPECT_EQ(IsSlip("guaranteed", false, written), written != "gaurantede") << written;
  }
  for (const std::string written :
       {"guaranteed", "guarantee", "guaranteeds", "uaranteed", "wuaranteed", "ugaranteed",
        "guarntedd", "g", "", "guaranteed8"}) {
    EXPECT_FALSE(IsSlip("guaranteed", false, written)) << written;
  }
}

TEST(Slips, OfABeginningWithAnyEnding) {
  for (const std::string written : {"garanteeing", "guarentee", "gauranteed", "guaaranteed"}) {
    EXPECT_TRUE(IsSlip("guarante", true, written)) << written;
    EXPECT_FALSE(IsSlip("guarante", false, written) && written.size() > 9) << written;
  }
  for (const std::string written :
       {"guaranteed", "guarantor", "guaranty", "guarant", "warrante", "granted"}) {
    EXPECT_FALSE(IsSlip("guarante", true, written)) << written;
  }
}

TEST(Slips, AreFoundByTheIndex) {
  SlipIndex index;
  EXPECT_TRUE(index.Empty());
  const std::vector<std::string> words{"guaranteed", "promise", "certain", "double", "riskless"};
  for (const std::string& word : words) {
    index.Add(word, false);
    index.Add(word, false);  // the same once more
  }
  index.Add("short", false);
  index.Add("profit7", false);
  index.Add("übermut", false);
  // Every slip of every word: left out, wrong, added, swapped.
  for (const std::string& word : words) {
    std::vector<std::string> slips;
    for (std::size_t i = 1; i < word.size(); ++i) {
      if (i + 1 < word.size()) {
        slips.push_back(word.substr(0, i) + word.substr(i + 1));
        std::string swapped = word;
        std::swap(swapped[i], swapped[i + 1]);
        slips.push_back(swapped);
      }
      slips.push_back(word.substr(0, i) + "q" + word.substr(i + 1));
      slips.push_back(word.substr(0, i) + "q" + word.substr(i));
    }
    for (const std::string& slip : slips) {
      // "riskles": the last letter is missing, which makes another form.
      if (slip == word || word.starts_with(slip) || IsRealWord(slip)) {
        continue;
      }
      std::vector<SlipTarget> found;
      index.Find(slip, found);
      EXPECT_EQ(found, (std::vector<SlipTarget>{{HashWord(word), false}})) << slip;
    }
  }
  for (const std::string none : {"guaranteed", "shart", "shrt", "profot7", "prom", "quite", "",
                                 "curtain", "premise", "doubly"}) {
    std::vector<SlipTarget> found;
    index.Find(none, found);
    EXPECT_TRUE(found.empty()) << none;
  }
}

TEST(Slips, RealWordsAreNone) {
  for (const std::string word : {"curtain", "premised", "prophet", "invented", "inventory",
                                 "infested", "insides", "doubly", "expert", "charge"}) {
    const bool near_a_trigger = word != "prophet" && word != "charge";
    EXPECT_EQ(IsRealWord(word), near_a_trigger) << word;
  }
  EXPECT_FALSE(IsRealWord(""));
  EXPECT_FALSE(IsRealWord("guarenteed"));
}

TEST(Slips, AreFoundWhereATermAsksForThem) {
  const Policy policy = OneRule(
      R"({"kind": "phrases", "phrases": ["guarante*", "certain gain", "insider tip", "ten percent"],
          "misspelt": true})");
  ExpectFound(policy, {
                          {"Garanteed gains", {"Garanteed"}},
                          {"Gaurantees and guaranteed", {"Gaurantees", "guaranteed"}},
                          {"a certian gain", {"certian gain"}},
                          {"a certain gain", {"certain gain"}},
                          {"a curtain gain", {}},
                          {"certian. gain", {}},
                          {"a certian gian", {}},  // four letters are too few
                          {"an insder tip", {"insder tip"}},
                          {"ten precent", {"ten precent"}},
                          {"a guarantor", {}},
                      });
  ExpectFound(OneRule(R"({"kind": "phrases", "phrases": ["guarante*"]})"), {{"garanteed", {}}});
}

TEST(Slips, AWordOfAnotherPhraseIsNone) {
  const Policy policy = Loaded(PolicyText(
      {{.match = R"({"kind": "phrases", "phrases": ["invested"], "misspelt": true})", .id = "a"},
       {.match = R"({"kind": "phrases", "phrases": ["investef", "invezt*"]})", .id = "b"}}));
  std::vector<std::string> rules;
  for (const std::string text : {"investef", "inveztd", "invsted"}) {
    for (const Finding& finding : Checked({&policy, 1}, {.text = text}).findings) {
      rules.push_back(finding.rule);
    }
  }
  EXPECT_EQ(rules, (std::vector<std::string>{"b", "b", "a"}));
}

TEST(Slips, OfOneTermAreNotThoseOfAnother) {
  const Policy policy = Loaded(
      PolicyText({{.match = R"({"kind": "phrases", "phrases": ["certain gain"], "misspelt": true})",
                   .id = "a"},
                  {.match = R"({"kind": "phrases", "phrases": ["certain loss"]})", .id = "b"}}));
  EXPECT_EQ(FoundIn(policy, "certian gain"), Found{"certian gain"});
  EXPECT_EQ(FoundIn(policy, "certian loss"), Found{});
  EXPECT_EQ(FoundIn(policy, "certain loss"), Found{"certain loss"});
}

}  // namespace
}  // namespace forepost::policy
