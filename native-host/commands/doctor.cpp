#include <algorithm>
#include <array>
#include <chrono>
#include <nlohmann/json.hpp>
#include <ostream>

#include "commands/command.h"
#include "commands/doctor_browsers.h"
#include "commands/doctor_bundle.h"
#include "commands/doctor_machine.h"
#include "commands/doctor_report.h"
#include "common/exit_codes.h"
#include "common/identity.h"
#include "platform/key_store.h"
#include "platform/paths.h"

namespace forepost::commands {
namespace {

using Level = Observation::Level;

constexpr std::string_view kUsage =
    "usage: forepost doctor [--json]\n\n"
    "Looks at everything that Forepost needs on this machine and says what to do about each\n"
    "fault. Changes nothing.\n\n"
    "  --json   one JSON object, for scripts and for a request to your administrator\n\n"
    "Each line begins with [+] as it should be, [!] look at it, or [-] a fault.\n"
    "Exit codes: 0 no fault, 1 a fault.\n";

// Nobody is asked anything, so a key store that works answers at once.
constexpr std::chrono::seconds kKeyStorePatience{5};

constexpr std::array<std::string_view, 3> kMarks{"[+] ", "[!] ", "[-] "};

void Append(Observations& all, Observations more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Observations LookAtEverything() {
  Observations all;
  const auto file = settings::MachineSettingsFile();
  const auto settings = settings::LoadSettings(file);
  Append(all, InspectSettings(file, settings));
  if (settings && settings->enabled) {
    Append(all,
           settings->bundle_key.empty() ? InspectPolicies(*settings) : InspectBundle(*settings));
    Append(all, InspectRecords(*settings));
    Append(all, InspectNotes(*settings));
  }
  all.push_back(InspectKeyStore(*platform::MakeKeyStore(kKeyStorePatience)));
  all.push_back(InspectLog(platform::SystemLog()));
  const auto program = platform::OwnProgram();
  if (!program) {
    all.push_back(Fault("program", ToString(program.error()), program.error().hint));
    return all;
  }
  all.push_back(EchoThrough(*program));
  Append(all, InspectBrowsers({.program = *program}));
  return all;
}

void PrintJson(const Observations& all, bool good, std::ostream& out) {
  nlohmann::json list = nlohmann::json::array();
  for (const Observation& observation : all) {
    list.push_back({{"level", ToString(observation.level)},
                    {"area", observation.area},
                    {"message", observation.message},
                    {"hint", observation.hint}});
  }
  const nlohmann::json report{{"ok", good},
                              {"version", kVersion},
                              {"extension", kExtensionId},
                              {"observations", std::move(list)}};
  out << report.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void PrintLines(const Observations& all, std::ostream& out) {
  for (const Observation& observation : all) {
    out << kMarks[static_cast<std::size_t>(observation.level)] << observation.area << ": "
        << observation.message << '\n';
    if (!observation.hint.empty()) {
      out << "      " << observation.hint << '\n';
    }
  }
  const auto faults = std::ranges::count(all, Level::kFault, &Observation::level);
  const auto warnings = std::ranges::count(all, Level::kWarning, &Observation::level);
  out << faults << (faults == 1 ? " fault, " : " faults, ") << warnings
      << (warnings == 1 ? " warning\n" : " warnings\n");
}

}  // namespace

int RunDoctor(Arguments arguments, Streams streams) {
  bool json = false;
  for (const std::string& argument : arguments) {
    if (argument == "--help" || argument == "-h") {
      streams.out << kUsage;
      return kExitOk;
    }
    if (argument != "--json") {
      streams.err << "forepost doctor: there is no option \"" << argument << "\"\n" << kUsage;
      return kExitUsage;
    }
    json = true;
  }
  const Observations all = LookAtEverything();
  const bool good = std::ranges::none_of(
      all, [](const Observation& observation) { return observation.level == Level::kFault; });
  if (json) {
    PrintJson(all, good, streams.out);
  } else {
    PrintLines(all, streams.out);
  }
  return good ? kExitOk : kExitFound;
}

}  // namespace forepost::commands
