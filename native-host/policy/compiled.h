// A policy in the form in which it is matched, and the way there from the model.
//
// Thread-safety: immutable once compiled.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/diagnostic.h"
#include "common/json_document.h"
#include "policy/model.h"
#include "policy/name_list.h"
#include "policy/names.h"
#include "policy/patterns.h"
#include "policy/phrases.h"
#include "policy/verdict.h"

namespace forepost::policy {

// What a term looks for, its concepts included: places in the tables of the policy.
struct CompiledTerm {
  std::vector<std::uint32_t> groups;  // of phrases
  std::vector<std::uint32_t> patterns;
  std::vector<std::uint32_t> lists;
  NumberKinds numbers;
};

struct CompiledRule {
  Finding finding;  // all but the place
  std::uint32_t surfaces = kAllSurfaces;
  std::vector<std::string> sites;
  MatchKind kind = MatchKind::kPhrases;
  std::vector<CompiledTerm> terms;
  std::uint32_t within_words = 0;
  bool always = false;
  CompiledTerm unless;
  bool negated = false;
  bool quoted = false;
  bool secret = false;  // looks at a secret list: at the submit only, and opaquely
};

struct CompiledPolicy {
  PolicyIdentity identity;
  std::string title;
  PhraseIndex phrases;
  std::uint32_t groups = 0;
  PatternSet patterns;
  std::vector<NameIndex> lists;
  std::vector<CompiledRule> rules;
};

// Faults in phrases and patterns are added to `faults` with their place in `document`, from which
// the model was read; the result is then of no use. A list that the model declares and `lists` does
// not hold is empty.
CompiledPolicy Compile(const JsonDocument& document, const PolicyModel& model,
                       const NameLists& lists, Diagnostics& faults);

}  // namespace forepost::policy
