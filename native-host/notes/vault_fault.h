// Making errors of the vault.
#pragma once

#include <expected>
#include <filesystem>
#include <string>

#include "notes/vault_error.h"
#include "storage/storage_error.h"

namespace forepost::notes {

VaultError MakeFault(VaultFault fault, const std::filesystem::path& file, std::string message,
                     std::string hint);

// What SQLite or the file system refused, as an error of the vault.
VaultError ToFault(const storage::StorageError& error);

template <typename Result>
std::unexpected<VaultError> Pass(const std::expected<Result, storage::StorageError>& failed) {
  return std::unexpected(ToFault(failed.error()));
}
template <typename Result>
std::unexpected<VaultError> Pass(const std::expected<Result, VaultError>& failed) {
  return std::unexpected(failed.error());
}

}  // namespace forepost::notes
