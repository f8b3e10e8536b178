#include "records/schema.h"

#include <array>
#include <string>
#include <string_view>

#include "records/entry.h"

namespace forepost::records {
namespace {

using storage::Database;
using storage::StorageFault;

constexpr std::int64_t kApplicationId = 0x46505243;  // "FPRC"
constexpr std::int64_t kUserVersion = 1;

struct Table {
  std::string_view name;
  std::string_view sql;  // as SQLite keeps it
};

// By name. `chain` has one row: the chain's name and its head. `reserved` holds submits that may
// still be dropped.
constexpr std::array<Table, 3> kTables{
    {{"chain",
      "CREATE TABLE chain(id INTEGER PRIMARY KEY CHECK(id = 1), chain TEXT NOT NULL, "
      "seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT"},
     {"entries",
      "CREATE TABLE entries(seq INTEGER PRIMARY KEY CHECK(seq > 0), json TEXT NOT NULL, "
      "hash TEXT NOT NULL) STRICT"},
     {"reserved",
      "CREATE TABLE reserved(id INTEGER PRIMARY KEY, ticket TEXT NOT NULL, "
      "created INTEGER NOT NULL, payload TEXT NOT NULL) STRICT"}}};

std::expected<bool, RecordError> IsEmpty(const Database& database) {
  auto tables = database.Number("SELECT count(*) FROM sqlite_schema");
  if (!tables) {
    return std::unexpected(tables.error());
  }
  auto id = database.Number("PRAGMA application_id");
  if (!id) {
    return std::unexpected(id.error());
  }
  return *tables == 0 && *id == 0;
}

std::expected<void, RecordError> MakeTables(Database& database) {
  if (auto begun = database.Execute("BEGIN IMMEDIATE"); !begun) {
    return begun;
  }
  auto make = [&]() -> std::expected<void, RecordError> {
    // Another process may have been faster.
    auto empty = IsEmpty(database);
    if (!empty) {
      return std::unexpected(empty.error());
    }
    if (*empty) {
      std::string sql;
      for (const Table& table : kTables) {
        sql += table.sql;
        sql += ';';
      }
      sql += "INSERT INTO chain VALUES(1, '" + RandomHex(16) + "', 0, '" + std::string(kNoHash) +
             "'); PRAGMA application_id=" + std::to_string(kApplicationId) +
             "; PRAGMA user_version=" + std::to_string(kUserVersion);
      if (auto made = database.Execute(sql.c_str()); !made) {
        return made;
      }
    }
    return database.Execute("COMMIT");
  };
  auto made = make();
  if (!made && database.InTransaction()) {
    // The first error is the one to report.
    (void)database.Execute("ROLLBACK");
  }
  return made;
}

}  // namespace

std::expected<void, RecordError> PrepareSchema(Database& database) {
  auto empty = IsEmpty(database);
  if (!empty) {
    return std::unexpected(empty.error());
  }
  if (!*empty) {
    if (auto good = CheckSchema(database); !good) {
      return good;
    }
  }
  if (auto done = database.UseLog(); !done) {
    return done;
  }
  if (auto done = database.Execute("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"); !done) {
    return done;
  }
  if (*empty) {
    if (auto made = MakeTables(database); !made) {
      return made;
    }
    return CheckSchema(database);
  }
  return {};
}

std::expected<void, RecordError> CheckSchema(const Database& database) {
  auto id = database.Number("PRAGMA application_id");
  if (!id) {
    return std::unexpected(id.error());
  }
  if (*id != kApplicationId) {
    return std::unexpected(database.Error(StorageFault::kDamaged,
                                          "this is a database, but not one of Forepost's records",
                                          "name another file"));
  }
  auto version = database.Number("PRAGMA user_version");
  if (!version) {
    return std::unexpected(version.error());
  }
  if (*version > kUserVersion) {
    return std::unexpected(database.Error(
        StorageFault::kNewer, "these records were written by a newer Forepost", "update Forepost"));
  }
  auto tables = database.Prepare("SELECT name, sql FROM sqlite_schema ORDER BY name");
  if (!tables) {
    return std::unexpected(tables.error());
  }
  std::size_t found = 0;
  while (true) {
    auto row = tables->Step();
    if (!row) {
      return std::unexpected(row.error());
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
  if (found != kTables.size()) {
    return std::unexpected(database.Error(
        StorageFault::kDamaged, "the tables in this file are not those of Forepost's records",
        "keep it for compliance and move it away"));
  }
  return {};
}

}  // namespace forepost::records
