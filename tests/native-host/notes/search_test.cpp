#include "notes/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "native-host/notes/fake_reading.h"
#include "notes/search_words.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::StartsWith;

constexpr Time At(std::int64_t seconds) { return Time(std::chrono::seconds(seconds)); }

Card Person(std::string name, std::string employer, std::int64_t updated = 0) {
  return {.fields = {{"name", std::move(name)}, {"employer", std::move(employer)}},
          .updated = At(updated)};
}

class SearchTest : public ::testing::Test {
 protected:
  SearchTest() {
    reading_.Put(1, Person("Rama Treas", "Northwind", 30));
    reading_.PutNote(1, 2, "Wants a mandate for short bonds.\nCall in May.");
    Card jurgen = Person("Jürgen Müller", "Calder & Rowe", 20);
    jurgen.fields["headline"] = "Northwind's oldest customer";
    jurgen.fields["about"] = "Treasurer of the year";
    jurgen.tags = {"prospect", "golf club"};
    jurgen.addresses = {"https://www.example.com/in/j%C3%BCrgen"};
    reading_.Put(2, jurgen);
    reading_.Put(3, Person("rama treas", "", 40));
  }

  void CatchUp() {
    const auto done = index_.CatchUp(reading_);
    ASSERT_TRUE(done) << ToString(done.error());
  }

  std::vector<ClientId> Ids(std::string_view words, Window page = {}) {
    const auto results = index_.Find(words, page);
    EXPECT_TRUE(results) << ToString(results.error());
    std::vector<ClientId> ids;
    for (const Found& found : results.value_or(Results{}).found) {
      ids.push_back(found.client.id);
    }
    return ids;
  }
  std::optional<Hit> HitOf(std::string_view words) {
    const auto results = index_.Find(words);
    return results && !results->found.empty() ? results->found.front().hit : std::nullopt;
  }

  FakeReading reading_;
  SearchIndex index_;
};

TEST_F(SearchTest, NothingSoughtListsAllTheLatestUpdatedFirst) {
  CatchUp();
  EXPECT_THAT(Ids(""), ElementsAre(3, 1, 2));
  EXPECT_THAT(Ids(" \t"), ElementsAre(3, 1, 2));
  EXPECT_THAT(Ids("", {.offset = 1, .limit = 1}), ElementsAre(1));
  EXPECT_THAT(Ids("", {.offset = SIZE_MAX, .limit = SIZE_MAX}), IsEmpty());
  const auto results = index_.Find("", {.limit = 1});
  EXPECT_EQ(results->total, 3U);
  EXPECT_FALSE(results->found[0].hit);
}

TEST_F(SearchTest, ASummarySaysWhoItIs) {
  CatchUp();
  const auto results = index_.Find("müller");
  ASSERT_EQ(results->found.size(), 1U);
  const Summary& summary = results->found[0].client;
  EXPECT_EQ(summary.title, "Jürgen Müller");
  EXPECT_EQ(summary.employer, "Calder & Rowe");
  EXPECT_EQ(summary.headline, "Northwind's oldest customer");
  EXPECT_THAT(summary.tags, ElementsAre("prospect", "golf club"));
  EXPECT_EQ(summary.updated, At(20));
}

TEST_F(SearchTest, EveryWordMustBeThereAsABeginning) {
  CatchUp();
  EXPECT_THAT(Ids("rama bond"), ElementsAre(1));
  EXPECT_THAT(Ids("JURG cald"), ElementsAre(2));
  EXPECT_THAT(Ids("rama zebra"), IsEmpty());
  EXPECT_THAT(Ids("ama"), IsEmpty());
  EXPECT_THAT(Ids("golf"), ElementsAre(2));
  EXPECT_THAT(Ids("example.com/in/jürgen"), ElementsAre(2));
  EXPECT_THAT(Ids("https://www.example.com/in/j%C3%BCrgen"), ElementsAre(2));
}

TEST_F(SearchTest, NamesAndEmployersWeighMost) {
  CatchUp();
  EXPECT_THAT(Ids("northwind"), ElementsAre(1, 2));
  EXPECT_THAT(Ids("treas").back(), 2U);
}

TEST_F(SearchTest, WordsAreNeverSyntax) {
  CatchUp();
  for (const char* words : {"\"",
                            "\"\"\"",
                            "*",
                            "NEAR(",
                            "AND",
                            "OR NOT",
                            "name:rama",
                            "rama*",
                            "^rama",
                            "-",
                            "+ -",
                            "(",
                            "{name employer}:x",
                            "rama' OR '1'='1",
                            "\\",
                            "%",
                            "_",
                            "…",
                            "\x01\x02",
                            "é\"* AND",
                            "NEAR(a b, 3)",
                            "'; DROP TABLE words; --"}) {
    EXPECT_TRUE(index_.Find(words)) << words;
  }
  EXPECT_THAT(Ids("name:rama"), IsEmpty());
  EXPECT_THAT(Ids("& ( rama"), ElementsAre(3, 1));
  EXPECT_THAT(Ids("&"), IsEmpty());
  EXPECT_THAT(Ids("calder&rowe"), ElementsAre(2));
  EXPECT_THAT(Ids(std::string_view("rama\0zebra", 10)), IsEmpty());
  EXPECT_TRUE(index_.Find(std::string(1U << 20U, 'a')));
  std::string many;
  for (int i = 0; i < 5000; ++i) {
    many += "r ";
  }
  EXPECT_TRUE(index_.Find(many));
  EXPECT_TRUE(index_.Find("\xFF\xFE\xED\xA0\x80"));
}

