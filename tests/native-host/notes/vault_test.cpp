#include "notes/vault.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <thread>

#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;
using testing::Bodies;
using ::testing::ElementsAre;
using testing::kCheap;
using testing::MemoryKeyStore;
using testing::Passphrase;

class VaultTest : public ::testing::Test {
 protected:
  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
  MemoryKeyStore store_;

  Vault Made() {
    Vault vault(file_, &store_);
    auto made = vault.CreateWithPassphrase(Passphrase(), kCheap);
    EXPECT_TRUE(made) << ToString(made.error());
    return vault;
  }
  template <typename Result>
  static VaultFault FaultOf(const Result& result) {
    EXPECT_FALSE(result);
    return result.error().fault;
  }
};

TEST_F(VaultTest, IsAbsentUntilItIsMadeForThisUserAlone) {
  Vault vault(file_, &store_);
  EXPECT_EQ(vault.State().value(), VaultState::kAbsent);
  EXPECT_FALSE(std::filesystem::exists(file_));
  EXPECT_EQ(FaultOf(vault.UnlockWithPassphrase(Passphrase())), VaultFault::kMissing);
  EXPECT_EQ(FaultOf(vault.Read()), VaultFault::kMissing);
  ASSERT_TRUE(vault.CreateWithPassphrase(Passphrase(), kCheap));
  EXPECT_EQ(vault.State().value(), VaultState::kOpen);
  struct stat status{};
  ASSERT_EQ(stat(file_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  ASSERT_EQ(stat(file_.parent_path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(VaultTest, TakesAnEmptyFileForNone) {
  std::filesystem::create_directories(file_.parent_path());
  folder_.Write("data/notes.vault", "");
  Vault vault(file_, &store_);
  EXPECT_EQ(vault.State().value(), VaultState::kAbsent);
  EXPECT_TRUE(vault.CreateWithPassphrase(Passphrase(), kCheap));
}

TEST_F(VaultTest, KeepsRowsThroughLockAndReopening) {
  testing::Client client;
  {
    Vault vault = Made();
    client = AddClient(vault, {"card", "a note", ""}).value();
    vault.Lock();
    EXPECT_FALSE(vault.open());
    EXPECT_EQ(FaultOf(vault.Read()), VaultFault::kLocked);
    ASSERT_TRUE(vault.UnlockWithPassphrase(Passphrase()));
    EXPECT_THAT(Bodies(vault, client.id).value(), ElementsAre("card", "a note", ""));
  }
  Vault vault(file_, &store_);
  EXPECT_EQ(vault.State().value(), VaultState::kLocked);
  EXPECT_EQ(FaultOf(vault.UnlockWithPassphrase(Passphrase("wrong horse battery"))),
            VaultFault::kWrongKey);
  ASSERT_TRUE(vault.UnlockWithPassphrase(Passphrase()));
  EXPECT_THAT(Bodies(vault, client.id).value(), ElementsAre("card", "a note", ""));
}

TEST_F(VaultTest, TellsRevisionsAndPlaces) {
  Vault vault = Made();
  EXPECT_EQ(vault.Read().value()->revision(), 0U);
  const auto first = AddClient(vault, {"a", "b"}).value();
  const auto second = AddClient(vault, {"c"}).value();
  const Reading* reading = vault.Read().value();
  EXPECT_EQ(reading->revision(), 2U);
  EXPECT_EQ(reading->clients(), 2U);
  EXPECT_THAT(
      reading->Places(1).value(),
      ElementsAre(RowPlace{
          .client = second.id, .row = second.rows[0], .kind = RowKind::kCard, .version = 2}));
  EXPECT_EQ(reading->Places(0, first.id).value().size(), 2U);
  std::vector<std::string> bodies;
  ASSERT_TRUE(reading->ForEach(0, [&](const Row& row) -> std::expected<void, VaultError> {
    bodies.push_back(row.body);
    // Reading from within is allowed, and leaves the walk as it is.
    EXPECT_EQ(reading->Read(row.place).value(), row.body);
    return {};
  }));
  EXPECT_THAT(bodies, ElementsAre("a", "b", "c"));
  EXPECT_EQ(FaultOf(reading->ReadClient(99)), VaultFault::kUnknownClient);
}

TEST_F(VaultTest, KeepsAllOfAChangeOrNothing) {
  Vault vault = Made();
  const auto client = AddClient(vault, {"card"}).value();
  const auto written = vault.Write([&](Transaction& change) -> std::expected<void, VaultError> {
    EXPECT_TRUE(change.AddRow(client.id, RowKind::kNote, "half"));
    EXPECT_EQ(change.ReadClient(client.id).value().size(), 2U);
    auto refused = change.AddRow(client.id, RowKind::kNote, std::string(kMaxRowBytes + 1, 'x'));
    return std::unexpected(refused.error());
  });
  EXPECT_EQ(FaultOf(written), VaultFault::kInvalid);
  EXPECT_THAT(Bodies(vault, client.id).value(), ElementsAre("card"));
  const auto nothing =
      vault.Write([](Transaction&) -> std::expected<void, VaultError> { return {}; });
  EXPECT_EQ(nothing.value().revision, 1U);
  EXPECT_EQ(vault.Read().value()->revision(), 1U);
}

TEST_F(VaultTest, TakesARowAsLongAsAllowed) {
  Vault vault = Made();
  const auto client = AddClient(vault, {std::string(kMaxRowBytes, 'x')}).value();
  EXPECT_EQ(Bodies(vault, client.id).value()[0].size(), kMaxRowBytes);
}

TEST_F(VaultTest, ReplacesAndErases) {
  Vault vault = Made();
  const auto client = AddClient(vault, {"card", "first", "second"}).value();
  const auto other = AddClient(vault, {"other"}).value();
  ASSERT_TRUE(vault.Write([&](Transaction& change) {
    return change.ReplaceRow(client.id, client.rows[0], "new card");
  }));
  ASSERT_TRUE(
      vault.Write([&](Transaction& change) { return change.EraseRow(client.id, client.rows[1]); }));
  EXPECT_THAT(Bodies(vault, client.id).value(), ElementsAre("new card", "second"));
  EXPECT_EQ(vault.Read().value()->erasures(), 1U);
  ASSERT_TRUE(vault.Write([&](Transaction& change) { return change.EraseClient(client.id); }));
  EXPECT_EQ(FaultOf(Bodies(vault, client.id)), VaultFault::kUnknownClient);
  EXPECT_EQ(FaultOf(vault.Write([&](Transaction& change) -> std::expected<void, VaultError> {
              auto row = change.AddRow(client.id, RowKind::kNote, "late");
              return row ? std::expected<void, VaultError>() : std::unexpected(row.error());
            })),
            VaultFault::kUnknownClient);
  EXPECT_EQ(vault.Read().value()->clients(), 1U);
  vault.Lock();
  ASSERT_TRUE(vault.UnlockWithPassphrase(Passphrase()));
  EXPECT_THAT(Bodies(vault, other.id).value(), ElementsAre("other"));
  EXPECT_GT(AddClient(vault, {"x"}).value().id, other.id);
}

TEST_F(VaultTest, SeesWhatAnotherVaultWrites) {
  Vault one = Made();
  const auto first = AddClient(one, {"one"}).value();
  Vault two(file_, &store_);
  ASSERT_TRUE(two.UnlockWithPassphrase(Passphrase()));
  const auto second = AddClient(two, {"two"}).value();
  const auto third = AddClient(one, {"three"}).value();
  ASSERT_TRUE(two.Write([&](Transaction& change) { return change.EraseClient(first.id); }));
  for (Vault* vault : {&one, &two}) {
    EXPECT_EQ(FaultOf(Bodies(*vault, first.id)), VaultFault::kUnknownClient);
    EXPECT_THAT(Bodies(*vault, second.id).value(), ElementsAre("two"));
    EXPECT_THAT(Bodies(*vault, third.id).value(), ElementsAre("three"));
    EXPECT_EQ(vault->Read().value()->revision(), 4U);
  }
}

TEST_F(VaultTest, LetsThreadsWriteEachThroughItsOwn) {
  Vault vault = Made();
  const auto write = [&] {
    Vault mine(file_, &store_);
    ASSERT_TRUE(mine.UnlockWithPassphrase(Passphrase()));
    for (int i = 0; i < 20; ++i) {
      const auto added = AddClient(mine, {"card", "note"});
      ASSERT_TRUE(added) << ToString(added.error());
      ASSERT_THAT(Bodies(mine, added->id).value(), ElementsAre("card", "note"));
    }
  };
  std::thread one(write);
  std::thread two(write);
  one.join();
  two.join();
  EXPECT_EQ(vault.Read().value()->clients(), 40U);
}

TEST_F(VaultTest, LetsOneOfTwoMakersWin) {
  std::atomic<int> made = 0;
  std::atomic<int> refused = 0;
  const auto make = [&] {
    MemoryKeyStore store;
    Vault vault(file_, &store);
    auto done = vault.CreateWithKeyStore();
    if (done) {
      ++made;
      vault.Lock();
      EXPECT_TRUE(vault.UnlockWithKeyStore());
    } else {
      EXPECT_EQ(done.error().fault, VaultFault::kInvalid) << ToString(done.error());
      EXPECT_TRUE(store.kept.empty());
      ++refused;
    }
  };
  std::thread one(make);
  std::thread two(make);
  one.join();
  two.join();
  EXPECT_EQ(made, 1);
  EXPECT_EQ(refused, 1);
}

TEST_F(VaultTest, LocksWhenAnotherFileTakesItsName) {
  Vault vault = Made();
  std::filesystem::rename(file_, file_.native() + ".away");
  EXPECT_EQ(FaultOf(AddClient(vault, {"lost"})), VaultFault::kMissing);
  EXPECT_EQ(vault.State().value(), VaultState::kAbsent);
}

TEST_F(VaultTest, RefusesACallFromWithinAChange) {
  Vault vault = Made();
  ASSERT_TRUE(vault.Write([&](Transaction&) -> std::expected<void, VaultError> {
    EXPECT_EQ(FaultOf(vault.Read()), VaultFault::kInvalid);
    EXPECT_EQ(FaultOf(vault.Write([](Transaction&) { return std::expected<void, VaultError>(); })),
              VaultFault::kInvalid);
    // Also while another file has taken its name.
    std::filesystem::rename(file_, file_.native() + ".away");
    EXPECT_EQ(FaultOf(vault.Read()), VaultFault::kInvalid);
    return {};
  }));
}

TEST_F(VaultTest, KeepsTheSearchIndexUntilSomethingIsErased) {
  Vault vault = Made();
  const auto client = AddClient(vault, {"card"}).value();
  EXPECT_FALSE(vault.LoadSearch().value());
  const std::string bytes(5U << 19U, 'i');
  EXPECT_TRUE(vault.StoreSearch({.revision = 1, .erasures = 0, .bytes = bytes}).value());
  Vault other(file_, &store_);
  ASSERT_TRUE(other.UnlockWithPassphrase(Passphrase()));
  const auto copy = other.LoadSearch().value();
  ASSERT_TRUE(copy);
  EXPECT_EQ(copy->revision, 1U);
  EXPECT_EQ(copy->bytes, bytes);
  ASSERT_TRUE(vault.Write([&](Transaction& change) { return change.EraseClient(client.id); }));
  EXPECT_FALSE(other.LoadSearch().value());
  EXPECT_FALSE(other.StoreSearch(*copy).value());
}

}  // namespace
}  // namespace forepost::notes
