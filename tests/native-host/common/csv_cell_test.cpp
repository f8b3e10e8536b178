#include "common/csv_cell.h"

#include <gtest/gtest.h>

namespace forepost {
namespace {

TEST(CsvCellTest, QuotesWhatHasToBe) {
  EXPECT_EQ(ToCsvCell("plain text"), "plain text");
  EXPECT_EQ(ToCsvCell("a,b"), "\"a,b\"");
  EXPECT_EQ(ToCsvCell("say \"x\"\n"), "\"say \"\"x\"\"\n\"");
  EXPECT_EQ(ToCsvCell(""), "");
}

TEST(CsvCellTest, LetsNothingBeAFormula) {
  for (const char first : {'=', '+', '-', '@'}) {
    EXPECT_EQ(ToCsvCell(std::string(1, first) + "1"), "'" + std::string(1, first) + "1");
  }
  EXPECT_EQ(ToCsvCell("=1,2"), "\"'=1,2\"");
}

}  // namespace
}  // namespace forepost
