// Vaults that earlier versions of the program made stay readable and writable. One file for each
// format, in fixtures/; none is ever made anew, since what the program of today writes proves
// nothing. All in them is made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "notes/notebook.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"
#include "support/vault_rows.h"

namespace forepost::notes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kPassphrase = "Zürich trägt grüne Segel";
// What the key store held for it.
constexpr std::string_view kName = "a2f50a542f48a12d4e5b0c20ee8ab32a";
constexpr std::string_view kSlotKey =
    "21df4e03842c7c4ccaef221e1c0cf059eeafb79be2266b38afcc7c7168b80275";

class GoldenTest : public ::testing::TestWithParam<const char*> {
 protected:
  GoldenTest() {
    std::filesystem::copy_file(std::filesystem::path(FOREPOST_SOURCE_DIR) /
                                   "tests/native-host/notes/fixtures" / GetParam(),
                               file_);
    std::filesystem::permissions(file_, std::filesystem::perms(0600));
    store_.kept.emplace(kName, kSlotKey);
  }
  Notebook Open() {
    Notebook book(Vault(file_, &store_), [this] { return now_ += std::chrono::minutes(1); });
    const auto open = book.vault().UnlockWithPassphrase(testing::Passphrase(kPassphrase));
    EXPECT_TRUE(open) << ToString(open.error());
    return book;
  }
  static Client Shown(Notebook& book, ClientId id) {
    auto client = book.Show(id);
    EXPECT_TRUE(client) << ToString(client.error());
    return client.value_or(Client{});
  }
  static std::vector<std::string> TitlesOf(Notebook& book, std::string_view words) {
    std::vector<std::string> titles;
    const auto results = book.Find(words);
    EXPECT_TRUE(results) << ToString(results.error());
    for (const Found& found : results.value_or(Results{}).found) {
      titles.push_back(found.client.title);
    }
    return titles;
  }

  testing::TempFolder temp_;
  std::filesystem::path file_ = temp_.path() / "notes.vault";
  testing::MemoryKeyStore store_;
  Time now_{std::chrono::seconds(1'800'000'000)};
};

constexpr ClientId kRama = 1;
constexpr ClientId kKaethe = 5;
constexpr ClientId kArticle = 10;

TEST_P(GoldenTest, AllOfItIsRead) {
  Notebook book = Open();
  EXPECT_EQ(book.Count().value(), 3U);

  const Client rama = Shown(book, kRama);
  EXPECT_EQ(rama.card.kind, ClientKind::kPerson);
  EXPECT_EQ(rama.card.Title(), "Rama Treas");
  EXPECT_EQ(rama.card.fields, (Page{{"name", "Rama Treas"},
                                    {"employer", "Northwind"},
                                    {"position", "Treasurer"},
                                    {"headline", "Treasurer at Northwind"}}));
  EXPECT_THAT(rama.card.tags, ElementsAre("prospect"));
  EXPECT_THAT(rama.card.addresses, ElementsAre("https://www.example.com/in/rama"));
  ASSERT_THAT(rama.notes, SizeIs(1));
  EXPECT_EQ(rama.notes[0].text, "Met in Leeds");
  ASSERT_THAT(rama.snapshots, SizeIs(2));
  EXPECT_EQ(rama.snapshots[0].page.at("employer"), "Calder & Rowe");
  EXPECT_EQ(rama.snapshots[1].page.at("employer"), "Northwind");
  EXPECT_EQ(rama.snapshots[1].level, CaptureLevel::kCard);

  const Client kaethe = Shown(book, kKaethe);
  EXPECT_EQ(kaethe.card.Title(), "Käthe Kranich");
  ASSERT_THAT(kaethe.snapshots, SizeIs(1));
  EXPECT_EQ(kaethe.snapshots[0].page.at("selection"), "Kranichzug 🦢 ab Mai");

  const Client article = Shown(book, kArticle);
  EXPECT_EQ(article.card.kind, ClientKind::kLink);
  ASSERT_THAT(article.notes, SizeIs(1));
  EXPECT_EQ(article.notes[0].text, "Read before the call");
}

TEST_P(GoldenTest, ItIsSearched) {
  Notebook book = Open();
  EXPECT_THAT(TitlesOf(book, "kathe krani"), ElementsAre("Käthe Kranich"));
  EXPECT_THAT(TitlesOf(book, "Leeds"), ElementsAre("Rama Treas"));
  EXPECT_THAT(TitlesOf(book, "erased"), IsEmpty());
  EXPECT_THAT(TitlesOf(book, ""), SizeIs(3));
}

TEST_P(GoldenTest, TheKeyStoreOpensItToo) {
  Vault vault(file_, &store_);
  EXPECT_THAT(vault.Slots().value(), ::testing::Contains(SlotKind::kKeyStore));
  EXPECT_TRUE(vault.UnlockWithKeyStore());
}

TEST_P(GoldenTest, ItIsWrittenTo) {
  {
    Notebook book = Open();
    const auto saved =
        book.Save({.url = "https://www.example.com/in/rama",
                   .level = CaptureLevel::kCard,
                   .page = {{"name", "Rama Treas"}, {"employer", "Tidewater Capital"}},
                   .note = "Calls back in May"});
    ASSERT_TRUE(saved) << ToString(saved.error());
    EXPECT_FALSE(saved->created) << "the page is one that was saved before";
    EXPECT_EQ(saved->client.id, kRama);
    ASSERT_TRUE(book.Erase(kArticle));
    ASSERT_TRUE(book.Add({.fields = {{"name", "Somebody New"}}}));
    ASSERT_TRUE(book.TidyUp());
    ASSERT_TRUE(
        book.vault().SetPassphrase(testing::Passphrase("another passphrase"), testing::kCheap));
  }
  Notebook book(Vault(file_, &store_), [this] { return now_; });
  EXPECT_EQ(book.vault().UnlockWithPassphrase(testing::Passphrase(kPassphrase)).error().fault,
            VaultFault::kWrongKey);
  ASSERT_TRUE(book.vault().UnlockWithPassphrase(testing::Passphrase("another passphrase")));
  const Client rama = Shown(book, kRama);
  EXPECT_EQ(rama.card.fields.at("employer"), "Tidewater Capital");
  ASSERT_THAT(rama.notes, SizeIs(2));
  EXPECT_EQ(rama.notes[1].text, "Calls back in May");
  EXPECT_EQ(book.Show(kArticle).error().fault, VaultFault::kUnknownClient);
  EXPECT_THAT(TitlesOf(book, "somebody"), ElementsAre("Somebody New"));
}

INSTANTIATE_TEST_SUITE_P(Formats, GoldenTest, ::testing::Values("format-1.vault"),
                         [](const auto&) { return "OfFormat1"; });

}  // namespace
}  // namespace forepost::notes
