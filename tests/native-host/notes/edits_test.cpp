// What the person types and what a page says, in one card.
#include "notes/edits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "native-host/notes/notebook_fixture.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(NotebookTest, WhatThePersonTypedSurvivesThePage) {
  Notebook book = Open();
  const Saved saved = Save(book, Saying({{"name", "Rama"}, {"employer", "Calder"}}));
  const auto edited = book.Change(
      saved.client.id, {.fields = {{"name", "Rama T. Treas"}, {"employer", "Calder Holdings"}}});
  ASSERT_TRUE(edited);
  // The page says what it said: the person's words stay.
  Save(book, Saying({{"name", "Rama"}, {"employer", "Calder"}, {"headline", "Hello"}}));
  Page fields = book.Show(saved.client.id)->card.fields;
  EXPECT_EQ(fields.at("name"), "Rama T. Treas");
  EXPECT_EQ(fields.at("employer"), "Calder Holdings");
  EXPECT_EQ(fields.at("headline"), "Hello");
  // The page says something new of one of the two.
  Save(book, Saying({{"name", "Rama"}, {"employer", "Northwind"}, {"headline", "Hello"}}));
  fields = book.Show(saved.client.id)->card.fields;
  EXPECT_EQ(fields.at("name"), "Rama T. Treas");
  EXPECT_EQ(fields.at("employer"), "Northwind");
  // A page that is kept at a lower level for a while, or leaves something out, changes nothing.
  SaveRequest link = Saying({{"name", "Rama"}});
  link.level = CaptureLevel::kLink;
  Save(book, link);
  Save(book, Saying({{"name", "Rama"}, {"headline", "Hello"}}));
  EXPECT_EQ(book.Show(saved.client.id)->card.fields, fields);
}

TEST_F(NotebookTest, WhatThePersonTookOutStaysOutUntilThePageSaysSomethingNew) {
  Notebook book = Open();
  const Page page{{"name", "Rama Treas"}, {"employer", "Calder"}};
  const auto id = Save(book, Saying(page)).client.id;
  ASSERT_TRUE(book.Change(id, {.fields = {{"employer", ""}}}));
  EXPECT_FALSE(Save(book, Saying(page)).client.card.fields.contains("employer"));
  EXPECT_EQ(Save(book, Saying({{"name", "Rama Treas"}, {"employer", "Northwind"}}))
                .client.card.fields.at("employer"),
            "Northwind");
}

TEST_F(NotebookTest, ATypedClientIsFilledInByItsPage) {
  Notebook book = Open();
  const auto typed =
      book.Add({.fields = {{"name", "Boss"}}, .urls = {"https://WWW.example.com/in/rama/"}});
  ASSERT_TRUE(typed) << ToString(typed.error());
  EXPECT_EQ(typed->card.source, "typed");
  const Saved saved = Save(book, Saying({{"name", "Rama"}, {"employer", "Northwind"}}));
  EXPECT_FALSE(saved.created);
  EXPECT_EQ(saved.client.id, typed->id);
  EXPECT_EQ(saved.client.card.fields, (Page{{"name", "Boss"}, {"employer", "Northwind"}}));
}

TEST_F(NotebookTest, ANameTypedAtTheClickWins) {
  Notebook book = Open();
  SaveRequest request = Saying({{"name", "Page Title | Site"}});
  request.name = "Rama";
  request.kind = ClientKind::kLink;
  Saved saved = Save(book, request);
  EXPECT_EQ(saved.client.card.fields.at("name"), "Rama");
  EXPECT_EQ(saved.client.card.kind, ClientKind::kLink);
  request.kind = ClientKind::kPerson;
  saved = Save(book, request);
  EXPECT_EQ(saved.client.card.kind, ClientKind::kPerson);
  request.kind = ClientKind::kLink;
  EXPECT_EQ(Save(book, request).client.card.kind, ClientKind::kPerson);
}

TEST_F(NotebookTest, AnEditChangesWhatItNamesAndNoMore) {
  Notebook book = Open();
  const auto added = book.Add({.fields = {{"name", "Rama"}, {"employer", "Calder"}},
                               .add_tags = {"a", "B", "c"},
                               .notes = {{.text = "first", .time = {}}}});
  ASSERT_TRUE(added);
  now_ += std::chrono::hours(1);
  const auto same = book.Change(added->id, {.fields = {{"name", "Rama"}}, .add_tags = {"A"}});
  ASSERT_TRUE(same);
  EXPECT_EQ(same->card.updated, added->card.updated);
  const auto changed = book.Change(added->id, {.fields = {{"employer", ""}, {"place", "Leeds"}},
                                               .add_tags = {"d"},
                                               .remove_tags = {"b"},
                                               .notes = {{.text = "second", .time = {}}}});
  ASSERT_TRUE(changed) << ToString(changed.error());
  const auto shown = book.Show(added->id);
  EXPECT_EQ(shown->card.fields, (Page{{"name", "Rama"}, {"place", "Leeds"}}));
  EXPECT_THAT(shown->card.tags, ElementsAre("a", "c", "d"));
  EXPECT_THAT(shown->notes, SizeIs(2));
  EXPECT_EQ(shown->card.updated, now_);
  const auto replaced = book.Change(added->id, {.tags = {{"x", "X", "y"}}});
  EXPECT_THAT(replaced->card.tags, ElementsAre("x", "y"));
  EXPECT_EQ(book.Change(added->id + 100, {}).error().fault, VaultFault::kUnknownClient);
}

}  // namespace
}  // namespace forepost::notes
