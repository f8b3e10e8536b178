#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "commands/notes.h"
#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

class NotesCommandTest : public ::testing::Test {
 protected:
  CommandResult Run(std::vector<std::string> arguments) {
    now_ += std::chrono::minutes(1);
    std::istringstream input;
    std::ostringstream out;
    std::ostringstream err;
    const NotesWorld world{.key_store = &store_,
                           .now = [this] { return now_; },
                           .cost = {.opslimit = 1, .memlimit = 8192}};
    const int code = RunNotesIn(world, arguments, {.in = input, .out = out, .err = err});
    return {code, out.str(), err.str()};
  }
  CommandResult RunOnVault(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--vault", vault_.string()});
    return Run(std::move(arguments));
  }
  json Json(std::vector<std::string> arguments) {
    arguments.emplace_back("--json");
    const CommandResult result = RunOnVault(std::move(arguments));
    EXPECT_EQ(result.err, "");
    return json::parse(result.out, nullptr, false);
  }

  // A file with a passphrase, for the owner alone.
  std::string Secret(const std::string& name, const std::string& content, mode_t mode = 0600) {
    const auto file = temp_.Write(name, content);
    EXPECT_EQ(chmod(file.c_str(), mode), 0);
    return file.string();
  }

  // What a page said, as the browser saves it.
  void SavePage(const notes::Page& page,
                const std::string& url = "https://www.example.com/in/rama") {
    now_ += std::chrono::minutes(1);
    notes::Notebook book(notes::Vault(vault_, &store_), [this] { return now_; });
    const auto state = book.vault().State();
    ASSERT_TRUE(state);
    ASSERT_TRUE(*state == notes::VaultState::kAbsent ? book.vault().CreateWithKeyStore()
                                                     : book.vault().UnlockWithKeyStore());
    const auto saved = book.Save({.url = url, .level = notes::CaptureLevel::kCard, .page = page});
    ASSERT_TRUE(saved) << ToString(saved.error());
  }

