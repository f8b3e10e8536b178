#include "policy/hashed_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "policy/name_list.h"
#include "support/temp_folder.h"

namespace forepost::policy {
namespace {

constexpr NameHashKey kKey{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
constexpr std::string_view kHeader = "forepost-hashed-names 1 000102030405060708090a0b0c0d0e0f\n";

std::string Hashed(std::string_view lines) {
  return ToHashedList(HashNames(lines, kKey), kKey, true);
}

std::vector<std::string> FoundIn(const NameIndex& index, std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::vector<WordRange> ranges;
  index.Find(words, ranges);
  std::vector<std::string> found;
  for (const WordRange& range : ranges) {
    const std::uint32_t begin = words.all()[range.first].begin;
    found.push_back(text.bytes().substr(begin, words.all()[range.last].end - begin));
  }
  return found;
}

NameIndex IndexOf(std::string_view content) {
  const auto list = ParseNameList(content, "list.txt");
  EXPECT_TRUE(list) << ToString(list.error());
  return list ? NameIndex(*list) : NameIndex();
}

// The values were computed from SipHash's definition, apart from libsodium.
TEST(HashedList, HasTheFormThatIsDocumented) {
  EXPECT_EQ(Hashed(""), kHeader);
  EXPECT_EQ(Hashed("Acme Holdings\n$ACME\n"),
            std::string(kHeader) + "1 61c20f69f1cf0823\n2 2dd7de0d1c3e3f00\n");
  EXPECT_EQ(ToHashedList({}, kKey, false), "forepost-hashed-names 1 key-file\n");
}

TEST(HashedList, TellsNothingByItsOrderAndHoldsNothingTwice) {
  const std::string one = Hashed("Beta Bank\nAcme\nAcme Holdings plc\nZoo\nACME\n");
  EXPECT_EQ(one, Hashed("Zoo\nAcme Holdings plc\nAcme\nBeta Bank\n"));
  // "Acme Holdings plc" also without its legal form.
  EXPECT_EQ(std::ranges::count(one, '\n'), 6);
  EXPECT_EQ(one.find("cme"), std::string::npos);
}

// A list finds the same whether it is hashed or not.
TEST(HashedList, FindsWhatTheListItselfFinds) {
  const std::string list =
      "Acme Holdings plc\tAcmeCo\t$ACME\nNestlé\nMcDonald's\nJane Roe\n3M\nU.S. Steel Co Ltd\n"
      "日本電気\nAlpha\nAlpha Beta Gamma\n";
  const std::vector<std::string> texts{"buy acme holdings now",
                                       "ACME-HOLDINGS PLC",
                                       "Aсme Holdings",
                                       "Acme. Holdings",
                                       "Acme big Holdings",
                                       "nestle's NESTLÉ",
                                       "AcmeCo is $acme",
                                       "acme #ACME",
                                       "$ACME's run",
                                       "McDonalds' x",
                                       "McDonald's menu",
                                       "Jane Roe's deal",
                                       "jane roe and Jane, Roe",
                                       "3m 3 m",
                                       "US Steel is up",
                                       "u.s. steel co",
                                       "日本電気 up",
                                       "Alpha Beta",
                                       "alpha beta gamma!",
                                       "Alpha Beta. Gamma",
                                       "Jane’s Roe",
                                       "",
                                       "J a n e  R o e",
                                       "JANE ROE’S",
                                       "acmes Holdings Nestlés x"};
  const NameIndex plain = IndexOf(list);
  const auto parsed = ParseNameList(list, "l");
  const NameIndex hashed = IndexOf(Hashed(parsed->text()));
  std::size_t found = 0;
  for (const std::string& text : texts) {
    EXPECT_EQ(FoundIn(hashed, text), FoundIn(plain, text)) << text;
    found += FoundIn(hashed, text).size();
  }
  EXPECT_GT(found, 15U);
}

TEST(HashedList, AnotherKeyFindsNothing) {
  std::string list = Hashed("Acme\n");
  EXPECT_EQ(FoundIn(IndexOf(list), "acme").size(), 1U);
  list[list.find("0001")] = 'f';
  EXPECT_EQ(FoundIn(IndexOf(list), "acme").size(), 0U);
  EXPECT_NE(RandomNameHashKey(), RandomNameHashKey());
}

TEST(HashedList, TheKeyMayLieBesideIt) {
  const testing::TempFolder folder;
  const auto file = folder.Write("list.txt", ToHashedList(HashNames("Acme\n", kKey), kKey, false));
  const auto missing = LoadNameList(file);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error()[0].file, file.string() + ".key");
  folder.Write("list.txt.key", ToHex(kKey) + "\n");
  EXPECT_EQ(FoundIn(NameIndex(*LoadNameList(file)), "acme").size(), 1U);
  for (const std::string bad : {"", "00", "0001020304050607\n", "xx0102030405060708090a0b0c0d0e0f",
                                "000102030405060708090a0b0c0d0e0f\nmore"}) {
    folder.Write("list.txt.key", bad);
    ASSERT_FALSE(LoadNameList(file)) << bad;
    EXPECT_EQ(LoadNameList(file).error()[0].message, "this is no key of 32 hexadecimal digits");
  }
}

TEST(HashedList, FaultsNameTheLine) {
  struct Case {
    std::string content;
    std::size_t line;
    std::string message;
  };
  const std::string header(kHeader);
  const std::string no_line =
      "the line is not a number of words from 1 to 16 and 16 hexadecimal digits";
  const std::vector<Case> cases{
      {"forepost-hashed-names", 1, "the header of a list of hashed names has no version"},
      {"forepost-hashed-names-2 1 key-file", 1,
       "the header of a list of hashed names has no version"},
      {"forepost-hashed-names 2 key-file\n", 1,
       "this list of hashed names has a version that is not known here"},
      {"forepost-hashed-names 1\n", 1, "the header has no key of 32 hexadecimal digits"},
      {"forepost-hashed-names 1 0001\n", 1, "the header has no key of 32 hexadecimal digits"},
      {header + "1 0123456789abcdef\nAcme\n", 3, no_line},
      {header + "0 0123456789abcdef\n", 2, no_line},
      {header + "17 0123456789abcdef\n", 2, no_line},
      {header + "-1 0123456789abcdef\n", 2, no_line},
      {header + "1 0123456789ABCDEF\n", 2, no_line},
      {header + "1 0123456789abcde\n", 2, no_line},
      {header + "1 0123456789abcdef0\n", 2, no_line},
      {header + "1  0123456789abcdef\n", 2, no_line},
      {header + "\n1", 3, no_line},
  };
  for (const Case& one : cases) {
    const auto list = ParseNameList(one.content, "l.txt");
    ASSERT_FALSE(list) << one.content;
    EXPECT_EQ(list.error()[0].file, "l.txt");
    EXPECT_EQ(list.error()[0].line, one.line) << one.content;
    EXPECT_EQ(list.error()[0].message, one.message) << one.content;
  }
  EXPECT_TRUE(ParseNameList(header + "\r\n1 0123456789abcdef\r\n", "l"));
}

TEST(HashedList, ManyFaultsAreNamedOnlyUpToALimit) {
  std::string content(kHeader);
  for (int i = 0; i < 1000; ++i) {
    content += "x\n";
  }
  EXPECT_EQ(ParseNameList(content, "l").error().size(), 100U);
}

}  // namespace
}  // namespace forepost::policy
