// A verdict as JSON, in the form of docs/protocol.md: the host's answers and `forepost check
// --json` say the same.
//
//   nlohmann::json answer = ToJson(verdict);   // {"verdict", "findings", "policy", "truncated"}
//   answer["id"] = 7;
//
// `policy` is the first of the verdict's policies, or null where there is none; it has `bundle` if
// it came in a signed one. `approved` is there where the text is an approved post. A finding has
// `suggest` only if its rule has one, and no `cite` if it is opaque.
//
// Every text in it is well-formed UTF-8 when the verdict comes from Check, so dump() does not
// throw.
#pragma once

#include <nlohmann/json.hpp>

#include "policy/verdict.h"

namespace forepost::policy {

nlohmann::json ToJson(const Verdict& verdict);

// {"id", "version", "bundle"?: {"version", "approved_by", "approved_on"}}
nlohmann::json ToJson(const PolicyIdentity& policy);

}  // namespace forepost::policy
