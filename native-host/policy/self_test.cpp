#include "policy/self_test.h"

#include <algorithm>
#include <string>
#include <utility>

namespace forepost::policy {
namespace {

class SelfTest {
 public:
  SelfTest(const JsonDocument& document, const PolicyModel& model, const Policy& policy)
      : document_(document), model_(model), policy_(policy) {}

  SelfTestResult Run() {
    for (const Rule& rule : model_.rules) {
      const std::string pointer = PointerTo("/rules", rule.index);
      const std::string examples = PointerTo(pointer, "examples");
      RunExamples(rule, PointerTo(examples, "hit"), rule.hit, true);
      RunExamples(rule, PointerTo(examples, "miss"), rule.miss, false);
      RunSuggestion(rule, PointerTo(pointer, "suggest"));
    }
    return std::move(result_);
  }

 private:
  Verdict CheckExample(const Example& example) {
    ++result_.sentences;
    return Check({&policy_, 1}, {.text = example.text,
                                 .site = example.site,
                                 .surface = example.surface,
                                 .lists = CheckRequest::Lists::kShown});
  }

  void RunExamples(const Rule& rule, const std::string& pointer,
                   const std::vector<Example>& examples, bool must_hit) {
    for (std::size_t i = 0; i < examples.size(); ++i) {
      const Verdict verdict = CheckExample(examples[i]);
      const auto found = std::ranges::find(verdict.findings, rule.id, &Finding::rule);
      const bool hit = found != verdict.findings.end();
      if (hit == must_hit) {
        continue;
      }
      const std::string sentence = "\"" + examples[i].text + "\"";
      Fail(PointerTo(pointer, i),
           must_hit ? "rule \"" + rule.id + "\" must hit this and does not: " + sentence
                    : "rule \"" + rule.id + "\" must miss this and hits \"" + found->text +
                          "\": " + sentence,
           "correct the rule or the sentence");
    }
  }

  void RunSuggestion(const Rule& rule, const std::string& pointer) {
    if (rule.suggest.empty()) {
      return;
    }
    const Verdict verdict = CheckExample({.text = rule.suggest});
    for (const Finding& finding : verdict.findings) {
      if (finding.severity >= Severity::kWarn) {
        Fail(pointer,
             "what rule \"" + rule.id + "\" suggests is hit by rule \"" + finding.rule + "\": \"" +
                 rule.suggest + "\"",
             "suggest something that is fine");
      }
    }
  }

  void Fail(const std::string& pointer, std::string message, std::string hint) {
    result_.failures.push_back(document_.At(pointer, std::move(message), std::move(hint)));
  }

  const JsonDocument& document_;
  const PolicyModel& model_;
  const Policy& policy_;
  SelfTestResult result_;
};

}  // namespace

NameLists SampleLists(const PolicyModel& model) {
  NameLists lists;
  for (const auto& [name, declaration] : model.lists) {
    NameList& names = lists[name];
    for (const std::string& line : declaration.sample) {
      names.push_back(ParseNameEntry(line));
    }
  }
  return lists;
}

SelfTestResult RunSelfTest(const JsonDocument& document, const PolicyModel& model,
                           const Policy& policy) {
  return SelfTest(document, model, policy).Run();
}

}  // namespace forepost::policy
