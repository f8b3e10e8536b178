#include <sodium.h>

#include <utility>

#include "notes/key_slots.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kHexBytes = 2 * kKeyBytes;

// What the key store says, as an error of the vault.
VaultError NoKeyStore(const std::filesystem::path& file, const Diagnostic& why) {
  VaultError error;
  static_cast<Diagnostic&>(error) = why;
  error.fault = VaultFault::kNoKeyStore;
  if (error.file.empty()) {
    error.file = file.string();
  }
  return error;
}

VaultError NoKeyStore(const std::filesystem::path& file) {
  return MakeFault(VaultFault::kNoKeyStore, file, "there is no key store on this system",
                   "use a passphrase");
}

VaultError WrongKey(const std::filesystem::path& file) {
  return MakeFault(VaultFault::kWrongKey, file,
                   "the key in the system's key store does not open the vault",
                   "unlock with the passphrase, or restore the key store of the user who made it");
}

}  // namespace

Slot MakeKeyStoreSlot(const VaultName& name, const SecretBytes& vault_key,
                      const SecretBytes& slot_key) {
  return {.kind = SlotKind::kKeyStore,
          .parameters = "{}",
          .sealed = SealSecret(slot_key.data(), SlotLabel(name, SlotKind::kKeyStore), vault_key)};
}

std::expected<SecretBytes, VaultError> OpenKeyStoreSlot(const std::filesystem::path& file,
                                                        const VaultName& name, const Slot& slot,
                                                        platform::KeyStore* store) {
  if (store == nullptr) {
    return std::unexpected(NoKeyStore(file));
  }
  const auto hex = store->Find(ToHex(name));
  if (!hex) {
    return std::unexpected(NoKeyStore(file, hex.error()));
  }
  if (*hex == nullptr) {
    return std::unexpected(MakeFault(
        VaultFault::kNoKeyStore, file, "the system's key store holds no key for this vault",
        "unlock with the passphrase, or on the machine and as the user where it was made"));
  }
  SecretBytes slot_key(kKeyBytes);
  std::size_t size = 0;
  if ((*hex)->size() != kHexBytes ||
      sodium_hex2bin(slot_key.data(), slot_key.size(), (*hex)->data(), (*hex)->size(), nullptr,
                     &size, nullptr) != 0 ||
      size != kKeyBytes) {
    return std::unexpected(WrongKey(file));
  }
  SecretBytes vault_key(kKeyBytes);
  if (!OpenSecret(slot_key.data(), SlotLabel(name, SlotKind::kKeyStore), slot.sealed.nonce,
                  slot.sealed.bytes, vault_key)) {
    return std::unexpected(WrongKey(file));
  }
  return vault_key;
}

std::expected<void, VaultError> KeepSlotKey(const std::filesystem::path& file,
                                            const VaultName& name, const SecretBytes& slot_key,
                                            platform::KeyStore* store) {
  if (store == nullptr) {
    return std::unexpected(NoKeyStore(file));
  }
  SecretBytes hex(kHexBytes + 1);
  sodium_bin2hex(reinterpret_cast<char*>(hex.data()), hex.size(), slot_key.data(), slot_key.size());
  if (auto kept = store->Keep(ToHex(name), hex.view().substr(0, kHexBytes)); !kept) {
    return std::unexpected(NoKeyStore(file, kept.error()));
  }
  return {};
}

}  // namespace forepost::notes
