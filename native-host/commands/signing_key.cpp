#include "commands/signing_key.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <span>
#include <system_error>
#include <utility>

#include "commands/new_file.h"
#include "platform/descriptor.h"
#include "platform/streams.h"

namespace forepost::commands {
namespace {

using notes::SecretBytes;

constexpr std::string_view kHead = "forepost-signing-key 1 ";
constexpr std::size_t kSeedDigits = std::size_t{2} * crypto_sign_SEEDBYTES;
constexpr std::size_t kLineBytes = kHead.size() + kSeedDigits + 1;

std::unexpected<Diagnostic> Fail(const std::filesystem::path& file, std::string message,
                                 std::string hint) {
  return std::unexpected(
      Diagnostic{.file = file.string(), .message = std::move(message), .hint = std::move(hint)});
}

SigningKey FromSeed(const SecretBytes& seed) {
  SigningKey key{.secret = SecretBytes(crypto_sign_SECRETKEYBYTES)};
  crypto_sign_seed_keypair(key.public_key.data(), key.secret.data(), seed.data());
  return key;
}

// As many bytes as there is room for, or as there are.
std::expected<std::size_t, std::error_code> Fill(const platform::Descriptor& file,
                                                 SecretBytes& target) {
  std::size_t size = 0;
  while (size < target.size()) {
    const auto got = platform::ReadSome(
        file.number(), {reinterpret_cast<char*>(target.data()) + size, target.size() - size});
    if (!got) {
      return got;
    }
    if (*got == 0) {
      break;
    }
    size += *got;
  }
  return size;
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
  SecretBytes digits(kSeedDigits + 1);
  sodium_bin2hex(reinterpret_cast<char*>(digits.data()), digits.size(), seed.data(), seed.size());
  return WriteNewFile(file, false, [&](const Sink& sink) {
    return sink(kHead) && sink(digits.view().substr(0, kSeedDigits)) && sink("\n");
  });
}

std::expected<SigningKey, Diagnostic> ReadSigningKey(const std::filesystem::path& file) {
  const platform::Descriptor opened(
      ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  struct stat status = {};
  if (!opened || ::fstat(opened.number(), &status) != 0) {
    return Fail(file,
                "cannot open the key: " + std::error_code(errno, std::generic_category()).message(),
                "name the file that `forepost policy keygen` has made");
  }
  if (!S_ISREG(status.st_mode)) {
    return Fail(file, "this is not a regular file",
                "name the file that `forepost policy keygen` has made");
  }
  if ((status.st_mode & 0077U) != 0) {
    return Fail(
        file, "others may read or change this key",
        "make a new one if somebody may have seen it; else run: chmod 600 " + file.string());
  }
  SecretBytes line(kLineBytes + 1);
  const auto size = Fill(opened, line);
  if (!size) {
    return Fail(file, "reading the key failed: " + size.error().message(), "try again");
  }
  SecretBytes seed(crypto_sign_SEEDBYTES);
  std::size_t bytes = 0;
  const bool good = (*size == kLineBytes || *size == kLineBytes - 1) &&
                    line.view().starts_with(kHead) &&
                    (*size != kLineBytes || line.view()[kLineBytes - 1] == '\n') &&
                    sodium_hex2bin(seed.data(), seed.size(), line.view().data() + kHead.size(),
                                   kSeedDigits, nullptr, &bytes, nullptr) == 0 &&
                    bytes == seed.size();
  if (!good) {
    return Fail(file, "this is not a signing key",
                "name the private file that `forepost policy keygen` has made");
  }
  return FromSeed(seed);
}

}  // namespace forepost::commands
