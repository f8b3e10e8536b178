// Numbers that are valid by their own rules, so that an order number does not raise an alarm.
//
//   card  13 to 19 digits with a prefix that a card network has been given and a valid Luhn digit
//         (ISO/IEC 7812-1); digits may be grouped by spaces (a normalised text has one of
//         them in a row) or dashes
//   iban  country, length by country and mod 97 (ISO 13616, the SWIFT IBAN registry); grouped by
//         spaces or not at all
//   ssn   area not 000, 666 or 900 to 999, group not 00, serial not 0000 (20 CFR 422.103; SSA,
//         "Social Security Number Randomization"), written 123-45-6789 or 123 45 6789; nine bare
//         digits only where "ssn" or "social security" stands at most six words before
//
//   std::vector<ByteSpan> found;
//   FindNumbers(words, {.card = true}, found);
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "policy/words.h"

namespace forepost::policy {

// In the bytes of a normalised text, half open.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const ByteSpan&) const = default;
  auto operator<=>(const ByteSpan&) const = default;
};

struct NumberKinds {
  bool card = false;
  bool iban = false;
  bool ssn = false;

  bool Any() const { return card || iban || ssn; }
};

// A number for each combination of kinds, below kNumberPlaces.
inline constexpr std::size_t kNumberPlaces = 8;

constexpr std::size_t NumberPlace(NumberKinds kinds) {
  return (kinds.card ? 1U : 0U) + (kinds.iban ? 2U : 0U) + (kinds.ssn ? 4U : 0U);
}

// Appends what is found, kind by kind, each in the text's order.
void FindNumbers(const Words& words, NumberKinds kinds, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
