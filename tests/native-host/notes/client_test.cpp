#include "notes/client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "notes/client_json.h"

namespace forepost::notes {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

constexpr Time At(std::int64_t seconds) {
  return Time(std::chrono::seconds(1'795'000'000 + seconds));
}

Card SomeCard() {
  return {.kind = ClientKind::kPerson,
          .fields = {{"name", "Rama \"=1+1\" <b>"},
                     {"employer", "Northwind"},
                     {"about", "One\nTwo"},
                     {"links", "https://a.example\nhttps://b.example"}},
          .tags = {"prospect", "Über"},
          .addresses = {"https://www.example.com/in/rama"},
          .source = "https://www.example.com",
          .created = At(0),
          .updated = At(5),
          .seen = At(3),
          .expires = At(100)};
}

TEST(ClientTest, ACardIsARowAsTheVaultsPageSays) {
  EXPECT_EQ(json::parse(ToBody(SomeCard())),
            (json{{"kind", "person"},
                  {"name", "Rama \"=1+1\" <b>"},
                  {"employer", "Northwind"},
                  {"about", "One\nTwo"},
                  {"links", {"https://a.example", "https://b.example"}},
                  {"tags", {"prospect", "Über"}},
                  {"addresses", {"https://www.example.com/in/rama"}},
                  {"source", "https://www.example.com"},
                  {"created", ToIso(At(0))},
                  {"updated", ToIso(At(5))},
                  {"basis", "legitimate_interest"},
                  {"expires", ToIso(At(100))},
                  {"seen", ToIso(At(3))}}));
}

TEST(ClientTest, RowsComeBackAsTheyWere) {
  const auto card = CardFromBody(ToBody(SomeCard()));
  ASSERT_TRUE(card) << ToString(card.error());
  EXPECT_EQ(card->fields, SomeCard().fields);
  EXPECT_EQ(card->tags, SomeCard().tags);
  EXPECT_EQ(card->addresses, SomeCard().addresses);
  EXPECT_EQ(card->seen, At(3));
  EXPECT_EQ(card->unknown, "");
  EXPECT_EQ(ToBody(*card), ToBody(SomeCard()));

  const Snapshot snapshot{.time = At(1),
                          .address = "https://www.example.com/in/rama",
                          .level = CaptureLevel::kCard,
                          .page = {{"links", "https://a.example"}, {"selection", "x\ny"}}};
  const auto again = SnapshotFromBody(ToBody(snapshot));
  ASSERT_TRUE(again) << ToString(again.error());
  EXPECT_EQ(again->page, snapshot.page);
  EXPECT_EQ(again->level, CaptureLevel::kCard);
  EXPECT_EQ(again->time, At(1));
  EXPECT_EQ(again->address, snapshot.address);
}

TEST(ClientTest, WhatANewerVersionWroteIsKept) {
  json row = json::parse(ToBody(SomeCard()));
  row["birthday"] = {{"month", 5}};
  auto card = CardFromBody(row.dump());
  ASSERT_TRUE(card);
  card->fields["employer"] = "Contoso";
  row["employer"] = "Contoso";
  EXPECT_EQ(json::parse(ToBody(*card)), row);

  json note{{"time", ToIso(At(0))}, {"text", "call"}, {"colour", "red"}, {"name", "x"}};
  auto read = NoteFromBody(note.dump());
  ASSERT_TRUE(read);
  read->text = "called";
  note["text"] = "called";
  EXPECT_EQ(json::parse(ToBody(*read)), note);
}

TEST(ClientTest, ARowThatIsNotOneIsDamagedAndNotQuoted) {
  const json good = json::parse(ToBody(SomeCard()));
  std::vector<std::string> bodies{"",
                                  "secret",
                                  "[]",
                                  "7",
                                  "{\"secret\"",
                                  std::string("{\0}", 3),
                                  R"({"kind":"person","kind":"person"})",
                                  R"({})"};
  const std::pair<const char*, json> wrong[] = {{"name", 7},
                                                {"kind", "secret"},
                                                {"tags", "secret"},
                                                {"tags", {1}},
                                                {"links", {{"a", 1}}},
                                                {"links", "secret"},
                                                {"created", "secret"},
                                                {"updated", nullptr},
                                                {"seen", "2026-13-01T00:00:00.000Z"},
                                                {"addresses", {{"secret", "x"}}}};
  for (const auto& [name, value] : wrong) {
    json row = good;
    row[name] = value;
    bodies.push_back(row.dump());
  }
  for (const std::string& body : bodies) {
    const auto card = CardFromBody(body);
    ASSERT_FALSE(card) << body;
    EXPECT_EQ(card.error().fault, VaultFault::kDamaged);
    EXPECT_THAT(ToString(card.error()), Not(HasSubstr("secret"))) << body;
    EXPECT_FALSE(NoteFromBody(body)) << body;
    EXPECT_FALSE(SnapshotFromBody(body)) << body;
  }
  EXPECT_FALSE(SnapshotFromBody(
      R"({"time":"2026-11-24T07:10:00.000Z","address":"","level":"card","page":7})"));
  EXPECT_FALSE(SnapshotFromBody(
      R"({"time":"2026-11-24T07:10:00.000Z","address":"","level":"card","page":{"name":7}})"));
}

TEST(ClientTest, AClientIsItsRows) {
  const Note note{.time = At(1), .text = "call"};
  const Snapshot snapshot{.time = At(1), .address = "https://a.example"};
  const std::vector<Row> rows{{{7, 8, RowKind::kCard, 1}, ToBody(SomeCard())},
                              {{7, 9, RowKind::kSnapshot, 1}, ToBody(snapshot)},
                              {{7, 10, RowKind::kNote, 1}, ToBody(note)},
                              {{7, 11, static_cast<RowKind>(9), 1}, "from a newer version"}};
  const auto client = FromRows(7, rows);
  ASSERT_TRUE(client) << ToString(client.error());
  EXPECT_EQ(client->id, 7U);
  EXPECT_EQ(client->card_row, 8U);
  ASSERT_THAT(client->notes, SizeIs(1));
  EXPECT_EQ(client->notes[0].id, 10U);
  ASSERT_THAT(client->snapshots, SizeIs(1));
  EXPECT_EQ(client->snapshots[0].id, 9U);

  EXPECT_FALSE(FromRows(7, {}));
  EXPECT_FALSE(FromRows(7, {rows[1]}));
  EXPECT_FALSE(FromRows(7, {rows[0], rows[0]}));
  EXPECT_FALSE(FromRows(7, {rows[0], {{7, 12, RowKind::kNote, 1}, rows[0].body}}));
}

TEST(ClientTest, ATitleIsTheNameOrElseTheAddress) {
  Card card = SomeCard();
  EXPECT_EQ(card.Title(), "Rama \"=1+1\" <b>");
  card.fields.erase("name");
  EXPECT_EQ(card.Title(), "example.com/in/rama");
  card.addresses.clear();
  EXPECT_EQ(card.Title(), "Unnamed");
}

Snapshot Saying(Page page, CaptureLevel level = CaptureLevel::kCard) {
  return {.address = "https://a.example", .level = level, .page = std::move(page)};
}

TEST(ClientTest, ChangesAreInTheOrderOfTheTable) {
  const auto changes =
      Changes(Saying({{"name", "R"}, {"employer", "Calder & Rowe"}, {"place", "Leeds"}}),
              Saying({{"name", "R"}, {"headline", "New!"}, {"employer", "Northwind"}}));
  EXPECT_THAT(changes,
              ElementsAre(FieldChange{"employer", "Calder & Rowe", "Northwind"},
                          FieldChange{"headline", "", "New!"}, FieldChange{"place", "Leeds", ""}));
  EXPECT_EQ(ToWords(changes[0]), "new employer: Northwind (was Calder & Rowe)");
  EXPECT_EQ(ToWords(changes[1]), "new headline: New!");
  EXPECT_EQ(ToWords(changes[2]), "no place any more (was Leeds)");
}

TEST(ClientTest, WhatALevelDoesNotRecordIsNoChange) {
  EXPECT_THAT(Changes(Saying({{"name", "R"}, {"selection", "a"}}),
                      Saying({{"selection", "b"}}, CaptureLevel::kSelection)),
              ElementsAre(FieldChange{"selection", "a", "b"}));
  EXPECT_THAT(Changes(Saying({}, CaptureLevel::kLink), Saying({{"name", "R"}})), IsEmpty());
}

TEST(ClientTest, LongValuesAndLinksAreToldShortly) {
  EXPECT_EQ(ToWords({"about", "a\nb", std::string(500, 'x')}), "new description");
  EXPECT_EQ(ToWords({"about", "a\nb", ""}), "no description any more");
  EXPECT_EQ(ToWords({"links", "https://a\nhttps://b", "https://b\nhttps://c\nhttps://d"}),
            "links: 2 new, 1 gone");
  EXPECT_EQ(ToWords({"links", "https://a\nhttps://b", "https://b\nhttps://a"}),
            "links: in another order");
  EXPECT_EQ(ToWords({"shoes", "", "red"}), "new shoes: red");
}

TEST(ClientTest, JsonForAnswersHasWhatChanged) {
  Client client{.id = 7, .card_row = 8, .card = SomeCard()};
  client.notes = {{.id = 9, .time = At(1), .text = "call\nback"}};
  client.snapshots = {Saying({{"employer", "Calder"}}), Saying({{"links", "https://x.example"}}),
                      Saying({{"employer", "Northwind"}, {"links", "https://x.example"}})};
  client.snapshots[1].address = "https://b.example";
  client.card.seen = {};
  const json answer = ToJson(client);
  EXPECT_EQ(answer["id"], 7);
  EXPECT_EQ(answer["title"], client.card.Title());
  EXPECT_EQ(answer["fields"]["links"], (json{"https://a.example", "https://b.example"}));
  EXPECT_EQ(answer["seen"], nullptr);
  EXPECT_EQ(answer["notes"],
            (json::array({{{"id", 9}, {"time", ToIso(At(1))}, {"text", "call\nback"}}})));
  EXPECT_EQ(answer["snapshots"][0]["changes"], json::array());
  EXPECT_EQ(answer["snapshots"][1]["changes"], json::array());
  EXPECT_EQ(answer["snapshots"][2]["changes"][0]["words"], "new employer: Northwind (was Calder)");
  EXPECT_EQ(answer["snapshots"][1]["page"]["links"], json::array({"https://x.example"}));
}

TEST(ClientTest, JsonOfWhatWasFoundAndSaved) {
  const Found found{.client = {.id = 1,
                               .title = "R",
                               .position = "Analyst",
                               .tags = {"a"},
                               .updated = At(0),
                               .expires = At(100),
                               .follow_up = "2026-12-01"},
                    .hit = Hit{.field = "note", .text = "call", .marks = {{0, 4}}}};
  EXPECT_EQ(
      ToJson(found),
      (json{
          {"id", 1},
          {"kind", "person"},
          {"title", "R"},
          {"employer", ""},
          {"position", "Analyst"},
          {"headline", ""},
          {"tags", {"a"}},
          {"updated", ToIso(At(0))},
          {"expires", ToIso(At(100))},
          {"follow_up", "2026-12-01"},
          {"hit",
           {{"field", "note"}, {"text", "call"}, {"marks", json::array({json::array({0, 4})})}}}}));
  Saved saved{.client = {.id = 1, .card = SomeCard()}, .dropped = {"name"}};
  EXPECT_EQ(ToJson(saved)["outcome"], "unchanged");
  EXPECT_EQ(ToJson(saved)["since"], nullptr);
  saved.changes = {{"employer", "a", "b"}};
  saved.since = At(0);
  EXPECT_EQ(ToJson(saved)["outcome"], "updated");
  EXPECT_EQ(ToJson(saved)["since"], ToIso(At(0)));
  EXPECT_EQ(ToJson(saved)["dropped"], json::array({"name"}));
  saved.created = true;
  EXPECT_EQ(ToJson(saved)["outcome"], "created");
}

}  // namespace
}  // namespace forepost::notes
