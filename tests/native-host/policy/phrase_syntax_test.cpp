#include "policy/phrase_syntax.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

struct Case {
  std::string phrase;
  std::vector<std::string> plain;
};

TEST(PhraseSyntax, StandsForPlainPhrases) {
  const std::vector<Case> cases{
      {"sure thing", {"sure thing"}},
      {"", {""}},
      {"guarante* return*", {"guarante* return*"}},
      {"(a1|b1 c1|) d1", {"a1 d1", "b1 c1 d1", " d1"}},
      {"x1 (a1|b1) (c1|d1)", {"x1 a1 c1", "x1 a1 d1", "x1 b1 c1", "x1 b1 d1"}},
      {"buy~ it", {"buy it", "buys it", "buying it", "bought it"}},
      {"Buy~", {"buy", "buys", "buying", "bought"}},
      {"(a1|a1)", {"a1"}},
      {"(man~|child)", {"man", "men", "child"}},
      {"(man|child|)~ x1", {"man x1", "men x1", "child x1", "children x1", " x1"}},
      {"$(10|20) each", {"$10 each", "$20 each"}},
      {"(invest*|put money)", {"invest*", "put money"}},
      {"é (ü|ñ)", {"é ü", "é ñ"}},
  };
  for (const Case& one : cases) {
    const auto plain = ExpandPhrase(one.phrase);
    ASSERT_TRUE(plain) << one.phrase << ": " << plain.error().what;
    EXPECT_EQ(*plain, one.plain) << one.phrase;
  }
}

TEST(PhraseSyntax, FaultsNameThePlace) {
  struct Refused {
    std::string phrase;
    std::string what;
  };
  const std::vector<Refused> cases{
      {"a (b|c", "a '(' without a ')' (character 3)"},
      {"a b) c", "a ')' without a '(' before it (character 4)"},
      {"é | c", "a '|' without a '(' before it (character 3)"},
      {"((a|b)|c)", "a '(' within a '(' (character 2)"},
      {"(a)", "one alternative only (character 1)"},
      {"un(safe|sure)", "something touches it (character 3)"},
      {"(safe|sure)ly", "something touches it (character 1)"},
      {"(safe|sure)*", "something touches it (character 1)"},
      {"(a|b)(c|d)", "something touches it (character 1)"},
      {"~ buy", "belongs at its end (character 1)"},
      {"bu~y", "belongs at its end (character 3)"},
      {"buy~~", "belongs at its end (character 4)"},
      {"buy~*", "belongs at its end (character 4)"},
      {"8~", "belongs at its end (character 2)"},
      {"s2b~", "belongs at its end (character 4)"},
      {"can't~", "belongs at its end (character 6)"},
      {"été~", "belongs at its end (character 4)"},
      {"(take off|grow)~", "must be one English word (character 2)"},
  };
  for (const Refused& one : cases) {
    const auto plain = ExpandPhrase(one.phrase);
    ASSERT_FALSE(plain) << one.phrase;
    EXPECT_NE(plain.error().what.find(one.what), std::string::npos)
        << one.phrase << ": " << plain.error().what;
    EXPECT_FALSE(plain.error().advice.empty());
  }
}

TEST(PhraseSyntax, StandsForAtMostSoMany) {
  std::string phrase;
  for (int i = 0; i < 8; ++i) {
    phrase += "(a" + std::to_string(i) + "|b" + std::to_string(i) + ") ";
  }
  const auto full = ExpandPhrase(phrase);
  ASSERT_TRUE(full);
  EXPECT_EQ(full->size(), kMaxPhraseExpansions);
  const auto over = ExpandPhrase(phrase + "(c1|d1)");
  ASSERT_FALSE(over);
  EXPECT_NE(over.error().what.find("more than 256"), std::string::npos);
  EXPECT_FALSE(ExpandPhrase(phrase + "buy~"));
  EXPECT_FALSE(ExpandPhrase("be~ be~ be~"));
  EXPECT_TRUE(ExpandPhrase("(a1|b1) c1", 2));
  EXPECT_FALSE(ExpandPhrase("(a1|b1|c1) c1", 2));
}

TEST(PhraseSyntax, IsReadInAPolicy) {
  ExpectFound(OneRule(R"x({"kind": "phrases", "phrases": ["double~ your (hard earned|) money"]})x"),
              {
                  {"It doubled your money", {"doubled your money"}},
                  {"doubling your hard-earned money", {"doubling your hard-earned money"}},
                  {"doubles your earned money", {}},
                  {"doublet your money", {}},
              });
}

std::string FaultsOf(const std::string& match) {
  const auto policy = Policy::Parse(PolicyText({{.match = match}}), "sample.json");
  return policy ? std::string() : ToString(policy.error());
}

TEST(PhraseSyntax, FaultsInAPolicyStandAtThePhrase) {
  const std::string faults =
      FaultsOf(R"x({"kind": "phrases", "phrases": ["fine", "a (b", "(a|...) b", "(a|)"]})x");
  EXPECT_NE(faults.find("/rules/0/match/phrases/1: this is no phrase: a '(' without a ')' "
                        "(character 3)"),
            std::string::npos)
      << faults;
  EXPECT_EQ(faults.find("phrases/2"), std::string::npos) << faults;
  EXPECT_NE(faults.find("phrases/3: this phrase can never match: there is a way through"),
            std::string::npos)
      << faults;
}

// Groups cost what they hold: written out, this phrase would be 4,096 plain ones, and 1,000 of them
// four million.
TEST(PhraseSyntax, GroupsAreNotMultiplied) {
  std::string match = R"({"kind": "phrases", "phrases": [)";
  for (std::size_t i = 0; i < 1'000; ++i) {
    match += (i == 0 ? "\"w" : ", \"w") + std::to_string(i);
    for (const char* letter : {"a", "e", "i", "o", "u", "y"}) {
      const std::string l(letter);
      match += " (" + l + "1|" + l + "2|" + l + "3|" + l + "4)";
    }
    match += '"';
  }
  EXPECT_EQ(FaultsOf(match + "]}"), "");
}

TEST(PhraseSyntax, WordsInBetween) {
  const Policy policy = OneRule(
      R"x({"kind": "phrases", "phrases": ["will _2 (rise|double)", "our _3 (very|) fund _1 pays"]})x");
  ExpectFound(policy,
              {{"it will rise", {"will rise"}},
               {"it will surely soon double", {"will surely soon double"}},
               {"it will all too surely double", {}},
               {"it will. Now rise", {}},
               {"our fund pays", {"our fund pays"}},
               {"our own small bond fund always pays", {"our own small bond fund always pays"}},
               {"our own small bond very fund pays", {"our own small bond very fund pays"}},
               {"our own small high yield fund pays", {}}});
  for (const char* bad : {"_2 rise", "rise _2", "will _21 rise", "will _0 rise", "(a _2 b|c) d"}) {
    EXPECT_NE(FaultsOf(std::string(R"({"kind": "phrases", "phrases": [")") + bad + "\"]}"), "")
        << bad;
  }
}

}  // namespace
}  // namespace forepost::policy
