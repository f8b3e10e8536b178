// The slots of a vault: what they take and refuse, and that the key in the key store and the slot
// in the file stay together whatever fails.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>
#include <sqlite3.h>

#include <functional>
#include <optional>

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
using testing::MemoryKeyStore;
using testing::Passphrase;

template <typename Result>
VaultFault FaultOf(const Result& result) {
  EXPECT_FALSE(result);
  return result ? VaultFault::kIo : result.error().fault;
}

// A key store in which something happens after a key was kept.
class HookedKeyStore : public MemoryKeyStore {
 public:
  std::expected<void, Diagnostic> Keep(std::string_view name, std::string_view secret) override {
    ++keeps;
    auto done = MemoryKeyStore::Keep(name, secret);
    if (after_keep) {
      after_keep();
    }
    return done;
  }
  int keeps = 0;
  std::function<void()> after_keep;
};

class SlotsTest : public ::testing::Test {
 protected:
  SlotsTest() {
    EXPECT_GE(sodium_init(), 0);
    name_.fill(7);
  }

  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
  HookedKeyStore store_;
  VaultName name_{};
  SecretBytes vault_key_ = SecretBytes::Random(kKeyBytes);

  Vault WithPassphrase() {
    Vault vault(file_, &store_);
    EXPECT_TRUE(vault.CreateWithPassphrase(Passphrase(), kCheap));
    EXPECT_TRUE(AddClient(vault, {"card"}));
    return vault;
  }
  // No page more goes into the log, so the next transaction that writes fails at its end.
  std::uintmax_t LogSize() const { return std::filesystem::file_size(file_.native() + "-wal"); }
  std::uintmax_t FileSize() const { return std::filesystem::file_size(file_); }
  bool OpensWithKeyStore() {
    Vault vault(file_, &store_);
    return vault.UnlockWithKeyStore().has_value() && Bodies(vault, 1).has_value();
  }
  std::expected<Slot, VaultError> MakeSlot(std::string_view passphrase,
                                           PassphraseCost cost = kCheap) {
    return MakePassphraseSlot("v", name_, vault_key_, SecretBytes::CopyOf(passphrase), cost);
  }
  std::expected<SecretBytes, VaultError> OpenIt(const Slot& slot, std::string_view passphrase) {
    return OpenPassphraseSlot("v", name_, slot, SecretBytes::CopyOf(passphrase));
  }
};

TEST_F(SlotsTest, APassphraseSlotIsWhatTheFormatSays) {
  const auto slot = MakeSlot("correct horse").value();
  const auto at = slot.parameters.find("\"salt\": \"");
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(slot.parameters.substr(0, at), R"({"opslimit": 1, "memlimit": 8192, )");
  std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
  ASSERT_EQ(sodium_hex2bin(salt.data(), salt.size(), slot.parameters.data() + at + 9, 32, nullptr,
                           nullptr, nullptr),
            0);
  std::array<unsigned char, 32> key{};
  ASSERT_EQ(crypto_pwhash(key.data(), key.size(), "correct horse", 13, salt.data(), 1, 8192,
                          crypto_pwhash_ALG_ARGON2ID13),
            0);
  std::string label = "forepost slot 1" + std::string(16, '\7') + "passphrase";
  std::array<unsigned char, 32> plain{};
  ASSERT_EQ(slot.sealed.bytes.size(), 48U);
  ASSERT_EQ(crypto_aead_xchacha20poly1305_ietf_decrypt(
                plain.data(), nullptr, nullptr,
                reinterpret_cast<const unsigned char*>(slot.sealed.bytes.data()), 48,
                reinterpret_cast<const unsigned char*>(label.data()), label.size(),
                reinterpret_cast<const unsigned char*>(slot.sealed.nonce.data()), key.data()),
            0);
  EXPECT_EQ(std::string_view(reinterpret_cast<const char*>(plain.data()), 32), vault_key_.view());
}

TEST_F(SlotsTest, RefusesACostPastTheLimitsBeforeItIsUsed) {
  EXPECT_EQ(FaultOf(MakeSlot("correct horse", {.opslimit = 17, .memlimit = 8192})),
            VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(MakeSlot("correct horse", {.opslimit = 0, .memlimit = 8192})),
            VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(MakeSlot("correct horse", {.opslimit = 1, .memlimit = kMaxMemlimit + 1})),
            VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(MakeSlot("correct horse", {.opslimit = 1, .memlimit = 8191})),
            VaultFault::kInvalid);
}

