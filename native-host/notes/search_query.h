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
std::expected<Results, StorageError> ListAll(const Database& tables, Window page,
                                             const Filter& filter);
// Those that fit what ToMatch gave, the best first, each with its hit.
std::expected<Results, StorageError> Matching(const Database& tables, const std::string& match,
                                              Window page, const Filter& filter);
// Those whose title, with its case folded, is this.
std::expected<std::vector<Summary>, StorageError> Titled(const Database& tables,
                                                         std::string_view folded);
std::expected<std::optional<ClientId>, StorageError> SavedAt(const Database& tables,
                                                             std::string_view address);

std::expected<std::vector<ClientId>, StorageError> Expired(const Database& tables, Time time);
std::expected<std::vector<ClientId>, StorageError> TiedTo(const Database& tables, ClientId client);

// For other questions that answer with summaries: "SELECT …summary… FROM clients ", to which the
// rest is added, and the summary of the row that such a statement stands at.
std::string SummarySql();
Summary SummaryOf(const storage::Statement& row);
// All rows of it.
std::expected<std::vector<Summary>, StorageError> Summaries(storage::Statement& statement);
std::expected<std::optional<Summary>, StorageError> SummaryFor(const Database& tables,
                                                               ClientId client);

}  // namespace forepost::notes
