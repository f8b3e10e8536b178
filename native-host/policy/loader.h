// From JSON to the model of a policy, with every fault in it.
//
//   Diagnostics faults;
//   const PolicyModel model = ReadModel(document, faults);
//   if (HasErrors(faults)) …            // model holds what could be read
//
// A faulty rule does not keep the others from being looked at. References (concepts, lists) are
// checked; phrases and patterns are looked at when the model is compiled (compile.h).
#pragma once

#include "common/diagnostic.h"
#include "common/json_document.h"
#include "policy/field_reader.h"
#include "policy/model.h"

namespace forepost::policy {

PolicyModel ReadModel(const JsonDocument& document, Diagnostics& faults);

// loader_terms.cpp: a term of its own, as in concepts and in `near`.
Term ReadTerm(const JsonDocument& document, std::string pointer, const nlohmann::json& value,
              Diagnostics& faults);

// loader_terms.cpp: the `match` and `unless` of a rule.
Match ReadMatch(const JsonDocument& document, std::string pointer, const nlohmann::json& value,
                Diagnostics& faults);
Unless ReadUnless(const JsonDocument& document, std::string pointer, const nlohmann::json& value,
                  Diagnostics& faults);

// loader_references.cpp: concepts and lists that are named exist, and no concept leads to itself.
void CheckReferences(const JsonDocument& document, const PolicyModel& model, Diagnostics& faults);

// loader_parts.cpp: writes the policy's parts into the patterns that name them. A pattern with a
// fault becomes empty.
void WriteOutParts(const JsonDocument& document, PolicyModel& model, Diagnostics& faults);

}  // namespace forepost::policy
