// Names from lists: shown to who holds the list, opaque on a machine, skipped while typing.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

using Lists = CheckRequest::Lists;

constexpr std::string_view kDeclared =
    R"(, "lists": {"restricted": {"title": "R"}, "clients": {"secret": true},
                   "firm": {"secret": false}})";

NameLists Names() {
  return {{"restricted", {{.name = "Acme Holdings", .aliases = {"AcmeCo", "$ACME"}}}},
          {"clients", {{.name = "Jane Roe", .aliases = {}}}},
          {"firm", {{.name = "Our Bank", .aliases = {}}}}};
}

std::string List(const std::string& name) {
  return R"({"kind": "list", "list": ")" + name + R"("})";
}

Policy Sample() {
  return Loaded(PolicyText({{.match = List("restricted"), .id = "no-names", .severity = "block"},
                            {.match = List("clients"), .id = "no-clients", .severity = "warn"},
                            {.match = List("firm"), .id = "tie", .severity = "advise"},
                            {.match = R"({"kind": "phrases", "phrases": ["sure"]})", .id = "sure"}},
                           std::string(kDeclared)),
                Names());
}

std::vector<std::string> Rules(const Verdict& verdict) {
  std::vector<std::string> rules;
  for (const Finding& finding : verdict.findings) {
    rules.push_back(finding.rule + ":" + finding.text);
  }
  return rules;
}

struct Case {
  std::string text;
  Lists lists;
  Severity verdict;
  std::vector<std::string> rules;
};

TEST(ListsCheck, EachWayToLook) {
  const std::vector<Case> cases{
      {"acmeco and $ACME", Lists::kShown, Severity::kBlock, {"no-names:acmeco", "no-names:ACME"}},
      {"acmeco and $ACME", Lists::kOpaque, Severity::kBlock, {"review:"}},
      {"acmeco and $ACME", Lists::kSkip, Severity::kAllow, {}},
      {"Jane Roe's deal", Lists::kShown, Severity::kWarn, {"no-clients:Jane Roe's"}},
      {"Jane Roe's deal", Lists::kOpaque, Severity::kWarn, {"review:"}},
      {"Jane Roe's deal", Lists::kSkip, Severity::kAllow, {}},
      // Of two lists one review, of the strictest.
      {"Jane Roe of AcmeCo", Lists::kOpaque, Severity::kBlock, {"review:"}},
      // A list that is no secret is looked at always.
      {"Our Bank", Lists::kShown, Severity::kAdvise, {"tie:Our Bank"}},
      {"Our Bank", Lists::kOpaque, Severity::kAdvise, {"tie:Our Bank"}},
      {"Our Bank", Lists::kSkip, Severity::kAdvise, {"tie:Our Bank"}},
      {"AcmeCo is sure", Lists::kOpaque, Severity::kBlock, {"review:", "sure:sure"}},
      {"AcmeCo is sure", Lists::kSkip, Severity::kWarn, {"sure:sure"}},
      {"Acme", Lists::kShown, Severity::kAllow, {}},
  };
  const Policy policy = Sample();
  for (const Case& one : cases) {
    const Verdict verdict = Checked({&policy, 1}, {.text = one.text, .lists = one.lists});
    EXPECT_EQ(verdict.verdict, one.verdict) << one.text;
    EXPECT_EQ(Rules(verdict), one.rules) << one.text;
  }
}

