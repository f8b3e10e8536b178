#include "messaging/notes_desk.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "messaging/frames.h"
#include "messaging/session.h"
#include "storage/database.h"
#include "support/sample_machine.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr std::string_view kSite = "https://www.example.com";

class NotesDeskTest : public ::testing::Test {
 protected:
  NotesDeskTest() { Start(); }

  // A host that has just been started.
  void Start() {
    session_.emplace(machine_.Parts());
    session_->Handle(R"({"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0.1.0"})");
  }

  json Ask(std::string_view type, json members = json::object()) {
    members["id"] = 7;
    members["type"] = type;
    const std::string answer = session_->Handle(members.dump());
    EXPECT_LE(answer.size(), kMaxFrameOut);
    json reply = json::parse(answer);
    EXPECT_EQ(reply["id"], 7);
    return reply;
  }
  std::string Code(const json& reply) {
    return reply["type"] == "error" ? reply["error"]["code"].get<std::string>() : "none";
  }
  json Save(std::string_view name, std::string_view path, json more = json::object()) {
    json members{{"site", kSite},
                 {"url", std::string(kSite) + std::string(path)},
                 {"kind", "person"},
                 {"page", {{"name", name}, {"employer", "Bluefield Energy"}}}};
    members.update(more);
    return Ask("notes.save", members);
  }

  forepost::testing::SampleMachine machine_;
  std::optional<Session> session_;
};

TEST_F(NotesDeskTest, TellsTheStateOfAVaultThatIsNotThere) {
  const json state = Ask("notes.status");
  EXPECT_EQ(state, (json{{"id", 7},
                         {"type", "notes.state"},
                         {"state", "absent"},
                         {"ways", json::array()},
                         {"key_store", {{"usable", true}}},
                         {"recovery", false},
                         {"recovered", nullptr},
                         {"lock_after", 15}}));
  EXPECT_FALSE(std::filesystem::exists(machine_.vault_file()));
  EXPECT_EQ(Code(Ask("notes.list")), "vault_missing");
}

TEST_F(NotesDeskTest, TheFirstSaveMakesTheVaultWhereThereIsAKeyStore) {
  const json saved =
      Save("Priya Raman", "/in/priya", {{"note", "Met at the fair"}, {"tags", {"energy"}}});
  ASSERT_EQ(saved["type"], "notes.saved") << saved;
  EXPECT_EQ(saved["outcome"], "created");
  EXPECT_EQ(saved["client"]["title"], "Priya Raman");
  EXPECT_EQ(saved["client"]["fields"]["employer"], "Bluefield Energy");
  EXPECT_EQ(saved["client"]["tags"], json::array({"energy"}));
  EXPECT_EQ(saved["client"]["notes"][0]["text"], "Met at the fair");
  EXPECT_EQ(saved["client"]["addresses"], json::array({"https://www.example.com/in/priya"}));
  EXPECT_EQ(saved["since"], nullptr);
  const json state = Ask("notes.status");
  EXPECT_EQ(state["state"], "open");
  EXPECT_EQ(state["ways"], json::array({"key_store"}));
  EXPECT_EQ(state["clients"], 1);
}

TEST_F(NotesDeskTest, WithoutAKeyStoreAPassphraseIsAskedFor) {
  machine_.key_store.broken = true;
  EXPECT_EQ(Code(Save("Priya Raman", "/in/priya")), "vault_missing");
  EXPECT_EQ(Ask("notes.status")["key_store"]["usable"], false);
  const json failed = Ask("notes.unlock");
  EXPECT_EQ(Code(failed), "key_store_unavailable");
  EXPECT_EQ(Code(Ask("notes.unlock", {{"passphrase", "short"}})), "note_invalid");
  EXPECT_EQ(Code(Ask("notes.unlock", {{"passphrase", std::string(2000, 'x')}})), "bad_message");
  const json open = Ask("notes.unlock", {{"passphrase", "correct horse battery"}});
  ASSERT_EQ(open["state"], "open") << open;
  EXPECT_EQ(open["ways"], json::array({"passphrase"}));
  EXPECT_EQ(Save("Priya Raman", "/in/priya")["outcome"], "created");

  Start();
  EXPECT_EQ(Ask("notes.status")["locked"], "start");
  EXPECT_EQ(Code(Save("Jonas Weber", "/in/jonas")), "vault_locked");
  const json wrong = Ask("notes.unlock", {{"passphrase", "incorrect horse"}});
  EXPECT_EQ(Code(wrong), "vault_wrong_key");
  EXPECT_FALSE(wrong.dump().contains("incorrect horse"));
  EXPECT_EQ(Ask("notes.unlock", {{"passphrase", "correct horse battery"}})["clients"], 1);
  // A page that had locked itself, while another uses the notes.
  EXPECT_EQ(Code(Ask("notes.unlock", {{"passphrase", "incorrect horse"}})), "vault_wrong_key");
  EXPECT_EQ(Ask("notes.status")["state"], "open");
  EXPECT_EQ(Ask("notes.unlock", {{"passphrase", "correct horse battery"}})["clients"], 1);
}

