#include "policy/lint.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "policy/text.h"

namespace forepost::policy {
namespace {

class Linter {
 public:
  Linter(const JsonDocument& document, const PolicyModel& model, std::string_view today)
      : document_(document), model_(model), today_(today) {}

  Diagnostics Run() {
    for (const auto& [name, term] : model_.concepts) {
      LintTerm(term);
    }
    for (const auto& [name, list] : model_.lists) {
      if (list.sample.empty()) {
        Warn(PointerTo("/lists", name), "the list has no sample, so no sentence can test its rules",
             "add \"sample\": [\"Example Holdings plc\\tExample Holdings\"]");
      }
    }
    LintUnusedConcepts();
    for (const Rule& rule : model_.rules) {
      LintRule(rule);
    }
    LintLawfulness(document_, model_, warnings_);
    std::ranges::stable_sort(warnings_, {}, [](const Diagnostic& warning) {
      return std::pair(warning.line, warning.column);
    });
    return std::move(warnings_);
  }

 private:
  void Warn(const std::string& pointer, std::string message, std::string hint) {
    warnings_.push_back(document_.At(pointer, std::move(message), std::move(hint)));
    warnings_.back().level = Diagnostic::Level::kWarning;
  }

  void LintRule(const Rule& rule) {
    const std::string pointer = PointerTo("/rules", rule.index);
    const std::string name = "rule \"" + rule.id + "\" ";
    if (rule.cite.source.empty()) {
      Warn(pointer, name + "has no citation",
           "add \"cite\": {\"source\": \"…\", \"clause\": \"…\"}");
    }
    if (!rule.review_by.empty() && rule.review_by < today_) {
      Warn(PointerTo(PointerTo(pointer, "cite"), "review_by"),
           name + "cites what was to be reviewed by " + rule.review_by,
           "read the source again and set a new date");
    }
    if (rule.owner.empty()) {
      Warn(pointer, name + "has no owner", "add \"owner\": whom people may ask");
    }
    if (rule.guidance.empty()) {
      Warn(pointer, name + "has no guidance", "say why, and what would be fine");
    }
    if (rule.hit.size() < kMinExamples || rule.miss.size() < kMinExamples) {
      Warn(pointer,
           name + "has " + std::to_string(rule.hit.size()) + " sentences to hit and " +
               std::to_string(rule.miss.size()) + " to miss",
           "give it three of each at least");
    }
    if (rule.surfaces == SurfaceBit(Surface::kMessage)) {
      Warn(PointerTo(pointer, "surfaces"),
           name + "covers direct messages only, which are not checked unless the settings say so",
           "add another surface, or see that the settings list \"message\"");
    }
    for (const Term& term : rule.match.terms) {
      LintTerm(term);
    }
    LintTerm(rule.unless.term);
  }

  // "guarante*" makes "guaranteed" needless; the same phrase twice is a slip.
  void LintTerm(const Term& term) {
    std::set<std::string> seen;
    std::set<std::string> prefixes;
    for (const std::string& phrase : term.phrases) {
      const std::string words = NormalisedText::Of(phrase).bytes();
      if (words.ends_with('*') && words.find(' ') == std::string::npos) {
        prefixes.insert(words.substr(0, words.size() - 1));
      }
    }
    for (std::size_t i = 0; i < term.phrases.size(); ++i) {
      const std::string words = NormalisedText::Of(term.phrases[i]).bytes();
      const std::string pointer = PointerTo(PointerTo(term.pointer, "phrases"), i);
      if (!seen.insert(words).second) {
        Warn(pointer, "the phrase \"" + term.phrases[i] + "\" stands twice", "take one out");
        continue;
      }
      const std::string first = words.substr(0, words.find_first_of(" -"));
      for (const std::string& prefix : prefixes) {
        if (first.starts_with(prefix) && words != prefix + "*") {
          Warn(pointer, "the phrase \"" + term.phrases[i] + "\" is covered by \"" + prefix + "*\"",
               "take it out");
        }
      }
    }
  }

  void LintUnusedConcepts() {
    std::set<std::string_view> used;
    const auto use = [&](const Term& term) {
      used.insert(term.concepts.begin(), term.concepts.end());
    };
    for (const auto& [name, term] : model_.concepts) {
      use(term);
    }
    for (const Rule& rule : model_.rules) {
      std::ranges::for_each(rule.match.terms, use);
      use(rule.unless.term);
    }
    for (const auto& [name, term] : model_.concepts) {
      if (!used.contains(name)) {
        Warn(PointerTo("/concepts", name), "no rule uses the concept \"" + name + "\"",
             "use it or take it out");
      }
    }
  }

  const JsonDocument& document_;
  const PolicyModel& model_;
  std::string_view today_;
  Diagnostics warnings_;
};

}  // namespace

Diagnostics Lint(const JsonDocument& document, const PolicyModel& model, std::string_view today) {
  return Linter(document, model, today).Run();
}

}  // namespace forepost::policy
