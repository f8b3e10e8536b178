#include <algorithm>
#include <array>
#include <ostream>
#include <string>

#include "commands/command.h"
#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "common/exit_codes.h"
#include "common/suggest.h"

namespace forepost::commands {
namespace {

struct Action {
  std::string_view name;
  std::string_view usage;
  std::string_view summary;
  int (*run)(Arguments arguments, Streams streams);
};

constexpr auto kActions = std::to_array<Action>({
    {"lint", "[--sample FILE] POLICY...",
     "every fault of a policy, and what its author should know", RunPolicyLint},
    {"test", "[--corpus FILE.jsonl]... POLICY...",
     "runs the rules' own sentences, and labelled posts", RunPolicyTest},
    {"show", "[--html] [--output FILE] [POLICY...]", "a policy for people", RunPolicyShow},
    {"hash-list", "[--key-file FILE] [--force] IN OUT",
     "a list as hashes of its names: obfuscation, not secrecy", RunPolicyHashList},
    {"keygen", "--out FOLDER", "the firm's pair of keys for signing", RunPolicyKeygen},
    {"sign", "--key FILE --version N --expires DATE --approved-by NAME --policy FILE... OUT",
     "policies and lists in one signed bundle", RunPolicySign},
    {"verify", "[--public-key HEX|FILE] BUNDLE", "tests a signed bundle and says what is in it",
     RunPolicyVerify},
});

void PrintHelp(std::ostream& out) {
  out << "Usage: forepost policy ACTION\n\n";
  for (const Action& action : kActions) {
    out << "  " << action.name << ' ' << action.usage << "\n      " << action.summary << '\n';
  }
  out << "\n`forepost policy ACTION --help` says more about one.\n"
         "Exit code: 0 all is well, 1 a fault was found, 64 and up an error.\n";
}

std::string ActionNames() {
  std::string names;
  for (std::size_t i = 0; i < kActions.size(); ++i) {
    names += i == 0 ? "" : i + 1 == kActions.size() ? " or " : ", ";
    names += kActions[i].name;
  }
  return names;
}

}  // namespace

int RunPolicy(Arguments arguments, Streams streams) {
  if (arguments.empty()) {
    return UsageError("policy", "say what to do: " + ActionNames(), streams.err);
  }
  const std::string& name = arguments[0];
  if (name == "--help" || name == "-h") {
    PrintHelp(streams.out);
    return kExitOk;
  }
  const auto* const action = std::ranges::find(kActions, name, &Action::name);
  if (action == kActions.end()) {
    return UsageError("policy", "there is no \"" + name + "\": write " + ActionNames(),
                      streams.err);
  }
  return action->run(arguments.subspan(1), streams);
}

}  // namespace forepost::commands