  testing::TempFolder temp_;
  testing::MemoryKeyStore store_;
  std::filesystem::path vault_ = temp_.path() / "data" / "notes.vault";
  notes::Time now_{std::chrono::seconds(1'795'000'000)};
};

TEST_F(NotesCommandTest, AddBeginsTheNotesAndListShowsThem) {
  const CommandResult added =
      RunOnVault({"add", "--name", "Rama Treas", "--employer", "Northwind", "--tag", "prospect",
                  "--tag", "golf", "--url", "https://www.example.com/in/rama", "--note", "hello"});
  EXPECT_EQ(added.code, kExitOk) << added.err;
  EXPECT_THAT(added.out, AllOf(StartsWith("Added client "), HasSubstr(": Rama Treas\n")));
  EXPECT_EQ(added.err, "");
  ASSERT_EQ(RunOnVault({"add", "--name", "李小龍"}).code, kExitOk);
  setenv("TZ", "UTC", 1);
  tzset();
  const CommandResult list = RunOnVault({"list"});
  EXPECT_EQ(list.out,
            "id  client      employer   tags            changed\n"
            "4   李小龍                                 2026-11-18 11:08\n"
            "1   Rama Treas  Northwind  prospect, golf  2026-11-18 11:07\n");
  const json listed = Json({"list", "--limit", "1"});
  EXPECT_EQ(listed["total"], 2);
  EXPECT_EQ(listed["clients"].size(), 1U);
  EXPECT_EQ(listed["clients"][0]["title"], "李小龍");
  EXPECT_THAT(RunOnVault({"list", "--limit", "1"}).out, HasSubstr("1 of 2; --limit shows more."));
}

TEST_F(NotesCommandTest, SearchFindsByWordsAndShowsWhere) {
  RunOnVault({"add", "--name", "Rama Treas", "--note", "Wants a mandate"});
  RunOnVault({"add", "--name", "Zoe"});
  const CommandResult found = RunOnVault({"search", "mand", "rama"});
  EXPECT_EQ(found.code, kExitOk);
  EXPECT_THAT(found.out, AllOf(HasSubstr("Rama Treas"), Not(HasSubstr("Zoe"))));
  EXPECT_THAT(RunOnVault({"search", "mand"}).out, HasSubstr("note: Wants a mandate"));
  const json answer = Json({"search", "mand"});
  EXPECT_EQ(answer["clients"][0]["hit"]["marks"], json::parse("[[8, 15]]"));

  const CommandResult none = RunOnVault({"search", "walrus"});
  EXPECT_EQ(none.code, kExitFound);
  EXPECT_EQ(none.out, "");
  EXPECT_THAT(none.err, HasSubstr("Nothing was found"));
  EXPECT_EQ(Json({"search", "walrus"}), (json{{"total", 0}, {"clients", json::array()}}));
}

TEST_F(NotesCommandTest, ShowTellsWhatHasChanged) {
  SavePage({{"name", "Rama Treas"}, {"employer", "Calder & Rowe"}});
  SavePage({{"name", "Rama Treas"}, {"employer", "Northwind"}, {"selection", "new\nbank"}});
  RunOnVault({"edit", "--name", "rama treas", "--note", "One\nTwo"});
  const CommandResult shown = RunOnVault({"show", "--name", "rama treas"});
  EXPECT_EQ(shown.code, kExitOk) << shown.err;
  for (const char* line :
       {"Rama Treas\n", "  employer          Northwind\n",
        "  address           https://www.example.com/in/rama\n",
        "    new employer: Northwind (was Calder & Rowe)\n", "    One\n    Two\n",
        "    selected text:\n      new\n      bank\n",
        "  positions         worked at · Calder & Rowe · until 2026-11\n",
        "  kept until        2028-11-17, 730 days left\n",
        "  notice            due by 2026-12-18\n", "  last saved        2026-"}) {
    EXPECT_THAT(shown.out, HasSubstr(line));
  }
  const json client = Json({"show", "--name", "rama treas"})["client"];
  EXPECT_EQ(client["fields"]["employer"], "Northwind");
  EXPECT_EQ(client["snapshots"][1]["changes"][0]["field"], "employer");
}

TEST_F(NotesCommandTest, ATerminalObeysNothingThatAPageSaid) {
  SavePage({{"name", "Ra\u200Fma"}, {"about", "a\nb"}});
  // What a person types keeps more, and a row of another program could hold anything.
  RunOnVault({"edit", "--name", "Ra\u200Fma", "--note", "x\u202Ey\u2066"});
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"list"}, {"search", "x"}, {"show", "--name", "Ra\u200Fma"}}) {
    const CommandResult result = RunOnVault(command);
    EXPECT_EQ(result.code, kExitOk);
    for (const char* mark : {"\u200F", "\u202E", "\u2066", "\x1B"}) {
      EXPECT_THAT(result.out, Not(HasSubstr(mark))) << command[0];
    }
  }
  EXPECT_THAT(RunOnVault({"show", "--name", "\x1B[31m"}).err, Not(HasSubstr("\x1B")));
}

TEST_F(NotesCommandTest, EditChangesFieldsTagsAndName) {
  RunOnVault({"add", "--name", "Rama", "--employer", "Calder", "--tag", "a", "--tag", "b"});
  const CommandResult edited =
      RunOnVault({"edit", "--name", "Rama", "--new-name", "Rama T.", "--employer", "", "--headline",
                  "Hello", "--tag", "c", "--untag", "A"});
  EXPECT_EQ(edited.code, kExitOk) << edited.err;
  EXPECT_THAT(edited.out, HasSubstr("Rama T."));
  const json client = Json({"show", "--id", "1"})["client"];
  EXPECT_EQ(client["fields"], (json{{"name", "Rama T."}, {"headline", "Hello"}}));
  EXPECT_EQ(client["tags"], (json{"b", "c"}));
  EXPECT_EQ(RunOnVault({"edit", "--id", "1", "--url", "javascript:x"}).code, kExitBadData);
  EXPECT_EQ(RunOnVault({"edit", "--id", "1", "--headline", std::string(501, 'x')}).code,
            kExitBadData);
}

