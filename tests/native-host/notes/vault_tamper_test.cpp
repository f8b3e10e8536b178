// What somebody who can change the file, but has no key, cannot do unseen; and what is left of what
// was erased.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>

#include "notes/vault.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;
using testing::AllBytesOf;
using testing::Bodies;
using testing::kCheap;
using testing::Passphrase;

class Sql {
 public:
  explicit Sql(const std::filesystem::path& file) { sqlite3_open(file.c_str(), &handle_); }
  Sql(const Sql&) = delete;
  Sql& operator=(const Sql&) = delete;
  ~Sql() { sqlite3_close(handle_); }
  void Run(const std::string& sql) {
    char* error = nullptr;
    ASSERT_EQ(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK)
        << sql << ": " << error;
  }
  std::string Blob(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle_, sql.c_str(), -1, &statement, nullptr);
    EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW) << sql;
    std::string bytes(static_cast<const char*>(sqlite3_column_blob(statement, 0)),
                      static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
    sqlite3_finalize(statement);
    return bytes;
  }

 private:
  sqlite3* handle_ = nullptr;
};

class VaultTamperTest : public ::testing::Test {
 protected:
  VaultTamperTest() : vault_(file_) {
    EXPECT_TRUE(vault_.CreateWithPassphrase(Passphrase(), kCheap));
    one_ = AddClient(vault_, {"one card", "one note"}).value();
    two_ = AddClient(vault_, {"two card", "two note"}).value();
    Sql(file_).Run("VACUUM INTO '" + old_.string() + "'");
    EXPECT_TRUE(vault_.Write([&](Transaction& change) {
      return change.ReplaceRow(one_.id, one_.rows[0], "one card, new");
    }));
  }

  // Seen by the vault that is open, at its next reading and writing, and by whoever unlocks.
  void ExpectSeen(const std::string& sql) {
    Sql(file_).Run("ATTACH '" + old_.string() + "' AS old; " + sql);
    const auto read = vault_.Read();
    ASSERT_FALSE(read) << sql;
    EXPECT_EQ(read.error().fault, VaultFault::kTampered) << sql;
    const std::string before = testing::BytesOf(file_.native() + "-wal");
    EXPECT_FALSE(AddClient(vault_, {"more"})) << sql;
    EXPECT_EQ(testing::BytesOf(file_.native() + "-wal"), before);
    Vault other(file_);
    const auto unlocked = other.UnlockWithPassphrase(Passphrase());
    ASSERT_FALSE(unlocked) << sql;
    EXPECT_EQ(unlocked.error().fault, VaultFault::kTampered) << sql;
    EXPECT_FALSE(other.open());
  }

  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
  std::filesystem::path old_ = folder_.path() / "old.vault";
  Vault vault_;
  testing::Client one_;
  testing::Client two_;
};

TEST_F(VaultTamperTest, SeesARowTakenOut) {
  const std::string row = std::to_string(one_.rows[1]);
  ExpectSeen("DELETE FROM rows WHERE row = " + row + "; DELETE FROM bodies WHERE row = " + row);
}

TEST_F(VaultTamperTest, SeesAClientTakenOut) {
  const std::string id = std::to_string(one_.id);
  ExpectSeen("DELETE FROM rows WHERE client = " + id +
             "; DELETE FROM clients WHERE client = " + id);
}

TEST_F(VaultTamperTest, SeesAClientMadeToLookErased) {
  ExpectSeen("UPDATE clients SET nonce = zeroblob(24), sealed = zeroblob(48) WHERE client = " +
             std::to_string(one_.id));
}

TEST_F(VaultTamperTest, SeesARowBroughtBackFromAnOlderCopy) {
  const std::string row = std::to_string(one_.rows[0]);
  ExpectSeen("DELETE FROM rows WHERE row = " + row +
             "; INSERT INTO rows SELECT * FROM old.rows WHERE row = " + row +
             "; UPDATE bodies SET sealed = (SELECT sealed FROM old.bodies WHERE row = " + row +
             ") WHERE row = " + row);
}

