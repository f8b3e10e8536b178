// RE2 patterns over the sentences of a normalised text.
//
//   PatternSet patterns;
//   FactsReader facts;
//   auto index = patterns.Add("\\bnamed (?:top|best)\\b", facts);   // or RE2's message
//   PatternSearch search(patterns, words);
//   std::vector<ByteSpan> hits;
//   search.Find(*index, hits);
//
// Patterns ignore case, `^` and `$` are the ends of a line, and a match lies within one line and
// one sentence. RE2 matches in linear time, whatever the pattern and the text.
//
// One pass over the text finds the literals that each pattern needs (pattern_facts.h): most
// patterns never run, and the others only in the sentences that hold what they need. Adding reads a
// pattern's syntax; its program is made when it is first run. Patterns whose program might be too
// large are compiled at once, so that this shows when the policy is loaded.
//
// Why no RE2::Set: of the starter policy's patterns it needs 50 ms to be made, 8 ms for each text
// that is new to it, and 28 MB; what is left to run behind the literals costs less
// (tests/bench/README.md).
//
// What was found in a sentence is remembered (match_memory.h), for the one search at a time that
// gets the memory; others do without.
//
// Thread-safety: searches may run in several threads at once; one search in one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "policy/entities.h"
#include "policy/literal_index.h"
#include "policy/pattern_facts.h"
#include "policy/words.h"

namespace forepost::policy {

// Matches of up to this many bytes are found wherever they stand; longer ones may be missed. A
// search reads no further than twice this from where it starts, so that finding all matches stays
// linear: "a.*b|a" over a megabyte of "a" would else read on to the end from every "a".
inline constexpr std::size_t kMaxPatternReach = 4096;

// Matches of one pattern in one text; more are not looked for.
inline constexpr std::size_t kMaxPatternHits = 10'000;

class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  // The same pattern twice gives the same index. The error is RE2's message.
  std::expected<std::uint32_t, std::string> Add(const std::string& pattern, FactsReader& facts);

  std::size_t size() const { return patterns_.size(); }

 private:
  friend class PatternSearch;
  class Pattern;

  std::vector<std::unique_ptr<Pattern>> patterns_;
  std::unordered_map<std::string, std::uint32_t> known_;
  // A set of literals of which a pattern needs one: the pattern, and the set's bit among its own.
  struct Need {
    std::uint32_t pattern;
    std::uint32_t bit;
  };
  std::vector<Need> needs_;
  LiteralIndex literals_;  // to a place in needs_
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

class PatternSearch {
 public:
  // Both must outlive it.
  PatternSearch(const PatternSet& patterns, const Words& words);
  ~PatternSearch();
  PatternSearch(const PatternSearch&) = delete;
  PatternSearch& operator=(const PatternSearch&) = delete;

  // False is sure: what the pattern needs stands in no sentence. Costs nothing.
  bool MayMatch(std::uint32_t index) const;

  // Appends the matches from left to right, none overlapping another. Empty ones are left out.
  // False if there may be more than were looked for.
  bool Find(std::uint32_t index, std::vector<ByteSpan>& hits);

 private:
  class CandidateFinder;

  bool FindInSentence(std::uint32_t index, std::uint32_t sentence, std::vector<ByteSpan>& hits);

  const PatternSet& patterns_;
  const Words& words_;
  std::unique_lock<std::mutex> lock_;  // of the memory, where this search has it
  std::vector<std::uint64_t> hashes_;  // of the sentences, for the memory
  // Pattern i may match in the sentences sentences_[begins_[i] … begins_[i + 1]).
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> sentences_;
};

}  // namespace forepost::policy
