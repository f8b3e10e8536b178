#include <algorithm>
#include <expected>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "commands/policy_files.h"
#include "commands/policy_options.h"
#include "commands/verdict_text.h"
#include "common/exit_codes.h"
#include "policy/lint.h"
#include "policy/lint_sample.h"

namespace forepost::commands {
namespace {

namespace options = boost::program_options;

constexpr std::string_view kHelp =
    R"(Usage: forepost policy lint [--sample FILE] POLICY...

Names every fault of a policy with line and column, and what its author should know.
With --sample also what the policies say of a post; of a sample of several posts, a line each or
{"text"} objects in a .jsonl, how many each concept and rule hits, with a warning from 10 % on for
a concept and from 2 % on for a rule that warns or blocks.
Exit code: 0 nothing to say, 1 a fault or a warning, 64 and up an error.

)";

constexpr std::size_t kMaxSampleBytes = std::size_t{256} << 20;

// The posts of a sample, or the exit code.
std::expected<std::vector<std::string>, int> ReadPosts(const std::string& file,
                                                       const std::string& content,
                                                       std::ostream& err) {
  const bool as_json = file.ends_with(".jsonl");
  std::vector<std::string> posts;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    std::string line = content.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (line.find_first_not_of(" \t") == std::string::npos) {
      continue;
    }
    if (as_json) {
      const auto object = nlohmann::json::parse(line, nullptr, false);
      const bool good = object.is_object() && object.contains("text") && object["text"].is_string();
      if (!good) {
        err << file << ':' << number
            << ": this is no post (write one object in each line: {\"text\": \"…\"})\n";
        return std::unexpected(kExitBadData);
      }
      line = object["text"].get<std::string>();
    }
    if (line.size() > policy::kMaxTextBytes) {
      err << file << ':' << number << ": the post is longer than " << policy::kMaxTextBytes
          << " bytes, the most allowed (shorten it)\n";
      return std::unexpected(kExitBadData);
    }
    posts.push_back(std::move(line));
  }
  return posts;
}

void WriteCount(std::string_view kind, const std::string& name, std::size_t hits, std::size_t posts,
                std::ostream& out) {
  out << "  " << kind << ' ' << name << ": " << hits << ", " << policy::ShareText(hits, posts)
      << '\n';
}

// The number of warnings.
std::size_t WriteCounts(const LoadedPolicy& one, const std::string& sample,
                        const std::vector<std::string>& posts, std::ostream& out) {
  const policy::SampleCounts counts = policy::CountSample(one.document, one.model, posts);
  out << one.document.file() << ": " << posts.size() << " posts of " << sample << '\n';
  for (const auto& [name, hits] : counts.concepts) {
    WriteCount("concept", name, hits, posts.size(), out);
  }
  for (const policy::Rule& rule : one.model.rules) {
    WriteCount("rule", rule.id, counts.rules[rule.index], posts.size(), out);
  }
  if (posts.size() < policy::kLeastPosts) {
    out << "  fewer than " << policy::kLeastPosts << " posts: too few to judge by\n";
  }
  const Diagnostics found = policy::LintSample(one.document, one.model, counts);
  out << ToString(found);
  return found.size();
}

}  // namespace

int RunPolicyLint(Arguments arguments, Streams streams) {
  std::string sample;
  std::vector<std::string> files;
  options::options_description described("Options", 100);
  described.add_options()("sample", options::value(&sample)->value_name("FILE"),
                          "posts to check with the policies");
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
    const auto content = ReadText(sample, streams.in, kMaxSampleBytes, streams.err);
    if (!content) {
      return content.error().exit_code;
    }
    const auto posts = ReadPosts(sample, *content, streams.err);
    if (!posts) {
      return posts.error();
    }
    if (posts->size() > 1) {
      for (const LoadedPolicy& one : *loaded) {
        warnings += WriteCounts(one, sample, *posts, streams.out);
      }
    } else {
      // As it stands in the file, so that lines and columns are the file's.
      const std::string& text =
          posts->empty() || !sample.ends_with(".jsonl") ? *content : posts->front();
      WriteVerdict(policy::Check(PoliciesOf(*loaded),
                                 {.text = text, .lists = policy::CheckRequest::Lists::kShown}),
                   text, sample == "-" ? "" : sample, streams.out);
    }
  }
  return warnings == 0 ? kExitOk : kExitFound;
}

}  // namespace forepost::commands