TEST_F(VaultTamperTest, SeesAnErasedClientBroughtBack) {
  ASSERT_TRUE(vault_.Write([&](Transaction& change) { return change.EraseClient(one_.id); }));
  const std::string id = std::to_string(one_.id);
  ExpectSeen("REPLACE INTO clients SELECT * FROM old.clients WHERE client = " + id +
             "; INSERT INTO rows SELECT * FROM old.rows WHERE client = " + id +
             "; INSERT INTO bodies SELECT * FROM old.bodies WHERE row IN "
             "(SELECT row FROM old.rows WHERE client = " +
             id + ")");
}

TEST_F(VaultTamperTest, SeesAnOlderState) {
  ExpectSeen("UPDATE vault SET (nonce, state) = (SELECT nonce, state FROM old.vault)");
}

TEST_F(VaultTamperTest, SeesARowMovedToAnotherClient) {
  ExpectSeen("UPDATE rows SET client = " + std::to_string(two_.id) +
             " WHERE row = " + std::to_string(one_.rows[1]));
}

TEST_F(VaultTamperTest, SeesRowsOfTwoClientsSwapped) {
  const std::string a = std::to_string(one_.rows[1]);
  const std::string b = std::to_string(two_.rows[1]);
  ExpectSeen("UPDATE rows SET row = 900 WHERE row = " + a + "; UPDATE rows SET row = " + a +
             " WHERE row = " + b + "; UPDATE rows SET row = " + b + " WHERE row = 900");
}

TEST_F(VaultTamperTest, OpensNoBodyThatWasSwapped) {
  const std::string a = std::to_string(one_.rows[1]);
  const std::string b = std::to_string(two_.rows[1]);
  Sql(file_).Run(
      "CREATE TEMP TABLE t AS SELECT * FROM bodies; UPDATE bodies SET sealed = "
      "(SELECT sealed FROM t WHERE t.row = CASE bodies.row WHEN " +
      a + " THEN " + b + " ELSE " + a + " END) WHERE row IN (" + a + ", " + b + ")");
  EXPECT_EQ(Bodies(vault_, one_.id).error().fault, VaultFault::kDamaged);
  EXPECT_EQ(Bodies(vault_, two_.id).error().fault, VaultFault::kDamaged);
  Sql(file_).Run("DELETE FROM bodies WHERE row = " + a);
  EXPECT_EQ(Bodies(vault_, one_.id).error().fault, VaultFault::kTampered);
}

TEST_F(VaultTamperTest, SeesKeysOfTwoClientsSwapped) {
  const std::string ids = std::to_string(one_.id) + ", " + std::to_string(two_.id);
  ExpectSeen("CREATE TEMP TABLE t AS SELECT * FROM clients WHERE client IN (" + ids +
             "); UPDATE clients SET (nonce, sealed) = (SELECT nonce, sealed FROM t "
             "WHERE t.client <> clients.client) WHERE client IN (" +
             ids + ")");
}

TEST_F(VaultTamperTest, OpensNoKeyThatWasSwapped) {
  const auto three = AddClient(vault_, {"three card"}).value();
  const std::string ids = std::to_string(one_.id) + ", " + std::to_string(two_.id);
  Sql(file_).Run("CREATE TEMP TABLE t AS SELECT * FROM clients WHERE client IN (" + ids +
                 "); UPDATE clients SET sealed = (SELECT sealed FROM t WHERE t.client <> "
                 "clients.client) WHERE client IN (" +
                 ids + ")");
  EXPECT_EQ(Bodies(vault_, one_.id).error().fault, VaultFault::kDamaged);
  EXPECT_EQ(Bodies(vault_, two_.id).error().fault, VaultFault::kDamaged);
  EXPECT_TRUE(Bodies(vault_, three.id)) << "the others are read";
}

