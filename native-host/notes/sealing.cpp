#include "notes/sealing.h"

#include <cassert>
#include <cstring>
#include <utility>

namespace forepost::notes {
namespace {

constexpr std::size_t kSmallBlock = 256;
constexpr std::size_t kLargeBlock = 4096;
constexpr const char* kKeyContext = "fpvault1";
static_assert(crypto_kdf_KEYBYTES == kKeyBytes);
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == kKeyBytes);

const unsigned char* Bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* Bytes(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

// Both texts in `from` may stand in the same memory as `to`.
void SealBytes(const unsigned char* key, const Label& label, const std::string& nonce,
               const unsigned char* from, std::size_t size, unsigned char* to) {
  crypto_aead_xchacha20poly1305_ietf_encrypt(to, nullptr, from, size, Bytes(label.view()),
                                             label.view().size(), nullptr, Bytes(nonce), key);
}

bool OpenBytes(const unsigned char* key, const Label& label, std::string_view nonce,
               std::string_view bytes, unsigned char* to) {
  return nonce.size() == kNonceBytes && bytes.size() >= kTagBytes &&
         crypto_aead_xchacha20poly1305_ietf_decrypt(to, nullptr, nullptr, Bytes(bytes),
                                                    bytes.size(), Bytes(label.view()),
                                                    label.view().size(), Bytes(nonce), key) == 0;
}

}  // namespace

std::string ToHex(const VaultName& name) {
  std::string hex(2 * kNameBytes + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), name.data(), name.size());
  hex.pop_back();
  return hex;
}

void PutNumber(unsigned char* at, std::uint64_t number) {
  for (std::size_t i = 0; i < sizeof number; ++i) {
    at[i] = static_cast<unsigned char>(number >> (8 * i));
  }
}

std::uint64_t GetNumber(const unsigned char* at) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number |= static_cast<std::uint64_t>(at[i]) << (8 * i);
  }
  return number;
}

Label& Label::Add(std::string_view bytes) {
  assert(bytes.size() <= bytes_.size() - size_);
  std::memcpy(bytes_.data() + size_, bytes.data(), bytes.size());
  size_ += bytes.size();
  return *this;
}

Label& Label::Add(const VaultName& name) {
  return Add(std::string_view(reinterpret_cast<const char*>(name.data()), name.size()));
}

Label& Label::Add(std::uint64_t number) {
  std::array<unsigned char, sizeof number> bytes{};
  PutNumber(bytes.data(), number);
  return Add(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

Label SlotLabel(const VaultName& name, SlotKind kind) {
  return Label("forepost slot 1").Add(name).Add(ToString(kind));
}

Label ClientLabel(const VaultName& name, ClientId client) {
  return Label("forepost client 1").Add(name).Add(client);
}

Label RowLabel(const VaultName& name, const RowPlace& place) {
  return Label("forepost row 1")
      .Add(name)
      .Add(place.client)
      .Add(place.row)
      .Add(static_cast<std::uint64_t>(place.kind))
      .Add(place.version);
}

Label StateLabel(const VaultName& name) { return Label("forepost state 1").Add(name); }

Label SearchLabel(const VaultName& name, std::uint64_t part, std::uint64_t parts,
                  Revision revision) {
  return Label("forepost search 1").Add(name).Add(part).Add(parts).Add(revision);
}

std::string RandomNonce() {
  std::string nonce(kNonceBytes, '\0');
  randombytes_buf(nonce.data(), nonce.size());
  return nonce;
}

Sealed Seal(const unsigned char* key, const Label& label, std::string plain) {
  const std::size_t size = plain.size();
  Sealed sealed{.nonce = RandomNonce(), .bytes = std::move(plain)};
  sealed.bytes.resize(size + kTagBytes);
  SealBytes(key, label, sealed.nonce, Bytes(sealed.bytes), size, Bytes(sealed.bytes));
  return sealed;
}

bool Open(const unsigned char* key, const Label& label, std::string_view nonce,
          std::string_view bytes, std::string& plain) {
  plain.resize(bytes.size() < kTagBytes ? 0 : bytes.size() - kTagBytes);
  if (!OpenBytes(key, label, nonce, bytes, Bytes(plain))) {
    plain.clear();
    return false;
  }
  return true;
}

Sealed SealSecret(const unsigned char* key, const Label& label, const SecretBytes& secret) {
  Sealed sealed{.nonce = RandomNonce(), .bytes = std::string(secret.size() + kTagBytes, '\0')};
  SealBytes(key, label, sealed.nonce, secret.data(), secret.size(), Bytes(sealed.bytes));
  return sealed;
}

bool OpenSecret(const unsigned char* key, const Label& label, std::string_view nonce,
                std::string_view bytes, SecretBytes& secret) {
  return bytes.size() == secret.size() + kTagBytes &&
         OpenBytes(key, label, nonce, bytes, secret.data());
}

std::string PadRow(std::string_view body) {
  const std::size_t block = body.size() < kLargeBlock ? kSmallBlock : kLargeBlock;
  std::string padded;
  // With room for the tag, which Seal puts behind it.
  padded.reserve((body.size() / block + 1) * block + kTagBytes);
  padded = body;
  padded += '\x80';
  padded.resize((body.size() / block + 1) * block);
  return padded;
}

bool UnpadRow(std::string& padded) {
  const std::size_t block = padded.size() <= kLargeBlock ? kSmallBlock : kLargeBlock;
  std::size_t size = 0;
  if (padded.empty() || padded.size() % block != 0 ||
      sodium_unpad(&size, Bytes(padded), padded.size(), block) != 0) {
    return false;
  }
  padded.resize(size);
  return true;
}

SecretBytes DeriveKey(const SecretBytes& vault_key, Subkey subkey) {
  SecretBytes key(kKeyBytes);
  crypto_kdf_derive_from_key(key.data(), kKeyBytes, static_cast<std::uint64_t>(subkey), kKeyContext,
                             vault_key.data());
  return key;
}

VaultKeys::VaultKeys(SecretBytes vault_key)
    : vault(std::move(vault_key)),
      wrapping(DeriveKey(vault, Subkey::kWrapping)),
      state(DeriveKey(vault, Subkey::kState)),
      digest(DeriveKey(vault, Subkey::kDigest)) {}

}  // namespace forepost::notes
