// What a page says of lists, and an employer that gives way.
#include "notes/snapshots.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "native-host/notes/notebook_fixture.h"

namespace forepost::notes {
namespace {

using ::testing::IsEmpty;

SaveRequest AtFull(Page page) {
  return {.url = kRama, .level = CaptureLevel::kFull, .page = std::move(page)};
}

TEST_F(NotebookTest, AnEmployerThatGivesWayIsKeptAmongThePositions) {
  Notebook book = Open();
  Save(book, Saying({{"name", "Rama"}, {"employer", "Calder & Rowe"}, {"position", "Analyst"}}));
  const Saved saved =
      Save(book, Saying({{"name", "Rama"}, {"employer", "Northwind"}, {"position", "Head"}}));
  EXPECT_EQ(saved.client.card.fields.at("positions"), "Analyst · Calder & Rowe · until 2026-11");
  EXPECT_EQ(book.Find("calder")->total, 1U);
  // Back again, and away again: she is not told twice to have been there.
  Save(book, Saying({{"name", "Rama"}, {"employer", "Calder & Rowe"}}));
  const Saved last = Save(book, Saying({{"name", "Rama"}, {"employer", "Contoso"}}));
  EXPECT_EQ(last.client.card.fields.at("positions"),
            "Head · Northwind · until 2026-11\nAnalyst · Calder & Rowe · until 2026-11");
}

TEST_F(NotebookTest, APageThatKnowsBetterTakesThePlaceOfWhatWasConcluded) {
  Notebook book = Open();
  Save(book, Saying({{"name", "Rama"}, {"employer", "Calder & Rowe"}, {"position", "Analyst"}}));
  Save(book, Saying({{"name", "Rama"}, {"employer", "Northwind"}}));
  const Saved saved =
      Save(book, AtFull({{"name", "Rama"},
                         {"employer", "Northwind"},
                         {"positions", "Senior Analyst · Calder & Rowe · 2019–2026"}}));
  EXPECT_EQ(saved.client.card.fields.at("positions"), "Senior Analyst · Calder & Rowe · 2019–2026");
}

TEST_F(NotebookTest, WhatThePersonAddedToAListStays) {
  Notebook book = Open();
  const auto id = Save(book, AtFull({{"name", "R"}, {"emails", "a@x.org\nb@x.org"}})).client.id;
  ASSERT_TRUE(book.Change(id, {.fields = {{"emails", "b@x.org\nmine@x.org"}}}));
  // The page says what it said: what was taken out stays out.
  Page fields =
      Save(book, AtFull({{"name", "R"}, {"emails", "a@x.org\nb@x.org"}})).client.card.fields;
  EXPECT_EQ(fields.at("emails"), "b@x.org\nmine@x.org");
  // It says something new.
  fields = Save(book, AtFull({{"name", "R"}, {"emails", "c@x.org\nb@x.org"}})).client.card.fields;
  EXPECT_EQ(fields.at("emails"), "c@x.org\nb@x.org\nmine@x.org");
}

TEST_F(NotebookTest, ALowerLevelNeitherKeepsNorTakesAwayLists) {
  Notebook book = Open();
  const Saved dropped = Save(book, Saying({{"name", "R"}, {"emails", "a@x.org"}}));
  EXPECT_THAT(dropped.dropped, ::testing::ElementsAre("emails"));
  EXPECT_FALSE(dropped.client.card.fields.contains("emails"));
  Save(book, AtFull({{"name", "R"}, {"emails", "a@x.org"}}));
  const Saved again = Save(book, Saying({{"name", "R"}}));
  EXPECT_EQ(again.client.card.fields.at("emails"), "a@x.org");
  EXPECT_THAT(again.changes, IsEmpty());
}

TEST_F(NotebookTest, ComparingTellsAndKeepsNothing) {
  Notebook book = Open();
  const Saved saved = Save(book, Saying({{"name", "Rama"}, {"employer", "Calder"}}));
  const Revision before = *book.Written();
  now_ += std::chrono::hours(24);
  const auto compared = book.Compare(Saying({{"name", "Rama"}, {"employer", "Northwind"}}));
  ASSERT_TRUE(compared) << ToString(compared.error());
  EXPECT_EQ(compared->client, saved.client.id);
  EXPECT_EQ(compared->title, "Rama");
  ASSERT_EQ(compared->changes.size(), 1U);
  EXPECT_EQ(ToWords(compared->changes[0]), "new employer: Northwind (was Calder)");
  EXPECT_EQ(compared->since, saved.client.card.seen);
  EXPECT_EQ(*book.Written(), before);
  const auto nobody = book.Compare(Saying({{"name", "X"}}, "https://www.example.com/in/x"));
  EXPECT_EQ(nobody->client, std::nullopt);
  EXPECT_THAT(nobody->changes, IsEmpty());
  EXPECT_FALSE(book.Compare(Saying({}, "javascript:x")));
}

}  // namespace
}  // namespace forepost::notes
