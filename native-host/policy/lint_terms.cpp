#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "policy/lint.h"
#include "policy/lint_wants.h"
#include "policy/phrase_syntax.h"

namespace forepost::policy {
namespace {

// In docs/policy.md: shorter words are not looked for with a slip, since they become other words.
constexpr std::size_t kMisspeltLetters = 6;

std::string Shown(const WantedPhrase& phrase) {
  std::string text;
  for (const WantedWord& word : phrase) {
    text += text.empty() ? "" : " ";
    text += word.sign_before == '\0' ? "" : std::string(1, word.sign_before);
    text += word.key + (word.prefix ? "*" : "");
    text += word.sign_after == '\0' ? "" : std::string(1, word.sign_after);
  }
  return text;
}

// Of a phrase that passes over words ("_") nothing is known here.
std::set<std::string> Expanded(const std::string& phrase) {
  std::set<std::string> plain;
  if (phrase.contains('_')) {
    return plain;
  }
  if (const auto all = ExpandPhrase(phrase)) {
    for (const std::string& one : *all) {
      plain.insert(Shown(WantedWords(one)));
    }
  }
  return plain;
}

class TermLinter {
 public:
  TermLinter(const Term& term, LintWarnings& warnings) : term_(term), warnings_(warnings) {}

  void Run() {
    for (std::size_t i = 0; i < term_.phrases.size(); ++i) {
      expanded_.push_back(Expanded(term_.phrases[i]));
      LintAlternatives(i);
    }
    LintRepeated();
    LintMisspelt();
  }

 private:
  std::string PointerOf(std::size_t phrase) const {
    return PointerTo(PointerTo(term_.pointer, "phrases"), phrase);
  }

  // Long groups of alternatives are cut: the place says which phrase it is.
  std::string Quoted(std::size_t phrase) const {
    constexpr std::size_t kMost = 60;
    const std::string& text = term_.phrases[phrase];
    if (text.size() <= kMost) {
      return '"' + text + '"';
    }
    std::size_t end = kMost;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    return '"' + text.substr(0, end) + "…\"";
  }

  // "(promise~|promised) you": one alternative says what another says.
  void LintAlternatives(std::size_t index) {
    const std::string& phrase = term_.phrases[index];
    for (std::size_t open = phrase.find('('); open != std::string::npos;
         open = phrase.find('(', open + 1)) {
      const std::size_t close = phrase.find(')', open);
      if (close == std::string::npos) {
        return;
      }
      const std::string ending = phrase.substr(close + 1, 1) == "~" ? "~" : "";
      std::map<std::string, std::string> said_by;  // a plain wording, and the alternative
      for (std::size_t begin = open + 1; begin <= close;) {
        const std::size_t end = std::min(phrase.find('|', begin), close);
        const std::string alternative = phrase.substr(begin, end - begin);
        begin = end + 1;
        if (alternative.find_first_not_of(' ') == std::string::npos) {
          continue;
        }
        for (const std::string& plain :
             Expanded("(" + alternative + "|" + alternative + ")" + ending)) {
          const auto [first, added] = said_by.emplace(plain, alternative);
          if (!added) {
            warnings_.Add(PointerOf(index),
                          "in the phrase " + Quoted(index) + " both \"" + first->second +
                              "\" and \"" + alternative + "\" stand for \"" + plain + '"',
                          "take one of the two out");
            break;
          }
        }
      }
    }
  }

  void LintRepeated() {
    std::map<std::string, std::vector<std::size_t>> phrases_of;  // by plain wording
    std::map<std::string, std::size_t> prefixes;                 // "guarante", of one word
    for (std::size_t i = 0; i < expanded_.size(); ++i) {
      for (const std::string& plain : expanded_[i]) {
        phrases_of[plain].push_back(i);
        if (plain.ends_with('*') && plain.find(' ') == std::string::npos) {
          prefixes.emplace(plain.substr(0, plain.size() - 1), i);
        }
      }
    }
    for (std::size_t i = 0; i < expanded_.size(); ++i) {
      if (!LintSame(i, phrases_of)) {
        LintCovered(i, prefixes);
      }
    }
  }

  bool LintSame(std::size_t index,
                const std::map<std::string, std::vector<std::size_t>>& phrases_of) {
    for (const std::string& plain : expanded_[index]) {
      for (const std::size_t other : phrases_of.at(plain)) {
        if (other == index) {
          continue;
        }
        const bool within = std::ranges::includes(expanded_[other], expanded_[index]);
        if (expanded_[other] == expanded_[index]) {
          if (other > index) {
            continue;  // said at the second
          }
          warnings_.Add(PointerOf(index), "the phrase " + Quoted(index) + " stands twice",
                        "take one out");
        } else if (within) {
          warnings_.Add(PointerOf(index),
                        "the phrase " + Quoted(index) + " is covered by " + Quoted(other),
                        "take it out");
        } else if (std::ranges::includes(expanded_[index], expanded_[other]) || other > index) {
          continue;  // said at the other
        } else {
          warnings_.Add(PointerOf(index),
                        "the phrases " + Quoted(other) + " and " + Quoted(index) +
                            " both stand for \"" + plain + '"',
                        "take the wording out of one of the two");
        }
        return true;
      }
    }
    return false;
  }

  // "guarante*" makes "guaranteed return" needless.
  void LintCovered(std::size_t index, const std::map<std::string, std::size_t>& prefixes) {
    const auto covered_by = [&](const std::string& plain) {
      const std::string first = plain.substr(0, plain.find(' '));
      for (std::size_t length = 1; length <= first.size(); ++length) {
        const auto prefix = prefixes.find(first.substr(0, length));
        if (prefix != prefixes.end() && prefix->second != index) {
          return prefix;
        }
      }
      return prefixes.end();
    };
    if (expanded_[index].empty() || !std::ranges::all_of(expanded_[index], [&](const auto& plain) {
          return covered_by(plain) != prefixes.end();
        })) {
      return;
    }
    warnings_.Add(PointerOf(index),
                  "the phrase " + Quoted(index) + " is covered by \"" +
                      covered_by(*expanded_[index].begin())->first + "*\"",
                  "take it out");
  }

  void LintMisspelt() {
    if (!term_.misspelt) {
      return;
    }
    const auto long_enough = [](const std::string& plain) {
      std::size_t letters = 0;
      for (const char c : plain) {
        const bool ends = c == ' ' || c == '*';
        letters = ends ? 0 : letters + ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0);
        if (letters >= kMisspeltLetters) {
          return true;
        }
      }
      return false;
    };
    if (std::ranges::none_of(expanded_, [&](const std::set<std::string>& phrase) {
          return std::ranges::any_of(phrase, long_enough);
        })) {
      warnings_.Add(PointerTo(term_.pointer, "misspelt"),
                    "\"misspelt\" does nothing here: no word of the phrases has " +
                        std::to_string(kMisspeltLetters) + " letters",
                    "take it out; write the slips of a short word as phrases");
    }
  }

  const Term& term_;
  LintWarnings& warnings_;
  std::vector<std::set<std::string>> expanded_;  // by phrase
};

}  // namespace

void LintTerms(const PolicyModel& model, LintWarnings& warnings) {
  for (const auto& [name, term] : model.concepts) {
    TermLinter(term, warnings).Run();
  }
  for (const Rule& rule : model.rules) {
    for (const Term& term : rule.match.terms) {
      TermLinter(term, warnings).Run();
    }
    TermLinter(rule.unless.term, warnings).Run();
    TermLinter(rule.unless.anywhere, warnings).Run();
  }
}

}  // namespace forepost::policy
