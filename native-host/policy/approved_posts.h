// Posts that the firm has approved word for word: such a text passes, whatever the rules say of it.
//
//   auto posts = ApprovedPosts::Parse(bytes, "approved.json");
//   if (const PostApproval* approval = posts->Find(draft)) …   // allow; the record names it
//
// The file:
//   {"format": 1, "posts": [{"id": "2026-results", "text": "…", "approved_by": "Jane Roe, CCO",
//                            "approved_on": "2026-11-20"}]}
// A draft is an approved post if the whole of it is the same text as the rules see it (text.h),
// with any run of spaces and line breaks as one and none at the ends. Every word, digit and sign
// counts; case, accents and the shape of a quotation mark do not.
//
// Thread-safety: immutable.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/diagnostic.h"
#include "policy/verdict.h"

namespace forepost::policy {

inline constexpr std::size_t kMaxApprovedBytes = std::size_t{32} << 20U;
inline constexpr std::size_t kMaxApprovedPosts = 10'000;
inline constexpr std::size_t kMaxApprovedText = 20'000;  // characters

class ApprovedPosts {
 public:
  // All faults of the file, with line and column. Two posts with one id, or with one text, are one.
  static std::expected<ApprovedPosts, Diagnostics> Parse(std::string_view json, std::string file);

  // Null for any other text. Runs in time linear in the text.
  const PostApproval* Find(std::string_view text) const;

  std::size_t size() const { return posts_.size(); }

 private:
  std::unordered_map<std::string, PostApproval> posts_;  // by the text in the form it is compared
  std::size_t longest_ = 0;                              // of those, in bytes
};

}  // namespace forepost::policy
