#include "common/printable.h"

#include <gtest/gtest.h>

namespace forepost {
namespace {

TEST(PrintableTest, NothingIsLeftThatATerminalObeys) {
  EXPECT_EQ(Printable("a\x1B[2J\nb\x7F"), "a\uFFFD[2J\uFFFDb\uFFFD");
  EXPECT_EQ(Printable("\xC2\x9B"
                      "31m"),
            "\uFFFD31m");
  EXPECT_EQ(Printable("\u202Ex\u2066\u200F\u2028"), "\uFFFDx\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(Printable("\xFF\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST(PrintableTest, WordsStayAsTheyAre) {
  EXPECT_EQ(Printable("Jürgen \U0001F680 \u05D0 <b>"), "Jürgen \U0001F680 \u05D0 <b>");
  EXPECT_EQ(Printable(""), "");
}

}  // namespace
}  // namespace forepost
