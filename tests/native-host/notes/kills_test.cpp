// The process is killed at random moments of everything that can be done with notes: what was
// answered is there, what was not is there as a whole or not at all, and what was erased is gone.
//
// FOREPOST_SEED=N makes the same choices again, FOREPOST_KILLS=N is another number of kills.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <set>
#include <string>

#include "support/killed_child.h"
#include "support/notes_operations.h"
#include "support/temp_folder.h"

namespace forepost::notes {
namespace {

using testing::Done;
using testing::kOperations;
using testing::NotesPlace;
using testing::Operation;

// Threads play no part in this: the thread sanitizer is to see that it works.
#ifdef __SANITIZE_THREAD__
constexpr int kKills = 50;
#else
constexpr int kKills = 1000;
#endif
// Each its share of the kills, at the same time.
constexpr std::uint32_t kShares = 4;
// The vault is kept small, so that looking through all of it stays quick.
constexpr std::uint64_t kFew = 6;

std::uint32_t FromEnvironment(const char* name, std::uint32_t otherwise) {
  const char* const text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10));
}

// The sealed keys of all clients: whoever has none of a client's bytes here can read nothing of it.
std::set<std::string> SealedKeys(const std::filesystem::path& file) {
  sqlite3* handle = nullptr;
  sqlite3_stmt* rows = nullptr;
  EXPECT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
  sqlite3_prepare_v2(handle, "SELECT sealed FROM clients", -1, &rows, nullptr);
  std::set<std::string> keys;
  while (sqlite3_step(rows) == SQLITE_ROW) {
    keys.emplace(static_cast<const char*>(sqlite3_column_blob(rows, 0)),
                 static_cast<std::size_t>(sqlite3_column_bytes(rows, 0)));
  }
  sqlite3_finalize(rows);
  sqlite3_close(handle);
  return keys;
}

class KillsTest : public ::testing::TestWithParam<std::uint32_t> {
 protected:
  KillsTest() {
    Notebook book = real_.Closed();
    EXPECT_TRUE(book.vault().CreateWithPassphrase(testing::Passphrase(testing::kPassphrases[0]),
                                                  testing::kCheap));
    for (std::uint32_t i = 0; i < 4; ++i) {
      testing::Desk desk(book, Random());
      EXPECT_TRUE(testing::SaveNew(desk));
    }
  }

  std::uint32_t Random() { return static_cast<std::uint32_t>(random_()); }
  const Operation& Choose(std::uint64_t clients) {
    const std::size_t chosen = random_() % kOperations.size();
    if (clients > kFew) {
      return *std::ranges::find(kOperations, &testing::EraseClient, &Operation::act);
    }
    return clients == 0 ? kOperations[0] : kOperations.at(chosen);
  }

  // How it ends, and how long that takes; in the copy.
  std::pair<NotesPlace::Seen, std::chrono::nanoseconds> Rehearse(const Operation& operation,
                                                                 std::uint32_t seed,
                                                                 bool from_the_start) {
    auto start = std::chrono::steady_clock::now();
    auto book = copy_.Open();
    EXPECT_TRUE(book) << ToString(book.error());
    if (!from_the_start) {
      start = std::chrono::steady_clock::now();
    }
    testing::Desk desk(*book, seed);
    const Done done = operation.act(desk);
    const auto took = std::chrono::steady_clock::now() - start;
    EXPECT_TRUE(done) << ToString(done.error());
    return {NotesPlace::Look(book->vault()), took};
  }

  // From before the process opens the vault, or from before the operation alone.
  testing::Killed Kill(const Operation& operation, std::uint32_t seed,
                       std::chrono::nanoseconds moment, bool from_the_start) {
    using Opened = std::expected<Notebook, VaultError>;
    const auto act = [&](Notebook& book) {
      testing::Desk desk(book, seed);
      return operation.act(desk);
    };
    if (from_the_start) {
      return testing::KillWhile(
          moment, [] { return std::expected<int, VaultError>(0); },
          [&](int) -> Done {
            Opened book = real_.Open();
            return book ? act(*book) : testing::ToDone(book);
          });
    }
    return testing::KillWhile(moment, [&]() -> Opened { return real_.Open(); }, act);
  }

  std::uint32_t seed_ = FromEnvironment("FOREPOST_SEED", std::random_device()());
  std::mt19937 random_{seed_ + GetParam()};
  // In memory: a kill loses nothing that was written, and nothing has to wait for a disk.
  testing::TempFolder folder_{"/dev/shm"};
  NotesPlace real_{folder_.path() / "real"};
  NotesPlace copy_{folder_.path() / "copy"};
};

TEST_P(KillsTest, WhateverIsCutShortIsDoneOrNot) {
  const auto kills =
      static_cast<int>(FromEnvironment("FOREPOST_KILLS", std::uint32_t{kKills}) / kShares);
  SCOPED_TRACE("FOREPOST_SEED=" + std::to_string(seed_));
  std::map<std::string, int> met;
  NotesPlace::Seen before = NotesPlace::Look(real_.Open().value().vault());
  std::set<std::string> keys = SealedKeys(real_.file());
  // A child begins cold, so it needs longer than the rehearsal; how much shows as it goes on.
  double stretch = 1.5;
  for (int kill = 0; kill < kills && !HasFailure(); ++kill) {
    const Operation& operation = Choose(before.clients);
    const std::uint32_t seed = Random();
    const bool from_the_start = random_() % 4 == 0;
    SCOPED_TRACE(std::string(operation.name) + ", kill " + std::to_string(kill));

    real_.CopyTo(copy_);
    const auto [after, took] = Rehearse(operation, seed, from_the_start);
    const double share = std::uniform_real_distribution(0.0, 1.0)(random_);
    const auto moment =
        std::chrono::duration_cast<std::chrono::nanoseconds>(took * share * stretch);
    const testing::Killed killed = Kill(operation, seed, moment, from_the_start);
    ASSERT_EQ(killed.error, "");
    stretch *= killed.answered ? 0.98 : 1.01;

    auto book = real_.Open();
    ASSERT_TRUE(book) << ToString(book.error());
    const std::string bytes = testing::AllBytesOf(real_.file());
    const NotesPlace::Seen now = NotesPlace::Look(book->vault());
    ASSERT_TRUE(now == after || (now == before && !killed.answered))
        << (killed.answered ? "answered" : "not answered") << "\nbefore "
        << ::testing::PrintToString(before.rows) << "\nafter "
        << ::testing::PrintToString(after.rows) << "\nnow " << now.error
        << ::testing::PrintToString(now.rows);
    const std::set<std::string> left = SealedKeys(real_.file());
    for (const std::string& key : keys) {
      EXPECT_TRUE(left.contains(key) || !bytes.contains(key))
          << "the key of what was erased is still in the file";
    }
    ++met[killed.answered   ? "after the answer"
          : before == after ? "where nothing shows"
          : now == after    ? "when it was done"
                            : "when it was not done"];
    before = now;
    keys = left;
  }
  for (const auto& [when, times] : met) {
    RecordProperty(when, times);
    std::cout << "killed " << times << " times " << when << '\n';
  }
  EXPECT_GT(met["after the answer"], kills / 20);
  EXPECT_GT(met["when it was not done"], kills / 20);
}

INSTANTIATE_TEST_SUITE_P(Share, KillsTest, ::testing::Range(0U, kShares));

}  // namespace
}  // namespace forepost::notes
