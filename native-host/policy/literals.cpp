#include "policy/literals.h"

#include <algorithm>

namespace forepost::policy {
namespace {

constexpr std::size_t Byte(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

}  // namespace

std::size_t Grams::Pair(std::string_view bytes) { return (Byte(bytes, 0) << 8U) | Byte(bytes, 1); }

std::size_t Grams::Triple(std::string_view bytes) {
  // The last byte is spread over the upper bits, where letters leave most room.
  return (Byte(bytes, 0) ^ (Byte(bytes, 1) << 5U) ^ (Byte(bytes, 2) << 10U)) & (kPlaces - 1);
}

Grams::Grams(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    bytes_[Byte(text, i)] = true;
    if (i + 1 < text.size()) {
      pairs_[Pair(text.substr(i, 2))] = true;
    }
    if (i + 2 < text.size()) {
      triples_[Triple(text.substr(i, 3))] = true;
    }
  }
}

LiteralFilter::LiteralFilter(const std::vector<std::string>& literals) {
  for (const std::string& literal : literals) {
    const auto first = static_cast<std::uint32_t>(places_.size());
    if (literal.size() == 1) {
      places_.push_back(static_cast<std::uint16_t>(Byte(literal, 0)));
    } else if (literal.size() == 2) {
      places_.push_back(static_cast<std::uint16_t>(Grams::Pair(literal)));
    }
    for (std::size_t i = 0; i + 2 < literal.size(); ++i) {
      places_.push_back(static_cast<std::uint16_t>(Grams::Triple(literal.substr(i, 3))));
    }
    literals_.push_back({.length = static_cast<std::uint32_t>(literal.size()),
                         .first = first,
                         .last = static_cast<std::uint32_t>(places_.size())});
  }
}

bool LiteralFilter::MayMatch(const Grams& grams) const {
  const auto stands = [&](const Literal& literal) {
    if (literal.length == 1) {
      return grams.HasByte(static_cast<unsigned char>(places_[literal.first]));
    }
    if (literal.length == 2) {
      return grams.HasPair(places_[literal.first]);
    }
    return std::all_of(places_.begin() + literal.first, places_.begin() + literal.last,
                       [&](std::uint16_t place) { return grams.HasTriple(place); });
  };
  return literals_.empty() || std::ranges::any_of(literals_, stands);
}

}  // namespace forepost::policy
