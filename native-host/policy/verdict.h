// What a check says. Plain data, copied freely.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {

// In rising order, so that the strictest of several is their maximum.
enum class Severity { kAllow, kAdvise, kWarn, kBlock };

inline constexpr std::array<std::string_view, 4> kSeverityNames{"allow", "advise", "warn", "block"};

constexpr std::string_view ToString(Severity severity) {
  return kSeverityNames[static_cast<std::size_t>(severity)];
}

struct Citation {
  std::string source;  // "FINRA Rule 2210"
  std::string clause;  // "(d)(1)(B)"
  std::string url;     // https only; may be empty
  bool verified = true;

  bool operator==(const Citation&) const = default;
};

// A short lesson of the policy, opened in place from the banner.
struct Lesson {
  std::string title;
  std::string text;   // a few sentences
  std::string right;  // a post that is fine
  std::string wrong;  // one that is not

  bool operator==(const Lesson&) const = default;
};

// One rule's hit on one stretch of text.
//
// An opaque finding (a name from a restricted list on a machine) has no span, no text, no citation
// and the rule id "review": it must not tell which list was hit or where.
struct Finding {
  std::string rule;
  std::string title;
  Severity severity = Severity::kWarn;
  bool opaque = false;
  // UTF-16 offsets into the text that was given, half open. Both 0 where the finding is about the
  // whole text (something required is missing) or opaque.
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::string text;  // what stands in [start, end), as the person typed it, in UTF-8
  std::string message;
  std::string guidance;
  Citation cite;
  std::string owner;
  std::string suggest;  // a wording that would be fine; may be empty
  Lesson lesson;        // without a title: none

  bool operator==(const Finding&) const = default;
};

// The signed bundle that a policy came in. Version 0: it came unsigned.
struct BundleIdentity {
  std::uint64_t version = 0;
  std::string approved_by;  // "Jane Roe, CCO"
  std::string approved_on;  // "2026-11-20"

  bool operator==(const BundleIdentity&) const = default;
};

struct PolicyIdentity {
  std::string id;
  std::uint64_t version = 0;
  BundleIdentity bundle = {};

  bool operator==(const PolicyIdentity&) const = default;
};

// A post that the firm approved word for word.
struct PostApproval {
  std::string id;
  std::string approved_by;
  std::string approved_on;  // "2026-11-20"

  bool operator==(const PostApproval&) const = default;
};

struct Verdict {
  Severity verdict = Severity::kAllow;
  std::vector<Finding> findings;  // by start, then end, then rule; at most kMaxFindings
  bool truncated = false;         // there were more findings than are listed
  std::vector<std::string>
      unchecked;  // lists that the caller asked for and that cannot be read now
  std::vector<PolicyIdentity> policies;  // in the order given; the first is the verdict's "policy"
  // Where the text is an approved post, the policies were not asked.
  std::optional<PostApproval> approved;

  bool operator==(const Verdict&) const = default;
};

inline constexpr std::size_t kMaxFindings = 100;

}  // namespace forepost::policy
