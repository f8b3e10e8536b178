// What would be imported, as JSON, for a person to look at: docs/notes.md, "Import".
//
// Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <vector>

#include "notes/import.h"

namespace forepost::notes {

// {"rows", "columns": [{"column", "field": "emails" or null}], "sample": [{"row", "fields", "tags",
// "notes"}], "problems": [{"row", "line", "why"}], "problem_count", "similar"}: the first ten rows
// and the first 200 problems, long texts cut.
nlohmann::json PreviewOf(const Import& import, std::size_t similar);

// The first 200.
nlohmann::json ToJson(const std::vector<ImportProblem>& problems);

}  // namespace forepost::notes