TEST_F(NotesDeskTest, ASaveOpensALockedVaultByTheKeyStoreAndReadingDoesNot) {
  Save("Priya Raman", "/in/priya");
  Start();
  EXPECT_EQ(Code(Ask("notes.list")), "vault_locked");
  EXPECT_EQ(Code(Ask("notes.show", {{"client", 1}})), "vault_locked");
  EXPECT_EQ(Save("Jonas Weber", "/in/jonas")["outcome"], "created");
  EXPECT_EQ(Ask("notes.list")["total"], 2);
}

TEST_F(NotesDeskTest, TheCaptureLevelOfTheSettingsCounts) {
  json settings = machine_.Settings();
  settings["capture"] = {{"https://*.example.org", "selection"}};
  machine_.WriteSettings(settings);
  const json link = Save("Priya Raman", "/in/priya");
  EXPECT_EQ(link["client"]["fields"], json::object());
  EXPECT_EQ(link["client"]["title"], "example.com/in/priya");
  EXPECT_EQ(link["dropped"], (json{"name", "employer"}));
  const json selection = Ask("notes.save", {{"site", "https://a.example.org"},
                                            {"url", "https://a.example.org/x"},
                                            {"kind", "person"},
                                            {"level", "card"},
                                            {"page", {{"name", "N"}, {"selection", "picked"}}}});
  EXPECT_EQ(selection["dropped"], json::array({"name"}));
  EXPECT_EQ(selection["client"]["snapshots"][0]["page"], (json{{"selection", "picked"}}));
}

TEST_F(NotesDeskTest, APageIsKnownByTheTabsAddressAlone) {
  Save("Priya Raman", "/in/priya");
  const json other = Save("Mallory", "/in/mallory",
                          {{"page",
                            {{"name", "Priya Raman"},
                             {"links", {"https://www.example.com/in/priya"}},
                             {"url", "https://www.example.com/in/priya"}}}});
  EXPECT_EQ(other["outcome"], "created");
  EXPECT_EQ(Ask("notes.list")["total"], 2);
  const json priya = Ask("notes.show", {{"client", 1}})["client"];
  EXPECT_EQ(priya["fields"]["employer"], "Bluefield Energy");
  EXPECT_EQ(priya["snapshots"].size(), 1U);
}

TEST_F(NotesDeskTest, ASecondSaveSaysWhatHasChanged) {
  const json first = Save("Priya Raman", "/in/priya");
  machine_.now += 24h;
  const json second = Save("Priya Raman", "/in/priya?utm_source=feed#top",
                           {{"page", {{"name", "Priya Raman"}, {"employer", "Northwind"}}}});
  EXPECT_EQ(second["outcome"], "updated");
  EXPECT_EQ(second["client"]["id"], first["client"]["id"]);
  EXPECT_EQ(second["changes"][0]["words"], "new employer: Northwind (was Bluefield Energy)");
  EXPECT_EQ(second["changes"].size(), 1U);
  EXPECT_EQ(second["since"], first["client"]["created"]);
  const json third = Save("Priya Raman", "/in/priya",
                          {{"page", {{"name", "Priya Raman"}, {"employer", "Northwind"}}}});
  EXPECT_EQ(third["changes"], json::array());
  EXPECT_EQ(third["outcome"], "unchanged");
}