TEST_F(SearchTest, AHitShowsWhereTheWordsAre) {
  CatchUp();
  const auto hit = HitOf("mandat short");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->field, "note");
  EXPECT_EQ(hit->text, "Wants a mandate for short bonds. Call in May.");
  EXPECT_THAT(hit->marks, ElementsAre(Pair(8, 15), Pair(20, 25)));
  EXPECT_EQ(HitOf("rama treas")->field, "name");
  EXPECT_EQ(HitOf("prosp")->field, "tags");
  EXPECT_EQ(HitOf("example.com/in/j")->field, "address");
}

TEST_F(SearchTest, MarksCountUtf16Units) {
  reading_.PutNote(3, 2, "\U0001F680\U0001F680 ärger über \x01Zinsen\x02");
  CatchUp();
  const auto hit = HitOf("uber");
  ASSERT_TRUE(hit);
  EXPECT_THAT(hit->marks, ElementsAre(Pair(11, 15)));
  // What marks a hit in the index cannot come from a text.
  EXPECT_THAT(HitOf("arger")->marks, ElementsAre(Pair(5, 10)));
}

TEST_F(SearchTest, ALongTextIsCutAroundTheFirstWord) {
  std::string note;
  for (int i = 0; i < 400; ++i) {
    note += i == 300 ? "needle " : "haystackstraw ";
  }
  reading_.PutSelection(3, 2, note);
  CatchUp();
  const auto hit = HitOf("needle");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->field, "selection");
  EXPECT_LE(hit->text.size(), 160U + 2 * std::string_view("…").size());
  EXPECT_THAT(hit->text, StartsWith("…"));
  ASSERT_EQ(hit->marks.size(), 1U);
  // The ellipsis is one unit, three bytes.
  EXPECT_EQ(hit->text.substr(hit->marks[0].first + 2, 6), "needle");
}

TEST_F(SearchTest, OnlyWhatIsNewerIsRead) {
  CatchUp();
  EXPECT_EQ(index_.behind(), 4U);
  CatchUp();
  EXPECT_EQ(reading_.filled, 1);
  EXPECT_EQ(reading_.places_asked, 0);
  reading_.PutNote(3, 2, "walrus");
  CatchUp();
  EXPECT_EQ(reading_.clients_read, 1);
  EXPECT_EQ(index_.behind(), 5U);
  EXPECT_THAT(Ids("walrus"), ElementsAre(3));
  reading_.PutNote(3, 2, "zebra");
  CatchUp();
  EXPECT_THAT(Ids("walrus"), IsEmpty());
  EXPECT_THAT(Ids("zebra"), ElementsAre(3));
  EXPECT_EQ(reading_.filled, 1);
}

TEST_F(SearchTest, TheCopyStartsTheNextIndex) {
  CatchUp();
  auto copy = index_.Copy();
  ASSERT_TRUE(copy);
  EXPECT_EQ(copy->revision, reading_.revision());
  EXPECT_EQ(index_.behind(), 0U);
  reading_.PutNote(3, 2, "walrus");
  SearchIndex next;
  ASSERT_TRUE(next.CatchUp(reading_, *copy));
  EXPECT_EQ(reading_.filled, 1);
  EXPECT_EQ(next.behind(), 1U);
  EXPECT_EQ(next.Find("walrus")->total, 1U);
  EXPECT_EQ(next.Find("bonds")->total, 1U);
  EXPECT_EQ(*next.AtAddress("https://www.example.com/in/j%C3%BCrgen"), ClientId{2});
}

TEST_F(SearchTest, ACopyThatCannotBeUsedIsPassedOver) {
  CatchUp();
  const auto good = index_.Copy();
  ASSERT_TRUE(good);
  std::vector<Vault::SearchCopy> copies(7, *good);
  copies[0].bytes = "";
  copies[1].bytes = std::string(5000, 'x');
  copies[2].bytes.resize(copies[2].bytes.size() / 2);
  copies[3].revision += 1;
  copies[4].erasures += 1;
  copies[5].bytes[60 + 3] = 9;  // user_version
  std::fill(copies[6].bytes.begin() + 4096, copies[6].bytes.end(), '\xEE');
  for (const auto& copy : copies) {
    SearchIndex next;
    const int filled = reading_.filled;
    const auto done = next.CatchUp(reading_, copy);
    ASSERT_TRUE(done) << ToString(done.error());
    EXPECT_EQ(reading_.filled, filled + 1);
    EXPECT_EQ(next.Find("rama")->total, 2U);
  }
}

