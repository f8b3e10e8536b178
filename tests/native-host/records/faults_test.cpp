// Disks that are full, files that are damaged, folders that are not ours.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "native-host/records/book_fixture.h"
#include "native-host/records/tampering.h"
#include "records/records.h"

namespace forepost::records {
namespace {

using ::testing::HasSubstr;

constexpr int kSkip = 77;
constexpr uid_t kNobody = 65534;

class FaultsTest : public BookTest {
 protected:
  RecordFault OpenFault() {
    auto book = RecordBook::Open(file_);
    if (book) {
      ADD_FAILURE() << "it could be opened";
      return RecordFault::kIo;
    }
    EXPECT_FALSE(book.error().message.empty());
    EXPECT_FALSE(book.error().hint.empty());
    EXPECT_FALSE(book.error().file.empty());
    return book.error().fault;
  }

  // In a child of its own, which may change its limits, its user and its mounts.
  static int InChild(const std::function<int()>& work) {
    const pid_t child = fork();
    if (child == 0) {
      _exit(work());
    }
    int status = 0;
    EXPECT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status)) << "signal " << WTERMSIG(status);
    return WEXITSTATUS(status);
  }

  void WriteFile(const std::string& bytes) const {
    std::ofstream(file_, std::ios::binary | std::ios::trunc) << bytes;
  }
  std::string ReadFile() const {
    std::ifstream stream(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
};

// Appends until the disk is full, then says how it went: 0 if the fault was kFull, everything that
// was acknowledged is there, and the chain goes on once there is space again.
int AppendUntilFull(const std::filesystem::path& file, const Submit& submit,
                    const std::function<void()>& make_space) {
  std::uint64_t acknowledged = 0;
  {
    auto book = RecordBook::Open(file);
    if (!book) {
      return 1;
    }
    while (true) {
      const auto head = book->Append(submit);
      if (!head) {
        if (head.error().fault != RecordFault::kFull) {
          return 2;
        }
        break;
      }
      acknowledged = head->seq;
      if (acknowledged > 5000) {
        return 3;
      }
    }
    const auto entries = book->List();
    if (!entries || entries->size() != acknowledged) {
      return 4;
    }
    make_space();
    const auto next = book->Append(submit);
    if (!next || next->seq != acknowledged + 1) {
      return 5;
    }
  }
  auto book = RecordBook::Open(file);
  const auto verified = book ? book->Verify() : std::unexpected(book.error());
  return verified && verified->faults.empty() && verified->entries == acknowledged + 1 ? 0 : 6;
}

TEST_F(FaultsTest, AFullDiskLosesNothingThatWasAcknowledged) {
  const int result = InChild([&] {
    if (unshare(CLONE_NEWNS) != 0 ||
        mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=300k,mode=700") != 0) {
      return kSkip;
    }
    const std::filesystem::path ballast = folder_ / "ballast";
    std::ofstream(ballast) << std::string(60000, 'x');
    return AppendUntilFull(file_, Overridden(std::string(500, 'x')),
                           [&] { std::filesystem::remove(ballast); });
  });
  if (result == kSkip) {
    GTEST_SKIP() << "mounting needs more rights than this user has";
  }
  EXPECT_EQ(result, 0);
}

TEST_F(FaultsTest, ALimitOnTheSizeOfFilesIsAFullDisk) {
  EXPECT_EQ(InChild([&] {
              signal(SIGXFSZ, SIG_IGN);
              rlimit limit{};
              getrlimit(RLIMIT_FSIZE, &limit);
              const rlimit before = limit;
              limit.rlim_cur = 200000;
              setrlimit(RLIMIT_FSIZE, &limit);
              return AppendUntilFull(file_, Overridden(std::string(500, 'x')),
                                     [&] { setrlimit(RLIMIT_FSIZE, &before); });
            }),
            0);
}

TEST_F(FaultsTest, ADiskThatIsFullFromTheStart) {
  const int result = InChild([&] {
    if (unshare(CLONE_NEWNS) != 0 ||
        mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount("tmpfs", folder_.c_str(), "tmpfs", 0, "size=16k,mode=700") != 0) {
      return kSkip;
    }
    const auto book = RecordBook::Open(file_);
    return !book && book.error().fault == RecordFault::kFull ? 0 : 1;
  });
  if (result == kSkip) {
    GTEST_SKIP() << "mounting needs more rights than this user has";
  }
  EXPECT_EQ(result, 0);
}

TEST_F(FaultsTest, AFolderThatMayNotBeWritten) {
  const auto open = [&] {
    auto book = RecordBook::Open(file_);
    return !book && book.error().fault == RecordFault::kReadOnly ? 0 : 1;
  };
  if (geteuid() == 0) {
    ASSERT_EQ(chown(folder_.c_str(), kNobody, kNobody), 0);
  }
  ASSERT_EQ(chmod(folder_.c_str(), 0500), 0);
  EXPECT_EQ(InChild([&] { return geteuid() == 0 && seteuid(kNobody) != 0 ? 2 : open(); }), 0);
  ASSERT_EQ(chmod(folder_.c_str(), 0700), 0);
}

TEST_F(FaultsTest, AFileOnAReadOnlyDiskCanBeReadAndVerified) {
  {
    RecordBook book = OpenBook();
    ASSERT_TRUE(book.Append(SomeSubmit()));
  }
  const int result = InChild([&] {
    if (unshare(CLONE_NEWNS) != 0 ||
        mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        mount(folder_.c_str(), folder_.c_str(), nullptr, MS_BIND, nullptr) != 0 ||
        mount(nullptr, folder_.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY, nullptr) != 0) {
      return kSkip;
    }
    const auto writer = RecordBook::Open(file_);
    if (writer || writer.error().fault != RecordFault::kReadOnly) {
      return 1;
    }
    const auto reader = RecordBook::OpenReadOnly(file_);
    return reader && reader->Verify() && reader->Verify()->entries == 1 ? 0 : 2;
  });
  if (result == kSkip) {
    GTEST_SKIP() << "mounting needs more rights than this user has";
  }
  EXPECT_EQ(result, 0);
}

TEST_F(FaultsTest, AFileLockedForLongByAnotherProcess) {
  RecordBook book = OpenBook();
  ASSERT_TRUE(book.Append(SomeSubmit()));
  sqlite3* holder = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &holder), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(holder, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto head = book.Append(SomeSubmit());
  ASSERT_FALSE(head);
  EXPECT_EQ(head.error().fault, RecordFault::kBusy);
  EXPECT_THAT(ToString(head.error()), HasSubstr("another process"));
  EXPECT_EQ(book.List()->size(), 1U) << "reading goes on";
  sqlite3_close(holder);
  EXPECT_EQ(book.Append(SomeSubmit())->seq, 2U);
}

TEST_F(FaultsTest, AFileThatIsNoDatabaseIsLeftAlone) {
  const std::string bytes(5000, 'z');
  WriteFile(bytes);
  EXPECT_EQ(OpenFault(), RecordFault::kDamaged);
  EXPECT_EQ(RecordBook::OpenReadOnly(file_).error().fault, RecordFault::kDamaged);
  EXPECT_EQ(ReadFile(), bytes);
}

TEST_F(FaultsTest, ADatabaseOfAnotherProgramIsLeftAlone) {
  Tamper(file_, "CREATE TABLE t(a)");
  const std::string before = ReadFile();
  EXPECT_EQ(OpenFault(), RecordFault::kDamaged);
  EXPECT_EQ(ReadFile(), before);
}

TEST_F(FaultsTest, AFileOfANewerForepostIsLeftAlone) {
  {
    RecordBook book = OpenBook();
  }
  Tamper(file_, "PRAGMA user_version = 2");
  EXPECT_EQ(OpenFault(), RecordFault::kNewer);
  EXPECT_EQ(RecordBook::OpenReadOnly(file_).error().fault, RecordFault::kNewer);
}

TEST_F(FaultsTest, ATableOrTriggerTooManyIsRefused) {
  {
    RecordBook book = OpenBook();
  }
  Tamper(file_,
         "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries WHERE seq = 1; END");
  EXPECT_EQ(OpenFault(), RecordFault::kDamaged);
}

TEST_F(FaultsTest, AViewInThePlaceOfATableIsRefused) {
  {
    RecordBook book = OpenBook();
  }
  Tamper(file_,
         "DROP TABLE entries; CREATE VIEW entries AS SELECT 1 AS seq, '{}' AS json, '' AS hash");
  EXPECT_EQ(OpenFault(), RecordFault::kDamaged);
}

TEST_F(FaultsTest, AFileWithoutItsChainIsRefused) {
  {
    RecordBook book = OpenBook();
  }
  Tamper(file_, "DELETE FROM chain");
  EXPECT_EQ(OpenFault(), RecordFault::kDamaged);
}

TEST_F(FaultsTest, BrokenPagesAreFound) {
  {
    RecordBook book = OpenBook();
    for (int i = 0; i < 50; ++i) {
      ASSERT_TRUE(book.Append(Overridden(std::string(500, 'x'))));
    }
  }
  const std::string whole = ReadFile();
  const auto broken = [&] {
    auto book = RecordBook::OpenReadOnly(file_);
    if (!book) {
      return book.error().fault == RecordFault::kDamaged;
    }
    const auto verified = book->Verify();
    return verified ? !verified->faults.empty() : verified.error().fault == RecordFault::kDamaged;
  };
  for (std::size_t keep = whole.size() - 4096; keep >= 4096; keep -= 4096) {
    WriteFile(whole.substr(0, keep));
    EXPECT_TRUE(broken()) << "cut to " << keep;
  }
  for (std::size_t page = 4096; page < whole.size(); page += 4096) {
    WriteFile(std::string(whole).replace(page, 4096, std::string(4096, '\xa5')));
    EXPECT_TRUE(broken()) << "page at " << page;
  }
}

TEST_F(FaultsTest, AMissingFileIsAnErrorForReadersOnly) {
  EXPECT_EQ(RecordBook::OpenReadOnly(file_).error().fault, RecordFault::kMissing);
  EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(FaultsTest, LinksAreRefused) {
  WriteFile("");
  std::filesystem::rename(file_, folder_ / "real.db");
  std::filesystem::create_symlink(folder_ / "real.db", file_);
  EXPECT_EQ(OpenFault(), RecordFault::kUntrusted);
  std::filesystem::remove(file_);
  std::filesystem::create_hard_link(folder_ / "real.db", file_);
  EXPECT_EQ(OpenFault(), RecordFault::kUntrusted);
  std::filesystem::remove(file_);
  std::filesystem::create_directory(folder_ / "real");
  std::filesystem::create_symlink(folder_ / "real", folder_ / "link");
  file_ = folder_ / "link" / "records.db";
  EXPECT_EQ(OpenFault(), RecordFault::kUntrusted);
}

TEST_F(FaultsTest, ALinkInThePlaceOfTheLogIsRefused) {
  {
    RecordBook book = OpenBook();
  }
  std::filesystem::create_symlink("/dev/null", file_.native() + "-wal");
  EXPECT_EQ(OpenFault(), RecordFault::kUntrusted);
}

TEST_F(FaultsTest, NamesThatMeanSomethingToSqliteAreNames) {
  file_ = folder_ / "50%20?mode=memory#x" / "records.db";
  {
    RecordBook book = OpenBook();
  }
  EXPECT_GT(std::filesystem::file_size(file_), 0U);
  EXPECT_TRUE(RecordBook::OpenReadOnly(file_));
}

}  // namespace
}  // namespace forepost::records
