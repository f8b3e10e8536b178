#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <nlohmann/json.hpp>

#include "native-host/records/book_fixture.h"
#include "records/records.h"

namespace forepost::records {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;
using ::testing::HasSubstr;
using ::testing::Not;

class ReservationTest : public BookTest {};

TEST_F(ReservationTest, SettledAsPostedItBecomesAnEntry) {
  RecordBook book = OpenBook();
  const auto ticket = book.Reserve(SomeSubmit());
  ASSERT_TRUE(ticket);
  EXPECT_THAT(*ticket, ::testing::MatchesRegex("[0-9a-f]{32}"));
  EXPECT_TRUE(book.List()->empty());
  EXPECT_TRUE(witnessed_.empty());
  const auto head = book.Settle(*ticket, true);
  ASSERT_TRUE(head);
  ASSERT_TRUE(*head);
  EXPECT_EQ((*head)->seq, 1U);
  ASSERT_EQ(witnessed_.size(), 1U);
  const json entry = json::parse(book.List()->front().json);
  EXPECT_EQ(entry["time"], "2026-03-01T09:30:00.250Z");
  EXPECT_FALSE(entry.contains("unsettled"));
  EXPECT_TRUE(book.Verify(witnessed_)->faults.empty());
}

TEST_F(ReservationTest, DroppedItLeavesNoTraceInAnyFile) {
  RecordBook book = OpenBook();
  ASSERT_TRUE(book.Append(SomeSubmit("https://kept.example.com")));
  Submit submit = SomeSubmit("https://dropped.example.com");
  for (int i = 0; i < 100; ++i) {
    submit.rules.push_back("rule-that-was-dropped-" + std::string(30, 'x') + std::to_string(i));
  }
  // Several at a time, small and large, so that pages are filled, split and freed again.
  std::vector<std::string> tickets;
  for (int i = 0; i < 20; ++i) {
    tickets.push_back(
        *book.Reserve(i % 2 == 0 ? submit : SomeSubmit("https://dropped.example.com")));
  }
  ASSERT_THAT(AllBytes(), HasSubstr("dropped"));
  for (const std::string& ticket : tickets) {
    const auto dropped = book.Settle(ticket, false);
    ASSERT_TRUE(dropped);
    EXPECT_FALSE(*dropped);
  }
  EXPECT_THAT(AllBytes(), Not(HasSubstr("dropped")));
  EXPECT_THAT(AllBytes(), HasSubstr("kept"));
  EXPECT_EQ(book.List()->size(), 1U);
  EXPECT_EQ(witnessed_.size(), 1U);
}

TEST_F(ReservationTest, DroppedWhileSomebodyReadsItGoesWithTheNextAppend) {
  RecordBook book = OpenBook();
  ASSERT_TRUE(book.Append(SomeSubmit()));
  const auto ticket = book.Reserve(SomeSubmit("https://dropped.example.com"));
  ASSERT_TRUE(ticket);
  sqlite3* reader = nullptr;
  ASSERT_EQ(sqlite3_open(file_.c_str(), &reader), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM entries", nullptr, nullptr, nullptr),
            SQLITE_OK);
  ASSERT_TRUE(book.Settle(*ticket, false));
  sqlite3_close(reader);
  ASSERT_TRUE(book.Append(SomeSubmit()));
  EXPECT_THAT(AllBytes(), Not(HasSubstr("dropped")));
}

TEST_F(ReservationTest, ATicketIsGoodOnce) {
  RecordBook book = OpenBook();
  const auto ticket = book.Reserve(SomeSubmit());
  ASSERT_TRUE(book.Settle(*ticket, true));
  for (const std::string& wrong : {*ticket, std::string("nonsense"), std::string()}) {
    const auto settled = book.Settle(wrong, true);
    ASSERT_FALSE(settled);
    EXPECT_EQ(settled.error().fault, RecordFault::kUnknownTicket);
  }
  EXPECT_EQ(book.List()->size(), 1U);
}

TEST_F(ReservationTest, AnotherHostCanSettleIt) {
  RecordBook one = OpenBook();
  RecordBook two = OpenBook();
  const auto ticket = one.Reserve(SomeSubmit());
  ASSERT_TRUE(two.Settle(*ticket, true));
  EXPECT_EQ(one.List()->size(), 1U);
}

TEST_F(ReservationTest, LeftUnsettledItIsAppendedByTheNextAppend) {
  RecordBook book = OpenBook();
  const auto ticket = book.Reserve(SomeSubmit("https://unsettled.example.com"));
  now_ += kReservationLife - milliseconds(1);
  ASSERT_TRUE(book.Append(SomeSubmit()));
  EXPECT_EQ(book.List()->size(), 1U) << "too early";
  now_ += milliseconds(1);
  ASSERT_TRUE(book.Append(SomeSubmit()));
  const auto entries = book.List();
  ASSERT_EQ(entries->size(), 3U);
  const json entry = json::parse((*entries)[1].json);
  EXPECT_EQ(entry["site"], "https://unsettled.example.com");
  EXPECT_EQ(entry["unsettled"], true);
  EXPECT_EQ(witnessed_.size(), 3U);
  EXPECT_TRUE(book.Verify(witnessed_)->faults.empty());
  EXPECT_EQ(book.Settle(*ticket, false).error().fault, RecordFault::kUnknownTicket);
  EXPECT_EQ(book.List()->size(), 3U);
}

TEST_F(ReservationTest, LeftUnsettledItIsAppendedByTheNextOpen) {
  {
    RecordBook book = OpenBook();
    ASSERT_TRUE(book.Reserve(SomeSubmit()));
  }
  {
    RecordBook early = OpenBook();
  }
  now_ += kReservationLife;
  RecordBook book = OpenBook();
  ASSERT_EQ(book.List()->size(), 1U);
  EXPECT_EQ(json::parse(book.List()->front().json)["unsettled"], true);
  EXPECT_EQ(witnessed_.size(), 1U);
}

TEST_F(ReservationTest, ATicketSettledTooLateIsUnknownAndItsSubmitIsAppended) {
  RecordBook book = OpenBook();
  const auto ticket = book.Reserve(SomeSubmit());
  now_ += kReservationLife;
  EXPECT_EQ(book.Settle(*ticket, true).error().fault, RecordFault::kUnknownTicket);
  ASSERT_EQ(book.List()->size(), 1U);
  EXPECT_EQ(json::parse(book.List()->front().json)["unsettled"], true);
}

TEST_F(ReservationTest, AClockSetBackDoesNotKeepItAlive) {
  RecordBook book = OpenBook();
  ASSERT_TRUE(book.Reserve(SomeSubmit()));
  now_ -= std::chrono::hours(1);
  ASSERT_TRUE(book.Append(SomeSubmit()));
  EXPECT_EQ(book.List()->size(), 2U);
}

}  // namespace
}  // namespace forepost::records