TEST_F(NotesCommandTest, ANameThatFitsSeveralListsTheirNumbers) {
  RunOnVault({"add", "--name", "Rama", "--employer", "Northwind"});
  RunOnVault({"add", "--name", "RAMA"});
  for (const std::vector<std::string>& command : {std::vector<std::string>{"show"},
                                                  {"edit", "--note", "x"},
                                                  {"erase", "--yes"},
                                                  {"export"}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--name", "rama"});
    const CommandResult result = RunOnVault(arguments);
    EXPECT_EQ(result.code, kExitBadData) << command[0];
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, AllOf(HasSubstr("--id 1  Rama, Northwind"), HasSubstr("--id 3  RAMA")));
    arguments.back() = "nobody";
    EXPECT_EQ(RunOnVault(arguments).code, kExitFound) << command[0];
  }
  EXPECT_EQ(RunOnVault({"show", "--id", "99"}).code, kExitFound);
  EXPECT_EQ(RunOnVault({"export", "--id", "99"}).code, kExitFound);
}

TEST_F(NotesCommandTest, EraseWantsAYes) {
  RunOnVault({"add", "--name", "Rama", "--note", "x"});
  const CommandResult asked = RunOnVault({"erase", "--name", "Rama"});
  EXPECT_EQ(asked.code, kExitUsage);
  EXPECT_EQ(asked.out, "");
  EXPECT_THAT(asked.err, AllOf(HasSubstr("Rama, with notes: 1"), HasSubstr("--yes")));
  EXPECT_EQ(Json({"list"})["total"], 1);
  EXPECT_EQ(Json({"erase", "--id", "1", "--yes"}),
            (json{{"erased", {{"id", 1}, {"title", "Rama"}}}}));
  EXPECT_EQ(Json({"list"})["total"], 0);
  EXPECT_EQ(RunOnVault({"erase", "--id", "1", "--yes"}).code, kExitFound);
}

