#include "storage/wiping_memory.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

namespace forepost::storage {
namespace {

constexpr std::size_t kSecretBytes = 48;
using Secret = std::array<char, kSecretBytes>;
// Terabytes are the sanitizers' own tables.
constexpr std::uint64_t kMostOfARange = std::uint64_t{1} << 30U;

// Calculated anew at each use, so that it stands nowhere but where SQLite puts it.
char SecretByte(std::size_t i) { return static_cast<char>('!' + (i * 37 + i * i * 11) % 90); }

// Binds, writes, reads and seeks the secret in a database in memory and closes it.
bool PassTheSecretThroughSqlite() {
  sqlite3* handle = nullptr;
  if (sqlite3_open(":memory:", &handle) != SQLITE_OK) {
    return false;
  }
  bool good = sqlite3_exec(handle, "CREATE VIRTUAL TABLE t USING fts5(text)", nullptr, nullptr,
                           nullptr) == SQLITE_OK;
  Secret secret;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    secret[i] = SecretByte(i);
  }
  sqlite3_stmt* insert = nullptr;
  good = good && sqlite3_prepare_v2(handle,
                                    "INSERT INTO t SELECT ?1 || value FROM (SELECT 1 AS value "
                                    "UNION SELECT 2 UNION SELECT 3)",
                                    -1, &insert, nullptr) == SQLITE_OK;
  good = good &&
         sqlite3_bind_text(insert, 1, secret.data(), secret.size(), SQLITE_TRANSIENT) == SQLITE_OK;
  explicit_bzero(secret.data(), secret.size());
  good = good && sqlite3_step(insert) == SQLITE_DONE;
  sqlite3_finalize(insert);
  sqlite3_stmt* select = nullptr;
  good = good && sqlite3_prepare_v2(handle, "SELECT text FROM t ORDER BY text DESC", -1, &select,
                                    nullptr) == SQLITE_OK;
  while (good && sqlite3_step(select) == SQLITE_ROW) {
  }
  sqlite3_finalize(select);
  return sqlite3_close(handle) == SQLITE_OK && good;
}

// How often the secret stands in the writable memory of this process, freed or not. The stack is
// left out: SQLite's own frames may still hold a piece, until the next call overwrites it.
int CountInMemory() {
  std::ifstream maps("/proc/self/maps");
  const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  std::vector<std::array<std::uint64_t, 2>> ranges;
  std::string line;
  while (std::getline(maps, line)) {
    unsigned long from = 0;
    unsigned long to = 0;
    std::array<char, 5> rights{};
    if (sscanf(line.c_str(), "%lx-%lx %4s", &from, &to, rights.data()) == 3 &&
        std::string_view(rights.data(), 2) == "rw" && line.find("[stack]") == std::string::npos &&
        to - from < kMostOfARange) {
      ranges.push_back({from, to});
    }
  }
  int found = 0;
  std::array<char, 8192> buffer;
  for (const auto& [from, to] : ranges) {
    for (std::uint64_t at = from; at < to; at += buffer.size() - kSecretBytes) {
      const auto want = std::min<std::uint64_t>(buffer.size(), to - at);
      const ssize_t got = pread(memory, buffer.data(), want, static_cast<off_t>(at));
      if (got <= 0) {
        break;
      }
      for (std::size_t i = 0; i + kSecretBytes <= static_cast<std::size_t>(got); ++i) {
        std::size_t same = 0;
        while (same < kSecretBytes && buffer[i + same] == SecretByte(same)) {
          ++same;
        }
        found += same == kSecretBytes ? 1 : 0;
      }
    }
  }
  close(memory);
  return found;
}

// In a process of its own, since SQLite is set up once. 0: nothing was found, 1: something, 2: it
// did not work.
int FoundAfterwards(bool wipe) {
  const pid_t child = fork();
  if (child == 0) {
    sqlite3_shutdown();
    if ((wipe && !WipeFreedMemory()) || !PassTheSecretThroughSqlite()) {
      _exit(2);
    }
    _exit(CountInMemory() == 0 ? 0 : 1);
  }
  int status = 0;
  EXPECT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status)) << "signal " << WTERMSIG(status);
  return WEXITSTATUS(status);
}

TEST(WipingMemory, NothingOfWhatPassedThroughStays) { EXPECT_EQ(FoundAfterwards(true), 0); }

TEST(WipingMemory, WithoutItItStays) { EXPECT_EQ(FoundAfterwards(false), 1); }

TEST(WipingMemory, ComesTooLateOnceSqliteIsInUse) {
  ASSERT_EQ(sqlite3_initialize(), SQLITE_OK);
  EXPECT_FALSE(WipeFreedMemory());
}

TEST(WipingMemory, BlocksGrowAndShrinkWithWhatTheyHold) {
  sqlite3_shutdown();
  ASSERT_TRUE(WipeFreedMemory());
  ASSERT_EQ(sqlite3_initialize(), SQLITE_OK);
  auto* block = static_cast<char*>(sqlite3_malloc(16));
  ASSERT_NE(block, nullptr);
  std::fill_n(block, 16, 'a');
  for (const int size : {24, 5000, 4000, 100, 16}) {
    block = static_cast<char*>(sqlite3_realloc(block, size));
    ASSERT_NE(block, nullptr);
    EXPECT_GE(sqlite3_msize(block), static_cast<sqlite3_uint64>(size));
    EXPECT_EQ(std::string_view(block, 16), std::string(16, 'a'));
  }
  sqlite3_free(block);
  sqlite3_free(nullptr);
  EXPECT_EQ(sqlite3_memory_used(), 0);
}

}  // namespace
}  // namespace forepost::storage
