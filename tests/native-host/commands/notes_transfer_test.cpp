// `forepost notes import, export, backup and restore`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "commands/notes.h"
#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "platform/interrupt.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class NotesTransferCommandTest : public ::testing::Test {
 protected:
  CommandResult Run(std::vector<std::string> arguments, const std::string& in = {},
                    const std::function<bool()>& stopped = {}) {
    arguments.insert(arguments.end(), {"--vault", vault_.string()});
    std::istringstream input(in);
    std::ostringstream out;
    std::ostringstream err;
    NotesWorld world;
    world.key_store = &store_;
    world.now = [this] { return now_; };
    world.cost = {.opslimit = 1, .memlimit = 8192};
    world.stopped = stopped;
    const int code = RunNotesIn(world, arguments, {.in = input, .out = out, .err = err});
    return {code, out.str(), err.str()};
  }
  std::string File(const std::string& name, const std::string& content) {
    const auto file = temp_.Write(name, content);
    EXPECT_EQ(chmod(file.c_str(), 0600), 0);
    return file.string();
  }
  std::string ReadBack(const std::string& name) const {
    std::ifstream stream(temp_.path() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  std::size_t Count() {
    return json::parse(Run({"list", "--json"}).out)["total"].get<std::size_t>();
  }

  testing::TempFolder temp_;
  testing::MemoryKeyStore store_;
  std::filesystem::path vault_ = temp_.path() / "data" / "notes.vault";
  notes::Time now_{std::chrono::seconds(1'795'000'000)};
};

TEST_F(NotesTransferCommandTest, ADryRunBeginsNothing) {
  const std::string file = File("a.csv", "Name,Company,Shoe\nRama,Northwind,44\n,,\n,B,\n");
  const CommandResult shown = Run({"import", "--dry-run", file});
  EXPECT_EQ(shown.code, kExitOk) << shown.err;
  EXPECT_THAT(shown.out, AllOf(HasSubstr("Shoe → (left out)"), HasSubstr("name “Rama”"),
                               HasSubstr("This would import 1 client of 2")));
  EXPECT_THAT(shown.err, HasSubstr("line 4: row 2: it has no name"));
  EXPECT_FALSE(std::filesystem::exists(vault_));
  const json preview = json::parse(Run({"import", "--dry-run", "--json", file}).out)["preview"];
  EXPECT_EQ(preview["rows"], 1);
  EXPECT_EQ(preview["similar"], 0);
}

TEST_F(NotesTransferCommandTest, ImportsAndReportsWhatWasLeftOut) {
  const std::string file = File("a.csv", "Name,Kunde seit,Interests\nRama,2024,=golf\n,,x\n");
  const CommandResult done =
      Run({"import", file, "--column", "Interests=tags", "--report", temp_.path() / "r.csv"});
  EXPECT_EQ(done.code, kExitFound);  // a row was skipped
  EXPECT_THAT(done.out,
              HasSubstr("Imported 1 client of 2; they have the tag \"import 2026-11-18\""));
  EXPECT_THAT(done.err,
              AllOf(HasSubstr("left out"), HasSubstr("Kunde seit"), Not(HasSubstr("\r"))));
  EXPECT_EQ(ReadBack("r.csv"), "row,line,why\r\n2,3,\"it has no name, and is skipped\"\r\n");
  const json client = json::parse(Run({"show", "--name", "Rama", "--json"}).out)["client"];
  EXPECT_EQ(client["tags"], (json{"=golf", "import 2026-11-18"}));
  EXPECT_EQ(client["source"], "import: a.csv");
  const json again = json::parse(Run({"import", file, "--json"}).out)["import"];
  EXPECT_EQ(again["created"], 0);
  EXPECT_EQ(again["stopped"], false);
}

TEST_F(NotesTransferCommandTest, ReadsStandardInputInTheFormatThatItHas) {
  const CommandResult done = Run({"import", "-"}, "BEGIN:VCARD\nFN:Rama\nEND:VCARD\n");
  EXPECT_EQ(done.code, kExitOk) << done.err;
  EXPECT_EQ(Count(), 1U);
  EXPECT_EQ(Run({"import", "--format", "csv", "-"}, "Name\nDana\n").code, kExitOk);
  EXPECT_EQ(Count(), 2U);
  EXPECT_EQ(Run({"import", "--known", "add", "-"}, "Name\nDana\n").code, kExitOk);
  EXPECT_EQ(Count(), 3U);
}

TEST_F(NotesTransferCommandTest, SaysWhatIsWrongWithTheFileOrTheOptions) {
  const std::string file = File("a.csv", "Name\nRama\n");
  EXPECT_EQ(Run({"import", (temp_.path() / "none").string()}).code, kExitBadData);
  EXPECT_EQ(Run({"import", "--format", "json", file}).code, kExitBadData);
  EXPECT_THAT(Run({"import", "--format", "json", file}).err, StartsWith(file + ":1:"));
  EXPECT_EQ(Run({"import", file, "--column", "Name"}).code, kExitBadData);
  EXPECT_EQ(Run({"import", file, "--column", "Who=name"}).code, kExitBadData);
  EXPECT_EQ(Run({"import"}).code, kExitUsage);
  EXPECT_EQ(Run({"import", file, file}).code, kExitUsage);
  EXPECT_EQ(Run({"import", file, "--format", "xls"}).code, kExitUsage);
  EXPECT_EQ(Run({"import", file, "--known", "maybe"}).code, kExitUsage);
  EXPECT_EQ(Run({"export", "--format", "html"}).code, kExitUsage);
  EXPECT_EQ(Run({"export", "--subject"}).code, kExitUsage);
  EXPECT_EQ(Run({"backup", "--out", "x"}).code, kExitUsage);
  EXPECT_EQ(Run({"restore", "--backup-passphrase-file", "x"}).code, kExitUsage);
}

TEST_F(NotesTransferCommandTest, AStopKeepsWhatWasMade) {
  std::string text = "Name\n";
  for (int i = 0; i < 500; ++i) {
    text += "Client " + std::to_string(i) + "\n";
  }
  const CommandResult stopped = Run({"import", "-"}, text, [] { return true; });
  EXPECT_EQ(stopped.code, kExitStopped);
  EXPECT_THAT(stopped.out, StartsWith("Stopped. Imported 200 clients of 500"));
  EXPECT_EQ(Count(), 200U);
  // The next run takes up where this one was stopped.
  const CommandResult done = Run({"import", "--progress", "-"}, text);
  EXPECT_THAT(done.err, HasSubstr("importing… 500 of 500 (100 %)"));
  EXPECT_EQ(Count(), 500U);
}

TEST_F(NotesTransferCommandTest, ExportsVcards) {
  Run({"add", "--name", "Rama", "--employer", "Northwind"});
  Run({"add", "--name", "Dana"});
  const CommandResult all = Run({"export", "--format", "vcard"});
  EXPECT_EQ(all.code, kExitOk) << all.err;
  EXPECT_THAT(all.out, AllOf(StartsWith("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Rama\r\nORG:Northwind"),
                             HasSubstr("FN:Dana")));
  EXPECT_THAT(Run({"export", "--format", "vcard", "--name", "dana"}).out, Not(HasSubstr("Rama")));
}

TEST_F(NotesTransferCommandTest, ExportsWhatIsKeptAboutOneForThatPerson) {
  Run({"add", "--name", "Rama <b>", "--note", "says \"x\" & y"});
  const CommandResult text = Run({"export", "--subject", "--name", "Rama <b>"});
  EXPECT_EQ(text.code, kExitOk) << text.err;
  EXPECT_THAT(text.out, AllOf(StartsWith("What is kept about Rama <b>\n======"),
                              HasSubstr("where it comes from: written by hand\n"),
                              HasSubstr("2026-11-18: says \"x\" & y\n"), HasSubstr("Your rights")));
  EXPECT_THAT(text.err, HasSubstr("Read it before"));
  const std::string file = temp_.path() / "rama.html";
  EXPECT_EQ(Run({"export", "--subject", "--format", "html", "--id", "1", "--out", file}).code,
            kExitOk);
  const std::string html = ReadBack("rama.html");
  EXPECT_THAT(
      html, AllOf(StartsWith("<!doctype html>"), HasSubstr("Rama &lt;b&gt;"), HasSubstr("&amp; y"),
                  HasSubstr("@media print"), Not(HasSubstr("<b>")), Not(HasSubstr("<script"))));
  EXPECT_EQ(Run({"export", "--subject", "--name", "Nobody"}).code, kExitFound);
}

TEST_F(NotesTransferCommandTest, BacksUpAndRestores) {
  const std::string secret = File("secret.txt", "backup horse battery\n");
  const std::string wrong = File("wrong.txt", "another horse battery\n");
  const std::string backup = temp_.path() / "notes.backup";
  Run({"add", "--name", "Rama"});
  const CommandResult made = Run({"backup", "--out", backup, "--backup-passphrase-file", secret});
  EXPECT_EQ(made.code, kExitOk) << made.err;
  EXPECT_THAT(made.out, StartsWith("Backed up 1 client to "));
  struct stat status{};
  ASSERT_EQ(stat(backup.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(Run({"backup", "--out", backup, "--backup-passphrase-file", secret}).code,
            kExitCannotCreate);
  EXPECT_EQ(Run({"backup", "--out", backup + "2", "--backup-passphrase-file", secret}, {},
                [] { return true; })
                .code,
            kExitStopped);
  EXPECT_FALSE(std::filesystem::exists(backup + "2"));
  Run({"add", "--name", "Dana"});

  const std::vector<std::string> restore{"restore", backup, "--backup-passphrase-file", secret};
  EXPECT_EQ(Run(restore).code, kExitBadData);
  EXPECT_EQ(Run({"restore", backup, "--backup-passphrase-file", wrong, "--force"}).code,
            kExitNoPermission);
  EXPECT_EQ(Run({"restore", backup, "--backup-passphrase-file", secret, "--force"}, {},
                [] { return true; })
                .code,
            kExitStopped);
  EXPECT_EQ(Count(), 2U);
  const CommandResult restored =
      Run({"restore", backup, "--backup-passphrase-file", secret, "--force", "--json"});
  EXPECT_EQ(restored.code, kExitOk) << restored.err;
  EXPECT_EQ(json::parse(restored.out)["restored"],
            (json{{"clients", 1}, {"kept", vault_.string() + ".before-2026-11-18"}}));
  EXPECT_EQ(Count(), 1U);
}

// A real Ctrl+C, noted while one listens and the end of the process when nobody does.
TEST(InterruptTest, NotesTheFirstAndEndsAtTheSecond) {
  const pid_t child = fork();
  if (child == 0) {
    const platform::Interrupt interrupt;
    raise(SIGINT);
    if (!platform::Interrupt::asked()) {
      _exit(1);
    }
    raise(SIGINT);
    _exit(2);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT) << status;
}

}  // namespace
}  // namespace forepost::commands
