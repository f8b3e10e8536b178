#include "commands/signing_key.h"

#include <sodium.h>

#include "commands/key_file.h"

namespace forepost::commands {
namespace {

using notes::SecretBytes;

constexpr KeyFileKind kKind{
    .heading = "forepost-signing-key 1 ", .name = "signing key", .maker = "forepost policy keygen"};
static_assert(crypto_sign_SEEDBYTES == notes::kKeyBytes);

SigningKey FromSeed(const SecretBytes& seed) {
  SigningKey key{.secret = SecretBytes(crypto_sign_SECRETKEYBYTES)};
  crypto_sign_seed_keypair(key.public_key.data(), key.secret.data(), seed.data());
  return key;
}

}  // namespace

std::string SigningKey::Sign(std::string_view bytes) const {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       secret.data());
  return signature;
}

SigningKey NewSigningKey() { return FromSeed(SecretBytes::Random(crypto_sign_SEEDBYTES)); }

std::expected<void, Diagnostic> WriteSigningKey(const std::filesystem::path& file,
                                                const SigningKey& key) {
  SecretBytes seed(crypto_sign_SEEDBYTES);
  crypto_sign_ed25519_sk_to_seed(seed.data(), key.secret.data());
  return WriteKeyFile(file, kKind, seed);
}

std::expected<SigningKey, Diagnostic> ReadSigningKey(const std::filesystem::path& file) {
  const auto seed = ReadKeyFile(file, kKind);
  if (!seed) {
    return std::unexpected(seed.error());
  }
  return FromSeed(*seed);
}

}  // namespace forepost::commands
