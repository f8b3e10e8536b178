// Backups: made from notes in use, restored whole or not at all.
#include "notes/backup.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <set>
#include <thread>

#include "storage/database.h"
#include "support/full_disk.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;
using testing::Bodies;
using testing::BytesOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::kCheap;
using ::testing::Not;
using testing::Passphrase;

bool GoOn(std::string_view /*doing*/, std::uint64_t /*done*/, std::uint64_t /*total*/) {
  return true;
}

class BackupTest : public ::testing::Test {
 protected:
  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
  std::filesystem::path backup_ = folder_.path() / "notes.backup";
  testing::MemoryKeyStore store_;
  SecretBytes secret_ = Passphrase("another horse battery");

  Vault Made() {
    Vault vault(file_, &store_);
    const auto made = vault.CreateWithKeyStore();
    EXPECT_TRUE(made) << ToString(made.error());
    return vault;
  }
  Vault Opened() {
    Vault vault(file_, &store_);
    const auto open = vault.UnlockWithKeyStore();
    EXPECT_TRUE(open) << ToString(open.error());
    return vault;
  }
  std::expected<bool, VaultError> BackUpTo(Vault& vault, const Progress& progress = GoOn) {
    std::ofstream(backup_, std::ios::binary | std::ios::trunc).close();
    return vault.BackUp(backup_, secret_, kCheap, progress);
  }
  void MakeBackup(Vault& vault) {
    const auto done = BackUpTo(vault);
    ASSERT_TRUE(done) << ToString(done.error());
    ASSERT_TRUE(*done);
  }
  std::expected<std::optional<Restored>, VaultError> RestoreIt(bool replace = false,
                                                               const Progress& progress = GoOn) {
    return Restore({.backup = backup_,
                    .backup_passphrase = secret_,
                    .vault = file_,
                    .key_store = &store_,
                    .replace = replace,
                    .day = "2026-11-30"},
                   progress);
  }
  // The names in the folder of the notes.
  std::set<std::string> Names() const {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(file_.parent_path())) {
      names.insert(entry.path().filename());
    }
    return names;
  }
  static std::vector<SlotKind> SlotsOf(const std::filesystem::path& file) {
    return Vault(file).Slots().value_or(std::vector<SlotKind>{});
  }
};

TEST_F(BackupTest, HoldsAllAndOpensByItsOwnPassphraseAlone) {
  Vault vault = Made();
  const auto client = AddClient(vault, {"card", "a note"}).value();
  ASSERT_TRUE(vault.SetPassphrase(Passphrase(), kCheap));
  MakeBackup(vault);
  EXPECT_THAT(SlotsOf(backup_), ElementsAre(SlotKind::kPassphrase));
  Vault copy(backup_, &store_);
  EXPECT_EQ(copy.UnlockWithKeyStore().error().fault, VaultFault::kNoKeyStore);
  EXPECT_EQ(copy.UnlockWithPassphrase(Passphrase()).error().fault, VaultFault::kWrongKey);
  ASSERT_TRUE(copy.UnlockWithPassphrase(secret_));
  EXPECT_THAT(Bodies(copy, client.id).value(), ElementsAre("card", "a note"));
}

TEST_F(BackupTest, LeavesNothingOfTheOtherWaysInBehind) {
  Vault vault = Made();
  ASSERT_TRUE(vault.SetPassphrase(Passphrase(), kCheap));
  std::vector<std::string> sealed;
  {
    auto database = storage::Database::Open(file_, storage::Database::Mode::kRead, {}).value();
    auto rows = database->Prepare("SELECT sealed FROM slots").value();
    while (rows.Step().value()) {
      const auto blob = rows.Blob(0);
      sealed.emplace_back(blob.begin(), blob.end());
    }
  }
  ASSERT_EQ(sealed.size(), 2U);
  MakeBackup(vault);
  const std::string bytes = BytesOf(backup_);
  for (const std::string& one : sealed) {
    EXPECT_FALSE(bytes.contains(one));
  }
}

TEST_F(BackupTest, IsOneFileAndLeavesTheNotesInUse) {
  Vault vault = Made();
  AddClient(vault, {"card"}).value();
  MakeBackup(vault);
  EXPECT_FALSE(std::filesystem::exists(backup_.native() + "-wal"));
  EXPECT_FALSE(std::filesystem::exists(backup_.native() + "-shm"));
  EXPECT_EQ(BytesOf(backup_).substr(18, 2), "\1\1");  // no write-ahead log
  EXPECT_TRUE(AddClient(vault, {"another"}));
}

