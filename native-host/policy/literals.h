// A quick look whether any of some literals may stand in a text.
//
//   const Grams grams(text);            // once for a text
//   const LiteralFilter filter({" recommend ", "buy $"});
//   filter.MayMatch(grams)              // false: none of them stands there; true: one may
//
// Thread-safety: immutable.
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {

// Which pairs and triples of bytes stand in a text; triples share 65,536 places.
class Grams {
 public:
  explicit Grams(std::string_view text);

  static std::size_t Pair(std::string_view bytes);
  static std::size_t Triple(std::string_view bytes);

  bool HasByte(unsigned char byte) const { return bytes_[byte]; }
  bool HasPair(std::size_t pair) const { return pairs_[pair]; }
  bool HasTriple(std::size_t triple) const { return triples_[triple]; }

 private:
  static constexpr std::size_t kPlaces = 1U << 16U;

  std::bitset<256> bytes_;
  std::bitset<kPlaces> pairs_;
  std::bitset<kPlaces> triples_;
};

class LiteralFilter {
 public:
  // Of no literals nothing is known: any text may match.
  explicit LiteralFilter(const std::vector<std::string>& literals);

  bool MayMatch(const Grams& grams) const;

 private:
  // A literal of one or two bytes is one place; a longer one is all its triples.
  struct Literal {
    std::uint32_t length;
    std::uint32_t first;
    std::uint32_t last;  // places_[first … last)
  };

  std::vector<Literal> literals_;
  std::vector<std::uint16_t> places_;
};

}  // namespace forepost::policy
