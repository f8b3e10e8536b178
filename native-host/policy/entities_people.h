// Names of people, as a finance or health desk writes of them.
//
//   person  an honorific and a surname (Mr. Pruitt, Frau Meier, Mme Bonvin, don Ramiro, Familie
//           Huber), a common given name and a capitalised surname (Sandra Ortiz, Uli K., María de
//           la Cruz), or a family by its name (the Kowalczyk estate, the Ridgeway brothers). No
//           company (Charles Schwab, Ford Motor), no place, and none of the people whom financial
//           news are about (Jerome Powell, Warren Buffett). A given name alone is none, nor is a
//           name in small letters without an honorific.
//
// A name that is in no table (two surnames in a row, a rare given name) is missed: a firm's list of
// clients is what finds those.
//
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Appends what is found, in the text's order.
void FindPeople(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
