// Runs a policy's own sentences: each rule must hit what it says it hits and miss what it says it
// misses, and what a rule suggests must itself be fine.
#pragma once

#include <expected>
#include <string_view>

#include "common/diagnostic.h"
#include "common/json_document.h"
#include "policy/model.h"
#include "policy/policy.h"

namespace forepost::policy {

struct SelfTestResult {
  std::size_t sentences = 0;  // that were run
  Diagnostics failures;       // each with the place of the sentence in the policy's file
};

// The declared lists' sample entries, to stand in for the firm's own.
NameLists SampleLists(const PolicyModel& model);

// `policy` and `model` come from `document`, the policy loaded with SampleLists(model).
SelfTestResult RunSelfTest(const JsonDocument& document, const PolicyModel& model,
                           const Policy& policy);

}  // namespace forepost::policy
