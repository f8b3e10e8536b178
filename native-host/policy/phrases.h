// Many phrases at once over a text's words.
//
//   PhraseIndex index;
//   index.Add("guarante* return", 7);        // 7: the group by which the caller knows it
//   std::vector<PhraseHit> hits;
//   index.Find(words, hits);
//
// A phrase is words as they are read; a '*' at a word's end stands for any ending. A sign that
// touches a word in the phrase ($ # @ before it, % after it) must touch it in the text as well. A
// phrase never reaches over a sentence's end.
//
// Words are compared by their 64-bit hash: a text crafted to collide gets a false alarm.
//
// Thread-safety: Find may run in several threads at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "policy/flat_table.h"
#include "policy/words.h"

namespace forepost::policy {

struct PhraseHit {
  std::uint32_t first_word;
  std::uint32_t last_word;
  std::uint32_t group;
};

inline constexpr std::size_t kMaxPhraseWords = 20;

// The longest beginning that a '*' may follow, in bytes, and the shortest, in letters.
inline constexpr std::size_t kMaxPrefixBytes = 60;
inline constexpr std::size_t kMinPrefixBytes = 2;

class PhraseIndex {
 public:
  // The error says why the phrase can never match.
  std::expected<void, std::string> Add(std::string_view phrase, std::uint32_t group);

  // Appends every hit, by first word. One place may stand there for several groups, and for one
  // group several times.
  void Find(const Words& words, std::vector<PhraseHit>& hits) const;

 private:
  struct Sign {
    std::uint32_t word;  // of the phrase
    char before;
    char after;
  };
  struct Ending {
    std::uint32_t group;
    std::vector<Sign> signs;
  };
  struct Node {
    std::uint64_t prefix_lengths = 0;  // bit by length in bytes
    std::vector<Ending> endings;
  };
  struct Edge {
    std::uint32_t node = 0;  // 0: none, since nothing leads back to the root
  };

  static std::uint64_t EdgeKey(std::uint32_t node, WordHash hash, bool prefix);
  void FindAt(const Words& words, std::uint32_t first, std::vector<PhraseHit>& hits,
              std::vector<std::pair<std::uint32_t, std::uint32_t>>& pending) const;
  void Report(const Words& words, const Node& node, std::uint32_t first, std::uint32_t last,
              std::vector<PhraseHit>& hits) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
  FlatTable<Edge> edges_;
};

}  // namespace forepost::policy
