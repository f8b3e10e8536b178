// Rules that can never hit, and rules that hit none of their own sentences.
#include <string>
#include <vector>

#include "native-host/policy/lint_fixture.h"

namespace forepost::policy {
namespace {

constexpr std::string_view kConcepts =
    R"(, "concepts": {"sure": {"phrases": ["sure*", "certain"]}, "gain": {"phrases": ["gain~"]},
        "all": {"concepts": ["sure", "gain"]}},
       "lists": {"names": {"sample": ["Acme Holdings"]}})";

Warnings Of(const std::string& match, const std::string& more = {}) {
  return WarningsBy(LintReach,
                    PolicyText({{.match = match, .more = more}}, std::string(kConcepts)));
}

std::string Hits(const std::string& sentences) {
  return R"(, "examples": {"hit": [)" + sentences + R"(], "miss": []})";
}

constexpr std::string_view kSure = R"({"kind": "phrases", "concepts": ["sure"]})";

TEST(LintReach, UnlessThatNamesAllThatIsLookedFor) {
  const Warnings all{R"(/rules/0/unless: rule "rule" can never hit: its "unless" names all that )"
                     "its match looks for"};
  const std::string sure(kSure);
  EXPECT_EQ(Of(sure, R"(, "unless": {"concepts": ["sure"]})"), all);
  EXPECT_EQ(Of(sure, R"(, "unless": {"concepts": ["all"]})"), all);
  EXPECT_EQ(Of(sure, R"(, "unless": {"phrases": ["sur*", "certain"]})"), all);
  EXPECT_EQ(Of(sure, R"(, "unless": {"anywhere": {"concepts": ["sure"]}})"), all);
  EXPECT_EQ(Of(R"({"kind": "list", "list": "names"})", R"(, "unless": {"lists": ["names"]})"), all);
  EXPECT_EQ(Of(R"({"kind": "entity", "entities": ["card"]})",
               R"(, "unless": {"entities": ["card", "iban"]})"),
            all);
  EXPECT_EQ(
      Of(R"({"kind": "near", "all": [{"concepts": ["sure"]}, {"concepts": ["gain"]}]})",
         R"(, "unless": {"concepts": ["gain"]})"),
      Warnings{R"(/rules/0/unless: rule "rule" can never hit: its "unless" names all that its )"
               "match looks for as term 2"});
  EXPECT_EQ(Of(sure, R"(, "unless": {"phrases": ["sure"]})"), Warnings());
  EXPECT_EQ(Of(sure, R"(, "unless": {"concepts": ["gain"]})"), Warnings());
  EXPECT_EQ(Of(R"({"kind": "requires", "when": "always", "need": {"phrases": ["x1"]}})",
               R"(, "unless": {"concepts": ["all"]})"),
            Warnings());
}

TEST(LintReach, NeedThatStandsWhereverWhenDoes) {
  const auto rule = [](const std::string& when, const std::string& need) {
    return Of(R"({"kind": "requires", "when": )" + when + R"(, "need": )" + need + "}");
  };
  EXPECT_EQ(rule(R"({"phrases": ["sure bet"]})", R"({"concepts": ["sure"]})"),
            Warnings{R"(/rules/0/match/need: rule "rule" can never hit: what it needs stands )"
                     R"(wherever its "when" does)"});
  EXPECT_EQ(rule(R"({"concepts": ["sure"]})", R"({"phrases": ["sure bet"]})"), Warnings());
}

TEST(LintReach, WindowsThatAreTooNarrow) {
  const auto within = [](int words, const std::string& terms) {
    return Of(R"({"kind": "near", "within": {"words": )" + std::to_string(words) +
              R"(}, "all": [)" + terms + "]}");
  };
  const std::string terms = R"({"phrases": ["a sure bet", "risk free"]}, {"phrases": ["in a year"]},
                               {"concepts": ["gain"]})";
  EXPECT_EQ(within(2, terms),
            Warnings{R"(/rules/0/match/within: rule "rule" can never hit: its shortest phrases )"
                     "take 3 words together, and it looks within 2"});
  EXPECT_EQ(within(3, terms), Warnings());  // they may overlap
  // Within the first term's hit.
  EXPECT_EQ(within(2, R"({"phrases": ["sure bet"]}, {"phrases": ["bet"]})"), Warnings());
  EXPECT_EQ(within(1, R"({"patterns": ["x1"]}, {"phrases": ["y1"]})"), Warnings());
}

