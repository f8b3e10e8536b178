// What a Vault holds between its calls: the open file, and while it is unlocked the keys and the
// standing that was verified last.
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "notes/row_store.h"
#include "notes/standing.h"
#include "notes/vault.h"
#include "notes/vault_file.h"

namespace forepost::notes {

// What is there only while the vault is unlocked.
struct Unlocked {
  Unlocked(VaultFile& file, SecretBytes vault_key)
      : keys(std::move(vault_key)), store(file, keys) {}
  Unlocked(const Unlocked&) = delete;
  Unlocked& operator=(const Unlocked&) = delete;

  // Inside a transaction: opens the state and verifies the digest, unless nobody else has written
  // since it was done last. kTampered, kDamaged.
  std::expected<void, VaultError> Refresh(VaultFile& file);
  // The state as it says itself, where it can be opened at all.
  void TakeStandingUnverified(VaultFile& file);
  VaultKeys keys;
  RowStore store;
  SecretBytes index_key;
  Standing standing;
  std::optional<std::int64_t> seen;  // PRAGMA data_version when it was verified
  std::optional<storage::Statement> data_version;
};

class Vault::Core {
 public:
  Core(std::filesystem::path place, platform::KeyStore* store)
      : path(std::move(place)), key_store(store) {}

  // Null: there is none. Locks and looks again when another file has taken the name.
  std::expected<VaultFile*, VaultError> File();
  // kMissing where there is none.
  std::expected<VaultFile*, VaultError> NeedFile();
  // kLocked, kMissing.
  std::expected<Unlocked*, VaultError> Need();
  // Also kReadOnly: Vault::ReadDamaged was called.
  std::expected<Unlocked*, VaultError> NeedToWrite();
  std::expected<void, VaultError> Unlock(SecretBytes vault_key);
  // Makes the file with `slot` and opens it.
  std::expected<void, VaultError> Create(const VaultName& name, SecretBytes vault_key,
                                         const Slot& slot);
  // kInvalid: there is a vault already. Answered before a key is made.
  std::expected<void, VaultError> NeedNoFile();
  std::expected<std::optional<Slot>, VaultError> FindSlot(SlotKind kind);
  void Lock();

  std::filesystem::path path;
  platform::KeyStore* key_store;
  std::unique_ptr<VaultFile> file;
  // Both hold statements of `file`: they go before it.
  std::unique_ptr<Unlocked> unlocked;
  std::unique_ptr<Reading> reading;
  bool reads_damaged = false;  // Vault::ReadDamaged
};

}  // namespace forepost::notes
