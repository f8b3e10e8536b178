// How the cost of a check grows with the rules of a policy and with the names of its lists.
//
//   scale_bench POLICY.json SAMPLES
//
// Rules, 10 to 10,000: made up of words that stand in the drafts, each a `near` of two terms of
// three phrases, and each tenth with a pattern, so that many of them have something to look at.
// Names, none to 1,000,000: the policy given, at the submit. The floor of each row is the first of
// its line.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bench/drafts.h"
#include "bench/measure.h"
#include "policy/policy.h"

namespace forepost::bench {
namespace {

constexpr std::size_t kLength = 3'000;

// The same numbers in every run.
class Dice {
 public:
  std::size_t Below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;  // Knuth, MMIX
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 11;
};

std::vector<std::string> WordsOf(const std::vector<std::string>& drafts) {
  std::vector<std::string> words;
  for (const std::string& draft : drafts) {
    std::string word;
    for (const char c : draft + " ") {
      if (c >= 'a' && c <= 'z') {
        word += c;
      } else {
        if (word.size() > 2) {
          words.push_back(word);
        }
        word.clear();
      }
    }
  }
  return words;
}

std::string MadeUpPolicy(std::size_t rules, const std::vector<std::string>& words) {
  Dice dice;
  const auto phrases = [&] {
    nlohmann::json list = nlohmann::json::array();
    for (int i = 0; i < 3; ++i) {
      const std::size_t at = dice.Below(words.size() - 1);
      list.push_back(words[at] + " " + words[at + 1]);
    }
    return nlohmann::json{{"phrases", list}};
  };
  nlohmann::json all = nlohmann::json::array();
  for (std::size_t i = 0; i < rules; ++i) {
    nlohmann::json second = phrases();
    if (i % 10 == 0) {
      second["patterns"] = {"\\b" + words[dice.Below(words.size())] +
                            " +(?:it|them|you|[a-z]+ed)\\b"};
    }
    all.push_back({{"id", "rule-" + std::to_string(i)},
                   {"title", "A rule"},
                   {"severity", "warn"},
                   {"cite", {{"source", "none"}, {"clause", "none"}}},
                   {"owner", "nobody"},
                   {"message", "A rule has a hit."},
                   {"guidance", "Leave it out."},
                   {"match", {{"kind", "near"}, {"all", {phrases(), second}}}},
                   {"examples", {{"hit", {"a", "b", "c"}}, {"miss", {"d", "e", "f"}}}}});
  }
  return nlohmann::json{
      {"format", 1}, {"id", "scale"}, {"version", 1}, {"title", "Scale"}, {"rules", all}}
      .dump();
}

int Fail(const Diagnostics& faults) {
  std::cerr << ToString(faults);
  return 65;
}

int Run(const std::filesystem::path& file, std::size_t samples) {
  std::ifstream stream(file);
  const nlohmann::json json = nlohmann::json::parse(stream, nullptr, false);
  if (json.is_discarded()) {
    std::cerr << "scale_bench: " << file << " is no policy\n";
    return 65;
  }
  const std::vector<std::string> drafts = Drafts(json, kLength);
  const std::vector<std::string> words = WordsOf(drafts);
  std::size_t sink = 0;  // keeps the compiler from leaving a check out
  const auto check = [&sink](const policy::Policy& policy) {
    return [&sink, &policy](const std::string& draft) {
      sink += policy::Check({&policy, 1},
                            {.text = draft, .lists = policy::CheckRequest::Lists::kOpaque})
                  .findings.size();
    };
  };
  const auto row = [](const std::string& line, std::size_t count) {
    return Row{.table = "scale",
               .what = line + ": " + std::to_string(count),
               .unit = "µs",
               .scale = 1e6,
               .line = line,
               .count = static_cast<double>(count)};
  };

  const auto fewest = policy::Policy::Parse(MadeUpPolicy(10, words), "scale.json");
  if (!fewest) {
    return Fail(fewest.error());
  }
  for (const std::size_t rules : {10, 100, 1'000, 10'000}) {
    const auto policy = policy::Policy::Parse(MadeUpPolicy(rules, words), "scale.json");
    if (!policy) {
      return Fail(policy.error());
    }
    Compare(row("rules", rules), samples, drafts, check(*policy), check(*fewest));
  }

  const auto plain = policy::Policy::Load(file);
  if (!plain) {
    return Fail(plain.error());
  }
  const nlohmann::json declared = json.value("lists", nlohmann::json::object());
  for (const std::size_t names : {0, 1'000, 10'000, 100'000, 1'000'000}) {
    policy::NameLists lists;
    if (!declared.empty()) {
      lists[declared.begin().key()] = MadeUpNames(names);
    }
    const auto policy = policy::Policy::Load(file, lists);
    if (!policy) {
      return Fail(policy.error());
    }
    Compare(row("names", names), samples, drafts, check(*policy), check(*plain));
  }
  return sink == 0 ? 70 : 0;
}

}  // namespace
}  // namespace forepost::bench

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.size() != 2) {
    std::cerr << "usage: scale_bench POLICY.json SAMPLES\n";
    return 64;
  }
  return forepost::bench::Run(arguments[0], std::strtoul(arguments[1].c_str(), nullptr, 10));
}
