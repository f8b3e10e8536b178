// A digest of a set that is kept up as things are added and taken out, in any order
// (docs/vault.md, "State and digest"): it shows that something was removed, replayed or swapped.
//
//   SetDigest digest;
//   digest.Add(key, DigestEntry::OfClient(client, nonce));
//   digest.Remove(key, DigestEntry::OfRow(place, nonce));
//
// Whoever does not know the key cannot find another set with the same digest.
//
// Thread-safety: as a plain value.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "notes/sealing.h"

namespace forepost::notes {

// What stands for a client or a row in the sum. `nonce` has kNonceBytes.
class DigestEntry {
 public:
  static DigestEntry OfClient(ClientId client, std::string_view nonce);
  static DigestEntry OfRow(const RowPlace& place, std::string_view nonce);

  const unsigned char* data() const { return bytes_.data(); }
  std::size_t size() const { return size_; }

 private:
  DigestEntry() = default;
  void Add(std::uint64_t number);
  void Add(std::string_view bytes);

  std::array<unsigned char, 1 + 4 * 8 + kNonceBytes> bytes_{};
  std::size_t size_ = 0;
};

class SetDigest {
 public:
  static constexpr std::size_t kBytes = 64;
  using Bytes = std::array<unsigned char, kBytes>;

  SetDigest() = default;  // of the empty set
  static SetDigest FromBytes(const unsigned char* bytes);
  Bytes ToBytes() const;

  void Add(const SecretBytes& key, const DigestEntry& entry);
  void Remove(const SecretBytes& key, const DigestEntry& entry);

  bool operator==(const SetDigest&) const = default;

 private:
  static constexpr std::size_t kLanes = kBytes / sizeof(std::uint64_t);
  using Lanes = std::array<std::uint64_t, kLanes>;
  static Lanes LanesOf(const unsigned char* bytes);
  static Lanes HashOf(const SecretBytes& key, const DigestEntry& entry);

  Lanes lanes_{};
};

}  // namespace forepost::notes
