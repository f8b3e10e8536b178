#include "notes/notebook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "native-host/notes/notebook_fixture.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(NotebookTest, APageBecomesAClient) {
  Notebook book = Open();
  const Saved saved =
      Save(book, {.url = "HTTPS://www.example.com/in/rama/?trk=x#top",
                  .level = CaptureLevel::kCard,
                  .page = {{"name", "Rama Treas"}, {"employer", "Calder & Rowe"}, {"shoe", "9"}},
                  .note = "met in Leeds",
                  .tags = {"prospect", "Prospect", " "}});
  EXPECT_TRUE(saved.created);
  EXPECT_THAT(saved.changes, IsEmpty());
  EXPECT_FALSE(saved.since);
  const auto shown = book.Show(saved.client.id);
  ASSERT_TRUE(shown) << ToString(shown.error());
  EXPECT_EQ(shown->card.fields, (Page{{"name", "Rama Treas"}, {"employer", "Calder & Rowe"}}));
  EXPECT_THAT(shown->card.tags, ElementsAre("prospect"));
  EXPECT_THAT(shown->card.addresses, ElementsAre(kRama));
  EXPECT_EQ(shown->card.source, "https://www.example.com");
  EXPECT_EQ(shown->card.created, now_);
  EXPECT_EQ(shown->card.updated, now_);
  EXPECT_EQ(shown->card.seen, now_);
  ASSERT_THAT(shown->notes, SizeIs(1));
  EXPECT_EQ(shown->notes[0].text, "met in Leeds");
  ASSERT_THAT(shown->snapshots, SizeIs(1));
  EXPECT_EQ(shown->snapshots[0].address, kRama);
  // What Save answers is what is kept.
  EXPECT_EQ(ToBody(saved.client.card), ToBody(shown->card));
  EXPECT_EQ(saved.client.notes[0].id, shown->notes[0].id);
  EXPECT_EQ(saved.client.snapshots[0].id, shown->snapshots[0].id);
  EXPECT_EQ(saved.client.card_row, shown->card_row);
}

TEST_F(NotebookTest, TheSamePageAgainUpdatesTheClient) {
  Notebook book = Open();
  const Saved first = Save(book, Saying({{"name", "Rama"}, {"employer", "Calder"}}));
  const Time at_first = now_;
  const Saved again = Save(book, Saying({{"name", "Rama"}, {"employer", "Northwind"}}));
  EXPECT_FALSE(again.created);
  EXPECT_EQ(again.client.id, first.client.id);
  EXPECT_THAT(again.changes, ElementsAre(FieldChange{"employer", "Calder", "Northwind"}));
  EXPECT_EQ(again.since, at_first);
  EXPECT_EQ(again.client.card.fields.at("employer"), "Northwind");
  EXPECT_THAT(again.client.snapshots, SizeIs(2));
  EXPECT_EQ(*book.Count(), 1U);
}

TEST_F(NotebookTest, APageThatSaysNothingNewOnlyMovesSeen) {
  Notebook book = Open();
  Save(book, Saying({{"name", "Rama"}}));
  const Time at_first = now_;
  const Saved again = Save(book, Saying({{"name", " Rama\n"}}));
  EXPECT_FALSE(again.created);
  EXPECT_THAT(again.changes, IsEmpty());
  const auto shown = book.Show(again.client.id);
  EXPECT_THAT(shown->snapshots, SizeIs(1));
  EXPECT_EQ(shown->card.updated, at_first);
  EXPECT_EQ(shown->card.seen, now_);
}

TEST_F(NotebookTest, TheLevelIsEnforcedHere) {
  Notebook book = Open();
  SaveRequest request = Saying({{"name", "Rama"}, {"selection", "secret"}});
  request.level = CaptureLevel::kLink;
  const Saved saved = Save(book, request);
  EXPECT_THAT(saved.dropped, ElementsAre("name", "selection"));
  EXPECT_THAT(saved.client.card.fields, IsEmpty());
  EXPECT_EQ(saved.client.card.Title(), "example.com/in/rama");
  EXPECT_THAT(book.Show(saved.client.id)->snapshots[0].page, IsEmpty());
}

