#include "policy/names.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/temp_folder.h"

namespace forepost::policy {
namespace {

NameList ListOf(const std::vector<std::string>& lines) {
  NameList names;
  for (const std::string& line : lines) {
    names.push_back(ParseNameEntry(line));
  }
  return names;
}

// The text of each hit, as it is normalised.
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

struct Case {
  std::vector<std::string> list;
  std::string text;
  std::vector<std::string> found;
};

void Expect(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(FoundIn(NameIndex(ListOf(one.list)), one.text), one.found) << one.text;
  }
}

TEST(Names, AreFoundHoweverTheyAreWritten) {
  Expect({
      {{"Acme Holdings"}, "buy acme holdings now", {"acme holdings"}},
      {{"Acme Holdings"}, "ACME-HOLDINGS", {"acme-holdings"}},
      {{"Acme Holdings"}, "Aсme Holdings", {"acme holdings"}},
      {{"Acme Holdings"}, "Acme", {}},
      {{"Acme Holdings"}, "Acme. Holdings", {}},
      {{"Acme Holdings"}, "Acme big Holdings", {}},
      {{"Nestlé"}, "nestle NESTLÉ", {"nestle", "nestle"}},
      {{"nestle"}, "Nestlé", {"nestle"}},
      {{"AT&T"}, "at&t AT T", {"at&t", "at t"}},
      {{"3M"}, "3m 3 m", {"3m"}},
      {{"O'Reilly Media"}, "OReilly Media", {"oreilly media"}},
      {{"日本電気"}, "日本電気 up", {"日本電気"}},
  });
}

TEST(Names, WithAPossessive) {
  Expect({
      {{"Acme"}, "Acme's results", {"acme's"}},
      {{"Acme"}, "Acme’s results", {"acme's"}},
      {{"Acme"}, "acmes results", {}},
      {{"Acme Holdings"}, "Acme Holdings's", {"acme holdings's"}},
      {{"Acme Holdings"}, "Acme's Holdings", {}},
      {{"$ACME"}, "$ACME's run", {"acme's"}},
      {{"McDonald's"}, "McDonald's", {"mcdonald's"}},
      {{"McDonald's"}, "McDonalds", {"mcdonalds"}},
  });
}

TEST(Names, WithoutTheLegalFormIfTwoWordsAreLeft) {
  Expect({
      {{"Acme Holdings plc"},
       "Acme Holdings and Acme Holdings PLC",
       {"acme holdings", "acme holdings plc"}},
      {{"Acme Holdings Ltd."}, "Acme Holdings", {"acme holdings"}},
      {{"Big Acme S.A."}, "Big Acme", {"big acme"}},
      {{"Acme plc"}, "Acme", {}},
      {{"Acme plc"}, "acme PLC", {"acme plc"}},
      {{"Acme Holdings Group"}, "Acme Holdings", {}},
  });
}

TEST(Names, TheLongestAtAPlace) {
  Expect({
      {{"Acme", "Acme Holdings", "Acme Holdings North"},
       "Acme Holdings North",
       {"acme holdings north"}},
      {{"Acme", "Acme Holdings"}, "Acme Hold", {"acme"}},
      {{"Acme", "Acme Holdings North"}, "Acme Holdings South", {"acme"}},
      {{"Acme Holdings", "Holdings North"},
       "Acme Holdings North",
       {"acme holdings", "holdings north"}},
  });
}

TEST(Names, AliasesAndTickers) {
  Expect({
      {{"Acme Holdings\tAcmeCo\t$ACME"}, "AcmeCo is $acme", {"acmeco", "acme"}},
      {{"Acme Holdings\tAcmeCo\t$ACME"}, "acme #ACME", {}},
      {{"Acme Holdings\t\t $ACME "}, "$ACME", {"acme"}},
      {{"T"}, "$T T", {"t", "t"}},
      {{"#Secret"}, "#secret secret", {"secret"}},
  });
}

TEST(Names, OfMoreWordsThanAreLookedAtAreFoundByTheFirst) {
  std::string first;
  for (std::size_t i = 0; i < kMaxNameWords; ++i) {
    first += (i == 0 ? "" : " ") + std::string("w") + std::to_string(i) + "x";
  }
  Expect({{{first + " more"}, first, {first}},
          {{first + " more"}, first.substr(0, first.rfind(' ')), {}}});
}

TEST(Names, NoNamesAreNeverFound) {
  EXPECT_TRUE(NameIndex().Empty());
  EXPECT_EQ(FoundIn(NameIndex(ListOf({"...", "🚀"})), "... 🚀 x"), std::vector<std::string>());
  EXPECT_FALSE(NameIndex(ListOf({"Acme"})).Empty());
  EXPECT_EQ(FoundIn(NameIndex(), "Acme"), std::vector<std::string>());
}

// Names are cut together as one text; none may run into the next.
TEST(Names, OfTwoLinesAreNotOne) {
  const NameIndex index(ListOf({"acme", "holdings", "ABOVE", "BELOW", "1 st", "2 nd"}));
  EXPECT_EQ(FoundIn(index, "above below"), (std::vector<std::string>{"above", "below"}));
  EXPECT_EQ(FoundIn(index, "acme holdings"), (std::vector<std::string>{"acme", "holdings"}));
  EXPECT_EQ(FoundIn(index, "1 st 2 nd"), (std::vector<std::string>{"1 st", "2 nd"}));
}

TEST(Names, AreFoundAfterAMovedAndACopiedIndexAlike) {
  const NameIndex index(ListOf({"Acme"}));
  const NameIndex copy = index;
  EXPECT_EQ(FoundIn(copy, "acme"), std::vector<std::string>{"acme"});
  EXPECT_EQ(FoundIn(index, "acme"), std::vector<std::string>{"acme"});
}

// Names are cut in stretches; none may be lost or joined where one ends.
TEST(Names, AreAllThereInALongList) {
  std::vector<std::string> lines;
  for (int i = 0; i < 40'000; ++i) {
    lines.push_back("Long" + std::to_string(i) + " Name" + std::string(i % 23, 'x'));
  }
  const NameIndex index(ListOf(lines));
  for (std::size_t i = 0; i < lines.size(); i += 11) {
    ASSERT_EQ(FoundIn(index, lines[i]).size(), 1U) << lines[i];
  }
  EXPECT_EQ(FoundIn(index, lines[0] + lines[1]), std::vector<std::string>());
}

TEST(Names, AFileIsReadAtTheFirstLookAndOnce) {
  const testing::TempFolder folder;
  const auto file = folder.Write("names.txt", "Acme\tAC\n");
  const NameList later = NameList::Later(file);
  EXPECT_TRUE(later.empty());
  const NameIndex index(later);
  const NameIndex other(later);
  folder.Write("names.txt", "Beta\n");
  EXPECT_EQ(FoundIn(index, "acme beta"), std::vector<std::string>{"beta"});
  folder.Write("names.txt", "Acme\n");
  EXPECT_EQ(FoundIn(other, "acme beta"), std::vector<std::string>{"beta"});
  EXPECT_TRUE(other.Ready());
}

TEST(Names, AFileWithAFaultFindsNothingAndSaysWhy) {
  const testing::TempFolder folder;
  const NameIndex index(NameList::Later(folder.Write("names.txt", "Acme\n\xFF\n")));
  const auto ready = index.Ready();
  ASSERT_FALSE(ready);
  EXPECT_EQ(ready.error()[0].line, 2U);
  EXPECT_EQ(FoundIn(index, "acme"), std::vector<std::string>());
  EXPECT_TRUE(index.Empty());
  EXPECT_FALSE(NameIndex(NameList::Later(folder.path() / "none")).Ready());
}

TEST(Names, ManyAreToldApart) {
  std::vector<std::string> lines;
  for (int i = 0; i < 5000; ++i) {
    lines.push_back("Firm" + std::to_string(i) + " Group" + std::to_string(i % 7));
  }
  const NameIndex index(ListOf(lines));
  for (int i = 0; i < 5000; i += 37) {
    const std::string name = "firm" + std::to_string(i) + " group" + std::to_string(i % 7);
    EXPECT_EQ(FoundIn(index, "x " + name), std::vector{name});
    EXPECT_EQ(FoundIn(index, "firm" + std::to_string(i) + " group" + std::to_string((i + 1) % 7)),
              std::vector<std::string>());
  }
}

}  // namespace
}  // namespace forepost::policy
