// `forepost notes keygen` and `forepost notes recover`.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "commands/notes.h"
#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "platform/paths.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class NotesRecoverTest : public ::testing::Test {
 protected:
  CommandResult Run(std::vector<std::string> arguments) {
    std::istringstream input;
    std::ostringstream out;
    std::ostringstream err;
    const NotesWorld world{.key_store = &store_,
                           .now = [] { return notes::Time(std::chrono::seconds(1'795'000'000)); },
                           .cost = {.opslimit = 1, .memlimit = 8192},
                           .recovery_key = recovery_key_,
                           .open_records = [this] { return records::RecordBook::Open(records_); }};
    const int code = RunNotesIn(world, arguments, {.in = input, .out = out, .err = err});
    return {code, out.str(), err.str()};
  }
  CommandResult RunOnVault(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--vault", vault_});
    return Run(std::move(arguments));
  }
  CommandResult Recover(const std::string& key, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"recover", "--firm-key", key, "--new-passphrase-file",
                                       Secret("new", "a new passphrase\n")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunOnVault(arguments);
  }
  std::string Secret(const std::string& name, const std::string& content) {
    const auto file = temp_.Write(name, content);
    EXPECT_EQ(chmod(file.c_str(), 0600), 0);
    return file.string();
  }
  // A pair of keys; the private one's file.
  std::string MakeKeys(const std::string& name, notes::FirmPublicKey& key) {
    const std::string file = (temp_.path() / name).string();
    const CommandResult made = Run({"keygen", "--out", file});
    EXPECT_EQ(made.code, kExitOk) << made.err;
    key = notes::ParseFirmPublicKey(made.out.substr(0, 64)).value();
    EXPECT_EQ(made.out.size(), 65U);
    return file;
  }
  std::vector<json> Records() {
    std::vector<json> all;
    const auto book = records::RecordBook::OpenReadOnly(records_);
    if (!book) {
      return all;
    }
    const auto entries = book->List().value();
    for (const auto& entry : entries) {
      all.push_back(json::parse(entry.json));
    }
    return all;
  }
  // Notes of somebody whose machine knows the firm's key.
  std::string Begin() {
    notes::FirmPublicKey key{};
    std::string file = MakeKeys("firm.key", key);
    recovery_key_ = key;
    EXPECT_EQ(RunOnVault({"add", "--name", "Rama Treas"}).code, kExitOk);
    return file;
  }

  testing::TempFolder temp_;
  testing::MemoryKeyStore store_;
  std::string vault_ = (temp_.path() / "data" / "notes.vault").string();
  std::filesystem::path records_ = temp_.path() / "records" / "records.db";
  std::optional<std::optional<notes::FirmPublicKey>> recovery_key_;
};

TEST_F(NotesRecoverTest, KeysAreMadeForTheirOwnerAloneAndNeverReplaced) {
  notes::FirmPublicKey key{};
  const std::string file = MakeKeys("firm.key", key);
  struct stat status{};
  ASSERT_EQ(stat(file.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  EXPECT_EQ(status.st_size, 24 + 64 + 1);
  EXPECT_EQ(Run({"keygen", "--out", file}).code, kExitCannotCreate);
  EXPECT_EQ(Run({"keygen"}).code, kExitUsage);
  const auto other = (temp_.path() / "other.key").string();
  const json answer = json::parse(Run({"keygen", "--out", other, "--json"}).out);
  EXPECT_TRUE(notes::ParseFirmPublicKey(answer["recovery_key"].get<std::string>()));
  EXPECT_NE(answer["recovery_key"], notes::ToHex(key));
}

TEST_F(NotesRecoverTest, TheSuccessorOpensTheNotesAndARecordSaysSo) {
  const std::string key = Begin();
  store_.kept.clear();
  const CommandResult done = Recover(key, {"--reason", "Rama has left", "--json"});
  ASSERT_EQ(done.code, kExitOk) << done.err;
  const auto all = Records();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0]["kind"], "recovery");
  EXPECT_EQ(all[0]["user"], platform::UserName());
  EXPECT_EQ(all[0]["reason"], "Rama has left");
  const json answer = json::parse(done.out)["recovered"];
  EXPECT_EQ(answer["vault"], all[0]["vault"]);
  EXPECT_EQ(answer["time"], all[0]["time"]);
  EXPECT_EQ(answer["record"]["seq"], 1);
  const CommandResult shown =
      RunOnVault({"list", "--passphrase-file", Secret("pass", "a new passphrase")});
  EXPECT_THAT(shown.out, HasSubstr("Rama Treas"));
  EXPECT_EQ(Recover(key).code, kExitOk) << "again, without a reason";
  EXPECT_EQ(Records().size(), 2U);
}

TEST_F(NotesRecoverTest, WithoutARecordNothingIsOpened) {
  const std::string key = Begin();
  std::filesystem::create_directory(temp_.path() / "records");
  std::filesystem::create_directory(records_);
  const CommandResult refused = Recover(key);
  EXPECT_EQ(refused.code, kExitIo);
  EXPECT_THAT(refused.err, HasSubstr("nothing was opened, since no record of it can be written"));
  EXPECT_EQ(RunOnVault({"list", "--passphrase-file", Secret("pass", "a new passphrase")}).code,
            kExitNoPermission);
  std::filesystem::remove(records_);
  EXPECT_EQ(Recover(key, {"--reason", std::string(501, 'x')}).code, kExitBadData);
  EXPECT_TRUE(Records().empty());
}

TEST_F(NotesRecoverTest, KeysThatWillNotDo) {
  EXPECT_EQ(RunOnVault({"add", "--name", "Rama"}).code, kExitOk);
  notes::FirmPublicKey public_key{};
  const std::string key = MakeKeys("firm.key", public_key);
  EXPECT_EQ(Recover(key).code, kExitNoPermission);
  EXPECT_THAT(Recover(key).err, HasSubstr("the firm has no way into these notes"));
  recovery_key_ = public_key;
  EXPECT_EQ(RunOnVault({"list"}).code, kExitOk);
  notes::FirmPublicKey other_key{};
  const CommandResult other = Recover(MakeKeys("other.key", other_key));
  EXPECT_EQ(other.code, kExitNoPermission);
  EXPECT_THAT(other.err, HasSubstr(notes::ToHex(public_key)));
  ASSERT_EQ(chmod(key.c_str(), 0640), 0);
  EXPECT_EQ(Recover(key).code, kExitNoInput);
  EXPECT_THAT(Recover(key).err, HasSubstr("others may read"));
  const std::string digits(64, 'a');
  for (const std::string& content :
       {std::string(), "forepost-signing-key 1 " + digits + "\n", digits,
        "forepost-recovery-key 1 " + digits + "00\n", "forepost-recovery-key 1 g" + digits}) {
    const CommandResult refused = Recover(Secret("bad", content));
    EXPECT_EQ(refused.code, kExitNoInput) << content;
    EXPECT_THAT(refused.err, Not(HasSubstr("aaaa")));
  }
  EXPECT_EQ(Recover("/nowhere/key").code, kExitNoInput);
  EXPECT_EQ(RunOnVault({"recover", "--firm-key", key}).code, kExitUsage);
  EXPECT_TRUE(Records().empty());
  EXPECT_EQ(RunOnVault({"list"}).code, kExitOk);
}

TEST_F(NotesRecoverTest, TheWaysAreAsTheSettingsWantThem) {
  Begin();
  const auto ways = [&] {
    const CommandResult result = RunOnVault(
        {"passphrase", "--new-passphrase-file", Secret("pass", "correct horse"), "--json"});
    return json::parse(result.out, nullptr, false)["ways"];
  };
  EXPECT_EQ(ways(), (json{"firm", "key_store", "passphrase"}));
  recovery_key_.reset();
  EXPECT_EQ(ways(), (json{"firm", "key_store", "passphrase"})) << "no settings, no change";
  recovery_key_.emplace();
  EXPECT_EQ(ways(), (json{"key_store", "passphrase"}));
}

TEST_F(NotesRecoverTest, TheirHelpSaysWhatTheyDo) {
  EXPECT_THAT(Run({"recover", "--help"}).out,
              AllOf(HasSubstr("--firm-key"), HasSubstr("--reason"), HasSubstr("example: "),
                    Not(HasSubstr("--passphrase-file"))));
  EXPECT_THAT(Run({"keygen", "--help"}).out,
              AllOf(HasSubstr("--out"), HasSubstr("recovery_key"), Not(HasSubstr("--vault"))));
  EXPECT_THAT(Run({"--help"}).out, AllOf(HasSubstr("recover"), HasSubstr("keygen")));
}

}  // namespace
}  // namespace forepost::commands