TEST_F(SlotsTest, RefusesParametersThatAreNone) {
  const Slot good = MakeSlot("correct horse").value();
  const std::string salt = good.parameters.substr(good.parameters.size() - 34, 32);
  const auto parameters = [](const std::string& opslimit, const std::string& memlimit,
                             const std::string& hex) {
    return "{\"opslimit\": " + opslimit + ", \"memlimit\": " + memlimit + ", \"salt\": \"" + hex +
           "\"}";
  };
  Slot slot = good;
  slot.parameters = parameters("1", "8192", salt);
  EXPECT_EQ(OpenIt(slot, "correct horse").value(), vault_key_);
  slot.parameters = R"({"later": [1], )" + good.parameters.substr(1);
  EXPECT_EQ(OpenIt(slot, "correct horse").value(), vault_key_) << "members unknown here are passed";
  for (const std::string& bad : {
           parameters("17", "8192", salt),
           parameters("0", "8192", salt),
           parameters("-1", "8192", salt),
           parameters("1.5", "8192", salt),
           parameters("\"1\"", "8192", salt),
           parameters("18446744073709551616", "8192", salt),
           parameters("1", "1073741825", salt),
           parameters("1", "18446744073709551615", salt),
           parameters("1", "8191", salt),
           parameters("1", "8192", salt.substr(2)),
           parameters("1", "8192", salt + "00"),
           parameters("1", "8192", salt.substr(1) + "g"),
           parameters("1", "8192", ""),
           std::string(R"({"opslimit": 1, "memlimit": 8192})"),
           std::string(R"([1, 8192])"),
           std::string("{}"),
           std::string("not JSON"),
           std::string(),
           "{\"x\": \"" + std::string(1000, 'x') + "\", " + good.parameters.substr(1),
       }) {
    slot.parameters = bad;
    EXPECT_EQ(FaultOf(OpenIt(slot, "correct horse")), VaultFault::kDamaged) << bad;
  }
}

TEST_F(SlotsTest, TakesAPassphraseInAnyNormalFormAndWithALineBreak) {
  const Slot slot = MakeSlot("Gr\u00fc\u00dfe, \u00c5ngstr\u00f6m").value();
  EXPECT_EQ(OpenIt(slot, "Gru\u0308\u00dfe, A\u030angstro\u0308m").value(), vault_key_);
  EXPECT_EQ(OpenIt(slot, "Gr\u00fc\u00dfe, \u212bngstr\u00f6m\r\n").value(), vault_key_);
  EXPECT_EQ(FaultOf(OpenIt(slot, "Gr\u00fcsse, \u00c5ngstr\u00f6m")), VaultFault::kWrongKey);
  EXPECT_EQ(FaultOf(OpenIt(slot, "Gr\u00fc\u00dfe, \u00c5ngstr\u00f6m\n\n")), VaultFault::kWrongKey)
      << "one line break is a file's, two are not";
  EXPECT_EQ(OpenIt(MakeSlot("correct horse\n").value(), "correct horse").value(), vault_key_);
}

TEST_F(SlotsTest, TakesPassphrasesFromEightCharactersToTheirMostBytes) {
  EXPECT_EQ(FaultOf(MakeSlot("1234567")), VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(MakeSlot("1234567\n")), VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(MakeSlot("")), VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(MakeSlot("\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc\u00fc")), VaultFault::kInvalid)
      << "seven characters, fourteen bytes";
  EXPECT_TRUE(MakeSlot("12345678"));
  const std::string longest(kMaxPassphraseBytes, 'x');
  const Slot slot = MakeSlot(longest).value();
  EXPECT_EQ(OpenIt(slot, longest).value(), vault_key_);
  EXPECT_EQ(FaultOf(MakeSlot(longest + "x")), VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(OpenIt(slot, longest + "x")), VaultFault::kWrongKey);
  EXPECT_EQ(FaultOf(MakeSlot("12345678\xff")), VaultFault::kInvalid);
  EXPECT_EQ(FaultOf(OpenIt(slot, "12345678\xff")), VaultFault::kWrongKey);
}

TEST_F(SlotsTest, ASlotIsOfOneVaultAndOneKind) {
  Slot slot = MakeSlot("correct horse").value();
  VaultName other{};
  EXPECT_EQ(FaultOf(OpenPassphraseSlot("v", other, slot, Passphrase("correct horse"))),
            VaultFault::kWrongKey);
  const SecretBytes slot_key = SecretBytes::Random(kKeyBytes);
  slot = MakeKeyStoreSlot(name_, vault_key_, slot_key);
  SecretBytes opened;
  ASSERT_TRUE(OpenSlot(name_, slot, slot_key, opened));
  EXPECT_EQ(opened, vault_key_);
  EXPECT_FALSE(OpenSlot(other, slot, slot_key, opened));
  slot.kind = SlotKind::kPassphrase;
  EXPECT_FALSE(OpenSlot(name_, slot, slot_key, opened));
}

TEST_F(SlotsTest, AKeyThatIsKeptStaysThoughTheSlotCannotBeWritten) {
  Vault vault = WithPassphrase();
  std::optional<FullDisk> full;
  store_.after_keep = [&] { full.emplace(LogSize()); };
  EXPECT_FALSE(vault.AddKeyStoreSlot());
  EXPECT_EQ(store_.keeps, 1);
  full.reset();
  store_.after_keep = {};
  EXPECT_THAT(vault.Slots().value(), ElementsAre(SlotKind::kPassphrase));
  const auto kept = store_.kept;
  ASSERT_TRUE(vault.AddKeyStoreSlot());
  EXPECT_EQ(store_.kept, kept) << "the key that is there is used";
  EXPECT_TRUE(OpensWithKeyStore());
}

