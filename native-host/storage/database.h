// SQLite as our files need it: statements that give back what went wrong as a StorageError, and
// connections that do not trust the file.
//
//   auto database = Database::Open(*place, Database::Mode::kWrite, kWords);
//   auto insert = (*database)->Prepare("INSERT INTO parts VALUES(?, ?)");
//   insert->Bind(1, number);
//   insert->Bind(2, std::span(bytes));
//   if (auto row = insert->Step(); !row) …  row.error().fault
//
// Thread-safety: one thread at a time per Database. A Database does not survive fork().
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "storage/storage_error.h"

namespace forepost::storage {

// How long a call waits for another process that has the file locked.
inline constexpr std::chrono::milliseconds kBusyTimeout{4000};
// The longest value, and row, that is read or written unless the caller says otherwise.
inline constexpr int kMaxValueBytes = 1 << 20;

class Database;

// One prepared statement; it must not outlive its Database.
class Statement {
 public:
  // `index` is 1-based, as SQLite counts. Text and bytes are copied. A value that is too long is
  // refused by the next Step (kInvalid).
  void Bind(int index, std::string_view text);
  void Bind(int index, std::span<const unsigned char> bytes);
  void Bind(int index, std::int64_t number);
  void Bind(int index, std::uint64_t number) { Bind(index, static_cast<std::int64_t>(number)); }

  // True: a row is there to be read.
  std::expected<bool, StorageError> Step();

  // Makes it ready to be run again. What was bound stays bound until it is bound anew.
  void Reset();

  // `column` is 0-based. Text and bytes are valid until the next Step or Reset.
  std::string_view Text(int column) const;
  std::span<const unsigned char> Blob(int column) const;
  std::int64_t Number(int column) const;
  bool IsText(int column) const;
  bool IsBlob(int column) const;

 private:
  friend class Database;
  // Gives it back to its Database, which keeps it for the next Prepare of the same text.
  struct GiveBack {
    const Database* database;
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(const Database& database, sqlite3_stmt* statement)
      : database_(&database), statement_(statement, GiveBack{&database}) {}

  void Note(int result);

  const Database* database_;
  std::unique_ptr<sqlite3_stmt, GiveBack> statement_;
  int refused_ = SQLITE_OK;  // what SQLite said to the first value that it did not take
};

// A whole database as bytes, in SQLite's own memory (wiping_memory.h).
class Image {
 public:
  std::span<const unsigned char> bytes() const { return {bytes_.get(), size_}; }

 private:
  friend class Database;
  struct Free {
    void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
  };
  Image(unsigned char* bytes, std::size_t size) : bytes_(bytes), size_(size) {}

  std::unique_ptr<unsigned char, Free> bytes_;
  std::size_t size_;
};

class Database {
 public:
  enum class Mode {
    kWrite,      // the file must be there
    kRead,       // beside writers
    kReadQuiet,  // without touching the folder; only while nobody has the file open
  };

  // `file` must have no link in it. `max_value_bytes` limits every value and row.
  static std::expected<std::unique_ptr<Database>, StorageError> Open(
      const std::filesystem::path& file, Mode mode, const FileWords& words,
      int max_value_bytes = kMaxValueBytes);

  // An empty database in memory; it goes with the Database and never touches the disk.
  static std::expected<std::unique_ptr<Database>, StorageError> InMemory(
      const FileWords& words, int max_value_bytes = kMaxValueBytes);
  // One in memory that begins as a copy of what Serialize gave. kDamaged: this is no database. Its
  // pages are read when they are needed, so broken ones show later.
  static std::expected<std::unique_ptr<Database>, StorageError> FromBytes(
      std::span<const unsigned char> bytes, const FileWords& words,
      int max_value_bytes = kMaxValueBytes);
  // The database as bytes; not inside a transaction.
  std::expected<Image, StorageError> Serialize() const;

  // Copies every page into `to`, a database that is overwritten, some at a time; `go_on` is told
  // how many pages of how many are done, and false from it stops: then this is false, and `to` is
  // of no use. Inside a transaction it is the state that this sees; outside it begins anew whenever
  // another process writes.
  using PagesDone = std::function<bool(std::uint64_t done, std::uint64_t total)>;
  std::expected<bool, StorageError> CopyTo(Database& to, const PagesDone& go_on) const;

  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // One statement or several; rows are passed over.
  std::expected<void, StorageError> Execute(const char* sql);
  // Compiled once for each text: reading SQL is much of the time of a small question.
  std::expected<Statement, StorageError> Prepare(std::string_view sql) const;
  // The first column of the first row.
  std::expected<std::int64_t, StorageError> Number(std::string_view sql) const;

  // Changes to the write-ahead log, and waits for another process that is doing the same.
  std::expected<void, StorageError> UseLog();

  bool InTransaction() const { return sqlite3_get_autocommit(handle_) == 0; }
  // Rows that the last INSERT, UPDATE or DELETE touched.
  std::int64_t Changes() const { return sqlite3_changes64(handle_); }
  void SetBusyTimeout(std::chrono::milliseconds timeout);

  // An error about this file.
  StorageError Error(StorageFault fault, std::string message, std::string hint) const;
  StorageError ReadOnlyError() const;
  // What SQLite has just refused.
  StorageError LastError() const;

 private:
  friend class Statement;
  Database(std::filesystem::path file, sqlite3* handle, const FileWords& words)
      : file_(std::move(file)), handle_(handle), words_(words) {}

  std::expected<void, StorageError> Guard(int max_value_bytes);
  StorageError Refusal(int result) const;
  // "before the FILE after"
  std::string Say(std::string_view before, std::string_view after) const;

  std::filesystem::path file_;  // empty: in memory
  sqlite3* handle_;
  FileWords words_;
  // Statements that nobody uses at the moment, by their text.
  mutable std::map<std::string, sqlite3_stmt*, std::less<>> idle_;
};

}  // namespace forepost::storage
