// From rules' hits to a verdict: surfaces, sites, severities, places, several policies, limits.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

std::string Phrase(const std::string& phrase) {
  return R"({"kind": "phrases", "phrases": [")" + phrase + R"("]})";
}

// "rule@start-end" for each finding.
std::vector<std::string> Places(const Verdict& verdict) {
  std::vector<std::string> places;
  for (const Finding& finding : verdict.findings) {
    places.push_back(finding.rule + "@" + std::to_string(finding.start) + "-" +
                     std::to_string(finding.end));
  }
  return places;
}

TEST(Check, AFindingCarriesAllThatItsRuleSays) {
  const Policy policy = Loaded(R"x({"format": 1, "id": "p", "version": 7, "title": "T", "rules": [{
      "id": "promise", "title": "Promise", "severity": "block", "message": "M", "guidance": "G",
      "suggest": "S", "owner": "o@example.com",
      "cite": {"source": "Rule", "clause": "(d)", "url": "https://example.com/r", "verified": false},
      "match": {"kind": "phrases", "phrases": ["sure thing"]}}]})x");
  const Verdict verdict = Checked({&policy, 1}, {.text = "a Sure\u00A0Thing"});
  const Finding expected{.rule = "promise",
                         .title = "Promise",
                         .severity = Severity::kBlock,
                         .start = 2,
                         .end = 12,
                         .text = "Sure\u00A0Thing",
                         .message = "M",
                         .guidance = "G",
                         .cite = {.source = "Rule",
                                  .clause = "(d)",
                                  .url = "https://example.com/r",
                                  .verified = false},
                         .owner = "o@example.com",
                         .suggest = "S"};
  EXPECT_EQ(verdict.findings, std::vector{expected});
  EXPECT_EQ(verdict.verdict, Severity::kBlock);
  EXPECT_EQ(verdict.policies, (std::vector<PolicyIdentity>{{.id = "p", .version = 7}}));
  EXPECT_FALSE(verdict.truncated);
}

TEST(Check, WithoutAFindingAPostIsAllowed) {
  const Policy policy = OneRule(Phrase("sure"));
  for (const std::string text : {"", " ", "fine", "🚀", "unsure"}) {
    const Verdict verdict = Checked({&policy, 1}, {.text = text});
    EXPECT_EQ(verdict.verdict, Severity::kAllow) << text;
    EXPECT_EQ(verdict.policies.size(), 1U);
  }
  EXPECT_EQ(Check({}, {.text = "sure"}), Verdict());
}

TEST(Check, SpansCountUtf16Units) {
  const Policy policy = OneRule(Phrase("sure thing"));
  struct Case {
    std::string text;
    std::uint32_t start;
    std::uint32_t end;
  };
  const std::vector<Case> cases{
      {"sure thing", 0, 10},
      {"é sure thing", 2, 12},
      {"🚀 sure thing", 3, 13},
      {"👨‍👩‍👧‍👦 sure thing", 12, 22},
      {"שלום sure thing", 5, 15},
      {"\U0001D42C\U0001D42E\U0001D42B\U0001D41E thing", 0, 14},
      {"su\u200Bre thi\u0301ng", 0, 12},
      {"sure\r\nthing", 0, 11},
      {"日本 sure thing 日本", 3, 13},
  };
  for (const Case& one : cases) {
    const Verdict verdict = Checked({&policy, 1}, {.text = one.text});
    ASSERT_EQ(verdict.findings.size(), 1U) << one.text;
    EXPECT_EQ(verdict.findings[0].start, one.start) << one.text;
    EXPECT_EQ(verdict.findings[0].end, one.end) << one.text;
  }
}

TEST(Check, IllFormedUtf8IsCheckedAsBrowsersReadIt) {
  const Policy policy = OneRule(Phrase("sure"));
  const Verdict verdict = Check({&policy, 1}, {.text = "\xF0\x9F \xFF sure \xED\xA0\x80"});
  ASSERT_EQ(verdict.findings.size(), 1U);
  EXPECT_EQ(verdict.findings[0].start, 4U);
  EXPECT_EQ(verdict.findings[0].text, "sure");
}

TEST(Check, SurfacesLimitARule) {
  const Policy policy = OneRule(Phrase("sure"), R"(, "surfaces": ["profile", "share"])");
  const Policy everywhere = OneRule(Phrase("sure"));
  for (const std::string_view name : kSurfaceNames) {
    const CheckRequest request{.text = "sure", .surface = *ParseSurface(name)};
    EXPECT_EQ(FoundIn(policy, request).size(), name == "profile" || name == "share" ? 1U : 0U)
        << name;
    EXPECT_EQ(FoundIn(everywhere, request).size(), 1U) << name;
  }
}