TEST_F(NotesDeskTest, FindsShowsEditsAndErases) {
  Save("Priya Raman", "/in/priya");
  Save("Jonas Weber", "/in/jonas");
  json found = Ask("notes.list", {{"words", "rama"}});
  ASSERT_EQ(found["total"], 1) << found;
  EXPECT_EQ(found["clients"][0]["title"], "Priya Raman");
  EXPECT_EQ(found["clients"][0]["hit"]["marks"], (json{{6, 11}})) << found;
  const json client = found["clients"][0]["id"];

  const json noted = Ask("notes.note", {{"client", client}, {"text", "likes fell running 🏃"}});
  ASSERT_EQ(noted["type"], "notes.client") << noted;
  const json note = noted["client"]["notes"][0]["id"];
  EXPECT_EQ(Ask("notes.list", {{"words", "fell run"}})["total"], 1);
  EXPECT_EQ(Ask("notes.note", {{"client", client},
                               {"note", note},
                               {"text", "likes sailing"}})["client"]["notes"][0]["text"],
            "likes sailing");
  EXPECT_EQ(Ask("notes.list", {{"words", "fell"}})["total"], 0);
  EXPECT_EQ(
      Ask("notes.note", {{"client", client}, {"note", note}, {"text", ""}})["client"]["notes"],
      json::array());

  const json edited = Ask("notes.edit", {{"client", client},
                                         {"fields", {{"employer", ""}, {"place", "Leeds"}}},
                                         {"tags", {"hot", "energy"}}});
  EXPECT_EQ(edited["client"]["fields"], (json{{"name", "Priya Raman"}, {"place", "Leeds"}}));
  EXPECT_EQ(edited["client"]["tags"], (json{"hot", "energy"}));

  EXPECT_EQ(Ask("notes.erase", {{"client", client}})["type"], "notes.erased");
  EXPECT_EQ(Code(Ask("notes.show", {{"client", client}})), "unknown_client");
  EXPECT_EQ(Code(Ask("notes.erase", {{"client", client}})), "unknown_client");
  EXPECT_EQ(Ask("notes.list", {{"words", "priya"}})["total"], 0);
  EXPECT_EQ(Ask("notes.list")["total"], 1);
}

TEST_F(NotesDeskTest, FaultyRequestsNameTheirField) {
  struct Case {
    std::string_view type;
    json members;
    std::string_view code;
    std::string_view field;
  };
  const json save{{"site", kSite},
                  {"url", "https://www.example.com/x"},
                  {"kind", "person"},
                  {"page", json::object()}};
  const auto with = [&](const json& more) {
    json members = save;
    members.update(more);
    return members;
  };
  const Case cases[] = {
      {"notes.save", with({{"kind", "ship"}}), "bad_message", "/kind"},
      {"notes.save", with({{"page", "x"}}), "bad_message", "/page"},
      {"notes.save", with({{"page", {{"name", 7}}}}), "bad_message", "/page/name"},
      {"notes.save", with({{"page", {{"links", {1}}}}}), "bad_message", "/page/links/0"},
      {"notes.save", with({{"tags", "a"}}), "bad_message", "/tags"},
      {"notes.save", with({{"tags", {1}}}), "bad_message", "/tags/0"},
      {"notes.save", with({{"url", "https://other.example/x"}}), "bad_message", "/url"},
      {"notes.save", with({{"url", "javascript:alert(1)"}}), "bad_message", "/url"},
      {"notes.save", with({{"url", "https://www.example.com.evil.example/"}}), "bad_message",
       "/url"},
      {"notes.save", with({{"url", "https://www.example.com@evil.example/"}}), "bad_message",
       "/url"},
      {"notes.save", with({{"site", "https://other.example"}}), "site_not_listed", "/site"},
      {"notes.list", {{"limit", 0}}, "bad_message", "/limit"},
      {"notes.list", {{"limit", 201}}, "bad_message", "/limit"},
      {"notes.list", {{"words", std::string(1001, 'a')}}, "bad_message", "/words"},
      {"notes.show", json::object(), "bad_message", "/client"},
      {"notes.show", {{"client", -1}}, "bad_message", "/client"},
      {"notes.note", {{"client", 1}}, "bad_message", "/text"},
      {"notes.edit", {{"client", 1}, {"fields", {{"name", false}}}}, "bad_message", "/fields/name"},
      {"notes.unlock", {{"passphrase", 7}}, "bad_message", "/passphrase"},
      {"notes.poem", json::object(), "unknown_type", "/type"},
  };
  for (const Case& faulty : cases) {
    const json reply = Ask(faulty.type, faulty.members);
    EXPECT_EQ(Code(reply), faulty.code) << faulty.type << faulty.members << reply;
    EXPECT_EQ(reply["error"].value("field", ""), faulty.field) << faulty.members;
  }
  EXPECT_FALSE(std::filesystem::exists(machine_.vault_file()));
}

TEST_F(NotesDeskTest, LocksWhenNothingWasAskedForAWhile) {
  EXPECT_EQ(session_->RestIsDue(), std::nullopt);
  Save("Priya Raman", "/in/priya");
  ASSERT_TRUE(session_->RestIsDue());
  session_->Rest();
  EXPECT_EQ(session_->RestIsDue(), 15min);
  machine_.now += 14min;
  // Looking whether they are open is no use of them.
  EXPECT_EQ(Ask("notes.status")["state"], "open");
  EXPECT_EQ(session_->RestIsDue(), 1min);
  machine_.now += 1min;
  EXPECT_EQ(session_->RestIsDue(), 0min);
  session_->Rest();
  EXPECT_EQ(session_->RestIsDue(), std::nullopt);
  const json state = Ask("notes.status");
  EXPECT_EQ(state["state"], "locked");
  EXPECT_EQ(state["locked"], "idle");
  EXPECT_EQ(Ask("notes.unlock")["state"], "open");
  // A machine that slept: the request itself finds that the time is over.
  machine_.now += 8h;
  EXPECT_EQ(Code(Ask("notes.list")), "vault_locked");
}