TEST_F(NotebookTest, APageThatClaimsAnotherAddressDoesNotTouchThatClient) {
  Notebook book = Open();
  const Saved rama = Save(book, Saying({{"name", "Rama"}, {"employer", "Northwind"}}));
  const std::string before = ToBody(book.Show(rama.client.id)->card);
  const Saved mallory =
      Save(book, Saying({{"name", "Rama"},
                         {"employer", kRama},
                         {"links", kRama},
                         {"addresses", kRama},
                         {"address", kRama},
                         {"url", kRama},
                         {"id", std::to_string(rama.client.id)}},
                        "https://evil.example/?u=https://www.example.com/in/rama"));
  EXPECT_TRUE(mallory.created);
  EXPECT_NE(mallory.client.id, rama.client.id);
  EXPECT_THAT(mallory.client.card.addresses, SizeIs(1));
  EXPECT_EQ(ToBody(book.Show(rama.client.id)->card), before);
  EXPECT_THAT(book.Show(rama.client.id)->snapshots, SizeIs(1));
}

TEST_F(NotebookTest, AHostileProfileIsKeptAsText) {
  Notebook book = Open();
  std::string page(R"(<img src=x onerror=alert(1)> =HYPERLINK("x") '";--)");
  const Saved saved = Save(book, Saying({{"name", page},
                                         {"headline", std::string(1U << 20U, 'h')},
                                         {"about", std::string("a\0b\xED\xA0\x80", 6)},
                                         {"links", "javascript:alert(1)\nhttps://ok.example"},
                                         {"employer", "\u202Eevil\u202C \U0001F680"}}));
  EXPECT_THAT(saved.cut, ElementsAre("headline"));
  Notebook next = Open();
  const auto shown = next.Show(saved.client.id);
  ASSERT_TRUE(shown) << ToString(shown.error());
  EXPECT_EQ(shown->card.fields.at("name"), page);
  EXPECT_EQ(shown->card.fields.at("headline").size(), 500U);
  EXPECT_EQ(shown->card.fields.at("about"), "a b\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(shown->card.fields.at("links"), "https://ok.example");
  EXPECT_EQ(shown->card.fields.at("employer"), "evil \U0001F680");
  EXPECT_EQ(next.Find("onerror")->total, 1U);
}

TEST_F(NotebookTest, TwoNotebooksOverOneFileMakeOneClient) {
  Notebook one = Open();
  Notebook other = Open();
  ASSERT_TRUE(one.Find(""));
  ASSERT_TRUE(other.Find(""));
  const Saved first = Save(one, Saying({{"name", "Rama"}}));
  const Saved second = Save(other, Saying({{"name", "Rama"}, {"employer", "Northwind"}}));
  EXPECT_FALSE(second.created);
  EXPECT_EQ(second.client.id, first.client.id);
  EXPECT_EQ(one.Find("northwind")->total, 1U);
  ASSERT_TRUE(one.Erase(first.client.id));
  EXPECT_EQ(other.Find("")->total, 0U);
  EXPECT_THAT(*other.Named("Rama"), IsEmpty());
  EXPECT_TRUE(Save(other, Saying({{"name", "Rama"}})).created);
}

TEST_F(NotebookTest, WhatAPersonTypesIsRefusedAndNotCut) {
  Notebook book = Open();
  const auto fault = [](const auto& result) {
    return result ? std::string("none") : result.error().field;
  };
  EXPECT_EQ(fault(book.Add({})), "name");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", " \n"}}})), "name");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", std::string(201, 'n')}}})), "name");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}, {"selection", "x"}}})), "selection");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}, {"shoe", "x"}}})), "shoe");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}, {"links", "javascript:x"}}})), "links");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}}, .urls = {"javascript:x"}})), "url");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}},
                            .notes = {{.text = std::string(20'001, 'n'), .time = {}}}})),
            "note");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}}, .add_tags = {std::string(51, 't')}})),
            "tags");
  std::vector<std::string> tags;
  for (int i = 0; i < 21; ++i) {
    tags.push_back("t" + std::to_string(i));
  }
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}}, .add_tags = tags})), "tags");
  SaveRequest request = Saying({{"name", "R"}});
  request.tags = tags;
  EXPECT_EQ(fault(book.Save(request)), "tags");
  request.tags = {};
  request.note = std::string(20'001, 'n');
  EXPECT_EQ(fault(book.Save(request)), "note");
  request.note = "";
  request.url = "about:blank";
  EXPECT_EQ(fault(book.Save(request)), "url");
  EXPECT_EQ(*book.Count(), 0U);
}

