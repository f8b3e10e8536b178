// Employers and ties, read from a card.
#include "notes/ties.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forepost::notes {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string Employers(const std::string& employer, const std::string& positions) {
  Card card;
  card.fields = {{"employer", employer}, {"positions", positions}};
  std::string told;
  for (const Employment& one : EmploymentsOf(card)) {
    told += (one.past ? "-" : "+") + one.employer + " ";
  }
  return told;
}

TEST(TiesTest, EmployersArePresentAndPastEachOnce) {
  EXPECT_EQ(Employers("Northwind", "Head · NORTHWIND · 2023–\nAnalyst · Calder & Rowe · 2019–2023"),
            "+Northwind -Calder & Rowe ");
  EXPECT_EQ(Employers("", "Analyst · Calder"), "-Calder ");
  // Nobody can say whether this is a position or an employer.
  EXPECT_EQ(Employers("", "Analyst\nCalder · until 2026-11\nAnalyst · 2019–2023"), "");
  EXPECT_EQ(Employers("", ""), "");
}

TEST(TiesTest, RelationsComeBeforeWhatAPageNamed) {
  Card card;
  card.relations = {{.client = 7, .name = "", .what = "colleague"},
                    {.client = 0, .name = "Sam", .what = "sister"}};
  card.fields = {{"connections",
                  "Dana Okafor · colleague · https://www.example.com/in/dana/\nOmar\nLi · "
                  "https://b.example/li"}};
  const auto ties = TiesOf(card);
  ASSERT_THAT(ties, SizeIs(5));
  EXPECT_EQ(ties[0].client, 7U);
  EXPECT_EQ(ties[1].name, "Sam");
  EXPECT_EQ(ties[2].name, "Dana Okafor");
  EXPECT_EQ(ties[2].what, "colleague");
  EXPECT_EQ(ties[2].address, "https://www.example.com/in/dana");
  EXPECT_EQ(ties[3].name, "Omar");
  EXPECT_EQ(ties[3].address, "");
  EXPECT_EQ(ties[4].what, "");
  EXPECT_EQ(ties[4].address, "https://b.example/li");
  EXPECT_THAT(TiesOf(Card{}), IsEmpty());
}

}  // namespace
}  // namespace forepost::notes
