// The policies in force on a machine: read from the files that the settings name, and read again
// when a file has changed.
//
//   PolicySource source({"/etc/forepost/policy.json"}, {{"firm", "/etc/forepost/firm.txt"}});
//   auto current = source.Current();      // cheap: one stat a file
//   current.policies, current.problems
//
// A file that has become faulty leaves the last good set in force, with the faults in `problems`,
// until it is good again; the same with a list that cannot be read, since a policy without its
// lists would let through what they are there for. A set is swapped as a whole: never half of one
// and half of another.
//
// Thread-safety: one thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "common/diagnostic.h"
#include "policy/policy.h"

namespace forepost::policy {

struct PoliciesInForce {
  // Null until a good set has been read.
  std::shared_ptr<const std::vector<Policy>> policies;
  // Why the files as they are now are not in force; empty when they are.
  Diagnostics problems;
};

class PolicySource {
 public:
  PolicySource(std::vector<std::filesystem::path> policies,
               std::map<std::string, std::filesystem::path> lists);
  ~PolicySource();
  PolicySource(PolicySource&&) noexcept;
  PolicySource& operator=(PolicySource&&) noexcept;

  PoliciesInForce Current();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace forepost::policy
