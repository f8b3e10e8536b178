#include <gtest/gtest.h>

#include <string>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

Policy Requires(const std::string& when, const std::string& need, const std::string& more = {},
                const std::string& of_policy = {}) {
  return OneRule(R"({"kind": "requires", "when": )" + when + R"(, "need": )" + need + "}", more,
                 of_policy);
}

TEST(Requires, EachWhenInATextWithoutTheNeed) {
  ExpectFound(Requires(R"({"phrases": ["buy"]})", R"({"phrases": ["i own"]})"),
              {
                  {"Buy. And buy", {"Buy", "buy"}},
                  {"Buy. I own it", {}},
                  {"I own it.\n\nBuy", {}},
                  {"I own", {}},
                  {"Sell", {}},
                  {"", {}},
                  {"Buy. I. Own", {"Buy"}},
              });
}

TEST(Requires, TheNeedMayBeAnything) {
  ExpectFound(Requires(R"({"patterns": ["\\bbuy\\b"]})", R"({"patterns": ["ref-\\d{4}"]})"),
              {{"buy ref-1234", {}}, {"buy ref-12", {"buy"}}});
  ExpectFound(Requires(R"({"phrases": ["pay"]})", R"({"entities": ["iban"]})"),
              {{"pay DE89370400440532013000", {}}, {"pay DE00370400440532013000", {"pay"}}});
  ExpectFound(
      Requires(R"({"concepts": ["deal"]})", R"({"concepts": ["tie"]})", {},
               R"(, "concepts": {"deal": {"phrases": ["deal"]}, "tie": {"phrases": ["my firm"]}})"),
      {{"a deal", {"deal"}}, {"a deal of my firm", {}}});
}

TEST(Requires, AlwaysIsAboutTheWholeText) {
  const Policy policy = Requires(R"("always")", R"({"phrases": ["capital at risk"]})");
  const Verdict verdict = Checked({&policy, 1}, {.text = "Some post. And more"});
  ASSERT_EQ(verdict.findings.size(), 1U);
  EXPECT_EQ(verdict.findings[0].start, 0U);
  EXPECT_EQ(verdict.findings[0].end, 0U);
  EXPECT_EQ(verdict.findings[0].text, "");
  ExpectFound(policy, {{"Capital at risk", {}}, {"", {}}, {" 🚀 ", {}}, {"x", {""}}});
}

TEST(Requires, UnlessAppliesToTheWhen) {
  ExpectFound(Requires(R"({"phrases": ["buy"]})", R"({"phrases": ["i own"]})",
                       R"(, "unless": {"negated": true, "phrases": ["groceries"]})"),
              {{"Never buy", {}},
               {"buy groceries", {}},
               {"buy", {"buy"}},
               {"buy groceries. Buy", {"Buy"}}});
}

TEST(Requires, OnlyWhereTheRuleApplies) {
  const Policy policy =
      Requires(R"("always")", R"({"phrases": ["approved"]})", R"(, "surfaces": ["profile"])");
  EXPECT_EQ(FoundIn(policy, {.text = "x", .surface = Surface::kPost}), Found{});
  EXPECT_EQ(FoundIn(policy, {.text = "x", .surface = Surface::kProfile}), Found{""});
}

}  // namespace
}  // namespace forepost::policy
