#include "policy/slips.h"

#include <algorithm>
#include <array>

#include "policy/real_words.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kSignatures = kMinSlipTarget - 1;

bool IsLetters(std::string_view key) {
  return std::ranges::all_of(key, [](char c) { return c >= 'a' && c <= 'z'; });
}

// The first six letters with one left out, but never the first; a word of five letters is its own.
struct Signatures {
  std::array<WordHash, kSignatures> hashes{};
  std::size_t count = 0;
};

Signatures SignaturesOf(std::string_view key) {
  Signatures all;
  if (key.size() < kMinSlipTarget) {
    all.hashes[all.count++] = HashWord(key);
    return all;
  }
  for (std::size_t left_out = 1; left_out < kMinSlipTarget; ++left_out) {
    WordHash hash = kWordHashSeed;
    for (std::size_t i = 0; i < kMinSlipTarget; ++i) {
      hash = i == left_out ? hash : ExtendWordHash(hash, key[i]);
    }
    const auto end = all.hashes.begin() + static_cast<std::ptrdiff_t>(all.count);
    if (std::find(all.hashes.begin(), end, hash) == end) {
      all.hashes[all.count++] = hash;
    }
  }
  return all;
}

}  // namespace

bool IsSlip(std::string_view word, bool prefix, std::string_view written) {
  const auto same = [&](std::string_view rest_of_word, std::string_view rest_of_written) {
    return prefix ? rest_of_written.starts_with(rest_of_word) : rest_of_written == rest_of_word;
  };
  std::size_t i = 0;
  while (i < word.size() && i < written.size() && word[i] == written[i]) {
    ++i;
  }
  if (i == 0 || (prefix && i + 1 >= word.size())) {
    return false;
  }
  if (i == word.size()) {
    return written.size() == i + 1 && written[i] == written[i - 1];
  }
  if (i == written.size()) {
    return false;
  }
  const std::string_view word_rest = word.substr(i);
  const std::string_view written_rest = written.substr(i);
  const bool swapped = word_rest.size() > 1 && written_rest.size() > 1 &&
                       word_rest[0] == written_rest[1] && word_rest[1] == written_rest[0] &&
                       same(word_rest.substr(2), written_rest.substr(2));
  return swapped || same(word_rest.substr(1), written_rest.substr(1)) ||
         same(word_rest, written_rest.substr(1)) || same(word_rest.substr(1), written_rest);
}

void SlipIndex::Add(std::string_view key, bool prefix) {
  if (key.size() < kMinSlipTarget || key.size() > kMaxSlip || !IsLetters(key)) {
    return;
  }
  const WordHash hash = HashWord(key);
  bool& known = known_[prefix ? ~hash : hash];
  if (known) {
    return;
  }
  known = true;
  const auto index = static_cast<std::uint32_t>(words_.size());
  words_.push_back({.key = std::string(key), .word = {.hash = hash, .prefix = prefix}});
  const Signatures signatures = SignaturesOf(key);
  for (std::size_t i = 0; i < signatures.count; ++i) {
    std::uint32_t& place = signatures_[signatures.hashes[i]];
    if (place == 0) {
      places_.emplace_back();
      place = static_cast<std::uint32_t>(places_.size());
    }
    places_[place - 1].words.push_back(index);
  }
}

void SlipIndex::Find(std::string_view key, std::vector<SlipTarget>& found) const {
  if (words_.empty() || key.size() < kMinSlip || key.size() > kMaxSlip || !IsLetters(key)) {
    return;
  }
  const std::size_t before = found.size();
  const Signatures signatures = SignaturesOf(key);
  for (std::size_t i = 0; i < signatures.count; ++i) {
    const std::uint32_t* place = signatures_.Find(signatures.hashes[i]);
    if (place == nullptr) {
      continue;
    }
    for (const std::uint32_t index : places_[*place - 1].words) {
      const Target& target = words_[index];
      const auto begin = found.begin() + static_cast<std::ptrdiff_t>(before);
      if (std::find(begin, found.end(), target.word) == found.end() &&
          IsSlip(target.key, target.word.prefix, key)) {
        found.push_back(target.word);
      }
    }
  }
  if (found.size() != before && IsRealWord(key)) {
    found.resize(before);
  }
}

}  // namespace forepost::policy
