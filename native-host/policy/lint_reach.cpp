#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "policy/lint.h"
#include "policy/lint_probe.h"
#include "policy/lint_wants.h"
#include "policy/site.h"
#include "policy/text.h"
#include "policy/words.h"

namespace forepost::policy {
namespace {

// The terms whose hits make the findings; what `requires` needs is none of them.
std::size_t FindingTerms(const Match& match) {
  if (match.kind != MatchKind::kRequires) {
    return match.terms.size();
  }
  return match.always ? 0 : 1;
}

std::string MatchPointer(const Rule& rule) {
  return PointerTo(PointerTo("/rules", rule.index), "match");
}

// By what is written alone.
class WrittenReach {
 public:
  WrittenReach(const PolicyModel& model, LintWarnings& warnings)
      : wants_(model), warnings_(warnings) {}

  // Was a reason found why the rule never hits?
  bool Run(const Rule& rule) {
    LintSites(rule);
    if (rule.match.kind == MatchKind::kNear) {
      LintNearTerms(rule);
    }
    return LetsGoAll(rule) || NeedsWhatItFinds(rule) || TooNarrow(rule);
  }

 private:
  bool LetsGoAll(const Rule& rule) {
    const Want& beside = wants_.Of(rule.unless.term);
    const Want& anywhere = wants_.Of(rule.unless.anywhere);
    for (std::size_t i = 0; i < FindingTerms(rule.match); ++i) {
      const Want& want = wants_.Of(rule.match.terms[i]);
      if (WantTable::Covers(beside, want) || WantTable::Covers(anywhere, want)) {
        warnings_.Add(PointerTo(PointerTo("/rules", rule.index), "unless"),
                      RuleName(rule) + "can never hit: its \"unless\" names all that its match " +
                          "looks for" + (i == 0 ? "" : " as term " + std::to_string(i + 1)),
                      "take that out of \"unless\", or take the rule out");
        return true;
      }
    }
    return false;
  }

  bool NeedsWhatItFinds(const Rule& rule) {
    if (rule.match.kind != MatchKind::kRequires || rule.match.always ||
        !WantTable::Covers(wants_.Of(rule.match.terms[1]), wants_.Of(rule.match.terms[0]))) {
      return false;
    }
    warnings_.Add(PointerTo(MatchPointer(rule), "need"),
                  RuleName(rule) + "can never hit: what it needs stands wherever its \"when\" does",
                  "take what \"when\" looks for out of \"need\"");
    return true;
  }

  bool TooNarrow(const Rule& rule) {
    const Match& match = rule.match;
    if (match.kind != MatchKind::kNear || match.window != Window::kWords) {
      return false;
    }
    // The terms' hits may overlap.
    std::size_t least = 0;
    for (const Term& term : match.terms) {
      least = std::max(least, WantTable::FewestWords(wants_.Of(term)));
    }
    if (least <= match.within_words) {
      return false;
    }
    warnings_.Add(PointerTo(MatchPointer(rule), "within"),
                  RuleName(rule) + "can never hit: its shortest phrases take " +
                      std::to_string(least) + " words together, and it looks within " +
                      std::to_string(match.within_words),
                  "write {\"words\": " + std::to_string(least + 6) + "} or \"sentence\"");
    return true;
  }

  void LintNearTerms(const Rule& rule) {
    const std::vector<Term>& terms = rule.match.terms;
    const auto pointer = [&](std::size_t i) {
      return PointerTo(PointerTo(MatchPointer(rule), "all"), i);
    };
    for (std::size_t i = 1; i < terms.size(); ++i) {
      const Want& want = wants_.Of(terms[i]);
      const Want& first = wants_.Of(terms[0]);
      if (WantTable::Covers(first, want) && WantTable::Covers(want, first) &&
          !WantTable::MayLieWithin(want, first)) {
        warnings_.Add(pointer(i),
                      RuleName(rule) + "looks for the same in its terms 1 and " +
                          std::to_string(i + 1) + ": it hits only what stands twice",
                      "write {\"kind\": \"count\", \"at_least\": 2}, or give them different terms");
      }
      for (std::size_t k = 1; k < terms.size(); ++k) {
        const bool both_ways = WantTable::Covers(want, wants_.Of(terms[k]));
        if (k == i || !WantTable::Covers(wants_.Of(terms[k]), want) || (both_ways && k > i)) {
          continue;
        }
        warnings_.Add(pointer(k),
                      RuleName(rule) + "finds its term " + std::to_string(k + 1) +
                          " wherever its term " + std::to_string(i + 1) + " stands",
                      "take term " + std::to_string(k + 1) + " out");
        break;
      }
    }
  }

  void LintSites(const Rule& rule) {
    for (std::size_t i = 0; i < rule.sites.size(); ++i) {
      for (std::size_t k = 0; k < rule.sites.size(); ++k) {
        const bool same = rule.sites[i] == rule.sites[k];
        if (i != k && SiteIncludes(rule.sites[k], rule.sites[i]) && (!same || k < i)) {
          warnings_.Add(PointerTo(PointerTo(PointerTo("/rules", rule.index), "sites"), i),
                        RuleName(rule) + "names the site \"" + rule.sites[i] + "\" that \"" +
                            rule.sites[k] + "\" includes",
                        "take it out");
          break;
        }
      }
    }
  }

