#include "policy/lint.h"

#include <algorithm>
#include <set>
#include <utility>

namespace forepost::policy {
namespace {

void LintCitation(const Rule& rule, std::string_view today, LintWarnings& warnings) {
  const std::string pointer = PointerTo("/rules", rule.index);
  if (rule.cite.source.empty()) {
    warnings.Add(pointer, RuleName(rule) + "has no citation",
                 "add \"cite\": {\"source\": \"…\", \"clause\": \"…\"}");
  }
  if (!rule.review_by.empty() && rule.review_by < today) {
    warnings.Add(PointerTo(PointerTo(pointer, "cite"), "review_by"),
                 RuleName(rule) + "cites what was to be reviewed by " + rule.review_by,
                 "read the source again and set a new date");
  }
}

void LintRule(const Rule& rule, std::string_view today, LintWarnings& warnings) {
  const std::string pointer = PointerTo("/rules", rule.index);
  LintCitation(rule, today, warnings);
  if (rule.owner.empty()) {
    warnings.Add(pointer, RuleName(rule) + "has no owner", "add \"owner\": whom people may ask");
  }
  if (rule.guidance.empty()) {
    warnings.Add(pointer, RuleName(rule) + "has no guidance", "say why, and what would be fine");
  }
  if (rule.hit.size() < kMinExamples || rule.miss.size() < kMinExamples) {
    warnings.Add(pointer,
                 RuleName(rule) + "has " + std::to_string(rule.hit.size()) +
                     " sentences to hit and " + std::to_string(rule.miss.size()) + " to miss",
                 "give it three of each at least");
  }
  if (rule.surfaces == SurfaceBit(Surface::kMessage)) {
    warnings.Add(PointerTo(pointer, "surfaces"),
                 RuleName(rule) +
                     "covers direct messages only, which are not checked unless the settings say "
                     "so",
                 "add another surface, or see that the settings list \"message\"");
  }
}

void LintUnused(const PolicyModel& model, LintWarnings& warnings) {
  std::set<std::string_view> concepts;
  std::set<std::string_view> lists;
  std::set<std::string_view> lessons;
  bool own_link = false;
  const auto use = [&](const Term& term) {
    concepts.insert(term.concepts.begin(), term.concepts.end());
    lists.insert(term.lists.begin(), term.lists.end());
  };
  for (const auto& [name, term] : model.concepts) {
    use(term);
  }
  for (const Rule& rule : model.rules) {
    std::ranges::for_each(rule.match.terms, use);
    use(rule.unless.term);
    use(rule.unless.anywhere);
    use(rule.unless.anywhere);
    lessons.insert(rule.lesson);
    own_link = own_link || rule.unless.own_link;
  }
  for (const auto& [name, term] : model.concepts) {
    if (!concepts.contains(name)) {
      warnings.Add(PointerTo("/concepts", name), "no rule uses the concept \"" + name + "\"",
                   "use it or take it out");
    }
  }
  for (const auto& [name, lesson] : model.lessons) {
    if (!lessons.contains(name)) {
      warnings.Add(lesson.pointer, "no rule points to the lesson \"" + name + "\"",
                   "add \"lesson\": \"" + name + "\" to a rule, or take it out");
    }
  }
  for (const auto& [name, list] : model.lists) {
    const bool used = lists.contains(name) || (own_link && name == "firm_domains");
    if (list.sample.empty()) {
      warnings.Add(PointerTo("/lists", name),
                   "the list has no sample, so no sentence can test its rules",
                   "add \"sample\": [\"Example Holdings plc\\tExample Holdings\"]");
    } else if (!used) {
      warnings.Add(PointerTo("/lists", name), "no rule uses the list \"" + name + "\"",
                   "use it or take it out");
    }
  }
}

}  // namespace

void LintWarnings::Add(const std::string& pointer, std::string message, std::string hint) {
  warnings_.push_back(document_.At(pointer, std::move(message), std::move(hint)));
  warnings_.back().level = Diagnostic::Level::kWarning;
}

Diagnostics LintWarnings::Take() {
  std::ranges::stable_sort(warnings_, {}, [](const Diagnostic& warning) {
    return std::pair(warning.line, warning.column);
  });
  return std::exchange(warnings_, {});
}

std::string RuleName(const Rule& rule) { return "rule \"" + rule.id + "\" "; }

Diagnostics Lint(const JsonDocument& document, const PolicyModel& model, std::string_view today) {
  LintWarnings warnings(document);
  for (const Rule& rule : model.rules) {
    LintRule(rule, today, warnings);
  }
  LintUnused(model, warnings);
  LintTerms(model, warnings);
  LintReach(model, warnings);
  LintShadows(model, warnings);
  LintLawfulness(model, warnings);
  LintProtectedSpeech(model, warnings);
  return warnings.Take();
}

}  // namespace forepost::policy
