// What is got out of a vault that is damaged or was tampered with.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>
#include <set>

#include "notes/notebook.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;
using testing::Bodies;
using ::testing::ElementsAre;

class VaultRescueTest : public ::testing::Test {
 protected:
  VaultRescueTest() {
    Vault vault(file_, &store_);
    EXPECT_TRUE(vault.CreateWithKeyStore());
    for (int i = 0; i < 60; ++i) {
      clients_.push_back(AddClient(vault, {"card " + std::to_string(i), "note"}).value());
    }
  }
  std::int64_t Sql(const std::string& sql) {
    sqlite3* handle = nullptr;
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_open(file_.c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sql;
    EXPECT_LT(sqlite3_step(statement), SQLITE_DONE + 1) << sql;
    const std::int64_t number = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    return number;
  }
  std::string Number(std::size_t client, std::size_t row) const {
    return std::to_string(clients_[client].rows[row]);
  }
  Vault Damaged() {
    Vault vault(file_, &store_);
    vault.ReadDamaged();
    const auto open = vault.UnlockWithKeyStore();
    EXPECT_TRUE(open) << ToString(open.error());
    return vault;
  }
  // How many clients can be read whole, and which of them, by their place here, cannot.
  std::pair<std::size_t, std::set<std::size_t>> Read(Vault& vault) {
    std::pair<std::size_t, std::set<std::size_t>> read;
    for (std::size_t i = 0; i < clients_.size(); ++i) {
      if (Bodies(vault, clients_[i].id)) {
        ++read.first;
      } else {
        read.second.insert(i);
      }
    }
    return read;
  }

  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "notes.vault";
  testing::MemoryKeyStore store_;
  std::vector<testing::Client> clients_;
};

TEST_F(VaultRescueTest, AWholeVaultReadsTheSame) {
  Vault vault = Damaged();
  EXPECT_EQ(vault.Read().value()->clients(), 60U);
  EXPECT_THAT(Bodies(vault, clients_[7].id).value(), ElementsAre("card 7", "note"));
  EXPECT_EQ(Read(vault).first, 60U);
}

TEST_F(VaultRescueTest, OneRowThatWasChangedLosesItsClientAlone) {
  Sql("UPDATE rows SET version = 99 WHERE row = " + Number(7, 1));
  EXPECT_EQ(Vault(file_, &store_).UnlockWithKeyStore().error().fault, VaultFault::kTampered);
  Vault vault = Damaged();
  EXPECT_EQ(Read(vault).second, (std::set<std::size_t>{7}));
  EXPECT_EQ(Bodies(vault, clients_[7].id).error().fault, VaultFault::kDamaged);
}

TEST_F(VaultRescueTest, SoDoesOneThatIsOfNoKindOrHasNoBodyOrNoKey) {
  Sql("UPDATE rows SET kind = 77 WHERE row = " + Number(1, 0));
  Sql("DELETE FROM bodies WHERE row = " + Number(2, 1));
  Sql("DELETE FROM clients WHERE client = " + std::to_string(clients_[3].id));
  Sql("DELETE FROM rows WHERE client = " + std::to_string(clients_[4].id));
  Vault vault = Damaged();
  EXPECT_EQ(Read(vault).second, (std::set<std::size_t>{1, 2, 3, 4}));
}

TEST_F(VaultRescueTest, WhatWasErasedIsNobody) {
  {
    Vault vault(file_, &store_);
    ASSERT_TRUE(vault.UnlockWithKeyStore());
    ASSERT_TRUE(
        vault.Write([&](Transaction& change) { return change.EraseClient(clients_[5].id); }));
  }
  Vault vault = Damaged();
  EXPECT_EQ(vault.Read().value()->clients(), 59U);
  EXPECT_EQ(Bodies(vault, clients_[5].id).error().fault, VaultFault::kUnknownClient);
}

TEST_F(VaultRescueTest, ABrokenPageTakesAwayOnlyWhatStandsInIt) {
  const std::int64_t page = Sql(
      "SELECT pageno FROM dbstat WHERE name = 'rows' AND pagetype = 'leaf' ORDER BY path LIMIT 1 "
      "OFFSET 1");
  if (page == 0) {
    GTEST_SKIP() << "this SQLite does not say where its pages are (dbstat)";
  }
  {
    std::fstream file(file_, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp((page - 1) * 4096) << std::string(4096, '\x5a');
  }
  EXPECT_FALSE(Vault(file_, &store_).UnlockWithKeyStore());
  Vault vault = Damaged();
  const auto [whole, lost] = Read(vault);
  EXPECT_GT(whole, 5U);
  EXPECT_GT(lost.size(), 5U);
  EXPECT_TRUE(Bodies(vault, clients_.front().id));
}

TEST_F(VaultRescueTest, AStateThatDoesNotOpenTakesAwayNothing) {
  Sql("UPDATE vault SET state = zeroblob(152)");
  EXPECT_EQ(Vault(file_, &store_).UnlockWithKeyStore().error().fault, VaultFault::kDamaged);
  Vault vault = Damaged();
  EXPECT_EQ(Read(vault).first, 60U);
}

TEST_F(VaultRescueTest, NothingIsWritten) {
  Vault vault = Damaged();
  const std::string before = testing::AllBytesOf(file_);
  EXPECT_EQ(AddClient(vault, {"more"}).error().fault, VaultFault::kReadOnly);
  EXPECT_EQ(vault.SetPassphrase(testing::Passphrase(), testing::kCheap).error().fault,
            VaultFault::kReadOnly);
  EXPECT_EQ(vault.RemoveSlot(SlotKind::kKeyStore).error().fault, VaultFault::kReadOnly);
  EXPECT_EQ(vault.StoreSearch({.bytes = "index"}).error().fault, VaultFault::kReadOnly);
  EXPECT_EQ(testing::AllBytesOf(file_), before);
  vault.Lock();
  ASSERT_TRUE(vault.UnlockWithKeyStore());
  EXPECT_TRUE(AddClient(vault, {"more"})) << "locked and unlocked again it is as ever";
}

TEST_F(VaultRescueTest, ANotebookThatWasOpenListsWhatIsLeft) {
  Notebook book(Vault(file_, &store_), [] { return Time(); });
  ASSERT_TRUE(book.vault().UnlockWithKeyStore());
  Sql("DELETE FROM rows WHERE row = " + Number(9, 1));
  EXPECT_EQ(book.Find("").error().fault, VaultFault::kTampered);
  book.ReadDamaged();
  EXPECT_EQ(book.Find("").value().total, 60U);
}

}  // namespace
}  // namespace forepost::notes
