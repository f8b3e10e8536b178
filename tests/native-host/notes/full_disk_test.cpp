// The disk refuses the first, the second, the third … of what an operation asks of it, until the
// operation passes untouched: it says so, nothing that was answered is lost, and the vault opens
// afterwards.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

#include "support/failing_disk.h"
#include "support/notes_operations.h"
#include "support/temp_folder.h"

namespace forepost::notes {
namespace {

using testing::Done;
using testing::FailingDisk;
using testing::kOperations;
using testing::NotesPlace;
using testing::Operation;

// No operation asks so often.
constexpr int kMost = 500;

struct Trouble {
  FailingDisk::Kind kind;
  const char* name;
  VaultFault fault;  // what is to be said of it
};
constexpr std::array<Trouble, 2> kTroubles{
    {{FailingDisk::kFull, "full", VaultFault::kFull},
     {FailingDisk::kOneError, "one error", VaultFault::kIo}}};

class FullDiskTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Notebook book = made_.Closed();
    ASSERT_TRUE(book.vault().CreateWithPassphrase(testing::Passphrase(testing::kPassphrases[0]),
                                                  testing::kCheap));
    for (std::uint32_t i = 0; i < 5; ++i) {
      testing::Desk desk(book, i);
      ASSERT_TRUE(testing::SaveNew(desk));
    }
    // Something for each operation to do: to erase takes the sealed copy of the index out, so that
    // there is one to be kept.
    testing::Desk desk(book, 0);
    ASSERT_TRUE(testing::EraseClient(desk));
    ASSERT_TRUE(testing::MergeTwo(desk));
  }

  static void ExpectSaysSo(const Done& done, const Trouble& trouble) {
    if (done) {
      return;
    }
    EXPECT_EQ(done.error().fault, trouble.fault) << ToString(done.error());
    EXPECT_FALSE(done.error().hint.empty());
  }

  // Calls `attempt` with the disk failing at each of its steps in turn.
  template <typename Attempt>
  void AtEveryStep(const char* name, Attempt attempt) {
    for (const Trouble& trouble : kTroubles) {
      int nth = 1;
      for (int refused = 1; refused > 0 && nth < kMost && !HasFailure(); ++nth) {
        SCOPED_TRACE(std::string(name) + ", " + trouble.name + " at step " + std::to_string(nth));
        refused = attempt(nth, trouble);
      }
      EXPECT_GT(nth, 2) << name << " asks nothing of the disk";
      EXPECT_LT(nth, kMost) << name;
    }
  }

  // Before SQLite's own is asked for anything.
  FailingDisk disk_;
  testing::TempFolder folder_{"/dev/shm"};
  NotesPlace made_{folder_.path() / "made"};
  NotesPlace copy_{folder_.path() / "copy"};
};

class OperationOnAFullDisk : public FullDiskTest,
                             public ::testing::WithParamInterface<Operation> {};

TEST_P(OperationOnAFullDisk, IsDoneOrNotAndSaysWhich) {
  constexpr std::uint32_t kSeed = 7;
  made_.CopyTo(copy_);
  const NotesPlace::Seen before = NotesPlace::Look(copy_.Open().value().vault());
  ASSERT_TRUE(copy_.Run(GetParam(), kSeed));
  const NotesPlace::Seen after = NotesPlace::Look(copy_.Open().value().vault());

  AtEveryStep(GetParam().name, [&](int nth, const Trouble& trouble) {
    made_.CopyTo(copy_);
    auto book = copy_.Open();
    EXPECT_TRUE(book);
    testing::Desk desk(*book, kSeed);
    disk_.Fail(nth, trouble.kind);
    const Done done = GetParam().act(desk);
    const int refused = disk_.Heal();
    ExpectSaysSo(done, trouble);
    // For whoever goes on with it, an error means that nothing was done.
    const NotesPlace::Seen here = NotesPlace::Look(book->vault());
    EXPECT_TRUE(done ? here == after : here == before)
        << (done ? "done" : ToString(done.error())) << here.error;
    // The end of a transaction can fail and yet have been written: then whoever comes later finds
    // it done.
    *book = copy_.Closed();
    auto later = copy_.Open();
    EXPECT_TRUE(later) << ToString(later.error());
    if (later) {
      const NotesPlace::Seen found = NotesPlace::Look(later->vault());
      EXPECT_TRUE(found == after || (found == before && !done)) << found.error;
    }
    return refused;
  });
}

INSTANTIATE_TEST_SUITE_P(Each, OperationOnAFullDisk, ::testing::ValuesIn(kOperations),
                         [](const auto& operation) {
                           std::string name = operation.param.name;
                           std::erase(name, '\'');
                           std::ranges::replace(name, ' ', '_');
                           return name;
                         });

TEST_F(FullDiskTest, AVaultIsMadeOrCanBeMadeLater) {
  AtEveryStep("make a vault", [&](int nth, const Trouble& trouble) {
    NotesPlace place(folder_.path() / ("new" + std::to_string(nth) + trouble.name));
    disk_.Fail(nth, trouble.kind);
    Notebook book = place.Closed();
    const Done made = book.vault().CreateWithKeyStore();
    const int refused = disk_.Heal();
    ExpectSaysSo(made, trouble);
    book = place.Closed();
    const auto state = book.vault().State();
    EXPECT_TRUE(state) << ToString(state.error());
    if (state && *state == VaultState::kAbsent) {
      EXPECT_FALSE(made);
      EXPECT_TRUE(book.vault().CreateWithKeyStore());
    } else {
      EXPECT_TRUE(book.vault().UnlockWithKeyStore());
    }
    testing::Desk desk(book, 1);
    EXPECT_TRUE(testing::SaveNew(desk));
    return refused;
  });
}

// After a kill the log has to be read again, and moved into the file.
TEST_F(FullDiskTest, AVaultIsUnlockedWhereItCanBe) {
  Notebook writer = made_.Open().value();
  testing::Desk desk(writer, 5);
  ASSERT_TRUE(testing::SaveNew(desk));
  std::string log = made_.file().native() + "-wal";
  ASSERT_GT(std::filesystem::file_size(log), 0U);
  made_.CopyTo(copy_);
  const NotesPlace::Seen before = NotesPlace::Look(copy_.Open().value().vault());
  AtEveryStep("unlock", [&](int nth, const Trouble& trouble) {
    made_.CopyTo(copy_);
    std::filesystem::remove(copy_.file().native() + "-shm");
    disk_.Fail(nth, trouble.kind);
    auto book = copy_.Open();
    const int refused = disk_.Heal();
    ExpectSaysSo(testing::ToDone(book), trouble);
    if (book) {
      EXPECT_EQ(NotesPlace::Look(book->vault()), before);
      *book = copy_.Closed();
    }
    EXPECT_EQ(NotesPlace::Look(copy_.Open().value().vault()), before);
    return refused;
  });
}

}  // namespace
}  // namespace forepost::notes
