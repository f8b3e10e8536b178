#include "policy/phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {
namespace {

// Where the phrases stand, as "first-last", in the text's order, none twice.
std::vector<std::string> Places(const std::vector<std::string>& phrases, std::string_view utf8) {
  PhraseIndex index;
  for (const std::string& phrase : phrases) {
    const auto added = index.Add(phrase, 0);
    EXPECT_TRUE(added) << phrase << ": " << added.error();
  }
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::vector<PhraseHit> hits;
  index.Find(words, hits);
  std::vector<std::string> places;
  for (const PhraseHit& hit : hits) {
    places.push_back(std::to_string(hit.first_word) + "-" + std::to_string(hit.last_word));
  }
  std::ranges::sort(places);
  places.erase(std::ranges::unique(places).begin(), places.end());
  return places;
}

struct Case {
  std::vector<std::string> phrases;
  std::string text;
  std::vector<std::string> places;
};

void ExpectPlaces(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(Places(one.phrases, one.text), one.places) << one.phrases[0] << " in " << one.text;
  }
}

TEST(Phrases, AreFoundAsTheyAreRead) {
  ExpectPlaces({
      {{"sure thing"}, "A Sure Thing!", {"1-2"}},
      {{"sure thing"}, "sure-thing sure/thing sure, thing", {"0-1", "2-3", "4-5"}},
      {{"sure thing"}, "sure\nthing", {"0-1"}},
      {{"sure thing"}, "sure. Thing", {}},
      {{"sure thing"}, "sure a thing", {}},
      {{"sure thing"}, "thing sure", {}},
      {{"sure thing"}, "surething", {}},
      {{"sure"}, "unsure surely", {}},
      {{"Sure Thing"}, "sure thing", {"0-1"}},
      {{"sure"}, "sure sure", {"0-0", "1-1"}},
      {{"sure sure"}, "sure sure sure", {"0-1", "1-2"}},
      {{"can't lose"}, "cant lose can't lose can’t lose", {"0-1", "2-3", "4-5"}},
      {{"cant lose"}, "can't lose", {"0-1"}},
      {{"naïve"}, "naive NAÏVE", {"0-0", "1-1"}},
      {{"guaranteed"}, "guаrаnteed g-u-a-r-a-n-t-e-e-d g\u200Buaranteed", {"0-0", "1-1", "2-2"}},
      {{"u.s. stocks"}, "US stocks and U.S. stocks", {"0-1", "3-4"}},
      {{"8.5 percent"}, "8.5 percent 85 percent", {"0-1"}},
      {{"保证"}, "保证 收益", {"0-0"}},
  });
}

TEST(Phrases, AStarStandsForAnyEnding) {
  ExpectPlaces({
      {{"guarante*"}, "guarantee guaranteed guaranteeing guarante", {"0-0", "1-1", "2-2", "3-3"}},
      {{"guarante*"}, "guarant warguaranteed", {}},
      {{"guarante* return*"}, "guaranteed returns", {"0-1"}},
      {{"guarante* return"}, "guaranteed returns", {}},
      {{"pro*"}, "pro's pros prophecy", {"0-0", "1-1", "2-2"}},
      {{"can't*"}, "cantor", {"0-0"}},
      {{"guar*"}, "g-u-a-r-a-n-t", {"0-0"}},
      {{"in*", "invest*", "investor*"}, "investors", {"0-0"}},
      {{"éta*"}, "état ETAGE", {"0-0", "1-1"}},
  });
}

TEST(Phrases, SignsMustTouch) {
  ExpectPlaces({
      {{"$tsla"}, "$TSLA TSLA #TSLA", {"0-0"}},
      {{"tsla"}, "$TSLA TSLA #TSLA", {"0-0", "1-1", "2-2"}},
      {{"#sure"}, "#sure sure", {"0-0"}},
      {{"@jane"}, "@jane jane", {"0-0"}},
      {{"100% sure"}, "100% sure 100 sure", {"0-1"}},
      {{"100 sure"}, "100% sure", {"0-1"}},
      {{"make $"}, "make $", {"0-0"}},
      {{"$10 each"}, "€10 each, 10 each", {"0-1"}},
  });
}

