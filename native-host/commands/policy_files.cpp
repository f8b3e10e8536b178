#include "commands/policy_files.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <ostream>
#include <utility>

#include "commands/policy_options.h"
#include "common/exit_codes.h"
#include "policy/loader.h"
#include "policy/self_test.h"

namespace forepost::commands {

namespace options = boost::program_options;
using policy::Policy;
using policy::PolicyModel;

std::expected<LoadedPolicy, Diagnostics> LoadWithModel(const std::string& file) {
  auto document = JsonDocument::Load(file, {.max_bytes = policy::kMaxPolicyBytes});
  if (!document) {
    return std::unexpected(Diagnostics{document.error()});
  }
  Diagnostics faults;
  PolicyModel model = policy::ReadModel(*document, faults);
  auto loaded = Policy::Load(file, policy::SampleLists(model));
  if (!loaded) {
    return std::unexpected(std::move(loaded.error()));
  }
  return LoadedPolicy{std::move(*document), std::move(model), std::move(*loaded)};
}

std::expected<std::vector<LoadedPolicy>, int> LoadAll(const std::vector<std::string>& files,
                                                      std::ostream& faults) {
  std::vector<LoadedPolicy> policies;
  int exit_code = kExitOk;
  for (const std::string& file : files) {
    auto loaded = LoadWithModel(file);
    if (!loaded) {
      faults << ToString(loaded.error());
      std::error_code error;
      const bool exists = std::filesystem::is_regular_file(file, error);
      exit_code = exists ? std::max(exit_code, kExitFound) : kExitNoInput;
      continue;
    }
    policies.push_back(std::move(*loaded));
  }
  if (exit_code != kExitOk) {
    return std::unexpected(exit_code);
  }
  return policies;
}

std::vector<Policy> PoliciesOf(const std::vector<LoadedPolicy>& loaded) {
  std::vector<Policy> policies;
  policies.reserve(loaded.size());
  for (const LoadedPolicy& one : loaded) {
    policies.push_back(one.policy);
  }
  return policies;
}

std::string Today() {
  const std::chrono::year_month_day date(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  char text[16];
  static_cast<void>(
      std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())));
  return text;
}

std::optional<int> ReadPolicyOptions(std::string_view action, Arguments arguments,
                                     std::string_view help,
                                     const options::options_description& described,
                                     std::vector<std::string>& files, Streams streams) {
  options::options_description all;
  all.add(described).add_options()("file", options::value(&files))("help,h", "");
  options::positional_options_description positional;
  positional.add("file", -1);
  try {
    options::variables_map parsed;
    options::store(
        options::command_line_parser(std::vector<std::string>(arguments.begin(), arguments.end()))
            .options(all)
            .positional(positional)
            .run(),
        parsed);
    if (parsed.contains("help")) {
      streams.out << help << described;
      return kExitOk;
    }
    options::notify(parsed);
  } catch (const options::error& error) {
    return UsageError("policy " + std::string(action), error.what(), streams.err);
  }
  return std::nullopt;
}

}  // namespace forepost::commands
