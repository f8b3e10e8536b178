// The vault as a file: its place, its tables, what says that a file is a vault, and the small
// tables `vault` and `slots` (docs/vault.md, "The file"). Nothing here is opened or sealed.
//
// Thread-safety: one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "notes/key_slots.h"
#include "notes/scope.h"
#include "notes/sealing.h"
#include "notes/vault_error.h"
#include "notes/vault_tables.h"
#include "storage/database.h"

namespace forepost::notes {

std::span<const unsigned char> ToBlob(std::string_view bytes);
std::string_view ToView(std::span<const unsigned char> blob);

inline constexpr storage::FileWords kVaultWords{
    .file = "vault",
    .things = "notes",
    .mend = kMend,
    .absent = "there are no notes here yet",
    .absent_hint = "a vault is made with the first note"};
// The longest row: kMaxRowBytes, padding and tag.
inline constexpr int kMaxVaultValueBytes = 1 << 21;

// Puts the slot into the table `slots`, in the place of one of its kind.
std::expected<void, VaultError> WriteSlot(const storage::Database& database, const Slot& slot);

class VaultFile {
 public:
  // Null: there is no file, an empty one, or one in which nothing has been made yet. kUnsafePlace,
  // also where there is none, kUntrusted, kNewer, kDamaged.
  static std::expected<std::unique_ptr<VaultFile>, VaultError> Find(
      const std::filesystem::path& file);
  // kInvalid: there is a vault already. kUnsafePlace.
  static std::expected<std::unique_ptr<VaultFile>, VaultError> Create(
      const std::filesystem::path& file, const VaultName& name, const Sealed& state,
      const Slot& slot);

  storage::Database& database() { return *database_; }
  const std::filesystem::path& path() const { return path_; }
  const VaultName& name() const { return name_; }
  // Another file has taken its name, or none has it.
  bool Moved() const;

  std::expected<Sealed, VaultError> State();
  std::expected<void, VaultError> SetState(const Sealed& state);
  // Of the kinds that are known; kPassphrase last, kFirm first.
  std::expected<std::vector<Slot>, VaultError> Slots();
  std::expected<void, VaultError> SetSlot(const Slot& slot);
  std::expected<std::optional<Slot>, VaultError> FindSlot(SlotKind kind);
  std::expected<void, VaultError> RemoveSlot(SlotKind kind);
  // One change to the slots, whole or not at all. What the old ones held leaves the log as well.
  std::expected<void, VaultError> ChangeSlots(
      const std::function<std::expected<void, VaultError>()>& work);

  // Moves the write-ahead log into the file and cuts it; false: somebody still holds it after
  // `patience`.
  std::expected<bool, VaultError> CutLog(std::chrono::milliseconds patience);
  bool HasLog() const;

  VaultError Fault(VaultFault fault, std::string message, std::string hint) const;
  VaultError Damaged(std::string message) const;   // with what to do about it
  VaultError Tampered(std::string message) const;  // likewise

 private:
  VaultFile(std::filesystem::path path, std::unique_ptr<storage::Database> database);
  std::expected<void, VaultError> Prepare();

  std::filesystem::path path_;
  std::unique_ptr<storage::Database> database_;
  VaultName name_{};
  std::uint64_t device_ = 0;
  std::uint64_t inode_ = 0;
};

}  // namespace forepost::notes
