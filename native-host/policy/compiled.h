// A policy in the form in which it is matched, and the way there from the model.
//
// Thread-safety: immutable once compiled.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/diagnostic.h"
#include "policy/model.h"
#include "policy/name_list.h"
#include "policy/names.h"
#include "policy/own_link.h"
#include "policy/patterns.h"
#include "policy/phrases.h"
#include "policy/verdict.h"

namespace forepost {
class JsonDocument;
}

namespace forepost::policy {

// What a term looks for, its concepts included: places in the tables of the policy. Terms that look
// for the same have the same id.
struct CompiledTerm {
  std::uint32_t id = 0;
  std::vector<std::uint32_t> groups;  // of phrases
  std::vector<std::uint32_t> patterns;
  std::vector<std::uint32_t> lists;
  EntitySet entities;
};

struct CompiledRule {
  Finding finding;  // all but the place
  std::string family;
  std::uint32_t surfaces = kAllSurfaces;
  std::vector<std::string> sites;
  std::vector<std::string> groups;
  LanguageSet languages;
  MatchKind kind = MatchKind::kPhrases;
  std::vector<CompiledTerm> terms;
  Window window = Window::kSentence;
  std::uint32_t within_words = 0;
  std::uint32_t at_least = 0;
  bool always = false;
  CompiledTerm unless;
  CompiledTerm unless_anywhere;
  bool negated = false;
  bool quoted = false;
  bool attributed = false;
  bool asked = false;
  bool own_link = false;
  bool secret = false;  // looks at a secret list: at the submit only, and opaquely
};

struct CompiledPolicy {
  PolicyIdentity identity;
  std::string title;
  PhraseIndex phrases;
  std::uint32_t groups = 0;
  std::uint32_t terms = 0;  // their ids are below this
  PatternSet patterns;
  std::vector<NameIndex> lists;
  std::vector<std::string> list_names;  // of `lists`, sorted
  OwnDomains own_domains;               // of the list `firm_domains`
  std::vector<CompiledRule> rules;
};

// Faults in phrases and patterns are added to `faults` with their place in `document`, from which
// the model was read; the result is then of no use. A list that the model declares and `lists` does
// not hold is empty.
CompiledPolicy Compile(const JsonDocument& document, const PolicyModel& model,
                       const NameLists& lists, Diagnostics& faults);

}  // namespace forepost::policy