// Whatever was hit, wherever: two opaque findings of one severity are equal.
TEST(ListsCheck, AnOpaqueFindingTellsNothing) {
  const Policy policy = Sample();
  const Verdict one = Check({&policy, 1}, {.text = "AcmeCo", .lists = Lists::kOpaque});
  const Verdict other = Check(
      {&policy, 1}, {.text = "well, buy $ACME, acmeco, Acme Holdings!", .lists = Lists::kOpaque});
  ASSERT_EQ(one.findings.size(), 1U);
  EXPECT_EQ(one, other);
  const Finding& finding = one.findings[0];
  EXPECT_TRUE(finding.opaque);
  EXPECT_EQ(finding.rule, "review");
  EXPECT_EQ(finding.start, 0U);
  EXPECT_EQ(finding.end, 0U);
  EXPECT_EQ(finding.text, "");
  EXPECT_EQ(finding.cite, Citation());
  EXPECT_EQ(finding.suggest, "");
  for (const std::string& shown :
       {finding.title, finding.message, finding.guidance, finding.owner}) {
    EXPECT_FALSE(shown.empty());
    for (const std::string leak :
         {"Title of", "restricted", "list", "no-names", "Acme", "Message"}) {
      EXPECT_EQ(shown.find(leak), std::string::npos) << shown;
    }
  }
}

TEST(ListsCheck, AnyRuleThatLooksAtASecretListIsOpaque) {
  const std::vector<std::string> matches{
      R"({"kind": "near", "all": [{"phrases": ["buy"]}, {"lists": ["restricted"]}]})",
      R"({"kind": "near", "all": [{"phrases": ["buy"]}, {"concepts": ["deep"]}]})",
      R"({"kind": "requires", "when": {"lists": ["clients", "restricted"]},
          "need": {"phrases": ["approved"]}})",
      R"({"kind": "requires", "when": {"phrases": ["buy"]}, "need": {"lists": ["clients"]}})",
  };
  for (const std::string& match : matches) {
    const Policy policy = Loaded(
        PolicyText({{.match = match, .id = "secret"}}, std::string(kDeclared) + R"(, "concepts": {
                       "deep": {"concepts": ["deeper"]}, "deeper": {"lists": ["restricted"]}})"),
        Names());
    const std::string text = "buy AcmeCo";
    const auto rules = [&](Lists lists) {
      return Rules(Checked({&policy, 1}, {.text = text, .lists = lists})).size();
    };
    EXPECT_EQ(Rules(Checked({&policy, 1}, {.text = text, .lists = Lists::kOpaque})),
              std::vector<std::string>{"review:"})
        << match;
    EXPECT_EQ(rules(Lists::kShown), 1U) << match;
    EXPECT_EQ(rules(Lists::kSkip), 0U) << match;
  }
}

TEST(ListsCheck, AListThatNobodyFillsHitsNothing) {
  const Policy policy =
      Loaded(PolicyText({{.match = List("restricted"), .id = "r"}}, std::string(kDeclared)));
  EXPECT_EQ(FoundIn(policy, {.text = "Acme Holdings", .lists = Lists::kShown}), Found{});
}

TEST(ListsCheck, ListsThatThePolicyDoesNotDeclareAreNotLookedAt) {
  const Policy policy = OneRule(R"({"kind": "phrases", "phrases": ["sure"]})", {}, {}, Names());
  EXPECT_EQ(FoundIn(policy, {.text = "AcmeCo", .lists = Lists::kShown}), Found{});
}

TEST(ListsCheck, OpaqueFindingsOfSeveralPoliciesAreOne) {
  const std::vector<Policy> policies{Sample(), Sample()};
  const Verdict verdict = Checked(policies, {.text = "AcmeCo", .lists = Lists::kOpaque});
  EXPECT_EQ(Rules(verdict), std::vector<std::string>{"review:"});
}

TEST(ListsCheck, TheReviewIsKeptAmongTooManyFindings) {
  const Policy policy = Sample();
  std::string text = "Jane Roe ";
  for (std::size_t i = 0; i < kMaxFindings; ++i) {
    text += "sure ";
  }
  const Verdict verdict = Checked({&policy, 1}, {.text = text, .lists = Lists::kOpaque});
  EXPECT_EQ(verdict.findings.size(), kMaxFindings);
  EXPECT_TRUE(verdict.truncated);
  EXPECT_EQ(verdict.findings[0].rule, "review");
}

}  // namespace
}  // namespace forepost::policy
