#include "policy/vocabulary.h"

#include <utility>

namespace forepost::policy {

void Vocabulary::Add(std::string_view key, bool prefix) {
  const WordHash whole = HashWord(key);
  const std::uint64_t entry = prefix ? ~whole : whole;
  if (std::exchange(words_[entry], true)) {
    return;
  }
  WordHash hash = kWordHashSeed;
  for (const char byte : key) {
    beginnings_[Place(hash)] = true;
    hash = ExtendWordHash(hash, byte);
  }
  sieve_[Place(entry)] = true;
  if (prefix && key.size() < kLengths) {
    prefix_lengths_ |= std::uint64_t{1} << key.size();
  }
}

bool Vocabulary::Holds(std::string_view key) const {
  WordHash hash = kWordHashSeed;
  for (std::size_t i = 0; i < key.size(); ++i) {
    hash = ExtendWordHash(hash, key[i]);
    if (HasPrefix(hash, i + 1)) {
      return true;
    }
  }
  return HasWord(hash);
}

}  // namespace forepost::policy
