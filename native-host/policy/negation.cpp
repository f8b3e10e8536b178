#include "policy/negation.h"

#include <algorithm>
#include <array>

namespace forepost::policy {
namespace {

template <std::size_t size>
constexpr std::array<WordHash, size> Hashes(const std::array<std::string_view, size>& words) {
  std::array<WordHash, size> hashes{};
  std::ranges::transform(words, hashes.begin(), HashWord);
  std::ranges::sort(hashes);
  return hashes;
}

constexpr auto kNegations = Hashes(std::to_array<std::string_view>({
    "aint",   "arent", "cannot",  "cant",     "couldnt", "didnt",  "doesnt",  "dont",   "hadnt",
    "hardly", "hasnt", "havent",  "isnt",     "neither", "never",  "no",      "nobody", "none",
    "nor",    "not",   "nothing", "shouldnt", "wasnt",   "werent", "without", "wont",   "wouldnt",
}));

// Behind one of these a negation negates nothing: "not only", "no doubt".
constexpr auto kCancels = Hashes(std::to_array<std::string_view>({
    "just",
    "doubt",
    "doubts",
    "kidding",
    "less",
    "matter",
    "merely",
    "only",
    "question",
    "simply",
    "wonder",
    "joke",
}));

// "Why not earn a guaranteed 7%?" asks for it.
constexpr WordHash kWhy = HashWord("why");

}  // namespace

bool IsNegated(const Words& words, std::size_t index) {
  const auto& all = words.all();
  if (index >= all.size()) {
    return false;
  }
  std::size_t negations = 0;
  for (std::size_t i = index - std::min(index, kNegationReach); i < index; ++i) {
    if (all[i].clause != all[index].clause ||
        !std::ranges::binary_search(kNegations, all[i].hash)) {
      continue;
    }
    const bool cancelled =
        (i + 1 < all.size() && std::ranges::binary_search(kCancels, all[i + 1].hash)) ||
        (i > 0 && all[i - 1].hash == kWhy);
    negations += cancelled ? 0 : 1;
  }
  return negations == 1;
}

}  // namespace forepost::policy
