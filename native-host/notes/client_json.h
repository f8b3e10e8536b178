// A client as JSON, for the answers of the host and for `--json` on the command line.
//
//   ToJson(client, around)
//       // {"id": 3, "kind": "person", "title": "Rama Treas", "version": 41, "fields": {"name":
//       //  "Rama Treas", …, "links": ["https://…"]}, "tags": […], "addresses": […],
//       //  "source": "typed", "created": "2026-11-24T07:10:00.000Z", "updated": …, "seen": … or
//       //  null, "follow_up": "2026-12-01" or null,
//       //  "relations": [{"what", "client", "title"} or {"what", "name"}],
//       //  "related": [{"what", "client", "title"}],
//       //  "basis": "legitimate_interest", "expires": …, "notice": {"due", "given"} or null,
//       //  "conflicts": [{"field", "value", "time"}],
//       //  "notes": [{"id", "time", "text"}],
//       //  "snapshots": [{"id", "time", "address", "level", "page": {…as fields…},
//       //                 "changes": […against the one before at this address…]}],
//       //  "history": [{"id", "time", "changes": […]}],
//       //  "merged": [{"row", "title", "time"}], "similar": [{…summary…, "why"}]}
//   ToJson(change)   // {"field", "before", "after", "words"}
//   ToJson(summary)  // {"id", "kind", "title", "employer", "position", "headline", "tags",
//                    //  "updated", "expires", "follow_up": day or null}
//   ToJson(found)    // a summary, and where words were sought "hit": {"field", "text",
//                    //  "marks": [[start, end], …]}, half open, in UTF-16 units of `text`
//   ToJson(beside)   // a summary, and "why"
//   ToJson(saved, client)  // {"outcome": "created", "updated" or "unchanged", "client": {…},
//                    //  "changes": […], "since": time or null, "dropped": […], "cut": […]}
//   ToJson(overview), ToJson(graph), ToJson(compared): docs/protocol.md
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
nlohmann::json ToJson(const Client& client, const Surroundings& around = {});
nlohmann::json ToJson(const Summary& summary);
nlohmann::json ToJson(const Found& found);
nlohmann::json ToJson(const Beside& beside);
nlohmann::json ToJson(const Saved& saved, const Surroundings& around = {});
nlohmann::json ToJson(const Compared& compared);
nlohmann::json ToJson(const Overview& overview);
nlohmann::json ToJson(const Graph& graph);

}  // namespace forepost::notes
