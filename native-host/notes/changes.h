// What a page, or a person, says otherwise than before; as data and as a sentence.
//
//   Changes({{"employer", "Calder & Rowe"}}, {{"employer", "Northwind"}}, CaptureLevel::kCard)
//       // {{"employer", "Calder & Rowe", "Northwind"}}
//   ToWords(change)   // "new employer: Northwind (was Calder & Rowe)"
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <string>
#include <vector>

#include "notes/capture.h"

namespace forepost::notes {

struct FieldChange {
  std::string field;   // of kFields; or "tags", "relations", "follow_up", … as in a card
  std::string before;  // empty: it was not known. Of a list: its entries, a line each
  std::string after;   // empty: it is no longer said
  bool operator==(const FieldChange&) const = default;
};

// Between two pages, in the order of kFields; a field above `level` is no change.
std::vector<FieldChange> Changes(const Page& before, const Page& after, CaptureLevel level);

// One sentence for a person. Of a list what is new and what is gone; their number where they are
// many.
std::string ToWords(const FieldChange& change);

}  // namespace forepost::notes
