// Who approved the policy and the post: in the entry, in the chain, in an export.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "native-host/records/book_fixture.h"
#include "records/entry.h"
#include "records/view.h"

namespace forepost::records {
namespace {

using nlohmann::json;

class ApprovalsTest : public BookTest {
 protected:
  static Submit Approved() {
    Submit submit = SomeSubmit();
    submit.bundle_version = 7;
    submit.approved_by = "Jane Roe, CCO";
    submit.approved_on = "2026-11-20";
    submit.post_id = "results";
    submit.post_approved_by = "=cmd()";
    submit.post_approved_on = "2026-11-19";
    return submit;
  }
};

TEST_F(ApprovalsTest, StandInTheEntry) {
  const json entry = DescribeSubmit(Approved()).value();
  EXPECT_EQ(entry["policy"], json::parse(R"({"id": "us-broker-dealer", "version": 3, "bundle":
      {"version": 7, "approved_by": "Jane Roe, CCO", "approved_on": "2026-11-20"}})"));
  EXPECT_EQ(entry["approved"],
            json({{"id", "results"}, {"approved_by", "=cmd()"}, {"approved_on", "2026-11-19"}}));
  const json plain = DescribeSubmit(SomeSubmit()).value();
  EXPECT_FALSE(plain["policy"].contains("bundle"));
  EXPECT_FALSE(plain.contains("approved"));
}

TEST_F(ApprovalsTest, AChainGoesOnFromEntriesWithoutThem) {
  auto book = OpenBook();
  ASSERT_TRUE(book.Append(SomeSubmit()));
  ASSERT_TRUE(book.Append(Approved()));
  const auto ticket = book.Reserve(Approved());
  ASSERT_TRUE(ticket);
  ASSERT_TRUE(book.Settle(*ticket, true));
  ASSERT_TRUE(book.Append(SomeSubmit()));
  const auto verified = book.Verify(witnessed_);
  ASSERT_TRUE(verified);
  EXPECT_TRUE(verified->faults.empty());
  EXPECT_EQ(verified->entries, 4U);
  const auto entries = book.List().value();
  EXPECT_EQ(json::parse(entries[2].json)["policy"]["bundle"]["version"], 7);
}

TEST_F(ApprovalsTest, StandInASpreadsheet) {
  auto book = OpenBook();
  ASSERT_TRUE(book.Append(Approved()));
  ASSERT_TRUE(book.Append(SomeSubmit()));
  const auto entries = book.List().value();
  EXPECT_TRUE(CsvHeading().ends_with(
      ",hash,bundle,policy_approved_by,policy_approved_on,"
      "approved_post,post_approved_by,post_approved_on,kind,vault,user\r\n"));
  EXPECT_TRUE(ToCsvLine(entries[0])
                  .ends_with(",7,\"Jane Roe, CCO\",2026-11-20,results,'=cmd(),2026-11-19,,,\r\n"))
      << ToCsvLine(entries[0]);
  EXPECT_TRUE(ToCsvLine(entries[1]).ends_with(entries[1].hash + ",,,,,,,,,\r\n"));
}

TEST_F(ApprovalsTest, HaveLimits) {
  Submit no_name = Approved();
  no_name.approved_by.clear();
  Submit long_name = Approved();
  long_name.post_approved_by = std::string(kMaxApproverBytes + 1, 'x');
  Submit long_id = Approved();
  long_id.post_id = std::string(kMaxNameBytes + 1, 'x');
  for (const Submit& bad : {no_name, long_name, long_id}) {
    const auto described = DescribeSubmit(bad);
    ASSERT_FALSE(described);
    EXPECT_EQ(described.error().fault, RecordFault::kInvalid);
  }
}

}  // namespace
}  // namespace forepost::records
