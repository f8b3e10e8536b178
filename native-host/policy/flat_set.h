// A set of 64-bit hashes: open addressing, nothing ever removed. Eight bytes a place, so that a
// list of a million names takes 16 MB.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace forepost::policy {

class FlatSet {
 public:
  void Reserve(std::size_t count) {
    while (slots_.size() * 2 < count * 3) {
      Grow();
    }
  }

  void Add(std::uint64_t hash) {
    if (hash == kFree) {
      count_ += has_free_ ? 0 : 1;
      has_free_ = true;
      return;
    }
    if ((count_ + 1) * 3 > slots_.size() * 2) {
      Grow();
    }
    std::uint64_t& slot = slots_[Place(hash)];
    count_ += slot == kFree ? 1 : 0;
    slot = hash;
  }

  bool Has(std::uint64_t hash) const {
    return hash == kFree ? has_free_ : !slots_.empty() && slots_[Place(hash)] == hash;
  }

  std::size_t size() const { return count_; }

 private:
  static constexpr std::uint64_t kFree = 0;

  // Fibonacci hashing, as in FlatTable.
  std::size_t Place(std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t mixed = (hash ^ (hash >> 32U)) * 0x9e3779b97f4a7c15U;
    std::size_t at = static_cast<std::size_t>(mixed >> 20U) & mask;
    while (slots_[at] != kFree && slots_[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void Grow() {
    const std::vector<std::uint64_t> old = std::exchange(slots_, {});
    constexpr std::size_t kSmallest = 16;
    slots_.resize(old.empty() ? kSmallest : old.size() * 2);
    for (const std::uint64_t hash : old) {
      if (hash != kFree) {
        slots_[Place(hash)] = hash;
      }
    }
  }

  std::vector<std::uint64_t> slots_;
  std::size_t count_ = 0;
  bool has_free_ = false;
};

}  // namespace forepost::policy
