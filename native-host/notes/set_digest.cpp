#include "notes/set_digest.h"

#include <cassert>
#include <cstring>

namespace forepost::notes {

DigestEntry DigestEntry::OfClient(ClientId client, std::string_view nonce) {
  DigestEntry entry;
  entry.Add("c");
  entry.Add(client);
  entry.Add(nonce);
  return entry;
}

DigestEntry DigestEntry::OfRow(const RowPlace& place, std::string_view nonce) {
  DigestEntry entry;
  entry.Add("r");
  entry.Add(place.client);
  entry.Add(place.row);
  entry.Add(static_cast<std::uint64_t>(place.kind));
  entry.Add(place.version);
  entry.Add(nonce);
  return entry;
}

void DigestEntry::Add(std::uint64_t number) {
  PutNumber(bytes_.data() + size_, number);
  size_ += sizeof number;
}

void DigestEntry::Add(std::string_view bytes) {
  assert(bytes.size() <= bytes_.size() - size_);
  std::memcpy(bytes_.data() + size_, bytes.data(), bytes.size());
  size_ += bytes.size();
}

SetDigest SetDigest::FromBytes(const unsigned char* bytes) {
  SetDigest digest;
  digest.lanes_ = LanesOf(bytes);
  return digest;
}

SetDigest::Bytes SetDigest::ToBytes() const {
  Bytes bytes{};
  for (std::size_t i = 0; i < kLanes; ++i) {
    PutNumber(bytes.data() + i * sizeof(std::uint64_t), lanes_[i]);
  }
  return bytes;
}

SetDigest::Lanes SetDigest::LanesOf(const unsigned char* bytes) {
  Lanes lanes{};
  for (std::size_t i = 0; i < kLanes; ++i) {
    lanes[i] = GetNumber(bytes + i * sizeof(std::uint64_t));
  }
  return lanes;
}

SetDigest::Lanes SetDigest::HashOf(const SecretBytes& key, const DigestEntry& entry) {
  Bytes hash{};
  crypto_generichash(hash.data(), hash.size(), entry.data(), entry.size(), key.data(), key.size());
  return LanesOf(hash.data());
}

void SetDigest::Add(const SecretBytes& key, const DigestEntry& entry) {
  const Lanes hash = HashOf(key, entry);
  for (std::size_t i = 0; i < kLanes; ++i) {
    lanes_[i] += hash[i];
  }
}

void SetDigest::Remove(const SecretBytes& key, const DigestEntry& entry) {
  const Lanes hash = HashOf(key, entry);
  for (std::size_t i = 0; i < kLanes; ++i) {
    lanes_[i] -= hash[i];
  }
}

}  // namespace forepost::notes