TEST_F(BackupTest, IsTheStateOfOneMomentWhoeverWritesMeanwhile) {
  Vault vault = Made();
  AddClient(vault, std::vector<std::string>(600, std::string(5000, 'x'))).value();
  Vault other = Opened();
  int calls = 0;
  const auto done = BackUpTo(vault, [&](std::string_view, std::uint64_t, std::uint64_t) {
    ++calls;
    EXPECT_TRUE(AddClient(other, {"meanwhile"}));
    return true;
  });
  ASSERT_TRUE(done && *done);
  EXPECT_GT(calls, 2);
  Vault copy(backup_);
  ASSERT_TRUE(copy.UnlockWithPassphrase(secret_));
  EXPECT_EQ(copy.Read().value()->clients(), 1U);
}

TEST_F(BackupTest, CanBeStoppedAtEachStep) {
  Vault vault = Made();
  AddClient(vault, std::vector<std::string>(300, std::string(5000, 'x'))).value();
  int steps = 0;
  ASSERT_TRUE(BackUpTo(vault, [&](std::string_view, std::uint64_t, std::uint64_t) {
                ++steps;
                return true;
              }).value());
  ASSERT_GT(steps, 2);
  for (int stop = 0; stop < steps; ++stop) {
    int left = stop;
    EXPECT_EQ(
        BackUpTo(vault, [&](std::string_view, std::uint64_t, std::uint64_t) { return left-- > 0; })
            .value(),
        false);
  }
  EXPECT_TRUE(AddClient(vault, {"afterwards"}));
}

TEST_F(BackupTest, IsNotMadeOfNotesThatDoNotOpen) {
  Vault vault = Made();
  const auto good = AddClient(vault, {"card"}).value();
  const auto bad = AddClient(vault, {"card", "a note"}).value();
  {
    auto database = storage::Database::Open(file_, storage::Database::Mode::kWrite, {}).value();
    const std::string sql = "UPDATE bodies SET sealed = zeroblob(length(sealed)) WHERE row = " +
                            std::to_string(bad.rows[1]);
    ASSERT_TRUE(database->Execute(sql.c_str()));
  }
  const auto done = BackUpTo(vault);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().fault, VaultFault::kDamaged);
  EXPECT_THAT(done.error().message, HasSubstr(": " + std::to_string(bad.id)));
  EXPECT_THAT(done.error().message, Not(HasSubstr(std::to_string(good.id) + ",")));
}

TEST_F(BackupTest, IsRefusedAPassphraseThatIsTooShort) {
  Vault vault = Made();
  secret_ = Passphrase("short");
  EXPECT_EQ(BackUpTo(vault).error().fault, VaultFault::kInvalid);
}

