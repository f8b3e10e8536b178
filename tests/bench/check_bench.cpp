// The time of one check beside one pass of RE2::Set over the same text.
//
//   check_bench POLICY.json SAMPLES
//
// The texts are drafts put together from the policy's own sentences, mostly those that no rule may
// hit, every fourth with one that a rule must hit. The floor is RE2::Set with everything that the
// policy looks for, each phrase turned into a pattern: it says only which of them occur, without
// where, without normalising the text, without exceptions, numbers or sentences.
#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bench/drafts.h"
#include "bench/measure.h"
#include "policy/policy.h"

namespace forepost::bench {
namespace {

constexpr std::size_t kNames = 100'000;

// "can't lose*" → (?i)\bcan\W*t\W+lose\w*\b, about what the engine takes it for.
std::string PatternOf(std::string_view phrase) {
  std::string pattern = "(?i)\\b";
  for (const char c : phrase) {
    if (c == ' ') {
      pattern += "\\W+";
    } else if (c == '*') {
      pattern += "\\w*";
    } else if (c == '\'') {
      pattern += "\\W*";
    } else {
      pattern += re2::RE2::QuoteMeta(re2::StringPiece(&c, 1));
    }
  }
  return pattern + "\\b";
}

// Everything under the keys `phrases` and `patterns`, wherever it stands but in examples.
void Collect(const nlohmann::json& value, std::set<std::string>& patterns) {
  if (value.is_array()) {
    for (const nlohmann::json& item : value) {
      Collect(item, patterns);
    }
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.items()) {
      if (key == "phrases" && member.is_array()) {
        for (const nlohmann::json& phrase : member) {
          patterns.insert(PatternOf(phrase.get<std::string>()));
        }
      } else if (key == "patterns" && member.is_array()) {
        for (const nlohmann::json& pattern : member) {
          patterns.insert("(?i)" + pattern.get<std::string>());
        }
      } else if (key != "examples") {
        Collect(member, patterns);
      }
    }
  }
}

std::unique_ptr<re2::RE2::Set> FloorOf(const nlohmann::json& policy, std::size_t& size) {
  std::set<std::string> patterns;
  Collect(policy, patterns);
  re2::RE2::Options options;
  options.set_max_mem(std::int64_t{256} << 20);
  auto floor = std::make_unique<re2::RE2::Set>(options, re2::RE2::UNANCHORED);
  for (const std::string& pattern : patterns) {
    std::string error;
    if (floor->Add(pattern, &error) < 0) {
      std::cerr << "check_bench: " << pattern << ": " << error << '\n';
      return nullptr;
    }
  }
  size = patterns.size();
  return floor->Compile() ? std::move(floor) : nullptr;
}

int Run(const std::filesystem::path& file, std::size_t samples) {
  std::ifstream stream(file);
  const nlohmann::json json = nlohmann::json::parse(stream, nullptr, false);
  if (json.is_discarded()) {
    std::cerr << "check_bench: " << file << " is no policy\n";
    return 65;
  }
  policy::NameLists lists;
  const nlohmann::json declared = json.value("lists", nlohmann::json::object());
  if (!declared.empty()) {
    lists[declared.begin().key()] = MadeUpNames(kNames);
  }
  auto plain = policy::Policy::Load(file);
  auto with_names = policy::Policy::Load(file, lists);
  if (!plain || !with_names) {
    std::cerr << ToString(plain ? with_names.error() : plain.error());
    return 65;
  }
  std::size_t patterns = 0;
  const std::unique_ptr<re2::RE2::Set> set = FloorOf(json, patterns);
  if (set == nullptr) {
    return 70;
  }

  std::size_t sink = 0;  // keeps the compiler from leaving a check out
  const auto check = [&sink](const policy::Policy& policy, policy::CheckRequest::Lists names) {
    return [&sink, &policy, names](const std::string& draft) {
      sink += policy::Check({&policy, 1}, {.text = draft, .lists = names}).findings.size();
    };
  };
  const auto floor = [&sink, &set](const std::string& draft) {
    std::vector<int> found;
    sink += set->Match(draft, &found) ? found.size() : 0;
  };
  using enum policy::CheckRequest::Lists;
  for (const std::size_t length : {std::size_t{280}, std::size_t{3'000}}) {
    const std::vector<std::string> drafts = Drafts(json, length);
    const std::string what = std::to_string(length) + " characters";
    const std::size_t count = length > 1'000 ? samples / 4 + 1 : samples;
    const auto row = [&what](const std::string& more) {
      return Row{.table = "check", .what = what + more, .unit = "µs", .scale = 1e6};
    };
    Compare(row(", beside RE2::Set of its " + std::to_string(patterns) + " phrases and patterns"),
            count, drafts, check(*plain, kSkip), floor);
    if (!lists.empty()) {
      Compare(row(" at the submit with 100,000 names, beside the same check without names"), count,
              drafts, check(*with_names, kOpaque), check(*plain, kSkip));
    }
  }
  return sink == 0 ? 70 : 0;
}

}  // namespace
}  // namespace forepost::bench

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 2) {
    std::cerr << "usage: check_bench POLICY.json SAMPLES\n";
    return 64;
  }
  return forepost::bench::Run(arguments[0], std::strtoul(arguments[1].c_str(), nullptr, 10));
}
