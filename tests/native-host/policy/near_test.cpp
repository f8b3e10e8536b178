#include "policy/near.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

Policy Near(const std::string& terms, const std::string& within = {}) {
  return OneRule(R"({"kind": "near", "all": [)" + terms + "]" + within + "}");
}

constexpr std::string_view kTwo = R"({"phrases": ["will"]}, {"phrases": ["return"]})";

TEST(Near, TwoTermsInASentenceInEitherOrder) {
  ExpectFound(Near(std::string(kTwo)), {
                                           {"it will give a return now", {"will give a return"}},
                                           {"a return it will give", {"return it will"}},
                                           {"it will. A return", {}},
                                           {"it will\n\nreturn", {}},
                                           {"it will\nreturn", {"will\nreturn"}},
                                           {"will, but return", {"will, but return"}},
                                           {"will", {}},
                                           {"return", {}},
                                           {"will a. will b return c. return", {"will b return"}},
                                           {"will give a return. It will give a return",
                                            {"will give a return", "will give a return"}},
                                       });
}

TEST(Near, TheShortestStretchAroundTheFirstTerm) {
  ExpectFound(Near(std::string(kTwo)), {
                                           {"return x x will return", {"will return"}},
                                           {"return will x x return", {"return will"}},
                                           {"will will return", {"will will return"}},
                                           {"will return will", {"will return"}},
                                       });
}

TEST(Near, ThreeAndFourTermsInAnyOrder) {
  const Policy three = Near(R"({"phrases": ["a1"]}, {"phrases": ["b1"]}, {"phrases": ["c1"]})");
  for (const std::string text :
       {"a1 b1 c1", "a1 c1 b1", "b1 a1 c1", "b1 c1 a1", "c1 a1 b1", "c1 b1 a1"}) {
    EXPECT_EQ(FoundIn(three, "x " + text + " y"), Found{text});
  }
  ExpectFound(three, {{"a1 b1", {}}, {"a1 b1. c1", {}}, {"b1 a1 b1 x c1", {"a1 b1 x c1"}}});
  const Policy four =
      Near(R"({"phrases": ["a1"]}, {"phrases": ["b1"]}, {"phrases": ["c1"]}, {"phrases": ["d1"]})");
  ExpectFound(four, {{"d1 x a1 c1 y b1 z", {"d1 x a1 c1 y b1"}}, {"d1 a1 c1", {}}});
}

TEST(Near, WithinSoManyWords) {
  const auto within = [](int words) {
    return Near(std::string(kTwo), R"(, "within": {"words": )" + std::to_string(words) + "}");
  };
  const std::string text = "will one two return";
  EXPECT_EQ(FoundIn(within(4), text), Found{text});
  EXPECT_EQ(FoundIn(within(3), text), Found{});
  EXPECT_EQ(FoundIn(within(100), text), Found{text});
  EXPECT_EQ(FoundIn(within(4), "will one. Return"), Found{});
  EXPECT_EQ(FoundIn(within(2), "will return"), Found{"will return"});
  EXPECT_EQ(FoundIn(within(3), "will x x x return will return"), Found{"return will"});
}

TEST(Near, TheOtherTermsMayStandWithinTheFirstOrOverIt) {
  const Policy within = Near(R"({"patterns": ["headed to \\$400"]}, {"patterns": ["to \\$400"]})");
  ExpectFound(within, {{"headed to $400", {"headed to $400"}}});
  const Policy overlap = Near(R"({"patterns": ["headed to"]}, {"patterns": ["to \\$400"]})");
  ExpectFound(overlap, {{"headed to $400", {"headed to $400"}},
                        {"to $400, headed to", {"to $400, headed to"}}});
  const Policy around = Near(R"({"phrases": ["400"]}, {"phrases": ["headed to 400 soon"]})");
  ExpectFound(around, {{"headed to 400 soon", {"headed to 400 soon"}}});
  // One hit of the same words says nothing more.
  const Policy same = Near(R"({"phrases": ["double"]}, {"phrases": ["double"]})");
  ExpectFound(same, {{"double", {}}, {"double double", {"double double"}}});
  // The shortest stretch counts, whichever way it comes about.
  const Policy shortest =
      Near(R"({"phrases": ["to"]}, {"phrases": ["on the way to the moon", "x"]})");
  ExpectFound(shortest,
              {{"x to", {"x to"}}, {"on the way to the moon", {"on the way to the moon"}}});
}

TEST(Near, OfStretchesThatOverlapTheFirstIsKept) {
  ExpectFound(Near(std::string(kTwo)),
              {{"will x return x will", {"will x return"}},
               {"will return will return", {"will return"}},
               {"will return x x will return", {"will return", "will return"}}});
}

TEST(Near, TakesConceptsNumbersPatternsAndLists) {
  const Policy policy = OneRule(
      R"({"kind": "near", "all": [{"concepts": ["send"]}, {"entities": ["card"]}]})", {},
      R"(, "concepts": {"send": {"phrases": ["pay"], "concepts": ["more"]}, "more": {"patterns": ["wire\\w*"]}})");
  ExpectFound(policy, {{"pay 4111 1111 1111 1111", {"pay 4111 1111 1111 1111"}},
                       {"4111111111111111 was wired", {"4111111111111111 was wired"}},
                       {"pay 4111 1111 1111 1112", {}}});
}

TEST(Near, FindNearTakesAnyHits) {
  const NormalisedText text = NormalisedText::Of("one two three four");
  const Words words(text);
  const std::vector<ByteSpan> anchors{{4, 7}};
  const std::vector<std::vector<ByteSpan>> others{{{0, 3}, {14, 18}}};
  EXPECT_EQ(FindNear(words, anchors, others, Window::kSentence, 0),
            (std::vector<ByteSpan>{{0, 7}}));
  EXPECT_EQ(FindNear(words, anchors, others, Window::kWords, 1), std::vector<ByteSpan>());
  EXPECT_EQ(FindNear(words, {}, others, Window::kSentence, 0), std::vector<ByteSpan>());
  const std::vector<std::vector<ByteSpan>> none{{}};
  EXPECT_EQ(FindNear(words, anchors, none, Window::kSentence, 0), std::vector<ByteSpan>());
}

TEST(Near, CountsTheWordsThatASpanTouches) {
  const NormalisedText text = NormalisedText::Of("one two, three");
  const Words words(text);
  EXPECT_EQ(CountWords(words, {0, 14}), 3U);
  EXPECT_EQ(CountWords(words, {0, 3}), 1U);
  EXPECT_EQ(CountWords(words, {2, 5}), 2U);
  EXPECT_EQ(CountWords(words, {3, 4}), 0U);
  EXPECT_EQ(CountWords(words, {7, 9}), 0U);
}

}  // namespace
}  // namespace forepost::policy
