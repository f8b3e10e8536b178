#include "common/iso_date.h"

#include <gtest/gtest.h>

namespace forepost {
namespace {

TEST(IsoDate, ThereAndBack) {
  for (const std::string_view text : {"2027-06-30", "2028-02-29", "0001-01-01", "9999-12-31"}) {
    const auto day = ParseDate(text);
    ASSERT_TRUE(day) << text;
    EXPECT_EQ(ToText(*day), text);
  }
  EXPECT_EQ(ParseDate("2027-07-01").value() - ParseDate("2027-06-30").value(),
            std::chrono::days(1));
}

TEST(IsoDate, NothingElseIsADay) {
  for (const std::string_view text : {"", "2027-02-29", "2027-13-01", "2027-6-30", "27-06-30",
                                      "2027/06/30", "2027-06-30T", " 2027-06-30", "+027-06-30"}) {
    EXPECT_FALSE(ParseDate(text)) << text;
  }
}

}  // namespace
}  // namespace forepost
