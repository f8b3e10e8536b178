// Where a vault may not lie.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>

#include "notes/vault.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

constexpr int kSkip = 99;

int InChild(const std::function<int()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    _exit(work());
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  return WEXITSTATUS(status);
}

bool OwnMounts() {
  return unshare(CLONE_NEWNS) == 0 &&
         mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

template <typename Result>
bool IsRefused(const Result& result, const std::string& type) {
  return !result && result.error().fault == VaultFault::kUnsafePlace &&
         result.error().message.find(type) != std::string::npos;
}

class VaultPlaceTest : public ::testing::Test {
 protected:
  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
};

TEST_F(VaultPlaceTest, ANetworkFolderIsRefusedBeforeAnythingIsMadeOrOpened) {
  const auto existing = folder_.path() / "data" / "existing.vault";
  ASSERT_TRUE(Vault(existing).CreateWithPassphrase(testing::Passphrase(), testing::kCheap));
  // What the kernel says of mounts, in another way than it is.
  const auto mounts = folder_.Write("mounts", "1 0 0:1 / / rw - ext4 /dev/sda1 rw\n2 1 0:2 / " +
                                                  (folder_.path() / "data").string() +
                                                  " rw - nfs4 files:/home rw\n");
  const int result = InChild([&] {
    if (!OwnMounts() ||
        mount(mounts.c_str(), "/proc/self/mountinfo", nullptr, MS_BIND, nullptr) != 0) {
      return kSkip;
    }
    testing::MemoryKeyStore store;
    Vault vault(file_, &store);
    if (!IsRefused(vault.State(), "nfs4") || !IsRefused(vault.CreateWithKeyStore(), "nfs4") ||
        !IsRefused(vault.CreateWithPassphrase(testing::Passphrase(), testing::kCheap), "nfs4")) {
      return 1;
    }
    if (!store.kept.empty() || std::filesystem::exists(file_)) {
      return 2;
    }
    Vault there(existing);
    if (!IsRefused(there.State(), "nfs4") ||
        !IsRefused(there.UnlockWithPassphrase(testing::Passphrase()), "nfs4")) {
      return 3;
    }
    return Vault(folder_.path() / "beside" / "notes.vault")
                   .CreateWithPassphrase(testing::Passphrase(), testing::kCheap)
               ? 0
               : 4;
  });
  if (result == kSkip) {
    GTEST_SKIP() << "mounting needs more rights than this user has";
  }
  EXPECT_EQ(result, 0);
}

TEST_F(VaultPlaceTest, AnotherDiskOfThisMachineIsFine) {
  const int result = InChild([&] {
    if (!OwnMounts() ||
        mount("tmpfs", folder_.path().c_str(), "tmpfs", 0, "size=4m,mode=700") != 0) {
      return kSkip;
    }
    Vault vault(file_);
    return vault.CreateWithPassphrase(testing::Passphrase(), testing::kCheap) ? 0 : 1;
  });
  if (result == kSkip) {
    GTEST_SKIP() << "mounting needs more rights than this user has";
  }
  EXPECT_EQ(result, 0);
}

}  // namespace
}  // namespace forepost::notes
