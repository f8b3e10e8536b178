// What a policy's author should know, beyond the faults that keep a policy from loading.
//
//   Diagnostics warnings = Lint(document, model, "2026-11-24");
//
// docs/policy.md, "The linter", has the table of what is warned of. Each part is a file:
//
//   lint.cpp            what a rule, a list, a concept and a lesson should have; dates
//   lint_terms.cpp      phrases that are there twice or covered; `misspelt` that does nothing
//   lint_reach.cpp      rules that can never hit, or do not hit their own sentences, and why
//   lint_shadow.cpp     rules that another one covers
//   lint_lawful.cpp     words that may make the policy unlawful
//   lint_protected.cpp  rules that hit what employees may say
//
// Thread-safety: functions of their arguments.
#pragma once

#include <string>
#include <string_view>

#include "common/diagnostic.h"
#include "common/json_document.h"
#include "policy/model.h"

namespace forepost::policy {

// `model` was read from `document` without a fault and compiles. `today` as "2026-11-24". All
// results are warnings, in the order of the file.
Diagnostics Lint(const JsonDocument& document, const PolicyModel& model, std::string_view today);

// Where the parts put what they find.
class LintWarnings {
 public:
  explicit LintWarnings(const JsonDocument& document) : document_(document) {}

  // `hint` says what to do.
  void Add(const std::string& pointer, std::string message, std::string hint);

  // In the order of the file.
  Diagnostics Take();

  const JsonDocument& document() const { return document_; }

 private:
  const JsonDocument& document_;
  Diagnostics warnings_;
};

void LintTerms(const PolicyModel& model, LintWarnings& warnings);
void LintReach(const PolicyModel& model, LintWarnings& warnings);
void LintShadows(const PolicyModel& model, LintWarnings& warnings);
void LintLawfulness(const PolicyModel& model, LintWarnings& warnings);
void LintProtectedSpeech(const PolicyModel& model, LintWarnings& warnings);

// "rule \"id\" ", to begin a message with.
std::string RuleName(const Rule& rule);

}  // namespace forepost::policy
