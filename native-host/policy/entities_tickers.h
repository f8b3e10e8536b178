// What names a security by its symbol.
//
//   cashtag  $ABC, $BRK.B: capitals, one to six; small letters, two to five. No currency's code
//            ("$AUD 5"), no size ("$mm"), nothing glued to a word
//   ticker   capitals, one to five, beside an exchange (NYSE: ABC, LSE:VOD), with an exchange's
//            ending (VOD.L), with Bloomberg's (ABC US Equity), directly before or behind a word for
//            a security (ABC stock, shares of ABC); no common word in capitals (CEO, IRA, ETF)
//
#pragma once

#include <string_view>
#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Each appends what is found, in the text's order.
void FindCashtags(const Words& words, std::vector<ByteSpan>& found);
void FindTickers(const Words& words, std::vector<ByteSpan>& found);

// One to five capitals (`least` and up) and no word that is often written so?
bool IsSymbol(const Words& words, std::size_t index, std::size_t least);

}  // namespace forepost::policy