TEST(LintReach, TermsOfNearThatAreTheSame) {
  const auto near = [](const std::string& terms) {
    return Of(R"({"kind": "near", "all": [)" + terms + "]}");
  };
  EXPECT_EQ(near(R"({"concepts": ["sure"]}, {"concepts": ["sure"]})"),
            Warnings{R"(/rules/0/match/all/1: rule "rule" looks for the same in its terms 1 and )"
                     "2: it hits only what stands twice"});
  EXPECT_EQ(near(R"({"phrases": ["x1"]}, {"concepts": ["sure"]}, {"concepts": ["all"]})"),
            Warnings{R"(/rules/0/match/all/2: rule "rule" finds its term 3 wherever its term 2 )"
                     "stands"});
  EXPECT_EQ(near(R"({"phrases": ["x1"]}, {"concepts": ["sure"]}, {"concepts": ["sure"]})").size(),
            1U);
  EXPECT_EQ(near(R"({"concepts": ["sure"]}, {"concepts": ["gain"]})"), Warnings());
  // "sure bet" holds "sure".
  EXPECT_EQ(near(R"({"phrases": ["sure", "sure bet"]}, {"phrases": ["sure bet", "sure"]})"),
            Warnings());
}

TEST(LintReach, SitesThatAnotherIncludes) {
  const auto sites = [](const std::string& names) {
    return Of(std::string(kSure), R"(, "sites": [)" + names + "]");
  };
  EXPECT_EQ(sites(R"("www.example.com", "example.com")"),
            Warnings{R"(/rules/0/sites/0: rule "rule" names the site "www.example.com" that )"
                     R"("example.com" includes)"});
  EXPECT_EQ(sites(R"("example.com", "example.com")").size(), 1U);
  EXPECT_EQ(sites(R"("example.com", "example.org", "other-example.com")"), Warnings());
}

TEST(LintReach, WhyARuleHitsNoneOfItsSentences) {
  const std::string none = R"(rule "rule" hits none of its own sentences: )";
  const std::string near =
      R"({"kind": "near", "all": [{"concepts": ["sure"]}, {"concepts": ["gain"]}]})";
  struct Case {
    std::string match;
    std::string more;
    Warnings warnings;
  };
  const std::string sure(kSure);
  const std::vector<Case> cases{
      {sure, Hits(R"("surely", "fine")"), {}},
      {sure, Hits(""), {}},
      {sure,
       R"(, "unless": {"phrases": ["not"]})" + Hits(R"("not sure", "fine")"),
       {"/rules/0/unless: " + none + R"(its "unless" lets each of them go)"}},
      {sure, R"(, "unless": {"phrases": ["not"]})" + Hits(R"("not sure", "surely")"), {}},
      {sure,
       Hits(R"("fine", "good")"),
       {"/rules/0/match: " + none + "what it looks for stands in none of them"}},
      {near,
       Hits(R"("sure of a loss", "certain death")"),
       {"/rules/0/match/all/1: " + none + "its term 2 stands in none of them"}},
      {near,
       Hits(R"("It is sure. We gain.")"),
       {"/rules/0/match: " + none + "its terms are the same words, or stand too far apart"}},
      {R"({"kind": "near", "all": [{"phrases": ["headed to"]}, {"patterns": ["headed [a-z]+"]}]})",
       Hits(R"("headed to 400")"),
       {"/rules/0/match: " + none + "its terms are the same words, or stand too far apart"}},
      {R"({"kind": "requires", "when": {"concepts": ["sure"]}, "need": {"phrases": ["risk"]}})",
       Hits(R"("sure, with a risk")"),
       {"/rules/0/match/need: " + none + "what it needs stands in each of them"}},
      {R"({"kind": "count", "of": {"concepts": ["sure"]}, "at_least": 3})",
       Hits(R"("sure and certain")"),
       {"/rules/0/match: " + none + "they have fewer places than it counts"}},
      {sure,
       R"(, "surfaces": ["profile"])" + Hits(R"("surely")"),
       {"/rules/0/examples: " + none + R"(the rule is not for the surface "post")"}},
      {sure,
       R"(, "sites": ["example.com"])" + Hits(R"("surely")"),
       {"/rules/0/examples: " + none +
        R"(the rule is for certain sites and the sentence names no "site")"}},
      {sure,
       R"(, "sites": ["example.com"])" + Hits(R"({"text": "surely", "site": "example.org"})"),
       {"/rules/0/examples: " + none + R"(the rule is not for the site "example.org")"}},
      {sure,
       R"(, "languages": ["de"])" +
           Hits(R"("You will surely see that this is what we have for you and the others")"),
       {"/rules/0/examples: " + none + "the rule is not for the language of the sentence"}},
      {sure, R"(, "groups": ["desk"])" + Hits(R"("surely")"), {}},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Of(one.match, one.more), one.warnings) << one.match << one.more;
  }
}

}  // namespace
}  // namespace forepost::policy
