// The record that the firm has opened somebody's notes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "common/identity.h"
#include "native-host/records/book_fixture.h"
#include "records/view.h"

namespace forepost::records {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class RecoveryRecordTest : public BookTest {
 protected:
  static Recovery SomeRecovery(const std::string& reason = "Rama has left") {
    return {.time = SomeSubmit().time,
            .vault = "00112233445566778899aabbccddeeff",
            .user = "alice",
            .reason = reason};
  }
};

TEST_F(RecoveryRecordTest, StandsInTheChainBetweenSubmits) {
  auto book = OpenBook();
  ASSERT_TRUE(book.Append(SomeSubmit()));
  const auto head = book.Append(SomeRecovery());
  ASSERT_TRUE(head) << ToString(head.error());
  ASSERT_TRUE(book.Append(SomeRecovery("")));
  ASSERT_TRUE(book.Append(SomeSubmit()));
  ASSERT_EQ(witnessed_.size(), 4U) << "the system's log hears of it like of others";
  EXPECT_EQ(witnessed_[1].hash, head->hash);
  const auto verified = book.Verify(witnessed_);
  ASSERT_TRUE(verified);
  EXPECT_EQ(ToString(verified->faults), "");
  EXPECT_EQ(verified->witnessed_to, 4U);

  const auto entries = book.List().value();
  json entry = json::parse(entries[1].json);
  EXPECT_EQ(entry["prev"], entries[0].hash);
  entry.erase("prev");
  EXPECT_EQ(entry, (json{{"chain", head->chain},
                         {"seq", 2},
                         {"kind", "recovery"},
                         {"time", "2026-03-01T09:30:00.250Z"},
                         {"vault", "00112233445566778899aabbccddeeff"},
                         {"user", "alice"},
                         {"reason", "Rama has left"},
                         {"host", kVersion}}));
  EXPECT_FALSE(json::parse(entries[2].json).contains("reason"));
  EXPECT_FALSE(json::parse(entries[0].json).contains("kind"));
}

TEST_F(RecoveryRecordTest, IsShown) {
  auto book = OpenBook();
  ASSERT_TRUE(book.Append(SomeRecovery()));
  ASSERT_TRUE(book.Append(SomeSubmit()));
  const auto entries = book.List().value();
  EXPECT_THAT(ToTable(entries), HasSubstr("notes 00112233445566778899aabbccddeeff"));
  EXPECT_THAT(ToTable(entries), HasSubstr("recovered by alice"));
  EXPECT_THAT(ToTable(entries), HasSubstr("Rama has left"));
  EXPECT_TRUE(CsvHeading().ends_with(",kind,vault,user\r\n"));
  EXPECT_TRUE(
      ToCsvLine(entries[0]).ends_with(",recovery,00112233445566778899aabbccddeeff,alice\r\n"));
  EXPECT_TRUE(ToCsvLine(entries[1]).ends_with(",,,\r\n"));
}

TEST_F(RecoveryRecordTest, HasLimits) {
  auto book = OpenBook();
  const auto refused = [&](const Recovery& recovery) {
    const auto head = book.Append(recovery);
    return !head && head.error().fault == RecordFault::kInvalid;
  };
  Recovery nobody = SomeRecovery();
  nobody.user.clear();
  Recovery nothing = SomeRecovery();
  nothing.vault.clear();
  Recovery long_user = SomeRecovery();
  long_user.user = std::string(kMaxUserBytes + 1, 'x');
  for (const Recovery& recovery :
       {nobody, nothing, long_user, SomeRecovery(std::string(kMaxReasonCharacters + 1, 'x'))}) {
    EXPECT_TRUE(refused(recovery));
  }
  EXPECT_EQ(book.LastHead()->seq, 0U);
  EXPECT_TRUE(book.Append(SomeRecovery(std::string(kMaxReasonCharacters, 'x'))));
}

}  // namespace
}  // namespace forepost::records
