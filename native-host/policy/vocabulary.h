// The words of all phrases of a policy. A word of a text is read in other ways (readings.h) only
// where that leads to one of these, so that ordinary tokens keep their meaning and cost little.
//
//   vocabulary.Add("guarante", true);        // "guarante*"
//   vocabulary.Holds("guaranteed")           // true
//
// Thread-safety: const members may be called in several threads at once.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "policy/flat_table.h"
#include "policy/words.h"

namespace forepost::policy {

class Vocabulary {
 public:
  // `prefix`: the key stands for any ending.
  void Add(std::string_view key, bool prefix);

  // Is `key` a word of a phrase, or does it begin with one that stands for any ending?
  bool Holds(std::string_view key) const;

  bool HasWord(WordHash hash) const { return Has(hash); }

  // May a longer word begin so? False is sure.
  bool MayBegin(WordHash hash) const { return beginnings_[Place(hash)]; }

  // `length` is that of the beginning, in bytes.
  bool HasPrefix(WordHash hash, std::size_t length) const {
    return length < kLengths && ((prefix_lengths_ >> length) & 1U) != 0 && Has(~hash);
  }

 private:
  static constexpr std::size_t kLengths = 64;
  static constexpr unsigned kSieveBits = 16;

  static std::size_t Place(std::uint64_t key) {
    return (key ^ (key >> 32U)) & ((std::size_t{1} << kSieveBits) - 1);
  }

  bool Has(std::uint64_t key) const { return sieve_[Place(key)] && words_.Find(key) != nullptr; }

  std::uint64_t prefix_lengths_ = 0;  // bit by length
  FlatTable<bool> words_;             // beginnings stand here by the complement of their hash
  // Most words of a text are in no phrase: this says so without a look into the table.
  std::bitset<std::size_t{1} << kSieveBits> sieve_;
  std::bitset<std::size_t{1} << kSieveBits> beginnings_;
};

}  // namespace forepost::policy
