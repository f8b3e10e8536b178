#include <algorithm>
#include <boost/program_options.hpp>
#include <fstream>
#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "bundles/contents.h"
#include "commands/command.h"
#include "commands/policy_options.h"
#include "commands/verdict_text.h"
#include "common/exit_codes.h"
#include "common/json_document.h"
#include "policy/policy.h"
#include "policy/verdict_json.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;
using nlohmann::json;
using policy::CheckRequest;
using policy::Severity;
using policy::Verdict;

constexpr std::string_view kHelp =
    R"(Usage: forepost check [--policy FILE]... [--list NAME=FILE]... [--site HOST]
                      [--surface NAME] [--group NAME]... [--json] [FILE | -]
       forepost check --jsonl [--policy FILE]... [--list NAME=FILE]... [FILE | -]

Checks a text against a posting policy. The text comes from FILE, or from standard input.
Exit code: 0 allow or advise, 1 warn, 2 block, 64 and up an error.
With --jsonl each line is {"id", "text", "site"?, "surface"?} and gets one line of answer; the exit
code is 0 if every line got a verdict.

)";

struct CheckOptions {
  std::vector<std::string> policies;
  std::vector<std::string> lists;
  std::string site;
  std::string surface = "post";
  std::vector<std::string> groups;
  std::string file = "-";
  bool json = false;
  bool jsonl = false;
};

// What a text is checked against: policies, or the machine's signed bundle, in which posts may have
// been approved.
struct Judge {
  std::vector<policy::Policy> policies;
  std::shared_ptr<const bundles::Contents> bundle;

  Verdict operator()(const CheckRequest& request) const {
    return bundle ? bundle->Check(request) : policy::Check(policies, request);
  }
};

int ExitCodeFor(Severity severity) {
  switch (severity) {
    case Severity::kBlock:
      return kExitBlocked;
    case Severity::kWarn:
      return kExitFound;
    default:
      return kExitOk;
  }
}

json ErrorLine(json id, std::string message, std::string hint) {
  return {{"id", std::move(id)},
          {"error", {{"message", std::move(message)}, {"hint", std::move(hint)}}}};
}

// One line of --jsonl: a verdict, or an error with what is wrong. Never throws away the id.
std::pair<json, bool> CheckLine(const std::string& line, const Judge& judge,
                                const CheckRequest& defaults) {
  const auto document = JsonDocument::Parse(line, "", {.max_depth = 16, .positions = false});
  if (!document) {
    return {ErrorLine(nullptr, document.error().message, document.error().hint), false};
  }
  const json& root = document->root();
  if (!root.is_object()) {
    return {ErrorLine(nullptr, "the line is not an object", "write {\"id\": 1, \"text\": \"…\"}"),
            false};
  }
  const json id = root.value("id", json());
  const auto text_of = [&](const char* name, const std::string*& value) {
    const auto found = root.find(name);
    value = found != root.end() && found->is_string() ? found->get_ptr<const json::string_t*>()
                                                      : nullptr;
    return found == root.end() || value != nullptr;
  };
  const std::string* text = nullptr;
  const std::string* site = nullptr;
  const std::string* surface = nullptr;
  if (!text_of("text", text) || text == nullptr) {
    return {ErrorLine(id, "\"text\" is missing or no text", "write {\"id\": 1, \"text\": \"…\"}"),
            false};
  }
  if (text->size() > policy::kMaxTextBytes) {
    return {ErrorLine(id, "the text is longer than 1 MiB, the most that is checked", "shorten it"),
            false};
  }
  if (!text_of("site", site)) {
    return {ErrorLine(id, "\"site\" must be a text", "write a host name"), false};
  }
  CheckRequest request = defaults;
  request.text = *text;
  request.site = site != nullptr ? std::string_view(*site) : defaults.site;
  if (!text_of("surface", surface) ||
      (surface != nullptr && !policy::ParseSurface(*surface).has_value())) {
    return {
        ErrorLine(id, "there is no such surface", "write post, comment, message, profile or share"),
        false};
  }
  if (surface != nullptr) {
    request.surface = *policy::ParseSurface(*surface);
  }
  json answer = ToJson(judge(request));
  answer["id"] = id;
  return {std::move(answer), true};
}

int CheckLines(std::istream& in, const Judge& judge, const CheckRequest& defaults,
               Streams streams) {
  bool all_good = true;
  std::string line;
  while (std::getline(in, line)) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) {
      continue;
    }
    const auto [answer, good] = CheckLine(line, judge, defaults);
    all_good = all_good && good;
    streams.out << answer.dump() << '\n';
    if (!streams.out) {
      streams.err << "forepost check: cannot write the answer\n";
      return kExitIo;
    }
  }
  return all_good ? kExitOk : kExitBadData;
}

