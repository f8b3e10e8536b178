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
// The tables are made at the first look, which for 100,000 names takes longer than a start of the
// host may: names are looked for at a submit only.
//
// Thread-safety: Find may run in several threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

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
  NameIndex();
  explicit NameIndex(const NameList& names);
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  // Appends the hits by first word; at one word the longest name only.
  void Find(const Words& words, std::vector<WordRange>& hits) const;

  // No name has a word in it.
  bool Empty() const;

 private:
  class Tables;

  std::unique_ptr<Tables> tables_;  // none: no names
};

}  // namespace forepost::policy
