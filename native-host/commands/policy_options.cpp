#include "commands/policy_options.h"

#include <istream>
#include <ostream>
#include <set>
#include <utility>

#include "bundles/bundle_source.h"
#include "common/exit_codes.h"
#include "common/read_file.h"
#include "settings/settings.h"

namespace forepost::commands {
namespace {

int ExitCodeFor(const std::string& file) {
  std::error_code error;
  return std::filesystem::is_regular_file(file, error) ? kExitBadData : kExitNoInput;
}

// The bundle that a host of this person would have in force. Nothing is kept.
std::expected<std::shared_ptr<const bundles::Contents>, Failure> FindMachineBundle(
    const settings::Settings& settings, std::ostream& err) {
  const auto folder = settings::DataFolder(settings);
  const auto key = bundles::ParsePublicKey(settings.bundle_key);
  if (!folder || !key) {
    err << (folder ? std::string("bundle_key is no key") : ToString(folder.error())) << '\n';
    return std::unexpected(Failure{kExitConfig});
  }
  bundles::BundleSource source({.bundle = settings.bundle, .key = *key, .memory = *folder}, {},
                               bundles::BundleSource::Memory::kLookOnly);
  bundles::BundleInForce now = source.Current();
  err << ToString(now.problems);
  if (!now.contents) {
    err << "forepost: this machine has no policy in force (`forepost doctor` says more)\n";
    return std::unexpected(Failure{kExitConfig});
  }
  return std::move(now.contents);
}

}  // namespace

std::expected<policy::NameLists, Failure> LoadLists(const std::vector<std::string>& options,
                                                    std::ostream& err) {
  policy::NameLists lists;
  for (const std::string& option : options) {
    const auto equals = option.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == option.size()) {
      err << "forepost: --list " << option
          << " is not NAME=FILE (write --list restricted=names.txt)\n";
      return std::unexpected(Failure{kExitUsage});
    }
    const std::string name = option.substr(0, equals);
    const std::string file = option.substr(equals + 1);
    if (lists.contains(name)) {
      err << "forepost: --list " << name << " stands twice (join the two files)\n";
      return std::unexpected(Failure{kExitUsage});
    }
    auto list = policy::LoadNameList(file);
    if (!list) {
      err << ToString(list.error());
      return std::unexpected(Failure{ExitCodeFor(file)});
    }
    lists.emplace(name, std::move(*list));
  }
  return lists;
}

std::expected<std::vector<policy::Policy>, Failure> LoadPolicies(
    const std::vector<std::string>& files, const policy::NameLists& lists, std::ostream& err) {
  std::vector<policy::Policy> policies;
  int exit_code = kExitOk;
  for (const std::string& file : files) {
    auto loaded = policy::Policy::Load(file, lists);
    if (loaded) {
      policies.push_back(std::move(*loaded));
    } else {
      err << ToString(loaded.error());
      exit_code = exit_code == kExitOk ? ExitCodeFor(file) : exit_code;
    }
  }
  if (exit_code != kExitOk) {
    return std::unexpected(Failure{exit_code});
  }
  return policies;
}

std::expected<void, Failure> NeedDeclaredLists(const std::vector<std::string>& options,
                                               const std::vector<policy::Policy>& policies,
                                               std::ostream& err) {
  std::set<std::string, std::less<>> declared;
  for (const policy::Policy& policy : policies) {
    declared.insert(policy.list_names().begin(), policy.list_names().end());
  }
  for (const std::string& option : options) {
    const std::string name = option.substr(0, option.find('='));
    if (declared.contains(name)) {
      continue;
    }
    err << "forepost: --list " << name << ": no policy given has a list of this name (";
    if (declared.empty()) {
      err << "none of them has a list";
    }
    for (auto known = declared.begin(); known != declared.end(); ++known) {
      err << (known == declared.begin() ? "their lists are " : ", ") << *known;
    }
    err << ")\n";
    return std::unexpected(Failure{kExitUsage});
  }
  return {};
}

std::expected<MachineFiles, Failure> FindMachineFiles(std::ostream& err) {
  const auto settings = settings::LoadSettings(settings::MachineSettingsFile());
  if (!settings) {
    err << ToString(settings.error().diagnostics)
        << "forepost: this machine has no policy in force (name one with --policy FILE)\n";
    return std::unexpected(Failure{kExitConfig});
  }
  MachineFiles files;
  if (!settings->bundle_key.empty()) {
    auto bundle = FindMachineBundle(*settings, err);
    if (!bundle) {
      return std::unexpected(bundle.error());
    }
    files.bundle = *std::move(bundle);
    return files;
  }
  for (const auto& path : settings->policies) {
    files.policies.push_back(path.string());
  }
  for (const auto& [name, path] : settings->lists) {
    files.lists.emplace(name, path.string());
  }
  return files;
}

std::expected<std::string, Failure> ReadText(const std::string& name, std::istream& in,
                                             std::size_t max_bytes, std::ostream& err) {
  if (name != "-") {
    auto content = ReadFile(name, max_bytes);
    if (!content) {
      err << ToString(content.error()) << '\n';
      return std::unexpected(Failure{ExitCodeFor(name)});
    }
    return std::move(*content);
  }
  std::string content;
  char buffer[1U << 16U];
  while (in.read(buffer, sizeof buffer), in.gcount() > 0) {
    content.append(buffer, static_cast<std::size_t>(in.gcount()));
    if (content.size() > max_bytes) {
      err << "forepost: standard input is longer than " << max_bytes
          << " bytes, the most allowed (shorten it)\n";
      return std::unexpected(Failure{kExitBadData});
    }
  }
  return content;
}

int UsageError(std::string_view command, std::string_view message, std::ostream& err) {
  err << "forepost " << command << ": " << message << " (see forepost " << command << " --help)\n";
  return kExitUsage;
}

}  // namespace forepost::commands
