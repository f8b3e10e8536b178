// Is something said not to be so? "Nothing is guaranteed" negates "guaranteed".
#pragma once

#include <cstddef>

#include "policy/words.h"

namespace forepost::policy {

// How far a negation reaches, in words.
inline constexpr std::size_t kNegationReach = 4;

// Does a negation stand before the word at `index` in the same clause, at most kNegationReach words
// away? "not only", "why not" and the like are none, and two negations cancel out.
bool IsNegated(const Words& words, std::size_t index);

}  // namespace forepost::policy
