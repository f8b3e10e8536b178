// Two clients that are one person, put together, and taken apart again.
//
//   Merged merged = PutTogether(kept, other, now);   // `kept` has what the other knew as well
//   Card card = TakeApart(kept, merged);             // `kept` as it was, but for what came since
//
// What the kept one says stands; the other fills what it does not say. Both expire on the earlier
// day: an expiry never renews itself.
//
// Thread-safety: pure functions.
#pragma once

#include "notes/client.h"

namespace forepost::notes {

// Of the cards alone; rows are moved by the notebook.
Merged PutTogether(Card& kept, ClientId kept_id, const Client& other, Time now);
// The other's card as it was. What the person has changed since in the kept one stays there.
Card TakeApart(Card& kept, const Merged& merged);

}  // namespace forepost::notes
