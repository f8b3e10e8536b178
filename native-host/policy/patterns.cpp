#include "policy/patterns.h"

#include <re2/re2.h>
#include <re2/set.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>

#include "policy/match_memory.h"

namespace forepost::policy {
namespace {

// Memory of one pattern's program and of the states that matching it makes.
constexpr std::int64_t kPatternMemory = std::int64_t{16} << 20;

// RE2 gives the smaller of a pattern's two programs a third of that memory, a fourth of it for
// instructions of 16 bytes: 87,381 of them. Some are left as a margin.
constexpr std::size_t kMaxLateSize = 64'000;

re2::RE2::Options PatternOptions() {
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_case_sensitive(false);
  options.set_never_nl(true);
  options.set_never_capture(true);
  options.set_max_mem(kPatternMemory);
  return options;
}

// A set only parses what is added to it; it compiles when it is told to.
std::expected<void, std::string> CheckSyntax(const std::string& pattern) {
  re2::RE2::Set parsed(PatternOptions(), re2::RE2::UNANCHORED);
  std::string error;
  if (parsed.Add(pattern, &error) < 0) {
    return std::unexpected(error);
  }
  return {};
}

// The matches in a sentence, which begins at `begin` of the text. False where `hits` is full.
bool FindIn(const re2::RE2& pattern, std::string_view text, std::size_t begin,
            std::vector<ByteSpan>& hits) {
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece match;
  const std::size_t end = text.size();
  std::size_t at = 0;
  while (at < end) {
    if (hits.size() >= kMaxPatternHits) {
      return false;
    }
    const std::size_t reach = std::min(end, at + 2 * kMaxPatternReach);
    if (!pattern.Match(whole, at, reach, re2::RE2::UNANCHORED, &match, 1)) {
      if (reach == end) {
        break;
      }
      // A match might begin in this window and end behind it: the next window overlaps.
      at = reach - kMaxPatternReach;
      continue;
    }
    const auto first = static_cast<std::size_t>(match.data() - text.data());
    const std::size_t last = first + match.size();
    if (first > at && reach != end && first > reach - kMaxPatternReach) {
      at = first;  // it might go on behind the window
      continue;
    }
    if (!match.empty()) {
      hits.push_back(
          {static_cast<std::uint32_t>(begin + first), static_cast<std::uint32_t>(begin + last)});
    }
    at = match.empty() ? last + 1 : last;
  }
  return true;
}

}  // namespace

class PatternSet::Pattern {
 public:
  // `needs`: how many sets of literals it needs one of each.
  Pattern(std::string source, std::size_t needs) : source_(std::move(source)), needs_(needs) {}

  bool filtered() const { return needs_ != 0; }
  std::uint32_t all_needs() const { return (1U << needs_) - 1U; }  // a bit for each

  const re2::RE2& Compiled() const {
    std::call_once(once_,
                   [this] { compiled_ = std::make_unique<re2::RE2>(source_, PatternOptions()); });
    return *compiled_;
  }

 private:
  std::string source_;
  std::size_t needs_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<re2::RE2> compiled_;
};

struct PatternSet::Memory {
  Memory() { crypto_shorthash_keygen(key.data()); }

  // By a key of this process, so that nobody can write a sentence that is taken for another.
  std::uint64_t HashOf(std::string_view sentence) const {
    std::uint64_t hash = 0;
    static_assert(sizeof hash == crypto_shorthash_BYTES);
    crypto_shorthash(reinterpret_cast<unsigned char*>(&hash),
                     reinterpret_cast<const unsigned char*>(sentence.data()), sentence.size(),
                     key.data());
    return hash;
  }

  std::mutex mutex;
  MatchMemory matches;
  std::array<unsigned char, crypto_shorthash_KEYBYTES> key{};
};

PatternSet::PatternSet() : memory_(std::make_unique<Memory>()) {}
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::expected<std::uint32_t, std::string> PatternSet::Add(const std::string& pattern,
                                                          FactsReader& reader) {
  if (const auto known = known_.find(pattern); known != known_.end()) {
    return known->second;
  }
  const PatternFacts facts = reader.Read(pattern);
  const std::string source = "(?m)" + pattern;
  if (!facts.valid) {
    if (auto good = CheckSyntax(source); !good) {
      return std::unexpected(std::move(good.error()));
    }
  }
  const std::size_t needs = facts.literals.empty() ? 0 : 1 + facts.also.size();
  auto added = std::make_unique<Pattern>(source, needs);
  if (facts.size > kMaxLateSize) {
    const re2::RE2& compiled = added->Compiled();
    if (!compiled.ok()) {
      return std::unexpected(compiled.error());
    }
    if (compiled.ReverseProgramSize() < 0) {
      return std::unexpected("pattern too large");
    }
  }
  const auto index = static_cast<std::uint32_t>(patterns_.size());
  for (std::size_t i = 0; i < needs; ++i) {
    const auto need = static_cast<std::uint32_t>(needs_.size());
    needs_.push_back({.pattern = index, .bit = 1U << i});
    for (const std::string& literal : i == 0 ? facts.literals : facts.also[i - 1]) {
      literals_.Add(literal, need);
    }
  }
  patterns_.push_back(std::move(added));
  known_.emplace(pattern, index);
  return index;
}

// The patterns of which all needs stand in a sentence.
class PatternSearch::CandidateFinder {
 public:
  explicit CandidateFinder(const PatternSet& patterns)
      : patterns_(patterns), met_(patterns.size()) {}

