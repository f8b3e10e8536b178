#include "notes/notebook.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/memory_key_store.h"
#include "support/temp_folder.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kRama = "https://www.example.com/in/rama";

class NotebookTest : public ::testing::Test {
 protected:
  NotebookTest() {
    Notebook book = Open();
    EXPECT_TRUE(book.vault().CreateWithKeyStore());
  }

  Notebook Open() {
    Notebook book(Vault(temp_.path() / "data" / "notes.vault", &store_), [this] { return now_; });
    if (const auto state = book.vault().State(); state && *state == VaultState::kLocked) {
      const auto open = book.vault().UnlockWithKeyStore();
      EXPECT_TRUE(open) << ToString(open.error());
    }
    return book;
  }

  static SaveRequest Saying(Page page, std::string url = kRama) {
    return {.url = std::move(url), .level = CaptureLevel::kCard, .page = std::move(page)};
  }
  // A second later.
  Saved Save(Notebook& book, const SaveRequest& request) {
    now_ += std::chrono::seconds(1);
    auto saved = book.Save(request);
    EXPECT_TRUE(saved) << ToString(saved.error());
    return saved.value_or(Saved{});
  }

  testing::TempFolder temp_;
  testing::MemoryKeyStore store_;
  Time now_{std::chrono::seconds(1'795'000'000)};
};

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

TEST_F(NotebookTest, ATypedClientIsFilledInByItsPage) {
  Notebook book = Open();
  const auto typed =
      book.Add({.fields = {{"name", "Boss"}}, .url = "https://WWW.example.com/in/rama/"});
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
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}}, .url = "javascript:x"})), "url");
  EXPECT_EQ(fault(book.Add({.fields = {{"name", "R"}}, .note = std::string(20'001, 'n')})), "note");
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

TEST_F(NotebookTest, AnEditChangesWhatItNamesAndNoMore) {
  Notebook book = Open();
  const auto added = book.Add({.fields = {{"name", "Rama"}, {"employer", "Calder"}},
                               .add_tags = {"a", "B", "c"},
                               .note = "first"});
  ASSERT_TRUE(added);
  now_ += std::chrono::hours(1);
  const auto same = book.Change(added->id, {.fields = {{"name", "Rama"}}, .add_tags = {"A"}});
  ASSERT_TRUE(same);
  EXPECT_EQ(same->card.updated, added->card.updated);
  const auto changed = book.Change(added->id, {.fields = {{"employer", ""}, {"place", "Leeds"}},
                                               .add_tags = {"d"},
                                               .remove_tags = {"b"},
                                               .note = "second"});
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

TEST_F(NotebookTest, AnAddressBelongsToOneClient) {
  Notebook book = Open();
  const Saved rama = Save(book, Saying({{"name", "Rama"}}));
  const auto other = book.Add({.fields = {{"name", "Other"}}});
  const auto refused = book.Change(other->id, {.url = kRama});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message, HasSubstr(std::to_string(rama.client.id)));
  EXPECT_TRUE(book.Change(rama.client.id, {.url = kRama}));
  EXPECT_THAT(book.Show(rama.client.id)->card.addresses, SizeIs(1));
}

TEST_F(NotebookTest, NotesAreAddedChangedAndTakenOut) {
  Notebook book = Open();
  const ClientId id = book.Add({.fields = {{"name", "Rama"}}})->id;
  EXPECT_FALSE(book.WriteNote(id, 0, " "));
  auto client = book.WriteNote(id, 0, "call walrus");
  ASSERT_TRUE(client) << ToString(client.error());
  const RowId note = client->notes.at(0).id;
  client = book.WriteNote(id, note, "call zebra\n");
  EXPECT_EQ(client->notes.at(0).text, "call zebra");
  EXPECT_EQ(book.Find("walrus")->total, 0U);
  EXPECT_EQ(book.Find("zebra")->total, 1U);
  EXPECT_EQ(book.WriteNote(id, note + 100, "x").error().field, "note");
  client = book.WriteNote(id, note, "");
  ASSERT_TRUE(client) << ToString(client.error());
  EXPECT_THAT(client->notes, IsEmpty());
  EXPECT_THAT(book.Show(id)->notes, IsEmpty());
  EXPECT_EQ(book.Find("zebra")->total, 0U);
  EXPECT_EQ(book.WriteNote(id + 100, 0, "x").error().fault, VaultFault::kUnknownClient);
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
