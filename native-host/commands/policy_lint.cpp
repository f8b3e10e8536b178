#include <ostream>

#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "commands/verdict_text.h"
#include "common/exit_codes.h"
#include "policy/lint.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;

constexpr std::string_view kHelp =
    R"(Usage: forepost policy lint [--sample FILE] POLICY...

Names every fault of a policy with line and column, and what its author should know; with
--sample also what the policies say of a text.
Exit code: 0 nothing to say, 1 a fault or a warning, 64 and up an error.

)";

}  // namespace

int RunPolicyLint(Arguments arguments, Streams streams) {
  std::string sample;
  std::vector<std::string> files;
  options::options_description described("Options", 100);
  described.add_options()("sample", options::value(&sample)->value_name("FILE"),
                          "a text to check with the policies");
  if (const auto done = ReadPolicyOptions("lint", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  if (files.empty()) {
    return UsageError("policy lint", "name a policy file", streams.err);
  }
  const auto loaded = LoadAll(files, streams.out);
  if (!loaded) {
    return loaded.error();
  }
  std::size_t warnings = 0;
  for (const LoadedPolicy& one : *loaded) {
    const Diagnostics found = policy::Lint(one.document, one.model, Today());
    streams.out << ToString(found);
    warnings += found.size();
  }
  if (!sample.empty()) {
    const auto text = ReadText(sample, streams.in, policy::kMaxTextBytes, streams.err);
    if (!text) {
      return text.error().exit_code;
    }
    const auto policies = PoliciesOf(*loaded);
    WriteVerdict(
        policy::Check(policies, {.text = *text, .lists = policy::CheckRequest::Lists::kShown}),
        *text, sample == "-" ? "" : sample, streams.out);
  }
  return warnings == 0 ? kExitOk : kExitFound;
}

}  // namespace forepost::commands
