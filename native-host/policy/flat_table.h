// A hash table from 64-bit keys to small values: open addressing, nothing ever removed. A check
// looks up every word of a text several times, and std::unordered_map's nodes cost a cache miss
// each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace forepost::policy {

template <typename Value>
class FlatTable {
 public:
  void Reserve(std::size_t count) {
    while (slots_.size() * 2 < count * 3) {
      Grow();
    }
  }

  // The value for `key`, made if there was none.
  Value& operator[](std::uint64_t key) {
    if ((count_ + 1) * 3 > slots_.size() * 2) {
      Grow();
    }
    Slot& slot = slots_[Place(key)];
    if (!slot.used) {
      slot = {.key = key, .value = {}, .used = true};
      ++count_;
    }
    return slot.value;
  }

  const Value* Find(std::uint64_t key) const {
    if (slots_.empty()) {
      return nullptr;
    }
    const Slot& slot = slots_[Place(key)];
    return slot.used ? &slot.value : nullptr;
  }

  std::size_t size() const { return count_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    Value value{};
    bool used = false;  // behind the value, where small ones leave room
  };

  // Fibonacci hashing spreads what FNV leaves in the low bits.
  std::size_t Place(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t mixed = (key ^ (key >> 32U)) * 0x9e3779b97f4a7c15U;
    std::size_t at = static_cast<std::size_t>(mixed >> 20U) & mask;
    while (slots_[at].used && slots_[at].key != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  void Grow() {
    std::vector<Slot> old = std::exchange(slots_, {});
    constexpr std::size_t kSmallest = 16;
    slots_.resize(old.empty() ? kSmallest : old.size() * 2);
    for (Slot& slot : old) {
      if (slot.used) {
        slots_[Place(slot.key)] = std::move(slot);
      }
    }
  }

  std::vector<Slot> slots_;
  std::size_t count_ = 0;
};

}  // namespace forepost::policy
