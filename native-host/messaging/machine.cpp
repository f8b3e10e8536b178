#include "messaging/machine.h"

#include <algorithm>
#include <utility>

#include "common/read_file.h"
#include "platform/trusted_file.h"

namespace forepost::messaging {
namespace {

constexpr std::size_t kMaxProblems = 10;

ErrorCode CodeOf(settings::SettingsFault fault) {
  switch (fault) {
    case settings::SettingsFault::kMissing:
      return ErrorCode::kSettingsMissing;
    case settings::SettingsFault::kUntrusted:
      return ErrorCode::kSettingsUntrusted;
    default:
      return ErrorCode::kSettingsInvalid;
  }
}

bool CanBeRead(const std::filesystem::path& file) {
  return ReadFile(file, std::size_t{1} << 30U).has_value();
}

// Why no policy could be read: a file is not there, or what is there has a fault.
ErrorCode WhyNoPolicy(const settings::Settings& settings) {
  const bool all_there =
      std::ranges::all_of(settings.policies, CanBeRead) &&
      std::ranges::all_of(settings.lists, [](const auto& list) { return CanBeRead(list.second); });
  return all_there ? ErrorCode::kPolicyInvalid : ErrorCode::kPolicyMissing;
}

}  // namespace

MachineSource TheMachine() {
  return {.load = [] { return settings::LoadSettings(settings::MachineSettingsFile()); },
          .stamp = [] { return platform::FileStamp(settings::MachineSettingsFile()); }};
}

void Machine::Refresh() {
  if (stamp_ != source_.stamp()) {
    Reload();
  }
}

void Machine::Reload() {
  // Taken first: a change while we read is then seen at the next refresh.
  stamp_ = source_.stamp();
  auto loaded = source_.load();
  if (!loaded) {
    settings_.reset();
    policies_.reset();
    bundle_.reset();
    const Diagnostics& diagnostics = loaded.error().diagnostics;
    settings_problem_ = Problem{CodeOf(loaded.error().reason),
                                diagnostics.empty() ? std::string() : ToString(diagnostics[0])};
    return;
  }
  settings_problem_.reset();
  const bool same_files =
      settings_ && settings_->policies == loaded->policies && settings_->lists == loaded->lists;
  settings_ = *std::move(loaded);
  if (!settings_->enabled || settings_->bundle_key.empty()) {
    bundle_.reset();
  } else {
    UseBundle();
  }
  if (!settings_->enabled || !settings_->bundle_key.empty()) {
    policies_.reset();
  } else if (!same_files || !policies_) {
    policies_.emplace(settings_->policies, settings_->lists);
  }
}

Machine::Policies Machine::CurrentPolicies(policy::ListUse use) {
  if (settings_ && settings_->enabled && !settings_->bundle_key.empty()) {
    return CurrentBundle();
  }
  if (!policies_) {
    return {};
  }
  policy::PoliciesInForce current =
      use == policy::ListUse::kSubmit ? policies_->CurrentWithLists() : policies_->Current();
  Policies answer{.policies = std::move(current.policies)};
  if (!answer.policies || !current.problems.empty()) {
    const ErrorCode code = answer.policies ? ErrorCode::kPolicyStale : WhyNoPolicy(*settings_);
    for (const Diagnostic& diagnostic : current.problems) {
      if (answer.problems.size() < kMaxProblems) {
        answer.problems.push_back({code, ToString(diagnostic)});
      }
    }
    if (answer.problems.empty()) {
      answer.problems.push_back({code, {}});
    }
  }
  return answer;
}

}  // namespace forepost::messaging
