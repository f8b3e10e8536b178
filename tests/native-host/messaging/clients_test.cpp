// The people in the notes, from the host that holds them to the one that checks.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "messaging/client_list.h"
#include "native-host/messaging/session_fixture.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr std::string_view kKey = "000102030405060708090a0b0c0d0e0f";

class ClientsTest : public SessionTest {
 protected:
  ClientsTest() {
    UsePolicy("post");
    (void)Hello();
    holder_.emplace(machine_.Parts());
    (void)AskHolder("hello", {{"protocol", {{"min", 1}, {"max", 1}}}, {"extension", "0.1.0"}});
  }

  // A policy whose rule about clients looks at this surface.
  void UsePolicy(const std::string& surface, const std::string& list = "clients") {
    machine_.WritePolicy(R"({
      "format": 1, "id": "p", "version": 1, "title": "T", "notice": "N",
      "lists": {"clients": {"title": "C", "secret": false, "sample": ["Jane Roe"]}, "firm": {}},
      "rules": [{"id": "client-name", "title": "A client", "severity": "warn",
                 "cite": {"source": "S", "clause": "C"}, "owner": "o", "message": "M",
                 "guidance": "G", "surfaces": [")" +
                         surface + R"("], "match": {"kind": "list", "list": ")" + list + R"("},
                 "examples": {"hit": ["Jane Roe", "jane roe", "Jane Roe's"],
                              "miss": ["Jane", "Roe", "Jane R"]}}]})");
  }

  json AskHolder(std::string_view type, json members = json::object()) {
    members["id"] = 5;
    members["type"] = type;
    return json::parse(holder_->Handle(members.dump()));
  }
  void Save(std::string_view name, std::string_view path, std::string_view kind = "person") {
    const json saved =
        AskHolder("notes.save", {{"site", kSampleSite},
                                 {"url", std::string(kSampleSite) + std::string(path)},
                                 {"kind", kind},
                                 {"page", {{"name", name}}}});
    ASSERT_EQ(saved["type"], "notes.saved") << saved;
  }
  // As the extension carries them; returns the state.
  std::string Carry() {
    json names = AskHolder("notes.names");
    if (names["state"] == "open") {
      json told{{"id", 9}, {"type", "clients"}, {"state", "open"}};
      for (const char* const member : {"key", "names", "from", "more"}) {
        told[member] = names[member];
      }
      EXPECT_EQ(Ask(told)["type"], "clients");
    } else {
      EXPECT_EQ(Ask({{"id", 9}, {"type", "clients"}, {"state", names["state"]}})["type"],
                "clients");
    }
    return names["state"];
  }
  json VerdictOf(std::string_view text) { return Submit(text)["verdict"]; }

  std::optional<Session> holder_;  // of the notes
};

TEST_F(ClientsTest, ASavedClientIsFoundAtTheSubmitAndNotWhileOneTypes) {
  Save("Dr. Priya Q. Raman, CFA", "/in/priya");
  EXPECT_EQ(Carry(), "open");
  for (const std::string text :
       {"Lunch with Priya Raman", "PRIYA RAMAN's deal", "Priya Q. Raman"}) {
    const json verdict = VerdictOf(text);
    EXPECT_EQ(verdict["verdict"], "warn") << text;
    EXPECT_FALSE(verdict.contains("unchecked"));
    EXPECT_EQ(Check(text)["verdict"], "allow");
  }
  for (const std::string text : {"Lunch with Priya", "Raman spectra", "Priya. Raman"}) {
    EXPECT_EQ(VerdictOf(text)["verdict"], "allow") << text;
  }
}

TEST_F(ClientsTest, AnotherNameIsANameToo) {
  Save("Priya Raman", "/in/priya");
  const json listed = AskHolder("notes.list");
  AskHolder("notes.edit", {{"client", listed["clients"][0]["id"]},
                           {"fields", {{"names", {"Priya Menon", "P. Raman-Menon"}}}}});
  EXPECT_EQ(Carry(), "open");
  EXPECT_EQ(VerdictOf("Lunch with Priya Menon")["verdict"], "warn");
  EXPECT_EQ(VerdictOf("Lunch with Priya Raman")["verdict"], "warn");
}

