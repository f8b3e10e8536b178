#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "common/exit_codes.h"
#include "policy/corpus.h"
#include "policy/self_test.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;
using nlohmann::json;
using policy::CorpusLine;
using policy::CorpusScore;
using policy::Tally;

constexpr std::string_view kHelp =
    R"(Usage: forepost policy test [--corpus FILE|FOLDER]... [--json] POLICY...

Runs every rule's own sentences with the sample lists, what rules suggest and what lessons show.
With --corpus also the posts of a file, or of every *.jsonl in a folder. A line is one object:
  {"text", "surface"?, "site"?, "groups"?, "lists"?,
   "expect"?: "allow" | "advise" | "warn" | "block", "rules"?: [...], "families"?: [...],
   "words"?, "pair"?, "function"?, "language"?, "pack"?}
With "families" (of fault; [] for a fine post) precision and recall are printed for each rule, each
family and over all.
Exit code: 0 all is as it should be, 1 something is not, 64 and up an error.

)";

constexpr std::size_t kMaxCorpusBytes = std::size_t{256} << 20;

// The policies again, with a line's own lists in the place of the samples.
class PoliciesByLists {
 public:
  explicit PoliciesByLists(const std::vector<LoadedPolicy>& loaded) : loaded_(loaded) {}

  const std::vector<policy::Policy>& For(const CorpusLine& line) {
    std::string key = line.pack;
    for (const auto& [name, list] : line.lists) {
      key += '\n' + name + '\t' + list.text();
    }
    const auto [known, added] = known_.try_emplace(key);
    if (added) {
      for (const LoadedPolicy& one : loaded_) {
        if (line.pack.empty() || line.pack == "any" || line.pack == one.model.identity.id) {
          known->second.push_back(line.lists.empty() ? one.policy : WithLists(one, line));
        }
      }
    }
    return known->second;
  }

 private:
  static policy::Policy WithLists(const LoadedPolicy& one, const CorpusLine& line) {
    policy::NameLists lists = policy::SampleLists(one.model);
    for (const auto& [name, list] : line.lists) {
      lists[name] = list;
    }
    auto policy = policy::Policy::Load(one.document.file(), lists);
    return policy ? *policy : one.policy;
  }

  const std::vector<LoadedPolicy>& loaded_;
  std::map<std::string, std::vector<policy::Policy>> known_;
};

// The files that `--corpus` named, those in folders in the order of their names.
std::vector<std::string> FilesOf(const std::vector<std::string>& named) {
  std::vector<std::string> files;
  for (const std::string& name : named) {
    std::error_code error;
    if (!std::filesystem::is_directory(name, error)) {
      files.push_back(name);
      continue;
    }
    std::vector<std::string> inside;
    for (const auto& entry : std::filesystem::directory_iterator(name, error)) {
      if (entry.path().extension() == ".jsonl") {
        inside.push_back(entry.path().string());
      }
    }
    std::ranges::sort(inside);
    files.insert(files.end(), inside.begin(), inside.end());
  }
  return files;
}

// The exit code; what is not as expected goes to `faults`.
int RunCorpus(const std::string& file, PoliciesByLists& policies, CorpusScore& score,
              Streams streams, std::ostream& faults) {
  const auto content = ReadText(file, streams.in, kMaxCorpusBytes, streams.err);
  if (!content) {
    return content.error().exit_code;
  }
  std::size_t number = 0;
  std::size_t lines = 0;
  std::size_t wrong = 0;
  for (std::string_view rest = *content; !rest.empty();) {
    const auto end = rest.find('\n');
    const std::string_view text = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    ++number;
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) {
      continue;
    }
    const auto document = JsonDocument::Parse(text, file, {.max_depth = 16, .positions = false});
    const auto line =
        document
            ? policy::ReadCorpusLine(document->root())
            : std::expected<CorpusLine, std::string>(std::unexpected(document.error().message));
    std::string fault = line ? std::string() : line.error();
    if (line) {
      const auto& own = policies.For(*line);
      if (own.empty()) {
        continue;  // for another pack
      }
      fault = score.Add(*line, own);
    }
    ++lines;
    if (!fault.empty()) {
      ++wrong;
      faults << ToString(Diagnostic{.file = file, .line = number, .message = fault}) << '\n';
    }
  }
  faults << file << ": " << lines << " lines, " << wrong << " not as expected\n";
  return wrong == 0 ? kExitOk : kExitFound;
}

std::string Percent(const Tally& tally) {
  char text[64];
  static_cast<void>(std::snprintf(text, sizeof text, "%5.1f %%  (%zu of %zu)", 100 * tally.Share(),
                                  tally.right, tally.posts));
  return text;
}

// Of the posts that were warned about or blocked, or found: how many should be.
Tally Precision(const CorpusScore& score) {
  return {.posts = score.violations().right + score.fine().posts - score.fine().right,
          .right = score.violations().right};
}

void PrintLine(std::string_view name, std::string_view value, std::ostream& out) {
  constexpr std::size_t kWidth = 30;
  out << "  " << name << std::string(name.size() < kWidth ? kWidth - name.size() : 1, ' ') << value
      << '\n';
}

