#include "storage/database.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <numeric>
#include <vector>

#include "native-host/storage/words.h"
#include "support/temp_folder.h"

namespace forepost::storage {
namespace {

using ::testing::ElementsAreArray;
using ::testing::HasSubstr;
using Bytes = std::vector<unsigned char>;

class DatabaseTest : public ::testing::Test {
 protected:
  std::unique_ptr<Database> Open(int max_value_bytes = kMaxValueBytes) const {
    auto database = Database::Open(file_, Database::Mode::kWrite, kTestWords, max_value_bytes);
    EXPECT_TRUE(database) << ToString(database.error());
    return std::move(*database);
  }
  // A table of everything in memory.
  static std::unique_ptr<Database> Memory(int max_value_bytes = kMaxValueBytes) {
    auto database = Database::InMemory(kTestWords, max_value_bytes);
    EXPECT_TRUE(database) << ToString(database.error());
    EXPECT_TRUE((*database)->Execute("CREATE TABLE t(a ANY) STRICT"));
    return std::move(*database);
  }

  testing::TempFolder temp_;
  std::filesystem::path file_ = temp_.Write("things.db", "");
};

TEST_F(DatabaseTest, BytesComeBackAsTheyWere) {
  const auto database = Memory();
  Bytes all(256);
  std::iota(all.begin(), all.end(), 0);
  auto insert = *database->Prepare("INSERT INTO t VALUES(?)");
  insert.Bind(1, std::span<const unsigned char>(all));
  ASSERT_EQ(insert.Step(), false);
  auto select = *database->Prepare("SELECT a FROM t");
  ASSERT_EQ(select.Step(), true);
  EXPECT_TRUE(select.IsBlob(0));
  EXPECT_FALSE(select.IsText(0));
  EXPECT_THAT(select.Blob(0), ElementsAreArray(all));
}

TEST_F(DatabaseTest, EmptyIsNotNull) {
  const auto database = Memory();
  auto insert = *database->Prepare("INSERT INTO t VALUES(?), (?)");
  insert.Bind(1, std::span<const unsigned char>());
  insert.Bind(2, std::string_view());
  ASSERT_EQ(insert.Step(), false);
  auto select = *database->Prepare("SELECT a FROM t");
  ASSERT_EQ(select.Step(), true);
  EXPECT_TRUE(select.IsBlob(0));
  EXPECT_TRUE(select.Blob(0).empty());
  ASSERT_EQ(select.Step(), true);
  EXPECT_TRUE(select.IsText(0));
  EXPECT_EQ(select.Text(0), "");
}

TEST_F(DatabaseTest, AStatementRunsAgain) {
  const auto database = Memory();
  auto insert = *database->Prepare("INSERT INTO t VALUES(?)");
  for (std::int64_t number : {1, 2, 3}) {
    insert.Bind(1, number);
    ASSERT_EQ(insert.Step(), false);
    insert.Reset();
  }
  ASSERT_EQ(insert.Step(), false) << "what was bound stays bound";
  EXPECT_EQ(database->Number("SELECT sum(a) FROM t"), 9);
}

TEST_F(DatabaseTest, ChangesCountsTheRowsOfTheLastStatement) {
  const auto database = Memory();
  ASSERT_TRUE(database->Execute("INSERT INTO t VALUES(1), (2), (3)"));
  EXPECT_EQ(database->Changes(), 3);
  ASSERT_TRUE(database->Execute("UPDATE t SET a = 0 WHERE a > 1"));
  EXPECT_EQ(database->Changes(), 2);
  ASSERT_TRUE(database->Execute("DELETE FROM t WHERE a = 7"));
  EXPECT_EQ(database->Changes(), 0);
}

TEST_F(DatabaseTest, AValueThatIsTooLongIsRefusedAndTheNextOneIsTaken) {
  const auto database = Memory(1000);
  auto insert = *database->Prepare("INSERT INTO t VALUES(?)");
  const Bytes value(1001);
  insert.Bind(1, std::span<const unsigned char>(value));
  const auto refused = insert.Step();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, StorageFault::kInvalid);
  EXPECT_THAT(ToString(refused.error()), HasSubstr("values for the things is too long"));
  insert.Reset();
  insert.Bind(1, std::span(value).first(900));
  EXPECT_EQ(insert.Step(), false);
  EXPECT_EQ(database->Number("SELECT count(*) FROM t"), 1);
}

TEST_F(DatabaseTest, AValueInTheFileThatIsTooLongIsDamage) {
  {
    const auto database = Open();
    ASSERT_TRUE(database->Execute("CREATE TABLE t(a); INSERT INTO t VALUES(zeroblob(5000))"));
  }
  const auto database = Open(1000);
  const auto read = database->Number("SELECT a FROM t");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().fault, StorageFault::kDamaged);
  EXPECT_EQ(read.error().hint, "mend the box");
  EXPECT_THAT(read.error().message, HasSubstr("not a whole box of things"));
}

