#include "messaging/decision.h"

#include <set>

namespace forepost::messaging {

using records::Outcome;

Outcome Decide(policy::Severity verdict, bool has_reason) {
  switch (verdict) {
    case policy::Severity::kAllow:
    case policy::Severity::kAdvise:
      return Outcome::kReleased;
    case policy::Severity::kWarn:
      return has_reason ? Outcome::kOverridden : Outcome::kHeld;
    default:
      return Outcome::kHeld;
  }
}

std::vector<std::string> RulesOf(const policy::Verdict& verdict) {
  std::set<std::string> rules;
  for (const policy::Finding& finding : verdict.findings) {
    rules.insert(finding.rule);
  }
  return {rules.begin(), rules.end()};
}

void NameApprovals(const policy::Verdict& verdict, records::Submit& submit) {
  if (!verdict.policies.empty()) {
    const policy::PolicyIdentity& policy = verdict.policies.front();
    submit.policy_id = policy.id;
    submit.policy_version = policy.version;
    submit.bundle_version = policy.bundle.version;
    submit.approved_by = policy.bundle.approved_by;
    submit.approved_on = policy.bundle.approved_on;
  }
  if (verdict.approved) {
    submit.post_id = verdict.approved->id;
    submit.post_approved_by = verdict.approved->approved_by;
    submit.post_approved_on = verdict.approved->approved_on;
  }
}

}  // namespace forepost::messaging
