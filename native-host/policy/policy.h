// A firm's posting policy, loaded and ready to check with.
//
//   auto policy = Policy::Load("us-broker-dealer.json");
//   if (!policy) { std::cerr << ToString(policy.error()); return 65; }
//   Verdict verdict = Check({*policy}, {.text = draft, .surface = Surface::kPost});
//
// The format is described in docs/policy.md and in manifests/policy.schema.json.
//
// Thread-safety: immutable after loading; Check may be called from several threads at once.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/diagnostic.h"
#include "policy/name_list.h"
#include "policy/surface.h"
#include "policy/verdict.h"

namespace forepost::policy {

struct CompiledPolicy;  // the engine's own form of a policy

class Policy {
 public:
  // Reads a policy file and compiles it. The errors name file, line, column and field; all that
  // are found are returned, not just the first. Warnings of the linter are not errors: see Lint.
  static std::expected<Policy, Diagnostics> Load(const std::filesystem::path& path,
                                                 const NameLists& lists = {});
  // The same from bytes in memory; `file` is only for the errors.
  static std::expected<Policy, Diagnostics> Parse(std::string_view json, std::string file,
                                                  const NameLists& lists = {});

  const PolicyIdentity& identity() const { return identity_; }
  // Says which signed bundle it came in, for its verdicts.
  void SetBundle(BundleIdentity bundle) { identity_.bundle = std::move(bundle); }
  const std::string& title() const;

  // The names of the lists that the policy declares, sorted.
  const std::vector<std::string>& list_names() const;

  const CompiledPolicy& compiled() const { return *compiled_; }

 private:
  explicit Policy(std::shared_ptr<const CompiledPolicy> compiled);

  std::shared_ptr<const CompiledPolicy> compiled_;
  PolicyIdentity identity_;
};

struct CheckRequest {
  // UTF-8. Ill-formed sequences are matched as U+FFFD and never crash the check.
  std::string_view text;
  std::string_view site = {};  // host name of the site; empty: rules bound to sites do not apply
  Surface surface = Surface::kPost;
  std::span<const std::string> groups = {};  // of the user; rules bound to others do not apply
  // Names on a list are looked for at the submit only, and opaquely, unless the caller holds the
  // list itself (`forepost check --list`).
  enum class Lists { kSkip, kOpaque, kShown };
  Lists lists = Lists::kSkip;
  // Names that belong to the list `clients` besides those that it was filled with; may be null.
  const HashedNames* clients = nullptr;
  // Of findings of one family that overlap the strictest stands for all, since they say the same of
  // the same words. True: each of them is given, which tests of rules need.
  bool every = false;
};

// The longest text that is checked, in bytes of UTF-8. Callers refuse longer ones with
// `text_too_long`; Check itself does not enforce it.
inline constexpr std::size_t kMaxTextBytes = std::size_t{1} << 20;

// Findings of all policies, the strictest verdict. Runs in time linear in the text.
Verdict Check(std::span<const Policy> policies, const CheckRequest& request);

}  // namespace forepost::policy