TEST_F(DatabaseTest, WhatIsLongerThanTheUsualNeedsToBeAskedFor) {
  const Bytes value(3U << 20U, 'x');
  const auto keeps = [&](int max_value_bytes) {
    const auto database = Memory(max_value_bytes);
    auto insert = *database->Prepare("INSERT INTO t VALUES(?)");
    insert.Bind(1, std::span<const unsigned char>(value));
    return insert.Step().has_value();
  };
  EXPECT_FALSE(keeps(kMaxValueBytes));
  EXPECT_TRUE(keeps(4 << 20));
}

TEST_F(DatabaseTest, ADatabaseInMemoryComesBackFromItsBytes) {
  const auto database = Memory();
  ASSERT_TRUE(database->Execute(
      "CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words VALUES('treasury rates'); "
      "INSERT INTO t VALUES(7)"));
  const auto image = database->Serialize();
  ASSERT_TRUE(image) << ToString(image.error());
  ASSERT_FALSE(image->bytes().empty());
  auto copy = Database::FromBytes(image->bytes(), kTestWords);
  ASSERT_TRUE(copy) << ToString(copy.error());
  EXPECT_EQ((*copy)->Number("SELECT a FROM t"), 7);
  EXPECT_EQ((*copy)->Number("SELECT count(*) FROM words WHERE words MATCH 'trea*'"), 1);
  // The copy grows past its first size and leaves the original alone.
  ASSERT_TRUE((*copy)->Execute("INSERT INTO t VALUES(zeroblob(200000))"));
  EXPECT_EQ((*copy)->Number("SELECT count(*) FROM t"), 2);
  EXPECT_EQ(database->Number("SELECT count(*) FROM t"), 1);
  EXPECT_GT((*copy)->Serialize()->bytes().size(), image->bytes().size());
}

TEST_F(DatabaseTest, AnEmptyDatabaseComesBackEmpty) {
  const auto database = Database::InMemory(kTestWords);
  ASSERT_TRUE(database);
  const auto image = (*database)->Serialize();
  ASSERT_TRUE(image);
  auto copy = Database::FromBytes(image->bytes(), kTestWords);
  ASSERT_TRUE(copy) << ToString(copy.error());
  EXPECT_TRUE((*copy)->Execute("CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
}

TEST_F(DatabaseTest, BytesThatAreNoDatabaseAreDamage) {
  const Bytes bytes(5000, 'z');
  const auto database = Database::FromBytes(bytes, kTestWords);
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().fault, StorageFault::kDamaged);
}

TEST_F(DatabaseTest, MemoryTakesNoFile) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(temp_.path());
  const auto database = Memory();
  ASSERT_TRUE(database->Execute("INSERT INTO t VALUES(zeroblob(100000))"));
  std::filesystem::current_path(before);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(temp_.path()), {}), 1);
}

TEST_F(DatabaseTest, TriggersAndViewsOfAFileDoNotRun) {
  const auto database = Open();
  ASSERT_TRUE(
      database->Execute("CREATE TABLE t(a); CREATE TABLE seen(a); CREATE TRIGGER g AFTER INSERT "
                        "ON t BEGIN INSERT INTO seen VALUES(1); END; CREATE VIEW v AS SELECT 1"));
  ASSERT_TRUE(database->Execute("INSERT INTO t VALUES(1)"));
  EXPECT_EQ(database->Number("SELECT count(*) FROM seen"), 0);
  EXPECT_FALSE(database->Number("SELECT * FROM v"));
}

TEST_F(DatabaseTest, TwoMayChangeToTheLogAtOnce) {
  const auto first = Open();
  const auto second = Open();
  ASSERT_TRUE(first->UseLog());
  ASSERT_TRUE(second->UseLog());
  ASSERT_TRUE(first->Execute("CREATE TABLE t(a)"));
  EXPECT_EQ(second->Number("SELECT count(*) FROM t"), 0);
  EXPECT_TRUE(std::filesystem::exists(file_.native() + "-wal"));
}

TEST_F(DatabaseTest, ALockedFileIsBusy) {
  const auto holder = Open();
  ASSERT_TRUE(holder->Execute("BEGIN IMMEDIATE"));
  EXPECT_TRUE(holder->InTransaction());
  const auto database = Open();
  database->SetBusyTimeout(std::chrono::milliseconds(1));
  const auto begun = database->Execute("BEGIN IMMEDIATE");
  ASSERT_FALSE(begun);
  EXPECT_EQ(begun.error().fault, StorageFault::kBusy);
  EXPECT_EQ(begun.error().message, "another process has the box of things locked");
  EXPECT_EQ(begun.error().file, file_.string());
}

TEST_F(DatabaseTest, AMissingFileIsNotMade) {
  const auto database =
      Database::Open(temp_.path() / "none.db", Database::Mode::kWrite, kTestWords);
  ASSERT_FALSE(database);
  EXPECT_EQ(database.error().fault, StorageFault::kIo);
  EXPECT_THAT(ToString(database.error()), HasSubstr("the box of things cannot be used"));
  EXPECT_FALSE(std::filesystem::exists(temp_.path() / "none.db"));
}

}  // namespace
}  // namespace forepost::storage
