// The firm's pair of keys for the recovery of notes: X25519 (crypto_box of libsodium). Machines
// know the public one by their settings (`recovery_key`); the private one opens the notes of each
// of them.
//
//   const FirmKey key = NewFirmKey();
//   settings << ToHex(key.public_key);
//
// Thread-safety: plain data.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "notes/secret.h"

namespace forepost::notes {

using FirmPublicKey = std::array<unsigned char, kKeyBytes>;

struct FirmKey {
  SecretBytes secret;  // kKeyBytes
  FirmPublicKey public_key{};
};

FirmKey NewFirmKey();
// The pair that a private key belongs to.
FirmKey FirmKeyOf(SecretBytes secret);

// 64 hexadecimal digits; nothing: it is no key that anything can be sealed to.
std::optional<FirmPublicKey> ParseFirmPublicKey(std::string_view hex);
std::string ToHex(const FirmPublicKey& key);  // lower case

}  // namespace forepost::notes
