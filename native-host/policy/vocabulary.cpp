#include "policy/vocabulary.h"

namespace forepost::policy {

void Vocabulary::Add(WordHash hash, std::size_t length, bool prefix) {
  const std::uint64_t entry = prefix ? ~hash : hash;
  words_[entry] = true;
  sieve_[Place(entry)] = true;
  if (prefix && length < kLengths) {
    prefix_lengths_ |= std::uint64_t{1} << length;
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
