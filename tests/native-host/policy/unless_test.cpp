// What keeps a hit from being a finding: negation, quotation, other words in the sentence.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

constexpr std::string_view kGuarantee = R"({"kind": "phrases", "phrases": ["guarante*"]})";

Policy Unless(const std::string& unless, std::string_view match = kGuarantee) {
  return OneRule(std::string(match), R"(, "unless": )" + unless);
}

TEST(Unless, NegatedDropsTheHitThatANegationGoverns) {
  ExpectFound(Unless(R"({"negated": true})"),
              {
                  {"Nothing is guaranteed here", {}},
                  {"A guarantee is not given", {}},
                  {"A guarantee is not a joke", {"guarantee"}},
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

TEST(Unless, NegatedLooksBehindTheTermsOfNear) {
  const std::string unless = R"({"negated": true})";
  const std::string certainty = R"({"phrases": ["guarante*"]})";
  const std::string figure = R"({"entities": ["percent"]})";
  const auto near = [&](const std::string& first, const std::string& second) {
    return Unless(unless, R"({"kind": "near", "all": [)" + first + ", " + second + "]}");
  };
  ExpectFound(near(certainty, figure), {
                                           {"Returns of 8% are not guaranteed", {}},
                                           {"A guaranteed 8% does not exist", {}},
                                           {"8% guaranteed returns are a myth", {}},
                                           {"A guaranteed 8% is not a joke", {"guaranteed 8%"}},
                                           {"No fees and guaranteed 8%", {"guaranteed 8%"}},
                                       });
  ExpectFound(near(figure, certainty),
              {{"8% is not guaranteed", {}}, {"8% are guaranteed", {"8% are guaranteed"}}});
}

TEST(Unless, AttributedDropsWhatSomebodyElseSays) {
  ExpectFound(Unless(R"({"attributed": true})"),
              {
                  {"The caller said it is guaranteed", {}},
                  {"It is guaranteed, she said. And ours is guaranteed", {"guaranteed"}},
                  {"I said it is guaranteed", {"guaranteed"}},
              });
  ExpectFound(Unless(R"({"attributed": false})"),
              {{"The caller said it is guaranteed", {"guaranteed"}}});
  ExpectFound(
      Unless(R"({"attributed": true})",
             R"({"kind": "near", "all": [{"phrases": ["promise*"]}, {"entities": ["percent"]}]})"),
      {{"The caller promised 8%", {}}, {"We promised 8%", {"promised 8%"}}});
}

TEST(Unless, AskedDropsQuestionsForFacts) {
  ExpectFound(Unless(R"({"asked": true})"),
              {
                  {"Is it guaranteed? It is guaranteed!", {"guaranteed"}},
                  {"Want it guaranteed?", {"guaranteed"}},
              });
  ExpectFound(Unless(R"({"asked": false})"), {{"Is it guaranteed?", {"guaranteed"}}});
}

TEST(Unless, EntitiesAndListsDropHitsOfTheirSentence) {
  ExpectFound(Unless(R"({"entities": ["percent"]})"),
              {{"8% guaranteed", {}}, {"8%. Guaranteed", {"Guaranteed"}}});
  const Policy policy = OneRule(std::string(kGuarantee), R"(, "unless": {"lists": ["firm"]})",
                                R"(, "lists": {"firm": {"title": "Own", "secret": false}})",
                                {{"firm", {{.name = "Harbour Funds", .aliases = {}}}}});
  ExpectFound(policy, {{"Harbour Funds has a guarantee", {}},
                       {"Harbour Funds. A guarantee", {"guarantee"}}});
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

TEST(Unless, AHitOverTwoSentencesTakesTheExceptionsOfBoth) {
  const Policy policy = Unless(R"({"phrases": ["fine"]})",
                               R"({"kind": "near", "within": "post",
                                   "all": [{"phrases": ["sure"]}, {"phrases": ["buy"]}]})");
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