TEST_F(VaultTamperTest, OpensNoBodyFromAnOlderCopy) {
  const std::string row = std::to_string(one_.rows[0]);
  Sql(file_).Run(
      "ATTACH '" + old_.string() +
      "' AS old; UPDATE bodies SET sealed = (SELECT sealed FROM old.bodies WHERE row = " + row +
      ") WHERE row = " + row);
  EXPECT_EQ(Bodies(vault_, one_.id).error().fault, VaultFault::kDamaged);
  EXPECT_TRUE(Bodies(vault_, two_.id)) << "the others are read";
}

TEST_F(VaultTamperTest, SeesARowOfAnotherVault) {
  const auto other = folder_.path() / "data" / "other.vault";
  {
    Vault vault(other);
    ASSERT_TRUE(vault.CreateWithPassphrase(Passphrase(), kCheap));
    ASSERT_TRUE(AddClient(vault, {"another card", "another note"}));
  }
  const std::string row = std::to_string(one_.rows[1]);
  ExpectSeen("ATTACH '" + other.string() + "' AS other; UPDATE rows SET (version, nonce) = " +
             "(SELECT version, nonce FROM other.rows o WHERE o.row = rows.row) WHERE row = " + row +
             "; UPDATE bodies SET sealed = (SELECT sealed FROM other.bodies WHERE row = " + row +
             ") WHERE row = " + row);
}

TEST_F(VaultTamperTest, OpensBySlotsOfItsOwnAlone) {
  const auto other = folder_.path() / "data" / "other.vault";
  ASSERT_TRUE(Vault(other).CreateWithPassphrase(Passphrase(), kCheap));
  Sql(file_).Run("ATTACH '" + other.string() +
                 "' AS other; DELETE FROM slots; INSERT INTO slots SELECT * FROM other.slots");
  Vault vault(file_);
  EXPECT_EQ(vault.UnlockWithPassphrase(Passphrase()).error().fault, VaultFault::kWrongKey);
}

TEST_F(VaultTamperTest, RefusesWhatIsNoVaultOrANewerOne) {
  Sql(file_).Run("PRAGMA user_version = 3");
  EXPECT_EQ(Vault(file_).State().error().fault, VaultFault::kNewer);
  Sql(file_).Run("PRAGMA user_version = 1; CREATE TABLE more(x)");
  EXPECT_EQ(Vault(file_).State().error().fault, VaultFault::kDamaged);
  Sql(file_).Run("DROP TABLE more; PRAGMA application_id = 7");
  EXPECT_EQ(Vault(file_).State().error().fault, VaultFault::kDamaged);
  EXPECT_EQ(Vault(folder_.Write("x.vault", "not a database at all")).State().error().fault,
            VaultFault::kDamaged);
}

TEST_F(VaultTamperTest, LeavesNothingReadableOnTheDisk) {
  const auto client = AddClient(vault_, {R"({"name":"Xanthippe Quarrie"})", "likes Zugspitze"});
  ASSERT_TRUE(client);
  ASSERT_TRUE(vault_.StoreSearch({.revision = 1, .bytes = "index: Quarrie"}).value());
  const auto none = [&] {
    const std::string bytes = AllBytesOf(file_);
    for (const char* word : {"Quarrie", "Zugspitze", "one card", "correct horse", "name"}) {
      // The table's own column.
      const bool expected = std::string_view(word) == "name";
      EXPECT_EQ(bytes.find(word) != std::string::npos, expected) << word;
    }
  };
  none();
  vault_.Lock();
  vault_ = Vault(file_);
  none();
}

