// Many phrases at once over a text's words.
//
//   PhraseIndex index;
//   index.Add("guarante* return", 7);        // 7: the group by which the caller knows it
//   std::vector<PhraseHit> hits;
//   index.Find(words, hits);
//
// A phrase is words as they are read; a '*' at a word's end stands for any ending, and a '_' for
// any one word, but not as the first. A sign that touches a word in the phrase ($ # @ before it, %
// after it) must touch it in the text as well. A phrase never reaches over a sentence's end. An
// emoji in a phrase is a word of it; others in the text are passed over. The words of the text may
// be read in other ways: see readings.h. Nothing is found in an address (addresses.h) but phrases
// that hold a '.' or '/' between two words.
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
#include "policy/phrase_parts.h"
#include "policy/phrase_syntax.h"
#include "policy/slips.h"
#include "policy/vocabulary.h"
#include "policy/words.h"

namespace forepost::policy {

struct PhraseHit {
  // For an emoji the word before it, or the first.
  std::uint32_t first_word;
  std::uint32_t last_word;
  std::uint32_t group;
  // In the text's bytes, half open: more or less than the words where they are read in another way.
  std::uint32_t begin;
  std::uint32_t end;
};

class PhraseIndex {
 public:
  // A phrase by its places (phrase_syntax.h). The error says why it can never match. `misspelt`: it
  // is found as well with one slip (slips.h) in each of its words, but for words of a text that
  // some phrase of the index holds. A phrase costs what its places hold together, not what they
  // multiply to.
  std::expected<void, std::string> Add(const std::vector<PhraseSlot>& slots, std::uint32_t group,
                                       bool misspelt = false);
  // A phrase without alternatives.
  std::expected<void, std::string> Add(std::string_view phrase, std::uint32_t group,
                                       bool misspelt = false);

  // Appends every hit, by first word. One place may stand there for several groups, and for one
  // group several times.
  void Find(const Words& words, std::vector<PhraseHit>& hits) const;

 private:
  static constexpr std::size_t kSieveBits = std::size_t{1} << 21U;

  struct Sign {
    std::uint32_t word;  // of the phrase
    char before;
    char after;
  };
  // Most nodes have none or one: they stand in one row, linked by their places in it plus one.
  struct Ending {
    std::uint32_t group;
    std::uint32_t next;
    bool address;   // the phrase is, or is part of, an address
    bool misspelt;  // its words may be so
    std::vector<Sign> signs;
  };
  struct Node {
    std::uint64_t prefix_lengths = 0;  // bit by length in bytes
    std::uint32_t ending = 0;          // the first; 0: none
    bool any = false;                  // any word leads on
    std::uint8_t gap = 0;              // so many words may be passed over before the next
  };
  // By one word several may lead from a node: all of them stand in one row, linked as endings are.
  struct Edge {
    std::uint32_t node;
    std::uint32_t next;
    bool shared;  // its node can be reached by other words as well: no other phrase goes on from it
  };

  class Search;

  std::expected<void, std::string> AddEach(const std::vector<PhraseSlot>& slots,
                                           std::uint32_t group, bool misspelt);
  void AddEnding(const PhraseParts& parts, Ending ending);
  void AddEnding(std::uint32_t node, Ending ending);
  void AddWord(const PhrasePart& part, bool misspelt);
  std::uint32_t AddNode();
  std::uint32_t GoOn(std::uint32_t node, const PhrasePart& part);
  void Link(std::uint32_t from, const PhrasePart& part, std::uint32_t to);
  static std::uint64_t EdgeKey(std::uint32_t node, WordHash hash, bool prefix);
  // The first of the edges by a key, counted from 1; 0: there is none.
  std::uint32_t FirstEdge(std::uint64_t key) const;

  Vocabulary vocabulary_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<Ending> endings_;
  std::vector<Edge> edges_;
  FlatTable<std::uint32_t> first_edges_;  // to a place in edges_, counted from 1
  // Of the keys in first_edges_: most words of a text lead nowhere, and this says so sooner.
  std::vector<bool> sieve_ = std::vector<bool>(kSieveBits);
  SlipIndex slips_;  // of the words of the phrases that may be misspelt
};

}  // namespace forepost::policy
