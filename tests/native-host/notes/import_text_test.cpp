#include "notes/import_text.h"

#include <gtest/gtest.h>

namespace forepost::notes {
namespace {

TEST(ImportTextTest, TakesUtf8AsItIs) {
  EXPECT_EQ(ToUtf8("J\u00FCrgen").text, "J\u00FCrgen");
  EXPECT_EQ(ToUtf8("J\u00FCrgen").note, "");
  EXPECT_EQ(ToUtf8("\xEF\xBB\xBFName").text, "Name");
  // A replacement character that stands in the file is no fault.
  EXPECT_EQ(ToUtf8("a\uFFFDb").note, "");
}

TEST(ImportTextTest, ConvertsWindows1252AndSaysSo) {
  const Utf8Text text = ToUtf8("J\xFCrgen \x80 5 \x96 \x93x\x94");
  EXPECT_EQ(text.text, "J\u00FCrgen \u20AC 5 \u2013 \u201Cx\u201D");
  EXPECT_NE(text.note.find("Windows-1252"), std::string::npos);
  EXPECT_EQ(ToUtf8("\x81\xE9").text, "\uFFFD\u00E9");
}

TEST(ImportTextTest, ConvertsUtf16AndSaysSo) {
  const std::string little("\xFF\xFEN\0\xFC\0=\xD8\x00\xDE", 10);
  EXPECT_EQ(ToUtf8(little).text, "N\u00FC\U0001F600");
  const std::string big("\xFE\xFF\0N\xD8\x3D", 6);
  EXPECT_EQ(ToUtf8(big).text, "N\uFFFD");
  EXPECT_NE(ToUtf8(big).note.find("UTF-16"), std::string::npos);
}

TEST(ImportTextTest, CountsLinesHoweverTheyEnd) {
  LineReader lines("a\r\nb\rc\n\nd");
  std::vector<std::pair<std::size_t, std::string>> found;
  while (const auto line = lines.Next()) {
    found.emplace_back(line->number, line->bare());
  }
  EXPECT_EQ(found, (std::vector<std::pair<std::size_t, std::string>>{
                       {1, "a"}, {2, "b"}, {3, "c"}, {4, ""}, {5, "d"}}));
}

}  // namespace
}  // namespace forepost::notes
