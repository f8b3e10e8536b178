// Disks that are full, files that may not be written or are locked, and broken bytes.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "notes/vault.h"
#include "support/full_disk.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;
using testing::Bodies;
using testing::BytesOf;
using testing::FullDisk;

constexpr uid_t kNobody = 65534;

// Every body that was ever written, by its place.
using Written = std::map<std::tuple<ClientId, RowId, RowKind, Revision>, std::string>;

class VaultFaultsTest : public ::testing::Test {
 protected:
  testing::TempFolder folder_;
  std::filesystem::path file_ = folder_.path() / "data" / "notes.vault";
  testing::MemoryKeyStore store_;
  int tries_ = 0;

  Vault Made() {
    Vault vault(file_, &store_);
    const auto made = vault.CreateWithKeyStore();
    EXPECT_TRUE(made) << ToString(made.error());
    return vault;
  }
  std::filesystem::path Log() const { return file_.native() + "-wal"; }
  static void WriteTo(const std::filesystem::path& file, std::string_view bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
  }

  static void Note(Vault& vault, Written& written) {
    const Reading* reading = vault.Read().value();
    ASSERT_TRUE(reading->ForEach(0, [&](const Row& row) -> std::expected<void, VaultError> {
      const RowPlace& p = row.place;
      written[{p.client, p.row, p.kind, p.version}] = row.body;
      return {};
    }));
  }

  // Everything that can be read of the file must have been written in its place. True: all of it
  // could be read.
  bool ReadsOnlyWhatWasWritten(const Written& written) {
    Vault vault(file_, &store_);
    bool whole = vault.State().has_value() && vault.Slots().has_value();
    if (!vault.UnlockWithKeyStore()) {
      return false;
    }
    auto reading = vault.Read();
    if (!reading) {
      return false;
    }
    const auto places = (*reading)->Places();
    if (!places) {
      return false;
    }
    for (const RowPlace& place : *places) {
      const auto body = (*reading)->Read(place);
      whole = whole && body.has_value();
      if (body) {
        const auto found = written.find({place.client, place.row, place.kind, place.version});
        EXPECT_TRUE(found != written.end() && found->second == *body)
            << "row " << place.row << " version " << place.version;
      }
    }
    const auto copy = vault.LoadSearch();
    if (copy && *copy) {
      EXPECT_EQ((*copy)->bytes, std::string(2000, 'i'));
    }
    // To write waits for the disk, so not each time.
    if (++tries_ % 8 == 0 && AddClient(vault, {"written to what is damaged"})) {
      EXPECT_TRUE(vault.Read()) << "what was written well is read";
    }
    return whole;
  }

  // A vault of many pages, in which rows were replaced and erased.
  void Fill(Vault& vault, Written& written) {
    for (int i = 0; i < 12; ++i) {
      const auto client =
          AddClient(vault, {"card " + std::to_string(i),
                            std::string(static_cast<std::size_t>(i) * 500, 'n'), "note"});
      ASSERT_TRUE(client);
      if (i == 8) {
        Note(vault, written);
        ASSERT_TRUE(vault.Write([&](Transaction& change) {
          return change.ReplaceRow(client->id, client->rows[0], "card, replaced");
        }));
      }
      if (i % 4 == 3) {
        Note(vault, written);
        ASSERT_TRUE(vault.Write(
            [&](Transaction& change) { return change.EraseRow(client->id, client->rows[2]); }));
      }
    }
    ASSERT_TRUE(
        vault.StoreSearch({.revision = 1, .erasures = 3, .bytes = std::string(2000, 'i')}).value());
    Note(vault, written);
  }
};

