#include "policy/lint_probe.h"

#include <utility>

#include "policy/hits.h"
#include "policy/rule_check.h"
#include "policy/self_test.h"
#include "policy/text.h"
#include "policy/words.h"

namespace forepost::policy {

Probe::Probe(const JsonDocument& document, const PolicyModel& model, std::vector<Rule> rules) {
  PolicyModel variant{.file = model.file,
                      .identity = model.identity,
                      .title = model.title,
                      .notice = {},
                      .concepts = model.concepts,
                      .lists = model.lists,
                      .lessons = {},
                      .rules = std::move(rules)};
  Diagnostics faults;
  policy_ = Compile(document, variant, SampleLists(model), faults);
}

std::vector<bool> Probe::Hits(std::string_view text) const {
  const NormalisedText normalised = NormalisedText::Of(text);
  const Words words(normalised);
  policy::Hits hits(policy_, words);
  std::vector<bool> found;
  found.reserve(policy_.rules.size());
  for (const CompiledRule& rule : policy_.rules) {
    found.push_back(!CheckRule(rule, words, hits).empty());
  }
  return found;
}

bool Probe::Hits(std::string_view text, std::size_t rule) const {
  const NormalisedText normalised = NormalisedText::Of(text);
  const Words words(normalised);
  policy::Hits hits(policy_, words);
  return !CheckRule(policy_.rules[rule], words, hits).empty();
}

}  // namespace forepost::policy
