#include "policy/pattern_facts.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {
namespace {

using Literals = std::vector<std::string>;

PatternFacts FactsOf(std::string_view pattern) {
  FactsReader reader;
  return reader.Read(pattern);
}

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

TEST(PatternFacts, FindsMoreThatEveryMatchHolds) {
  const PatternFacts facts = FactsOf("(?:will|shall)[^.]*(?:rise|fall)[^.]*next");
  EXPECT_EQ(facts.literals, Literals{"next"});
  EXPECT_EQ(facts.also, (std::vector<Literals>{{"shall", "will"}, {"fall", "rise"}}));
  EXPECT_TRUE(FactsOf("(?:will[^.]*rise|fall)").also.empty());
  EXPECT_TRUE(FactsOf("will[^.]*a").also.empty());
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

// What is called valid, RE2 accepts: whatever the pattern, for it is then not asked again.
TEST(PatternFacts, CallsNothingValidThatRe2Refuses) {
  constexpr std::string_view kPieces[] = {
      "a", "b", "(?:", ")", "|",   "*",   "+",   "?", "[",     "]", "^",    "-",  "\\", "{2}",
      "{", "}", "z",   "0", "\\d", "\\w", "\\b", ".", "[a-z]", "$", "\xC3", "🚀", ","};
  std::uint64_t state = 7;
  std::size_t valid = 0;
  for (int i = 0; i < 200'000; ++i) {
    std::string pattern;
    for (int piece = 0; piece < 7; ++piece) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      pattern += kPieces[(state >> 33U) % std::size(kPieces)];
    }
    if (FactsOf(pattern).valid) {
      ++valid;
      re2::RE2::Options options(re2::RE2::Quiet);
      ASSERT_TRUE(re2::RE2(pattern, options).ok()) << pattern;
    }
  }
  EXPECT_GT(valid, 1'000U);
}

// What is known of a group from another pattern is what it is read as.
TEST(PatternFacts, AreTheSameWithAndWithoutMemory) {
  const std::string group = "(?:abcdefgh|ijklmnop|q(?:rst|uvw)x{1,3}|[)\\]y]z|longer than forty)";
  FactsReader reader;
  for (const std::string& pattern :
       {group, "a" + group + "b", group + "{2,400}", "(?:" + group + "|" + group + ")", group + "+",
        "(" + group + ")", "(?:" + group, group + "{2}" + group}) {
    for (int turn = 0; turn < 2; ++turn) {
      const PatternFacts once = FactsOf(pattern);
      const PatternFacts again = reader.Read(pattern);
      EXPECT_EQ(again.literals, once.literals) << pattern;
      EXPECT_EQ(again.size, once.size) << pattern;
      EXPECT_EQ(again.valid, once.valid) << pattern;
    }
  }
}

// Whatever matches holds one of the literals, else it would never be found.
TEST(PatternFacts, EveryMatchHoldsALiteral) {
  constexpr std::string_view kPieces[] = {
      "ab",   "c",   "(?:", ")", "|",     "|", "*",   "+", "?",    " ",       " +", "[ab]",
      "[-–]", "\\d", "\\b", ".", "{1,2}", "d", "(?:", ")", "says", "(?:x|y)", "\\w"};
  constexpr std::string_view kTexts[] = {"ab", "c", "d", " ", "–", "-",  "says",
                                         "x",  "7", "y", "b", "a", "  ", "z"};
  std::uint64_t state = 5;
  const auto dice = [&](std::size_t limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % limit;
  };
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_case_sensitive(false);
  std::size_t matched = 0;
  for (int i = 0; i < 60'000; ++i) {
    std::string pattern;
    for (std::size_t piece = 2 + dice(7); piece != 0; --piece) {
      pattern += kPieces[dice(std::size(kPieces))];
    }
    const PatternFacts facts = FactsOf(pattern);
    if (facts.literals.empty()) {
      continue;
    }
    const re2::RE2 compiled(pattern, options);
    for (int turn = 0; compiled.ok() && turn < 12; ++turn) {
      std::string text;
      for (std::size_t piece = 1 + dice(6); piece != 0; --piece) {
        text += kTexts[dice(std::size(kTexts))];
      }
      if (re2::RE2::PartialMatch(text, compiled)) {
        ++matched;
        ASSERT_TRUE(std::ranges::any_of(
            facts.literals, [&](const std::string& literal) { return text.contains(literal); }))
            << pattern << " in " << text;
      }
    }
  }
  EXPECT_GT(matched, 5'000U);
}

TEST(PatternFacts, CallsOrdinaryPatternsValid) {
  for (const char* pattern : {"\\b(?:i|we) +recommend +\\$[a-z.]+\\b", "[a-z0-9$#&').]+",
                              "(?:^|[^a-z])will +(?:be|go)?", "\\d[\\d,.]*k?", "[-a]|[a-]",
                              "[^.!?\\n-]", "≠", "[\"“”–—]{2,9}", "a{0,60}(?:b{1,3}c){2}"}) {
    EXPECT_TRUE(FactsOf(pattern).valid) << pattern;
  }
}

}  // namespace
}  // namespace forepost::policy
