#include <algorithm>
#include <array>
#include <ostream>

#include "commands/command.h"
#include "common/exit_codes.h"
#include "common/identity.h"
#include "common/suggest.h"

namespace forepost::commands {
namespace {

constexpr std::array<Command, 5> kCommands{{
    {.name = "check",
     .summary = "check a text against the posting policy",
     .run = RunCheck,
     .example = "echo 'Guaranteed 12% a year!' | forepost check -"},
    {.name = "policy",
     .summary = "look for faults in a policy, run its examples, show it",
     .run = RunPolicy,
     .example = "forepost policy lint policies/us-broker-dealer.json"},
    {.name = "notes",
     .summary = "keep, find, show and erase notes about clients",
     .run = RunNotes,
     .example = "forepost notes search rama"},
    {.name = "records",
     .summary = "list, verify or export the records of what was submitted",
     .run = RunRecords,
     .example = "forepost records verify"},
    {.name = "doctor",
     .summary = "find out why Forepost does not work on this machine",
     .run = RunDoctor,
     .example = "forepost doctor"},
}};

constexpr std::size_t kNameWidth = 10;

void PrintHelp(std::ostream& out) {
  out << "Forepost checks a post against the firm's policy before it leaves the browser.\n\n"
         "usage: forepost COMMAND [OPTION]…\n\n";
  for (const Command& command : kCommands) {
    out << "  " << command.name << std::string(kNameWidth - command.name.size(), ' ')
        << command.summary << '\n';
  }
  out << "\nexamples:\n";
  for (const Command& command : kCommands) {
    out << "  " << command.example << '\n';
  }
  out << "\n`forepost COMMAND --help` says more about one. `forepost --version` names the "
         "version.\n"
         "Exit codes: 0 done, 1 and 2 a finding, 64 and up an error.\n";
}

int RefuseCommand(const std::string& name, std::ostream& err) {
  std::array<std::string_view, kCommands.size()> names{};
  std::ranges::transform(kCommands, names.begin(), &Command::name);
  err << "forepost: there is no command \"" << name << '"';
  if (const auto nearest = Nearest(name, names); !nearest.empty()) {
    err << " (did you mean `forepost " << nearest << "`?)\n";
  } else {
    err << " (`forepost --help` lists them)\n";
  }
  return kExitUsage;
}

}  // namespace

int Dispatch(Arguments arguments, Streams streams) {
  if (arguments.empty()) {
    PrintHelp(streams.err);
    return kExitUsage;
  }
  const std::string& name = arguments[0];
  if (name == "--help" || name == "-h" || name == "help") {
    PrintHelp(streams.out);
    return kExitOk;
  }
  if (name == "--version") {
    streams.out << "forepost " << kVersion << '\n';
    return kExitOk;
  }
  const auto* const command = std::ranges::find(kCommands, name, &Command::name);
  if (command == kCommands.end()) {
    return RefuseCommand(name, streams.err);
  }
  return command->run(arguments.subspan(1), streams);
}

}  // namespace forepost::commands
