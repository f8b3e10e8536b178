// Clients out of a CSV file: import.h.
#pragma once

#include <expected>
#include <string_view>
#include <vector>

#include "notes/import.h"

namespace forepost::notes {

// `text` is UTF-8.
std::expected<Import, Diagnostic> ReadCsvImport(std::string_view text,
                                                const std::vector<ImportColumn>& columns);

}  // namespace forepost::notes