TEST_F(NotebookTest, AnAddressBelongsToOneClient) {
  Notebook book = Open();
  const Saved rama = Save(book, Saying({{"name", "Rama"}}));
  const auto other = book.Add({.fields = {{"name", "Other"}}});
  const auto refused = book.Change(other->id, {.urls = {kRama}});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr(std::to_string(rama.client.id)));
  EXPECT_TRUE(book.Change(rama.client.id, {.urls = {kRama}}));
  EXPECT_THAT(book.Show(rama.client.id)->card.addresses, SizeIs(1));
}

TEST_F(NotebookTest, NotesAreAddedChangedAndTakenOut) {
  Notebook book = Open();
  const ClientId id = book.Add({.fields = {{"name", "Rama"}}})->id;
  EXPECT_FALSE(book.WriteNote(id, {.note = 0, .text = " "}));
  auto client = book.WriteNote(id, {.note = 0, .text = "call walrus"});
  ASSERT_TRUE(client) << ToString(client.error());
  const RowId note = client->notes.at(0).id;
  client = book.WriteNote(id, {.note = note, .text = "call zebra\n"});
  EXPECT_EQ(client->notes.at(0).text, "call zebra");
  EXPECT_EQ(book.Find("walrus")->total, 0U);
  EXPECT_EQ(book.Find("zebra")->total, 1U);
  EXPECT_EQ(book.WriteNote(id, {.note = note + 100, .text = "x"}).error().field, "note");
  client = book.WriteNote(id, {.note = note, .text = ""});
  ASSERT_TRUE(client) << ToString(client.error());
  EXPECT_THAT(client->notes, IsEmpty());
  EXPECT_THAT(book.Show(id)->notes, IsEmpty());
  EXPECT_EQ(book.Find("zebra")->total, 0U);
  EXPECT_EQ(book.WriteNote(id + 100, {.note = 0, .text = "x"}).error().fault,
            VaultFault::kUnknownClient);
}

TEST_F(NotebookTest, AnErasedClientIsGone) {
  Notebook book = Open();
  const Saved saved = Save(book, Saying({{"name", "Rama"}}));
  EXPECT_EQ(*book.Erase(saved.client.id), "Rama");
  EXPECT_EQ(book.Show(saved.client.id).error().fault, VaultFault::kUnknownClient);
  EXPECT_EQ(book.Erase(saved.client.id).error().fault, VaultFault::kUnknownClient);
  EXPECT_EQ(book.Find("rama")->total, 0U);
  EXPECT_TRUE(Save(book, Saying({{"name", "Rama"}})).created);
}

