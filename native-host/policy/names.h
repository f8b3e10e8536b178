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
// Thread-safety: immutable.
#pragma once

#include <cstdint>
#include <vector>

#include "policy/flat_table.h"
#include "policy/name_list.h"
#include "policy/words.h"

namespace forepost::policy {

// First and last, both in.
struct WordRange {
  std::uint32_t first;
  std::uint32_t last;
};

// Longer names are found by their first words.
inline constexpr std::size_t kMaxNameWords = 16;

class NameIndex {
 public:
  NameIndex() = default;
  explicit NameIndex(const NameList& names);

  // Appends the hits by first word; at one word the longest name only.
  void Find(const Words& words, std::vector<WordRange>& hits) const;

  bool Empty() const { return names_.size() == 0; }

 private:
  void Add(const Words& words, std::size_t first, std::size_t count);

  FlatTable<std::uint32_t> lengths_;  // by first word: bit by number of words
  FlatTable<bool> names_;             // by all words
};

}  // namespace forepost::policy
