// Bases, expiry, days and the notice.
#include "notes/lawful.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forepost::notes {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Time At(std::string_view iso) { return *ParseIso(iso); }

TEST(LawfulTest, BasesHaveNamesAndWords) {
  for (const BasisName& basis : kBases) {
    ASSERT_TRUE(ParseBasis(basis.name)) << basis.name;
    EXPECT_EQ(ToString(*ParseBasis(basis.name)), basis.name);
    EXPECT_THAT(std::string(ToWords(*ParseBasis(basis.name))), HasSubstr("Art. 6(1)"));
  }
  EXPECT_FALSE(ParseBasis(""));
  EXPECT_FALSE(ParseBasis("Consent"));
}

TEST(LawfulTest, KeptToTheEndOfTheLastDay) {
  const Time expires = ExpiryOf(At("2026-11-30T15:00:00.000Z"), {.keep = std::chrono::days(730)});
  EXPECT_EQ(ToIso(expires), "2028-11-30T00:00:00.000Z");
  EXPECT_EQ(DayOf(expires), "2028-11-29");
  EXPECT_EQ(*EndOfDay("2028-11-29"), expires);
  // The first moment of the first day and its last have the same.
  EXPECT_EQ(ExpiryOf(At("2026-11-30T00:00:00.000Z"), {}), expires);
  EXPECT_EQ(ExpiryOf(At("2026-11-30T23:59:59.999Z"), {}), expires);
}

TEST(LawfulTest, WhatIsNoDay) {
  for (const std::string_view text :
       {"", "2026-02-29", "2026-13-01", "2026-1-1", "20261201", "2026-12-01T", "tomorrow"}) {
    EXPECT_FALSE(EndOfDay(text)) << text;
  }
  EXPECT_TRUE(EndOfDay("2028-02-29"));
}

TEST(LawfulTest, DaysAreCountedDown) {
  const Time expires = At("2026-12-02T00:00:00.000Z");
  EXPECT_EQ(DaysLeft(expires, At("2026-11-30T12:00:00.000Z")), 1);
  EXPECT_EQ(DaysLeft(expires, At("2026-12-01T12:00:00.000Z")), 0);
  EXPECT_EQ(DaysLeft(expires, expires), 0);
  EXPECT_EQ(DaysLeft(expires, At("2026-12-02T00:00:00.001Z")), -1);
  EXPECT_EQ(DaysLeft(expires, At("2026-12-12T00:00:00.000Z")), -10);
}

TEST(LawfulTest, TheNoticeIsDueWithinAMonth) {
  EXPECT_EQ(ToIso(NoticeDue(At("2026-11-24T07:10:00.000Z"))), "2026-12-24T07:10:00.000Z");
  // No 31st, and no 30th of February.
  EXPECT_EQ(ToIso(NoticeDue(At("2026-10-31T07:10:00.000Z"))), "2026-11-30T07:10:00.000Z");
  EXPECT_EQ(ToIso(NoticeDue(At("2027-01-30T00:00:00.000Z"))), "2027-02-28T00:00:00.000Z");
  EXPECT_EQ(ToIso(NoticeDue(At("2026-12-05T00:00:00.000Z"))), "2027-01-05T00:00:00.000Z");
}

TEST(LawfulTest, TheNoticeSaysWhatItMustInEveryLanguage) {
  const NoticeFacts facts{.name = "Rama {firm} Treas",
                          .source = "https://www.example.com",
                          .basis = Basis::kConsent,
                          .expires = At("2028-11-30T00:00:00.000Z")};
  const Terms terms{.firm = "Northwind Bank", .contact = "dpo@northwind.example"};
  for (const std::string_view language : kNoticeLanguages) {
    const std::string text = NoticeText(facts, terms, language);
    // Who, whom, whence, on what basis, until when, and where to write to.
    for (const char* part : {"Rama {firm} Treas", "Northwind Bank", "https://www.example.com",
                             "2028-11-29", "dpo@northwind.example"}) {
      EXPECT_THAT(text, HasSubstr(part)) << language;
    }
    EXPECT_THAT(text, Not(HasSubstr("{name}"))) << language;
    EXPECT_THAT(NoticeText(facts, {}, language), HasSubstr("[")) << language;
  }
  EXPECT_THAT(NoticeText(facts, terms, "en"), HasSubstr("your consent, Art. 6(1)(a) GDPR"));
  EXPECT_EQ(NoticeText(facts, terms, "tlh"), NoticeText(facts, terms, "en"));
  EXPECT_NE(NoticeText(facts, terms, "de"), NoticeText(facts, terms, "en"));
}

TEST(LawfulTest, ASourceThatIsNoSiteIsSaidInWords) {
  const std::string text =
      NoticeText({.name = "R", .source = "typed", .expires = Time{}}, {}, "en");
  EXPECT_THAT(text, HasSubstr("what you or others told us"));
  EXPECT_THAT(text, Not(HasSubstr("typed")));
}

}  // namespace
}  // namespace forepost::notes
