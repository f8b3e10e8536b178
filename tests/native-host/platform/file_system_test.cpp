#include "platform/file_system.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/temp_folder.h"

namespace forepost::platform {
namespace {

constexpr std::string_view kMounts =
    "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
    "30 21 0:25 / /home rw,relatime shared:2 master:3 - nfs4 files:/home rw,vers=4.2\n"
    "31 30 8:2 / /home/local rw,relatime - xfs /dev/sda2 rw\n"
    "32 21 0:30 / /mnt/with\\040space rw - cifs //server/share\\134x rw\n"
    "33 21 0:31 / /mnt/twice rw - nfs files:/twice rw\n"
    "34 33 0:32 / /mnt/twice rw - tmpfs tmpfs rw\n"
    "35 21 0:33 / /mnt/dav rw - fuse https://dav.example.com/ rw\n"
    "36 21 0:34 / /mnt/stick rw - fuse /dev/sdb1 rw\n";

std::string TypeOf(const std::string& path) {
  const auto found = FindFileSystem(kMounts, path);
  return found ? found->type : "none";
}

bool OnNetwork(const std::string& path) {
  const auto found = FindFileSystem(kMounts, path);
  return found && IsOnNetwork(*found);
}

TEST(FileSystem, IsThatOfTheLongestMountPoint) {
  EXPECT_EQ(TypeOf("/etc/x"), "ext4");
  EXPECT_EQ(TypeOf("/home"), "nfs4");
  EXPECT_EQ(TypeOf("/home/rama/notes.vault"), "nfs4");
  EXPECT_EQ(TypeOf("/homeless/x"), "ext4") << "a name that only begins alike";
  EXPECT_EQ(TypeOf("/home/local/x"), "xfs");
  EXPECT_EQ(TypeOf("/mnt/twice/x"), "tmpfs") << "what was mounted over it";
  const FileSystem shared{
      .type = "cifs", .source = "//server/share\\x", .mounted_at = "/mnt/with space"};
  EXPECT_EQ(FindFileSystem(kMounts, "/mnt/with space/x"), shared);
}

TEST(FileSystem, NetworkFoldersAreKnown) {
  EXPECT_TRUE(OnNetwork("/home/rama/notes.vault"));
  EXPECT_TRUE(OnNetwork("/mnt/with space/x"));
  EXPECT_TRUE(OnNetwork("/mnt/dav/x")) << "davfs2 says no more than fuse";
  for (const char* path : {"/etc/x", "/home/local/x", "/mnt/twice/x", "/mnt/stick/x"}) {
    EXPECT_FALSE(OnNetwork(path)) << path;
  }
  for (const char* type : {"nfs", "nfs4", "cifs", "smb3", "afs", "ceph", "glusterfs", "davfs",
                           "fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.gvfsd-fuse"}) {
    EXPECT_TRUE(IsOnNetwork({.type = type})) << type;
  }
  for (const char* type : {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "9p", "virtiofs",
                           "vboxsf", "ecryptfs", "fuse.gocryptfs", "fuseblk", "nf", "nfs5", ""}) {
    EXPECT_FALSE(IsOnNetwork({.type = type})) << type;
  }
}

TEST(FileSystem, LinesThatAreNoneArePassedOver) {
  for (const char* text :
       {"", "\n\n", "1 2 3", "1 2 3:4 / /", "1 2 3:4 / / rw - ", "1 2 3:4 / relative rw - ext4 a b",
        "1 2 3:4 / / rw shared:1 ext4 a b", " - - - - - - "}) {
    EXPECT_EQ(FindFileSystem(text, "/x"), std::nullopt) << text;
  }
  EXPECT_EQ(FindFileSystem("1 2\n1 2 3:4 / / rw - ext4 /dev/sda", "/x"),
            (FileSystem{.type = "ext4", .source = "/dev/sda", .mounted_at = "/"}));
}

TEST(FileSystem, IsFoundForFilesThatAreNotThereAndThroughLinks) {
  const testing::TempFolder folder;
  std::filesystem::create_symlink("/proc", folder.path() / "link");
  const auto direct = FileSystemOf("/proc/not/there");
  ASSERT_TRUE(direct);
  EXPECT_EQ(direct->type, "proc");
  EXPECT_EQ(FileSystemOf(folder.path() / "link" / "not" / "there"), direct);
  const auto here = FileSystemOf(folder.path() / "new" / "notes.vault");
  ASSERT_TRUE(here);
  EXPECT_FALSE(IsOnNetwork(*here)) << here->type;
}

}  // namespace
}  // namespace forepost::platform
