// How values of the vault are sealed (docs/vault.md, "Keys" and "Sealing"): XChaCha20-Poly1305
// under a random nonce, with associated data that says which value it is.
//
//   const Sealed row = Seal(client_key, RowLabel(name, place), PadRow(body));
//   std::string plain;
//   if (!Open(client_key.data(), RowLabel(name, place), row.nonce, row.bytes, plain)) …  damaged
//
// sodium_init must have been called.
//
// Thread-safety: pure functions.
#pragma once

#include <sodium.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "notes/secret.h"
#include "notes/vault.h"

namespace forepost::notes {

inline constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
inline constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
inline constexpr std::size_t kNameBytes = 16;
inline constexpr std::size_t kSealedKeyBytes = kKeyBytes + kTagBytes;

// The bytes that name one vault.
using VaultName = std::array<unsigned char, kNameBytes>;
std::string ToHex(const VaultName& name);

struct Sealed {
  std::string nonce;
  std::string bytes;  // ciphertext and tag
};

// What a sealed value is, as its associated data.
class Label {
 public:
  explicit Label(std::string_view text) { Add(text); }
  Label& Add(std::string_view bytes);
  Label& Add(const VaultName& name);
  Label& Add(std::uint64_t number);  // eight bytes, least significant first
  std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, 96> bytes_{};  // the longest there is has 62
  std::size_t size_ = 0;
};

Label SlotLabel(const VaultName& name, SlotKind kind);
Label ClientLabel(const VaultName& name, ClientId client);
Label RowLabel(const VaultName& name, const RowPlace& place);
Label StateLabel(const VaultName& name);
Label SearchLabel(const VaultName& name, std::uint64_t part, std::uint64_t parts,
                  Revision revision);

std::string RandomNonce();

// `key` has kKeyBytes. `plain` is sealed in its place.
Sealed Seal(const unsigned char* key, const Label& label, std::string plain);
// The plain text goes into `plain`; false, and `plain` is empty, when it does not open.
bool Open(const unsigned char* key, const Label& label, std::string_view nonce,
          std::string_view bytes, std::string& plain);
// The same for secrets; false as well when `secret` has not exactly the size of what is inside.
Sealed SealSecret(const unsigned char* key, const Label& label, const SecretBytes& secret);
bool OpenSecret(const unsigned char* key, const Label& label, std::string_view nonce,
                std::string_view bytes, SecretBytes& secret);

std::string PadRow(std::string_view body);
bool UnpadRow(std::string& padded);  // false: it is not padded as a row is

// What is derived from the vault key, by number.
enum class Subkey : std::uint8_t { kWrapping = 1, kState = 2, kDigest = 3, kFirm = 4 };
SecretBytes DeriveKey(const SecretBytes& vault_key, Subkey subkey);

// Those that are needed all the time.
struct VaultKeys {
  explicit VaultKeys(SecretBytes vault_key);

  SecretBytes vault;
  SecretBytes wrapping;
  SecretBytes state;
  SecretBytes digest;
};

// Numbers as the format has them.
void PutNumber(unsigned char* at, std::uint64_t number);
std::uint64_t GetNumber(const unsigned char* at);

}  // namespace forepost::notes