TEST_F(SearchTest, WhatIsErasedIsGoneFromTheIndexAndItsCopy) {
  reading_.PutNote(2, 5, "zyzzyva");
  CatchUp();
  ASSERT_THAT(index_.Copy()->bytes, HasSubstr("zyzzyva"));
  reading_.Erase(2);
  reading_.PutNote(3, 2, "walrus");
  CatchUp();
  EXPECT_THAT(Ids("zyzzyva"), IsEmpty());
  EXPECT_THAT(Ids("jurgen"), IsEmpty());
  EXPECT_THAT(Ids(""), ElementsAre(3, 1));
  EXPECT_THAT(Ids("walrus"), ElementsAre(3));
  EXPECT_EQ(*index_.AtAddress("https://www.example.com/in/j%C3%BCrgen"), std::nullopt);
  const auto copy = index_.Copy();
  ASSERT_TRUE(copy) << ToString(copy.error());
  EXPECT_EQ(copy->erasures, reading_.erasures());
  for (const char* word : {"zyzzyva", "yzzyva", "Calder", "alder", "jurgen", "golf"}) {
    EXPECT_THAT(copy->bytes, Not(HasSubstr(word)));
  }
  SearchIndex next;
  ASSERT_TRUE(next.CatchUp(reading_, *copy));
  EXPECT_EQ(reading_.filled, 1);
  EXPECT_EQ(next.Find("walrus")->total, 1U);
}

TEST_F(SearchTest, AClientErasedMeanwhileIsNoError) {
  class Racing : public FakeReading {
   public:
    std::expected<std::vector<RowPlace>, VaultError> Places(
        Revision, std::optional<ClientId>) const override {
      return std::vector<RowPlace>{{99, 1, RowKind::kCard, 1000}};
    }
  } racing;
  CatchUp();
  for (int i = 0; i < 10; ++i) {
    racing.PutNote(7, 1, "x");
  }
  EXPECT_TRUE(index_.CatchUp(racing));
  EXPECT_THAT(Ids(""), ElementsAre(3, 1, 2));
}

TEST_F(SearchTest, ATitleIsFoundWithoutRegardToCase) {
  CatchUp();
  std::vector<ClientId> ids;
  const auto named = index_.Named(" RAMA  treas ");
  for (const Summary& summary : *named) {
    ids.push_back(summary.id);
  }
  EXPECT_THAT(ids, ElementsAre(1, 3));
  EXPECT_THAT(*index_.Named("jürgen MÜLLER"), ::testing::SizeIs(1));
  EXPECT_THAT(*index_.Named("rama"), IsEmpty());
  EXPECT_THAT(*index_.Named(""), IsEmpty());
}

TEST_F(SearchTest, AClientThatCannotBeReadHidesNoOther) {
  reading_.PutRow(4, 1, RowKind::kCard, "not a card");
  CatchUp();
  EXPECT_THAT(Ids("rama"), ElementsAre(3, 1));
  EXPECT_EQ(index_.Find("read")->found[0].client.title, "(cannot be read)");
}

TEST_F(SearchTest, AClearedIndexKnowsNothing) {
  EXPECT_FALSE(index_.filled());
  EXPECT_FALSE(index_.Find("rama"));
  EXPECT_FALSE(index_.Named("rama"));
  EXPECT_FALSE(index_.AtAddress("https://a.example"));
  EXPECT_FALSE(index_.Copy());
  CatchUp();
  EXPECT_TRUE(index_.filled());
  index_.Clear();
  EXPECT_FALSE(index_.filled());
  EXPECT_FALSE(index_.Find("rama"));
}

TEST_F(SearchTest, AnErrorOfTheVaultIsPassedOn) {
  class Broken : public FakeReading {
   public:
    std::expected<void, VaultError> ForEach(
        Revision,
        const std::function<std::expected<void, VaultError>(const Row&)>&) const override {
      VaultError error;
      error.fault = VaultFault::kTampered;
      return std::unexpected(error);
    }
  } broken;
  const auto done = index_.CatchUp(broken);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().fault, VaultFault::kTampered);
  EXPECT_FALSE(index_.filled());
}

TEST(SearchWordsTest, WordsBecomeQuotedBeginnings) {
  EXPECT_EQ(ToMatch("o'brien \"treas"), R"("o'brien"* AND """treas"*)");
  EXPECT_EQ(ToMatch(" & - "), std::nullopt);
  EXPECT_EQ(ToMatch(""), std::nullopt);
}

}  // namespace
}  // namespace forepost::notes
