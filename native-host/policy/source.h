// The policies in force on a machine: read from the files that the settings name, and read again
// when a file has changed.
//
//   PolicySource source({"/etc/forepost/policy.json"}, {{"firm", "/etc/forepost/firm.txt"}});
//   auto current = source.Current();      // cheap: one stat a file
//   current.policies, current.problems
//
// Lists are read when they are first needed: those that rules look at while one types with the
// policies, those of secret rules at the first submit (CurrentWithLists), which for 100,000 names
// would take longer than a start of the host may. That a list is there and can be read is looked at
// with the policies all the same, and small ones (64 KiB) are read at once. A caller that has
// nothing to do calls CurrentWithLists before a submit comes, so that nobody waits for the reading
// and a fault is known early. No thread does it: two cores are busy enough when a browser starts,
// and a process without threads is easier to be sure of.
//
// A file that has become faulty leaves the last good set in force, with the faults in `problems`,
// until it is good again; the same with a list that cannot be read, since a policy without its
// lists would let through what they are there for. Of sets whose lists turn out to be faulty at the
// submit, the last one whose lists were read stays, or none. A set is swapped as a whole: never
// half of one and half of another.
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

  // Lists of secret rules may not have been read yet: for checks that skip those.
  PoliciesInForce Current();
  PoliciesInForce CurrentWithLists();
  // Would CurrentWithLists have to read some?
  bool HasUnreadLists() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace forepost::policy
