// Several hosts at once over one file, and hosts that are killed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <random>
#include <set>
#include <thread>

#include "native-host/records/book_fixture.h"
#include "records/records.h"

namespace forepost::records {
namespace {

class ProcessesTest : public BookTest {
 protected:
  void ExpectWhole(std::uint64_t entries) {
    RecordBook book = OpenBook();
    const auto verified = book.Verify();
    ASSERT_TRUE(verified) << ToString(verified.error());
    EXPECT_EQ(ToString(verified->faults), "");
    EXPECT_EQ(verified->entries, entries);
  }
};

TEST_F(ProcessesTest, TwoHostsMakeTheFileAndAppendAtOnce) {
  constexpr int kEach = 200;
  std::array<pid_t, 2> children{};
  for (pid_t& child : children) {
    child = fork();
    if (child == 0) {
      auto book = RecordBook::Open(file_);
      if (!book) {
        _exit(1);
      }
      for (int i = 0; i < kEach; ++i) {
        if (i % 4 == 3) {
          const auto ticket = book->Reserve(SomeSubmit());
          if (!ticket || !book->Settle(*ticket, true)) {
            _exit(2);
          }
        } else if (!book->Append(SomeSubmit())) {
          _exit(3);
        }
      }
      _exit(0);
    }
  }
  for (const pid_t child : children) {
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
  }
  ExpectWhole(2 * kEach);
}

TEST_F(ProcessesTest, WhatWasAcknowledgedOutlivesAKill) {
  constexpr int kKills = 60;
  std::mt19937 random(7);
  std::set<std::uint64_t> acknowledged;
  for (int round = 0; round < kKills; ++round) {
    std::array<int, 2> ends{};
    ASSERT_EQ(pipe(ends.data()), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      auto book = RecordBook::Open(file_);
      while (book) {
        const auto head = book->Append(SomeSubmit());
        if (!head || write(ends[1], &head->seq, sizeof head->seq) != sizeof head->seq) {
          break;
        }
      }
      _exit(1);
    }
    close(ends[1]);
    // Every other kill comes while the child appends for certain, the rest also while it opens.
    std::uint64_t seq = 0;
    if (round % 2 == 0) {
      ASSERT_EQ(read(ends[0], &seq, sizeof seq), static_cast<ssize_t>(sizeof seq));
      EXPECT_TRUE(acknowledged.insert(seq).second) << seq << " was given out twice";
    }
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 30000));
    kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child could not append";
    while (read(ends[0], &seq, sizeof seq) == sizeof seq) {
      EXPECT_TRUE(acknowledged.insert(seq).second) << seq << " was given out twice";
    }
    close(ends[0]);
  }
  RecordBook book = OpenBook();
  const auto verified = book.Verify();
  ASSERT_TRUE(verified) << ToString(verified.error());
  EXPECT_EQ(ToString(verified->faults), "");
  ASSERT_FALSE(acknowledged.empty());
  EXPECT_GE(verified->entries, *acknowledged.rbegin());
  // Each kill can leave one entry that was durable but not yet acknowledged.
  EXPECT_LE(verified->entries, acknowledged.size() + kKills);
}

}  // namespace
}  // namespace forepost::records
