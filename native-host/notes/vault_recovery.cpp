// The firm's way into a vault: the slot is kept as the machine's settings want it, and used.
#include <optional>
#include <utility>

#include "notes/key_slots.h"
#include "notes/vault.h"
#include "notes/vault_core.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

// Nothing is to be done: the slot is of this vault and for this key, or there is none and none is
// wanted.
bool IsAsWanted(const VaultFile& file, const SecretBytes& vault_key,
                const std::optional<Slot>& slot, const std::optional<FirmPublicKey>& key) {
  if (!slot || !key) {
    return !slot && !key;
  }
  const auto parameters = ReadFirmParameters(*slot);
  return parameters && parameters->key == *key && IsOwnFirmSlot(file.name(), vault_key, *slot);
}

}  // namespace

std::expected<Vault::Recovery, VaultError> Vault::FirmRecovery() {
  const auto slot = core_->FindSlot(SlotKind::kFirm);
  if (!slot) {
    return Pass(slot);
  }
  const auto parameters = *slot ? ReadFirmParameters(**slot) : std::nullopt;
  if (!parameters) {
    return Recovery{};
  }
  return Recovery{.key = parameters->key, .recovered = parameters->recovered};
}

std::expected<void, VaultError> Vault::SetFirmRecovery(const std::optional<FirmPublicKey>& key) {
  auto unlocked = core_->Need();
  if (!unlocked) {
    return Pass(unlocked);
  }
  VaultFile& file = *core_->file;
  const SecretBytes& vault_key = (*unlocked)->keys.vault;
  auto found = file.FindSlot(SlotKind::kFirm);
  if (!found) {
    return Pass(found);
  }
  if (IsAsWanted(file, vault_key, *found, key)) {
    return {};
  }
  return file.ChangeSlots([&]() -> std::expected<void, VaultError> {
    // Another process may have been quicker.
    auto slot = file.FindSlot(SlotKind::kFirm);
    if (!slot) {
      return Pass(slot);
    }
    if (IsAsWanted(file, vault_key, *slot, key)) {
      return {};
    }
    if (!key) {
      return file.RemoveSlot(SlotKind::kFirm);
    }
    FirmParameters parameters{.key = *key};
    if (*slot && IsOwnFirmSlot(file.name(), vault_key, **slot)) {
      parameters.recovered = ReadFirmParameters(**slot).value_or(FirmParameters{}).recovered;
    }
    auto made = MakeFirmSlot(file.path(), file.name(), vault_key, parameters);
    if (!made) {
      return Pass(made);
    }
    return file.SetSlot(*made);
  });
}

std::expected<void, VaultError> Vault::Recover(const RecoveryOrder& order) {
  const auto slot = core_->FindSlot(SlotKind::kFirm);
  if (!slot) {
    return Pass(slot);
  }
  const auto fault = [&](VaultFault kind, std::string message, std::string hint) {
    return std::unexpected(core_->file->Fault(kind, std::move(message), std::move(hint)));
  };
  if (!*slot) {
    return fault(
        VaultFault::kWrongKey, "the firm has no way into these notes",
        "only notes that were unlocked on a machine with a recovery_key have one; look for "
        "a newer copy");
  }
  const auto parameters = ReadFirmParameters(**slot);
  if (!parameters) {
    return std::unexpected(
        core_->file->Damaged("the vault does not say by which key the firm opens it"));
  }
  if (parameters->key != order.key.public_key) {
    return fault(VaultFault::kWrongKey, "this key of the firm does not open the vault",
                 "use the private key that belongs to " + ToHex(parameters->key));
  }
  if (auto good = CheckNewPassphrase(core_->path, order.passphrase); !good) {
    return good;
  }
  const VaultName& name = core_->file->name();
  if (auto recorded = order.record(ToHex(name)); !recorded) {
    return recorded;
  }
  const auto vault_key = OpenFirmSlot(name, **slot, order.key);
  if (!vault_key) {
    return std::unexpected(core_->file->Damaged("the firm's slot does not open under its key"));
  }
  auto way = MakePassphraseSlot(core_->path, name, *vault_key, order.passphrase, order.cost);
  if (!way) {
    return Pass(way);
  }
  auto noted = MakeFirmSlot(core_->path, name, *vault_key,
                            {.key = parameters->key, .recovered = order.time});
  if (!noted) {
    return Pass(noted);
  }
  if (auto open = core_->Unlock(SecretBytes::CopyOf(vault_key->view())); !open) {
    return open;
  }
  VaultFile& file = *core_->file;
  auto done = file.ChangeSlots([&]() -> std::expected<void, VaultError> {
    if (auto set = file.SetSlot(*way); !set) {
      return set;
    }
    return file.SetSlot(*noted);
  });
  if (!done) {
    core_->Lock();
  }
  return done;
}

}  // namespace forepost::notes
