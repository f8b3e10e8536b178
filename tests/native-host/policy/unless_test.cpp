// What keeps a hit from being a finding: negation, quotation, other words in the sentence.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/negation.h"

namespace forepost::policy {
namespace {

constexpr std::string_view kGuarantee = R"({"kind": "phrases", "phrases": ["guarante*"]})";

Policy Unless(const std::string& unless, std::string_view match = kGuarantee) {
  return OneRule(std::string(match), R"(, "unless": )" + unless);
}

// Is the last word negated?
bool Negated(std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  return IsNegated(words, words.all().size() - 1);
}

TEST(Negation, ReachesFourWordsWithinAClause) {
  const std::vector<std::string> negated{
      "nothing is guaranteed",
      "not guaranteed",
      "It is not in any way guaranteed",
      "isn't guaranteed",
      "isn’t guaranteed",
      "isnt guaranteed",
      "we cannot call it guaranteed",
      "never ever guaranteed",
      "No return is guaranteed",
      "none of it guaranteed",
      "neither is guaranteed",
      "hardly guaranteed",
      "without being guaranteed",
      "NOT GUARANTEED",
      "but not guaranteed",
      "no one two three guaranteed",
      "Relax, nothing is guaranteed",
  };
  for (const std::string& text : negated) {
    EXPECT_TRUE(Negated(text)) << text;
  }
  const std::vector<std::string> not_negated{
      "guaranteed",
      "it is guaranteed",
      "no one two three four guaranteed",
      "no risk, guaranteed",
      "no risk: guaranteed",
      "no risk - guaranteed",
      "no risk. Guaranteed",
      "no risk but guaranteed",
      "not only guaranteed",
      "not just guaranteed",
      "not merely guaranteed",
      "not simply guaranteed",
      "no doubt guaranteed",
      "no question it is guaranteed",
      "no less guaranteed",
      "no matter what guaranteed",
      "no wonder it is guaranteed",
      "why not get guaranteed",
      "it is not that nothing is guaranteed",
      "never not guaranteed",
      "noted as guaranteed",
  };
  for (const std::string& text : not_negated) {
    EXPECT_FALSE(Negated(text)) << text;
  }
}

TEST(Negation, OfAWordThatIsNotThereIsNone) {
  const NormalisedText text = NormalisedText::Of("not");
  const Words words(text);
  EXPECT_FALSE(IsNegated(words, 0));
  EXPECT_FALSE(IsNegated(words, 1));
}

TEST(Unless, NegatedDropsTheHitBehindANegationOnly) {
  ExpectFound(Unless(R"({"negated": true})"),
              {
                  {"Nothing is guaranteed here", {}},
                  {"A guarantee is not given", {"guarantee"}},
                  {"Nothing is guaranteed, but this is guaranteed", {"guaranteed"}},
                  {"Not only guaranteed", {"guaranteed"}},
                  {"Never not guaranteed", {"guaranteed"}},
              });
  ExpectFound(Unless(R"({"negated": false})"), {{"Nothing is guaranteed", {"guaranteed"}}});
}

TEST(Unless, NegatedLooksBeforeTheFirstTermOfNear) {
  const Policy policy =
      Unless(R"({"negated": true})",
             R"({"kind": "near", "all": [{"phrases": ["guaranteed"]}, {"phrases": ["return"]}]})");
  ExpectFound(policy, {
                          {"no return is guaranteed", {}},
                          {"not a guaranteed return", {}},
                          {"guaranteed, no return", {"guaranteed, no return"}},
                          {"a guaranteed return", {"guaranteed return"}},
                          {"not guaranteed x, return guaranteed", {"return guaranteed"}},
                      });
}

TEST(Unless, QuotedDropsWhatStandsBetweenMarks) {
  ExpectFound(Unless(R"({"quoted": true})"),
              {
                  {R"(They say "guaranteed" a lot)", {}},
                  {"They say “it is guaranteed”.", {}},
                  {R"(They say "sure" and it is guaranteed)", {"guaranteed"}},
                  {R"("guaranteed)", {"guaranteed"}},
                  {"\"guaranteed\n\nindeed\"", {"guaranteed"}},
              });
  // Half in and half out is not quoted.
  ExpectFound(Unless(R"({"quoted": true})", R"({"kind": "phrases", "phrases": ["sure thing"]})"),
              {{R"(a "sure" thing)", {R"(sure" thing)"}}, {R"(a "sure thing")", {}}});
}

TEST(Unless, WordsDropHitsOfTheirSentenceOnly) {
  ExpectFound(Unless(R"({"phrases": ["money back"]})"),
              {
                  {"A money back guarantee", {}},
                  {"A guarantee: your money, back", {}},
                  {"Guaranteed. Money back", {"Guaranteed"}},
                  {"Money back.\n\nGuaranteed", {"Guaranteed"}},
                  {"Guaranteed. A money back guarantee", {"Guaranteed"}},
                  {"Guaranteed 10%. Capital at risk, money back.", {"Guaranteed"}},
              });
  ExpectFound(
      Unless(R"({"patterns": ["\\bsoftware\\b"]})"),
      {{"Our software is guaranteed", {}}, {"Our softwares are guaranteed", {"guaranteed"}}});
  const Policy concept_policy =
      OneRule(std::string(kGuarantee), R"(, "unless": {"concepts": ["work"]})",
              R"(, "concepts": {"work": {"phrases": ["union"]}})");
  ExpectFound(concept_policy,
              {{"The union has a guarantee", {}}, {"Guarantee. The union", {"Guarantee"}}});
}

TEST(Unless, AHitOverALineTakesTheExceptionsOfBothSentences) {
  const Policy policy =
      Unless(R"({"phrases": ["fine"]})", R"({"kind": "pattern", "patterns": ["sure! buy"]})");
  ExpectFound(policy,
              {{"fine sure! buy", {}}, {"sure! buy fine", {}}, {"sure! buy. fine", {"sure! buy"}}});
}

TEST(Unless, WholeTextRulesAreDroppedByAHitAnywhere) {
  const Policy policy =
      Unless(R"({"phrases": ["internal"]})",
             R"({"kind": "requires", "when": "always", "need": {"phrases": ["risk"]}})");
  EXPECT_EQ(FoundIn(policy, "Buy. It is internal"), Found{});
  EXPECT_EQ(FoundIn(policy, "Buy"), Found{""});
}

}  // namespace
}  // namespace forepost::policy
