// Until when a client is kept, and that it is gone afterwards.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "native-host/notes/notebook_fixture.h"

namespace forepost::notes {
namespace {

using std::chrono::days;
using ::testing::HasSubstr;

TEST_F(NotebookTest, AnExpiryNeverRenewsItself) {
  Notebook book = Open();
  book.SetTerms({.keep = days(30), .basis = Basis::kConsent});
  const Saved first = Save(book, Saying({{"name", "Rama"}}));
  EXPECT_EQ(first.client.card.expires, ExpiryOf(now_, {.keep = days(30)}));
  EXPECT_EQ(first.client.card.basis, Basis::kConsent);
  now_ += days(20);
  const Saved second = Save(book, Saying({{"name", "Rama T."}}));
  EXPECT_EQ(second.client.card.expires, first.client.card.expires);
  ASSERT_TRUE(book.Change(first.client.id, {.fields = {{"place", "Leeds"}}}));
  ASSERT_TRUE(book.WriteNote(first.client.id, {.note = 0, .text = "x"}));
  EXPECT_EQ(book.Show(first.client.id)->card.expires, first.client.card.expires);
}

TEST_F(NotebookTest, KeepingForLongerIsDoneByHandAndWithinTheTerms) {
  Notebook book = Open();
  book.SetTerms({.keep = days(30)});
  const ClientId id = Save(book, Saying({{"name", "Rama"}})).client.id;
  now_ += days(10);
  const auto refused = book.Change(id, {.expires = now_ + days(40)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().field, "expires");
  EXPECT_THAT(refused.error().message, HasSubstr("30 days"));
  EXPECT_EQ(book.Change(id, {.expires = now_ - days(1)}).error().field, "expires");
  const Time latest = ExpiryOf(now_, {.keep = days(30)});
  const auto kept = book.Change(id, {.expires = latest});
  ASSERT_TRUE(kept) << ToString(kept.error());
  EXPECT_EQ(kept->card.expires, latest);
  ASSERT_EQ(kept->history.size(), 1U);
  EXPECT_EQ(kept->history[0].changes[0].field, "expires");
}

TEST_F(NotebookTest, WhoseTimeIsOverIsErasedAndCounted) {
  Notebook book = Open();
  book.SetTerms({.keep = days(30)});
  const ClientId gone = Save(book, Saying({{"name", "Rama"}})).client.id;
  now_ += days(10);
  const ClientId stays =
      Save(book, Saying({{"name", "Dana"}}, "https://www.example.com/in/d")).client.id;
  now_ += days(25);
  EXPECT_EQ(book.Show(gone).error().fault, VaultFault::kUnknownClient);
  EXPECT_EQ(book.Find("")->total, 1U);
  EXPECT_EQ(*book.Count(), 1U);
  EXPECT_TRUE(book.Show(stays));
  const auto overview = book.Look();
  ASSERT_TRUE(overview && overview->lapsed);
  EXPECT_EQ(overview->lapsed->clients, 1U);
  EXPECT_EQ(overview->lapsed->days, 5);
  // Saved again, the page is somebody new.
  EXPECT_TRUE(Save(book, Saying({{"name", "Rama"}})).created);
}

TEST_F(NotebookTest, TheNextUnlockErasesWhatIsOverdue) {
  ClientId gone = 0;
  {
    Notebook book = Open();
    book.SetTerms({.keep = days(30)});
    gone = Save(book, Saying({{"name", "Rama"}})).client.id;
    ASSERT_TRUE(book.TidyUp());
  }
  now_ += days(50);
  Notebook book = Open();
  EXPECT_EQ(book.Find("rama")->total, 0U);
  EXPECT_EQ(book.Look()->lapsed->clients, 1U);
  EXPECT_EQ(book.Look()->lapsed->days, 20);
  EXPECT_EQ(book.Show(gone).error().fault, VaultFault::kUnknownClient);
  book.Lock();
  ASSERT_TRUE(book.vault().UnlockWithKeyStore());
  EXPECT_EQ(book.Look()->lapsed, std::nullopt);
}

TEST_F(NotebookTest, ANoticeIsDueUntilItIsGiven) {
  Notebook book = Open();
  const ClientId id = Save(book, Saying({{"name", "Rama"}})).client.id;
  EXPECT_EQ(book.Look()->notices_due, 0U);
  now_ += days(25);
  EXPECT_EQ(book.Look()->notices_due, 1U);
  const auto given = book.Change(id, {.notice_given = true});
  ASSERT_TRUE(given);
  EXPECT_EQ(given->card.noticed, now_);
  EXPECT_EQ(book.Look()->notices_due, 0U);
  // Said twice, the first day stands.
  const Time first = now_;
  now_ += days(1);
  EXPECT_EQ(book.Change(id, {.notice_given = true})->card.noticed, first);
  EXPECT_EQ(book.Change(id, {.notice_given = false})->card.noticed, Time{});
}

TEST_F(NotebookTest, SomebodyWhoseTimeWasOverElsewhereIsNotTakenIn) {
  Notebook book = Open();
  book.SetTerms({.keep = days(30)});
  const std::vector<Edit> edits{{.fields = {{"name", "Old"}}, .created = now_ - days(40)},
                                {.fields = {{"name", "New"}}, .created = now_ - days(10)},
                                {.fields = {{"employer", "no name"}}}};
  const auto made = book.AddMany(edits);
  ASSERT_TRUE(made) << ToString(made.error());
  ASSERT_EQ(made->size(), 3U);
  EXPECT_EQ((*made)[0].error().field, "created");
  ASSERT_TRUE((*made)[1]);
  EXPECT_EQ(book.Show(*(*made)[1])->card.expires, ExpiryOf(now_ - days(10), {.keep = days(30)}));
  EXPECT_EQ((*made)[2].error().field, "name");
  EXPECT_EQ(*book.Count(), 1U);
}

TEST_F(NotebookTest, TwoWhoWriteOneFieldKeepBothVersions) {
  Notebook one = Open();
  Notebook two = Open();
  const ClientId id =
      Save(one, Saying({{"name", "Rama"}, {"employer", "Calder"}, {"place", "Leeds"}})).client.id;
  const Page seen = one.Show(id)->card.fields;
  ASSERT_TRUE(two.Change(id, {.fields = {{"employer", "Northwind"}}, .known = seen}));
  // Another field is nobody's loss, the same value neither.
  ASSERT_TRUE(one.Change(id, {.fields = {{"place", "York"}}, .known = seen}));
  ASSERT_TRUE(one.Change(id, {.fields = {{"employer", "Northwind"}}, .known = seen}));
  EXPECT_TRUE(one.Show(id)->card.conflicts.empty());
  const auto clash = one.Change(id, {.fields = {{"employer", "Contoso"}}, .known = seen});
  ASSERT_TRUE(clash);
  EXPECT_EQ(clash->card.fields.at("employer"), "Contoso");
  ASSERT_EQ(two.Show(id)->card.conflicts.size(), 1U);
  EXPECT_EQ(two.Show(id)->card.conflicts[0].field, "employer");
  EXPECT_EQ(two.Show(id)->card.conflicts[0].value, "Northwind");
  const auto settled =
      two.Change(id, {.fields = {{"employer", "Northwind"}}, .resolve = {"employer"}});
  EXPECT_TRUE(settled->card.conflicts.empty());
  EXPECT_EQ(settled->card.fields.at("employer"), "Northwind");
}

TEST_F(NotebookTest, TwoWhoWriteOneNoteKeepBoth) {
  Notebook one = Open();
  Notebook two = Open();
  const ClientId id = one.Add({.fields = {{"name", "Rama"}}})->id;
  const RowId note = one.WriteNote(id, {.note = 0, .text = "first"})->notes.at(0).id;
  ASSERT_TRUE(two.WriteNote(id, {.note = note, .text = "theirs", .known = "first"}));
  const auto both = one.WriteNote(id, {.note = note, .text = "mine", .known = "first"});
  ASSERT_TRUE(both);
  ASSERT_EQ(both->notes.size(), 2U);
  EXPECT_EQ(both->notes[0].text, "theirs");
  EXPECT_EQ(both->notes[1].text, "mine");
  EXPECT_EQ(one.WriteNote(id, {.note = note, .text = "", .known = "first"}).error().field, "note");
}

TEST_F(NotebookTest, NotesHaveTheDayTheyAreAbout) {
  Notebook book = Open();
  const ClientId id = book.Add({.fields = {{"name", "Rama"}}})->id;
  const Time met = now_ - days(3);
  ASSERT_TRUE(book.WriteNote(id, {.note = 0, .text = "today"}));
  const auto client = book.WriteNote(id, {.note = 0, .text = "met", .time = met});
  const auto shown = book.Show(id);
  ASSERT_EQ(shown->notes.size(), 2U);
  EXPECT_EQ(shown->notes[0].text, "met");
  EXPECT_EQ(shown->notes[0].time, met);
}

TEST_F(NotebookTest, HistoryHasRoomForTheNewest) {
  Notebook book = Open();
  const ClientId id = book.Add({.fields = {{"name", "Rama"}}})->id;
  for (std::size_t i = 0; i < kMaxHistory + 3; ++i) {
    now_ += std::chrono::minutes(1);
    ASSERT_TRUE(book.Change(id, {.fields = {{"place", "place " + std::to_string(i)}}}));
  }
  const auto shown = book.Show(id);
  ASSERT_EQ(shown->history.size(), kMaxHistory);
  EXPECT_EQ(shown->history.back().changes[0].after, "place " + std::to_string(kMaxHistory + 2));
  EXPECT_EQ(shown->history.front().changes[0].after, "place 3");
}

}  // namespace
}  // namespace forepost::notes
