// Clients out of a vCard file, of version 4.0 (RFC 6350), 3.0 (RFC 2426) or 2.1: import.h.
#pragma once

#include <expected>
#include <string_view>

#include "notes/import.h"

namespace forepost::notes {

// `text` is UTF-8.
std::expected<Import, Diagnostic> ReadVcardImport(std::string_view text);

}  // namespace forepost::notes