TEST_F(NotebookTest, OldSnapshotsMakeRoomButTheFirstStays) {
  Notebook book = Open();
  Saved saved = Save(book, Saying({{"name", "Rama 0"}}));
  const auto filled =
      book.vault().Write([&](Transaction& change) -> std::expected<void, VaultError> {
        for (std::size_t i = 1; i < kMaxSnapshots; ++i) {
          const Snapshot snapshot{.time = now_,
                                  .address = kRama,
                                  .level = CaptureLevel::kCard,
                                  .page = {{"name", "Rama " + std::to_string(i)}}};
          const auto row = change.AddRow(saved.client.id, RowKind::kSnapshot, ToBody(snapshot));
          if (!row) {
            return std::unexpected(row.error());
          }
        }
        return {};
      });
  ASSERT_TRUE(filled);
  for (const char* name : {"Rama 500", "Rama 501"}) {
    saved = Save(book, Saying({{"name", name}}));
  }
  const auto shown = book.Show(saved.client.id);
  ASSERT_THAT(shown->snapshots, SizeIs(kMaxSnapshots));
  EXPECT_EQ(shown->snapshots[0].page.at("name"), "Rama 0");
  EXPECT_EQ(shown->snapshots[1].page.at("name"), "Rama 3");
  EXPECT_EQ(shown->snapshots.back().page.at("name"), "Rama 501");
  EXPECT_EQ(book.Find("501")->total, 1U);
}

TEST_F(NotebookTest, TidyingUpKeepsACopyOfTheIndex) {
  Notebook book = Open();
  EXPECT_FALSE(*book.TidyUp());
  const Saved saved = Save(book, Saying({{"name", "Rama"}}));
  EXPECT_TRUE(*book.TidyUp());
  EXPECT_FALSE(*book.TidyUp());
  ASSERT_TRUE(*book.vault().LoadSearch());

  Notebook next = Open();
  EXPECT_EQ(next.Find("rama")->total, 1U);
  EXPECT_FALSE(*next.TidyUp());
  Save(next, Saying({{"name", "Zoe"}}, "https://www.example.com/in/zoe"));
  EXPECT_FALSE(*next.TidyUp());
  ASSERT_TRUE(book.Erase(saved.client.id));
  EXPECT_FALSE(*book.vault().LoadSearch());
  EXPECT_TRUE(*book.TidyUp());
  ASSERT_TRUE(*book.vault().LoadSearch());
  EXPECT_EQ(next.Find("")->total, 1U);
}

TEST_F(NotebookTest, ACopyThatHasFallenBehindIsMadeAnew) {
  Notebook book = Open();
  Save(book, Saying({{"name", "Rama"}}));
  ASSERT_TRUE(*book.TidyUp());
  const Revision before = (*book.vault().LoadSearch())->revision;
  for (int i = 0; i < 101; ++i) {
    Save(book, Saying({{"name", "Client"}}, "https://www.example.com/" + std::to_string(i)));
  }
  EXPECT_TRUE(*book.TidyUp());
  EXPECT_GT((*book.vault().LoadSearch())->revision, before);
}

TEST_F(NotebookTest, NothingWorksOnceLocked) {
  Notebook book = Open();
  const Saved saved = Save(book, Saying({{"name", "Rama"}}));
  book.Lock();
  EXPECT_EQ(book.Find("").error().fault, VaultFault::kLocked);
  EXPECT_EQ(book.Show(saved.client.id).error().fault, VaultFault::kLocked);
  EXPECT_EQ(book.Save(Saying({})).error().fault, VaultFault::kLocked);
  EXPECT_EQ(book.Add({.fields = {{"name", "R"}}}).error().fault, VaultFault::kLocked);
  EXPECT_EQ(book.Erase(1).error().fault, VaultFault::kLocked);
  EXPECT_EQ(book.Count().error().fault, VaultFault::kLocked);
  EXPECT_EQ(book.TidyUp().error().fault, VaultFault::kLocked);
  EXPECT_EQ(book.Named("R").error().fault, VaultFault::kLocked);
  ASSERT_TRUE(book.vault().UnlockWithKeyStore());
  EXPECT_EQ(book.Find("rama")->total, 1U);

  Notebook none(Vault(temp_.path() / "none.vault", &store_), [] { return Time{}; });
  EXPECT_EQ(none.Find("").error().fault, VaultFault::kMissing);
}

}  // namespace
}  // namespace forepost::notes