void PrintTallies(std::string_view title, const std::map<std::string, Tally>& tallies,
                  std::ostream& out) {
  out << title << '\n';
  for (const auto& [name, tally] : tallies) {
    PrintLine(name.empty() ? "(none)" : name, Percent(tally), out);
  }
}

void PrintScore(const CorpusScore& score, std::ostream& out) {
  out << "\nOver all\n";
  PrintLine("violations found (recall)", Percent(score.violations()), out);
  PrintLine("violations noticed at all", Percent(score.noticed()), out);
  PrintLine("found rightly (precision)", Percent(Precision(score)), out);
  PrintLine("fine posts let alone", Percent(score.fine()), out);
  PrintLine("spans on the words", Percent(score.spans()), out);
  PrintLine("pairs right on both sides", Percent(score.pairs()), out);
  PrintTallies("Recall by family", score.families(), out);
  PrintTallies("As labelled, by function", score.functions(), out);
  PrintTallies("As labelled, by language", score.languages(), out);
  out << "Precision by rule (posts of its family; of another family; fine posts)\n";
  for (const auto& [rule, tally] : score.rules()) {
    const Tally precise{.posts = tally.right + tally.wrong, .right = tally.right};
    PrintLine(rule,
              Percent(precise) + "  " + std::to_string(tally.right) + "; " +
                  std::to_string(tally.beside) + "; " + std::to_string(tally.wrong),
              out);
  }
}

json ToJson(const Tally& tally) {
  return {{"posts", tally.posts}, {"right", tally.right}, {"share", tally.Share()}};
}

json ToJson(const std::map<std::string, Tally>& tallies) {
  json all = json::object();
  for (const auto& [name, tally] : tallies) {
    all[name] = ToJson(tally);
  }
  return all;
}

json ToJson(const CorpusScore& score) {
  json rules = json::object();
  for (const auto& [rule, tally] : score.rules()) {
    rules[rule] = {{"right", tally.right}, {"beside", tally.beside}, {"wrong", tally.wrong}};
  }
  return {{"recall", ToJson(score.violations())},   {"noticed", ToJson(score.noticed())},
          {"precision", ToJson(Precision(score))},  {"fine", ToJson(score.fine())},
          {"spans", ToJson(score.spans())},         {"pairs", ToJson(score.pairs())},
          {"families", ToJson(score.families())},   {"functions", ToJson(score.functions())},
          {"languages", ToJson(score.languages())}, {"rules", std::move(rules)}};
}

std::map<std::string, std::string> FamiliesOf(const std::vector<LoadedPolicy>& loaded) {
  std::map<std::string, std::string> families;
  for (const LoadedPolicy& one : loaded) {
    for (const policy::Rule& rule : one.model.rules) {
      families.emplace(rule.id, rule.family);
    }
  }
  return families;
}

}  // namespace

int RunPolicyTest(Arguments arguments, Streams streams) {
  std::vector<std::string> corpora;
  std::vector<std::string> files;
  bool as_json = false;
  options::options_description described("Options", 100);
  // clang-format off
  described.add_options()
      ("corpus", options::value(&corpora)->value_name("FILE|FOLDER"), "labelled posts; may be repeated")
      ("json", options::bool_switch(&as_json), "the figures as one JSON object; the rest to stderr");
  // clang-format on
  if (const auto done = ReadPolicyOptions("test", arguments, kHelp, described, files, streams)) {
    return *done;
  }
  if (files.empty()) {
    return UsageError("policy test", "name a policy file", streams.err);
  }
  std::ostream& report = as_json ? streams.err : streams.out;
  const auto loaded = LoadAll(files, report);
  if (!loaded) {
    return loaded.error();
  }
  int exit_code = kExitOk;
  for (const LoadedPolicy& one : *loaded) {
    std::vector<policy::Policy> beside;
    for (const LoadedPolicy& other : *loaded) {
      if (&other != &one) {
        beside.push_back(other.policy);
      }
    }
    const policy::SelfTestResult result =
        policy::RunSelfTest(one.document, one.model, one.policy, beside);
    report << ToString(result.failures) << one.document.file() << ": " << one.model.rules.size()
           << " rules, " << result.sentences << " sentences, " << result.failures.size()
           << " failed\n";
    exit_code = std::max(exit_code, result.failures.empty() ? kExitOk : kExitFound);
  }
  CorpusScore score(FamiliesOf(*loaded));
  PoliciesByLists policies(*loaded);
  for (const std::string& file : FilesOf(corpora)) {
    const int corpus = RunCorpus(file, policies, score, streams, report);
    if (corpus >= kExitUsage) {
      return corpus;
    }
    exit_code = std::max(exit_code, corpus);
  }
  if (as_json) {
    streams.out << ToJson(score).dump(2) << '\n';
  } else if (score.Labelled()) {
    PrintScore(score, streams.out);
  }
  return exit_code;
}

}  // namespace forepost::commands