TEST_F(BackupTest, SaysThatTheDiskIsFull) {
  Vault vault = Made();
  AddClient(vault, std::vector<std::string>(20, std::string(20'000, 'x'))).value();
  std::expected<bool, VaultError> done;
  {
    const testing::FullDisk full(100'000);
    done = BackUpTo(vault);
  }
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().fault, VaultFault::kFull);
}

TEST_F(BackupTest, IsRestoredWhereThereAreNoNotes) {
  testing::Client client;
  {
    Vault vault = Made();
    client = AddClient(vault, {"card", "a note"}).value();
    MakeBackup(vault);
  }
  std::filesystem::remove_all(file_.parent_path());
  store_.kept.clear();  // another machine
  const auto restored = RestoreIt();
  ASSERT_TRUE(restored) << ToString(restored.error());
  EXPECT_EQ((*restored)->clients, 1U);
  EXPECT_EQ((*restored)->kept, "");
  EXPECT_THAT(SlotsOf(file_), ElementsAre(SlotKind::kKeyStore));
  Vault vault = Opened();
  EXPECT_THAT(Bodies(vault, client.id).value(), ElementsAre("card", "a note"));
  EXPECT_TRUE(AddClient(vault, {"more"}));
  struct stat status{};
  ASSERT_EQ(stat(file_.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST_F(BackupTest, IsRestoredUnderAPassphrase) {
  {
    Vault vault = Made();
    MakeBackup(vault);
  }
  std::filesystem::remove_all(file_.parent_path());
  const SecretBytes passphrase = Passphrase();
  const auto restored = Restore({.backup = backup_,
                                 .backup_passphrase = secret_,
                                 .vault = file_,
                                 .passphrase = &passphrase,
                                 .cost = kCheap,
                                 .day = "2026-11-30"},
                                GoOn);
  ASSERT_TRUE(restored) << ToString(restored.error());
  Vault vault(file_);
  EXPECT_EQ(vault.UnlockWithPassphrase(secret_).error().fault, VaultFault::kWrongKey);
  EXPECT_TRUE(vault.UnlockWithPassphrase(passphrase));
}

// Notes with one client, and a backup in which they have two.
class RestoreTest : public BackupTest {
 protected:
  RestoreTest() {
    Vault vault = Made();
    client_ = AddClient(vault, {"card"}).value();
    const auto second = AddClient(vault, {"erased later"}).value();
    MakeBackup(vault);
    EXPECT_TRUE(vault.Write([&](Transaction& change) { return change.EraseClient(second.id); }));
  }
  // The notes as they were before any restore.
  void ExpectUntouched() {
    EXPECT_EQ(Names(), (std::set<std::string>{"notes.vault"}));
    Vault vault = Opened();
    EXPECT_EQ(vault.Read().value()->clients(), 1U);
    EXPECT_THAT(Bodies(vault, client_.id).value(), ElementsAre("card"));
  }
  // A restore with this fault leaves the notes alone.
  void ExpectRefused(VaultFault fault) {
    const auto restored = RestoreIt(true);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().fault, fault) << ToString(restored.error());
    ExpectUntouched();
  }

  testing::Client client_;
};

TEST_F(RestoreTest, IsRefusedWhereThereAreNotes) {
  const auto restored = RestoreIt();
  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().fault, VaultFault::kInvalid);
  EXPECT_THAT(restored.error().hint, HasSubstr("--force"));
  ExpectUntouched();
}

TEST_F(RestoreTest, KeepsTheOldNotesBesideTheNew) {
  for (const char* kept : {"notes.vault.before-2026-11-30", "notes.vault.before-2026-11-30-2"}) {
    const auto restored = RestoreIt(true);
    ASSERT_TRUE(restored) << ToString(restored.error());
    EXPECT_EQ((*restored)->kept.filename(), kept);
  }
  EXPECT_EQ(Names(), (std::set<std::string>{"notes.vault", "notes.vault.before-2026-11-30",
                                            "notes.vault.before-2026-11-30-2"}));
  EXPECT_EQ(Opened().Read().value()->clients(), 2U);
  Vault old(file_.native() + ".before-2026-11-30", &store_);
  ASSERT_TRUE(old.UnlockWithKeyStore());
  EXPECT_EQ(old.Read().value()->clients(), 1U);
}

TEST_F(RestoreTest, WaitsForNobodyWhoHasTheNotesOpen) {
  {
    Vault vault = Opened();
    const auto restored = RestoreIt(true);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().fault, VaultFault::kBusy);
    EXPECT_TRUE(AddClient(vault, {"goes on"}));
    EXPECT_FALSE(std::filesystem::exists(file_.native() + ".restoring"));
  }
  EXPECT_TRUE(RestoreIt(true));
}

TEST_F(RestoreTest, TakesInWhatStoodInTheLogOfTheOldNotes) {
  // A process that is killed leaves its log.
  const pid_t child = fork();
  if (child == 0) {
    Vault vault = Opened();
    (void)AddClient(vault, {"in the log"});
    _exit(0);
  }
  ASSERT_EQ(waitpid(child, nullptr, 0), child);
  ASSERT_GT(std::filesystem::file_size(file_.native() + "-wal"), 0U);
  const auto restored = RestoreIt(true);
  ASSERT_TRUE(restored) << ToString(restored.error());
  EXPECT_EQ(Opened().Read().value()->clients(), 2U);
  Vault old((*restored)->kept, &store_);
  ASSERT_TRUE(old.UnlockWithKeyStore());
  EXPECT_EQ(old.Read().value()->clients(), 2U);
  EXPECT_THAT(Bodies(old, client_.id).value(), ElementsAre("card"));
}

TEST_F(RestoreTest, ReplacesNotesThatAreDamaged) {
  std::ofstream(file_, std::ios::binary | std::ios::trunc) << std::string(5000, 'z');
  const auto restored = RestoreIt(true);
  ASSERT_TRUE(restored) << ToString(restored.error());
  EXPECT_EQ(BytesOf((*restored)->kept), std::string(5000, 'z'));
  EXPECT_EQ(Opened().Read().value()->clients(), 2U);
}

TEST_F(RestoreTest, LeavesTheNotesAloneWhenThePassphraseIsWrong) {
  secret_ = Passphrase();
  ExpectRefused(VaultFault::kWrongKey);
}

TEST_F(RestoreTest, LeavesTheNotesAloneWhenThereIsNoBackup) {
  std::filesystem::remove(backup_);
  ExpectRefused(VaultFault::kMissing);
  std::filesystem::create_directory(backup_);
  ExpectRefused(VaultFault::kInvalid);
}

TEST_F(RestoreTest, LeavesTheNotesAloneWhenTheKeyStoreIsBroken) {
  store_.broken = true;
  const auto restored = RestoreIt(true);
  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().fault, VaultFault::kNoKeyStore);
  EXPECT_THAT(restored.error().hint, HasSubstr("--passphrase-file"));
  store_.broken = false;
  ExpectUntouched();
}

TEST_F(RestoreTest, LeavesTheNotesAloneWhenTheDiskIsFull) {
  {
    const testing::FullDisk full(8192);
    const auto restored = RestoreIt(true);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().fault, VaultFault::kFull);
  }
  ExpectUntouched();
}

TEST_F(RestoreTest, LeavesTheNotesAloneWhenItIsStopped) {
  int steps = 0;
  {
    const testing::TempFolder elsewhere;
    ASSERT_TRUE(Restore({.backup = backup_,
                         .backup_passphrase = secret_,
                         .vault = elsewhere.path() / "notes.vault",
                         .key_store = &store_},
                        [&](std::string_view, std::uint64_t, std::uint64_t) {
                          ++steps;
                          return true;
                        }));
  }
  ASSERT_GT(steps, 1);
  for (int stop = 0; stop < steps; ++stop) {
    int left = stop;
    const auto restored =
        RestoreIt(true, [&](std::string_view, std::uint64_t, std::uint64_t) { return left-- > 0; });
    ASSERT_TRUE(restored) << ToString(restored.error());
    EXPECT_FALSE(*restored);
    ExpectUntouched();
  }
}

TEST_F(RestoreTest, LeavesTheNotesAloneWhenItIsKilled) {
  for (int step = 0; step < 3; ++step) {
    const pid_t child = fork();
    if (child == 0) {
      int left = step;
      (void)RestoreIt(true, [&](std::string_view, std::uint64_t, std::uint64_t) {
        if (left-- == 0) {
          _exit(9);
        }
        return true;
      });
      _exit(0);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_EQ(WEXITSTATUS(status), 9) << "step " << step << " was not reached";
    EXPECT_EQ(Opened().Read().value()->clients(), 1U);
  }
  // The next takes away what the killed ones left.
  ASSERT_TRUE(RestoreIt(true));
  EXPECT_EQ(Names(), (std::set<std::string>{"notes.vault", "notes.vault.before-2026-11-30"}));
}

TEST_F(RestoreTest, LeavesTheNotesAloneWhereverTheBackupIsDamaged) {
  const std::string good = BytesOf(backup_);
  // Of what SQLite keeps for itself, like free pages, not all matters; then the restore is whole.
  int refused = 0;
  for (std::size_t at = 0; at < good.size(); at += 1021) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x5a);
    std::ofstream(backup_, std::ios::binary | std::ios::trunc) << bad;
    const testing::TempFolder elsewhere;
    const auto restored = Restore({.backup = backup_,
                                   .backup_passphrase = secret_,
                                   .vault = elsewhere.path() / "notes.vault",
                                   .key_store = &store_},
                                  GoOn);
    if (!restored) {
      ++refused;
      EXPECT_TRUE(std::filesystem::is_empty(elsewhere.path())) << at;
      continue;
    }
    Vault vault(elsewhere.path() / "notes.vault", &store_);
    ASSERT_TRUE(vault.UnlockWithKeyStore()) << at;
    EXPECT_EQ(vault.Read().value()->clients(), 2U) << at;
    EXPECT_THAT(Bodies(vault, client_.id).value(), ElementsAre("card")) << at;
  }
  EXPECT_GT(refused, 5);
  std::ofstream(backup_, std::ios::binary | std::ios::trunc) << good.substr(0, good.size() / 2);
  ExpectRefused(VaultFault::kDamaged);
  std::ofstream(backup_, std::ios::binary | std::ios::trunc) << "";
  ExpectRefused(VaultFault::kDamaged);
}