TEST_F(VaultFaultsTest, AFullDiskChangesNothing) {
  Vault vault = Made();
  const auto client = AddClient(vault, {"card", "note"}).value();
  int refused = 0;
  for (std::uintmax_t more = 0; more < 60000; more += 5000) {
    const Revision before = vault.Read().value()->revision();
    const auto size =
        std::max(std::filesystem::file_size(Log()), std::filesystem::file_size(file_));
    std::expected<Vault::Written, VaultError> written;
    {
      const FullDisk full(size + more);
      written = vault.Write([&](Transaction& change) {
        return change.ReplaceRow(client.id, client.rows[1], std::string(40000, 'x'));
      });
    }
    if (written) {
      EXPECT_EQ(written->revision, before + 1);
      ASSERT_TRUE(vault.Write([&](Transaction& change) {
        return change.ReplaceRow(client.id, client.rows[1], "note");
      }));
      continue;
    }
    ++refused;
    EXPECT_EQ(written.error().fault, VaultFault::kFull) << ToString(written.error());
    EXPECT_EQ(vault.Read().value()->revision(), before);
    EXPECT_THAT(Bodies(vault, client.id).value(), ::testing::ElementsAre("card", "note"));
    Vault other(file_, &store_);
    ASSERT_TRUE(other.UnlockWithKeyStore());
    EXPECT_THAT(Bodies(other, client.id).value(), ::testing::ElementsAre("card", "note"));
  }
  EXPECT_GT(refused, 3);
  EXPECT_TRUE(AddClient(vault, {"goes on"}));
}

TEST_F(VaultFaultsTest, AnErasureOnAFullDiskIsDoneOrNot) {
  Vault vault = Made();
  for (std::uintmax_t more = 0; more < 40000; more += 4000) {
    const auto client = AddClient(vault, {"card", "first", "second"}).value();
    std::expected<Vault::Written, VaultError> written;
    {
      const FullDisk full(std::filesystem::file_size(Log()) + more);
      written = vault.Write(
          [&](Transaction& change) { return change.EraseRow(client.id, client.rows[1]); });
    }
    const auto bodies = Bodies(vault, client.id);
    ASSERT_TRUE(bodies) << ToString(bodies.error());
    EXPECT_EQ(bodies->size(), written ? 2U : 3U) << more;
    Vault other(file_, &store_);
    ASSERT_TRUE(other.UnlockWithKeyStore());
    EXPECT_EQ(Bodies(other, client.id).value(), *bodies);
  }
  EXPECT_TRUE(vault.CleanUp().value());
}

TEST_F(VaultFaultsTest, AFileThatMayNotBeWritten) {
  {
    Vault vault = Made();
    ASSERT_TRUE(AddClient(vault, {"card"}));
  }
  if (geteuid() == 0) {
    ASSERT_EQ(chown(folder_.path().c_str(), kNobody, kNobody), 0);
    ASSERT_EQ(chown(file_.parent_path().c_str(), kNobody, kNobody), 0);
    ASSERT_EQ(chown(file_.c_str(), kNobody, kNobody), 0);
  }
  const std::string before = BytesOf(file_);
  const auto in_child = [&](const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
      _exit(geteuid() == 0 && seteuid(kNobody) != 0 ? 99 : work());
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status)) << "signal " << WTERMSIG(status);
    return WEXITSTATUS(status);
  };
  const auto read_only = [&] {
    Vault vault(file_, &store_);
    const auto open = vault.UnlockWithKeyStore();
    if (open) {
      const auto added = AddClient(vault, {"more"});
      return !added && added.error().fault == VaultFault::kReadOnly ? 0 : 1;
    }
    return open.error().fault == VaultFault::kReadOnly ? 0 : 2;
  };
  ASSERT_EQ(chmod(file_.c_str(), 0400), 0);
  EXPECT_EQ(in_child(read_only), 0) << "the file";
  ASSERT_EQ(chmod(file_.parent_path().c_str(), 0500), 0);
  EXPECT_EQ(in_child(read_only), 0) << "both";
  EXPECT_EQ(BytesOf(file_), before);
  ASSERT_EQ(chmod(file_.c_str(), 0600), 0);
  EXPECT_EQ(in_child(read_only), 0) << "the folder";
  EXPECT_EQ(in_child([&] {
              Vault vault(file_.parent_path() / "new.vault", &store_);
              const auto made = vault.CreateWithKeyStore();
              return !made && made.error().fault == VaultFault::kReadOnly ? 0 : 1;
            }),
            0)
      << "a new one";
  ASSERT_EQ(chmod(file_.parent_path().c_str(), 0700), 0);
}

