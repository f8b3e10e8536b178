// Transactions and running statements that end with the block they stand in.
#pragma once

#include <expected>

#include "notes/vault_error.h"
#include "storage/database.h"

namespace forepost::notes {

// BEGIN … COMMIT; without Commit everything is undone. One that begins inside another does nothing
// by itself.
class Scope {
 public:
  enum class Kind { kRead, kWrite };
  static std::expected<Scope, VaultError> Begin(storage::Database& database, Kind kind);
  Scope(Scope&& other) noexcept;
  Scope& operator=(Scope&&) = delete;
  ~Scope();
  std::expected<void, VaultError> Commit();

 private:
  explicit Scope(storage::Database* database) : database_(database) {}
  storage::Database* database_;  // null: it has ended, or is another's
};

// Resets a statement when its results have been read, so that it holds no lock.
class Running {
 public:
  explicit Running(storage::Statement& statement) : statement_(statement) {}
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() { statement_.Reset(); }

 private:
  storage::Statement& statement_;
};

}  // namespace forepost::notes
