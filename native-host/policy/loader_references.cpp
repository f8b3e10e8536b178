#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "policy/loader.h"

namespace forepost::policy {
namespace {

class ReferenceChecker {
 public:
  ReferenceChecker(const JsonDocument& document, const PolicyModel& model, Diagnostics& faults)
      : document_(document), model_(model), faults_(faults) {}

  void Check() {
    for (const auto& [name, term] : model_.concepts) {
      CheckTerm(term);
    }
    for (const Rule& rule : model_.rules) {
      for (const Term& term : rule.match.terms) {
        CheckTerm(term);
      }
      CheckTerm(rule.unless.term);
      CheckTerm(rule.unless.anywhere);
      CheckLesson(rule);
    }
    CheckCycles();
  }

 private:
  void CheckTerm(const Term& term) {
    for (std::size_t i = 0; i < term.concepts.size(); ++i) {
      if (!term.concepts[i].empty() && !model_.concepts.contains(term.concepts[i])) {
        faults_.push_back(document_.At(PointerTo(PointerTo(term.pointer, "concepts"), i),
                                       "there is no concept \"" + term.concepts[i] + "\"",
                                       "add it to the policy's \"concepts\", or correct the name"));
      }
    }
    for (std::size_t i = 0; i < term.lists.size(); ++i) {
      if (!term.lists[i].empty() && !model_.lists.contains(term.lists[i])) {
        const std::string several = PointerTo(PointerTo(term.pointer, "lists"), i);
        const std::string single = PointerTo(term.pointer, "list");
        const bool is_single = Exists(single);
        faults_.push_back(document_.At(is_single ? single : several,
                                       "there is no list \"" + term.lists[i] + "\"",
                                       "add it to the policy's \"lists\", or correct the name"));
      }
    }
  }

  void CheckLesson(const Rule& rule) {
    if (!rule.lesson.empty() && !model_.lessons.contains(rule.lesson)) {
      faults_.push_back(document_.At(PointerTo(PointerTo("/rules", rule.index), "lesson"),
                                     "there is no lesson \"" + rule.lesson + "\"",
                                     "add it to the policy's \"lessons\", or correct the name"));
    }
  }

  bool Exists(const std::string& pointer) const {
    return document_.root().contains(nlohmann::json::json_pointer(pointer));
  }

  // Depth first over the concepts that each names; a concept met again on the way is a circle.
  void CheckCycles() {
    enum class Mark : std::uint8_t { kNew, kOpen, kDone };
    std::map<std::string_view, Mark> marks;
    struct Step {
      std::string_view name;
      const Term* term;
      std::size_t next = 0;
    };
    for (const auto& [start, start_term] : model_.concepts) {
      if (marks[start] != Mark::kNew) {
        continue;
      }
      std::vector<Step> path{{start, &start_term}};
      marks[start] = Mark::kOpen;
      while (!path.empty()) {
        Step& step = path.back();
        if (step.next == step.term->concepts.size()) {
          marks[step.name] = Mark::kDone;
          path.pop_back();
          continue;
        }
        const std::size_t index = step.next++;
        const auto named = model_.concepts.find(step.term->concepts[index]);
        if (named == model_.concepts.end() || marks[named->first] == Mark::kDone) {
          continue;
        }
        if (marks[named->first] == Mark::kNew) {
          marks[named->first] = Mark::kOpen;
          path.push_back({named->first, &named->second});
          continue;
        }
        std::string circle;
        auto from = std::ranges::find(path, std::string_view(named->first), &Step::name);
        for (; from != path.end(); ++from) {
          circle += "\"" + std::string(from->name) + "\" names ";
        }
        faults_.push_back(
            document_.At(PointerTo(PointerTo(path.back().term->pointer, "concepts"), index),
                         "the concepts go in a circle: " + circle + "\"" + named->first + "\"",
                         "take one of the names out"));
      }
    }
  }

  const JsonDocument& document_;
  const PolicyModel& model_;
  Diagnostics& faults_;
};

}  // namespace

void CheckReferences(const JsonDocument& document, const PolicyModel& model, Diagnostics& faults) {
  ReferenceChecker(document, model, faults).Check();
}

}  // namespace forepost::policy
