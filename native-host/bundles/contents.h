// What a bundle brings, ready to check with.
//
//   auto contents = LoadContents(*std::move(bundle), "/etc/forepost/policy.bundle");
//   contents->Check({.text = draft})
//
// Thread-safety: immutable.
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bundles/bundle.h"
#include "common/diagnostic.h"
#include "policy/approved_posts.h"
#include "policy/policy.h"

namespace forepost::bundles {

struct Contents {
  Manifest manifest;
  Digest digest{};
  // Each says in its identity which bundle it came in.
  std::shared_ptr<const std::vector<policy::Policy>> policies;
  std::vector<policy::ApprovedPosts> approved;

  // A post that was approved word for word passes and the policies are not asked; else as
  // policy::Check with them.
  policy::Verdict Check(const policy::CheckRequest& request) const;

  // Null for a text that was not approved word for word.
  const policy::PostApproval* FindApproved(std::string_view text) const;
};

// Every fault in a policy, a list, the adapters or the approved posts, with the part's name behind
// that of the file: "policy.bundle/us.json:12:5: …". Adapters are only looked at as JSON.
std::expected<Contents, Diagnostics> LoadContents(const Bundle& bundle, const std::string& file);

}  // namespace forepost::bundles
