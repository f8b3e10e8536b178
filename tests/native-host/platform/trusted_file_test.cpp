#include "platform/trusted_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "support/temp_folder.h"

namespace forepost::platform {
namespace {

namespace fs = std::filesystem;
using forepost::testing::TempFolder;

constexpr std::size_t kPlenty = 1 << 16;
constexpr uid_t kSomebody = 65534;

// What only root can set up. The machines that build and test Forepost run as root.
class TrustedFile : public ::testing::Test {
 protected:
  void SetUp() override {
    if (::geteuid() != 0) {
      GTEST_SKIP() << "only root can make files of root's";
    }
    file_ = temp_.Write("etc/settings.json", "{}");
  }

  TrustFault FaultOf(const fs::path& path) {
    const auto content = ReadTrustedFile(path, kPlenty);
    EXPECT_FALSE(content) << path << " was trusted";
    if (content) {
      return TrustFault::kMissing;
    }
    message_ = ToString(content.error().diagnostic);
    EXPECT_FALSE(content.error().diagnostic.hint.empty()) << message_;
    return content.error().fault;
  }

  TempFolder temp_;
  fs::path file_;
  std::string message_;
};

TEST_F(TrustedFile, ReadsAFileOfRoots) {
  const auto content = ReadTrustedFile(file_, kPlenty);
  ASSERT_TRUE(content) << ToString(content.error().diagnostic);
  EXPECT_EQ(*content, "{}");
  EXPECT_TRUE(CheckTrusted(file_));
}

TEST_F(TrustedFile, RefusesAFileThatOthersMayWrite) {
  for (const mode_t mode : {0664, 0646, 0666}) {
    ASSERT_EQ(::chmod(file_.c_str(), mode), 0);
    EXPECT_EQ(FaultOf(file_), TrustFault::kUntrusted);
    EXPECT_NE(message_.find("chmod go-w " + file_.string()), std::string::npos) << message_;
  }
}

TEST_F(TrustedFile, RefusesSomebodyElsesFile) {
  ASSERT_EQ(::chown(file_.c_str(), kSomebody, 0), 0);
  EXPECT_EQ(FaultOf(file_), TrustFault::kUntrusted);
  EXPECT_NE(message_.find("chown root:root"), std::string::npos) << message_;
}

TEST_F(TrustedFile, RefusesAFolderThatOthersMayWriteAnywhereOnTheWay) {
  const fs::path deep = temp_.Write("a/b/c/settings.json", "{}");
  for (const char* folder : {"a", "a/b", "a/b/c"}) {
    ASSERT_EQ(::chmod((temp_.path() / folder).c_str(), 0775), 0);
    EXPECT_EQ(FaultOf(deep), TrustFault::kUntrusted) << folder;
    EXPECT_NE(message_.find((temp_.path() / folder).string() + ":"), std::string::npos) << message_;
    ASSERT_EQ(::chmod((temp_.path() / folder).c_str(), 0755), 0);
  }
  EXPECT_TRUE(CheckTrusted(deep));
}

TEST_F(TrustedFile, RefusesSomebodyElsesFolder) {
  ASSERT_EQ(::chown(file_.parent_path().c_str(), kSomebody, 0), 0);
  EXPECT_EQ(FaultOf(file_), TrustFault::kUntrusted);
}

TEST_F(TrustedFile, AStickyFolderMayStandOnTheWayButNotHoldTheFile) {
  const fs::path deep = temp_.Write("shared/own/settings.json", "{}");
  ASSERT_EQ(::chmod((temp_.path() / "shared").c_str(), 01777), 0);
  EXPECT_TRUE(CheckTrusted(deep));
  EXPECT_EQ(FaultOf(temp_.Write("shared/settings.json", "{}")), TrustFault::kUntrusted);
  fs::create_symlink(deep, temp_.path() / "shared/link");
  EXPECT_EQ(FaultOf(temp_.path() / "shared/link"), TrustFault::kUntrusted);
}

TEST_F(TrustedFile, FollowsLinksThatAreTrustedAllTheWay) {
  fs::create_symlink(file_, temp_.path() / "absolute");
  fs::create_symlink("etc/../etc/settings.json", temp_.path() / "relative");
  fs::create_directory_symlink("etc", temp_.path() / "folder");
  EXPECT_TRUE(CheckTrusted(temp_.path() / "absolute"));
  EXPECT_TRUE(CheckTrusted(temp_.path() / "relative"));
  EXPECT_TRUE(CheckTrusted(temp_.path() / "folder/settings.json"));

  ASSERT_EQ(::chmod(file_.parent_path().c_str(), 0777), 0);
  EXPECT_EQ(FaultOf(temp_.path() / "absolute"), TrustFault::kUntrusted);
  EXPECT_EQ(FaultOf(temp_.path() / "relative"), TrustFault::kUntrusted);
  EXPECT_EQ(FaultOf(temp_.path() / "folder/settings.json"), TrustFault::kUntrusted);
}

TEST_F(TrustedFile, RefusesSomebodyElsesLink) {
  const fs::path link = temp_.path() / "link";
  fs::create_symlink(file_, link);
  ASSERT_EQ(::lchown(link.c_str(), kSomebody, kSomebody), 0);
  EXPECT_EQ(FaultOf(link), TrustFault::kUntrusted);
}

TEST_F(TrustedFile, ALinkThatLeadsBackToItselfEnds) {
  fs::create_symlink("loop", temp_.path() / "loop");
  EXPECT_EQ(FaultOf(temp_.path() / "loop"), TrustFault::kUnreadable);
}

TEST_F(TrustedFile, RefusesAFolderAPipeAndALongFile) {
  EXPECT_EQ(FaultOf(temp_.path()), TrustFault::kUnreadable);
  const fs::path pipe = temp_.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(FaultOf(pipe), TrustFault::kUnreadable);
  const auto content = ReadTrustedFile(file_, 1);
  ASSERT_FALSE(content);
  EXPECT_EQ(content.error().fault, TrustFault::kUnreadable);
}

TEST(TrustedFileOfAnybody, SaysWhatIsMissing) {
  const auto content = ReadTrustedFile("/etc/forepost-is-not-here/settings.json", kPlenty);
  ASSERT_FALSE(content);
  EXPECT_EQ(content.error().fault, TrustFault::kMissing);
  EXPECT_EQ(content.error().diagnostic.file, "/etc/forepost-is-not-here");
  const auto below_a_file = ReadTrustedFile("/etc/passwd/x", kPlenty);
  ASSERT_FALSE(below_a_file);
  EXPECT_EQ(below_a_file.error().fault, TrustFault::kMissing);
}

TEST(TrustedFileOfAnybody, ReadsWhatTheSystemItselfTrusts) {
  EXPECT_TRUE(CheckTrusted("/etc/passwd"));
}

TEST(TrustedFileOfAnybody, RefusesARelativePath) { EXPECT_FALSE(CheckTrusted("settings.json")); }

TEST(FileStampTest, ChangesWithTheFile) {
  const TempFolder temp;
  const auto file = temp.path() / "f";
  EXPECT_EQ(FileStamp(file), "");
  temp.Write("f", "1");
  const auto first = FileStamp(file);
  EXPECT_NE(first, "");
  EXPECT_EQ(FileStamp(file), first);
  temp.Write("f", "22");
  EXPECT_NE(FileStamp(file), first);
}

}  // namespace
}  // namespace forepost::platform
