#include "storage/place.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "native-host/storage/words.h"
#include "support/temp_folder.h"

namespace forepost::storage {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr uid_t kNobody = 65534;

class PlaceTest : public ::testing::Test {
 protected:
  // What is said of the file; it must be said whole.
  static StorageError Refused(const fs::path& file) {
    auto place = PreparePlace(file, kTestWords);
    if (place) {
      ADD_FAILURE() << file << " was taken";
      return {};
    }
    EXPECT_FALSE(place.error().message.empty());
    EXPECT_FALSE(place.error().hint.empty());
    EXPECT_FALSE(place.error().file.empty());
    return place.error();
  }
  static mode_t ModeOf(const fs::path& path) {
    struct stat status{};
    EXPECT_EQ(stat(path.c_str(), &status), 0) << path;
    return status.st_mode & 0777U;
  }

  testing::TempFolder temp_;
  fs::path file_ = temp_.path() / "things.db";
};

TEST_F(PlaceTest, MakesFoldersAndFileForThisUserAlone) {
  file_ = temp_.path() / "a" / "b" / "things.db";
  const auto place = PreparePlace(file_, kTestWords);
  ASSERT_TRUE(place) << ToString(place.error());
  EXPECT_EQ(*place, fs::canonical(file_));
  EXPECT_EQ(ModeOf(file_), 0600U);
  EXPECT_EQ(ModeOf(temp_.path() / "a"), 0700U);
  EXPECT_EQ(ModeOf(temp_.path() / "a" / "b"), 0700U);
}

TEST_F(PlaceTest, AFileThatIsThereKeepsItsBytes) {
  temp_.Write("things.db", "bytes");
  ASSERT_TRUE(PreparePlace(file_, kTestWords));
  EXPECT_EQ(fs::file_size(file_), 5U);
}

TEST_F(PlaceTest, OthersLoseTheirAccessToAnExistingFile) {
  temp_.Write("things.db", "");
  ASSERT_EQ(chmod(file_.c_str(), 0644), 0);
  ASSERT_TRUE(PreparePlace(file_, kTestWords));
  EXPECT_EQ(ModeOf(file_), 0600U);
}

TEST_F(PlaceTest, LinksAreRefusedInTheWordsOfTheFile) {
  temp_.Write("real.db", "");
  fs::create_symlink(temp_.path() / "real.db", file_);
  const StorageError link = Refused(file_);
  EXPECT_EQ(link.fault, StorageFault::kUntrusted);
  EXPECT_EQ(link.message, "this is a link, and things are kept in real files");
  fs::remove(file_);
  fs::create_hard_link(temp_.path() / "real.db", file_);
  EXPECT_EQ(Refused(file_).fault, StorageFault::kUntrusted);
  fs::create_directory(temp_.path() / "real");
  fs::create_symlink(temp_.path() / "real", temp_.path() / "link");
  EXPECT_EQ(Refused(temp_.path() / "link" / "things.db").fault, StorageFault::kUntrusted);
}

TEST_F(PlaceTest, WhatLiesBesideTheFileMustBeOurs) {
  for (const char* suffix : {"-wal", "-shm", "-journal"}) {
    const fs::path beside = file_.native() + suffix;
    fs::create_symlink("/dev/null", beside);
    EXPECT_EQ(Refused(file_).file, beside.string());
    fs::remove(beside);
  }
  EXPECT_TRUE(PreparePlace(file_, kTestWords));
}

TEST_F(PlaceTest, AFolderInThePlaceOfTheFileIsRefused) {
  fs::create_directory(file_);
  EXPECT_EQ(Refused(file_).fault, StorageFault::kUntrusted);
}

TEST_F(PlaceTest, AFolderThatIsAFileIsRefused) {
  temp_.Write("things.db", "");
  EXPECT_EQ(Refused(file_ / "things.db").fault, StorageFault::kUntrusted);
}

TEST_F(PlaceTest, AFolderThatOthersMayWriteToIsRefused) {
  ASSERT_EQ(chmod(temp_.path().c_str(), 0777), 0);
  EXPECT_EQ(Refused(file_).fault, StorageFault::kUntrusted);
}

TEST_F(PlaceTest, WhatBelongsToSomebodyElseIsRefused) {
  if (geteuid() != 0) {
    GTEST_SKIP() << "giving a file away needs root";
  }
  temp_.Write("things.db", "");
  ASSERT_EQ(chown(file_.c_str(), kNobody, kNobody), 0);
  EXPECT_EQ(Refused(file_).hint, "move it away or give it to the user whose things it holds");
  fs::remove(file_);
  ASSERT_EQ(chown(temp_.path().c_str(), kNobody, kNobody), 0);
  const StorageError folder = Refused(file_);
  EXPECT_EQ(folder.fault, StorageFault::kUntrusted);
  EXPECT_EQ(folder.hint, "keep the things in a folder of the user whose they are");
}

TEST_F(PlaceTest, ANameWithoutAFileIsInvalid) {
  EXPECT_EQ(Refused(temp_.path() / "").fault, StorageFault::kInvalid);
}

TEST_F(PlaceTest, FindingMakesNothing) {
  const auto missing = FindPlace(file_, kTestWords);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().fault, StorageFault::kMissing);
  EXPECT_THAT(ToString(missing.error()), HasSubstr("there are no things here (put one in)"));
  EXPECT_FALSE(fs::exists(file_));
  fs::create_directory(file_);
  EXPECT_EQ(FindPlace(file_, kTestWords).error().fault, StorageFault::kUntrusted);
}

TEST_F(PlaceTest, FindingFollowsLinks) {
  temp_.Write("real.db", "");
  fs::create_symlink(temp_.path() / "real.db", file_);
  EXPECT_EQ(*FindPlace(file_, kTestWords), fs::canonical(temp_.path() / "real.db"));
}

}  // namespace
}  // namespace forepost::storage