// Whatever a policy says of the list, and in the record as well.
TEST_F(ClientsTest, TheFindingAndTheRecordTellNothing) {
  Save("Priya Raman", "/in/priya");
  Carry();
  const json finding = VerdictOf("Lunch with Priya Raman")["findings"][0];
  EXPECT_EQ(finding["rule"], "review");
  EXPECT_TRUE(finding["opaque"]);
  EXPECT_EQ(finding["text"], "");
  const auto records = machine_.Records();
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0]["rules"], json::array({"review"}));
  EXPECT_EQ(records[0].dump().find("Priya"), std::string::npos);
}

TEST_F(ClientsTest, TheNamesThemselvesNeverPass) {
  Save("Priya Raman", "/in/priya");
  const json names = AskHolder("notes.names");
  EXPECT_EQ(names.dump().find("riya"), std::string::npos);
  EXPECT_EQ(names["names"].get<std::string>().size(), kClientDigits);
  EXPECT_EQ(names["more"], false);
  EXPECT_EQ(names["from"], 0);
}

TEST_F(ClientsTest, PagesThatAreNobodysProfileAreNoPeople) {
  Save("Market outlook", "/news", "link");
  EXPECT_EQ(AskHolder("notes.names")["names"], "");
}

TEST_F(ClientsTest, TheSameNamesAreNotSentTwice) {
  Save("Priya Raman", "/in/priya");
  const json first = AskHolder("notes.names");
  EXPECT_EQ(AskHolder("notes.names", {{"have", ""}, {"from", 0}}), first);
  const json again = AskHolder("notes.names", {{"have", first["tag"]}});
  EXPECT_EQ(again, (json{{"id", 5}, {"type", "notes.names"}, {"state", "open"}, {"same", true}}));
  Save("Jane Roe", "/in/jane");
  const json changed = AskHolder("notes.names", {{"have", first["tag"]}});
  EXPECT_NE(changed["tag"], first["tag"]);
  EXPECT_EQ(changed["names"].get<std::string>().size(), 2 * kClientDigits);
}

TEST_F(ClientsTest, AnErasedClientIsNoneAnyMore) {
  Save("Priya Raman", "/in/priya");
  Carry();
  const json listed = AskHolder("notes.list");
  AskHolder("notes.erase", {{"client", listed["clients"][0]["id"]}});
  Carry();
  EXPECT_EQ(VerdictOf("Priya Raman")["verdict"], "allow");
}

TEST_F(ClientsTest, WhereThereAreNoNotesNothingIsSaid) {
  EXPECT_EQ(Carry(), "absent");
  EXPECT_FALSE(VerdictOf("Priya Raman").contains("unchecked"));
  Restart();
  (void)Hello();
  EXPECT_FALSE(VerdictOf("Priya Raman").contains("unchecked"));
}

TEST_F(ClientsTest, NotesThatNobodyToldOfAreUnchecked) {
  Save("Priya Raman", "/in/priya");
  const json verdict = VerdictOf("hello");
  EXPECT_EQ(verdict["verdict"], "allow");
  EXPECT_EQ(verdict["unchecked"], json::array({"clients"}));
  // Nor those of which it is not known any more.
  Carry();
  EXPECT_FALSE(VerdictOf("hello").contains("unchecked"));
  Ask({{"id", 9}, {"type", "clients"}, {"state", "unknown"}});
  EXPECT_TRUE(VerdictOf("hello").contains("unchecked"));
  EXPECT_EQ(VerdictOf("Priya Raman")["verdict"], "allow");
}

TEST_F(ClientsTest, NamesAreReadThroughTheKeyStoreAndTheNotesStayLocked) {
  Save("Priya Raman", "/in/priya");
  AskHolder("notes.lock");
  EXPECT_EQ(Carry(), "open");
  EXPECT_EQ(VerdictOf("Priya Raman")["verdict"], "warn");
  EXPECT_EQ(AskHolder("notes.status")["state"], "locked");
}

TEST_F(ClientsTest, WithoutAKeyStoreTheNotesAreLocked) {
  Save("Priya Raman", "/in/priya");
  Carry();
  AskHolder("notes.lock");
  auto parts = machine_.Parts();
  parts.notes.quick_key_store = nullptr;
  holder_.emplace(std::move(parts));
  (void)AskHolder("hello", {{"protocol", {{"min", 1}, {"max", 1}}}, {"extension", "0.1.0"}});
  EXPECT_EQ(Carry(), "locked");
  // What was known is forgotten, and the person told.
  const json verdict = VerdictOf("Priya Raman");
  EXPECT_EQ(verdict["verdict"], "allow");
  EXPECT_EQ(verdict["unchecked"], json::array({"clients"}));
}

