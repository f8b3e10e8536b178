#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <chrono>
#include <cstdio>
#include <expected>
#include <filesystem>
#include <ostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "commands/command.h"
#include "commands/policy_options.h"
#include "commands/verdict_text.h"
#include "common/exit_codes.h"
#include "common/json_document.h"
#include "policy/compiled.h"
#include "policy/lint.h"
#include "policy/loader.h"
#include "policy/policy.h"
#include "policy/self_test.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;
using nlohmann::json;
using policy::CheckRequest;
using policy::Policy;
using policy::PolicyModel;
using policy::Verdict;

constexpr std::string_view kHelp =
    R"(Usage: forepost policy lint [--sample FILE] FILE...
       forepost policy test [--corpus FILE.jsonl] FILE...
       forepost policy show [FILE]

lint   names every fault of a policy with line and column, and what its author should know;
       with --sample also what the policies say of a text
test   runs every rule's own sentences with the sample lists, and those of a corpus: one
       {"text", "expect"?: "allow" | "advise" | "warn" | "block", "rules"?: [...]} a line
show   a summary for people; without FILE of the machine's policies
Exit code: 0 all is well, 1 a fault was found, 64 and up an error.

)";

constexpr std::size_t kMaxCorpusBytes = std::size_t{256} << 20;

struct PolicyArguments {
  std::string sample;
  std::string corpus;
  std::vector<std::string> files;
};

struct LoadedPolicy {
  JsonDocument document;
  PolicyModel model;
  Policy policy;
};

std::string Today() {
  const std::chrono::year_month_day date(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  char text[16];
  static_cast<void>(
      std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())));
  return text;
}

// Reads a policy with its model and the sample lists. A policy with errors is none.
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

