// Phrases that are there twice, covered or ambiguous, and `misspelt` that does nothing.
#include <string>
#include <vector>

#include "native-host/policy/lint_fixture.h"

namespace forepost::policy {
namespace {

Warnings OfMatch(const std::string& members) {
  return WarningsBy(LintTerms, PolicyText({{.match = R"({"kind": "phrases", )" + members + "}"}}));
}

Warnings OfPhrases(const std::string& phrases) {
  return OfMatch(R"("phrases": [)" + phrases + "]");
}

struct Case {
  std::string phrases;
  Warnings warnings;
};

TEST(LintTerms, Phrases) {
  const std::string at = "/rules/0/match/phrases/";
  const std::vector<Case> cases{
      {R"("sure thing", "sure bet", "thing sure")", {}},
      {R"("sure", "SURE")", {at + R"(1: the phrase "SURE" stands twice)"}},
      {R"("💯", "🤫", "sure 💯", "sure")", {}},
      {R"("🤫", "🤫 🤫")", {at + R"(1: the phrase "🤫 🤫" stands twice)"}},
      // Inflections.
      {R"("promise~", "promised")", {at + R"(1: the phrase "promised" is covered by "promise~")"}},
      {R"("promised", "promise~")", {at + R"(0: the phrase "promised" is covered by "promise~")"}},
      {R"("promise~ you", "promised us")", {}},
      // Alternatives.
      {R"("(rise|climb) to", "rise to")",
       {at + R"(1: the phrase "rise to" is covered by "(rise|climb) to")"}},
      {R"("(rise|climb) to", "(climb|rise) to")",
       {at + R"(1: the phrase "(climb|rise) to" stands twice)"}},
      {R"("(rise|climb) to", "(rise|fall) to")",
       {at + R"(1: the phrases "(rise|climb) to" and "(rise|fall) to" both stand for "rise to")"}},
      {R"("(rise|climb) to", "(drop|fall) to")", {}},
      {R"("(promise|promised) you")", {}},
      {R"("(promise|promised)~ you")",
       {at + R"(0: in the phrase "(promise|promised)~ you" both "promise" and "promised" stand )"
             R"(for "promised")"}},
      {R"("(sure|Sure|) thing")",
       {at + R"(0: in the phrase "(sure|Sure|) thing" both "sure" and "Sure" stand for "sure")"}},
      // Any ending.
      {R"("guarante*", "guaranteed")",
       {at + R"(1: the phrase "guaranteed" is covered by "guarante*")"}},
      {R"("guaranteed return", "guarante*")",
       {at + R"(0: the phrase "guaranteed return" is covered by "guarante*")"}},
      {R"("guarante*", "a guaranteed")", {}},
      {R"("guarante* return", "guaranteed")", {}},
      {R"("guarante*", "(guarantees|guaranteed) it")",
       {at + R"(1: the phrase "(guarantees|guaranteed) it" is covered by "guarante*")"}},
      {R"("guarante*", "(guarantees|promises) it")", {}},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(OfPhrases(one.phrases), one.warnings) << one.phrases;
  }
}

TEST(LintTerms, MisspeltNeedsALongWord) {
  const std::string at = "/rules/0/match/misspelt: ";
  const Warnings none;
  const Warnings one{at + "\"misspelt\" does nothing here: no word of the phrases has 6 letters"};
  const auto misspelt = [](const std::string& phrases) {
    return OfMatch(R"("misspelt": true, "phrases": [)" + phrases + "]");
  };
  EXPECT_EQ(misspelt(R"("sure thing", "a bet")"), one);
  EXPECT_EQ(misspelt(R"("sure thing", "bets on it")"), one);
  EXPECT_EQ(misspelt(R"("no risks here", "surely")"), none);
  EXPECT_EQ(misspelt(R"("guara*")"), one);
  EXPECT_EQ(misspelt(R"("guaran*")"), none);
  // Letters, not bytes.
  EXPECT_EQ(misspelt(R"("äöüéà")"), one);
  EXPECT_EQ(OfMatch(R"("misspelt": false, "phrases": ["sure"])"), none);
}

TEST(LintTerms, LooksAtEveryTerm) {
  const Warnings warnings =
      WarningsBy(LintTerms, PolicyText({{.match = R"({"kind": "near", "all": [{"phrases": ["y1"]},
                                                      {"phrases": ["z1", "z1"]}]})",
                                         .more = R"(, "unless": {"phrases": ["x1", "x1"],
                                           "anywhere": {"phrases": ["v1", "v1"]}})"}},
                                       R"(, "concepts": {"c": {"phrases": ["w1", "w1"]}})"));
  EXPECT_EQ(warnings,
            (Warnings{R"(/concepts/c/phrases/1: the phrase "w1" stands twice)",
                      R"(/rules/0/match/all/1/phrases/1: the phrase "z1" stands twice)",
                      R"(/rules/0/unless/phrases/1: the phrase "x1" stands twice)",
                      R"(/rules/0/unless/anywhere/phrases/1: the phrase "v1" stands twice)"}));
}

}  // namespace
}  // namespace forepost::policy
