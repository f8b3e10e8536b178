// The firm's way into a vault.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <vector>

#include "notes/key_slots.h"
#include "notes/vault.h"
#include "support/full_disk.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;
using testing::Bodies;
using ::testing::ElementsAre;
using testing::FullDisk;
using testing::kCheap;
using testing::Passphrase;

constexpr const char* kTime = "2026-11-30T15:00:00.000Z";

template <typename Result>
VaultFault FaultOf(const Result& result) {
  EXPECT_FALSE(result);
  return result ? VaultFault::kIo : result.error().fault;
}

class RecoveryTest : public ::testing::Test {
 protected:
  RecoveryTest() {
    EXPECT_TRUE(vault_.CreateWithPassphrase(Passphrase(), kCheap));
    EXPECT_TRUE(AddClient(vault_, {"card", "a note"}));
  }

  void SetKey(const FirmKey& key) { ASSERT_TRUE(vault_.SetFirmRecovery(key.public_key)); }
  Vault::Recovery State() { return Vault(file_).FirmRecovery().value(); }
  std::expected<void, VaultError> Recover(const FirmKey& key,
                                          std::string_view passphrase = "a new passphrase") {
    const SecretBytes secret = Passphrase(passphrase);
    Vault vault(file_);
    auto done = vault.Recover({.key = key,
                               .passphrase = secret,
                               .cost = kCheap,
                               .time = kTime,
                               .record = [&](const std::string& name) {
                                 EXPECT_FALSE(vault.open()) << "the record comes first";
                                 recorded_.push_back(name);
                                 return record_answers_;
                               }});
    EXPECT_EQ(vault.open(), done.has_value());
    return done;
  }
  bool Opens(std::string_view passphrase) {
    Vault vault(file_);
    const auto open = vault.UnlockWithPassphrase(Passphrase(passphrase));
    EXPECT_TRUE(open || open.error().fault == VaultFault::kWrongKey) << ToString(open.error());
    return open && Bodies(vault, 1).has_value();
  }
  void Sql(const std::string& statement) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(file_.c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, statement.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    ASSERT_EQ(sqlite3_changes(database), 1);
    sqlite3_close(database);
  }

  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
  testing::MemoryKeyStore store_;
  Vault vault_{file_, &store_};
  FirmKey firm_ = NewFirmKey();
  std::vector<std::string> recorded_;
  std::expected<void, VaultError> record_answers_;
};

TEST_F(RecoveryTest, TheFirmSetsANewPassphraseAndThePersonSeesIt) {
  EXPECT_FALSE(State().key);
  SetKey(firm_);
  EXPECT_EQ(State().key, firm_.public_key);
  EXPECT_EQ(State().recovered, "");
  EXPECT_THAT(vault_.Slots().value(), ElementsAre(SlotKind::kFirm, SlotKind::kPassphrase));
  ASSERT_TRUE(Recover(firm_));
  ASSERT_EQ(recorded_.size(), 1U);
  EXPECT_EQ(recorded_[0].size(), 32U);
  EXPECT_TRUE(Opens("a new passphrase"));
  EXPECT_FALSE(Opens("correct horse battery"));
  EXPECT_EQ(State().recovered, kTime);
  EXPECT_TRUE(Recover(firm_, "one more passphrase")) << "the firm's slot stays";
}

TEST_F(RecoveryTest, AnotherKeyOpensNothingAndLeavesNoRecord) {
  EXPECT_EQ(FaultOf(Recover(firm_)), VaultFault::kWrongKey) << "the firm has no slot";
  SetKey(firm_);
  EXPECT_EQ(FaultOf(Recover(NewFirmKey())), VaultFault::kWrongKey);
  EXPECT_EQ(FaultOf(Recover(firm_, "short")), VaultFault::kInvalid);
  EXPECT_TRUE(recorded_.empty());
  EXPECT_TRUE(Opens("correct horse battery"));
  EXPECT_EQ(State().recovered, "");
}

TEST_F(RecoveryTest, WithoutARecordNothingIsOpened) {
  SetKey(firm_);
  record_answers_ = std::unexpected(VaultError());
  EXPECT_EQ(FaultOf(Recover(firm_)), VaultFault::kIo);
  EXPECT_EQ(recorded_.size(), 1U);
  EXPECT_TRUE(Opens("correct horse battery"));
  EXPECT_FALSE(Opens("a new passphrase"));
  EXPECT_EQ(State().recovered, "");
}

TEST_F(RecoveryTest, TheSlotIsAsTheSettingsWantIt) {
  SetKey(firm_);
  ASSERT_TRUE(Recover(firm_));
  const auto before = testing::BytesOf(file_);
  SetKey(firm_);
  EXPECT_EQ(testing::BytesOf(file_), before) << "nothing is written where nothing changes";
  const FirmKey next = NewFirmKey();
  SetKey(next);
  EXPECT_EQ(State().key, next.public_key);
  EXPECT_EQ(State().recovered, kTime) << "what was, stays";
  EXPECT_EQ(FaultOf(Recover(firm_)), VaultFault::kWrongKey);
  EXPECT_TRUE(Recover(next));
  ASSERT_TRUE(vault_.SetFirmRecovery(std::nullopt));
  EXPECT_FALSE(State().key);
  EXPECT_EQ(FaultOf(Recover(next)), VaultFault::kWrongKey);
  vault_.Lock();
  EXPECT_EQ(FaultOf(vault_.SetFirmRecovery(firm_.public_key)), VaultFault::kLocked);
}

