#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "policy/lint.h"
#include "policy/lint_wants.h"
#include "policy/site.h"

namespace forepost::policy {
namespace {

bool IsPlain(MatchKind kind) {
  return kind == MatchKind::kPhrases || kind == MatchKind::kPattern || kind == MatchKind::kEntity ||
         kind == MatchKind::kList;
}

// Does a rule with the conditions of `wider` apply wherever one with those of `narrower` does?
bool AppliesWherever(const Rule& wider, const Rule& narrower) {
  if ((wider.surfaces & narrower.surfaces) != narrower.surfaces) {
    return false;
  }
  if (!wider.sites.empty()) {
    const bool all = !narrower.sites.empty() &&
                     std::ranges::all_of(narrower.sites, [&](const std::string& site) {
                       return std::ranges::any_of(wider.sites, [&](const std::string& included) {
                         return SiteIncludes(included, site);
                       });
                     });
    if (!all) {
      return false;
    }
  }
  if (!wider.groups.empty()) {
    const bool all = !narrower.groups.empty() &&
                     std::ranges::all_of(narrower.groups, [&](const std::string& group) {
                       return std::ranges::find(wider.groups, group) != wider.groups.end();
                     });
    if (!all) {
      return false;
    }
  }
  if (!wider.languages.Any()) {
    return true;
  }
  LanguageSet both = wider.languages;
  for (std::size_t i = 0; i < kLanguages.size(); ++i) {
    if (narrower.languages.Has(static_cast<Language>(i))) {
      both.Add(static_cast<Language>(i));
    }
  }
  return narrower.languages.Any() && both == wider.languages;
}

bool IsAtLeastAsWide(const Match& wider, const Match& narrower) {
  if (wider.window != Window::kWords || narrower.window != Window::kWords) {
    const auto width = [](Window window) {
      return window == Window::kWords ? 0 : window == Window::kSentence ? 1 : 2;
    };
    return width(wider.window) >= width(narrower.window);
  }
  return wider.within_words >= narrower.within_words;
}

class ShadowLinter {
 public:
  ShadowLinter(const PolicyModel& model, LintWarnings& warnings)
      : model_(model), wants_(model), warnings_(warnings) {}

  void Run() {
    for (const Rule& rule : model_.rules) {
      for (const Term& term : rule.match.terms) {
        for (const WantPiece* const piece : wants_.Of(term)) {
          rules_of_[piece].insert(rule.index);
        }
      }
    }
    for (const auto& [piece, rules] : rules_of_) {
      IndexPiece(piece);
    }
    for (const Rule& rule : model_.rules) {
      LintRule(rule);
    }
  }

 private:
  void IndexPiece(const WantPiece* piece) {
    std::set<std::string> keys;
    for (const WantedPhrase& phrase : piece->phrases()) {
      keys.insert(phrase[0].key.substr(0, 2));
    }
    for (const std::string& key : keys) {
      by_beginning_[key].push_back(piece);
    }
    for (const std::string& other : piece->others()) {
      by_other_[other].push_back(piece);
    }
  }

  // Rules with a term that finds what the first wording of `piece` finds: any that covers it all is
  // among them.
  void AddCandidates(const WantPiece* piece, std::set<std::size_t>& candidates) const {
    const auto add = [&](const WantPiece* covering) {
      const std::set<std::size_t>& rules = rules_of_.at(covering);
      candidates.insert(rules.begin(), rules.end());
    };
    if (piece->phrases().empty()) {
      if (!piece->others().empty()) {
        std::ranges::for_each(by_other_.at(piece->others()[0]), add);
      }
      return;
    }
    const WantedPhrase& phrase = piece->phrases()[0];
    for (const WantedWord& word : phrase) {
      const auto bucket = by_beginning_.find(word.key.substr(0, 2));
      if (bucket == by_beginning_.end()) {
        continue;
      }
      for (const WantPiece* const covering : bucket->second) {
        if (covering->CoversPhrase(phrase, piece->misspelt())) {
          add(covering);
        }
      }
    }
  }

  void LintRule(const Rule& rule) {
    std::set<std::size_t> candidates;
    for (const Term& term : rule.match.terms) {
      const Want& want = wants_.Of(term);
      const auto first = std::ranges::find_if(want, [](const WantPiece* piece) {
        return !piece->phrases().empty() || !piece->others().empty();
      });
      if (first != want.end()) {
        AddCandidates(*first, candidates);
      }
    }
    for (const std::size_t index : candidates) {
      const Rule& other = model_.rules[index];
      // Of two that cover each other the later is named.
      if (index == rule.index || !Shadows(other, rule) ||
          (index > rule.index && Shadows(rule, other))) {
        continue;
      }
      warnings_.Add(PointerTo("/rules", rule.index),
                    RuleName(rule) + "adds nothing: rule \"" + other.id + "\" hits wherever it " +
                        "does, with severity \"" + std::string(ToString(other.severity)) + '"',
                    "take one of the two out, or make \"" + other.id +
                        "\" milder or narrower where \"" + rule.id + "\" should speak");
      return;
    }
  }

