// What a policy's author should know, beyond the faults that keep a policy from loading.
//
//   Diagnostics warnings = Lint(document, model, "2026-11-24");
//
// Warned of: a rule without citation, owner, guidance or three sentences of each kind; a citation
// past its review date or without one's being checked; a rule bound to direct messages alone; a
// phrase that a shorter one covers; a list without a sample; and words in the policy that may make
// it unlawful (lint_lawful.cpp).
#pragma once

#include <string_view>

#include "common/diagnostic.h"
#include "common/json_document.h"
#include "policy/model.h"

namespace forepost::policy {

// `today` as "2026-11-24". All results are warnings, in the order of the file.
Diagnostics Lint(const JsonDocument& document, const PolicyModel& model, std::string_view today);

// The part about what employees may talk of (National Labor Relations Act, section 7).
void LintLawfulness(const JsonDocument& document, const PolicyModel& model, Diagnostics& warnings);

}  // namespace forepost::policy
