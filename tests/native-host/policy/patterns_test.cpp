#include "policy/patterns.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

std::vector<ByteSpan> Find(const PatternSet& patterns, std::uint32_t index,
                           const std::string& utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::vector<ByteSpan> hits;
  PatternSearch(patterns, words).Find(index, hits);
  return hits;
}

std::vector<std::string> Matches(const std::string& pattern, const std::string& text) {
  FactsReader facts;
  PatternSet patterns;
  const auto index = patterns.Add(pattern, facts);
  EXPECT_TRUE(index) << pattern << ": " << index.error();
  const NormalisedText normalised = NormalisedText::Of(text);
  std::vector<std::string> matches;
  for (const ByteSpan hit : Find(patterns, *index, text)) {
    matches.push_back(normalised.bytes().substr(hit.begin, hit.end - hit.begin));
  }
  return matches;
}

struct Case {
  std::string pattern;
  std::string text;
  std::vector<std::string> matches;
};

TEST(Patterns, MatchWithinALine) {
  const std::vector<Case> cases{
      {R"(\btop\b)", "top stop top", {"top", "top"}},
      {R"(\d+%)", "8% and 12%", {"8%", "12%"}},
      {"a|ab", "ab", {"a"}},
      {"TOP", "top", {"top"}},
      {"a.b", "a\nb axb", {"axb"}},
      {R"(a\s+b)", "a\nb a b", {"a b"}},
      {"^buy", "buy\nbuy now buy", {"buy", "buy"}},
      {"now$", "now\nnot now", {"now", "now"}},
      {"a*", "baac", {"aa"}},
      {"", "abc", {}},
      {"x*", "", {}},
      {"🚀+", "🚀🚀a", {"🚀🚀"}},
      {R"(\bfoo)", "xfoo foo", {"foo"}},
      {"(a)(b)", "abab", {"ab", "ab"}},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Matches(one.pattern, one.text), one.matches) << one.pattern << " in " << one.text;
  }
}

TEST(Patterns, MatchWithinASentence) {
  EXPECT_EQ(Matches("buy.*now", "Buy it. Not now. buy now"), std::vector<std::string>{"buy now"});
  EXPECT_EQ(Matches(R"(\$[a-z]+ +moon)", "over. $ABC moon"), std::vector<std::string>{"$abc moon"});
  EXPECT_EQ(Matches("^buy", "Never buy. Buy now"), std::vector<std::string>{"buy"});
  EXPECT_EQ(Matches("now[.]?$", "Not now. Or now, or now"),
            (std::vector<std::string>{"now.", "now"}));
  EXPECT_EQ(Matches(R"(\d\.\d+)", "3.5 rose. 4.5 fell"), (std::vector<std::string>{"3.5", "4.5"}));
  EXPECT_EQ(Matches(R"(\bu\.s\. stocks)", "The U.S. stocks rose. So"),
            std::vector<std::string>{"u.s. stocks"});
}

TEST(Patterns, TheSameTwiceIsOne) {
  FactsReader facts;
  PatternSet patterns;
  const auto first = patterns.Add("a+", facts);
  const auto second = patterns.Add("b+", facts);
  EXPECT_EQ(patterns.Add("a+", facts), first);
  EXPECT_NE(first, second);
  EXPECT_EQ(patterns.size(), 2U);
  PatternSet moved = std::move(patterns);
  EXPECT_EQ(Find(moved, *second, "abb"), (std::vector<ByteSpan>{{1, 3}}));
}

TEST(Patterns, RefusesWhatIsNone) {
  for (const std::string bad :
       {"(", "[a", "a**b(", "(?=a)", R"(\1)", "a{1001}", "(?P<n", "a**", "*a", "[z-a]", "[a-",
        "(?:a|+)", "[[:wrong:]]", "a{2}{1000}", "\xff", R"([\e])"}) {
    FactsReader facts;
    PatternSet patterns;
    const auto added = patterns.Add(bad, facts);
    ASSERT_FALSE(added) << bad;
    EXPECT_FALSE(added.error().empty());
    EXPECT_EQ(patterns.size(), 0U);
    EXPECT_FALSE(patterns.Add(bad, facts)) << bad << " the second time";
  }
}

TEST(Patterns, AreFoundAgainWhereTheyWere) {
  FactsReader facts;
  PatternSet patterns;
  const auto rise = patterns.Add("will +rise", facts);
  const auto any = patterns.Add("\\w+s\\b", facts);
  const std::string first = "It will rise. Nothing here. Shares will rise, will rise, will rise.";
  const auto once = Find(patterns, *rise, first);
  EXPECT_EQ(once.size(), 4U);
  EXPECT_EQ(Find(patterns, *rise, first), once);
  // The same sentence elsewhere, and another pattern in it.
  EXPECT_EQ(Find(patterns, *rise, "Nothing here. It will rise."),
            (std::vector<ByteSpan>{{17, 26}}));
  EXPECT_EQ(Find(patterns, *any, "Nothing here. It will rise."), std::vector<ByteSpan>{});
  EXPECT_EQ(Find(patterns, *any, "Shares. Shares"), (std::vector<ByteSpan>{{0, 6}, {8, 14}}));
  // A search beside another one has no memory, and finds the same.
  const NormalisedText text = NormalisedText::Of(first);
  const Words words(text);
  PatternSearch one(patterns, words);
  PatternSearch other(patterns, words);
  std::vector<ByteSpan> hits;
  EXPECT_TRUE(other.Find(*rise, hits));
  EXPECT_EQ(hits, once);
}

// A pattern too large for its memory is refused, not left to fail while it runs.
TEST(Patterns, RefusesWhatNeedsTooMuchMemory) {
  FactsReader facts;
  PatternSet patterns;
  EXPECT_FALSE(patterns.Add(R"(((\pL{100}){100}){10})", facts));
}

TEST(Patterns, AMatchUpToTheLimitIsFound) {
  const std::string longest = "a" + std::string(kMaxPatternReach - 2, 'x') + "b";
  EXPECT_EQ(Matches("a.*b", longest), std::vector{longest});
  // What lies on the border of two windows is found.
  for (const std::size_t before : {kMaxPatternReach - 3, kMaxPatternReach - 1, kMaxPatternReach}) {
    EXPECT_EQ(Matches("needle", std::string(before, 'x') + "needle").size(), 1U) << before;
  }
}

TEST(Patterns, HitsAreLimited) {
  std::string text;
  for (std::size_t i = 0; i < kMaxPatternHits + 5; ++i) {
    text += "a ";
  }
  EXPECT_EQ(Matches("a", text).size(), kMaxPatternHits);
}

// Quadratic search over a megabyte would take minutes.
TEST(Patterns, AreLinearInTheText) {
  const std::string text(std::size_t{1} << 20, 'a');
  EXPECT_EQ(Matches("a.*b|a", text).size(), kMaxPatternHits);
}

}  // namespace
}  // namespace forepost::policy
