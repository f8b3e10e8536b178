// SQLite as the records need it: statements that give back what went wrong as a RecordError.
//
// Thread-safety: one thread at a time per Database.
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "records/records.h"

namespace forepost::records {

class Database;

// One prepared statement; it must not outlive its Database.
class Statement {
 public:
  // `index` is 1-based, as SQLite counts. The text is copied.
  void Bind(int index, std::string_view text);
  void Bind(int index, std::int64_t number);
  void Bind(int index, std::uint64_t number) { Bind(index, static_cast<std::int64_t>(number)); }

  // True: a row is there to be read.
  std::expected<bool, RecordError> Step();

  // `column` is 0-based. The text is valid until the next Step.
  std::string_view Text(int column) const;
  std::int64_t Number(int column) const;
  bool IsText(int column) const;

 private:
  friend class Database;
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  Statement(const Database& database, sqlite3_stmt* statement)
      : database_(&database), statement_(statement) {}

  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

class Database {
 public:
  enum class Mode {
    kWrite,      // the file must be there
    kRead,       // beside writers
    kReadQuiet,  // without touching the folder; only while nobody has the file open
  };

  // `file` must have no link in it.
  static std::expected<std::unique_ptr<Database>, RecordError> Open(
      const std::filesystem::path& file, Mode mode);

  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // One statement or several; rows are passed over.
  std::expected<void, RecordError> Execute(const char* sql);
  std::expected<Statement, RecordError> Prepare(std::string_view sql) const;
  // The first column of the first row.
  std::expected<std::int64_t, RecordError> Number(std::string_view sql) const;

  bool InTransaction() const { return sqlite3_get_autocommit(handle_) == 0; }
  void SetBusyTimeout(std::chrono::milliseconds timeout);

  // An error about this file.
  RecordError Error(RecordFault fault, std::string message, std::string hint) const;
  RecordError ReadOnlyError() const;
  // What SQLite has just refused.
  RecordError LastError() const;

 private:
  Database(std::filesystem::path file, sqlite3* handle) : file_(std::move(file)), handle_(handle) {}

  std::filesystem::path file_;
  sqlite3* handle_;
};

}  // namespace forepost::records
