// Prices that belong to a security: "$TSLA 470", "BTC to 150k", "price target of $90", "$40 a
// share".
//
// A number is one where a security stands at most five words before it with nothing between them
// but words of getting there ("to", "hits", "trades at", "is headed for"); where "price target",
// "PT" or "Kursziel" stands before it so; or where "a share" follows and no dividend or earnings
// stand near. A bare number needs a security, and is no year, count, date or index's own name
// ("S&P 500").
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Appends what is found, in the text's order.
void FindSecurityPrices(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
