#include "policy/pattern_facts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

using Literals = std::vector<std::string>;

TEST(PatternFacts, FindsWhatEveryMatchHolds) {
  EXPECT_EQ(FactsOf("guaranteed").literals, Literals{"guaranteed"});
  EXPECT_EQ(FactsOf("\\b(?:i|we) +recommend +\\$[a-z]{1,5}\\b").literals, Literals{" recommend "});
  EXPECT_EQ(FactsOf("(?:dow|nasdaq) +\\d+").literals, (Literals{"dow ", "nasdaq "}));
  EXPECT_EQ(FactsOf("\\$ *\\d+").literals, Literals{"$"});
  EXPECT_EQ(FactsOf("advis[eo]rs?").literals,
            (Literals{"adviser", "advisers", "advisor", "advisors"}));
  EXPECT_EQ(FactsOf("Best").literals, Literals{"best"});
  EXPECT_EQ(FactsOf("🚀 *🚀").literals, Literals{"🚀"});
}

TEST(PatternFacts, TakesNothingForNeededThatMayBeMissing) {
  EXPECT_TRUE(FactsOf("(?:abc)?").literals.empty());
  EXPECT_TRUE(FactsOf("(?:abc)*").literals.empty());
  EXPECT_TRUE(FactsOf("(?:abc){0,3}").literals.empty());
  EXPECT_TRUE(FactsOf("abc|\\w+").literals.empty());
  EXPECT_TRUE(FactsOf("[^a]").literals.empty());
  EXPECT_EQ(FactsOf("x(?:abc)??").literals, (Literals{"x", "xabc"}));
  EXPECT_EQ(FactsOf("(?:(?:abc)+)*x").literals, Literals{"x"});
}

TEST(PatternFacts, KnowsWhereRepetitionBreaksALiteral) {
  EXPECT_EQ(FactsOf("ab+c").literals, Literals{"ab"});
  EXPECT_EQ(FactsOf("ab{2}c").literals, Literals{"ab"});
  EXPECT_EQ(FactsOf("ab{,2}c").literals, Literals{"ab{,2}c"});
}

TEST(PatternFacts, GivesUpOnSyntaxThatItDoesNotRead) {
  for (const char* pattern : {"\\Qa.b\\E", "(?i)abc", "(?P<name>abc)", "\\x{61}bc", "\\pLabc"}) {
    EXPECT_TRUE(FactsOf(pattern).literals.empty()) << pattern;
    EXPECT_GT(FactsOf(pattern).size, 1'000'000U) << pattern;
  }
}

TEST(PatternFacts, BoundsTheSizeOfTheProgram) {
  EXPECT_LT(FactsOf("\\b(?:i|we) +recommend +\\$[a-z]{1,5}\\b").size, 1'000U);
  EXPECT_GT(FactsOf("(?:abc){1000}").size, 6'000U);
  EXPECT_GT(FactsOf("(?:(?:a{10}){10}){10}").size, 2'000U);
  EXPECT_GT(FactsOf("[\\pL]").size, 10'000U);
}

}  // namespace
}  // namespace forepost::policy
