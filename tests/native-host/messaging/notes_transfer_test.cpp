// Imports and exports over the protocol, in parts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "messaging/frames.h"
#include "messaging/session.h"
#include "support/sample_machine.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using ::testing::HasSubstr;

class NotesTransferTest : public ::testing::Test {
 protected:
  NotesTransferTest() {
    session_.emplace(machine_.Parts());
    session_->Handle(R"({"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0.1.0"})");
    EXPECT_EQ(Ask("notes.unlock")["state"], "open");
  }

  json Ask(std::string_view type, json members = json::object()) {
    members["id"] = 7;
    members["type"] = type;
    const std::string answer = session_->Handle(members.dump());
    EXPECT_LE(answer.size(), kMaxFrameOut);
    return json::parse(answer);
  }
  json Read(std::string_view format, std::string_view text, json more = json::object()) {
    json members{{"format", format}, {"text", text}, {"more", false}};
    members.update(more);
    return Ask("notes.import.read", members);
  }
  json Run(const json& import, json more = json::object()) {
    json members{{"import", import}, {"known", "skip"}};
    members.update(more);
    return Ask("notes.import.run", members);
  }
  static std::string Code(const json& reply) {
    return reply["type"] == "error" ? reply["error"]["code"].get<std::string>() : "none";
  }
  std::string ExportAll(std::string_view format) {
    std::string text;
    json from = 0;
    while (!from.is_null()) {
      const json part = Ask("notes.export", {{"format", format}, {"from", from}});
      EXPECT_EQ(part["type"], "notes.export") << part;
      if (part["type"] != "notes.export") {
        break;
      }
      text += part["text"].get<std::string>();
      from = part["next"];
    }
    return text;
  }

  forepost::testing::SampleMachine machine_;
  std::optional<Session> session_;
};