TEST_F(NotesDeskTest, OneClientThatDoesNotOpenHidesNoOther) {
  Save("Priya Raman", "/in/priya");
  Save("Jonas Weber", "/in/jonas");
  session_.reset();
  const auto words = storage::FileWords{.file = "file", .things = "notes", .mend = "mend it"};
  const auto database = storage::Database::Open(std::filesystem::canonical(machine_.vault_file()),
                                                storage::Database::Mode::kWrite, words);
  ASSERT_TRUE(database);
  ASSERT_TRUE(
      (*database)->Execute("UPDATE bodies SET sealed = zeroblob(length(sealed)) WHERE row = "
                           "(SELECT min(row) FROM bodies); DELETE FROM search"));
  Start();
  EXPECT_EQ(Ask("notes.unlock")["clients"], 2);
  const json list = Ask("notes.list");
  ASSERT_EQ(list["total"], 2) << list;
  EXPECT_TRUE(list.dump().contains("(cannot be read)"));
  EXPECT_EQ(Ask("notes.list", {{"words", "jonas"}})["total"], 1);
  const json shown = Ask("notes.show", {{"client", 1}});
  EXPECT_EQ(Code(shown), "vault_damaged");
  EXPECT_TRUE(shown["error"]["message"].get<std::string>().contains("client 1")) << shown;
  EXPECT_EQ(Save("Aiko Tanaka", "/in/aiko")["outcome"], "created");
  EXPECT_EQ(Ask("notes.erase", {{"client", 1}})["type"], "notes.erased");
}

TEST_F(NotesDeskTest, AKeyStoreThatIsOfNoUseIsNotLookedAt) {
  machine_.key_store.broken = true;
  Ask("notes.unlock", {{"passphrase", "correct horse battery"}});
  machine_.key_store.finds = 0;
  Ask("notes.status");
  Ask("notes.lock");
  Ask("notes.status");
  EXPECT_EQ(machine_.key_store.finds, 0);
}

TEST_F(NotesDeskTest, LocksWhenAsked) {
  Save("Priya Raman", "/in/priya");
  EXPECT_EQ(Ask("notes.lock")["locked"], "asked");
  EXPECT_EQ(Code(Ask("notes.list")), "vault_locked");
  EXPECT_EQ(Ask("notes.unlock")["clients"], 1);
}

TEST_F(NotesDeskTest, ADamagedVaultIsNamedAndLeftAlone) {
  Save("Priya Raman", "/in/priya");
  session_.reset();
  {
    std::ofstream file(machine_.vault_file(), std::ios::binary | std::ios::trunc);
    file << std::string(8192, 'x');
  }
  std::filesystem::remove(machine_.vault_file().native() + "-wal");
  Start();
  EXPECT_EQ(Code(Ask("notes.status")), "vault_damaged");
  EXPECT_EQ(Code(Save("Jonas Weber", "/in/jonas")), "vault_damaged");
  EXPECT_EQ(forepost::testing::ReadWhole(machine_.vault_file()), std::string(8192, 'x'));
}

TEST_F(NotesDeskTest, ALongListAndALongClientFitIntoAFrame) {
  for (int i = 0; i < 60; ++i) {
    machine_.now += 1min;
    // The same page, ever new, as long as it may be.
    const json saved =
        Save("x", "/in/long",
             {{"page",
               {{"name", "x"}, {"selection", std::string(5000, static_cast<char>('a' + i % 26))}}},
              {"note", std::string(20'000, 'a')}});
    ASSERT_EQ(saved["type"], "notes.saved");
  }
  const json shown = Ask("notes.show", {{"client", 1}});
  EXPECT_EQ(shown["client"]["truncated"], true);
  EXPECT_EQ(shown["client"]["notes"].size() + shown["client"]["snapshots"].size() > 20, true);
}

TEST_F(NotesDeskTest, NotesNeedSettingsThatSayOn) {
  json settings = machine_.Settings();
  settings["enabled"] = false;
  machine_.WriteSettings(settings);
  EXPECT_EQ(Code(Ask("notes.status")), "disabled");
}

}  // namespace
}  // namespace forepost::messaging
