// What terms look for, concepts included, in a form in which two of them can be compared: does one
// find all that the other finds?
//
//   WantTable table(model);
//   WantTable::Covers(table.Of(wide_term), table.Of(narrow_term))
//
// Decided by what is written alone: phrases word by word ("guarante*" covers "a guaranteed
// return"), patterns, entities and lists by their equality. A "no" may be wrong, a "yes" is not.
//
// Thread-safety: none. Keeps views into the model, which must outlive it.
#pragma once

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "policy/model.h"

namespace forepost::policy {

struct WantedWord {
  std::string key;
  bool prefix = false;  // any ending
  char sign_before = '\0';
  char sign_after = '\0';

  bool operator==(const WantedWord&) const = default;
};

// A plain phrase: no alternatives, no inflections. An emoji is a word of it.
using WantedPhrase = std::vector<WantedWord>;

// The words of a plain phrase as they are matched.
WantedPhrase WantedWords(std::string_view plain);

// What one term object itself looks for, without the concepts that it names.
class WantPiece {
 public:
  explicit WantPiece(const Term& term);

  const std::vector<WantedPhrase>& phrases() const { return phrases_; }
  // Patterns, entities and lists, as "pattern …", "entity card", "list restricted"; sorted.
  const std::vector<std::string>& others() const { return others_; }
  bool misspelt() const { return misspelt_; }

  bool CoversPhrase(const WantedPhrase& phrase, bool misspelt) const;
  bool CoversOther(const std::string& other) const;

 private:
  std::vector<WantedPhrase> phrases_;
  std::unordered_multimap<std::string, std::size_t> by_beginning_;  // of the first word
  std::vector<std::string> others_;
  bool misspelt_ = false;
};

// What a term looks for, its concepts included. Sorted, none twice.
using Want = std::vector<const WantPiece*>;

class WantTable {
 public:
  explicit WantTable(const PolicyModel& model) : model_(model) {}

  const Want& Of(const Term& term);

  // Does `wider` find something in each place where `narrower` does? False where `narrower` looks
  // for nothing.
  static bool Covers(const Want& wider, const Want& narrower);

  // May a hit of `part` lie within a longer one of `whole`? False only where each of its phrases
  // has as many words as the longest of `whole`, or more.
  static bool MayLieWithin(const Want& part, const Want& whole);

  // The fewest words that a hit takes.
  static std::size_t FewestWords(const Want& want);

 private:
  const WantPiece* PieceOf(const Term& term);

  const PolicyModel& model_;
  std::deque<WantPiece> pieces_;
  std::map<const Term*, const WantPiece*> by_term_;
  std::map<const Term*, Want> wants_;
};

}  // namespace forepost::policy