TEST_F(RestoreTest, RefusesNotesInUse) {
  Vault vault = Opened();
  ASSERT_TRUE(vault.SetPassphrase(Passphrase(), kCheap));
  ASSERT_TRUE(AddClient(vault, {"in the log"}));
  backup_ = file_;
  file_ = folder_.path() / "other" / "notes.vault";
  const auto restored = RestoreIt();
  ASSERT_FALSE(restored);
  EXPECT_THAT(restored.error().message, HasSubstr("notes in use"));
}

TEST_F(RestoreTest, IsNotMisledByALogThatWasLeftBehind) {
  std::filesystem::remove(file_);
  std::ofstream(file_.native() + "-wal", std::ios::binary) << std::string(5000, 'z');
  const auto restored = RestoreIt();
  ASSERT_TRUE(restored) << ToString(restored.error());
  EXPECT_EQ(Opened().Read().value()->clients(), 2U);
}

TEST_F(RestoreTest, RefusesToRunTwiceAtOnce) {
  std::expected<std::optional<Restored>, VaultError> second;
  const auto first = RestoreIt(true, [&](std::string_view, std::uint64_t, std::uint64_t) {
    second = RestoreIt(true);
    return true;
  });
  ASSERT_TRUE(first) << ToString(first.error());
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, VaultFault::kBusy);
}

}  // namespace
}  // namespace forepost::notes
