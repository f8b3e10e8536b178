// The slots through which the vault key is had (docs/vault.md, "Key slots").
//
//   auto slot = MakePassphraseSlot(file, name, vault_key, passphrase, {});
//   auto vault_key = OpenPassphraseSlot(file, name, *slot, passphrase);   // else kWrongKey
//
// `file` only names the vault in errors. A passphrase is taken in Unicode's form NFC and without a
// line break at its end, so that it is the same from whatever keyboard and file it comes.
//
// Argon2id takes as long and as much memory as its cost says: half a second and 256 MiB.
//
// Thread-safety: pure functions, but for the key store.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>

#include "notes/sealing.h"
#include "notes/secret.h"
#include "notes/vault.h"
#include "notes/vault_error.h"
#include "platform/key_store.h"

namespace forepost::notes {

struct Slot {
  SlotKind kind = SlotKind::kPassphrase;
  std::string parameters;  // JSON
  Sealed sealed;           // the vault key
};

// What a slot may ask for. More is refused before it is used.
inline constexpr std::uint64_t kMaxOpslimit = 16;
inline constexpr std::uint64_t kMaxMemlimit = std::uint64_t{1} << 30U;

// kInvalid: the passphrase is too short, too long or not UTF-8, or the cost is past a limit. kIo:
// there is not so much memory.
std::expected<Slot, VaultError> MakePassphraseSlot(const std::filesystem::path& file,
                                                   const VaultName& name,
                                                   const SecretBytes& vault_key,
                                                   const SecretBytes& passphrase,
                                                   PassphraseCost cost);
// The same look at the passphrase alone.
std::expected<void, VaultError> CheckNewPassphrase(const std::filesystem::path& file,
                                                   const SecretBytes& passphrase);
// kWrongKey; kDamaged: the slot's parameters are not ones. A slot whose sealed bytes are damaged
// cannot be told from a wrong passphrase.
std::expected<SecretBytes, VaultError> OpenPassphraseSlot(const std::filesystem::path& file,
                                                          const VaultName& name, const Slot& slot,
                                                          const SecretBytes& passphrase);

Slot MakeKeyStoreSlot(const VaultName& name, const SecretBytes& vault_key,
                      const SecretBytes& slot_key);
// False: the key does not open the slot.
bool OpenSlot(const VaultName& name, const Slot& slot, const SecretBytes& slot_key,
              SecretBytes& vault_key);
// kNoKeyStore: there is no key store (null), it cannot be used, or it holds no key of this name.
// kWrongKey.
std::expected<SecretBytes, VaultError> OpenKeyStoreSlot(const std::filesystem::path& file,
                                                        const VaultName& name, const Slot& slot,
                                                        platform::KeyStore* store);
// The key of this name in the key store; nothing: it holds none, or something that is no key.
// kNoKeyStore: there is no key store, or it cannot be used.
std::expected<std::optional<SecretBytes>, VaultError> FindSlotKey(const std::filesystem::path& file,
                                                                  const VaultName& name,
                                                                  platform::KeyStore* store);
// Puts the key into the key store, in the place of what is there. kNoKeyStore, also when it does
// not give the key back.
std::expected<void, VaultError> KeepSlotKey(const std::filesystem::path& file,
                                            const VaultName& name, const SecretBytes& slot_key,
                                            platform::KeyStore* store);

// What the firm's slot says openly.
struct FirmParameters {
  FirmPublicKey key{};
  std::string recovered;  // when the firm last opened the vault (ISO 8601); empty: never
};
std::optional<FirmParameters> ReadFirmParameters(const Slot& slot);
// kInvalid: nothing can be sealed to this key.
std::expected<Slot, VaultError> MakeFirmSlot(const std::filesystem::path& file,
                                             const VaultName& name, const SecretBytes& vault_key,
                                             const FirmParameters& parameters);
// Made by somebody who had the vault key, and as it was made. Whether it opens only the firm can
// tell.
bool IsOwnFirmSlot(const VaultName& name, const SecretBytes& vault_key, const Slot& slot);
// Nothing: it does not open, or holds the key of another vault.
std::optional<SecretBytes> OpenFirmSlot(const VaultName& name, const Slot& slot,
                                        const FirmKey& key);

}  // namespace forepost::notes
