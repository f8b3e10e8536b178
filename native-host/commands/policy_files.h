// What the actions of `forepost policy` share: policies read with their models, and their options.
#pragma once

#include <boost/program_options.hpp>
#include <expected>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"
#include "common/json_document.h"
#include "policy/model.h"
#include "policy/policy.h"

namespace forepost::commands {

// The actions, one file each; each reads its own options.
int RunPolicyLint(Arguments arguments, Streams streams);      // policy_lint.cpp
int RunPolicyTest(Arguments arguments, Streams streams);      // policy_test.cpp
int RunPolicyShow(Arguments arguments, Streams streams);      // policy_show.cpp
int RunPolicyHashList(Arguments arguments, Streams streams);  // policy_hash_list.cpp
int RunPolicyKeygen(Arguments arguments, Streams streams);    // policy_keygen.cpp
int RunPolicySign(Arguments arguments, Streams streams);      // policy_sign.cpp
int RunPolicyVerify(Arguments arguments, Streams streams);    // policy_verify.cpp

struct LoadedPolicy {
  JsonDocument document;
  policy::PolicyModel model;
  policy::Policy policy;
};

// Reads a policy with its model and the sample lists. A policy with errors is none.
std::expected<LoadedPolicy, Diagnostics> LoadWithModel(const std::string& file);

// All of the files, or the exit code; what is wrong with them goes to `faults`.
std::expected<std::vector<LoadedPolicy>, int> LoadAll(const std::vector<std::string>& files,
                                                      std::ostream& faults);

std::vector<policy::Policy> PoliciesOf(const std::vector<LoadedPolicy>& loaded);

// The day on which the program runs: "2026-11-24", UTC.
std::string Today();

// Reads an action's options. Files that follow them go to an option "file", if `described` has one
// hidden. Returns nothing if the action may go on, else the exit code: after --help, whose text is
// `help` and the options, or after a fault, which is explained.
std::optional<int> ReadPolicyOptions(std::string_view action, Arguments arguments,
                                     std::string_view help,
                                     const boost::program_options::options_description& described,
                                     std::vector<std::string>& files, Streams streams);

}  // namespace forepost::commands