int CheckText(const CheckOptions& given, const Judge& judge, CheckRequest request,
              Streams streams) {
  const auto text = ReadText(given.file, streams.in, policy::kMaxTextBytes, streams.err);
  if (!text) {
    return text.error().exit_code;
  }
  request.text = *text;
  const Verdict verdict = judge(request);
  if (given.json) {
    json answer = ToJson(verdict);
    answer["id"] = nullptr;
    streams.out << answer.dump(2) << '\n';
  } else {
    WriteVerdict(verdict, *text, given.file == "-" ? "" : given.file, streams.out);
  }
  return ExitCodeFor(verdict.verdict);
}

// What the command line names, or the machine's own.
std::expected<Judge, Failure> FindJudge(const CheckOptions& given, std::ostream& err) {
  std::vector<std::string> files = given.policies;
  std::vector<std::string> lists = given.lists;
  if (files.empty()) {
    const auto machine = FindMachineFiles(err);
    if (!machine) {
      return std::unexpected(machine.error());
    }
    if (machine->bundle && !given.lists.empty()) {
      return std::unexpected(Failure{UsageError(
          "check", "the machine's lists come in its signed bundle: give --policy with --list",
          err)});
    }
    if (machine->bundle) {
      return Judge{.policies = {}, .bundle = machine->bundle};
    }
    files = machine->policies;
    for (const auto& [name, file] : machine->lists) {
      const bool by_hand = std::ranges::any_of(
          given.lists, [&](const std::string& option) { return option.starts_with(name + "="); });
      if (!by_hand) {
        lists.push_back(name + "=" + file);
      }
    }
  }
  const auto names = LoadLists(lists, err);
  if (!names) {
    return std::unexpected(names.error());
  }
  auto policies = LoadPolicies(files, *names, err);
  if (!policies) {
    return std::unexpected(policies.error());
  }
  if (const auto good = NeedDeclaredLists(given.lists, *policies, err); !good) {
    return std::unexpected(good.error());
  }
  return Judge{.policies = std::move(*policies), .bundle = nullptr};
}

int Run(const CheckOptions& given, Streams streams) {
  const auto surface = policy::ParseSurface(given.surface);
  if (!surface) {
    return UsageError("check",
                      "there is no surface \"" + given.surface +
                          "\": write post, comment, message, profile or share",
                      streams.err);
  }
  if (given.json && given.jsonl) {
    return UsageError("check", "--json and --jsonl exclude each other", streams.err);
  }
  const auto judge = FindJudge(given, streams.err);
  if (!judge) {
    return judge.error().exit_code;
  }
  // Who names a list by hand holds it and may see what it hits; the machine's lists stay closed.
  const CheckRequest defaults{
      .text = {},
      .site = given.site,
      .surface = *surface,
      .groups = given.groups,
      .lists = given.lists.empty() ? CheckRequest::Lists::kOpaque : CheckRequest::Lists::kShown};
  if (!given.jsonl) {
    return CheckText(given, *judge, defaults, streams);
  }
  if (given.file == "-") {
    return CheckLines(streams.in, *judge, defaults, streams);
  }
  std::ifstream in(given.file);
  if (!in) {
    streams.err << given.file << ": cannot open the file (check the path)\n";
    return kExitNoInput;
  }
  return CheckLines(in, *judge, defaults, streams);
}

}  // namespace

int RunCheck(Arguments arguments, Streams streams) {
  CheckOptions given;
  options::options_description described("Options", 100);
  // clang-format off
  described.add_options()
      ("policy", options::value(&given.policies), "a policy file; may be repeated (default: the machine's own)")
      ("list", options::value(&given.lists), "NAME=FILE: fills a list that the policies refer to")
      ("site", options::value(&given.site), "host name of the site the text is for")
      ("surface", options::value(&given.surface), "post (default), comment, message, profile or share")
      ("group", options::value(&given.groups), "a group that the person belongs to; may be repeated")
      ("json", options::bool_switch(&given.json), "print the verdict as JSON")
      ("jsonl", options::bool_switch(&given.jsonl), "check many texts, one JSON object a line")
      ("help,h", "show this help");
  // clang-format on
  options::options_description all;
  all.add(described).add_options()("file", options::value(&given.file));
  options::positional_options_description positional;
  positional.add("file", 1);
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
    return UsageError("check", error.what(), streams.err);
  }
  return Run(given, streams);
}

}  // namespace forepost::commands
