// The ways into a vault: making one, unlocking, slots.
#include <sodium.h>

#include <chrono>
#include <utility>

#include "notes/key_slots.h"
#include "notes/vault.h"
#include "notes/vault_core.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

constexpr std::chrono::milliseconds kLogPatience{250};

VaultName RandomName() {
  VaultName name{};
  randombytes_buf(name.data(), name.size());
  return name;
}

// One change to the slots. What the old one held must not stay in the log.
template <typename Work>
std::expected<void, VaultError> ChangeSlots(VaultFile& file, Work work) {
  auto scope = Scope::Begin(file.database(), Scope::Kind::kWrite);
  if (!scope) {
    return Pass(scope);
  }
  if (auto done = work(); !done) {
    return done;
  }
  if (auto done = scope->Commit(); !done) {
    return done;
  }
  // It is done; a log that cannot be cut now is cut when the vault is unlocked next.
  (void)file.CutLog(kLogPatience);
  return {};
}

}  // namespace

std::string_view ToString(SlotKind kind) {
  return kind == SlotKind::kKeyStore ? "key_store" : "passphrase";
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
  if (!made && core_->file == nullptr) {
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
                                              "the key store was not set up for this vault",
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

void Vault::Lock() { core_->Lock(); }

bool Vault::open() const { return core_->unlocked != nullptr; }

std::expected<void, VaultError> Vault::SetPassphrase(const SecretBytes& passphrase,
                                                     PassphraseCost cost) {
  auto unlocked = core_->Need();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  auto slot =
      MakePassphraseSlot(core_->path, file.name(), (*unlocked)->keys.vault, passphrase, cost);
  if (!slot) {
    return Pass(slot);
  }
  return ChangeSlots(file, [&] { return file.SetSlot(*slot); });
}

std::expected<void, VaultError> Vault::AddKeyStoreSlot() {
  auto unlocked = core_->Need();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  const SecretBytes& vault_key = (*unlocked)->keys.vault;
  auto slot = core_->FindSlot(SlotKind::kKeyStore);
  if (!slot) {
    return Pass(slot);
  }
  if (*slot) {
    // One that works stays. To look also makes the system ask for the key store's password, if it
    // has to, while nothing is locked here.
    auto key = OpenKeyStoreSlot(core_->path, file.name(), **slot, core_->key_store);
    if (key && *key == vault_key) {
      return {};
    }
  }
  const SecretBytes slot_key = SecretBytes::Random(kKeyBytes);
  return ChangeSlots(file, [&]() -> std::expected<void, VaultError> {
    // The slot first: where it cannot be written, the key store stays as it was.
    if (auto done = file.SetSlot(MakeKeyStoreSlot(file.name(), vault_key, slot_key)); !done) {
      return done;
    }
    return KeepSlotKey(core_->path, file.name(), slot_key, core_->key_store);
  });
}

std::expected<void, VaultError> Vault::RemoveSlot(SlotKind kind) {
  auto unlocked = core_->Need();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  auto done = ChangeSlots(file, [&]() -> std::expected<void, VaultError> {
    auto slots = file.Slots();
    if (!slots) {
      return Pass(slots);
    }
    std::size_t others = 0;
    for (const Slot& slot : *slots) {
      others += slot.kind == kind ? 0U : 1U;
    }
    if (others == 0) {
      return std::unexpected(file.Fault(VaultFault::kInvalid, "this is the only way into the vault",
                                        "add another first"));
    }
    return file.RemoveSlot(kind);
  });
  if (done && kind == SlotKind::kKeyStore && core_->key_store != nullptr) {
    // What may be left in the key store opens nothing but an older copy of the file.
    (void)core_->key_store->Forget(ToHex(file.name()));
  }
  return done;
}

}  // namespace forepost::notes
