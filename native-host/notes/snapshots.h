// What a page says, put into a client.
//
// Thread-safety: pure functions.
#pragma once

#include <optional>
#include <vector>

#include "notes/client.h"

namespace forepost::notes {

// Does `snapshot` say anything else than the last one at its address?
bool IsNews(const Client& client, const Snapshot& snapshot);

// What a page says otherwise than when it was last saved.
struct News {
  std::vector<FieldChange> changes;
  std::optional<Time> since;  // when it was last saved; nothing: never
};
News NewsOf(const Client& client, const Snapshot& snapshot);

// Puts what a page says into the card: a value that stands there gives way only where the page
// itself says something else than when it was last saved at a level that has this field; entries
// that the person added to a list stay. An employer that gives way is kept among the positions
// ("Head of Sales · Calder & Rowe · until 2026-11"). True: the card is another now.
bool TakeSnapshot(Client& client, const Snapshot& snapshot, ClientKind kind);

}  // namespace forepost::notes
