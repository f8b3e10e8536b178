// Named pieces of patterns.
#include <gtest/gtest.h>

#include <string>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

std::string WithParts(const std::string& parts, const std::string& pattern) {
  return R"({"format": 1, "id": "p", "version": 1, "title": "P", "parts": )" + parts +
         R"(, "rules": [{"id": "r", "title": "R", "severity": "warn",
              "cite": {"source": "s", "clause": "c"}, "owner": "o", "message": "m", "guidance": "g",
              "match": {"kind": "pattern", "patterns": [")" +
         pattern + R"("]}, "examples": {"hit": ["a", "b", "c"], "miss": ["d", "e", "f"]}}]})";
}

std::string FaultOf(const std::string& json) {
  const auto policy = Policy::Parse(json, "p.json");
  return policy ? "" : ToString(policy.error());
}

TEST(PolicyParts, StandInPatternsAsGroups) {
  const auto policy =
      Policy::Parse(WithParts(R"p({"future": "will|shall", "move": "{{future}} +(?:rise|fall)"})p",
                              R"p(\\b{{move}} +again\\b)p"),
                    "p.json");
  ASSERT_TRUE(policy) << ToString(policy.error());
  EXPECT_EQ(FoundIn(*policy, "It will rise again, it shall fall again. They fall again."),
            (Found{"will rise again", "shall fall again"}));
}

TEST(PolicyParts, TheirFaultsNameThePlace) {
  EXPECT_TRUE(FaultOf(WithParts("{}", "a{{nothing}}")).contains("/rules/0/match/patterns/0"));
  EXPECT_TRUE(FaultOf(WithParts("{}", "a{{nothing}}")).contains("there is no part \"nothing\""));
  EXPECT_TRUE(FaultOf(WithParts(R"({"a": "x"})", "{{a")).contains("without a \"}}\""));
  EXPECT_TRUE(
      FaultOf(WithParts(R"({"a": "{{b}}", "b": "{{a}}"})", "{{a}}")).contains("leads to itself"));
  EXPECT_TRUE(FaultOf(WithParts(R"({"a": ""})", "x")).contains("/parts/a"));
  EXPECT_TRUE(FaultOf(WithParts(R"({"a": 7})", "x")).contains("/parts/a"));
  EXPECT_TRUE(FaultOf(WithParts(R"({"A b": "x"})", "x")).contains("a name may hold"));
  EXPECT_TRUE(FaultOf(WithParts(R"({"a": "(x"})", "{{a}}")).contains("this is no pattern"));
  const std::string large = R"({"a": ")" + std::string(9'000, 'x') + R"("})";
  EXPECT_TRUE(FaultOf(WithParts(large, "{{a}}{{a}}{{a}}")).contains("more than 20000 characters"));
}

TEST(PolicyParts, AreReadOnce) {
  // Thirty parts of which each names the next twice would be a billion: the limit stops that.
  std::string parts = "{";
  for (int i = 0; i < 30; ++i) {
    const std::string next = "{{p" + std::to_string(i + 1) + "}}";
    parts += "\"p" + std::to_string(i) + "\": \"" + next + next + "\", ";
  }
  EXPECT_TRUE(FaultOf(WithParts(parts + R"("p30": "abc"})", "{{p0}}")).contains("20000"));
}

}  // namespace
}  // namespace forepost::policy
