#include "policy/phrases.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace forepost::policy {
namespace {

std::string_view BytesOf(const Words& words, const Word& word) {
  return std::string_view(words.text().bytes()).substr(word.begin, word.end - word.begin);
}

}  // namespace

std::uint64_t PhraseIndex::EdgeKey(std::uint32_t node, WordHash hash, bool prefix) {
  constexpr std::uint64_t kOdd = 0xd6e8feb86659fd93U;
  const std::uint64_t place = (std::uint64_t{node} << 1U) | (prefix ? 1U : 0U);
  return hash ^ ((place + 1) * kOdd);
}

std::expected<void, std::string> PhraseIndex::Add(std::string_view phrase, std::uint32_t group) {
  const NormalisedText text = NormalisedText::Of(phrase);
  const Words words(text);
  const std::string& bytes = text.bytes();
  if (words.all().empty()) {
    return std::unexpected("there is no word in it");
  }
  if (words.all().size() > kMaxPhraseWords) {
    return std::unexpected("it has more than " + std::to_string(kMaxPhraseWords) + " words");
  }
  if (words.all().back().sentence != 0) {
    return std::unexpected("it reaches over the end of a sentence, which a phrase never does");
  }
  const auto stars = std::ranges::count(bytes, '*');
  std::ptrdiff_t used_stars = 0;
  std::vector<bool> prefixes;
  for (const Word& word : words.all()) {
    const std::size_t next = prefixes.size() + 1;
    const bool goes_on = next < words.all().size() && words.all()[next].begin == word.end + 1;
    const bool prefix = word.end < bytes.size() && bytes[word.end] == '*' && !goes_on;
    const std::size_t length = words.Key(prefixes.size()).size();
    if (prefix && (length < kMinPrefixBytes || length > kMaxPrefixBytes)) {
      return std::unexpected("a '*' needs " + std::to_string(kMinPrefixBytes) + " to " +
                             std::to_string(kMaxPrefixBytes) + " letters before it");
    }
    used_stars += prefix ? 1 : 0;
    prefixes.push_back(prefix);
  }
  if (used_stars != stars) {
    return std::unexpected("a '*' may stand at the end of a word only");
  }

  std::uint32_t node = 0;
  Ending ending{.group = group, .signs = {}};
  for (std::uint32_t i = 0; i < words.all().size(); ++i) {
    const Word& word = words.all()[i];
    if (prefixes[i]) {
      nodes_[node].prefix_lengths |= std::uint64_t{1} << words.Key(i).size();
    }
    if (word.sign_before != '\0' || word.sign_after != '\0') {
      ending.signs.push_back({i, word.sign_before, word.sign_after});
    }
    Edge& edge = edges_[EdgeKey(node, word.hash, prefixes[i])];
    if (edge.node == 0) {
      edge.node = static_cast<std::uint32_t>(nodes_.size());
      nodes_.emplace_back();
    }
    node = edge.node;
  }
  nodes_[node].endings.push_back(std::move(ending));
  return {};
}

void PhraseIndex::Find(const Words& words, std::vector<PhraseHit>& hits) const {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pending;
  for (std::uint32_t i = 0; i < words.all().size(); ++i) {
    FindAt(words, i, hits, pending);
  }
}

void PhraseIndex::FindAt(const Words& words, std::uint32_t first, std::vector<PhraseHit>& hits,
                         std::vector<std::pair<std::uint32_t, std::uint32_t>>& pending) const {
  pending.assign(1, {0, first});
  while (!pending.empty()) {
    const auto [at, index] = pending.back();
    pending.pop_back();
    const auto follow = [&](WordHash hash, bool prefix) {
      const Edge* edge = edges_.Find(EdgeKey(at, hash, prefix));
      if (edge == nullptr) {
        return;
      }
      Report(words, nodes_[edge->node], first, index, hits);
      const std::size_t next = std::size_t{index} + 1;
      if (next < words.all().size() && words.all()[next].sentence == words.all()[first].sentence) {
        pending.emplace_back(edge->node, index + 1);
      }
    };
    const Word& word = words.all()[index];
    follow(word.hash, false);
    std::uint64_t lengths = nodes_[at].prefix_lengths;
    if (lengths == 0) {
      continue;
    }
    WordHash hash = kWordHashSeed;
    std::size_t length = 0;
    const auto longest = static_cast<std::size_t>(std::bit_width(lengths)) - 1;
    const bool plain = word.plain;
    const std::string joined = plain ? std::string() : words.Key(index);
    for (const char byte : plain ? BytesOf(words, word) : std::string_view(joined)) {
      if (length == longest) {
        break;
      }
      hash = ExtendWordHash(hash, byte);
      ++length;
      if (((lengths >> length) & 1U) != 0) {
        follow(hash, true);
      }
    }
  }
}

void PhraseIndex::Report(const Words& words, const Node& node, std::uint32_t first,
                         std::uint32_t last, std::vector<PhraseHit>& hits) const {
  for (const Ending& ending : node.endings) {
    const bool touched = std::ranges::all_of(ending.signs, [&](const Sign& sign) {
      const Word& word = words.all()[first + sign.word];
      return (sign.before == '\0' || sign.before == word.sign_before) &&
             (sign.after == '\0' || sign.after == word.sign_after);
    });
    if (touched) {
      hits.push_back({first, last, ending.group});
    }
  }
}

}  // namespace forepost::policy
