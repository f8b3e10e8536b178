// The firm's key for signing bundles: Ed25519 (RFC 8032), by libsodium.
//
//   const SigningKey key = NewSigningKey();
//   auto kept = WriteSigningKey("forepost-signing.key", key);
//   bytes += key.Sign(bytes);
//
// The file holds "forepost-signing-key 1 " and the seed (key_file.h).
//
// Thread-safety: plain data.
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>

#include "bundles/bundle.h"
#include "common/diagnostic.h"
#include "notes/secret.h"

namespace forepost::commands {

struct SigningKey {
  notes::SecretBytes secret;  // the seed and the public key, as libsodium has them
  bundles::PublicKey public_key{};

  // 64 bytes.
  std::string Sign(std::string_view bytes) const;
};

SigningKey NewSigningKey();

// Mode 0600; one that is there already is an error.
std::expected<void, Diagnostic> WriteSigningKey(const std::filesystem::path& file,
                                                const SigningKey& key);

// A file that others may read is refused: the key may be anybody's by now.
std::expected<SigningKey, Diagnostic> ReadSigningKey(const std::filesystem::path& file);

}  // namespace forepost::commands
