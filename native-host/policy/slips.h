// Words that are one slip of the pen away from those looked for: "guarenteed", "garanteed",
// "guaranteeed", "gaurantee".
//
//   SlipIndex slips;
//   slips.Add("guarante", true);            // "guarante*"
//   std::vector<SlipTarget> found;
//   slips.Find("guarentees", found);        // the one above
//
// A slip is one letter left out, added or wrong, or two neighbours swapped, in a word of six
// letters and more; the first letter is right. A letter that is only added or missing at the end
// makes another form and no slip, unless it doubles the last one. Of a beginning the last letter is
// right as well, for "guarantor" is no slip of "guarante*". A word that exists is no slip
// (real_words.h).
//
// The index holds, for each word, its first six letters with one of them left out, and looks the
// same up for a word of the text: two words that are one slip apart have one of these in common.
// This is the symmetric deletion of https://github.com/wolfgarbe/SymSpell; a word of a text costs
// five look-ups, however many words are looked for.
//
// Thread-safety: const members may be called in several threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/flat_table.h"
#include "policy/words.h"

namespace forepost::policy {

inline constexpr std::size_t kMinSlipTarget = 6;  // letters
inline constexpr std::size_t kMinSlip = kMinSlipTarget - 1;
inline constexpr std::size_t kMaxSlip = 60;

// A word that is looked for.
struct SlipTarget {
  WordHash hash;
  bool prefix;  // it stands for any ending

  bool operator==(const SlipTarget&) const = default;
};

class SlipIndex {
 public:
  // What is shorter than six letters, or holds anything but letters a to z, is left out.
  void Add(std::string_view key, bool prefix);

  bool Empty() const { return words_.empty(); }

  // Appends the words from which `key` is one slip away, none twice.
  void Find(std::string_view key, std::vector<SlipTarget>& found) const;

 private:
  struct Target {
    std::string key;
    SlipTarget word;
  };
  struct Places {
    std::vector<std::uint32_t> words;
  };

  std::vector<Target> words_;
  FlatTable<std::uint32_t> signatures_;  // to a place in `places_`, counted from 1
  std::vector<Places> places_;
  FlatTable<bool> known_;  // by hash of the word, and whether it is a beginning
};

// Is `written` one slip away from `word`, or with `prefix` from a word that begins with it?
bool IsSlip(std::string_view word, bool prefix, std::string_view written);

}  // namespace forepost::policy
