// From a verdict to what becomes of the submit, and what its record says of it.
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <vector>

#include "policy/verdict.h"
#include "records/records.h"

namespace forepost::messaging {

// docs/protocol.md, "submit".
records::Outcome Decide(policy::Severity verdict, bool has_reason);

// The rules that hit, sorted, each once.
std::vector<std::string> RulesOf(const policy::Verdict& verdict);

// Which policy decided, and who stands behind it.
void NameApprovals(const policy::Verdict& verdict, records::Submit& submit);

}  // namespace forepost::messaging
