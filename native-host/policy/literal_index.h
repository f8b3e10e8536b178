// Many literals at once over a text, in one pass: where each of them begins.
//
//   LiteralIndex index;
//   index.Add(" recommend ", 7);              // 7: by what the caller knows it
//   index.Find(text, [](std::size_t at, std::uint32_t of) { … });
//
// Literals are sorted by their first three bytes (two, one, where they have no more); most places
// of a text are passed over by one bit.
//
// Thread-safety: Find may run in several threads at once.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/flat_table.h"

namespace forepost::policy {

class LiteralIndex {
 public:
  // `literal` has one byte at least.
  void Add(std::string_view literal, std::uint32_t of);

  template <typename Found>
  void Find(std::string_view text, const Found& found) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      const std::size_t longest = std::min(kHead, text.size() - at);
      for (std::size_t size = 1; size <= longest; ++size) {
        const std::string_view head = text.substr(at, size);
        if (!sieve_[Place(head)]) {
          continue;
        }
        const std::uint32_t* first = heads_.Find(KeyOf(head));
        for (std::uint32_t next = first == nullptr ? 0 : *first; next != 0;) {
          const Literal& literal = literals_[next - 1];
          if (text.substr(at).starts_with(
                  std::string_view(bytes_).substr(literal.begin, literal.size))) {
            found(at, literal.of);
          }
          next = literal.next;
        }
      }
    }
  }

 private:
  static constexpr std::size_t kHead = 3;
  static constexpr std::size_t kPlaces = std::size_t{1} << 16U;

  struct Literal {
    std::uint32_t begin;  // in bytes_
    std::uint32_t size;
    std::uint32_t of;
    std::uint32_t next;  // with the same head, counted from 1; 0: none
  };

  // The bytes, and how many there are.
  static std::uint64_t KeyOf(std::string_view head) {
    std::uint64_t key = head.size();
    for (const char byte : head) {
      key = (key << 8U) | static_cast<unsigned char>(byte);
    }
    return key;
  }

  static std::size_t Place(std::string_view head) {
    const std::uint64_t key = KeyOf(head);
    return static_cast<std::size_t>(key ^ (key >> 11U)) & (kPlaces - 1);
  }

  std::string bytes_;
  std::vector<Literal> literals_;
  FlatTable<std::uint32_t> heads_;  // to the first literal with it, counted from 1
  std::bitset<kPlaces> sieve_;
};

}  // namespace forepost::policy
