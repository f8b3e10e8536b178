#include "policy/self_test.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "policy/compiled.h"

namespace forepost::policy {
namespace {

class SelfTest {
 public:
  SelfTest(const JsonDocument& document, const PolicyModel& model, const Policy& policy,
           std::span<const Policy> beside)
      : document_(document), model_(model), policies_{policy} {
    policies_.insert(policies_.end(), beside.begin(), beside.end());
    for (const Policy& one : policies_) {
      for (const CompiledRule& rule : one.compiled().rules) {
        if (rule.always) {
          always_.insert(rule.finding.rule);
        }
      }
    }
  }

  SelfTestResult Run() {
    for (const Rule& rule : model_.rules) {
      const std::string pointer = PointerTo("/rules", rule.index);
      const std::string examples = PointerTo(pointer, "examples");
      RunExamples(rule, PointerTo(examples, "hit"), rule.hit, true);
      RunExamples(rule, PointerTo(examples, "miss"), rule.miss, false);
      if (!rule.suggest.empty()) {
        RunFine(rule, rule.suggest, PointerTo(pointer, "suggest"),
                "what rule \"" + rule.id + "\" suggests");
      }
    }
    for (const auto& [name, lesson] : model_.lessons) {
      RunLesson(name, lesson);
    }
    return std::move(result_);
  }

 private:
  std::vector<Finding> Findings(std::span<const Policy> policies, const Rule& rule,
                                const Example& example) {
    return Check(policies, {.text = example.text,
                            .site = example.site,
                            .surface = example.surface,
                            .groups = rule.groups,
                            .lists = CheckRequest::Lists::kShown,
                            .every = true})
        .findings;
  }

  void RunExamples(const Rule& rule, const std::string& pointer,
                   const std::vector<Example>& examples, bool must_hit) {
    for (std::size_t i = 0; i < examples.size(); ++i) {
      ++result_.sentences;
      const std::vector<Finding> findings =
          Findings(std::span(policies_).first(1), rule, examples[i]);
      const auto found = std::ranges::find(findings, rule.id, &Finding::rule);
      const bool hit = found != findings.end();
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

  // The text on each surface and site on which the rule applies.
  static std::vector<Example> Everywhere(const Rule& rule, const std::string& text) {
    std::vector<Example> examples;
    for (std::size_t i = 0; i < kSurfaceNames.size(); ++i) {
      const auto surface = static_cast<Surface>(i);
      if ((rule.surfaces & SurfaceBit(surface)) == 0) {
        continue;
      }
      if (rule.sites.empty()) {
        examples.push_back({.text = text, .surface = surface});
      }
      for (const std::string& site : rule.sites) {
        examples.push_back({.text = text, .surface = surface, .site = site});
      }
    }
    return examples;
  }

  // One failure for each rule that hits, wherever it does.
  void RunFine(const Rule& rule, const std::string& text, const std::string& pointer,
               const std::string& what) {
    std::set<std::string> said;
    for (const Example& example : Everywhere(rule, text)) {
      for (const Finding& finding : Findings(policies_, rule, example)) {
        if (finding.severity < Severity::kWarn || always_.contains(finding.rule) ||
            !said.insert(finding.rule).second) {
          continue;
        }
        Fail(pointer,
             what + " is hit by rule \"" + finding.rule + "\"" + On(rule, example) + ": \"" + text +
                 "\"",
             "suggest something that is fine");
      }
    }
  }

  // Where it matters: the rule applies there and not everywhere.
  static std::string On(const Rule& rule, const Example& example) {
    return rule.surfaces == kAllSurfaces && example.surface == Surface::kPost
               ? ""
               : " on the surface \"" +
                     std::string(kSurfaceNames[static_cast<std::size_t>(example.surface)]) + "\"";
  }

  void RunLesson(const std::string& name, const LessonModel& model) {
    const Lesson& lesson = model.lesson;
    const std::string what = "lesson \"" + name + "\"";
    bool taught = false;
    bool shown = false;
    for (const Rule& rule : model_.rules) {
      if (rule.lesson != name) {
        continue;
      }
      taught = true;
      if (!rule.match.always) {
        RunFine(rule, lesson.right, PointerTo(model.pointer, "right"),
                "what " + what + " shows as right");
        RunHitByOwn(rule, model, what);
      }
      shown = shown || rule.match.always || HitsSomewhere(rule, lesson.wrong);
    }
    if (taught && !shown) {
      Fail(PointerTo(model.pointer, "wrong"),
           "what " + what + " shows as wrong is hit by no rule that points to it: \"" +
               lesson.wrong + "\"",
           "show a post that the rule hits, or correct the rule");
    }
  }

  // Advice, too, is hit where the rule itself gives the lesson.
  void RunHitByOwn(const Rule& rule, const LessonModel& model, const std::string& what) {
    if (rule.severity >= Severity::kWarn || !HitsSomewhere(rule, model.lesson.right)) {
      return;  // with a severe rule RunFine has said it
    }
    Fail(PointerTo(model.pointer, "right"),
         "what " + what + " shows as right is hit by rule \"" + rule.id + "\": \"" +
             model.lesson.right + "\"",
         "show a post that is fine");
  }

  bool HitsSomewhere(const Rule& rule, const std::string& text) {
    return std::ranges::any_of(Everywhere(rule, text), [&](const Example& example) {
      const std::vector<Finding> findings = Findings(std::span(policies_).first(1), rule, example);
      return std::ranges::find(findings, rule.id, &Finding::rule) != findings.end();
    });
  }

  void Fail(const std::string& pointer, std::string message, std::string hint) {
    result_.failures.push_back(document_.At(pointer, std::move(message), std::move(hint)));
  }

  const JsonDocument& document_;
  const PolicyModel& model_;
  std::vector<Policy> policies_;  // the first is the one that is tested
  std::set<std::string> always_;  // rules that ask for something in every text
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
                           const Policy& policy, std::span<const Policy> beside) {
  return SelfTest(document, model, policy, beside).Run();
}

}  // namespace forepost::policy
