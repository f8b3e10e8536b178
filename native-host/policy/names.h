// The names of one list, ready to be found in a text. Built for 100,000 of them: a check costs one
// look-up a word, however long the list.
//
//   const NameIndex index(list);
//   std::vector<WordRange> hits;
//   index.Find(words, hits);
//
// A name is found whatever its case, accents and punctuation, with or without a possessive "'s",
// and without its legal form if two words are left: "Acme Holdings plc" is found in "Acme
// Holdings". A sign before a name must be there: "$ACME" is not found in "acme".
//
// The tables are made at the first look, and so is the file of a NameList::Later read: for 100,000
// names this takes longer than a start of the host may, and most lists are looked for at a submit
// only. Where a fault has to be known before, call Ready. 100,000 names take 4 MB.
//
// Copies share their tables. Thread-safety: Find and Ready may run in several threads at once.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <vector>

#include "common/diagnostic.h"
#include "policy/name_list.h"
#include "policy/name_words.h"
#include "policy/words.h"

namespace forepost::policy {

// First and last, both in.
struct WordRange {
  std::uint32_t first;
  std::uint32_t last;
};

class NameIndex {
 public:
  NameIndex() = default;
  explicit NameIndex(const NameList& names);

  // Reads what has not been read yet. The faults of the list's file; Find finds nothing then.
  std::expected<void, Diagnostics> Ready() const;

  // Appends the hits by first word; at one word the longest name only.
  void Find(const Words& words, std::vector<WordRange>& hits) const;

  // No name has a word in it.
  bool Empty() const;

 private:
  std::shared_ptr<NameTables> tables_;  // none: no names
};

}  // namespace forepost::policy
