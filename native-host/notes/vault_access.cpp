// The ways into a vault: making one, unlocking, slots.
#include <sodium.h>

#include <optional>
#include <utility>

#include "notes/key_slots.h"
#include "notes/vault.h"
#include "notes/vault_core.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

VaultName RandomName() {
  VaultName name{};
  randombytes_buf(name.data(), name.size());
  return name;
}

// The slot key in the key store, which is made where there is none. Under the lock of a change to
// the file: so no two make one, and as a key that is there is never replaced, the store's key and
// the file's slot cannot come apart, whatever becomes of the change. A slot that was in the file
// while the store held no key was of no use before.
std::expected<SecretBytes, VaultError> NeedSlotKey(const VaultFile& file,
                                                   platform::KeyStore* store) {
  auto found = FindSlotKey(file.path(), file.name(), store);
  if (!found) {
    return Pass(found);
  }
  if (*found) {
    return std::move(**found);
  }
  SecretBytes made = SecretBytes::Random(kKeyBytes);
  if (auto kept = KeepSlotKey(file.path(), file.name(), made, store); !kept) {
    return Pass(kept);
  }
  return made;
}

// Whether a vault of this name stands there; also yes when that cannot be told.
bool MayBeThere(const std::filesystem::path& path, const VaultName& name) {
  const auto found = VaultFile::Find(path);
  return !found || (*found != nullptr && (*found)->name() == name);
}

}  // namespace

std::string_view ToString(SlotKind kind) {
  switch (kind) {
    case SlotKind::kKeyStore:
      return "key_store";
    case SlotKind::kPassphrase:
      return "passphrase";
    case SlotKind::kFirm:
      break;
  }
  return "firm";
}

std::expected<VaultState, VaultError> Vault::State() {
  auto file = core_->File();
  if (!file) {
    return Pass(file);
  }
  if (*file == nullptr) {
    return VaultState::kAbsent;
  }
  return core_->unlocked == nullptr ? VaultState::kLocked : VaultState::kOpen;
}

std::expected<std::vector<SlotKind>, VaultError> Vault::Slots() {
  auto file = core_->NeedFile();
  if (!file) {
    return Pass(file);
  }
  auto slots = (*file)->Slots();
  if (!slots) {
    return Pass(slots);
  }
  std::vector<SlotKind> kinds;
  for (const Slot& slot : *slots) {
    kinds.push_back(slot.kind);
  }
  return kinds;
}

std::expected<void, VaultError> Vault::CreateWithKeyStore() {
  if (auto good = core_->NeedNoFile(); !good) {
    return good;
  }
  const VaultName name = RandomName();
  SecretBytes vault_key = SecretBytes::Random(kKeyBytes);
  const SecretBytes slot_key = SecretBytes::Random(kKeyBytes);
  // The key first: a vault without one could never be opened.
  if (auto kept = KeepSlotKey(core_->path, name, slot_key, core_->key_store); !kept) {
    return kept;
  }
  const Slot slot = MakeKeyStoreSlot(name, vault_key, slot_key);
  auto made = core_->Create(name, std::move(vault_key), slot);
  // The end of a transaction can fail and yet have been written: then the key is needed. One too
  // many in the key store opens nothing.
  if (!made && core_->file == nullptr && !MayBeThere(core_->path, name)) {
    // The error that led here is the one to report.
    (void)core_->key_store->Forget(ToHex(name));
  }
  return made;
}

std::expected<void, VaultError> Vault::CreateWithPassphrase(const SecretBytes& passphrase,
                                                            PassphraseCost cost) {
  if (auto good = core_->NeedNoFile(); !good) {
    return good;
  }
  const VaultName name = RandomName();
  SecretBytes vault_key = SecretBytes::Random(kKeyBytes);
  auto slot = MakePassphraseSlot(core_->path, name, vault_key, passphrase, cost);
  if (!slot) {
    return Pass(slot);
  }
  return core_->Create(name, std::move(vault_key), *slot);
}

