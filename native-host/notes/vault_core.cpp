#include "notes/vault_core.h"

#include <sodium.h>

#include <chrono>
#include <utility>

#include "notes/vault_fault.h"

namespace forepost::notes {

std::expected<void, VaultError> Unlocked::Refresh(VaultFile& file) {
  if (!data_version) {
    auto prepared = file.database().Prepare("PRAGMA data_version");
    if (!prepared) {
      return Pass(prepared);
    }
    data_version = std::move(*prepared);
  }
  std::int64_t version = 0;
  {
    const Running running(*data_version);
    if (auto row = data_version->Step(); !row) {
      return Pass(row);
    }
    version = data_version->Number(0);
  }
  if (seen == version) {
    return {};
  }
  auto sealed = file.State();
  if (!sealed) {
    return Pass(sealed);
  }
  Standing stored;
  SecretBytes key;
  if (!OpenStanding(keys, file.name(), *sealed, stored, key)) {
    return std::unexpected(file.Damaged("the state of the vault does not open under its key"));
  }
  auto found = store.Scan();
  if (!found) {
    return Pass(found);
  }
  if (found->digest != stored.digest || found->clients != stored.clients ||
      found->rows != stored.rows) {
    return std::unexpected(file.Tampered(
        "the vault is not as Forepost left it: something was removed, brought back from an older "
        "copy or swapped"));
  }
  standing = stored;
  index_key = std::move(key);
  seen = version;
  return {};
}

void Unlocked::TakeStandingUnverified(VaultFile& file) {
  if (auto sealed = file.State()) {
    (void)OpenStanding(keys, file.name(), *sealed, standing, index_key);
  }
}

std::expected<VaultFile*, VaultError> Vault::Core::File() {
  if (sodium_init() < 0) {
    return std::unexpected(MakeFault(VaultFault::kIo, path, "the system gives no random numbers",
                                     "restart the machine"));
  }
  // A call from within a transaction, which is refused, must not take its database away.
  if (file != nullptr && !file->database().InTransaction() && file->Moved()) {
    Lock();
    file.reset();
  }
  if (file == nullptr) {
    auto found = VaultFile::Find(path);
    if (!found) {
      return Pass(found);
    }
    file = std::move(*found);
  }
  return file.get();
}

std::expected<VaultFile*, VaultError> Vault::Core::NeedFile() {
  auto found = File();
  if (found && *found == nullptr) {
    return std::unexpected(
        MakeFault(VaultFault::kMissing, path, "there are no notes here yet",
                  "they are begun with the first client: save a page, or `forepost notes add`"));
  }
  return found;
}

std::expected<Unlocked*, VaultError> Vault::Core::Need() {
  auto found = NeedFile();
  if (!found) {
    return Pass(found);
  }
  if (unlocked == nullptr) {
    return std::unexpected(
        MakeFault(VaultFault::kLocked, path, "the notes are locked", "unlock them first"));
  }
  return unlocked.get();
}

std::expected<Unlocked*, VaultError> Vault::Core::NeedToWrite() {
  auto need = Need();
  if (need && reads_damaged) {
    return std::unexpected(MakeFault(VaultFault::kReadOnly, path,
                                     "nothing is written to a vault that is damaged",
                                     "restore a backup, or begin a new one"));
  }
  return need;
}

std::expected<void, VaultError> Vault::Core::NeedNoFile() {
  auto found = File();
  if (!found) {
    return Pass(found);
  }
  if (*found != nullptr) {
    return std::unexpected(MakeFault(VaultFault::kInvalid, path, "there is a vault here already",
                                     "unlock it, or name another file"));
  }
  return {};
}

std::expected<void, VaultError> Vault::Core::Unlock(SecretBytes vault_key) {
  auto opened = std::make_unique<Unlocked>(*file, std::move(vault_key));
  if (auto done = opened->store.Prepare(); !done) {
    return done;
  }
  if (reads_damaged) {
    opened->TakeStandingUnverified(*file);
    unlocked = std::move(opened);
    return {};
  }
  // A process that was killed may have left what was erased in the log. A disk that is full keeps
  // nobody from reading.
  if (file->HasLog()) {
    (void)file->CutLog(std::chrono::milliseconds(0));
  }
  auto scope = Scope::Begin(file->database(), Scope::Kind::kRead);
  if (!scope) {
    return Pass(scope);
  }
  if (auto done = opened->Refresh(*file); !done) {
    return done;
  }
  if (auto done = scope->Commit(); !done) {
    return done;
  }
  unlocked = std::move(opened);
  return {};
}

std::expected<void, VaultError> Vault::Core::Create(const VaultName& name, SecretBytes vault_key,
                                                    const Slot& slot) {
  const Sealed state = SealStanding(VaultKeys(SecretBytes::CopyOf(vault_key.view())), name, {},
                                    SecretBytes::Random(kKeyBytes));
  auto made = VaultFile::Create(path, name, state, slot);
  if (!made) {
    return Pass(made);
  }
  file = std::move(*made);
  return Unlock(std::move(vault_key));
}

std::expected<std::optional<Slot>, VaultError> Vault::Core::FindSlot(SlotKind kind) {
  auto found = NeedFile();
  if (!found) {
    return Pass(found);
  }
  return (*found)->FindSlot(kind);
}

void Vault::Core::Lock() {
  reading.reset();
  unlocked.reset();
}

}  // namespace forepost::notes
