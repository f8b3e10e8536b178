#include "notes/scope.h"

#include <utility>

#include "notes/vault_fault.h"

namespace forepost::notes {

using storage::Database;

std::expected<Scope, VaultError> Scope::Begin(Database& database, Kind kind) {
  if (database.InTransaction()) {
    return Scope(nullptr);
  }
  if (auto begun = database.Execute(kind == Kind::kWrite ? "BEGIN IMMEDIATE" : "BEGIN"); !begun) {
    return Pass(begun);
  }
  return Scope(&database);
}

Scope::Scope(Scope&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Scope::~Scope() {
  if (database_ != nullptr && database_->InTransaction()) {
    // The error that led here is the one to report.
    (void)database_->Execute("ROLLBACK");
  }
}

std::expected<void, VaultError> Scope::Commit() {
  if (database_ != nullptr) {
    if (auto done = database_->Execute("COMMIT"); !done) {
      return Pass(done);
    }
    database_ = nullptr;
  }
  return {};
}

}  // namespace forepost::notes