  WantTable wants_;
  LintWarnings& warnings_;
};

// Why an example's text is not looked at by the rule; empty if it is.
std::string Excluded(const Rule& rule, const Example& example) {
  if ((rule.surfaces & SurfaceBit(example.surface)) == 0) {
    return "the rule is not for the surface \"" +
           std::string(kSurfaceNames[static_cast<std::size_t>(example.surface)]) + "\"";
  }
  if (!rule.sites.empty() && std::ranges::none_of(rule.sites, [&](const std::string& site) {
        return SiteIncludes(site, HostOf(example.site));
      })) {
    return example.site.empty() ? "the rule is for certain sites and the sentence names no \"site\""
                                : "the rule is not for the site \"" + example.site + "\"";
  }
  const NormalisedText text = NormalisedText::Of(example.text);
  const LanguageSet languages = LanguagesOf(Words(text));
  if (rule.languages.Any() && languages.Any() && !rule.languages.Overlaps(languages)) {
    return "the rule is not for the language of the sentence";
  }
  return {};
}

// By the rule's own sentences, if it hits none of them.
class ShownReach {
 public:
  ShownReach(const PolicyModel& model, LintWarnings& warnings)
      : model_(model), warnings_(warnings) {}

  void Run(const std::vector<const Rule*>& rules) {
    std::vector<Rule> as_written;
    as_written.reserve(rules.size());
    for (const Rule* const rule : rules) {
      as_written.push_back(*rule);
    }
    const Probe probe(warnings_.document(), model_, std::move(as_written));
    std::vector<const Rule*> silent;
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const bool hits = std::ranges::any_of(rules[i]->hit, [&](const Example& example) {
        return Excluded(*rules[i], example).empty() && probe.Hits(example.text, i);
      });
      if (!hits && !rules[i]->hit.empty()) {
        silent.push_back(rules[i]);
      }
    }
    for (const Rule* const rule : silent) {
      Explain(*rule);
    }
  }

 private:
  void Explain(const Rule& rule) {
    const std::string pointer = PointerTo("/rules", rule.index);
    const std::string none = RuleName(rule) + "hits none of its own sentences: ";
    std::vector<const Example*> looked_at;
    std::string excluded;
    for (const Example& example : rule.hit) {
      std::string why = Excluded(rule, example);
      if (why.empty()) {
        looked_at.push_back(&example);
      } else {
        excluded = std::move(why);
      }
    }
    if (looked_at.empty()) {
      warnings_.Add(PointerTo(pointer, "examples"), none + excluded,
                    "give the sentences the surface, site and language of the rule, or widen the "
                    "rule");
      return;
    }
    ExplainMatch(rule, looked_at, none);
  }

  void ExplainMatch(const Rule& rule, const std::vector<const Example*>& examples,
                    const std::string& none) {
    // The rule without its exceptions, then each of its terms alone.
    std::vector<Rule> variants{rule};
    variants[0].unless = {};
    for (const Term& term : rule.match.terms) {
      Rule alone = variants[0];
      alone.match = {.kind = MatchKind::kPhrases, .terms = {term}};
      variants.push_back(std::move(alone));
    }
    const Probe probe(warnings_.document(), model_, std::move(variants));
    std::vector<std::size_t> hits(rule.match.terms.size() + 1);
    for (const Example* const example : examples) {
      const std::vector<bool> found = probe.Hits(example->text);
      for (std::size_t i = 0; i < found.size(); ++i) {
        hits[i] += found[i] ? 1 : 0;
      }
    }
    const std::string pointer = PointerTo("/rules", rule.index);
    const std::string match = PointerTo(pointer, "match");
    if (hits[0] != 0) {
      warnings_.Add(PointerTo(pointer, "unless"), none + "its \"unless\" lets each of them go",
                    "make \"unless\" narrower");
      return;
    }
    const bool near = rule.match.kind == MatchKind::kNear;
    for (std::size_t i = 0; i < FindingTerms(rule.match); ++i) {
      if (hits[i + 1] == 0) {
        warnings_.Add(near ? PointerTo(PointerTo(match, "all"), i) : match,
                      none + (near ? "its term " + std::to_string(i + 1) : "what it looks for") +
                          " stands in none of them",
                      "correct the term or the sentences");
        return;
      }
    }
    if (rule.match.kind == MatchKind::kRequires) {
      warnings_.Add(PointerTo(match, "need"), none + "what it needs stands in each of them",
                    "make \"need\" narrower, or correct the sentences");
    } else if (near) {
      warnings_.Add(match, none + "its terms are the same words, or stand too far apart",
                    "see that the others stand beside the first term's hit or within it, or widen "
                    "\"within\"");
    } else {
      warnings_.Add(match, none + "they have fewer places than it counts",
                    "lower \"at_least\", or correct the sentences");
    }
  }

  const PolicyModel& model_;
  LintWarnings& warnings_;
};

}  // namespace

void LintReach(const PolicyModel& model, LintWarnings& warnings) {
  WrittenReach written(model, warnings);
  std::vector<const Rule*> open;
  for (const Rule& rule : model.rules) {
    if (!written.Run(rule)) {
      open.push_back(&rule);
    }
  }
  ShownReach(model, warnings).Run(open);
}

}  // namespace forepost::policy