std::expected<void, VaultError> Vault::UnlockWithKeyStore() {
  auto slot = core_->FindSlot(SlotKind::kKeyStore);
  if (!slot) {
    return Pass(slot);
  }
  if (core_->unlocked != nullptr) {
    return {};
  }
  if (!*slot) {
    return std::unexpected(core_->file->Fault(VaultFault::kNoKeyStore,
                                              "these notes do not open by the key store",
                                              "unlock with the passphrase"));
  }
  auto key = OpenKeyStoreSlot(core_->path, core_->file->name(), **slot, core_->key_store);
  if (!key) {
    return Pass(key);
  }
  return core_->Unlock(std::move(*key));
}

std::expected<void, VaultError> Vault::UnlockWithPassphrase(const SecretBytes& passphrase) {
  auto slot = core_->FindSlot(SlotKind::kPassphrase);
  if (!slot) {
    return Pass(slot);
  }
  if (core_->unlocked != nullptr) {
    return {};
  }
  if (!*slot) {
    return std::unexpected(core_->file->Fault(VaultFault::kWrongKey, "this vault has no passphrase",
                                              "unlock with the system's key store"));
  }
  auto key = OpenPassphraseSlot(core_->path, core_->file->name(), **slot, passphrase);
  if (!key) {
    return Pass(key);
  }
  return core_->Unlock(std::move(*key));
}

void Vault::Lock() {
  core_->Lock();
  core_->reads_damaged = false;
}

void Vault::ReadDamaged() {
  core_->reading.reset();
  core_->reads_damaged = true;
}

bool Vault::reads_damaged() const { return core_->reads_damaged; }

bool Vault::open() const { return core_->unlocked != nullptr; }

std::expected<void, VaultError> Vault::SetPassphrase(const SecretBytes& passphrase,
                                                     PassphraseCost cost) {
  auto unlocked = core_->NeedToWrite();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  auto slot =
      MakePassphraseSlot(core_->path, file.name(), (*unlocked)->keys.vault, passphrase, cost);
  if (!slot) {
    return Pass(slot);
  }
  return file.ChangeSlots([&] { return file.SetSlot(*slot); });
}

std::expected<void, VaultError> Vault::AddKeyStoreSlot() {
  auto unlocked = core_->NeedToWrite();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  const SecretBytes& vault_key = (*unlocked)->keys.vault;
  // To look makes the system ask for the key store's password, if it has to, while nothing is
  // locked here.
  if (auto found = FindSlotKey(core_->path, file.name(), core_->key_store); !found) {
    return Pass(found);
  }
  return file.ChangeSlots([&]() -> std::expected<void, VaultError> {
    auto slot_key = NeedSlotKey(file, core_->key_store);
    if (!slot_key) {
      return Pass(slot_key);
    }
    auto slot = file.FindSlot(SlotKind::kKeyStore);
    if (!slot) {
      return Pass(slot);
    }
    SecretBytes opened;
    if (*slot && OpenSlot(file.name(), **slot, *slot_key, opened) && opened == vault_key) {
      return {};
    }
    return file.SetSlot(MakeKeyStoreSlot(file.name(), vault_key, *slot_key));
  });
}

std::expected<void, VaultError> Vault::RemoveSlot(SlotKind kind) {
  auto unlocked = core_->NeedToWrite();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  auto done = file.ChangeSlots([&]() -> std::expected<void, VaultError> {
    auto slots = file.Slots();
    if (!slots) {
      return Pass(slots);
    }
    std::size_t others = 0;
    for (const Slot& slot : *slots) {
      others += slot.kind == kind || slot.kind == SlotKind::kFirm ? 0U : 1U;
    }
    if (others == 0) {
      return std::unexpected(file.Fault(VaultFault::kInvalid, "this is the only way into the vault",
                                        "add another first"));
    }
    return file.RemoveSlot(kind);
  });
  if (done && kind == SlotKind::kKeyStore && core_->key_store != nullptr) {
    // After the slot, and under the lock, where nobody has made another since. What may be left in
    // the key store opens nothing but an older copy of the file.
    (void)file.ChangeSlots([&]() -> std::expected<void, VaultError> {
      if (auto slot = file.FindSlot(kind); slot && !*slot) {
        (void)core_->key_store->Forget(ToHex(file.name()));
      }
      return {};
    });
  }
  return done;
}

}  // namespace forepost::notes
