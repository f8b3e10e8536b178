#include "notes/set_digest.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <algorithm>
#include <random>
#include <vector>

namespace forepost::notes {
namespace {

struct Item {
  bool is_client = false;
  RowPlace place;
  std::string nonce;
};

DigestEntry EntryOf(const Item& item) {
  return item.is_client ? DigestEntry::OfClient(item.place.client, item.nonce)
                        : DigestEntry::OfRow(item.place, item.nonce);
}

void Put(std::string& bytes, std::uint64_t number) {
  for (int i = 0; i < 8; ++i) {
    bytes += static_cast<char>(number >> (8 * i) & 0xffU);
  }
}

// The digest of docs/vault.md, put together byte by byte.
SetDigest::Bytes Reckoned(const SecretBytes& key, const std::vector<Item>& items) {
  std::array<std::uint64_t, 8> sums{};
  for (const Item& item : items) {
    std::string bytes = item.is_client ? "c" : "r";
    Put(bytes, item.place.client);
    if (!item.is_client) {
      Put(bytes, item.place.row);
      Put(bytes, static_cast<std::uint64_t>(item.place.kind));
      Put(bytes, item.place.version);
    }
    bytes += item.nonce;
    std::array<unsigned char, 64> hash{};
    crypto_generichash(hash.data(), hash.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       key.data(), key.size());
    for (std::size_t lane = 0; lane < 8; ++lane) {
      std::uint64_t number = 0;
      for (std::size_t i = 8; i-- > 0;) {
        number = number << 8U | hash[8 * lane + i];
      }
      sums[lane] += number;
    }
  }
  std::string bytes;
  for (const std::uint64_t sum : sums) {
    Put(bytes, sum);
  }
  SetDigest::Bytes digest{};
  std::ranges::copy(bytes, digest.begin());
  return digest;
}

class SetDigestTest : public ::testing::Test {
 protected:
  SetDigestTest() {
    EXPECT_GE(sodium_init(), 0);
    for (std::uint64_t i = 0; i < 200; ++i) {
      items_.push_back({.is_client = i % 3 == 0,
                        .place = {.client = i / 3 + 1,
                                  .row = i + 1000,
                                  .kind = i % 2 == 0 ? RowKind::kCard : RowKind::kNote,
                                  .version = i % 7},
                        .nonce = RandomNonce()});
    }
  }
  SetDigest Of(const std::vector<Item>& items) const {
    SetDigest digest;
    for (const Item& item : items) {
      digest.Add(key_, EntryOf(item));
    }
    return digest;
  }

  SecretBytes key_ = SecretBytes::Random(kKeyBytes);
  std::vector<Item> items_;
};

TEST_F(SetDigestTest, IsWhatTheFormatSays) {
  EXPECT_EQ(SetDigest().ToBytes(), SetDigest::Bytes{});
  EXPECT_EQ(Of({items_[0]}).ToBytes(), Reckoned(key_, {items_[0]}));
  EXPECT_EQ(Of({items_[1]}).ToBytes(), Reckoned(key_, {items_[1]}));
  EXPECT_EQ(Of(items_).ToBytes(), Reckoned(key_, items_));
}

TEST_F(SetDigestTest, ComesBackFromItsBytes) {
  const SetDigest digest = Of(items_);
  const SetDigest::Bytes bytes = digest.ToBytes();
  EXPECT_EQ(SetDigest::FromBytes(bytes.data()), digest);
}

TEST_F(SetDigestTest, KnowsNoOrder) {
  const SetDigest digest = Of(items_);
  std::mt19937 random(3);
  for (int i = 0; i < 20; ++i) {
    std::ranges::shuffle(items_, random);
    EXPECT_EQ(Of(items_), digest);
  }
}

// Whatever was added and taken out in between, it is the digest of what is left.
TEST_F(SetDigestTest, FollowsASetAsItChanges) {
  std::mt19937 random(4);
  SetDigest digest;
  std::vector<Item> in;
  std::vector<Item> out = items_;
  for (int i = 0; i < 2000; ++i) {
    auto& from = in.empty() || (!out.empty() && random() % 2 == 0) ? out : in;
    auto& to = &from == &out ? in : out;
    const std::size_t chosen = random() % from.size();
    if (&from == &out) {
      digest.Add(key_, EntryOf(from[chosen]));
    } else {
      digest.Remove(key_, EntryOf(from[chosen]));
    }
    to.push_back(from[chosen]);
    from.erase(from.begin() + static_cast<std::ptrdiff_t>(chosen));
    if (i % 100 == 0) {
      ASSERT_EQ(digest, Of(in));
      ASSERT_EQ(digest.ToBytes(), Reckoned(key_, in));
    }
  }
  for (const Item& item : in) {
    digest.Remove(key_, EntryOf(item));
  }
  EXPECT_EQ(digest, SetDigest());
}

TEST_F(SetDigestTest, EveryPartOfAnEntryCounts) {
  const SetDigest digest = Of(items_);
  const auto changed = [&](auto change) {
    std::vector<Item> items = items_;
    change(items[1]);
    return Of(items) != digest;
  };
  ASSERT_FALSE(items_[1].is_client);
  EXPECT_FALSE(changed([](Item&) {}));
  EXPECT_TRUE(changed([](Item& item) { ++item.place.client; }));
  EXPECT_TRUE(changed([](Item& item) { ++item.place.row; }));
  EXPECT_TRUE(changed([](Item& item) { item.place.kind = RowKind::kSnapshot; }));
  EXPECT_TRUE(changed([](Item& item) { ++item.place.version; }));
  EXPECT_TRUE(changed([](Item& item) { item.nonce[23] ^= 1; }));
  EXPECT_TRUE(changed([](Item& item) { item.is_client = true; }));
  EXPECT_NE(Of({items_[0], items_[0]}), SetDigest()) << "twice the same is not none";
  std::vector<Item> swapped = items_;
  std::swap(swapped[1].nonce, swapped[2].nonce);
  EXPECT_NE(Of(swapped), digest);
}

TEST_F(SetDigestTest, IsAnotherUnderAnotherKey) {
  const SetDigest digest = Of(items_);
  key_ = SecretBytes::Random(kKeyBytes);
  EXPECT_NE(Of(items_), digest);
}

}  // namespace
}  // namespace forepost::notes