TEST_F(NotesTransferTest, PreviewsAFileThatComesInPartsAndImportsIt) {
  const json first = Read("csv", "Name,E-mail,Shoe\nRama,r@x", {{"more", true}, {"name", "a.csv"}});
  ASSERT_EQ(first["type"], "notes.import.read") << first;
  EXPECT_EQ(first["more"], true);
  const json preview = Read("csv", ".org,44\n,,\n,b@x.org,\n", {{"import", first["import"]}});
  EXPECT_EQ(preview["import"], first["import"]);
  EXPECT_EQ(preview["rows"], 1);
  EXPECT_EQ(preview["columns"], json::parse(R"([{"column": "Name", "field": "name"},
      {"column": "E-mail", "field": "emails"}, {"column": "Shoe", "field": null}])"));
  EXPECT_EQ(preview["sample"], json::parse(R"([{"row": 1, "tags": [], "notes": [],
      "fields": {"name": "Rama", "emails": ["r@x.org"]}}])"));
  EXPECT_EQ(preview["problems"],
            json::parse(R"([{"row": 2, "line": 4, "why": "it has no name, and is skipped"}])"));
  EXPECT_EQ(preview["problem_count"], 1);
  EXPECT_EQ(preview["similar"], 0);
  const json done =
      Run(preview["import"], {{"columns", json::parse(R"([{"column": "Shoe", "field": "note"},
                                                          {"column": "E-mail", "field": null}])")}});
  EXPECT_EQ(done, (json{{"id", 7},
                        {"type", "notes.import.run"},
                        {"done", 1},
                        {"total", 1},
                        {"created", 1},
                        {"skipped", json::array()},
                        {"finished", true}}));
  const json list = Ask("notes.list");
  ASSERT_EQ(list["total"], 1);
  const json client = Ask("notes.show", {{"client", list["clients"][0]["id"]}})["client"];
  EXPECT_EQ(client["fields"], (json{{"name", "Rama"}}));
  EXPECT_EQ(client["notes"][0]["text"], "Shoe: 44");
  EXPECT_EQ(client["source"], "import: a.csv");
  EXPECT_THAT(client["tags"][0].get<std::string>(), HasSubstr("import 20"));
  // It is over.
  EXPECT_EQ(Code(Run(preview["import"])), "bad_message");
  EXPECT_EQ(Read("csv", "Name\nrama\n")["similar"], 1);
}

TEST_F(NotesTransferTest, GoesOnStepByStepUntilItIsFinished) {
  std::string text = "Name\n";
  for (int i = 0; i < 450; ++i) {
    text += "Client " + std::to_string(i) + "\n";
  }
  const json preview = Read("csv", text);
  EXPECT_EQ(preview["sample"].size(), 10U);
  EXPECT_EQ(Run(preview["import"])["done"], 200);
  EXPECT_EQ(Run(preview["import"])["created"], 400);
  // Whoever does not ask again keeps what was made, and a new import drops this one.
  const json next = Read("vcard", "BEGIN:VCARD\nFN:Last\nEND:VCARD\n");
  EXPECT_EQ(Code(Run(preview["import"])), "bad_message");
  EXPECT_EQ(Run(next["import"])["finished"], true);
  EXPECT_EQ(Ask("notes.list")["total"], 401);
}

TEST_F(NotesTransferTest, FaultyRequestsNameTheirField) {
  const auto field = [](const json& reply) { return reply["error"].value("field", ""); };
  EXPECT_EQ(field(Read("xls", "x")), "/format");
  EXPECT_EQ(field(Read("csv", "x", {{"import", 99}})), "/import");
  EXPECT_EQ(field(Read("csv", std::string((512U << 10U) + 1, 'x'))), "/text");
  EXPECT_EQ(Code(Read("json", "{")), "note_invalid");
  EXPECT_EQ(Code(Read("vcard", "Name\nRama\n")), "note_invalid");
  const json preview = Read("csv", "Name\nRama\n");
  EXPECT_EQ(field(Run(preview["import"], {{"known", "maybe"}})), "/known");
  EXPECT_EQ(field(Run(preview["import"], {{"columns", json::array({5})}})), "/columns/0");
  EXPECT_EQ(Code(Run(preview["import"], {{"columns", json::parse(R"([{"column": "X",
                                                                "field": "name"}])")}})),
            "note_invalid");
  EXPECT_EQ(field(Ask("notes.export", {{"format", "csv"}, {"from", 0}})), "/format");
  EXPECT_EQ(field(Ask("notes.export", {{"format", "json"}, {"from", 3}})), "/from");
  // After all of these it still goes on.
  EXPECT_EQ(Run(preview["import"])["created"], 1);
}

TEST_F(NotesTransferTest, LockedNotesTakeNothingAndForgetWhatWasUnderWay) {
  const json preview = Read("csv", "Name\nRama\n");
  Ask("notes.lock");
  EXPECT_EQ(Code(Read("csv", "Name\nRama\n")), "vault_locked");
  EXPECT_EQ(Code(Ask("notes.export", {{"format", "json"}, {"from", 0}})), "vault_locked");
  Ask("notes.unlock");
  EXPECT_EQ(Code(Run(preview["import"])), "bad_message");
  EXPECT_EQ(Ask("notes.list")["total"], 0);
}

TEST_F(NotesTransferTest, ExportsInPartsWhatCanBeImportedAgain) {
  json clients = json::array();
  for (int i = 0; i < 30; ++i) {
    clients.push_back({{"name", "Client " + std::to_string(i)},
                       {"note", std::string(15'000, 'n') + "\u00FC\u00FC\"" + std::to_string(i)}});
  }
  ASSERT_EQ(Run(Read("json", clients.dump())["import"])["created"], 30);
  const json first = Ask("notes.export", {{"format", "json"}, {"from", 0}});
  EXPECT_FALSE(first["next"].is_null());
  EXPECT_EQ(first["total"], 30);
  const json whole = json::parse(ExportAll("json"));
  ASSERT_EQ(whole["clients"].size(), 30U);
  EXPECT_EQ(whole["forepost"], "notes");
  EXPECT_EQ(whole["clients"][29]["notes"][0]["text"], clients[29]["note"]);
  const std::string cards = ExportAll("vcard");
  EXPECT_EQ(Read("vcard", cards.substr(0, cards.find("BEGIN", 1)))["similar"], 1);
}

}  // namespace
}  // namespace forepost::messaging
