#include "notes/subject.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

Time Day(std::string_view text) { return ParseIso(std::string(text) + "T10:15:00.000Z").value(); }

class SubjectTest : public ::testing::Test {
 protected:
  SubjectTest() {
    client_.id = 4711;
    Card& card = client_.card;
    card.fields = {{"name", "Rama Treas"}, {"emails", "a@x.org\nb@x.org"}};
    card.tags = {"golf"};
    card.addresses = {"https://www.example.com/in/rama"};
    card.source = "https://www.example.com";
    card.relations = {{.client = 4712, .what = "colleague"}, {.name = "Sam", .what = "sister"}};
    card.created = Day("2026-01-02");
    card.updated = Day("2026-03-04");
    card.expires = EndOfDay("2028-01-02").value();
    client_.notes = {{.id = 4713, .time = Day("2026-02-03"), .text = "one\ntwo"}};
    client_.snapshots = {{.id = 4714,
                          .time = Day("2026-01-02"),
                          .address = "https://www.example.com/in/rama",
                          .level = CaptureLevel::kCard,
                          .page = {{"employer", "Northwind"}}}};
    client_.history = {{.id = 4715,
                        .time = Day("2026-03-04"),
                        .changes = {{.field = "relations", .after = "colleague: client 4712"},
                                    {.field = "employer", .before = "A", .after = ""}}}};
    around_.titles[4712] = "Dana Okafor";
    around_.related = {{.client = {.id = 4716, .title = "Eve"}, .why = "manager"}};
  }
  Subject Made() { return SubjectOf(client_, around_, terms_, Day("2026-11-30")); }
  // All lines under a label; a label that stands twice: the first.
  static std::vector<std::string> Under(const Subject& subject, std::string_view label) {
    for (const SubjectPart& part : subject.parts) {
      for (const SubjectFact& fact : part.facts) {
        if (fact.label == label) {
          return fact.lines;
        }
      }
    }
    return {};
  }
  static std::string All(const Subject& subject) {
    std::string all = subject.title;
    for (const std::string& text : subject.intro) {
      all += text;
    }
    for (const SubjectPart& part : subject.parts) {
      all += part.title;
      for (const SubjectFact& fact : part.facts) {
        all += fact.label;
        for (const std::string& line : fact.lines) {
          all += '\n' + line;
        }
      }
    }
    for (const std::string& text : subject.rights) {
      all += text;
    }
    return all;
  }

  Client client_;
  Surroundings around_;
  Terms terms_;
};

TEST_F(SubjectTest, SaysWhatIsKeptAndWhy) {
  const Subject subject = Made();
  EXPECT_EQ(subject.title, "What is kept about Rama Treas");
  EXPECT_THAT(Under(subject, "where it comes from"),
              ElementsAre("the site https://www.example.com"));
  EXPECT_THAT(Under(subject, "kept since"), ElementsAre("2026-01-02"));
  EXPECT_THAT(Under(subject, "kept until")[0], HasSubstr("2028-01-02"));
  EXPECT_THAT(Under(subject, "lawful basis")[0], HasSubstr("Art. 6(1)(f)"));
  EXPECT_THAT(Under(subject, "notice (GDPR Art. 14)"),
              ElementsAre("not yet given; due by 2026-02-02"));
  EXPECT_THAT(Under(subject, "e-mail addresses"), ElementsAre("a@x.org", "b@x.org"));
  EXPECT_THAT(Under(subject, "tags"), ElementsAre("golf"));
  EXPECT_THAT(Under(subject, "2026-02-03"), ElementsAre("one", "two"));
  EXPECT_THAT(Under(subject, "2026-01-02 10:15 UTC"),
              ElementsAre("https://www.example.com/in/rama"));
  EXPECT_THAT(Under(subject, "employer"), ElementsAre("Northwind"));
  EXPECT_THAT(Under(subject, "colleague"), ElementsAre("Dana Okafor"));
  EXPECT_THAT(Under(subject, "sister"), ElementsAre("Sam"));
  client_.card.noticed = Day("2026-01-20");
  EXPECT_THAT(Under(Made(), "notice (GDPR Art. 14)"), ElementsAre("given on 2026-01-20"));
}

TEST_F(SubjectTest, SaysOfOthersOnlyThatTheyNameThisPerson) {
  const Subject subject = Made();
  EXPECT_THAT(Under(subject, "named in the entry of"), ElementsAre("Eve"));
  EXPECT_THAT(All(subject), Not(HasSubstr("manager")));
}

TEST_F(SubjectTest, HasNoNumbersOfForepost) { EXPECT_THAT(All(Made()), Not(HasSubstr("471"))); }

TEST_F(SubjectTest, NamesTheFirmAndWhomToWriteTo) {
  terms_.firm = "Calder & Rowe";
  terms_.contact = "privacy@example.com";
  EXPECT_THAT(All(Made()), HasSubstr("Calder & Rowe"));
  EXPECT_THAT(Made().rights.back(), HasSubstr("privacy@example.com"));
}

TEST_F(SubjectTest, LeavesOutPartsThatHoldNothing) {
  client_.notes.clear();
  client_.snapshots.clear();
  client_.history.clear();
  client_.card.relations.clear();
  around_ = {};
  for (const SubjectPart& part : Made().parts) {
    EXPECT_THAT(part.facts, Not(IsEmpty())) << part.title;
  }
  EXPECT_EQ(Made().parts.size(), 2U);
}

}  // namespace
}  // namespace forepost::notes
