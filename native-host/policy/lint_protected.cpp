#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/lint.h"
#include "policy/lint_probe.h"

namespace forepost::policy {
namespace {

// What employees may say, whatever a policy's words are about: of each subject the plainest
// sentences. No rule but one that asks for something in every post may hit one.
struct Speech {
  std::string_view text;
  std::string_view why;
};

constexpr std::string_view kSection7 = "NLRA section 7";
constexpr std::string_view kMemo = "NLRA section 7; NLRB memo OM 12-59";

constexpr auto kSpeech = std::to_array<Speech>({
    {"Our pay is unfair.", kSection7},
    {"My salary has not moved in three years.", kSection7},
    {"They cut the bonus pool again.", kSection7},
    {"We want higher wages.", kSection7},
    {"Twelve hours of overtime this week and none of it paid.", kSection7},
    {"They changed our shifts without asking anybody.", kSection7},
    {"We should form a union.", kSection7},
    {"Vote yes for the union on Thursday.", kSection7},
    {"We will go on strike on Monday.", kSection7},
    {"Join the walkout at noon.", kSection7},
    {"Support the stoppage in our branch.", kSection7},
    {"We are on the picket line today.", kSection7},
    {"Working conditions in our branch are bad.", kSection7},
    {"We are understaffed and nobody listens.", kSection7},
    {"The layoffs hit our team hard.", kSection7},
    {"My performance review was a joke.", kMemo},
    {"My boss is a bad manager.", kMemo},
    {"Our executives do not care about the staff.", kMemo},
    {"Add me here, I work with Jane in the same branch.", kMemo},
    {"A photo of our team in the break room.", kMemo},
    {"We are standing outside with the company's logo on our signs.", kMemo},
    {"Has anybody else been told not to talk about their pay?", kSection7},
});

}  // namespace

void LintProtectedSpeech(const PolicyModel& model, LintWarnings& warnings) {
  std::vector<Rule> rules;
  for (const Rule& rule : model.rules) {
    if (!rule.match.always) {
      rules.push_back(rule);
    }
  }
  std::vector<const Speech*> hit(rules.size());
  std::vector<std::size_t> indices;
  indices.reserve(rules.size());
  for (const Rule& rule : rules) {
    indices.push_back(rule.index);
  }
  const Probe probe(warnings.document(), model, std::move(rules));
  for (const Speech& speech : kSpeech) {
    const std::vector<bool> found = probe.Hits(speech.text);
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i] && hit[i] == nullptr) {
        hit[i] = &speech;
      }
    }
  }
  for (std::size_t i = 0; i < hit.size(); ++i) {
    if (hit[i] == nullptr) {
      continue;
    }
    const Rule& rule = model.rules[indices[i]];
    warnings.Add(PointerTo(PointerTo("/rules", rule.index), "match"),
                 RuleName(rule) + "hits what employees may say (" + std::string(hit[i]->why) +
                     "): \"" + std::string(hit[i]->text) + '"',
                 "make the match narrower, or let such sentences go with \"unless\"");
  }
}

}  // namespace forepost::policy
