#include "notes/capture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "notes/text.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

const Page kWhole{{"name", "Rama Treas"},     {"employer", "Northwind"},
                  {"position", "Treasurer"},  {"headline", "Cash is a fact"},
                  {"place", "Leeds"},         {"about", "One.\nTwo."},
                  {"links", "https://a.org"}, {"selection", "looks for a new bank"}};

TEST(CaptureTest, LinkKeepsNothingOfThePage) {
  const Kept kept = Enforce(kWhole, CaptureLevel::kLink);
  EXPECT_THAT(kept.page, IsEmpty());
  EXPECT_THAT(kept.dropped, ElementsAre("name", "employer", "position", "headline", "place",
                                        "about", "links", "selection"));
}

TEST(CaptureTest, SelectionKeepsWhatWasSelected) {
  const Kept kept = Enforce(kWhole, CaptureLevel::kSelection);
  EXPECT_THAT(kept.page, ElementsAre(Pair("selection", "looks for a new bank")));
  EXPECT_EQ(kept.dropped.size(), 7U);
}

TEST(CaptureTest, CardKeepsAll) {
  const Kept kept = Enforce(kWhole, CaptureLevel::kCard);
  EXPECT_EQ(kept.page, kWhole);
  EXPECT_THAT(kept.dropped, IsEmpty());
  EXPECT_THAT(kept.cut, IsEmpty());
}

TEST(CaptureTest, WhatIsNoFieldIsNotKept) {
  const Kept kept =
      Enforce({{"passport", "X1"}, {"", "y"}, {"Name", "z"}, {"tags", "a"}}, CaptureLevel::kCard);
  EXPECT_THAT(kept.page, IsEmpty());
  EXPECT_THAT(kept.dropped, IsEmpty());
}

TEST(CaptureTest, AnEmptyValueWasNeverSaid) {
  const Kept kept = Enforce({{"name", " \n\t "}, {"selection", ""}}, CaptureLevel::kCard);
  EXPECT_THAT(kept.page, IsEmpty());
  EXPECT_THAT(Enforce({{"name", ""}}, CaptureLevel::kLink).dropped, IsEmpty());
}

TEST(CaptureTest, AMegabyteOfHeadlineIsCutAtACodePoint) {
  std::string headline;
  while (headline.size() < (1U << 20U)) {
    headline += "\U0001F680";
  }
  const Kept kept =
      Enforce({{"headline", headline}, {"name", std::string(200, 'n')}}, CaptureLevel::kCard);
  EXPECT_EQ(kept.page.at("headline"), headline.substr(0, 4 * 500));
  EXPECT_EQ(kept.page.at("name"), std::string(200, 'n'));
  EXPECT_THAT(kept.cut, ElementsAre("headline"));
}

TEST(CaptureTest, MarkupAndFormulasAreText) {
  for (const char* hostile :
       {"<script>alert(1)</script>", "=HYPERLINK(\"x\")", "'; DROP TABLE rows;", "\" onload=\"",
        "&lt;b&gt;", "../../etc", "%00%0a", "{\"name\":1}"}) {
    EXPECT_EQ(Enforce({{"name", hostile}}, CaptureLevel::kCard).page.at("name"), hostile);
  }
}

TEST(CaptureTest, OneLineIsOneLine) {
  EXPECT_EQ(OneLine(" a \r\n\t b\xC2\xA0\xE2\x80\xA8 c\x1B[31m "), "a b c [31m");
  EXPECT_EQ(OneLine(std::string_view("a\0b", 3)), "a b");
  EXPECT_EQ(OneLine("\xC2\x9B"
                    "31m"),
            "31m");
  EXPECT_EQ(OneLine(""), "");
}

TEST(CaptureTest, ANameCannotTurnRoundWhatStandsBesideIt) {
  EXPECT_EQ(OneLine("\u202Eevil\u202C\u2066x\u2069"), "evilx");
  EXPECT_EQ(OneLine("\u05D0\u05D1 \u0627"), "\u05D0\u05D1 \u0627");
  EXPECT_EQ(OneLine("\U0001F469\u200D\U0001F4BB"), "\U0001F469\u200D\U0001F4BB");
}

TEST(CaptureTest, WhatIsNotUtf8IsMended) {
  EXPECT_EQ(OneLine("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(OneLine("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");  // a lone surrogate
  EXPECT_EQ(OneLine("cut\xE2\x82"), "cut\uFFFD");
  EXPECT_EQ(OwnText("\xC0\x80"), "\uFFFD\uFFFD");
}

TEST(CaptureTest, LineFeedsStayInLongTexts) {
  const Kept kept =
      Enforce({{"about", "\n One  two \r\n\r\n\r\n\nthree\x07 \n"}, {"headline", "One\ntwo"}},
              CaptureLevel::kCard);
  EXPECT_EQ(kept.page.at("about"), "One two\n\nthree");
  EXPECT_EQ(kept.page.at("headline"), "One two");
}

TEST(CaptureTest, OfLinksOnlyThoseToPagesAreKept) {
  const Kept kept =
      Enforce({{"links",
                "javascript:alert(1)\nhttps://Rama.example/?utm_source=x\n"
                "data:text/html,x\n JAVASCRIPT://%0aalert(1)\n\nhttp://b.example/a b\n"
                "https://rama.example\nmailto:a@b.c\nhttps://u:p@c.example/"}},
              CaptureLevel::kCard);
  EXPECT_EQ(kept.page.at("links"),
            "https://rama.example\nhttp://b.example/a%20b\nhttps://c.example");
  EXPECT_THAT(kept.cut, IsEmpty());
}

TEST(CaptureTest, TwentyLinksAreEnough) {
  std::string links;
  for (int i = 0; i < 25; ++i) {
    links += "https://example.com/" + std::to_string(i) + "\n";
  }
  const Kept kept = Enforce({{"links", links}}, CaptureLevel::kCard);
  EXPECT_EQ(std::ranges::count(kept.page.at("links"), '\n'), 19);
  EXPECT_THAT(kept.cut, ElementsAre("links"));
  EXPECT_THAT(
      Enforce({{"links", "https://x.org/" + std::string(3000, 'a')}}, CaptureLevel::kCard).cut,
      ElementsAre("links"));
}

TEST(CaptureTest, OwnTextKeepsItsShape) {
  EXPECT_EQ(OwnText("\n  a\tb\r\n\r\n\r\n  c  \x1B\x00 \n"), "a\tb\n\n\n  c");
  EXPECT_EQ(OwnText(" \n\t "), "");
  EXPECT_EQ(OwnText("\u2067\u05D0\u2069"), "\u2067\u05D0\u2069");
}

TEST(CaptureTest, LevelsHaveNames) {
  for (const std::string_view name : kCaptureLevelNames) {
    EXPECT_EQ(ToString(*ParseCaptureLevel(name)), name);
  }
  EXPECT_FALSE(ParseCaptureLevel("everything"));
  EXPECT_FALSE(ParseCaptureLevel(""));
  EXPECT_EQ(FindField("employer")->label, "employer");
  EXPECT_EQ(FindField("nonsense"), nullptr);
}

TEST(CaptureTest, CaseIsFolded) {
  EXPECT_EQ(FoldCase("STRASSE"), FoldCase("straße"));
  EXPECT_EQ(FoldCase("JU\u0308RGEN"), FoldCase("jürgen"));
  EXPECT_NE(FoldCase("a"), FoldCase("b"));
}

}  // namespace
}  // namespace forepost::notes
