#include "records/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "common/identity.h"
#include "native-host/records/book_fixture.h"

namespace forepost::records {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

class RecordsTest : public BookTest {};

TEST_F(RecordsTest, AnEntryHoldsWhatHappenedAndNothingElse) {
  RecordBook book = OpenBook();
  Submit submit = Overridden("a colleague has approved it");
  submit.rules = {"testimonial", "promissory", "testimonial"};
  const auto head = book.Append(submit);
  ASSERT_TRUE(head) << ToString(head.error());
  const auto entries = book.List();
  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_EQ(json::parse(entries->front().json),
            (json{{"seq", 1},
                  {"prev", std::string(64, '0')},
                  {"chain", head->chain},
                  {"time", "2026-03-01T09:30:00.250Z"},
                  {"site", "https://www.example.com"},
                  {"surface", "post"},
                  {"verdict", "warn"},
                  {"outcome", "overridden"},
                  {"rules", {"promissory", "testimonial"}},
                  {"reason", "a colleague has approved it"},
                  {"policy", {{"id", "us-broker-dealer"}, {"version", 3}}},
                  {"host", kVersion}}));
  EXPECT_EQ(entries->front().hash, head->hash);
  EXPECT_THAT(entries->front().json, Not(HasSubstr("\n")));
}

TEST_F(RecordsTest, EachEntryCarriesTheHashOfTheOneBefore) {
  RecordBook book = OpenBook();
  const auto first = book.Append(SomeSubmit());
  const auto second = book.Append(SomeSubmit());
  ASSERT_TRUE(first && second);
  EXPECT_EQ(second->seq, 2U);
  EXPECT_EQ(second->chain, first->chain);
  const auto entries = book.List(1);
  ASSERT_TRUE(entries);
  EXPECT_EQ(json::parse(entries->front().json)["prev"], first->hash);
}

TEST_F(RecordsTest, AChainGoesOnAfterTheFileIsOpenedAgain) {
  Head first;
  {
    RecordBook book = OpenBook();
    first = *book.Append(SomeSubmit());
  }
  RecordBook book = OpenBook();
  const auto second = book.Append(SomeSubmit());
  ASSERT_TRUE(second);
  EXPECT_EQ(second->seq, 2U);
  EXPECT_EQ(second->chain, first.chain);
  const auto verified = book.Verify(witnessed_);
  ASSERT_TRUE(verified);
  EXPECT_EQ(ToString(verified->faults), "");
  EXPECT_EQ(verified->entries, 2U);
  EXPECT_EQ(verified->witnessed, 2U);
}

TEST_F(RecordsTest, TwoFilesAreTwoChains) {
  RecordBook one = OpenBook();
  file_ = folder_ / "other.db";
  RecordBook two = OpenBook();
  EXPECT_NE(one.LastHead()->chain, two.LastHead()->chain);
}

TEST_F(RecordsTest, TheWitnessHearsOfEachHeadAfterItIsDurable) {
  std::vector<Head> heads;
  auto book = RecordBook::Open(file_, [&](const Head& head) {
    auto other = RecordBook::OpenReadOnly(file_);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->LastHead()->hash, head.hash);
    heads.push_back(head);
  });
  ASSERT_TRUE(book);
  const auto head = book->Append(SomeSubmit());
  ASSERT_EQ(heads.size(), 1U);
  EXPECT_EQ(heads[0].hash, head->hash);
}

