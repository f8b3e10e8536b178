// Signed bundles for tests, by keys that are made from a number.
#pragma once

#include <sodium.h>

#include <array>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "bundles/bundle.h"
#include "common/iso_date.h"

namespace forepost::testing {

class TestKey {
 public:
  explicit TestKey(unsigned char number = 1) {
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    seed.fill(number);
    crypto_sign_seed_keypair(public_key.data(), secret_.data(), seed.data());
  }

  // `body` with its signature behind it.
  std::string Signed(std::string body) const {
    std::array<unsigned char, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr,
                         reinterpret_cast<const unsigned char*>(body.data()), body.size(),
                         secret_.data());
    body.append(reinterpret_cast<const char*>(signature.data()), signature.size());
    return body;
  }

  bundles::PublicKey public_key{};

 private:
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret_{};
};

// The header of docs/policy.md, a manifest and what follows it: whatever they hold.
inline std::string RawBundle(std::string_view manifest, std::string_view parts,
                             unsigned char format = 1) {
  std::string bytes = "forepost-bundle\n";
  bytes += static_cast<char>(format);
  bytes.append(3, '\0');
  for (std::size_t i = 0; i < 4; ++i) {
    bytes += static_cast<char>(manifest.size() >> (8 * i) & 0xffU);
  }
  return bytes + std::string(manifest) + std::string(parts);
}

inline bundles::Manifest SampleManifest(std::uint64_t version,
                                        std::string_view expires = "2027-06-30") {
  return {.version = version,
          .expires = ParseDate(expires).value(),
          .approved_by = "Jane Roe, CCO",
          .approved_on = ParseDate("2026-11-20").value()};
}

inline std::string SignedBundle(const TestKey& key, const bundles::Manifest& manifest,
                                const std::vector<bundles::Part>& parts) {
  auto body = bundles::UnsignedBundle(manifest, parts);
  if (!body) {
    throw std::runtime_error("the sample bundle is refused: " + ToString(body.error()));
  }
  return key.Signed(*std::move(body));
}

}  // namespace forepost::testing
