// A machine whose settings name a key: its policies come in a signed bundle.
#include <algorithm>
#include <utility>

#include "messaging/machine.h"

namespace forepost::messaging {
namespace {

using bundles::Standing;

constexpr std::size_t kMaxProblems = 10;

ErrorCode CodeOf(Standing standing) {
  switch (standing) {
    case Standing::kCurrent:
      return ErrorCode::kPolicyUnkept;
    case Standing::kStale:
      return ErrorCode::kPolicyKept;
    case Standing::kExpired:
      return ErrorCode::kPolicyExpired;
    default:
      return ErrorCode::kPolicyRefused;
  }
}

}  // namespace

void Machine::UseBundle() {
  const auto folder = settings::DataFolder(*settings_);
  const auto key = bundles::ParsePublicKey(settings_->bundle_key);
  if (!folder || !key) {
    bundle_.reset();
    return;
  }
  bundles::BundlePlace place{.bundle = settings_->bundle, .key = *key, .memory = *folder};
  if (!bundle_ || bundle_->place() != place) {
    bundle_.emplace(std::move(place), source_.now);
  }
}

Machine::Policies Machine::CurrentBundle() {
  if (!bundle_) {
    const auto folder = settings::DataFolder(*settings_);
    return {.problems = {
                {ErrorCode::kPolicyRefused, folder ? std::string() : ToString(folder.error())}}};
  }
  const bundles::BundleInForce now = bundle_->Current();
  Policies answer{.bundle = now.contents};
  if (now.contents) {
    answer.policies = now.contents->policies;
  }
  for (const Diagnostic& problem : now.problems) {
    if (answer.problems.size() < kMaxProblems) {
      answer.problems.push_back({CodeOf(now.standing), ToString(problem)});
    }
  }
  return answer;
}

}  // namespace forepost::messaging
