// Clients out of a JSON file: what `forepost notes export` writes, or a plain list of objects whose
// members are fields ({"name": "Rama Treas", "emails": ["…"], "note": "…"}); import.h.
#pragma once

#include <expected>
#include <string_view>

#include "notes/import.h"

namespace forepost::notes {

std::expected<Import, Diagnostic> ReadJsonImport(std::string_view text);

}  // namespace forepost::notes