TEST_F(ClientsTest, APassphraseOpensThemForBoth) {
  machine_.key_store.broken = true;
  AskHolder("notes.unlock", {{"passphrase", "correct horse"}});
  Save("Priya Raman", "/in/priya");
  EXPECT_EQ(Carry(), "open");
  AskHolder("notes.lock");
  EXPECT_EQ(Carry(), "locked");
  EXPECT_EQ(VerdictOf("x")["unchecked"], json::array({"clients"}));
  AskHolder("notes.unlock", {{"passphrase", "correct horse"}});
  EXPECT_EQ(Carry(), "open");
  EXPECT_EQ(VerdictOf("Priya Raman")["verdict"], "warn");
}

TEST_F(ClientsTest, AskingForNamesIsNoUseOfTheNotes) {
  machine_.key_store.broken = true;
  AskHolder("notes.unlock", {{"passphrase", "correct horse"}});
  Save("Priya Raman", "/in/priya");
  machine_.now += 14min;
  EXPECT_EQ(AskHolder("notes.names")["state"], "open");
  machine_.now += 2min;
  EXPECT_EQ(AskHolder("notes.names")["state"], "locked");
}

TEST_F(ClientsTest, OnlyPoliciesThatAskForThemAreToldOf) {
  Save("Priya Raman", "/in/priya");
  EXPECT_EQ(Hello()["clients"], true);
  UsePolicy("profile");
  // Asked for on another surface: nothing to say on this one.
  EXPECT_EQ(Hello()["clients"], true);
  EXPECT_FALSE(VerdictOf("Priya Raman").contains("unchecked"));
  UsePolicy("post", "firm");
  EXPECT_EQ(Hello()["clients"], false);
  EXPECT_FALSE(VerdictOf("Priya Raman").contains("unchecked"));
}

TEST_F(ClientsTest, NamesComeInParts) {
  const std::string name(kClientDigits, '1');
  const auto part = [&](std::uint64_t from, const std::string& names, bool more) {
    return Ask({{"id", 9},
                {"type", "clients"},
                {"state", "open"},
                {"key", kKey},
                {"names", names},
                {"from", from},
                {"more", more}});
  };
  Save("Priya Raman", "/in/priya");
  EXPECT_EQ(part(0, name + name, true)["type"], "clients");
  // Not in force yet.
  EXPECT_TRUE(VerdictOf("x").contains("unchecked"));
  EXPECT_EQ(ErrorOf(part(1, name, false)), "bad_message /from");
  EXPECT_EQ(part(2, name, false)["type"], "clients");
  EXPECT_FALSE(VerdictOf("x").contains("unchecked"));
  EXPECT_EQ(ErrorOf(part(3, name, false)), "bad_message /from");
}

TEST_F(ClientsTest, FaultyMessagesAreRefused) {
  struct Case {
    json members;
    std::string error;
  };
  const json good{{"state", "open"}, {"key", kKey}, {"names", ""}, {"from", 0}, {"more", false}};
  const std::vector<Case> cases{
      {{{"state", "ajar"}}, "bad_message /state"},
      {{{"state", 1}}, "bad_message /state"},
      {{{"key", "00"}}, "bad_message /key"},
      {{{"key", std::string(32, 'x')}}, "bad_message /key"},
      {{{"names", "1"}}, "bad_message /names"},
      {{{"names", std::string(17, 'x')}}, "bad_message /names"},
      {{{"from", -1}}, "bad_message /from"},
      {{{"more", nullptr}}, "bad_message /more"},
  };
  for (const Case& one : cases) {
    json request = good;
    request.update(one.members);
    request.update({{"id", 9}, {"type", "clients"}});
    EXPECT_EQ(ErrorOf(Ask(request)), one.error) << one.members;
  }
  EXPECT_EQ(AskHolder("notes.names", {{"have", 1}})["error"]["field"], "/have");
  EXPECT_EQ(AskHolder("notes.names", {{"from", -1}})["error"]["field"], "/from");
}

}  // namespace
}  // namespace forepost::messaging
