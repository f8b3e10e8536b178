// What has changed, as sentences.
#include "notes/changes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ChangesTest, ListsTellWhatIsNewAndWhatIsGone) {
  EXPECT_EQ(ToWords({"positions", "", "Analyst · Calder"}), "positions: new Analyst · Calder");
  EXPECT_EQ(ToWords({"positions", "a\nb", "b\nc"}), "positions: new c, gone a");
  EXPECT_EQ(ToWords({"connections", "", "a\nb\nc\nd"}), "connections: 4 new");
  EXPECT_EQ(ToWords({"names", "a\nb", "b\na"}), "other names: in another order");
  EXPECT_EQ(ToWords({"places", "Leeds", ""}), "other places: gone Leeds");
  // Addresses say little in a sentence.
  EXPECT_EQ(ToWords({"links", "https://a", "https://b"}), "links: 1 new, 1 gone");
}

TEST(ChangesTest, WhatACardHasBesidesIsNamedToo) {
  EXPECT_EQ(ToWords({"tags", "vip", "vip\nenergy"}), "tags: new energy");
  EXPECT_EQ(ToWords({"follow_up", "", "2026-12-01"}), "new follow-up: 2026-12-01");
  EXPECT_EQ(ToWords({"follow_up", "2026-12-01", ""}), "no follow-up any more (was 2026-12-01)");
  EXPECT_EQ(ToWords({"expires", "2028-11-29", "2028-12-31"}),
            "new day until which this is kept: 2028-12-31 (was 2028-11-29)");
}

TEST(ChangesTest, ALevelThatDoesNotRecordAFieldTellsNothingOfIt) {
  const Page before{{"name", "R"}, {"positions", "a"}};
  const Page after{{"name", "T"}, {"positions", "b"}};
  EXPECT_THAT(Changes(before, after, CaptureLevel::kCard),
              ElementsAre(FieldChange{"name", "R", "T"}));
  EXPECT_THAT(Changes(before, after, CaptureLevel::kFull),
              ElementsAre(FieldChange{"name", "R", "T"}, FieldChange{"positions", "a", "b"}));
  EXPECT_THAT(Changes(before, after, CaptureLevel::kLink), IsEmpty());
}

}  // namespace
}  // namespace forepost::notes
