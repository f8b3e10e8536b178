#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/lint.h"
#include "policy/phrases.h"

namespace forepost::policy {
namespace {

// What may stand in the same text and make a limit a lawful one.
enum class Cure : std::uint8_t {
  kNone,
  kExamples,  // "such as …": read with them a limit is no wider than they are
  kScope,     // "… is not covered": the text speaks of what it lets alone
};

// A subject that a posting policy may hardly touch: words, why, and what to do. From the decisions
// and memoranda named.
struct Subject {
  std::vector<std::string_view> phrases;
  std::string_view reason;
  std::string_view advice = "ask counsel, or narrow it with words that securities law needs";
  Cure cure = Cure::kNone;
};

constexpr std::string_view kGiveExamples =
    "say in the same text what is meant, with \"such as\" or \"for example\"";

const std::vector<Subject>& Subjects() {
  static const std::vector<Subject> subjects{
      {{"pay", "our pay", "salary", "salaries", "wage*", "bonus*", "overtime", "pay rise",
        "pay raise", "raise in pay", "working hours", "our hours", "shifts", "night shift",
        "shift plan*", "paid leave", "compensation of employees", "employee compensation",
        "staff compensation"},
       "it touches pay or hours, of which employees may talk (NLRA section 7)"},
      {{"union*", "unioni*", "organize workers", "organise workers", "strike action", "on strike",
        "walkout*", "walk out", "stoppage*", "collective bargaining", "picket*", "boycott*"},
       "it touches unions or stoppages, of which employees may talk (NLRA section 7)"},
      {{"working conditions", "work conditions", "terms of employment", "staff status",
        "employment status", "employee status", "performance review*", "employee performance",
        "staff performance", "performance of employees", "performance of colleagues",
        "disciplinary", "understaffed", "short staffed", "toxic workplace", "layoff*",
        "redundancies"},
       "it touches working conditions, of which employees may talk (NLRA section 7; NLRB memo OM "
       "12-59)"},
      {{"disparag*", "criticiz* management", "criticis* management", "criticiz* executives",
        "criticis* executives", "criticiz* the firm", "criticis* the firm",
        "negative about the firm", "negative about management", "negative comments about",
        "embarrass the firm", "harm the firm's reputation", "damage the firm's reputation",
        "disrespectful", "bad boss", "my boss"},
       "a ban on disparagement of the firm or its executives was found unlawful (Stericycle, 372 "
       "NLRB 113)"},
      {{"befriend*", "friend co workers", "friend coworkers", "friend colleagues", "friending",
        "friend requests", "connect with co workers", "connect with coworkers",
        "connect with colleagues", "connecting with colleagues", "connecting with co workers"},
       "a ban on befriending co-workers was found unlawful (NLRB memo OM 12-59)"},
      {{"duty to report", "must report", "report inappropriate", "report any inappropriate",
        "required to report", "report unusual", "report others", "report colleagues"},
       "a duty to report others' activity was found unlawful (NLRB memo OM 12-59)"},
      {{"company logo*", "our logo*", "firm logo*", "firm's logo*", "use of logos", "use the logo",
        "use logos", "trademarks", "photos of the workplace", "photos of the office",
        "photos at work", "pictures of the workplace", "photographs of colleagues",
        "photos of colleagues", "recording at work"},
       "a ban on logos or photos was found unlawful (NLRB memo OM 12-59; Rite Aid memo)"},
      {{"nothing in this policy", "nothing in this rule", "not intended to restrict",
        "not intended to interfere", "will not be construed", "shall not be construed"},
       "a savings clause does not cure a rule that is too wide; examples in the rule's text do "
       "(NLRB memo OM 12-59)",
       "name what people may talk of: \"for example pay, hours, working conditions\"",
       Cure::kExamples},
      {{"confidential information", "confidential company information", "internal information",
        "proprietary information", "non public information", "nonpublic information",
        "private information about the firm", "company information", "firm information"},
       "confidentiality with no examples may be read to cover pay, performance or staff status "
       "(NLRB memo OM 12-59)",
       kGiveExamples,
       Cure::kExamples},
      {{"inappropriate", "unprofessional", "offensive"},
       "a word that the reader must guess the meaning of may be read to cover protected talk (NLRB "
       "memo OM 12-59; Rite Aid memo)",
       kGiveExamples,
       Cure::kExamples},
      {{"personal account*", "private account*", "personal profile*", "private profile*",
        "personal page*", "personal social media", "outside of work", "outside working hours",
        "outside of working hours", "off duty", "your own time", "your free time"},
       "it touches personal accounts, to which more than half of US states limit an employer's "
       "access",
       "bind the rule to business accounts",
       Cure::kScope},
  };
  return subjects;
}

constexpr auto kExampleWords = std::to_array<std::string_view>(
    {"such as", "for example", "for instance", "e.g", "eg", "examples", "including", "that is",
     "i.e", "ie", "for one", "like"});

constexpr auto kScopeWords = std::to_array<std::string_view>(
    {"does not apply", "do not apply", "doesn't apply", "is not covered", "are not covered",
     "does not cover", "not about", "says nothing about", "are free to", "is free to",
     "business accounts only", "only business accounts", "leaves alone", "not your personal",
     "not their personal", "never your personal", "not to your", "not on your"});

// The same words about something else.
constexpr auto kOtherMeanings = std::to_array<std::string_view>({"credit union*",
                                                                 "european union",
                                                                 "monetary union",
                                                                 "customs union",
                                                                 "union bank",
                                                                 "student union*",
                                                                 "wager*",
                                                                 "pay out*",
                                                                 "pay off*",
                                                                 "pay a",
                                                                 "pay the",
                                                                 "pay no",
                                                                 "pay to",
                                                                 "pay for",
                                                                 "pay with",
                                                                 "pay attention",
                                                                 "pay in",
                                                                 "pay interest",
                                                                 "pay dividends",
                                                                 "to pay",
                                                                 "you pay",
                                                                 "they pay",
                                                                 "we pay",
                                                                 "clients pay",
                                                                 "customers pay",
                                                                 "investors pay",
                                                                 "funds pay",
                                                                 "issuers pay",
                                                                 "bonus share*",
                                                                 "bonus offer*",
                                                                 "welcome bonus*",
                                                                 "sign up bonus*",
                                                                 "bonus issue*",
                                                                 "shifts the",
                                                                 "shifts attention",
                                                                 "patients pay",
                                                                 "cash bonus to clients"});

// Groups of the index past the subjects.
struct OtherGroups {
  std::uint32_t examples;
  std::uint32_t scope;
  std::uint32_t other_meanings;
};

class LawfulnessLinter {
 public:
  explicit LawfulnessLinter(LintWarnings& warnings) : warnings_(warnings) {
    // The tables' phrases are tested to be good.
    const auto add = [&](const auto& phrases, std::uint32_t group) {
      for (const std::string_view phrase : phrases) {
        static_cast<void>(index_.Add(phrase, group));
      }
    };
    std::uint32_t group = 0;
    for (const Subject& subject : Subjects()) {
      add(subject.phrases, group++);
    }
    groups_ = {.examples = group, .scope = group + 1, .other_meanings = group + 2};
    add(kExampleWords, groups_.examples);
    add(kScopeWords, groups_.scope);
    add(kOtherMeanings, groups_.other_meanings);
  }