TEST_F(VaultFaultsTest, AFileLockedForLongByAnotherProcess) {
  Vault vault = Made();
  const auto client = AddClient(vault, {"card"}).value();
  sqlite3* holder = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &holder), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(holder, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto added = AddClient(vault, {"waits"});
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().fault, VaultFault::kBusy);
  EXPECT_FALSE(added.error().hint.empty());
  EXPECT_TRUE(Bodies(vault, client.id)) << "reading goes on";
  sqlite3_close(holder);
  EXPECT_TRUE(AddClient(vault, {"goes on"}));
}

TEST_F(VaultFaultsTest, AReaderThatHoldsTheLogLeavesTracesToBeCleanedUpLater) {
  Vault vault = Made();
  const auto client = AddClient(vault, {"card"}).value();
  sqlite3* holder = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &holder), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(holder, "BEGIN; SELECT count(*) FROM clients", nullptr, nullptr, nullptr),
            SQLITE_OK);
  const auto written =
      vault.Write([&](Transaction& change) { return change.EraseClient(client.id); });
  ASSERT_TRUE(written);
  EXPECT_TRUE(written->traces);
  EXPECT_FALSE(vault.CleanUp().value());
  sqlite3_close(holder);
  EXPECT_TRUE(vault.CleanUp().value());
  EXPECT_EQ(std::filesystem::file_size(Log()), 0U);
}

TEST_F(VaultFaultsTest, NoFlippedByteOfTheFileMakesAnotherBody) {
  Written written;
  {
    Vault vault = Made();
    Fill(vault, written);
  }
  const std::string good = BytesOf(file_);
  ASSERT_TRUE(ReadsOnlyWhatWasWritten(written));
  ASSERT_GT(good.size(), 40000U);
  int seen = 0;
  // The header and schema closely, the rest at places that a prime strews over pages and cells.
  for (std::size_t at = 0; at < good.size(); at += at < 128 ? 1 : 331) {
    std::string changed = good;
    changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
    WriteTo(file_, changed);
    seen += ReadsOnlyWhatWasWritten(written) ? 0 : 1;
  }
  EXPECT_GT(seen, 50) << "most bytes are ones that matter";
}

TEST_F(VaultFaultsTest, NoFlippedByteOfTheLogMakesAnotherBody) {
  Written written;
  std::string good;
  std::string log;
  {
    Vault vault = Made();
    Fill(vault, written);
    ASSERT_TRUE(AddClient(vault, {"in the log", "and a note"}));
    Note(vault, written);
    good = BytesOf(file_);
    log = BytesOf(Log());
  }
  ASSERT_GT(log.size(), 8192U);
  const auto put = [&](std::string_view changed_log) {
    std::filesystem::remove(file_.native() + "-shm");
    WriteTo(file_, good);
    WriteTo(Log(), changed_log);
  };
  put(log);
  ASSERT_TRUE(ReadsOnlyWhatWasWritten(written));
  for (std::size_t at = 0; at < log.size(); at += at < 64 ? 1 : 271) {
    std::string changed = log;
    changed[at] = static_cast<char>(changed[at] ^ (1 << at % 8));
    put(changed);
    ReadsOnlyWhatWasWritten(written);
  }
  for (std::size_t size = 0; size < log.size(); size += 997) {
    put(std::string_view(log).substr(0, size));
    ReadsOnlyWhatWasWritten(written);
  }
}

TEST_F(VaultFaultsTest, AFileThatWasCutIsNotTakenForAWholeOne) {
  Written written;
  {
    Vault vault = Made();
    Fill(vault, written);
  }
  const std::string good = BytesOf(file_);
  for (std::size_t size = 1; size < good.size(); size += size < 4096 ? 500 : 1531) {
    WriteTo(file_, std::string_view(good).substr(0, size));
    // At its end stand pages that were given up: those are no loss.
    EXPECT_TRUE(!ReadsOnlyWhatWasWritten(written) || size > good.size() * 3 / 4) << size;
  }
}

}  // namespace
}  // namespace forepost::notes