TEST_F(SlotsTest, ASlotThatWorksOutlivesEveryFailure) {
  {
    Vault vault(file_, &store_);
    ASSERT_TRUE(vault.CreateWithKeyStore());
    ASSERT_TRUE(AddClient(vault, {"card"}));
    const auto kept = store_.kept;
    ASSERT_TRUE(vault.AddKeyStoreSlot());
    {
      const FullDisk full(LogSize());
      EXPECT_TRUE(vault.AddKeyStoreSlot()) << "nothing has to be written";
    }
    store_.broken = true;
    EXPECT_EQ(FaultOf(vault.AddKeyStoreSlot()), VaultFault::kNoKeyStore);
    store_.broken = false;
    EXPECT_EQ(store_.kept, kept);
    EXPECT_EQ(store_.keeps, 1);
  }
  EXPECT_TRUE(OpensWithKeyStore());
}

// The file's slot was of no use already: the store's key is of another time.
TEST_F(SlotsTest, ASlotThatDoesNotFitIsMadeAnewUnderTheKeyThatIsThere) {
  Vault vault = WithPassphrase();
  ASSERT_TRUE(vault.AddKeyStoreSlot());
  std::string& text = store_.kept.begin()->second;
  text.replace(0, 4, text.starts_with("0000") ? "1111" : "0000");
  const auto kept = store_.kept;
  EXPECT_FALSE(OpensWithKeyStore());
  {
    const FullDisk full(0);
    EXPECT_FALSE(vault.AddKeyStoreSlot());
  }
  ASSERT_TRUE(vault.AddKeyStoreSlot());
  EXPECT_EQ(store_.kept, kept);
  EXPECT_TRUE(OpensWithKeyStore());
  text = "not a key";
  ASSERT_TRUE(vault.AddKeyStoreSlot());
  EXPECT_TRUE(OpensWithKeyStore());
  store_.kept.clear();
  ASSERT_TRUE(vault.AddKeyStoreSlot());
  EXPECT_TRUE(OpensWithKeyStore());
}

TEST_F(SlotsTest, AKeyStoreThatForgetsIsFoundOutAtOnce) {
  Vault vault = WithPassphrase();
  store_.after_keep = [&] { store_.kept.clear(); };
  EXPECT_EQ(FaultOf(vault.AddKeyStoreSlot()), VaultFault::kNoKeyStore);
  EXPECT_THAT(vault.Slots().value(), ElementsAre(SlotKind::kPassphrase));
  Vault other(folder_.path() / "data" / "other.vault", &store_);
  EXPECT_EQ(FaultOf(other.CreateWithKeyStore()), VaultFault::kNoKeyStore);
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "data" / "other.vault"));
}

TEST_F(SlotsTest, RemovingASlotForgetsItsKeyUnlessTheSlotStays) {
  Vault vault = WithPassphrase();
  ASSERT_TRUE(vault.AddKeyStoreSlot());
  {
    const FullDisk full(0);
    EXPECT_FALSE(vault.RemoveSlot(SlotKind::kKeyStore));
  }
  EXPECT_EQ(store_.kept.size(), 1U);
  EXPECT_TRUE(OpensWithKeyStore());
  ASSERT_TRUE(vault.RemoveSlot(SlotKind::kKeyStore));
  EXPECT_TRUE(store_.kept.empty());
  EXPECT_TRUE(Vault(file_, &store_).UnlockWithPassphrase(Passphrase()));
}

TEST_F(SlotsTest, AKeyStoreThatFailsLeavesNoFile) {
  store_.broken = true;
  Vault vault(file_, &store_);
  EXPECT_EQ(FaultOf(vault.CreateWithKeyStore()), VaultFault::kNoKeyStore);
  EXPECT_FALSE(std::filesystem::exists(file_));
  EXPECT_EQ(FaultOf(Vault(file_).CreateWithKeyStore()), VaultFault::kNoKeyStore);
  EXPECT_EQ(vault.State().value(), VaultState::kAbsent);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

// At every size at which the disk can fill up: the vault is there and opens, or it is not there and
// can be made.
TEST_F(SlotsTest, AVaultIsMadeWithItsKeyOrNotAtAll) {
  int failed = 0;
  for (std::uintmax_t size = 0; size <= 65536; size += 2048) {
    std::filesystem::remove_all(file_.parent_path());
    store_.kept.clear();
    bool made = false;
    {
      const FullDisk full(size);
      Vault vault(file_, &store_);
      made = vault.CreateWithKeyStore().has_value();
    }
    Vault vault(file_, &store_);
    const auto state = vault.State();
    ASSERT_TRUE(state) << size;
    EXPECT_TRUE(!made || *state == VaultState::kLocked) << size;
    if (*state == VaultState::kAbsent) {
      ++failed;
      EXPECT_TRUE(vault.CreateWithKeyStore()) << size;
    } else {
      EXPECT_TRUE(vault.UnlockWithKeyStore()) << size;
    }
  }
  EXPECT_GT(failed, 0);
}

}  // namespace
}  // namespace forepost::notes
