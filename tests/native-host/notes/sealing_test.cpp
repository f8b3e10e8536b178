// The format of docs/vault.md, read with libsodium alone.
#include "notes/sealing.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <optional>
#include <set>
#include <string>

namespace forepost::notes {
namespace {

const unsigned char* Bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// u64 of the page.
std::string U64(std::uint64_t number) {
  std::string bytes;
  for (int i = 0; i < 8; ++i) {
    bytes += static_cast<char>(number & 0xffU);
    number >>= 8U;
  }
  return bytes;
}

std::optional<std::string> Decrypt(std::string_view key, const std::string& data,
                                   const Sealed& sealed) {
  if (sealed.nonce.size() != 24 || sealed.bytes.size() < 16) {
    return {};
  }
  std::string plain(sealed.bytes.size() - 16, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, Bytes(sealed.bytes),
          sealed.bytes.size(), Bytes(data), data.size(), Bytes(sealed.nonce), Bytes(key)) != 0) {
    return {};
  }
  return plain;
}

class SealingTest : public ::testing::Test {
 protected:
  SealingTest() {
    EXPECT_GE(sodium_init(), 0);
    for (std::size_t i = 0; i < name_.size(); ++i) {
      name_[i] = static_cast<unsigned char>(0xf0U + i);
    }
  }
  std::string Name() const { return {reinterpret_cast<const char*>(name_.data()), name_.size()}; }

  VaultName name_{};
  SecretBytes key_ = SecretBytes::Random(kKeyBytes);
};

TEST_F(SealingTest, WhatIsSealedOpensWithLibsodiumAlone) {
  const RowPlace place{
      .client = 0x0102030405060708U, .row = 9, .kind = RowKind::kSnapshot, .version = 10};
  const auto opens = [&](const Label& label, const std::string& data) {
    const Sealed sealed = Seal(key_.data(), label, "what it says");
    return Decrypt(key_.view(), data, sealed) == "what it says" && label.view() == data;
  };
  EXPECT_TRUE(
      opens(SlotLabel(name_, SlotKind::kKeyStore), "forepost slot 1" + Name() + "key_store"));
  EXPECT_TRUE(
      opens(SlotLabel(name_, SlotKind::kPassphrase), "forepost slot 1" + Name() + "passphrase"));
  EXPECT_TRUE(opens(ClientLabel(name_, 77), "forepost client 1" + Name() + U64(77)));
  EXPECT_TRUE(opens(RowLabel(name_, place), "forepost row 1" + Name() + U64(0x0102030405060708U) +
                                                U64(9) + U64(3) + U64(10)));
  EXPECT_TRUE(opens(StateLabel(name_), "forepost state 1" + Name()));
  EXPECT_TRUE(
      opens(SearchLabel(name_, 1, 2, 3), "forepost search 1" + Name() + U64(1) + U64(2) + U64(3)));
}

TEST_F(SealingTest, OpensWhatLibsodiumSealed) {
  const std::string label = "forepost state 1" + Name();
  const std::string nonce(24, '\x05');
  const std::string plain = "from elsewhere";
  std::string bytes(plain.size() + 16, '\0');
  crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(bytes.data()),
                                             nullptr, Bytes(plain), plain.size(), Bytes(label),
                                             label.size(), nullptr, Bytes(nonce), key_.data());
  std::string opened;
  ASSERT_TRUE(Open(key_.data(), StateLabel(name_), nonce, bytes, opened));
  EXPECT_EQ(opened, plain);
  SecretBytes secret(plain.size());
  ASSERT_TRUE(OpenSecret(key_.data(), StateLabel(name_), nonce, bytes, secret));
  EXPECT_EQ(secret.view(), plain);
}

TEST_F(SealingTest, OpensNothingThatWasChanged) {
  const Sealed sealed = Seal(key_.data(), StateLabel(name_), "short");
  std::string plain = "left from before";
  const auto opens = [&](const Sealed& changed, const Label& label, const SecretBytes& key) {
    plain = "left from before";
    return Open(key.data(), label, changed.nonce, changed.bytes, plain);
  };
  ASSERT_TRUE(opens(sealed, StateLabel(name_), key_));
  for (std::size_t at = 0; at < sealed.bytes.size(); ++at) {
    Sealed changed = sealed;
    changed.bytes[at] = static_cast<char>(changed.bytes[at] ^ 0x10);
    EXPECT_FALSE(opens(changed, StateLabel(name_), key_)) << at;
    EXPECT_TRUE(plain.empty());
    changed.bytes = sealed.bytes.substr(0, at);
    EXPECT_FALSE(opens(changed, StateLabel(name_), key_)) << "cut to " << at;
  }
  for (std::size_t at = 0; at < sealed.nonce.size(); ++at) {
    Sealed changed = sealed;
    changed.nonce[at] = static_cast<char>(changed.nonce[at] ^ 0x01);
    EXPECT_FALSE(opens(changed, StateLabel(name_), key_)) << at;
    changed.nonce = sealed.nonce.substr(0, at);
    EXPECT_FALSE(opens(changed, StateLabel(name_), key_)) << "cut to " << at;
  }
  EXPECT_FALSE(opens(sealed, ClientLabel(name_, 1), key_));
  EXPECT_FALSE(opens(sealed, StateLabel(name_), SecretBytes::Random(kKeyBytes)));
}

