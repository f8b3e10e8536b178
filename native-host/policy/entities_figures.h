// Figures of a text: percentages, amounts of money and multiples, with the words they stand in, for
// the recognisers that ask what a figure belongs to.
//
//   percent  "8%", "8,5 %", "eight percent", "12 pct", "7-9%", "8 p.a.", "150 basis points",
//            "double-digit", in four languages; the whole figure, its sign and range
//   price    a number with a currency's sign, code or name, or "a share": "$1,200.50", "US$ 40",
//            "€5m", "CHF 200", "12 dollars", "15/shs"
//
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

struct Figure {
  ByteSpan span;
  std::uint32_t first;  // words, both ends included
  std::uint32_t last;
};

// What a number looks like at the beginning of a word: "3.2" of "3.2bn".
struct NumberWord {
  std::string_view digits;
  std::string_view suffix;
};
// No digits: the word is no number.
NumberWord ReadNumberWord(const Words& words, std::size_t index);

// In the text's order.
std::vector<Figure> PercentFigures(const Words& words);
std::vector<Figure> PriceFigures(const Words& words);

// Each appends what is found, in the text's order.
void FindPercents(const Words& words, std::vector<ByteSpan>& found);
void FindPrices(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