  std::vector<std::uint32_t> In(std::string_view sentence) {
    std::vector<std::uint32_t> found;
    ++sentences_;
    patterns_.literals_.Find(sentence, [&](std::size_t /*at*/, std::uint32_t place) {
      const PatternSet::Need need = patterns_.needs_[place];
      Met& met = met_[need.pattern];
      if (met.sentence != sentences_) {
        met = {.sentence = sentences_, .needs = 0};
      }
      const std::uint32_t before = std::exchange(met.needs, met.needs | need.bit);
      if (before != met.needs && met.needs == patterns_.patterns_[need.pattern]->all_needs()) {
        found.push_back(need.pattern);
      }
    });
    return found;
  }

 private:
  struct Met {
    std::uint32_t sentence = 0;  // in which the needs were met; counted from 1
    std::uint32_t needs = 0;
  };

  const PatternSet& patterns_;
  std::vector<Met> met_;
  std::uint32_t sentences_ = 0;
};

PatternSearch::PatternSearch(const PatternSet& patterns, const Words& words)
    : patterns_(patterns),
      words_(words),
      lock_(patterns.memory_->mutex, std::try_to_lock),
      begins_(patterns.size() + 1) {
  for (std::uint32_t i = 0; lock_.owns_lock() && i < words.sentences(); ++i) {
    hashes_.push_back(patterns.memory_->HashOf(words.SentenceText(i)));
  }
  struct Candidate {
    std::uint32_t pattern;
    std::uint32_t sentence;
  };
  std::vector<Candidate> candidates;
  CandidateFinder finder(patterns);
  for (std::uint32_t sentence = 0; sentence < words.sentences(); ++sentence) {
    const auto keep = [&](const std::vector<std::uint32_t>& found) {
      for (const std::uint32_t pattern : found) {
        candidates.push_back({pattern, sentence});
        ++begins_[pattern + 1];
      }
    };
    if (!lock_.owns_lock()) {
      keep(finder.In(words.SentenceText(sentence)));
    } else if (MatchMemory& memory = patterns.memory_->matches;
               const auto* known = memory.FindCandidates(hashes_[sentence])) {
      keep(*known);
    } else {
      keep(memory.KeepCandidates(hashes_[sentence], finder.In(words.SentenceText(sentence))));
    }
  }
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    begins_[i + 1] += begins_[i];
  }
  // A counting sort keeps the text's order within each pattern.
  sentences_.resize(candidates.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end());
  for (const Candidate& candidate : candidates) {
    sentences_[next[candidate.pattern]++] = candidate.sentence;
  }
}

PatternSearch::~PatternSearch() = default;

bool PatternSearch::MayMatch(std::uint32_t index) const {
  return !patterns_.patterns_[index]->filtered() || begins_[index] != begins_[index + 1];
}

bool PatternSearch::Find(std::uint32_t index, std::vector<ByteSpan>& hits) {
  bool all = true;
  if (!patterns_.patterns_[index]->filtered()) {
    for (std::uint32_t i = 0; i < words_.sentences() && all; ++i) {
      all = FindInSentence(index, i, hits);
    }
  }
  for (std::uint32_t i = begins_[index]; i < begins_[index + 1] && all; ++i) {
    all = FindInSentence(index, sentences_[i], hits);
  }
  return all;
}

bool PatternSearch::FindInSentence(std::uint32_t index, std::uint32_t sentence,
                                   std::vector<ByteSpan>& hits) {
  const std::string_view text = words_.SentenceText(sentence);
  const auto begin = static_cast<std::uint32_t>(words_.SentenceBegin(sentence));
  const std::size_t before = hits.size();
  if (lock_.owns_lock()) {
    if (const auto known = patterns_.memory_->matches.Find(index, hashes_[sentence])) {
      for (const ByteSpan span : *known) {
        hits.push_back({begin + span.begin, begin + span.end});
      }
      return hits.size() < kMaxPatternHits;
    }
  }
  const std::size_t blank = std::min(text.find_first_not_of(' '), text.size());
  const bool all =
      FindIn(patterns_.patterns_[index]->Compiled(), text.substr(blank), begin + blank, hits);
  if (lock_.owns_lock() && all) {
    std::vector<ByteSpan> found(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end());
    for (ByteSpan& span : found) {
      span = {span.begin - begin, span.end - begin};
    }
    patterns_.memory_->matches.Keep(index, hashes_[sentence], found);
  }
  return all;
}

}  // namespace forepost::policy