TEST_F(SealingTest, OpensASecretOnlyInItsOwnSize) {
  const SecretBytes secret = SecretBytes::Random(40);
  const Sealed sealed = SealSecret(key_.data(), StateLabel(name_), secret);
  EXPECT_EQ(Decrypt(key_.view(), "forepost state 1" + Name(), sealed), secret.view());
  for (const std::size_t size : {39U, 40U, 41U, 0U}) {
    SecretBytes opened(size);
    EXPECT_EQ(OpenSecret(key_.data(), StateLabel(name_), sealed.nonce, sealed.bytes, opened),
              size == 40U);
  }
}

TEST_F(SealingTest, NeverUsesANonceTwice) {
  std::set<std::string> nonces;
  for (int i = 0; i < 1000; ++i) {
    nonces.insert(Seal(key_.data(), StateLabel(name_), "").nonce);
    nonces.insert(SealSecret(key_.data(), StateLabel(name_), SecretBytes(1)).nonce);
  }
  EXPECT_EQ(nonces.size(), 2000U);
}

TEST_F(SealingTest, PadsAsTheFormatSays) {
  struct Case {
    std::size_t size;
    std::size_t block;
    std::size_t padded;
  };
  for (const Case& c :
       {Case{0, 256, 256}, Case{1, 256, 256}, Case{255, 256, 256}, Case{256, 256, 512},
        Case{257, 256, 512}, Case{3839, 256, 3840}, Case{3840, 256, 4096}, Case{4095, 256, 4096},
        Case{4096, 4096, 8192}, Case{4097, 4096, 8192}, Case{8191, 4096, 8192},
        Case{8192, 4096, 12288}, Case{kMaxRowBytes, 4096, kMaxRowBytes + 4096}}) {
    const std::string body(c.size, 'x');
    std::string expected = body;
    expected.resize(c.padded);
    std::size_t length = 0;
    ASSERT_EQ(sodium_pad(&length, reinterpret_cast<unsigned char*>(expected.data()), c.size,
                         c.block, c.padded),
              0);
    ASSERT_EQ(length, c.padded);
    std::string padded = PadRow(body);
    EXPECT_EQ(padded, expected) << c.size;
    ASSERT_TRUE(UnpadRow(padded)) << c.size;
    EXPECT_EQ(padded, body) << c.size;
  }
}

TEST_F(SealingTest, KeepsWhatLooksLikePadding) {
  for (const std::string& body :
       {std::string("\x80"), std::string("\x80\0\0", 3), std::string(300, '\0'),
        std::string(255, '\x80'), std::string("x\0", 2)}) {
    std::string padded = PadRow(body);
    ASSERT_TRUE(UnpadRow(padded));
    EXPECT_EQ(padded, body);
  }
}

TEST_F(SealingTest, RefusesWhatIsNotPadded) {
  for (std::string bytes : {std::string(), std::string(255, 'x'), std::string(256, '\0'),
                            std::string(256, 'x'), std::string("\x80"), std::string(257, '\x80'),
                            std::string(4352, '\x80'), "\x80" + std::string(511, '\0')}) {
    EXPECT_FALSE(UnpadRow(bytes)) << bytes.size();
  }
}

TEST_F(SealingTest, DerivesTheKeysThatTheFormatNames) {
  const VaultKeys keys(SecretBytes::CopyOf(key_.view()));
  const auto subkey = [&](std::uint64_t number) {
    SecretBytes bytes(32);
    EXPECT_EQ(crypto_kdf_derive_from_key(bytes.data(), 32, number, "fpvault1", key_.data()), 0);
    return bytes;
  };
  EXPECT_EQ(keys.vault, key_);
  EXPECT_EQ(keys.wrapping, subkey(1));
  EXPECT_EQ(keys.state, subkey(2));
  EXPECT_EQ(keys.digest, subkey(3));
}

TEST_F(SealingTest, WritesNumbersAndNames) {
  std::array<unsigned char, 8> bytes{};
  PutNumber(bytes.data(), 0x8899aabbccddeeffU);
  EXPECT_EQ(std::string(reinterpret_cast<char*>(bytes.data()), 8), U64(0x8899aabbccddeeffU));
  EXPECT_EQ(bytes[0], 0xffU);
  EXPECT_EQ(GetNumber(bytes.data()), 0x8899aabbccddeeffU);
  EXPECT_EQ(ToHex(name_), "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff");
}

}  // namespace
}  // namespace forepost::notes
