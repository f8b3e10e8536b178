// What patterns found in sentences before. While somebody types one sentence changes and the others
// are checked again and again: for those it is remembered where a pattern matches, mostly nowhere.
//
//   if (const auto* known = memory.Find(pattern, sentence_hash)) …
//   memory.Keep(pattern, sentence_hash, spans);
//   memory.KeepCandidates(sentence_hash, {3, 17});   // the patterns that may match in it at all
//
// It holds hashes and places, never a text, and of so many it forgets the older ones. The hashes
// are keyed (patterns.cpp): two sentences with one hash happen by chance in 2^32 of them, and
// cannot be written on purpose.
//
// Thread-safety: none. Take it with TakeMemory (patterns.h).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

class MatchMemory {
 public:
  // What was kept, in bytes of the sentence; nothing if this was not looked for, or was forgotten.
  std::optional<std::span<const ByteSpan>> Find(std::uint32_t pattern,
                                                std::uint64_t sentence) const {
    if (slots_.empty()) {
      return std::nullopt;
    }
    const std::uint64_t key = KeyOf(pattern, sentence);
    const Slot& slot = slots_[key % kSlots];
    return slot.key == key ? std::optional(std::span(slot.spans.data(), slot.count)) : std::nullopt;
  }

  // More spans than a slot holds are not kept.
  void Keep(std::uint32_t pattern, std::uint64_t sentence, std::span<const ByteSpan> spans) {
    if (spans.size() > kSpans) {
      return;
    }
    if (slots_.empty()) {
      slots_.resize(kSlots);
    }
    const std::uint64_t key = KeyOf(pattern, sentence);
    Slot& slot = slots_[key % kSlots];
    slot.key = key;
    slot.count = static_cast<std::uint32_t>(spans.size());
    for (std::size_t i = 0; i < spans.size(); ++i) {
      slot.spans[i] = spans[i];
    }
  }

  // The patterns that may match in a sentence; null: not known.
  const std::vector<std::uint32_t>* FindCandidates(std::uint64_t sentence) const {
    const auto known = candidates_.find(sentence);
    return known == candidates_.end() ? nullptr : &known->second;
  }

  // What is given back stands until the next call.
  const std::vector<std::uint32_t>& KeepCandidates(std::uint64_t sentence,
                                                   std::vector<std::uint32_t> patterns) {
    if (candidates_.size() >= kSentences) {
      candidates_.clear();
    }
    return candidates_.insert_or_assign(sentence, std::move(patterns)).first->second;
  }

 private:
  static constexpr std::size_t kSentences = 1'000;

  // Some drafts of a few thousand characters: each has some thousand pairs of a sentence and a
  // pattern that may match in it. 1 MB.
  static constexpr std::size_t kSlots = std::size_t{1} << 15U;
  static constexpr std::size_t kSpans = 4;

  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t count = 0;
    std::array<ByteSpan, kSpans> spans{};
  };

  static std::uint64_t KeyOf(std::uint32_t pattern, std::uint64_t sentence) {
    const std::uint64_t mixed =
        (sentence ^ (std::uint64_t{pattern} + 1) * 0x9e3779b97f4a7c15U) * 0xd6e8feb86659fd93U;
    return mixed ^ (mixed >> 32U);
  }

  std::vector<Slot> slots_;  // none before the first is kept
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> candidates_;
};

}  // namespace forepost::policy