TEST(Check, SitesLimitARule) {
  const Policy policy = OneRule(Phrase("sure"), R"(, "sites": ["example.com", "social.test"])");
  struct Case {
    std::string site;
    bool applies;
  };
  const std::vector<Case> cases{
      {"example.com", true},
      {"www.example.com", true},
      {"a.b.example.com", true},
      {"social.test", true},
      {"WWW.Example.COM", true},
      {"https://www.example.com", true},
      {"https://www.example.com:8443", true},
      {"https://example.com/path", true},
      {"www.example.com:80", true},
      {"", false},
      {"badexample.com", false},
      {"example.com.evil.test", false},
      {"com", false},
      {"example.org", false},
      {"https://evil.test/example.com", false},
      {".example.com", true},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(FoundIn(policy, {.text = "sure", .site = one.site}).size(), one.applies ? 1U : 0U)
        << one.site;
    EXPECT_EQ(FoundIn(OneRule(Phrase("sure")), {.text = "sure", .site = one.site}).size(), 1U);
  }
}

TEST(Check, TheStrictestDecides) {
  const Policy policy =
      Loaded(PolicyText({{.match = Phrase("a1"), .id = "a", .severity = "advise"},
                         {.match = Phrase("w1"), .id = "w", .severity = "warn"},
                         {.match = Phrase("b1"), .id = "b", .severity = "block"}}));
  struct Case {
    std::string text;
    Severity verdict;
  };
  for (const Case& one : std::vector<Case>{{"x1", Severity::kAllow},
                                           {"a1", Severity::kAdvise},
                                           {"w1 a1", Severity::kWarn},
                                           {"a1 w1", Severity::kWarn},
                                           {"b1 a1", Severity::kBlock},
                                           {"a1 b1 w1", Severity::kBlock}}) {
    EXPECT_EQ(Checked({&policy, 1}, {.text = one.text}).verdict, one.verdict) << one.text;
  }
}

TEST(Check, FindingsStandInTheOrderOfTheText) {
  const Policy policy = Loaded(PolicyText({{.match = Phrase("two"), .id = "z"},
                                           {.match = Phrase("one two"), .id = "m"},
                                           {.match = Phrase("one"), .id = "b"},
                                           {.match = Phrase("one"), .id = "a"},
                                           {.match = R"({"kind": "requires", "when": "always",
                                       "need": {"phrases": ["risk"]}})",
                                            .id = "whole"}}));
  EXPECT_EQ(Places(Checked({&policy, 1}, {.text = "one two one"})),
            (std::vector<std::string>{"whole@0-0", "a@0-3", "b@0-3", "m@0-7", "z@4-7", "a@8-11",
                                      "b@8-11"}));
}

TEST(Check, OneRulesOverlappingHitsAreOnePlace) {
  ExpectFound(OneRule(R"({"kind": "phrases", "phrases": ["sure", "sure thing", "thing sure"]})"),
              {
                  {"sure thing", {"sure thing"}},
                  {"sure thing sure", {"sure thing sure"}},
                  {"sure sure", {"sure", "sure"}},
                  {"sure x thing sure", {"sure", "thing sure"}},
              });
  ExpectFound(OneRule(R"({"kind": "pattern", "patterns": ["ab", "bc", "cd"]})"),
              {{"abcd", {"abcd"}}, {"ab cd", {"ab", "cd"}}, {"abab", {"ab", "ab"}}});
}

TEST(Check, SeveralPolicies) {
  const std::vector<Policy> policies{
      Loaded(PolicyText({{.match = Phrase("sure"), .id = "r2"}}, {}, "first")),
      Loaded(PolicyText({{.match = Phrase("sure thing"), .id = "r1", .severity = "block"}}, {},
                        "second"))};
  const Verdict verdict = Checked(policies, {.text = "a sure thing"});
  EXPECT_EQ(Places(verdict), (std::vector<std::string>{"r2@2-6", "r1@2-12"}));
  EXPECT_EQ(verdict.verdict, Severity::kBlock);
  EXPECT_EQ(verdict.policies, (std::vector<PolicyIdentity>{{"first", 3}, {"second", 3}}));
  EXPECT_EQ(Checked(policies, {.text = "sure"}).verdict, Severity::kWarn);
  // The same policy twice says all twice.
  const std::vector<Policy> twice{policies[0], policies[0]};
  EXPECT_EQ(Places(Checked(twice, {.text = "sure"})),
            (std::vector<std::string>{"r2@0-4", "r2@0-4"}));
}

