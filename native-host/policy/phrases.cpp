#include "policy/phrases.h"

#include <algorithm>
#include <span>

#include "policy/addresses.h"
#include "policy/phrase_parts.h"
#include "policy/readings.h"

namespace forepost::policy {

namespace {

// The word as a reading of itself.
Reading Itself(const Words& words, std::uint32_t index) {
  const Word& word = words.all()[index];
  return {.begin = word.begin,
          .end = word.end,
          .from = index,
          .to = index + 1,
          .first_word = index,
          .last_word = index,
          .first_sentence = word.sentence,
          .last_sentence = word.sentence,
          .hash = word.hash,
          .key_begin = 0,
          .key_size = 0,
          .sign_before = word.sign_before,
          .sign_after = word.sign_after,
          .starts = true,
          .ends = true};
}

bool Touches(std::span<const AddressWords> addresses, const PhraseHit& hit) {
  const auto found = std::ranges::lower_bound(addresses, hit.first_word, {}, &AddressWords::last);
  return found != addresses.end() && found->first <= hit.last_word;
}

}  // namespace

std::uint64_t PhraseIndex::EdgeKey(std::uint32_t node, WordHash hash, bool prefix) {
  constexpr std::uint64_t kOdd = 0xd6e8feb86659fd93U;
  const std::uint64_t place = (std::uint64_t{node} << 1U) | (prefix ? 1U : 0U);
  return hash ^ ((place + 1) * kOdd);
}

std::uint32_t PhraseIndex::FirstEdge(std::uint64_t key) const {
  if (!sieve_[(key ^ (key >> 32U)) % kSieveBits]) {
    return 0;
  }
  const std::uint32_t* const first = first_edges_.Find(key);
  return first == nullptr ? 0 : *first;
}

// Walks from each place of a text by its words and their readings.
class PhraseIndex::Search {
 public:
  Search(const PhraseIndex& index, const Words& words, std::vector<PhraseHit>& hits)
      : index_(index),
        words_(words),
        readings_(words, index.vocabulary_),
        addresses_(FindAddresses(words)),
        hits_(hits) {}

  void Run() {
    if (!index_.slips_.Empty()) {
      FindSlips();
    }
    for (std::uint32_t place = 0; place < readings_.places(); ++place) {
      steps_.clear();
      Leave(0, place, kNone);
      for (std::uint32_t step = 0; step < steps_.size(); ++step) {
        Leave(steps_[step].node, steps_[step].reading.to, step);
      }
    }
  }

 private:
  static constexpr std::uint32_t kNone = static_cast<std::uint32_t>(-1);

  // One word of a phrase found in the text, and the way to it.
  struct Step {
    std::uint32_t node;
    std::uint32_t before;  // index of the step before, or kNone
    Reading reading;
    bool slip;                // this word or one before it is misspelt
    std::uint8_t passed = 0;  // words of the node's gap
  };

  void FindSlips() {
    for (std::uint32_t i = 0; i < words_.all().size(); ++i) {
      const Word& word = words_.all()[i];
      slip_begins_.push_back(static_cast<std::uint32_t>(slips_.size()));
      if (word.end - word.begin < kMinSlip) {
        continue;
      }
      const std::string key = words_.Key(i);
      index_.slips_.Find(key, slips_);
      if (slips_.size() != slip_begins_.back() && index_.vocabulary_.Holds(key)) {
        slips_.resize(slip_begins_.back());
      }
    }
    slip_begins_.push_back(static_cast<std::uint32_t>(slips_.size()));
  }

  // The word at `place` as what it is a slip of.
  void GoBySlips(std::uint32_t node, std::uint32_t place, std::uint32_t before) {
    const Word& word = words_.all()[place];
    if (before != kNone && steps_[before].reading.last_sentence != word.sentence) {
      return;
    }
    for (std::uint32_t i = slip_begins_[place]; i < slip_begins_[place + 1]; ++i) {
      ForEachEdge(node, slips_[i].hash, slips_[i].prefix, [&](std::uint32_t to) {
        steps_.push_back({to, before, Itself(words_, place), true, 0});
        Report(index_.nodes_[to]);
      });
    }
  }

  template <typename Reached>
  void ForEachEdge(std::uint32_t node, WordHash hash, bool prefix, const Reached& reached) const {
    for (std::uint32_t next = index_.FirstEdge(EdgeKey(node, hash, prefix)); next != 0;) {
      const Edge& edge = index_.edges_[next - 1];
      next = edge.next;
      reached(edge.node);
    }
  }

