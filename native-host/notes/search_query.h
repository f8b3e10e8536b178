// Questions to the tables of the search index.
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/search.h"
#include "notes/search_table.h"

namespace forepost::notes {

// All clients, the latest updated first.
std::expected<Results, StorageError> ListAll(const Database& tables, Window page);
// Those that fit what ToMatch gave, the best first, each with its hit.
std::expected<Results, StorageError> Matching(const Database& tables, const std::string& match,
                                              Window page);
// Those whose title, with its case folded, is this.
std::expected<std::vector<Summary>, StorageError> Titled(const Database& tables,
                                                         std::string_view folded);
std::expected<std::optional<ClientId>, StorageError> SavedAt(const Database& tables,
                                                             std::string_view address);

}  // namespace forepost::notes
