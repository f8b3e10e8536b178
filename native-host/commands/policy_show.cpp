#include <ostream>

#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "common/exit_codes.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;
using policy::PolicyModel;

constexpr std::string_view kHelp = R"(Usage: forepost policy show [POLICY...]

A policy for people; without POLICY those of the machine.

)";

void ShowPolicy(const PolicyModel& model, std::ostream& out) {
  out << model.title << '\n'
      << model.identity.id << ", version " << model.identity.version << ", " << model.rules.size()
      << (model.rules.size() == 1 ? " rule" : " rules") << "\n\n";
  if (!model.notice.empty()) {
    out << model.notice << "\n\n";
  }
  for (const policy::Rule& rule : model.rules) {
    out << ToString(rule.severity) << "  " << rule.title << " [" << rule.id << "]\n  "
        << rule.message << '\n';
    if (!rule.cite.source.empty()) {
      out << "  " << rule.cite.source << ' ' << rule.cite.clause
          << (rule.cite.verified ? "" : " (not checked against the source)") << '\n';
    }
    if (rule.surfaces != policy::kAllSurfaces) {
      out << "  only on:";
      for (std::size_t i = 0; i < policy::kSurfaceNames.size(); ++i) {
        out << (((rule.surfaces >> i) & 1U) != 0 ? " " + std::string(policy::kSurfaceNames[i])
                                                 : std::string());
      }
      out << '\n';
    }
    out << '\n';
  }
}

}  // namespace

int RunPolicyShow(Arguments arguments, Streams streams) {
  std::vector<std::string> files;
  const options::options_description described("Options", 100);
  if (const auto done = ReadPolicyOptions("show", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  if (files.empty()) {
    const auto machine = FindMachineFiles(streams.err);
    if (!machine) {
      return machine.error().exit_code;
    }
    if (machine->bundle) {
      streams.err << "forepost policy show: this machine's policies come in a signed bundle "
                     "(`forepost policy verify` says what is in one)\n";
      return kExitConfig;
    }
    files = machine->policies;
  }
  const auto loaded = LoadAll(files, streams.err);
  if (!loaded) {
    return loaded.error() == kExitFound ? kExitBadData : loaded.error();
  }
  for (const LoadedPolicy& one : *loaded) {
    ShowPolicy(one.model, streams.out);
  }
  return kExitOk;
}

}  // namespace forepost::commands
