#include "policy/name_list.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/temp_folder.h"

namespace forepost::policy {
namespace {

using Aliases = std::vector<std::string>;

TEST(NameList, ALineIsANameAndItsAliases) {
  struct Case {
    std::string line;
    std::string name;
    Aliases aliases;
  };
  const std::vector<Case> cases{
      {"Acme", "Acme", {}},
      {"Acme Holdings plc\tAcme\t$ACME", "Acme Holdings plc", {"Acme", "$ACME"}},
      {"  Acme  \t  Acme Co  ", "Acme", {"Acme Co"}},
      {"\tAcme\t\tCo\t", "Acme", {"Co"}},
      {"Acme\r", "Acme", {}},
      {"", "", {}},
      {" \t \r", "", {}},
  };
  for (const Case& one : cases) {
    const NameEntry entry = ParseNameEntry(one.line);
    EXPECT_EQ(entry.name, one.name) << one.line;
    EXPECT_EQ(entry.aliases, one.aliases) << one.line;
  }
}

TEST(NameList, AFileIsALineEach) {
  struct Case {
    std::string content;
    std::string text;
    std::size_t entries;
  };
  const std::vector<Case> cases{
      {"\xEF\xBB\xBF"
       "Acme\tA\r\n# not me\n\n  \nJane Roe\nNestlé",
       "Acme\nA\nJane Roe\nNestlé\n", 3},
      {"a", "a\n", 1},
      {"a\tb", "a\nb\n", 1},
      {"a\n", "a\n", 1},
      {"\t a \t\t b \t\nc", "a\nb\nc\n", 2},
      {"# only a remark", "", 0},
      {"", "", 0},
      {"a \xEF\xBF\xBD that is written out\n", "a \xEF\xBF\xBD that is written out\n", 1},
  };
  for (const Case& one : cases) {
    const auto list = ParseNameList(one.content, "l");
    ASSERT_TRUE(list) << one.content;
    EXPECT_EQ(list->text(), one.text) << one.content;
    EXPECT_EQ(list->size(), one.entries) << one.content;
    EXPECT_EQ(list->empty(), one.entries == 0);
    EXPECT_EQ(list->hashed(), nullptr);
  }
}

TEST(NameList, CanBePutTogetherByHand) {
  NameList list{{.name = "Acme", .aliases = {"A", "$A"}}};
  list.push_back({.name = "Jane Roe", .aliases = {}});
  EXPECT_EQ(list.text(), "Acme\nA\n$A\nJane Roe\n");
  EXPECT_EQ(list.size(), 2U);
  EXPECT_TRUE(NameList().empty());
}

TEST(NameList, FaultsNameTheLineAndAllAreNamed) {
  const auto list = ParseNameList("good\n" + std::string(1001, 'x') +
                                      "\nb\xFF"
                                      "ad\n" +
                                      std::string(1000, 'y'),
                                  "f");
  ASSERT_FALSE(list);
  ASSERT_EQ(list.error().size(), 2U);
  EXPECT_EQ(list.error()[0].file, "f");
  EXPECT_EQ(list.error()[0].line, 2U);
  EXPECT_EQ(list.error()[0].message, "the line has 1001 bytes, more than the 1000 allowed");
  EXPECT_EQ(list.error()[1].line, 3U);
  EXPECT_EQ(list.error()[1].message, "the line is not UTF-8");
}

TEST(NameList, TooManyNamesAreRefused) {
  std::string content;
  for (std::size_t i = 0; i < kMaxNames; ++i) {
    content += "n\n";
  }
  EXPECT_TRUE(ParseNameList(content + "# a remark\n\n", "f"));
  const auto list = ParseNameList(content + "one more\n", "f");
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error()[0].line, kMaxNames + 1);
  EXPECT_EQ(list.error()[0].message, "there are more than 1000000 names, the most allowed");
}

TEST(NameList, LoadsAFile) {
  const testing::TempFolder folder;
  const auto file = folder.Write("names.txt", "Acme\n");
  EXPECT_EQ(LoadNameList(file)->text(), "Acme\n");
  const auto missing = LoadNameList(folder.path() / "no.txt");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error()[0].file, (folder.path() / "no.txt").string());
  EXPECT_EQ(missing.error()[0].message, "there is no such file");
  EXPECT_FALSE(LoadNameList(folder.path()));
}

TEST(NameList, SoManyFaultsAndNoMoreAreNamed) {
  std::string content;
  for (int i = 0; i < 1000; ++i) {
    content += "\xFF\n";
  }
  EXPECT_EQ(ParseNameList(content, "f").error().size(), 100U);
}

}  // namespace
}  // namespace forepost::policy