TEST(Phrases, GroupsAreToldApart) {
  PhraseIndex index;
  ASSERT_TRUE(index.Add("sure thing", 4));
  ASSERT_TRUE(index.Add("sure thing", 9));
  ASSERT_TRUE(index.Add("sure", 2));
  ASSERT_TRUE(index.Add("$sure", 3));
  const NormalisedText text = NormalisedText::Of("a sure thing");
  std::vector<PhraseHit> hits;
  index.Find(Words(text), hits);
  std::vector<std::uint32_t> groups;
  for (const PhraseHit& hit : hits) {
    EXPECT_EQ(hit.first_word, 1U);
    EXPECT_EQ(hit.last_word, hit.group == 2 ? 1U : 2U);
    groups.push_back(hit.group);
  }
  std::ranges::sort(groups);
  EXPECT_EQ(groups, (std::vector<std::uint32_t>{2, 4, 9}));
}

TEST(Phrases, FindOnlyAppends) {
  PhraseIndex index;
  ASSERT_TRUE(index.Add("sure", 1));
  const NormalisedText text = NormalisedText::Of("sure");
  std::vector<PhraseHit> hits{{7, 7, 7}};
  index.Find(Words(text), hits);
  ASSERT_EQ(hits.size(), 2U);
  EXPECT_EQ(hits[0].group, 7U);
}

TEST(Phrases, OnesThatCanNeverMatchAreRefused) {
  struct Refused {
    std::string phrase;
    std::string why;
  };
  std::string long_phrase;
  for (std::size_t i = 0; i <= kMaxPhraseWords; ++i) {
    long_phrase += "word ";
  }
  const std::vector<Refused> cases{
      {"...", "no word"},
      {"*", "no word"},
      {long_phrase, "more than 20 words"},
      {"One. Two", "end of a sentence"},
      {"a*", "needs 2 to 60 letters"},
      {"* sure", "end of a word"},
      {"*sure", "end of a word"},
      {"su*re", "end of a word"},
      {"sure **", "end of a word"},
      {"sure *", "end of a word"},
      {std::string(61, 'a') + "*", "needs 2 to 60 letters"},
  };
  for (const Refused& one : cases) {
    PhraseIndex index;
    const auto added = index.Add(one.phrase, 0);
    ASSERT_FALSE(added) << one.phrase;
    EXPECT_NE(added.error().find(one.why), std::string::npos)
        << one.phrase << ": " << added.error();
  }
  PhraseIndex index;
  EXPECT_TRUE(index.Add(std::string(60, 'a') + "*", 0));
  EXPECT_TRUE(index.Add("ab*", 0));
  EXPECT_TRUE(index.Add(long_phrase.substr(5), 0));
}

TEST(Phrases, AnyWord) {
  ExpectPlaces({
      {{"our _ fund"}, "our fund, our bond fund, our very own fund", {"2-4"}},
      {{"our _ _ fund"}, "our very own fund", {"0-3"}},
      {{"thanks to _"}, "thanks to Sam. Thanks to", {"0-2"}},
      {{"our _ fund"}, "our. Bond fund", {}},
  });
  for (const char* bad : {"_", "_ fund", "our _fund", "our f_nd"}) {
    PhraseIndex index;
    EXPECT_FALSE(index.Add(bad, 0)) << bad;
  }
}

// A phrase of small letters takes a short way into the index; a space behind it makes it take the
// long one.
TEST(Phrases, AreReadTheSameOnBothWays) {
  constexpr std::string_view kPieces[] = {"a", "b",  "sure", "thing", " ", " ", "'",        "*",
                                          "s", "10", "it's", "buy*",  "u", " ", "guarante*"};
  std::uint64_t state = 3;
  const auto dice = [&](std::size_t limit) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state >> 33U) % limit;
  };
  std::size_t good = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string phrase;
    for (std::size_t piece = 1 + dice(6); piece != 0; --piece) {
      phrase += kPieces[dice(std::size(kPieces))];
    }
    PhraseIndex index;
    PhraseIndex other;
    const auto plain = index.Add(phrase, 0);
    const auto long_way = other.Add(phrase + " ", 0);
    ASSERT_EQ(plain.has_value(), long_way.has_value()) << phrase;
    if (plain) {
      ++good;
      std::string text;
      std::ranges::remove_copy(phrase, std::back_inserter(text), '*');
      ASSERT_EQ(Places({phrase}, text + " " + phrase), Places({phrase + " "}, text + " " + phrase))
          << phrase;
    }
  }
  EXPECT_GT(good, 5'000U);
}

}  // namespace
}  // namespace forepost::policy
