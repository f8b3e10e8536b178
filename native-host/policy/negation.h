// Is something said not to be so? "Nothing is guaranteed" negates "guaranteed", and so do "far from
// guaranteed", "guaranteed returns do not exist" and "garantieren wir nicht".
//
// A negation reaches to the end of its verb phrase or noun phrase: over no punctuation but lists
// with "or" and asides ("is not, and never will be, guaranteed"), not over "but", "because" or
// "and", nor into a relative clause of a noun that it does not govern. It is taken up by a verb or
// noun of its own: "do not miss this guaranteed return", "no risk, guaranteed". "Not only", "no
// doubt" and "why not" are none, and two negations cancel out where the language has it so.
//
// The words are those of lexicon.h: English, German, French, Spanish.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstddef>

#include "policy/words.h"

namespace forepost::policy {

// How far a negation reaches, in words, before what it negates and behind it.
inline constexpr std::size_t kNegationReach = 12;

// Are the words from `first` to `last`, both in, negated? False for words that are not there.
// Looks at no more than kNegationReach words on either side.
bool IsNegated(const Words& words, std::size_t first, std::size_t last);

}  // namespace forepost::policy
