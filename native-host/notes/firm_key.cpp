#include "notes/firm_key.h"

#include <sodium.h>

#include <utility>

namespace forepost::notes {

static_assert(crypto_box_PUBLICKEYBYTES == kKeyBytes);
static_assert(crypto_box_SECRETKEYBYTES == kKeyBytes);

FirmKey NewFirmKey() { return FirmKeyOf(SecretBytes::Random(kKeyBytes)); }

FirmKey FirmKeyOf(SecretBytes secret) {
  FirmKey key{.secret = std::move(secret)};
  crypto_scalarmult_base(key.public_key.data(), key.secret.data());
  return key;
}

std::optional<FirmPublicKey> ParseFirmPublicKey(std::string_view hex) {
  FirmPublicKey key{};
  std::size_t size = 0;
  if (hex.size() != 2 * key.size() ||
      sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &size, nullptr) !=
          0 ||
      size != key.size()) {
    return {};
  }
  // A point of low order: the shared secret would be the same for everybody.
  const SecretBytes any = SecretBytes::Random(kKeyBytes);
  SecretBytes shared(kKeyBytes);
  if (crypto_scalarmult(shared.data(), any.data(), key.data()) != 0) {
    return {};
  }
  return key;
}

std::string ToHex(const FirmPublicKey& key) {
  std::string hex(2 * key.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), key.data(), key.size());
  hex.pop_back();
  return hex;
}

}  // namespace forepost::notes
