// RE2 patterns over a normalised text.
//
//   PatternSet patterns;
//   auto index = patterns.Add("\\bnamed (?:top|best)\\b");   // or RE2's message
//   std::vector<ByteSpan> hits;
//   patterns.Find(*index, text, hits);
//
// Patterns ignore case, `^` and `$` are the ends of a line, and a match lies within one line and in
// kMaxPatternReach bytes. RE2 matches in linear time, whatever the pattern and the text.
//
// Thread-safety: Find may run in several threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "policy/numbers.h"

namespace re2 {
class RE2;
}

namespace forepost::policy {

// A search looks no further than this from where it starts, so that finding all matches stays
// linear: "a.*b|a" over a megabyte of "a" would else read on to the end from every "a".
inline constexpr std::size_t kMaxPatternReach = 4096;

// Hits of one pattern in one text; more are not looked for.
inline constexpr std::size_t kMaxPatternHits = 10'000;

class PatternSet {
 public:
  PatternSet();
  ~PatternSet();
  PatternSet(PatternSet&&) noexcept;
  PatternSet& operator=(PatternSet&&) noexcept;

  // The same pattern twice gives the same index. The error is RE2's message.
  std::expected<std::uint32_t, std::string> Add(const std::string& pattern);

  // Appends the matches from left to right, none overlapping another. Empty ones are left out.
  void Find(std::uint32_t index, std::string_view text, std::vector<ByteSpan>& hits) const;

  std::size_t size() const { return compiled_.size(); }

 private:
  std::vector<std::unique_ptr<re2::RE2>> compiled_;
  std::unordered_map<std::string, std::uint32_t> known_;
};

}  // namespace forepost::policy