  bool Shadows(const Rule& wider, const Rule& narrower) {
    return wider.severity >= narrower.severity && AppliesWherever(wider, narrower) &&
           LetsGoNoMore(wider, narrower) && FindsAll(wider.match, narrower.match) &&
           IsSecret(wider) == IsSecret(narrower);
  }

  // Whatever `wider` lets go, `narrower` lets go as well.
  bool LetsGoNoMore(const Rule& wider, const Rule& narrower) {
    const Unless& a = wider.unless;
    const Unless& b = narrower.unless;
    const bool flags = (!a.negated || b.negated) && (!a.quoted || b.quoted) &&
                       (!a.attributed || b.attributed) && (!a.asked || b.asked) &&
                       (!a.own_link || b.own_link);
    const auto names = [&](const Term& lets_go, const Term& named) {
      return WantTable::Covers(wants_.Of(lets_go), wants_.Of(named));
    };
    return flags && (a.term.Empty() || names(b.term, a.term) || names(b.anywhere, a.term)) &&
           (a.anywhere.Empty() || names(b.anywhere, a.anywhere));
  }

  bool Covers(const Term& wider, const Term& narrower) {
    return WantTable::Covers(wants_.Of(wider), wants_.Of(narrower));
  }

  bool FindsAll(const Match& wider, const Match& narrower) {
    if (wider.kind == MatchKind::kRequires) {
      return narrower.kind == MatchKind::kRequires && wider.always == narrower.always &&
             (wider.always || Covers(wider.terms[0], narrower.terms[0])) &&
             Covers(narrower.terms[1], wider.terms[1]);
    }
    if (narrower.kind == MatchKind::kRequires && narrower.always) {
      return false;
    }
    if (wider.kind == MatchKind::kCount) {
      return narrower.kind == MatchKind::kCount && wider.at_least <= narrower.at_least &&
             Covers(wider.terms[0], narrower.terms[0]);
    }
    if (wider.kind == MatchKind::kNear) {
      return narrower.kind == MatchKind::kNear && IsAtLeastAsWide(wider, narrower) &&
             FindsAllNear(wider, narrower);
    }
    // A plain rule hits wherever the first term stands: there a negation counts for both.
    return IsPlain(wider.kind) && Covers(wider.terms[0], narrower.terms[0]);
  }

  bool FindsAllNear(const Match& wider, const Match& narrower) {
    if (!Covers(wider.terms[0], narrower.terms[0])) {
      return false;
    }
    // What lies within the narrower one's longer hit may be all that the wider one's hit is.
    const bool same = Covers(narrower.terms[0], wider.terms[0]);
    for (std::size_t k = 1; k < narrower.terms.size() && !same; ++k) {
      if (WantTable::MayLieWithin(wants_.Of(narrower.terms[k]), wants_.Of(narrower.terms[0]))) {
        return false;
      }
    }
    for (std::size_t i = 1; i < wider.terms.size(); ++i) {
      bool found = false;
      for (std::size_t k = 1; k < narrower.terms.size() && !found; ++k) {
        found = Covers(wider.terms[i], narrower.terms[k]);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  // Such rules look at the submit only, and are shown to nobody.
  bool IsSecret(const Rule& rule) {
    return std::ranges::any_of(rule.match.terms, [&](const Term& term) {
      return std::ranges::any_of(wants_.Of(term), [&](const WantPiece* piece) {
        return std::ranges::any_of(model_.lists, [&](const auto& list) {
          return list.second.secret && piece->CoversOther("list " + list.first);
        });
      });
    });
  }

  const PolicyModel& model_;
  WantTable wants_;
  LintWarnings& warnings_;
  std::map<const WantPiece*, std::set<std::size_t>> rules_of_;
  std::unordered_map<std::string, std::vector<const WantPiece*>> by_beginning_;
  std::unordered_map<std::string, std::vector<const WantPiece*>> by_other_;
};

}  // namespace

void LintShadows(const PolicyModel& model, LintWarnings& warnings) {
  ShadowLinter(model, warnings).Run();
}

}  // namespace forepost::policy
