// RE2 patterns over a normalised text.
//
//   PatternSet patterns;
//   auto index = patterns.Add("\\bnamed (?:top|best)\\b");   // or RE2's message
//   std::vector<ByteSpan> hits;
//   if (patterns.MayMatch(*index, Grams(text))) {
//     patterns.Find(*index, text, hits);
//   }
//
// Patterns ignore case, `^` and `$` are the ends of a line, and a match lies within one line. RE2
// matches in linear time, whatever the pattern and the text.
//
// Adding reads a pattern's syntax; its program is made when it is first looked for, since most
// patterns of a policy never are (pattern_facts.h). Patterns whose program might be too large are
// compiled at once, so that this shows when the policy is loaded.
//
// Thread-safety: MayMatch and Find may run in several threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "policy/literals.h"
#include "policy/numbers.h"

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
  std::expected<std::uint32_t, std::string> Add(const std::string& pattern);

  // False: the pattern does not match in the text whose grams these are.
  bool MayMatch(std::uint32_t index, const Grams& grams) const;

  // Appends the matches from left to right, none overlapping another. Empty ones are left out.
  // False if there may be more than were looked for.
  bool Find(std::uint32_t index, std::string_view text, std::vector<ByteSpan>& hits) const;

  std::size_t size() const { return patterns_.size(); }

 private:
  class Pattern;

  std::vector<std::unique_ptr<Pattern>> patterns_;
  std::unordered_map<std::string, std::uint32_t> known_;
};

}  // namespace forepost::policy
