#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/lint.h"
#include "policy/phrases.h"

namespace forepost::policy {
namespace {

// A subject that a posting policy may hardly touch: words, and why. From the decisions and
// memoranda named; a policy that means something else may say so in its words.
struct Subject {
  std::vector<std::string_view> phrases;
  std::string_view reason;
};

const std::vector<Subject>& Subjects() {
  static const std::vector<Subject> subjects{
      {{"pay", "our pay", "salary", "salaries", "wage*", "bonus*", "overtime", "pay rise",
        "pay raise", "raise in pay", "working hours", "our hours", "shift*", "paid leave"},
       "it touches pay or hours, of which employees may talk (NLRA section 7)"},
      {{"union*", "unioni*", "organize workers", "organise workers", "strike action", "on strike",
        "walkout*", "walk out", "stoppage*", "collective bargaining", "picket*"},
       "it touches unions or stoppages, of which employees may talk (NLRA section 7)"},
      {{"working conditions", "work conditions", "terms of employment", "staff status",
        "performance review*", "understaffed", "short staffed", "toxic workplace"},
       "it touches working conditions, of which employees may talk (NLRA section 7; NLRB memo OM "
       "12-59)"},
      {{"disparag*", "criticiz* management", "criticis* management", "criticiz* executives",
        "criticis* executives", "negative about the firm", "negative about management", "bad boss",
        "my boss"},
       "a ban on disparagement of the firm or its executives was found unlawful (Stericycle, 372 "
       "NLRB 113)"},
      {{"befriend*", "friend co workers", "friending", "connect with co workers",
        "connect with coworkers", "connecting with colleagues"},
       "a ban on befriending co-workers was found unlawful (NLRB memo OM 12-59)"},
      {{"duty to report", "must report", "report inappropriate", "report any inappropriate",
        "required to report"},
       "a duty to report others' activity was found unlawful (NLRB memo OM 12-59)"},
      {{"company logo*", "our logo*", "firm's logo*", "use of logos", "photos of the workplace",
        "photos at work", "pictures of the workplace", "photographs of colleagues"},
       "a ban on logos or photos was found unlawful (NLRB memo OM 12-59; Rite Aid memo)"},
      {{"nothing in this policy", "not intended to restrict", "not intended to interfere",
        "will not be construed"},
       "a savings clause does not cure a rule that is too wide; examples in the rule's text do "
       "(NLRB memo OM 12-59)"},
      {{"personal account*", "private account*", "outside of work", "your own time"},
       "it touches personal accounts, to which more than half of US states limit an employer's "
       "access"},
  };
  return subjects;
}

class LawfulnessLinter {
 public:
  LawfulnessLinter(const JsonDocument& document, Diagnostics& warnings)
      : document_(document), warnings_(warnings) {
    for (std::uint32_t i = 0; i < Subjects().size(); ++i) {
      for (const std::string_view phrase : Subjects()[i].phrases) {
        static_cast<void>(index_.Add(phrase, i));  // the table's phrases are tested to be good
      }
    }
  }

  void Look(const std::string& pointer, std::string_view what, const std::string& words) {
    const NormalisedText text = NormalisedText::Of(words);
    const Words cut(text);
    std::vector<PhraseHit> hits;
    index_.Find(cut, hits);
    std::vector<bool> said(Subjects().size());
    for (const PhraseHit& hit : hits) {
      if (said[hit.group]) {
        continue;
      }
      said[hit.group] = true;
      const auto begin = cut.all()[hit.first_word].begin;
      const auto end = cut.all()[hit.last_word].end;
      warnings_.push_back(
          document_.At(pointer,
                       std::string(what) + " says \"" + text.bytes().substr(begin, end - begin) +
                           "\": " + std::string(Subjects()[hit.group].reason),
                       "ask counsel, or narrow it with words that securities law needs"));
      warnings_.back().level = Diagnostic::Level::kWarning;
    }
  }

 private:
  const JsonDocument& document_;
  Diagnostics& warnings_;
  PhraseIndex index_;
};

}  // namespace

void LintLawfulness(const JsonDocument& document, const PolicyModel& model, Diagnostics& warnings) {
  LawfulnessLinter linter(document, warnings);
  const auto look_at_phrases = [&](const Term& term) {
    for (std::size_t i = 0; i < term.phrases.size(); ++i) {
      linter.Look(PointerTo(PointerTo(term.pointer, "phrases"), i), "what the rule looks for",
                  term.phrases[i]);
    }
  };
  // What `unless` names is let go, and the notice speaks of what the policy is not: neither is
  // looked at.
  for (const Rule& rule : model.rules) {
    const std::string pointer = PointerTo("/rules", rule.index);
    linter.Look(PointerTo(pointer, "title"), "the title", rule.title);
    linter.Look(PointerTo(pointer, "message"), "the message", rule.message);
    linter.Look(PointerTo(pointer, "guidance"), "the guidance", rule.guidance);
    // What `requires` needs is wanted, not kept out.
    const std::size_t terms = rule.match.kind == MatchKind::kRequires
                                  ? std::min<std::size_t>(1, rule.match.terms.size())
                                  : rule.match.terms.size();
    for (std::size_t i = 0; i < terms; ++i) {
      look_at_phrases(rule.match.terms[i]);
    }
  }
}

}  // namespace forepost::policy
