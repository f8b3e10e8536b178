// Two clients that are one person, and two again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "native-host/notes/notebook_fixture.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

constexpr const char* kOtherPage = "https://social.example/@rama";

class MergeTest : public NotebookTest {
 protected:
  MergeTest() : book_(Open()) {
    kept_ = Save(book_, Saying({{"name", "Rama Treas"}, {"employer", "Northwind"}})).client.id;
    now_ += std::chrono::hours(24);
    SaveRequest request =
        Saying({{"name", "R. Treas"}, {"employer", "Calder"}, {"headline", "Hi"}}, kOtherPage);
    request.note = "met in Leeds";
    request.tags = {"VIP", "energy"};
    other_ = Save(book_, request).client.id;
    EXPECT_TRUE(book_.Change(kept_, {.add_tags = {"vip"}}));
  }

  Notebook book_;
  ClientId kept_ = 0;
  ClientId other_ = 0;
};

TEST_F(MergeTest, TheOneKeepsItsWordsAndLearnsTheRest) {
  const auto merged = book_.Merge(kept_, other_);
  ASSERT_TRUE(merged) << ToString(merged.error());
  EXPECT_EQ(merged->card.fields, (Page{{"name", "Rama Treas"},
                                       {"names", "R. Treas"},
                                       {"employer", "Northwind"},
                                       {"headline", "Hi"}}));
  EXPECT_THAT(merged->card.tags, ElementsAre("vip", "energy"));
  EXPECT_THAT(merged->card.addresses, ElementsAre(kRama, kOtherPage));
  EXPECT_THAT(merged->notes, SizeIs(1));
  EXPECT_THAT(merged->snapshots, SizeIs(2));
  EXPECT_EQ(*book_.Count(), 1U);
  EXPECT_EQ(book_.Show(other_).error().fault, VaultFault::kUnknownClient);
  EXPECT_EQ(book_.Find("leeds")->found.at(0).client.id, kept_);
  // Saving either page updates the one there is, and the expiry is the earlier.
  EXPECT_EQ(Save(book_, Saying({{"name", "R. Treas"}}, kOtherPage)).client.id, kept_);
  EXPECT_EQ(book_.Show(kept_)->card.expires, ExpiryOf(merged->card.created, {}));
}

TEST_F(MergeTest, SplittingGivesBothBackAsTheyWere) {
  const Client kept = *book_.Show(kept_);
  const Client other = *book_.Show(other_);
  const auto merged = book_.Merge(kept_, other_);
  ASSERT_TRUE(merged);
  ASSERT_THAT(merged->merged, SizeIs(1));
  const auto split = book_.Split(kept_, merged->merged[0].id);
  ASSERT_TRUE(split) << ToString(split.error());
  const Client again = *book_.Show(kept_);
  EXPECT_EQ(again.card.fields, kept.card.fields);
  EXPECT_EQ(again.card.tags, kept.card.tags);
  EXPECT_EQ(again.card.addresses, kept.card.addresses);
  EXPECT_THAT(again.notes, IsEmpty());
  EXPECT_THAT(again.snapshots, SizeIs(kept.snapshots.size()));
  EXPECT_THAT(again.merged, IsEmpty());
  const Client back = *book_.Show(split->other.id);
  EXPECT_EQ(back.card.fields, other.card.fields);
  EXPECT_EQ(back.card.tags, other.card.tags);
  EXPECT_EQ(back.card.addresses, other.card.addresses);
  EXPECT_EQ(back.card.expires, other.card.expires);
  EXPECT_EQ(back.card.created, other.card.created);
  ASSERT_THAT(back.notes, SizeIs(1));
  EXPECT_EQ(back.notes[0].text, "met in Leeds");
  EXPECT_EQ(back.notes[0].time, other.notes[0].time);
  EXPECT_THAT(back.snapshots, SizeIs(1));
  EXPECT_EQ(Save(book_, Saying({{"name", "R. Treas"}}, kOtherPage)).client.id, split->other.id);
}

TEST_F(MergeTest, WhatWasChangedSinceStaysWithTheKept) {
  const auto merged = book_.Merge(kept_, other_);
  ASSERT_TRUE(book_.Change(kept_, {.fields = {{"headline", "Changed"}}, .add_tags = {"new"}}));
  ASSERT_TRUE(book_.WriteNote(kept_, {.note = 0, .text = "written since"}));
  const auto split = book_.Split(kept_, merged->merged[0].id);
  ASSERT_TRUE(split);
  EXPECT_EQ(split->client.card.fields.at("headline"), "Changed");
  EXPECT_THAT(split->client.card.tags, ElementsAre("vip", "new"));
  EXPECT_THAT(split->client.notes, SizeIs(1));
  EXPECT_EQ(split->other.card.fields.at("headline"), "Hi");
}

TEST_F(MergeTest, RelationsOfOthersFollow) {
  const auto third = book_.Add({.fields = {{"name", "Dana"}},
                                .relations = {{{.client = other_, .name = "", .what = "boss"},
                                               {.client = kept_, .name = "", .what = "peer"}}}});
  ASSERT_TRUE(third) << ToString(third.error());
  const auto merged = book_.Merge(kept_, other_);
  ASSERT_TRUE(merged);
  auto relations = book_.Show(third->id)->card.relations;
  EXPECT_THAT(relations,
              UnorderedElementsAre(Relation{.client = kept_, .name = "", .what = "boss"},
                                   Relation{.client = kept_, .name = "", .what = "peer"}));
  const auto around = book_.Around(*merged);
  ASSERT_TRUE(around);
  EXPECT_THAT(around->related, SizeIs(2));
}

TEST_F(MergeTest, MergedTwiceCanBeSplitTwice) {
  const auto third =
      book_.Add({.fields = {{"name", "Third"}}, .notes = {{.text = "third's", .time = {}}}});
  ASSERT_TRUE(book_.Merge(other_, third->id));
  const auto all = book_.Merge(kept_, other_);
  ASSERT_TRUE(all) << ToString(all.error());
  EXPECT_THAT(all->merged, SizeIs(2));
  EXPECT_THAT(all->notes, SizeIs(2));
  for (int left = 1; left >= 0; --left) {
    const auto split = book_.Split(kept_, book_.Show(kept_)->merged.at(0).id);
    ASSERT_TRUE(split) << ToString(split.error());
    EXPECT_THAT(split->client.merged, SizeIs(left));
  }
  EXPECT_EQ(*book_.Count(), 3U);
  EXPECT_THAT(book_.Show(kept_)->notes, IsEmpty());
}

TEST_F(MergeTest, WhatCannotBeMergedSaysWhy) {
  EXPECT_EQ(book_.Merge(kept_, kept_).error().field, "other");
  EXPECT_EQ(book_.Merge(kept_, 999).error().fault, VaultFault::kUnknownClient);
  EXPECT_EQ(book_.Merge(999, kept_).error().fault, VaultFault::kUnknownClient);
  EXPECT_EQ(book_.Split(kept_, 1).error().field, "row");
  EXPECT_EQ(*book_.Count(), 2U);
}

}  // namespace
}  // namespace forepost::notes