// Many clients and rows of many sizes, so that SQLite moves cells from page to page.
TEST_F(VaultTamperTest, LeavesNoKeyOfWhatWasErased) {
  std::mt19937 random(7);
  std::vector<testing::Client> clients;
  std::vector<std::string> gone;
  const auto key_of = [&](ClientId id) {
    return Sql(file_).Blob("SELECT sealed FROM clients WHERE client = " + std::to_string(id));
  };
  for (int i = 0; i < 300; ++i) {
    if (i < 100 || random() % 3 == 0) {
      clients.push_back(AddClient(vault_, {std::string(random() % 900, 'x'), "y", "z"}).value());
      continue;
    }
    const std::size_t chosen = random() % clients.size();
    testing::Client& client = clients[chosen];
    gone.push_back(key_of(client.id));
    if (random() % 2 == 0 && client.rows.size() > 1) {
      const std::string body = Sql(file_).Blob("SELECT sealed FROM bodies WHERE row = " +
                                               std::to_string(client.rows.back()));
      ASSERT_TRUE(vault_.Write(
          [&](Transaction& change) { return change.EraseRow(client.id, client.rows.back()); }));
      client.rows.pop_back();
      // All of it at once may still stand where a page was put together anew, without its key.
      EXPECT_EQ(Bodies(vault_, client.id).value().size(), client.rows.size());
    } else {
      ASSERT_TRUE(vault_.Write([&](Transaction& change) { return change.EraseClient(client.id); }));
      clients.erase(clients.begin() + static_cast<std::ptrdiff_t>(chosen));
    }
  }
  ASSERT_GT(gone.size(), 50U);
  const std::string bytes = AllBytesOf(file_);
  for (const std::string& key : gone) {
    EXPECT_EQ(bytes.find(key.substr(0, 16)), std::string::npos);
    EXPECT_EQ(bytes.find(key.substr(32)), std::string::npos);
  }
  for (const auto& client : clients) {
    EXPECT_NE(bytes.find(key_of(client.id)), std::string::npos) << "the search finds what is there";
  }
}

TEST_F(VaultTamperTest, LeavesNoByteOfAnErasedRow) {
  const std::string body =
      Sql(file_).Blob("SELECT sealed FROM bodies WHERE row = " + std::to_string(one_.rows[1]));
  ASSERT_NE(AllBytesOf(file_).find(body), std::string::npos);
  const auto written =
      vault_.Write([&](Transaction& change) { return change.EraseRow(one_.id, one_.rows[1]); });
  EXPECT_FALSE(written.value().traces);
  EXPECT_EQ(AllBytesOf(file_).find(body.substr(0, 32)), std::string::npos);
  EXPECT_EQ(AllBytesOf(file_).find(body.substr(body.size() - 32)), std::string::npos);
}

TEST_F(VaultTamperTest, ChangesTheWayIn) {
  testing::MemoryKeyStore store;
  Vault vault(file_, &store);
  ASSERT_TRUE(vault.UnlockWithPassphrase(Passphrase()));
  EXPECT_EQ(vault.RemoveSlot(SlotKind::kPassphrase).error().fault, VaultFault::kInvalid);
  ASSERT_TRUE(vault.SetPassphrase(Passphrase("another passphrase"), kCheap));
  ASSERT_TRUE(vault.AddKeyStoreSlot());
  vault.Lock();
  EXPECT_EQ(vault.UnlockWithPassphrase(Passphrase()).error().fault, VaultFault::kWrongKey);
  ASSERT_TRUE(vault.UnlockWithPassphrase(Passphrase("another passphrase\n")));
  vault.Lock();
  ASSERT_TRUE(vault.UnlockWithKeyStore());
  ASSERT_TRUE(vault.RemoveSlot(SlotKind::kPassphrase));
  vault.Lock();
  EXPECT_EQ(vault.UnlockWithPassphrase(Passphrase("another passphrase")).error().fault,
            VaultFault::kWrongKey);
  auto& kept = store.kept.begin()->second;
  kept[0] = kept[0] == '0' ? '1' : '0';
  EXPECT_EQ(vault.UnlockWithKeyStore().error().fault, VaultFault::kWrongKey);
  store.kept.clear();
  EXPECT_EQ(vault.UnlockWithKeyStore().error().fault, VaultFault::kNoKeyStore);
  store.broken = true;
  EXPECT_EQ(vault.UnlockWithKeyStore().error().fault, VaultFault::kNoKeyStore);
}

}  // namespace
}  // namespace forepost::notes