TEST(Check, OfTooManyFindingsTheStrictestAreKept) {
  const Policy policy =
      Loaded(PolicyText({{.match = Phrase("w1"), .id = "w"},
                         {.match = Phrase("b1"), .id = "b", .severity = "block"},
                         {.match = Phrase("a1"), .id = "a", .severity = "advise"}}));
  std::string text;
  for (std::size_t i = 0; i < kMaxFindings; ++i) {
    text += "w1 ";
  }
  const Verdict full = Checked({&policy, 1}, {.text = text});
  EXPECT_EQ(full.findings.size(), kMaxFindings);
  EXPECT_FALSE(full.truncated);

  text = "a1 " + text + "b1 b1";
  const Verdict cut = Checked({&policy, 1}, {.text = text});
  EXPECT_EQ(cut.findings.size(), kMaxFindings);
  EXPECT_TRUE(cut.truncated);
  EXPECT_EQ(std::ranges::count(cut.findings, "b", &Finding::rule), 2);
  EXPECT_EQ(std::ranges::count(cut.findings, "a", &Finding::rule), 0);
  EXPECT_EQ(cut.findings.front().start, 3U);  // the first of those that are kept
  EXPECT_EQ(cut.findings.back().rule, "b");
  EXPECT_TRUE(std::ranges::is_sorted(cut.findings, {}, &Finding::start));
}

TEST(Check, APatternWithTooManyHitsIsSaidToBeCut) {
  const Policy policy = OneRule(R"({"kind": "pattern", "patterns": ["a"]})");
  std::string text;
  for (int i = 0; i < 10'001; ++i) {
    text += "a ";
  }
  EXPECT_TRUE(Checked({&policy, 1}, {.text = text}).truncated);
}

TEST(Check, TheSameAgainIsTheSame) {
  const Policy policy = Loaded(PolicyText(
      {{.match = Phrase("one"), .id = "a"},
       {.match = R"({"kind": "near", "all": [{"phrases": ["one"]}, {"patterns": ["t\\w+"]}]})",
        .id = "b"},
       {.match = R"({"kind": "entity", "entities": ["card", "ssn"]})", .id = "c"}}));
  const CheckRequest request{.text = "one two 4111 1111 1111 1111 three one 123-45-6789"};
  const Verdict first = Checked({&policy, 1}, request);
  EXPECT_EQ(first.findings.size(), 6U);
  EXPECT_EQ(Check({&policy, 1}, request), first);
}

// Rules for one group of users are silent for all others.
TEST(Check, RulesMayBeBoundToGroupsOfUsers) {
  const Policy policy =
      OneRule(R"({"kind": "phrases", "phrases": ["rates"]})", R"(, "groups": ["sales", "desk"])");
  const std::vector<std::string> desk{"press", "desk"};
  const std::vector<std::string> press{"press"};
  EXPECT_EQ(FoundIn(policy, {.text = "rates up", .groups = desk}), Found{"rates"});
  EXPECT_EQ(FoundIn(policy, {.text = "rates up", .groups = press}), Found());
  EXPECT_EQ(FoundIn(policy, {.text = "rates up"}), Found());
}

// A text of which nothing is known is looked at by rules of all languages.
TEST(Check, RulesMayBeBoundToLanguages) {
  const Policy policy =
      OneRule(R"({"kind": "phrases", "phrases": ["aktie"]})", R"(, "languages": ["de"])");
  ExpectFound(policy, {{"Das ist die Aktie und nicht der Fonds", {"Aktie"}},
                       {"Aktie", {"Aktie"}},
                       {"this is the aktie that they have for you", {}}});
}

TEST(Check, SomethingAnywhereInTheTextMayExcept) {
  const Policy policy = OneRule(R"({"kind": "phrases", "phrases": ["buy acme"]})",
                                R"(, "unless": {"anywhere": {"phrases": ["i own shares"]}})");
  ExpectFound(policy, {{"Buy Acme. What a firm.", {"Buy Acme"}},
                       {"Buy Acme. Full disclosure: I own shares.", {}}});
}

// A strict rule and a looser one of its family say the same of the same words.
TEST(Check, OfOneFamilyTheStrictestSpeaks) {
  const auto rule = [](const char* id, const char* severity, const char* phrase,
                       const char* family) {
    return RuleText{
        .match = std::string(R"({"kind": "phrases", "phrases": [")") + phrase + "\"]}",
        .more = std::string(family).empty() ? "" : std::string(R"(, "family": ")") + family + '"',
        .id = id,
        .severity = severity};
  };
  const Policy policy = Loaded(PolicyText({rule("loose", "advise", "sure return now", "promise"),
                                           rule("strict", "warn", "sure return", "promise"),
                                           rule("other", "advise", "return now", "price"),
                                           rule("none", "advise", "sure return", "")}));
  const auto ids = [&](std::string_view text, bool every) {
    std::vector<std::string> rules;
    for (const Finding& finding : Check({&policy, 1}, {.text = text, .every = every}).findings) {
      rules.push_back(finding.rule);
    }
    return rules;
  };
  EXPECT_EQ(ids("a sure return now", false), (std::vector<std::string>{"none", "strict", "other"}));
  EXPECT_EQ(ids("a sure return now", true),
            (std::vector<std::string>{"none", "strict", "loose", "other"}));
  EXPECT_EQ(ids("sure return. A sure return now", false),
            (std::vector<std::string>{"none", "strict", "none", "strict", "other"}));
}

}  // namespace
}  // namespace forepost::policy
