// Runs a policy's own sentences: each rule must hit what it says it hits and miss what it says it
// misses; what a rule suggests must itself be fine, and a lesson must show what it says it shows.
#pragma once

#include <cstddef>
#include <span>

#include "common/diagnostic.h"
#include "common/json_document.h"
#include "policy/model.h"
#include "policy/policy.h"

namespace forepost::policy {

struct SelfTestResult {
  std::size_t sentences = 0;  // of rules' own that were run
  Diagnostics failures;       // each with the place of the sentence in the policy's file
};

// The declared lists' sample entries, to stand in for the firm's own.
NameLists SampleLists(const PolicyModel& model);

// `policy` and `model` come from `document`, the policy loaded with SampleLists(model). A rule's
// sentences are those of a user who is in the rule's groups.
//
// A suggestion is checked on each surface and site of its rule with `policy` and all policies
// `beside` it, which will be in force at the same time: nothing of it may be warned of or blocked.
// So is a lesson's `right`, for each rule that points to the lesson; these must not hit it at all,
// and one of them must hit its `wrong`. A rule that asks for something in every text ("requires",
// "always") is passed over: neither is a whole post.
SelfTestResult RunSelfTest(const JsonDocument& document, const PolicyModel& model,
                           const Policy& policy, std::span<const Policy> beside = {});

}  // namespace forepost::policy
