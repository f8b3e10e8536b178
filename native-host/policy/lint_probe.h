// "What if": which of some rules hit a text, whatever their surfaces, sites, groups and languages.
// The linter asks it with changed copies of a policy's rules.
//
//   std::vector<Rule> rules = model.rules;
//   rules[3].unless = {};
//   const Probe probe(document, model, std::move(rules));
//   probe.Hits("a text")[3]
//
// Thread-safety: Hits may run in several threads at once.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/json_document.h"
#include "policy/compiled.h"
#include "policy/model.h"

namespace forepost::policy {

class Probe {
 public:
  // `rules` in the place of the model's own; its concepts and lists, with the lists' samples. The
  // model is one that loads without a fault.
  Probe(const JsonDocument& document, const PolicyModel& model, std::vector<Rule> rules);

  // Which rules find something, in their order.
  std::vector<bool> Hits(std::string_view text) const;

  // Does this one?
  bool Hits(std::string_view text, std::size_t rule) const;

 private:
  CompiledPolicy policy_;
};

}  // namespace forepost::policy
