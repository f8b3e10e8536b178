// The tables of a vault, and what says that a file is one (docs/vault.md, "The file").
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "notes/vault_error.h"
#include "storage/database.h"

namespace forepost::notes {

// What to do with a damaged vault.
inline constexpr std::string_view kMend =
    "get out what can still be read by `forepost notes export`, move it away, and restore a backup "
    "if there is one";

// Nothing has been made in it yet.
std::expected<bool, VaultError> IsEmpty(const storage::Database& database);

// Exactly ours: a file with anything else in it is kDamaged, one of a later version kNewer.
std::expected<void, VaultError> CheckTables(const storage::Database& database);

// The text that makes one of them, as SQLite keeps it.
std::string_view MakeTableSql(std::string_view table);

// Makes a file of an older version one of this version, within the transaction that first writes to
// it.
std::expected<void, VaultError> Upgrade(storage::Database& database);

// To be executed in an empty file, inside a transaction.
std::string MakeTablesSql();

}  // namespace forepost::notes
