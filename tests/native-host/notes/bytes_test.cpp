// Every byte of a small vault is changed in turn: it is harmless, or the error says what is wrong;
// nothing that was not written is ever read, and where it is one client's row or body, all others
// are still read.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "notes/vault.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using testing::AddClient;

// Threads play no part in this: the thread sanitizer is to see that it works.
#ifdef __SANITIZE_THREAD__
constexpr std::size_t kStep = 32;
#else
constexpr std::size_t kStep = 1;
#endif

// What each client's rows say.
using Bodies = std::map<ClientId, std::vector<std::string>>;

// Which bytes of the file are whose.
struct Piece {
  ClientId client = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class BytesTest : public ::testing::Test {
 protected:
  BytesTest() {
    {
      Vault vault(file_, &store_);
      EXPECT_TRUE(vault.CreateWithKeyStore());
      for (const char* name : {"one", "two", "three"}) {
        const std::string text(name);
        const auto client = AddClient(vault, {"card of " + text, "note of " + text, "more"});
        EXPECT_TRUE(client);
        written_[client->id] = {"card of " + text, "note of " + text, "more"};
      }
      const auto erased = AddClient(vault, {"erased"});
      EXPECT_TRUE(vault.Write([&](Transaction& t) { return t.EraseClient(erased->id); }));
      EXPECT_TRUE(vault.StoreSearch({.revision = 1, .erasures = 1, .bytes = "index"}).value());
    }
    // Pages as small as there are, so that the file is small and yet has pages of every kind.
    Sql("PRAGMA journal_mode=DELETE; PRAGMA page_size=512; VACUUM; PRAGMA journal_mode=WAL");
    good_ = testing::BytesOf(file_);
    FindPieces();
  }

  void Sql(const char* sql) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(file_.c_str(), &handle), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
  }
  // Random bytes, so each stands in the file once.
  void FindPieces() {
    sqlite3* handle = nullptr;
    sqlite3_stmt* rows = nullptr;
    ASSERT_EQ(sqlite3_open(file_.c_str(), &handle), SQLITE_OK);
    ASSERT_EQ(sqlite3_prepare_v2(handle,
                                 "SELECT client, nonce, 0 FROM clients WHERE nonce <> zeroblob(24) "
                                 "UNION ALL SELECT client, sealed, 0 FROM clients "
                                 "WHERE nonce <> zeroblob(24) "
                                 // Before the nonce, in the same cell: client, row, kind, version.
                                 "UNION ALL SELECT client, nonce, 4 FROM rows "
                                 "UNION ALL SELECT client, sealed, 0 FROM rows NATURAL JOIN bodies",
                                 -1, &rows, nullptr),
              SQLITE_OK);
    while (sqlite3_step(rows) == SQLITE_ROW) {
      const std::string bytes(static_cast<const char*>(sqlite3_column_blob(rows, 1)),
                              static_cast<std::size_t>(sqlite3_column_bytes(rows, 1)));
      const std::size_t at = good_.find(bytes);
      ASSERT_NE(at, std::string::npos) << "it may have been cut by the end of a page";
      pieces_.push_back({static_cast<ClientId>(sqlite3_column_int64(rows, 0)),
                         at - static_cast<std::size_t>(sqlite3_column_int64(rows, 2)),
                         at + bytes.size()});
    }
    sqlite3_finalize(rows);
    sqlite3_close(handle);
  }
  // 0: nobody's.
  ClientId OwnerOf(std::size_t at) const {
    for (const Piece& piece : pieces_) {
      if (at >= piece.begin && at < piece.end) {
        return piece.client;
      }
    }
    return 0;
  }

  void Put(std::size_t at, unsigned char change) {
    std::filesystem::remove(file_.native() + "-wal");
    std::filesystem::remove(file_.native() + "-shm");
    std::string bytes = good_;
    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ change);
    std::ofstream(file_, std::ios::binary | std::ios::trunc) << bytes;
  }

  // What can be read; false where anything could not.
  static std::expected<bool, VaultError> Read(Vault& vault, Bodies& read) {
    const auto reading = vault.Read();
    if (!reading) {
      return std::unexpected(reading.error());
    }
    bool whole = true;
    auto done = (*reading)->ForEach(0, [&](const Row& row) -> std::expected<void, VaultError> {
      whole = whole && row.opens;
      if (row.opens) {
        read[row.place.client].push_back(row.body);
      }
      return {};
    });
    if (!done) {
      return std::unexpected(done.error());
    }
    return whole;
  }
  // Every body that was read is one that was written to this client.
  void ExpectNothingElse(const Bodies& read) const {
    for (const auto& [client, bodies] : read) {
      const auto written = written_.find(client);
      ASSERT_NE(written, written_.end()) << "client " << client;
      for (const std::string& body : bodies) {
        EXPECT_NE(std::ranges::find(written->second, body), written->second.end()) << body;
      }
    }
  }

  // As the program reads it: true where all is there.
  bool ReadsAll() {
    Vault vault(file_, &store_);
    auto open = vault.UnlockWithKeyStore();
    Bodies read;
    std::expected<bool, VaultError> whole = false;
    if (open) {
      whole = Read(vault, read);
      ExpectNothingElse(read);
    }
    const bool failed = !open || !whole;
    if (failed) {
      const VaultError& error = open ? whole.error() : open.error();
      EXPECT_FALSE(error.message.empty());
      EXPECT_FALSE(error.hint.empty()) << ToString(error);
      EXPECT_NE(error.fault, VaultFault::kMissing) << ToString(error);
    }
    return !failed && *whole && read == written_;
  }
  Bodies Rescued() {
    Vault vault(file_, &store_);
    vault.ReadDamaged();
    Bodies read;
    if (vault.UnlockWithKeyStore()) {
      const auto done = Read(vault, read);
      EXPECT_TRUE(done) << ToString(done.error());
    }
    ExpectNothingElse(read);
    return read;
  }

  testing::TempFolder folder_{"/dev/shm"};
  std::filesystem::path file_ = folder_.path() / "notes.vault";
  testing::MemoryKeyStore store_;
  std::string good_;
  Bodies written_;
  std::vector<Piece> pieces_;
};

TEST_F(BytesTest, EachOneThatIsChangedIsSeenOrHarmless) {
  ASSERT_TRUE(ReadsAll());
  ASSERT_EQ(Rescued(), written_);
  ASSERT_EQ(pieces_.size(), 3U * 2 + 9 * 2);
  std::map<std::string, int> met;
  for (std::size_t at = 0; at < good_.size() && !HasFailure(); at += kStep) {
    SCOPED_TRACE("byte " + std::to_string(at));
    Put(at, static_cast<unsigned char>(1U << at % 8));
    if (ReadsAll()) {
      ++met["harmless"];
      EXPECT_EQ(OwnerOf(at), 0U) << "this byte says something";
      continue;
    }
    Bodies rescued = Rescued();
    const ClientId owner = OwnerOf(at);
    if (owner == 0) {
      ++met[rescued == written_ ? "nothing lost" : rescued.empty() ? "all lost" : "something lost"];
      continue;
    }
    ++met["of a client"];
    EXPECT_NE(rescued[owner], written_.at(owner));
    rescued[owner] = written_.at(owner);
    EXPECT_EQ(rescued, written_) << "the others are read";
  }
  for (const auto& [what, count] : met) {
    RecordProperty(what, count);
    std::cout << what << ": " << count << " of " << good_.size() << '\n';
  }
}

}  // namespace
}  // namespace forepost::notes
