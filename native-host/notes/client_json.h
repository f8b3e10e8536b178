// A client as JSON, for the answers of the host and for `--json` on the command line.
//
//   ToJson(client)
//       // {"id": 3, "kind": "person", "title": "Rama Treas", "fields": {"name": "Rama Treas", …,
//       //  "links": ["https://…"]}, "tags": […], "addresses": […], "source": "typed",
//       //  "created": "2026-11-24T07:10:00.000Z", "updated": …, "seen": … or null,
//       //  "notes": [{"id", "time", "text"}],
//       //  "snapshots": [{"id", "time", "address", "level", "page": {…as fields…},
//       //                 "changes": […against the one before at this address…]}]}
//   ToJson(change)   // {"field", "before", "after", "words"}
//   ToJson(summary)  // {"id", "kind", "title", "employer", "headline", "tags", "updated"}
//   ToJson(found)    // a summary, and where words were sought "hit": {"field", "text",
//                    //  "marks": [[start, end], …]}, half open, in UTF-16 units of `text`
//   ToJson(saved)    // {"outcome": "created", "updated" or "unchanged", "client": {…},
//                    //  "changes": […], "since": time or null, "dropped": […], "cut": […]}
//
// A field that is not known is absent. Lists are lists. Texts are as they are kept: whoever shows
// them must take them for text.
//
// Thread-safety: pure functions.
#pragma once

#include <nlohmann/json.hpp>

#include "notes/client.h"
#include "notes/notebook.h"
#include "notes/search.h"

namespace forepost::notes {

nlohmann::json ToJson(const Page& page);
nlohmann::json ToJson(const FieldChange& change);
nlohmann::json ToJson(const Client& client);
nlohmann::json ToJson(const Summary& summary);
nlohmann::json ToJson(const Found& found);
nlohmann::json ToJson(const Saved& saved);

}  // namespace forepost::notes
