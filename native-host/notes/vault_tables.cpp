#include "notes/vault_tables.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

using storage::Database;

constexpr std::int64_t kApplicationId = 0x46505654;  // "FPVT"
// Version 1 had rows of kinds 1 to 3 alone; the tables are the same. A file of version 1 becomes
// one of version 2 when it is first written to, so that an older program refuses it with the right
// words.
constexpr std::int64_t kUserVersion = 2;
constexpr std::int64_t kOldestVersion = 1;

struct Table {
  std::string_view name;
  std::string_view sql;  // as SQLite keeps it
};
// By name; as docs/vault.md has them.
constexpr std::array<Table, 6> kTables{
    {{"bodies", "CREATE TABLE bodies(row INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"},
     {"clients",
      "CREATE TABLE clients(client INTEGER PRIMARY KEY, nonce BLOB NOT NULL, "
      "sealed BLOB NOT NULL) STRICT"},
     {"rows",
      "CREATE TABLE rows(client INTEGER NOT NULL, row INTEGER NOT NULL, kind INTEGER NOT NULL, "
      "version INTEGER NOT NULL, nonce BLOB NOT NULL, PRIMARY KEY (client, row)) STRICT, "
      "WITHOUT ROWID"},
     {"search",
      "CREATE TABLE search(part INTEGER PRIMARY KEY, nonce BLOB NOT NULL, "
      "sealed BLOB NOT NULL) STRICT"},
     {"slots",
      "CREATE TABLE slots(kind TEXT PRIMARY KEY, parameters TEXT NOT NULL, nonce BLOB NOT NULL, "
      "sealed BLOB NOT NULL) STRICT"},
     {"vault",
      "CREATE TABLE vault(id INTEGER PRIMARY KEY CHECK (id = 1), name BLOB NOT NULL, "
      "nonce BLOB NOT NULL, state BLOB NOT NULL) STRICT"}}};

}  // namespace

std::expected<bool, VaultError> IsEmpty(const Database& database) {
  auto tables = database.Number("SELECT count(*) FROM sqlite_schema");
  if (!tables) {
    return Pass(tables);
  }
  auto id = database.Number("PRAGMA application_id");
  if (!id) {
    return Pass(id);
  }
  return *tables == 0 && *id == 0;
}

std::expected<void, VaultError> CheckTables(const Database& database) {
  const auto fault = [&](storage::StorageFault kind, std::string message, std::string hint) {
    return std::unexpected(ToFault(database.Error(kind, std::move(message), std::move(hint))));
  };
  auto id = database.Number("PRAGMA application_id");
  if (!id) {
    return Pass(id);
  }
  if (*id != kApplicationId) {
    return fault(storage::StorageFault::kDamaged, "this is a database, but not a vault of Forepost",
                 "name another file");
  }
  auto version = database.Number("PRAGMA user_version");
  if (!version) {
    return Pass(version);
  }
  if (*version > kUserVersion) {
    return fault(storage::StorageFault::kNewer, "this vault was written by a newer Forepost",
                 "update Forepost");
  }
  // SQLite's own index on slots(kind) has no text.
  auto tables =
      database.Prepare("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  if (!tables) {
    return Pass(tables);
  }
  std::size_t found = 0;
  while (true) {
    auto row = tables->Step();
    if (!row) {
      return Pass(row);
    }
    if (!*row) {
      break;
    }
    if (found >= kTables.size() || tables->Text(0) != kTables[found].name ||
        tables->Text(1) != kTables[found].sql) {
      found = kTables.size() + 1;
      break;
    }
    ++found;
  }
  if (found != kTables.size() || *version < kOldestVersion) {
    return fault(storage::StorageFault::kDamaged,
                 "the tables in this file are not those of a vault", std::string(kMend));
  }
  return {};
}

std::string_view MakeTableSql(std::string_view table) {
  const auto* const found = std::ranges::find(kTables, table, &Table::name);
  return found == kTables.end() ? std::string_view() : found->sql;
}

std::expected<void, VaultError> Upgrade(Database& database) {
  auto version = database.Number("PRAGMA user_version");
  if (!version) {
    return Pass(version);
  }
  if (*version == kUserVersion) {
    return {};
  }
  auto done = database.Execute(("PRAGMA user_version=" + std::to_string(kUserVersion)).c_str());
  return done ? std::expected<void, VaultError>() : Pass(done);
}

std::string MakeTablesSql() {
  std::string sql;
  for (const Table& table : kTables) {
    sql += table.sql;
    sql += ';';
  }
  sql += "PRAGMA application_id=" + std::to_string(kApplicationId) +
         ";PRAGMA user_version=" + std::to_string(kUserVersion);
  return sql;
}

}  // namespace forepost::notes
