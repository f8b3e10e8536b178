// What the benchmarks of the check share: drafts, names, and the turn by turn of two things
// measured.
//
// Thread-safety: none.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/measure.h"
#include "policy/name_list.h"

namespace forepost::bench {

inline void AddSentences(const nlohmann::json& rule, const char* kind,
                         std::vector<std::string>& into) {
  for (const nlohmann::json& example : rule.at("examples").at(kind)) {
    into.push_back(example.is_string() ? example.get<std::string>()
                                       : example.at("text").get<std::string>());
  }
}

// Drafts of about `length` bytes, cut between characters.
inline std::vector<std::string> Drafts(const nlohmann::json& policy, std::size_t length) {
  std::vector<std::string> hits;
  std::vector<std::string> misses;
  for (const nlohmann::json& rule : policy.at("rules")) {
    AddSentences(rule, "hit", hits);
    AddSentences(rule, "miss", misses);
  }
  std::vector<std::string> drafts;
  for (std::size_t i = 0; i < 64; ++i) {
    std::string draft;
    if (i % 4 == 0) {
      draft = hits[i * 7 % hits.size()];
    }
    for (std::size_t j = i * 5; draft.size() < length; ++j) {
      draft += (draft.empty() ? "" : " ") + misses[j % misses.size()];
    }
    std::size_t end = length;
    while (end > 0 && (static_cast<unsigned char>(draft[end]) & 0xC0U) == 0x80U) {
      --end;
    }
    draft.resize(end);
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

// Names that read like firms': three syllables and what firms are called.
inline policy::NameList MadeUpNames(std::size_t count) {
  constexpr std::array<std::string_view, 12> kSyllables{"bar", "cor", "del", "fen", "gal", "hol",
                                                        "lum", "mer", "nor", "pra", "sol", "ven"};
  constexpr std::array<std::string_view, 6> kKinds{"Holdings", "Capital", "Industries",
                                                   "Energy",   "Bank",    "Partners"};
  policy::NameList names;
  for (std::size_t i = 0; i < count; ++i) {
    std::string name;
    for (std::size_t rest = i, k = 0; k < 4; ++k, rest /= kSyllables.size()) {
      name += kSyllables[rest % kSyllables.size()];
    }
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    const std::string kind{kKinds[i % kKinds.size()]};
    names.push_back({.name = name + " " + kind + " " + std::to_string(i / 20'736),
                     .aliases = {name + kind, "$" + name.substr(0, 4) + std::to_string(i)}});
  }
  return names;
}

// Alternates between the two, so that both see the same machine.
template <typename Measured, typename Floor>
void Compare(const Row& row, std::size_t samples, const std::vector<std::string>& drafts,
             const Measured& measured, const Floor& floor) {
  Samples measured_samples;
  Samples floor_samples;
  const std::size_t warm_up = std::min<std::size_t>(samples, 2 * drafts.size());
  for (std::size_t i = 0; i < warm_up + samples; ++i) {
    const std::string& draft = drafts[i % drafts.size()];
    const double start = CpuNow();
    measured(draft);
    const double middle = CpuNow();
    floor(draft);
    const double end = CpuNow();
    if (i >= warm_up) {
      measured_samples.Add(middle - start);
      floor_samples.Add(end - middle);
    }
  }
  PrintRow(row, measured_samples, floor_samples);
}

}  // namespace forepost::bench
