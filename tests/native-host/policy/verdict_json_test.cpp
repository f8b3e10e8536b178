#include "policy/verdict_json.h"

#include <gtest/gtest.h>

namespace forepost::policy {
namespace {

Finding ExampleFinding() {
  return {.rule = "promissory",
          .title = "Promise of a return",
          .severity = Severity::kBlock,
          .start = 4,
          .end = 21,
          .text = "guaranteed return",
          .message = "It promises a return.",
          .guidance = "State the risk.",
          .cite = {.source = "FINRA Rule 2210",
                   .clause = "(d)(1)(B)",
                   .url = "https://www.finra.org/",
                   .verified = false},
          .owner = "compliance@example.com"};
}

TEST(VerdictJson, HasTheMembersOfTheProtocol) {
  Verdict verdict{.verdict = Severity::kBlock,
                  .findings = {ExampleFinding()},
                  .policies = {{.id = "us", .version = 3}, {.id = "second", .version = 9}}};
  const nlohmann::json expected{{"verdict", "block"},
                                {"findings",
                                 {{{"rule", "promissory"},
                                   {"title", "Promise of a return"},
                                   {"severity", "block"},
                                   {"opaque", false},
                                   {"start", 4},
                                   {"end", 21},
                                   {"text", "guaranteed return"},
                                   {"message", "It promises a return."},
                                   {"guidance", "State the risk."},
                                   {"cite",
                                    {{"source", "FINRA Rule 2210"},
                                     {"clause", "(d)(1)(B)"},
                                     {"url", "https://www.finra.org/"},
                                     {"verified", false}}},
                                   {"owner", "compliance@example.com"}}}},
                                {"policy", {{"id", "us"}, {"version", 3}}},
                                {"truncated", false}};
  EXPECT_EQ(ToJson(verdict), expected);
  verdict.findings[0].suggest = "Returns can fall.";
  verdict.truncated = true;
  EXPECT_EQ(ToJson(verdict)["findings"][0]["suggest"], "Returns can fall.");
  EXPECT_EQ(ToJson(verdict)["truncated"], true);
}

TEST(VerdictJson, AnOpaqueFindingHasNoCitation) {
  Finding finding = ExampleFinding();
  finding.opaque = true;
  const auto out = ToJson({.verdict = Severity::kBlock, .findings = {finding}});
  EXPECT_FALSE(out["findings"][0].contains("cite"));
  EXPECT_TRUE(out["findings"][0]["opaque"]);
}

TEST(VerdictJson, NothingFoundIsAnEmptyArrayAndNoPolicyIsNull) {
  const auto out = ToJson(Verdict{});
  EXPECT_EQ(out["verdict"], "allow");
  EXPECT_TRUE(out["findings"].is_array());
  EXPECT_TRUE(out["findings"].empty());
  EXPECT_TRUE(out["policy"].is_null());
}

}  // namespace
}  // namespace forepost::policy
