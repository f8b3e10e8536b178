// What is in force on this machine: settings and policies, read again when a file has changed.
//
//   Machine machine(MachineSource{…});
//   machine.Refresh();
//   if (machine.settings() == nullptr) …  machine.settings_problem()
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bundles/bundle_source.h"
#include "messaging/error_codes.h"
#include "policy/list_use.h"
#include "policy/source.h"
#include "settings/settings.h"

namespace forepost::messaging {

struct MachineSource {
  std::function<std::expected<settings::Settings, settings::SettingsError>()> load;
  // Changes whenever `load` may have another answer. Called before every check, so: cheap.
  std::function<std::string()> stamp;
  bundles::Clock now = {};  // without one the system's
};

// The settings file of the machine, and no other.
MachineSource TheMachine();

// Something that a person has to mend, as the welcome and each verdict list it.
struct Problem {
  ErrorCode code;
  std::string detail;  // added to the code's own summary
};

class Machine {
 public:
  explicit Machine(MachineSource source) : source_(std::move(source)) {}

  // Reads the settings anew if they have changed since, or whatever they are with Reload. A policy
  // file keeps its last good form as long as the settings name the same files.
  void Refresh();
  void Reload();

  // Null while the settings cannot be heeded; settings_problem() then says why.
  const settings::Settings* settings() const { return settings_ ? &*settings_ : nullptr; }
  const Problem* settings_problem() const {
    return settings_problem_ ? &*settings_problem_ : nullptr;
  }

  struct Policies {
    // Null while no good set has been read; then `problems` has policy_missing or policy_invalid.
    std::shared_ptr<const std::vector<policy::Policy>> policies;
    std::vector<Problem> problems;
    // What they came in, if it was a signed bundle.
    std::shared_ptr<const bundles::Contents> bundle = {};
  };
  // Empty while there are no settings, or they say off. kTyping: lists that only secret rules look
  // at may not have been read.
  Policies CurrentPolicies(policy::ListUse use = policy::ListUse::kTyping);
  // Has a submit still to wait until lists are read?
  bool HasUnreadLists() const { return policies_ && policies_->HasUnreadLists(); }

 private:
  MachineSource source_;
  std::optional<std::string> stamp_;
  std::optional<settings::Settings> settings_;
  std::optional<Problem> settings_problem_;
  // machine_bundle.cpp
  void UseBundle();
  Policies CurrentBundle();

  // One of them, as the settings name a key or not.
  std::optional<policy::PolicySource> policies_;
  std::optional<bundles::BundleSource> bundle_;
};

}  // namespace forepost::messaging
