// What employees may say, whatever a rule's words are.
#include <string>

#include "native-host/policy/lint_fixture.h"

namespace forepost::policy {
namespace {

Warnings Of(const std::string& match, const std::string& more = {}) {
  return WarningsBy(LintProtectedSpeech,
                    PolicyText({{.match = match, .more = more}},
                               R"(, "concepts": {"work": {"phrases": ["union"]}})"));
}

TEST(LintProtectedSpeech, NamesTheRuleAndTheSentence) {
  const std::string union_hit =
      R"(/rules/0/match: rule "rule" hits what employees may say (NLRA section 7): )"
      R"("We should form a union.")";
  EXPECT_EQ(Of(R"({"kind": "phrases", "concepts": ["work"]})"), Warnings{union_hit});
  EXPECT_EQ(Of(R"({"kind": "pattern", "patterns": ["un[i]on"]})"), Warnings{union_hit});
  EXPECT_EQ(Of(R"({"kind": "phrases", "phrases": ["my boss"]})"),
            Warnings{R"(/rules/0/match: rule "rule" hits what employees may say (NLRA section 7; )"
                     R"(NLRB memo OM 12-59): "My boss is a bad manager.")"});
  // Wherever the rule applies.
  EXPECT_EQ(Of(R"({"kind": "phrases", "concepts": ["work"]})",
               R"(, "surfaces": ["profile"], "sites": ["example.com"], "groups": ["x"])")
                .size(),
            1U);
}

TEST(LintProtectedSpeech, OtherRulesAreFine) {
  EXPECT_EQ(Of(R"({"kind": "phrases", "phrases": ["guarante*"]})"), Warnings());
  EXPECT_EQ(Of(R"({"kind": "phrases", "phrases": ["pay"]})",
               R"(, "unless": {"phrases": ["our pay", "their pay", "about their pay"]})"),
            Warnings());
  EXPECT_EQ(Of(R"({"kind": "requires", "when": "always", "need": {"phrases": ["x1"]}})"),
            Warnings());
}

}  // namespace
}  // namespace forepost::policy
