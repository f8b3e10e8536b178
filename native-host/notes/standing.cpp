#include "notes/standing.h"

#include <array>
#include <cstring>

namespace forepost::notes {
namespace {

constexpr std::size_t kNumberBytes = sizeof(std::uint64_t);
constexpr std::array<std::uint64_t Standing::*, 5> kNumbers{
    &Standing::revision, &Standing::next, &Standing::clients, &Standing::rows, &Standing::erasures};
constexpr std::size_t kIndexKeyAt = kNumbers.size() * kNumberBytes;
constexpr std::size_t kDigestAt = kIndexKeyAt + kKeyBytes;
constexpr std::size_t kStandingBytes = kDigestAt + SetDigest::kBytes;
static_assert(kStandingBytes == 136);

}  // namespace

Sealed SealStanding(const VaultKeys& keys, const VaultName& name, const Standing& standing,
                    const SecretBytes& index_key) {
  SecretBytes bytes(kStandingBytes);
  for (std::size_t i = 0; i < kNumbers.size(); ++i) {
    PutNumber(bytes.data() + i * kNumberBytes, standing.*kNumbers[i]);
  }
  std::memcpy(bytes.data() + kIndexKeyAt, index_key.data(), kKeyBytes);
  const SetDigest::Bytes digest = standing.digest.ToBytes();
  std::memcpy(bytes.data() + kDigestAt, digest.data(), digest.size());
  return SealSecret(keys.state.data(), StateLabel(name), bytes);
}

bool OpenStanding(const VaultKeys& keys, const VaultName& name, const Sealed& sealed,
                  Standing& standing, SecretBytes& index_key) {
  SecretBytes bytes(kStandingBytes);
  if (!OpenSecret(keys.state.data(), StateLabel(name), sealed.nonce, sealed.bytes, bytes)) {
    return false;
  }
  for (std::size_t i = 0; i < kNumbers.size(); ++i) {
    standing.*kNumbers[i] = GetNumber(bytes.data() + i * kNumberBytes);
  }
  index_key = SecretBytes::CopyOf(bytes.view().substr(kIndexKeyAt, kKeyBytes));
  standing.digest = SetDigest::FromBytes(bytes.data() + kDigestAt);
  return true;
}

}  // namespace forepost::notes