TEST_F(NotesCommandTest, ExportHoldsEverythingAndIsForTheOwnerAlone) {
  SavePage({{"name", "Rama"}, {"links", "https://a.example"}});
  RunOnVault({"add", "--name", "Zoe", "--note", "x"});
  const auto out = temp_.path() / "notes.json";
  ASSERT_EQ(RunOnVault({"export", "--out", out.string()}).code, kExitOk);
  struct stat status{};
  ASSERT_EQ(stat(out.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  std::ifstream stream(out);
  const json written = json::parse(stream);
  EXPECT_EQ(written["forepost"], "notes");
  EXPECT_EQ(written["version"], 1);
  EXPECT_EQ(written["unreadable"], json::array());
  ASSERT_EQ(written["clients"].size(), 2U);
  EXPECT_EQ(written["clients"][0]["snapshots"][0]["page"]["links"], json{"https://a.example"});
  EXPECT_EQ(written["clients"][1]["notes"][0]["text"], "x");

  EXPECT_EQ(RunOnVault({"export", "--out", out.string()}).code, kExitCannotCreate);
  EXPECT_EQ(RunOnVault({"export", "--force", "--out", out.string()}).code, kExitOk);
  EXPECT_EQ(Json({"export", "--name", "zoe"})["clients"].size(), 1U);
}

TEST_F(NotesCommandTest, ExportGetsOutWhatIsLeftOfADamagedVault) {
  RunOnVault({"add", "--name", "Rama", "--note", "x"});
  RunOnVault({"add", "--name", "Zoe", "--note", "y"});
  const std::int64_t rama = Json({"show", "--name", "Rama"})["client"]["id"];
  for (const char* sql :
       {"DELETE FROM bodies WHERE row = (SELECT max(row) FROM rows WHERE client = "
        "(SELECT min(client) FROM clients))",
        "UPDATE rows SET version = 90 WHERE row = (SELECT min(row) FROM rows)"}) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open(vault_.c_str(), &handle), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    const CommandResult result = RunOnVault({"export"});
    EXPECT_EQ(result.code, kExitBadData);
    const json written = json::parse(result.out);
    EXPECT_EQ(written["unreadable"], json{rama});
    ASSERT_EQ(written["clients"].size(), 1U);
    EXPECT_EQ(written["clients"][0]["notes"][0]["text"], "y");
  }
  EXPECT_THAT(RunOnVault({"export"}).err, HasSubstr("Only what can still be read"));
  const CommandResult refused = RunOnVault({"list"});
  EXPECT_EQ(refused.code, kExitBadData);
  EXPECT_THAT(refused.err, HasSubstr("forepost notes export"));
}

TEST_F(NotesCommandTest, WhoHasSavedNothingHasDoneNothingWrong) {
  EXPECT_EQ(RunOnVault({"list"}).code, kExitNoInput);
  EXPECT_EQ(RunOnVault({"show", "--id", "1"}).code, kExitNoInput);
  EXPECT_FALSE(std::filesystem::exists(vault_));
  RunOnVault({"add", "--name", "Rama"});
  RunOnVault({"erase", "--name", "Rama", "--yes"});
  const CommandResult empty = RunOnVault({"list"});
  EXPECT_EQ(empty.code, kExitOk);
  EXPECT_THAT(empty.out, StartsWith("No notes yet."));
}

TEST_F(NotesCommandTest, WithoutAKeyStoreAPassphraseOpensTheNotes) {
  store_.broken = true;
  const CommandResult refused = RunOnVault({"add", "--name", "Rama"});
  EXPECT_EQ(refused.code, kExitUnavailable);
  EXPECT_THAT(refused.err, HasSubstr("--passphrase-file"));
  EXPECT_FALSE(std::filesystem::exists(vault_));
  const std::string secret = Secret("secret", "correct horse battery\r\nsecond line\n");
  EXPECT_EQ(RunOnVault({"add", "--name", "Rama", "--passphrase-file", secret}).code, kExitOk);
  const CommandResult locked = RunOnVault({"list"});
  EXPECT_EQ(locked.code, kExitUnavailable);
  EXPECT_THAT(locked.err, HasSubstr("--passphrase-file"));
  const std::string wrong = Secret("wrong", "incorrect horse\n");
  const CommandResult not_opened = RunOnVault({"list", "--passphrase-file", wrong});
  EXPECT_EQ(not_opened.code, kExitNoPermission);
  EXPECT_THAT(not_opened.err, Not(HasSubstr("incorrect")));
  EXPECT_EQ(Json({"list", "--passphrase-file", secret})["total"], 1);
}

TEST_F(NotesCommandTest, ThePassphraseIsSetChangedAndTakenAway) {
  RunOnVault({"add", "--name", "Rama"});
  const std::string first = Secret("first", "correct horse battery\n");
  const std::string second = Secret("second", "battery staple horse");
  EXPECT_EQ(Json({"passphrase", "--new-passphrase-file", first})["ways"],
            (json{"key_store", "passphrase"}));
  EXPECT_EQ(
      Json({"passphrase", "--passphrase-file", first, "--new-passphrase-file", second})["ways"]
          .size(),
      2U);
  EXPECT_EQ(RunOnVault({"list", "--passphrase-file", first}).code, kExitNoPermission);
  EXPECT_EQ(RunOnVault({"list", "--passphrase-file", second}).code, kExitOk);
  EXPECT_EQ(Json({"passphrase", "--remove"})["ways"], json{"key_store"});
  EXPECT_NE(RunOnVault({"list", "--passphrase-file", second}).code, kExitOk);
  EXPECT_EQ(RunOnVault({"list"}).code, kExitOk);
  EXPECT_EQ(RunOnVault({"passphrase", "--new-passphrase-file", Secret("short", "short\n")}).code,
            kExitBadData);
}

TEST_F(NotesCommandTest, TheKeyStoreIsAddedAndMadeAnewWhereItLostItsKey) {
  const std::string secret = Secret("secret", "correct horse battery\n");
  RunOnVault({"add", "--name", "Rama", "--passphrase-file", secret});
  EXPECT_EQ(Json({"passphrase", "--key-store", "--passphrase-file", secret})["ways"],
            (json{"key_store", "passphrase"}));
  EXPECT_EQ(RunOnVault({"list"}).code, kExitOk);
  store_.kept.clear();
  EXPECT_EQ(RunOnVault({"list"}).code, kExitUnavailable);
  EXPECT_EQ(RunOnVault({"passphrase", "--key-store", "--passphrase-file", secret}).code, kExitOk);
  EXPECT_EQ(RunOnVault({"list"}).code, kExitOk);
  EXPECT_EQ(RunOnVault({"passphrase", "--key-store", "--remove"}).code, kExitUsage);
}

TEST_F(NotesCommandTest, TheLastWayInStays) {
  const std::string secret = Secret("secret", "correct horse battery\n");
  RunOnVault({"add", "--name", "Rama", "--passphrase-file", secret});
  const CommandResult result = RunOnVault({"passphrase", "--remove", "--passphrase-file", secret});
  EXPECT_EQ(result.code, kExitBadData);
  EXPECT_EQ(RunOnVault({"list", "--passphrase-file", secret}).code, kExitOk);
}

TEST_F(NotesCommandTest, APassphraseIsReadFromAPrivateFileOnly) {
  const std::string open = Secret("open", "correct horse battery\n", 0640);
  const CommandResult refused = RunOnVault({"add", "--name", "R", "--passphrase-file", open});
  EXPECT_EQ(refused.code, kExitNoInput);
  EXPECT_THAT(refused.err, AllOf(HasSubstr("chmod 600 '" + open + "'"), Not(HasSubstr("horse"))));
  const std::string fifo = (temp_.path() / "fifo").string();
  ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
  for (const std::string& file :
       {std::string("-"), temp_.path().string(), (temp_.path() / "none").string(), fifo,
        Secret("empty", ""), Secret("blank", "\nsecond"), Secret("long", std::string(1025, 'x'))}) {
    EXPECT_EQ(RunOnVault({"add", "--name", "R", "--passphrase-file", file}).code, kExitNoInput)
        << file;
  }
  EXPECT_FALSE(std::filesystem::exists(vault_));
}

TEST_F(NotesCommandTest, WhatDoesNotGoTogetherIsRefused) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {},
           {"burn"},
           {"add"},
           {"add", "--name", "R", "--untag", "x"},
           {"show"},
           {"show", "--name", "R", "--id", "1"},
           {"show", "--id", "-1"},
           {"show", "--id", "many"},
           {"search"},
           {"edit", "--id", "1"},
           {"edit", "--note", "x"},
           {"erase", "--yes"},
           {"list", "word"},
           {"list", "--nonsense"},
           {"passphrase"},
           {"passphrase", "--remove", "--new-passphrase-file", "x"}}) {
    const CommandResult result = Run(arguments);
    EXPECT_EQ(result.code, kExitUsage) << ::testing::PrintToString(arguments);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err, "");
  }
  EXPECT_THAT(Run({"serch"}).err, HasSubstr("did you mean `forepost notes search`"));
  EXPECT_EQ(RunOnVault({"add", "--name", " "}).code, kExitBadData);
}

TEST_F(NotesCommandTest, EverySubcommandHasHelp) {
  for (const char* name :
       {"add", "list", "show", "search", "edit", "export", "erase", "passphrase"}) {
    const CommandResult help = Run({name, "--help"});
    EXPECT_EQ(help.code, kExitOk);
    EXPECT_THAT(help.out, AllOf(HasSubstr("usage: forepost notes "), HasSubstr("example: "),
                                HasSubstr("--vault"), HasSubstr("--json")))
        << name;
    EXPECT_THAT(Run({"--help"}).out, HasSubstr(name));
  }
}

TEST_F(NotesCommandTest, ADamagedFileHasItsExitCode) {
  RunOnVault({"add", "--name", "Rama"});
  std::filesystem::resize_file(vault_, 0);
  std::ofstream(vault_) << std::string(5000, 'z');
  std::filesystem::remove(vault_.string() + "-wal");
  EXPECT_EQ(RunOnVault({"list"}).code, kExitBadData);
}

}  // namespace
}  // namespace forepost::commands
