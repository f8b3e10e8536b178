#include "common/iso_time.h"

#include <gtest/gtest.h>

namespace forepost {
namespace {

using std::chrono::milliseconds;
using Time = std::chrono::sys_time<milliseconds>;

TEST(IsoTimeTest, TimesAreReadAsTheyWereWritten) {
  EXPECT_EQ(ToIso(Time(milliseconds(0))), "1970-01-01T00:00:00.000Z");
  EXPECT_EQ(ToIso(Time(milliseconds(1'795'504'200'007))), "2026-11-24T07:10:00.007Z");
  EXPECT_EQ(ToIso(Time(milliseconds(-1))), "1969-12-31T23:59:59.999Z");
  for (const std::int64_t number : {0LL, 951'782'400'000LL, 1'795'504'200'007LL, -1LL}) {
    EXPECT_EQ(ParseIso(ToIso(Time(milliseconds(number)))), Time(milliseconds(number)));
  }
}

TEST(IsoTimeTest, TimesOutsideOfFourDigitsAreClamped) {
  EXPECT_EQ(ToIso(Time(milliseconds(INT64_MAX))), "9999-12-31T23:59:59.999Z");
  EXPECT_EQ(ToIso(Time(milliseconds(INT64_MIN))), "0000-01-01T00:00:00.000Z");
}

TEST(IsoTimeTest, OtherFormsAreRefused) {
  for (const char* text :
       {"", "2026-11-24", "2026-11-24T07:10:00Z", "2026-11-24 07:10:00.000Z",
        "2026-11-24T07:10:00.000+", "2026-02-30T07:10:00.000Z", "2026-00-01T07:10:00.000Z",
        "2026-11-24T24:10:00.000Z", "2026-11-24T07:60:00.000Z", "2026-11-24T07:10:60.000Z",
        "2026-11-24T07:10:0x.000Z", "-026-11-24T07:10:00.000Z", "2026-11-24T07:10:00.000ZZ"}) {
    EXPECT_FALSE(ParseIso(text)) << text;
  }
}

}  // namespace
}  // namespace forepost