  void Look(const std::string& pointer, std::string_view what, const std::string& words) {
    LookFor(pointer, what, words, [](const Subject&) { return true; });
  }

  // Is there anything to say of it?
  bool Touches(const std::string& words) const {
    const NormalisedText text = NormalisedText::Of(words);
    const Words cut(text);
    std::vector<PhraseHit> hits;
    index_.Find(cut, hits);
    return std::ranges::any_of(hits, [&](const PhraseHit& hit) {
      return hit.group < Subjects().size() && !MeansOther(hits, hit);
    });
  }

  // The notice says what the policy is not, and may name all that it leaves alone.
  void LookAtNotice(const std::string& notice) {
    LookFor("/notice", "the notice", notice,
            [](const Subject& subject) { return subject.cure == Cure::kExamples; });
  }

 private:
  template <typename Wanted>
  void LookFor(const std::string& pointer, std::string_view what, const std::string& words,
               const Wanted& wanted) {
    const NormalisedText text = NormalisedText::Of(words);
    const Words cut(text);
    std::vector<PhraseHit> hits;
    index_.Find(cut, hits);
    const auto has = [&](std::uint32_t group) {
      return std::ranges::find(hits, group, &PhraseHit::group) != hits.end();
    };
    std::vector<bool> said(Subjects().size());
    for (const PhraseHit& hit : hits) {
      if (hit.group >= said.size() || said[hit.group] || MeansOther(hits, hit)) {
        continue;
      }
      said[hit.group] = true;
      const Subject& subject = Subjects()[hit.group];
      const bool cured = (subject.cure == Cure::kExamples && has(groups_.examples)) ||
                         (subject.cure == Cure::kScope && has(groups_.scope));
      if (cured || !wanted(subject)) {
        continue;
      }
      const auto begin = cut.all()[hit.first_word].begin;
      const auto end = cut.all()[hit.last_word].end;
      warnings_.Add(pointer,
                    std::string(what) + " says \"" + text.bytes().substr(begin, end - begin) +
                        "\": " + std::string(subject.reason),
                    std::string(subject.advice));
    }
  }

  bool MeansOther(const std::vector<PhraseHit>& hits, const PhraseHit& hit) const {
    return std::ranges::any_of(hits, [&](const PhraseHit& other) {
      return other.group == groups_.other_meanings && other.first_word <= hit.first_word &&
             other.last_word >= hit.last_word;
    });
  }

  LintWarnings& warnings_;
  PhraseIndex index_;
  OtherGroups groups_{};
};

}  // namespace

void LintLawfulness(const PolicyModel& model, LintWarnings& warnings) {
  LawfulnessLinter linter(warnings);
  // Of the terms of `near` one alone may be about money or people in general: only one that is
  // mostly about such a subject is named. What the rule then does, LintProtectedSpeech sees.
  const auto look_at_phrases = [&](const Rule& rule, const Term& term) {
    const auto touching = static_cast<std::size_t>(std::ranges::count_if(
        term.phrases, [&](const std::string& phrase) { return linter.Touches(phrase); }));
    if (rule.match.kind == MatchKind::kNear && 2 * touching < term.phrases.size()) {
      return;
    }
    for (std::size_t i = 0; i < term.phrases.size(); ++i) {
      linter.Look(PointerTo(PointerTo(term.pointer, "phrases"), i), "what the rule looks for",
                  term.phrases[i]);
    }
  };
  linter.LookAtNotice(model.notice);
  // What `unless` names is let go: it is not looked at.
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
      look_at_phrases(rule, rule.match.terms[i]);
    }
  }
  for (const auto& [name, lesson] : model.lessons) {
    linter.Look(PointerTo(lesson.pointer, "title"), "the lesson's title", lesson.lesson.title);
    linter.Look(PointerTo(lesson.pointer, "text"), "the lesson", lesson.lesson.text);
  }
}

}  // namespace forepost::policy