TEST_F(RecordsTest, FileAndFolderAreTheUsersAlone) {
  file_ = folder_ / "a" / "b" / "records.db";
  const mode_t before = umask(0);
  RecordBook book = OpenBook();
  ASSERT_TRUE(book.Append(SomeSubmit()));
  umask(before);
  struct stat status{};
  ASSERT_EQ(stat(file_.parent_path().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0700U);
  for (const auto& entry : std::filesystem::directory_iterator(file_.parent_path())) {
    ASSERT_EQ(stat(entry.path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U) << entry.path();
  }
}

TEST_F(RecordsTest, AfterAndLimitChooseEntries) {
  RecordBook book = OpenBook();
  for (int i = 0; i < 5; ++i) {
    ASSERT_TRUE(book.Append(SomeSubmit()));
  }
  const auto some = book.List(2, 2);
  ASSERT_TRUE(some);
  ASSERT_EQ(some->size(), 2U);
  EXPECT_EQ(some->front().seq, 3U);
  EXPECT_TRUE(book.List(5)->empty());
  EXPECT_TRUE(book.List(~std::uint64_t{0})->empty());
}

TEST_F(RecordsTest, IllFormedTextIsReplaced) {
  RecordBook book = OpenBook();
  ASSERT_TRUE(book.Append(Overridden("a\xff\xed\xa0\x80z\n\"")));
  const json entry = json::parse(book.List()->front().json);
  EXPECT_THAT(entry["reason"].get<std::string>(), HasSubstr("\xef\xbf\xbd"));
  EXPECT_TRUE(book.Verify()->faults.empty());
}

TEST_F(RecordsTest, WhatCannotBeRecordedIsRefusedAndLeavesNothing) {
  RecordBook book = OpenBook();
  const auto refused = [&](const Submit& submit, const std::string& field) {
    const auto head = book.Append(submit);
    ASSERT_FALSE(head);
    EXPECT_EQ(head.error().fault, RecordFault::kInvalid);
    EXPECT_EQ(head.error().field, field);
    EXPECT_FALSE(book.Reserve(submit));
  };
  Submit submit = SomeSubmit();
  submit.verdict = "maybe";
  refused(submit, "/verdict");
  submit = SomeSubmit(std::string(kMaxSiteBytes + 1, 'x'));
  refused(submit, "/site");
  refused(SomeSubmit(""), "/site");
  submit = SomeSubmit();
  submit.surface = std::string(kMaxNameBytes + 1, 'x');
  refused(submit, "/surface");
  submit = SomeSubmit();
  submit.policy_id = "";
  refused(submit, "/policy/id");
  submit = SomeSubmit();
  submit.rules.assign(kMaxRules + 1, "r");
  refused(submit, "/rules");
  submit = SomeSubmit();
  submit.rules = {"good", std::string(kMaxNameBytes + 1, 'x')};
  refused(submit, "/rules/1");
  submit = SomeSubmit();
  submit.reason = "x";
  refused(submit, "/reason");
  refused(Overridden(""), "/reason");
  refused(Overridden(std::string(kMaxReasonCharacters + 1, 'x')), "/reason");
  refused(Overridden(std::string(5 * kMaxReasonCharacters, '\x80')), "/reason");
  submit = SomeSubmit();
  submit.time = std::chrono::sys_days(std::chrono::year(1969) / 12 / 31);
  refused(submit, "/time");
  EXPECT_TRUE(book.List()->empty());
}

TEST_F(RecordsTest, TheLongestThatIsAllowedIsRecorded) {
  RecordBook book = OpenBook();
  std::string reason;
  for (std::size_t i = 0; i < kMaxReasonCharacters; ++i) {
    reason += "\U0001F600";
  }
  Submit submit = Overridden(reason);
  submit.site = std::string(kMaxSiteBytes, 's');
  submit.rules.clear();
  for (std::size_t i = 0; i < kMaxRules; ++i) {
    submit.rules.push_back(std::string(kMaxNameBytes - 3, 'r') + std::to_string(100 + i));
  }
  const auto head = book.Append(submit);
  ASSERT_TRUE(head) << ToString(head.error());
  EXPECT_TRUE(book.Verify()->faults.empty());
}

TEST_F(RecordsTest, ReadingOnlyMakesAndChangesNothing) {
  {
    RecordBook book = OpenBook();
    ASSERT_TRUE(book.Append(SomeSubmit()));
  }
  const std::string before = AllBytes();
  auto reader = RecordBook::OpenReadOnly(file_);
  ASSERT_TRUE(reader) << ToString(reader.error());
  EXPECT_EQ(reader->List()->size(), 1U);
  EXPECT_EQ(reader->Append(SomeSubmit()).error().fault, RecordFault::kReadOnly);
  EXPECT_EQ(reader->Reserve(SomeSubmit()).error().fault, RecordFault::kReadOnly);
  EXPECT_EQ(reader->Settle("x", true).error().fault, RecordFault::kReadOnly);
  EXPECT_EQ(AllBytes(), before);
}

TEST_F(RecordsTest, AReaderSeesWhatIsWrittenAfterItOpened) {
  RecordBook writer = OpenBook();
  ASSERT_TRUE(writer.Append(SomeSubmit()));
  {
    RecordBook closes_the_log = OpenBook();
  }
  auto reader = RecordBook::OpenReadOnly(file_);
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->List()->size(), 1U);
  ASSERT_TRUE(writer.Append(SomeSubmit()));
  EXPECT_EQ(reader->List()->size(), 2U);
  EXPECT_EQ(reader->Verify()->entries, 2U);
}

}  // namespace
}  // namespace forepost::records
