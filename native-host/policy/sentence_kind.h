// What kind of sentence is it: a statement, a question for facts, an offer in the form of one?
//
//   "Is a guaranteed 8% even possible?"       asks
//   "Ready to double your money?"             offers
//   "Why not earn a guaranteed 7%?"           offers
//
// The words are those of lexicon.h: English, German, French, Spanish.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstdint>

#include "policy/words.h"

namespace forepost::policy {

// Does a question mark end it?
bool IsQuestion(const Words& words, std::uint32_t sentence);

// Is it a question for facts? One that begins without a question word or an auxiliary is none, nor
// is one that speaks of wishes. Looks at the first 40 words.
bool AsksForFacts(const Words& words, std::uint32_t sentence);

}  // namespace forepost::policy