  // A word in a gap: the phrase stays where it is.
  void PassOver(std::uint32_t node, std::uint32_t place, std::uint32_t before) {
    const Step from = steps_[before];
    if (from.passed < index_.nodes_[node].gap &&
        from.reading.last_sentence == words_.all()[place].sentence) {
      steps_.push_back({node, before, Itself(words_, place), from.slip,
                        static_cast<std::uint8_t>(from.passed + 1)});
    }
  }

  void Leave(std::uint32_t node, std::uint32_t place, std::uint32_t before) {
    if (place < words_.all().size()) {
      const Word& word = words_.all()[place];
      const bool plain = word.plain || index_.nodes_[node].prefix_lengths == 0;
      const std::string joined = plain ? std::string() : words_.Key(place);
      const std::string_view key =
          plain ? std::string_view(words_.text().bytes()).substr(word.begin, word.end - word.begin)
                : std::string_view(joined);
      Go(node, before, word.sentence, word.hash, key, [&] { return Itself(words_, place); });
      if (index_.nodes_[node].any) {
        Go(node, before, word.sentence, kAnyWordHash, {}, [&] { return Itself(words_, place); });
      }
      if (!slips_.empty()) {
        GoBySlips(node, place, before);
      }
      if (index_.nodes_[node].gap != 0) {
        PassOver(node, place, before);
      }
    }
    for (const Reading& reading : readings_.At(place)) {
      if (before != kNone || reading.starts) {
        Go(node, before, reading.first_sentence, reading.hash, readings_.Key(reading),
           [&] { return reading; });
      }
    }
  }

  // `key` is needed only where the node has beginnings of words; `reading` gives what was read.
  template <typename GiveReading>
  void Go(std::uint32_t node, std::uint32_t before, std::uint32_t sentence, WordHash hash,
          std::string_view key, GiveReading reading) {
    if (before != kNone && steps_[before].reading.last_sentence != sentence) {
      return;
    }
    const auto follow = [&](WordHash to, bool prefix) {
      ForEachEdge(node, to, prefix, [&](std::uint32_t reached) {
        const bool slip = before != kNone && steps_[before].slip;
        steps_.push_back({reached, before, reading(), slip, 0});
        if (steps_.back().reading.ends) {
          Report(index_.nodes_[reached]);
        }
      });
    };
    follow(hash, false);
    std::uint64_t lengths = index_.nodes_[node].prefix_lengths >> 1U;
    WordHash beginning = kWordHashSeed;
    for (const char byte : key) {
      if (lengths == 0) {
        break;
      }
      beginning = ExtendWordHash(beginning, byte);
      if ((lengths & 1U) != 0) {
        follow(beginning, true);
      }
      lengths >>= 1U;
    }
  }

  // The phrases that end with the last step.
  void Report(const Node& node) {
    if (node.ending == 0) {
      return;
    }
    way_.clear();
    for (auto step = static_cast<std::uint32_t>(steps_.size()) - 1; step != kNone;
         step = steps_[step].before) {
      way_.push_back(&steps_[step].reading);
    }
    std::ranges::reverse(way_);
    PhraseHit hit{.first_word = way_.front()->first_word,
                  .last_word = way_.back()->last_word,
                  .group = 0,
                  .begin = way_.front()->begin,
                  .end = way_.back()->end};
    for (const Reading* reading : way_) {
      hit.begin = std::min(hit.begin, reading->begin);
      hit.end = std::max(hit.end, reading->end);
    }
    const bool in_address = Touches(addresses_, hit);
    const bool slip = steps_.back().slip;
    for (std::uint32_t next = node.ending; next != 0; next = index_.endings_[next - 1].next) {
      const Ending& ending = index_.endings_[next - 1];
      const bool touched = std::ranges::all_of(ending.signs, [&](const Sign& sign) {
        const Reading& word = *way_[sign.word];
        return (sign.before == '\0' || sign.before == word.sign_before) &&
               (sign.after == '\0' || sign.after == word.sign_after);
      });
      if (touched && (!in_address || ending.address) && (!slip || ending.misspelt)) {
        hit.group = ending.group;
        hits_.push_back(hit);
      }
    }
  }

  const PhraseIndex& index_;
  const Words& words_;
  Readings readings_;
  std::vector<AddressWords> addresses_;
  std::vector<PhraseHit>& hits_;
  std::vector<Step> steps_;
  std::vector<const Reading*> way_;
  // Of word i: slips_[slip_begins_[i] … slip_begins_[i + 1]).
  std::vector<SlipTarget> slips_;
  std::vector<std::uint32_t> slip_begins_;
};

void PhraseIndex::Find(const Words& words, std::vector<PhraseHit>& hits) const {
  Search(*this, words, hits).Run();
}

}  // namespace forepost::policy
