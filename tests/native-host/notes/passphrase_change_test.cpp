// A change of the passphrase that is cut short.
#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <random>
#include <string>
#include <thread>

#include "notes/vault.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;
using testing::Bodies;
using testing::kCheap;
using testing::Passphrase;

std::string Number(int number) { return "passphrase number " + std::to_string(number); }

class PassphraseChangeTest : public ::testing::Test {
 protected:
  PassphraseChangeTest() {
    Vault vault(file_);
    EXPECT_TRUE(vault.CreateWithPassphrase(Passphrase(Number(0)), kCheap));
    EXPECT_TRUE(AddClient(vault, {"card"}));
  }
  bool Opens(int number) {
    Vault vault(file_);
    const auto open = vault.UnlockWithPassphrase(Passphrase(Number(number)));
    EXPECT_TRUE(open || open.error().fault == VaultFault::kWrongKey) << ToString(open.error());
    return open && Bodies(vault, 1).has_value();
  }

  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
};

// The process is killed at any moment of it: the last passphrase that was acknowledged opens the
// vault, or the one after it, and none before.
TEST_F(PassphraseChangeTest, AKillLeavesTheOldOrTheNewOne) {
  std::mt19937 random(11);
  int current = 0;
  for (int round = 0; round < 40; ++round) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      Vault vault(file_);
      int next = current;
      if (vault.UnlockWithPassphrase(Passphrase(Number(current)))) {
        while (vault.SetPassphrase(Passphrase(Number(next + 1)), kCheap)) {
          ++next;
          if (write(ends[1], &next, sizeof next) != sizeof next) {
            break;
          }
        }
      }
      _exit(1);
    }
    close(ends[1]);
    int acknowledged = current;
    if (round % 2 == 0) {
      ASSERT_EQ(read(ends[0], &acknowledged, sizeof acknowledged),
                static_cast<ssize_t>(sizeof acknowledged));
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 20000));
    kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child could not change it";
    int more = 0;
    while (read(ends[0], &more, sizeof more) == sizeof more) {
      acknowledged = more;
    }
    close(ends[0]);
    const bool newer = Opens(acknowledged + 1);
    EXPECT_NE(Opens(acknowledged), newer) << "exactly one opens it, in round " << round;
    if (acknowledged > 0) {
      EXPECT_FALSE(Opens(acknowledged - 1));
    }
    current = acknowledged + (newer ? 1 : 0);
  }
  EXPECT_GT(current, 0);
}

// Nothing of the old slot is left, in the file or beside it.
TEST_F(PassphraseChangeTest, TheOldSlotIsOverwritten) {
  const auto sealed = [&] {
    std::string bytes;
    sqlite3* opened = nullptr;
    EXPECT_EQ(sqlite3_open(file_.c_str(), &opened), SQLITE_OK);
    sqlite3_stmt* row = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(opened, "SELECT sealed FROM slots", -1, &row, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_step(row), SQLITE_ROW);
    bytes.assign(static_cast<const char*>(sqlite3_column_blob(row, 0)),
                 static_cast<std::size_t>(sqlite3_column_bytes(row, 0)));
    sqlite3_finalize(row);
    sqlite3_close(opened);
    return bytes;
  };
  const std::string old = sealed();
  ASSERT_EQ(old.size(), 48U);
  ASSERT_NE(testing::AllBytesOf(file_).find(old), std::string::npos);
  {
    Vault vault(file_);
    ASSERT_TRUE(vault.UnlockWithPassphrase(Passphrase(Number(0))));
    ASSERT_TRUE(vault.SetPassphrase(Passphrase(Number(1)), kCheap));
    EXPECT_EQ(testing::AllBytesOf(file_).find(old), std::string::npos);
  }
  EXPECT_FALSE(Opens(0));
  EXPECT_TRUE(Opens(1));
}

}  // namespace
}  // namespace forepost::notes