// All of the files, or the exit code; what is wrong goes to `out`, since it is what lint answers.
std::expected<std::vector<LoadedPolicy>, int> LoadAll(const std::vector<std::string>& files,
                                                      std::ostream& out) {
  std::vector<LoadedPolicy> policies;
  int exit_code = kExitOk;
  for (const std::string& file : files) {
    auto loaded = LoadWithModel(file);
    if (!loaded) {
      out << ToString(loaded.error());
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

int RunLint(const PolicyArguments& given, Streams streams) {
  const auto loaded = LoadAll(given.files, streams.out);
  if (!loaded) {
    return loaded.error();
  }
  std::size_t warnings = 0;
  for (const LoadedPolicy& one : *loaded) {
    const Diagnostics found = policy::Lint(one.document, one.model, Today());
    streams.out << ToString(found);
    warnings += found.size();
  }
  if (!given.sample.empty()) {
    const auto text = ReadText(given.sample, streams.in, policy::kMaxTextBytes, streams.err);
    if (!text) {
      return text.error().exit_code;
    }
    const auto policies = PoliciesOf(*loaded);
    WriteVerdict(policy::Check(policies, {.text = *text, .lists = CheckRequest::Lists::kShown}),
                 *text, given.sample == "-" ? "" : given.sample, streams.out);
  }
  return warnings == 0 ? kExitOk : kExitFound;
}

// What a corpus line expects and what it got instead; empty if all is as expected.
std::string CorpusFault(const json& line, const std::vector<Policy>& policies) {
  if (!line.is_object() || !line.contains("text") || !line["text"].is_string()) {
    return "the line has no \"text\"";
  }
  for (const char* const member : {"surface", "site"}) {
    if (line.contains(member) && !line[member].is_string()) {
      return std::string("\"") + member + "\" must be a text";
    }
  }
  const auto& text = line["text"].get_ref<const std::string&>();
  const std::string surface_name = line.value("surface", "post");
  const std::string site = line.value("site", "");
  const auto surface = policy::ParseSurface(surface_name);
  if (!surface) {
    return "there is no surface \"" + surface_name + "\"";
  }
  if (!line.contains("expect") && !line.contains("rules")) {
    return "the line expects nothing: give \"expect\" or \"rules\"";
  }
  const Verdict verdict = policy::Check(
      policies,
      {.text = text, .site = site, .surface = *surface, .lists = CheckRequest::Lists::kShown});
  if (const auto expect = line.find("expect"); expect != line.end()) {
    if (*expect != ToString(verdict.verdict)) {
      return "expected " + expect->dump() + ", the verdict is \"" +
             std::string(ToString(verdict.verdict)) + "\": \"" + text + "\"";
    }
  }
  if (const auto rules = line.find("rules"); rules != line.end()) {
    if (!rules->is_array()) {
      return "\"rules\" must be an array of rule ids";
    }
    std::set<std::string> hit;
    for (const auto& finding : verdict.findings) {
      hit.insert(finding.rule);
    }
    for (const json& rule : *rules) {
      if (!rule.is_string() || !hit.contains(rule.get<std::string>())) {
        return "rule " + rule.dump() + " does not hit: \"" + text + "\"";
      }
    }
  }
  return {};
}

int RunCorpus(const std::string& file, const std::vector<Policy>& policies, Streams streams) {
  const auto content = ReadText(file, streams.in, kMaxCorpusBytes, streams.err);
  if (!content) {
    return content.error().exit_code;
  }
  std::size_t number = 0;
  std::size_t lines = 0;
  std::size_t faults = 0;
  for (std::string_view rest = *content; !rest.empty();) {
    const auto end = rest.find('\n');
    const std::string_view line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    ++lines;
    const auto document = JsonDocument::Parse(line, file, {.max_depth = 16, .positions = false});
    const std::string fault =
        document ? CorpusFault(document->root(), policies) : document.error().message;
    if (!fault.empty()) {
      ++faults;
      streams.out << ToString(Diagnostic{.file = file, .line = number, .message = fault}) << '\n';
    }
  }
  streams.out << file << ": " << lines << " lines, " << faults << " not as expected\n";
  return faults == 0 ? kExitOk : kExitFound;
}

int RunTest(const PolicyArguments& given, Streams streams) {
  const auto loaded = LoadAll(given.files, streams.out);
  if (!loaded) {
    return loaded.error();
  }
  bool failed = false;
  for (const LoadedPolicy& one : *loaded) {
    const policy::SelfTestResult result = policy::RunSelfTest(one.document, one.model, one.policy);
    streams.out << ToString(result.failures) << one.document.file() << ": "
                << one.model.rules.size() << " rules, " << result.sentences << " sentences, "
                << result.failures.size() << " failed\n";
    failed = failed || !result.failures.empty();
  }
  if (!given.corpus.empty()) {
    const int corpus = RunCorpus(given.corpus, PoliciesOf(*loaded), streams);
    if (corpus >= kExitUsage) {
      return corpus;
    }
    failed = failed || corpus != kExitOk;
  }
  return failed ? kExitFound : kExitOk;
}

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

int RunShow(PolicyArguments given, Streams streams) {
  if (given.files.empty()) {
    const auto machine = FindMachineFiles(streams.err);
    if (!machine) {
      return machine.error().exit_code;
    }
    given.files = machine->policies;
  }
  const auto loaded = LoadAll(given.files, streams.err);
  if (!loaded) {
    return loaded.error() == kExitFound ? kExitBadData : loaded.error();
  }
  for (const LoadedPolicy& one : *loaded) {
    ShowPolicy(one.model, streams.out);
  }
  return kExitOk;
}

}  // namespace

int RunPolicy(Arguments arguments, Streams streams) {
  PolicyArguments given;
  std::string action;
  options::options_description described("Options", 100);
  // clang-format off
  described.add_options()
      ("sample", options::value(&given.sample), "lint: a text to check with the policies")
      ("corpus", options::value(&given.corpus), "test: sentences with what is expected of them")
      ("help,h", "show this help");
  // clang-format on
  options::options_description all;
  all.add(described).add_options()("action", options::value(&action))("file",
                                                                      options::value(&given.files));
  options::positional_options_description positional;
  positional.add("action", 1).add("file", -1);
  try {
    options::variables_map parsed;
    options::store(
        options::command_line_parser(std::vector<std::string>(arguments.begin(), arguments.end()))
            .options(all)
            .positional(positional)
            .run(),
        parsed);
    if (parsed.contains("help")) {
      streams.out << kHelp << described;
      return kExitOk;
    }
    options::notify(parsed);
  } catch (const options::error& error) {
    return UsageError("policy", error.what(), streams.err);
  }
  if (action != "lint" && action != "test" && action != "show") {
    return UsageError("policy",
                      action.empty() ? "say what to do: lint, test or show"
                                     : "there is no \"" + action + "\": write lint, test or show",
                      streams.err);
  }
  if (given.files.empty() && action != "show") {
    return UsageError("policy", "name a policy file", streams.err);
  }
  if (!given.sample.empty() && action != "lint") {
    return UsageError("policy", "--sample belongs to lint", streams.err);
  }
  if (!given.corpus.empty() && action != "test") {
    return UsageError("policy", "--corpus belongs to test", streams.err);
  }
  return action == "lint"   ? RunLint(given, streams)
         : action == "test" ? RunTest(given, streams)
                            : RunShow(std::move(given), streams);
}

}  // namespace forepost::commands
