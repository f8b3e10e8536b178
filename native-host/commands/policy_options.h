// What `check` and `policy` share: reading the policies and lists that the command line names.
#pragma once

#include <expected>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "bundles/contents.h"
#include "policy/name_list.h"
#include "policy/policy.h"

namespace forepost::commands {

// An error that has been explained on `err`, with the exit code it asks for.
struct Failure {
  int exit_code;
};

// `--list NAME=FILE`, each once.
std::expected<policy::NameLists, Failure> LoadLists(const std::vector<std::string>& options,
                                                    std::ostream& err);

// The files that `--policy` named. An unreadable file is kExitNoInput, a faulty one kExitBadData.
std::expected<std::vector<policy::Policy>, Failure> LoadPolicies(
    const std::vector<std::string>& files, const policy::NameLists& lists, std::ostream& err);

// Every list that `--list` fills is one that a policy declares; else kExitUsage.
std::expected<void, Failure> NeedDeclaredLists(const std::vector<std::string>& options,
                                               const std::vector<policy::Policy>& policies,
                                               std::ostream& err);

// The files of the machine's settings: policies, and lists by name; or what a signed bundle brings.
struct MachineFiles {
  std::vector<std::string> policies;
  std::map<std::string, std::string> lists;
  std::shared_ptr<const bundles::Contents> bundle;
};
std::expected<MachineFiles, Failure> FindMachineFiles(std::ostream& err);

// All of a stream or file; "-" is `in`.
std::expected<std::string, Failure> ReadText(const std::string& name, std::istream& in,
                                             std::size_t max_bytes, std::ostream& err);

// "forepost check: what is wrong", then the hint; returns kExitUsage.
int UsageError(std::string_view command, std::string_view message, std::ostream& err);

}  // namespace forepost::commands
