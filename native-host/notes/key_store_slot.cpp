#include <sodium.h>

#include <optional>
#include <string_view>
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

// Nothing when the text is no key.
std::optional<SecretBytes> KeyFrom(std::string_view hex) {
  SecretBytes key(kKeyBytes);
  std::size_t size = 0;
  if (hex.size() != kHexBytes ||
      sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &size, nullptr) !=
          0 ||
      size != kKeyBytes) {
    return {};
  }
  return key;
}

std::expected<platform::KeyStore::Secret, VaultError> FindText(const std::filesystem::path& file,
                                                               const VaultName& name,
                                                               platform::KeyStore* store) {
  if (store == nullptr) {
    return std::unexpected(NoKeyStore(file));
  }
  auto text = store->Find(ToHex(name));
  if (!text) {
    return std::unexpected(NoKeyStore(file, text.error()));
  }
  return std::move(*text);
}

}  // namespace

Slot MakeKeyStoreSlot(const VaultName& name, const SecretBytes& vault_key,
                      const SecretBytes& slot_key) {
  return {.kind = SlotKind::kKeyStore,
          .parameters = "{}",
          .sealed = SealSecret(slot_key.data(), SlotLabel(name, SlotKind::kKeyStore), vault_key)};
}

bool OpenSlot(const VaultName& name, const Slot& slot, const SecretBytes& slot_key,
              SecretBytes& vault_key) {
  vault_key = SecretBytes(kKeyBytes);
  return OpenSecret(slot_key.data(), SlotLabel(name, slot.kind), slot.sealed.nonce,
                    slot.sealed.bytes, vault_key);
}

std::expected<SecretBytes, VaultError> OpenKeyStoreSlot(const std::filesystem::path& file,
                                                        const VaultName& name, const Slot& slot,
                                                        platform::KeyStore* store) {
  const auto text = FindText(file, name, store);
  if (!text) {
    return Pass(text);
  }
  if (*text == nullptr) {
    return std::unexpected(MakeFault(
        VaultFault::kNoKeyStore, file, "the system's key store holds no key for this vault",
        "unlock with the passphrase, or on the machine and as the user where it was made"));
  }
  const auto slot_key = KeyFrom(**text);
  SecretBytes vault_key;
  if (!slot_key || !OpenSlot(name, slot, *slot_key, vault_key)) {
    return std::unexpected(WrongKey(file));
  }
  return vault_key;
}

std::expected<std::optional<SecretBytes>, VaultError> FindSlotKey(const std::filesystem::path& file,
                                                                  const VaultName& name,
                                                                  platform::KeyStore* store) {
  const auto text = FindText(file, name, store);
  if (!text) {
    return Pass(text);
  }
  return *text == nullptr ? std::nullopt : KeyFrom(**text);
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
  const auto found = FindSlotKey(file, name, store);
  if (!found) {
    return Pass(found);
  }
  if (!*found || **found != slot_key) {
    return std::unexpected(MakeFault(VaultFault::kNoKeyStore, file,
                                     "the system's key store does not give back what it was given",
                                     "use a passphrase"));
  }
  return {};
}

}  // namespace forepost::notes