TEST_F(RecoveryTest, TheFirmIsNoWayInForThePerson) {
  SetKey(firm_);
  EXPECT_EQ(FaultOf(vault_.RemoveSlot(SlotKind::kPassphrase)), VaultFault::kInvalid);
  ASSERT_TRUE(vault_.AddKeyStoreSlot());
  ASSERT_TRUE(vault_.RemoveSlot(SlotKind::kPassphrase));
  EXPECT_EQ(FaultOf(vault_.RemoveSlot(SlotKind::kKeyStore)), VaultFault::kInvalid);
  ASSERT_TRUE(vault_.RemoveSlot(SlotKind::kFirm));
}

// A slot that somebody else has written, or changed, is made anew: nobody but the firm could tell
// that it opens nothing.
TEST_F(RecoveryTest, ASlotOfAnotherHandIsMadeAnew) {
  const auto key = [](const FirmKey& pair) {
    return "{\"key\": \"" + ToHex(pair.public_key) + "\"}";
  };
  for (const std::string& statement :
       {std::string("UPDATE slots SET sealed = zeroblob(115) WHERE kind = 'firm'"),
        std::string("UPDATE slots SET nonce = zeroblob(24) WHERE kind = 'firm'"),
        std::string("UPDATE slots SET parameters = 'none' WHERE kind = 'firm'"),
        "UPDATE slots SET parameters = '" + key(NewFirmKey()) + "' WHERE kind = 'firm'",
        "UPDATE slots SET parameters = json_set(parameters, '$.recovered', '" + std::string(kTime) +
            "') WHERE kind = 'firm'"}) {
    SetKey(firm_);
    Sql(statement);
    SetKey(firm_);
    EXPECT_EQ(State().recovered, "") << statement;
    EXPECT_TRUE(Recover(firm_)) << statement;
    ASSERT_TRUE(vault_.SetFirmRecovery(std::nullopt));
  }
}

TEST_F(RecoveryTest, ASlotOfAnotherVaultOpensNothing) {
  SetKey(firm_);
  VaultName name{};
  const Slot slot = MakeFirmSlot("v", name, SecretBytes::Random(kKeyBytes),
                                 {.key = firm_.public_key, .recovered = {}})
                        .value();
  EXPECT_TRUE(OpenFirmSlot(name, slot, firm_));
  VaultName other{};
  other[0] = 1;
  EXPECT_FALSE(OpenFirmSlot(other, slot, firm_));
  EXPECT_FALSE(OpenFirmSlot(name, slot, NewFirmKey()));
  Slot cut = slot;
  cut.sealed.bytes.pop_back();
  EXPECT_FALSE(OpenFirmSlot(name, cut, firm_));
  std::string hex;
  for (const char c : slot.sealed.bytes) {
    constexpr const char* kDigits = "0123456789abcdef";
    hex += kDigits[static_cast<unsigned char>(c) >> 4U];
    hex += kDigits[static_cast<unsigned char>(c) & 15U];
  }
  Sql("UPDATE slots SET sealed = x'" + hex + "' WHERE kind = 'firm'");
  EXPECT_EQ(FaultOf(Recover(firm_)), VaultFault::kDamaged);
  EXPECT_TRUE(Opens("correct horse battery"));
}

TEST_F(RecoveryTest, AFullDiskChangesNothing) {
  SetKey(firm_);
  {
    const FullDisk full(0);
    EXPECT_FALSE(Recover(firm_));
    EXPECT_FALSE(vault_.SetFirmRecovery(std::nullopt));
  }
  EXPECT_TRUE(Opens("correct horse battery"));
  EXPECT_EQ(State().key, firm_.public_key);
  EXPECT_EQ(State().recovered, "");
  EXPECT_TRUE(Recover(firm_));
}

TEST(FirmKey, IsWrittenAndReadInHexadecimal) {
  const FirmKey key = NewFirmKey();
  const std::string hex = ToHex(key.public_key);
  EXPECT_EQ(ParseFirmPublicKey(hex), key.public_key);
  EXPECT_EQ(FirmKeyOf(SecretBytes::CopyOf(key.secret.view())).public_key, key.public_key);
  for (const std::string& bad :
       {std::string(), hex.substr(2), hex + "00", hex.substr(1) + "g", std::string(64, '0'),
        // A point of low order (RFC 7748, section 6.1).
        "01" + std::string(62, '0')}) {
    EXPECT_FALSE(ParseFirmPublicKey(bad)) << bad;
  }
}

}  // namespace
}  // namespace forepost::notes
