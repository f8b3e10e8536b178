#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "commands/command.h"
#include "commands/doctor_browsers.h"
#include "commands/doctor_machine.h"
#include "commands/doctor_policies.h"
#include "common/identity.h"
#include "platform/child.h"
#include "support/private_keyring.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

namespace fs = std::filesystem;
using forepost::testing::TempFolder;
using nlohmann::json;
using Level = Observation::Level;

std::string Shown(const Observations& all) {
  std::string text;
  for (const Observation& one : all) {
    text += std::string(ToString(one.level)) + ' ' + one.area + ": " + one.message + " | " +
            one.hint + '\n';
    EXPECT_EQ(one.hint.empty(), one.level == Level::kGood) << text;
  }
  return text;
}

::testing::AssertionResult Says(const Observations& all, Level level, std::string_view part) {
  for (const Observation& one : all) {
    if (one.level == level && one.message.find(part) != std::string::npos) {
      return ::testing::AssertionSuccess();
    }
  }
  return ::testing::AssertionFailure() << "nothing says \"" << part << "\" in\n" << Shown(all);
}

bool HasFault(const Observations& all) {
  return std::ranges::any_of(all,
                             [](const Observation& one) { return one.level == Level::kFault; });
}

const std::string kOrigin = "chrome-extension://" + std::string(kExtensionId) + "/";
const std::string kManifest = std::string(kHostName) + ".json";

// A machine with Chromium, and Forepost set up in it.
class DoctorBrowsers : public ::testing::Test {
 protected:
  void SetUp() override {
    Executable("usr/bin/chromium");
    program_ = Executable("usr/bin/forepost");
    WriteManifest(Manifest());
    WritePolicy("forepost.json", Policy());
  }

  fs::path Executable(const std::string& name) const {
    const auto file = temp_.Write(name, "#!/bin/sh\n");
    fs::permissions(file, fs::perms(0755));
    return file;
  }
  json Manifest() const {
    return {{"name", kHostName},
            {"description", "x"},
            {"path", program_.string()},
            {"type", "stdio"},
            {"allowed_origins", {kOrigin}}};
  }
  json Policy() const {
    return {{"ExtensionSettings",
             {{std::string(kExtensionId),
               {{"installation_mode", "force_installed"},
                {"update_url", "https://updates.example.com/"}}}}}};
  }
  void WriteManifest(const json& manifest) const {
    temp_.Write("etc/chromium/native-messaging-hosts/" + kManifest, manifest.dump());
  }
  void WritePolicy(const std::string& name, const json& policy) const {
    temp_.Write("etc/chromium/policies/managed/" + name, policy.dump());
  }
  Observations Inspect() const {
    return InspectBrowsers({.root = temp_.path(), .program = program_});
  }

  TempFolder temp_;
  fs::path program_;
};

TEST_F(DoctorBrowsers, AllIsWell) {
  const auto found = Inspect();
  EXPECT_TRUE(Says(found, Level::kGood, "starts this program"));
  EXPECT_TRUE(Says(found, Level::kGood, "a policy installs the extension"));
  EXPECT_EQ(found.size(), 2U) << Shown(found);
}

TEST_F(DoctorBrowsers, WithoutAManifestTheProgramCannotBeStarted) {
  fs::remove(temp_.path() / "etc/chromium/native-messaging-hosts" / kManifest);
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "there is no manifest"));
}

TEST_F(DoctorBrowsers, EachFaultOfAManifest) {
  json manifest = Manifest();
  manifest["path"] = "/nowhere/forepost";
  WriteManifest(manifest);
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "which is not there"));

  manifest["path"] = "forepost";
  WriteManifest(manifest);
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "not an absolute path"));

  manifest["path"] = temp_.Write("plain", "x").string();
  WriteManifest(manifest);
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "may not be started"));

  manifest["path"] = Executable("usr/bin/other").string();
  WriteManifest(manifest);
  EXPECT_TRUE(Says(Inspect(), Level::kWarning, "another program than this one"));

  manifest = Manifest();
  manifest["allowed_origins"] = {"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"};
  WriteManifest(manifest);
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "lacks " + kOrigin));

  manifest["allowed_origins"].push_back(kOrigin);
  WriteManifest(manifest);
  EXPECT_TRUE(Says(Inspect(), Level::kWarning, "lets in other extensions too"));

  manifest = Manifest();
  manifest["name"] = 7;
  WriteManifest(manifest);
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "\"name\" must be"));

  temp_.Write("etc/chromium/native-messaging-hosts/" + kManifest, "{");
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "not JSON"));
}

TEST_F(DoctorBrowsers, ALaterPolicyFileThatTakesTheEntryAway) {
  WritePolicy("zz-other.json", {{"ExtensionSettings", {{"other", json::object()}}}});
  const auto found = Inspect();
  EXPECT_TRUE(Says(found, Level::kFault, "no entry for Forepost"));
  EXPECT_TRUE(Says(found, Level::kWarning, "no policy installs the extension"));
}

TEST_F(DoctorBrowsers, AnEarlierPolicyFileThatIsReplaced) {
  WritePolicy("aa-other.json", {{"ExtensionSettings", {{"other", json::object()}}}});
  const auto found = Inspect();
  EXPECT_TRUE(Says(found, Level::kWarning, "stands in 2 files; only"));
  EXPECT_FALSE(HasFault(found)) << Shown(found);
}

TEST_F(DoctorBrowsers, NativeMessagingThatIsBlocked) {
  WritePolicy("block.json", {{"NativeMessagingBlocklist", {"*"}}});
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "NativeMessagingBlocklist keeps"));
  WritePolicy("allow.json", {{"NativeMessagingAllowlist", {kHostName}}});
  EXPECT_FALSE(HasFault(Inspect()));
}

TEST_F(DoctorBrowsers, TheFilesThatThePoliciesNameMustBeThere) {
  json policy = Policy();
  const auto updates = temp_.path() / "updates.xml";
  const auto package = temp_.path() / "forepost.crx";
  policy["ExtensionSettings"][std::string(kExtensionId)]["update_url"] =
      "file://" + updates.string();
  WritePolicy("forepost.json", policy);
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "updates.xml, which is not there"));
  temp_.Write("updates.xml", "<updatecheck codebase='file://" + package.string() + "'/>");
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "forepost.crx, which is not there"));
  temp_.Write("forepost.crx", "x");
  EXPECT_FALSE(HasFault(Inspect()));
  fs::permissions(package, fs::perms(0600));
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "cannot be read by everybody"));
}

TEST_F(DoctorBrowsers, TheForcedListCountsToo) {
  WritePolicy("forepost.json",
              {{"ExtensionInstallForcelist", {std::string(kExtensionId) + ";https://x.example/"}}});
  EXPECT_TRUE(Says(Inspect(), Level::kGood, "a policy installs the extension"));
}

TEST_F(DoctorBrowsers, ABrowserWithoutForepostIsAWayAroundIt) {
  Executable("usr/bin/firefox-esr");
  const auto found = Inspect();
  EXPECT_TRUE(Says(found, Level::kWarning, "posts are not checked"));
  EXPECT_FALSE(HasFault(found)) << Shown(found);
}

TEST_F(DoctorBrowsers, Firefox) {
  Executable("usr/bin/firefox-esr");
  json manifest = Manifest();
  manifest.erase("allowed_origins");
  manifest["allowed_extensions"] = {kGeckoId};
  temp_.Write("usr/lib/mozilla/native-messaging-hosts/" + kManifest, manifest.dump());
  EXPECT_TRUE(Says(Inspect(), Level::kWarning, "no policy installs"));
  const json policies{
      {"policies",
       {{"ExtensionSettings",
         {{std::string(kGeckoId),
           {{"installation_mode", "force_installed"}, {"install_url", "file:///none.xpi"}}}}}}}};
  temp_.Write("etc/firefox/policies/policies.json", policies.dump());
  EXPECT_TRUE(Says(Inspect(), Level::kFault, "/none.xpi, which is not there"));
}

TEST(DoctorBrowsersOfAnEmptyMachine, SaySo) {
  const TempFolder temp;
  EXPECT_TRUE(
      Says(InspectBrowsers({.root = temp.path(), .program = "/x"}), Level::kFault, "no browser"));
}

TEST(DoctorMachine, SettingsInEachState) {
  using settings::SettingsError;
  using settings::SettingsFault;
  const fs::path file = "/etc/forepost/settings.json";
  EXPECT_TRUE(
      Says(InspectSettings(file, std::unexpected(SettingsError{SettingsFault::kMissing, {}})),
           Level::kFault, "there is no settings file"));
  EXPECT_TRUE(Says(InspectSettings(file, std::unexpected(SettingsError{
                                             SettingsFault::kInvalid,
                                             {{.file = "s", .line = 3, .message = "m"}}})),
                   Level::kFault, "s:3: m"));
  settings::Settings settings;
  settings.policies = {"/p"};
  EXPECT_TRUE(Says(InspectSettings(file, settings), Level::kWarning, "no site is listed"));
  settings.sites = {"https://a.example"};
  EXPECT_EQ(InspectSettings(file, settings).size(), 1U);
  settings.on_failure = settings::OnFailure::kRelease;
  EXPECT_TRUE(Says(InspectSettings(file, settings), Level::kWarning, "let go unchecked"));
  settings.enabled = false;
  EXPECT_TRUE(Says(InspectSettings(file, settings), Level::kWarning, "switched off"));
}

TEST(DoctorMachine, PoliciesAndLists) {
  const TempFolder temp;
  settings::Settings settings;
  settings.policies = {FOREPOST_SOURCE_DIR "/tests/protocol/policy.json"};
  settings.lists = {{"restricted", temp.Write("r.txt", "Acme\nBolt\n")}};
  auto found = InspectPolicies(settings);
  EXPECT_TRUE(Says(found, Level::kGood, "restricted: 2 entries"));
  EXPECT_TRUE(Says(found, Level::kGood, "sample, version 3"));
  ASSERT_EQ(::chmod((temp.path() / "r.txt").c_str(), 0666), 0);
  EXPECT_TRUE(Says(InspectPolicies(settings), Level::kWarning, "can be changed by somebody"));
  settings.policies = {temp.Write("p.json", "{\n]")};
  EXPECT_TRUE(Says(InspectPolicies(settings), Level::kFault, "p.json:2:1"));
  settings.lists = {{"restricted", "/none"}};
  EXPECT_TRUE(Says(InspectPolicies(settings), Level::kFault, "/none"));
}

TEST(DoctorMachine, NoRecordsYetIsNoFault) {
  const TempFolder temp;
  settings::Settings settings;
  settings.data_folder = temp.path();
  EXPECT_TRUE(Says(InspectRecords(settings), Level::kGood, "nothing has been submitted"));
  temp.Write("records.db", "not a database, but long enough to be looked at");
  EXPECT_TRUE(HasFault(InspectRecords(settings)));
}

TEST(DoctorMachine, WhereTheNotesLieAndWhoOpensThem) {
  const TempFolder folder;
  settings::Settings settings;
  settings.data_folder = folder.path() / "data";
  EXPECT_EQ(InspectNotes(settings).size(), 1U);
  EXPECT_TRUE(Says(InspectNotes(settings), Level::kGood, "is no network folder"));
  settings.recovery_key = notes::NewFirmKey().public_key;
  EXPECT_TRUE(Says(InspectNotes(settings), Level::kGood, notes::ToHex(*settings.recovery_key)));
}

TEST(DoctorMachine, AKeyStoreThatAnswersAndOneThatDoesNot) {
  const auto store = platform::MakeKeyStore(std::chrono::seconds(30));
  forepost::testing::PrivateKeyring keyring;
  EXPECT_EQ(InspectKeyStore(*store).level, Level::kGood);
  keyring.Lock();
  EXPECT_EQ(InspectKeyStore(*store).level, Level::kGood) << "looking asks nobody to unlock it";
  keyring.StopDaemon();
  EXPECT_TRUE(Says({InspectKeyStore(*store)}, Level::kWarning, "no key store runs"));
}

TEST(DoctorMachine, NobodyAtTheLogIsAWarning) {
  EXPECT_EQ(InspectLog(platform::SystemLog("/none")).level, Level::kWarning);
}

TEST(DoctorMachine, TheRealProgramAnswers) {
  const Observation good = EchoThrough(FOREPOST_PROGRAM);
  EXPECT_EQ(good.level, Level::kGood) << good.message;
  EXPECT_EQ(EchoThrough("/bin/cat").level, Level::kFault);
  EXPECT_EQ(EchoThrough("/bin/true").level, Level::kFault);
  EXPECT_EQ(EchoThrough("/none").level, Level::kFault);
}

// Through the program itself: the doctor starts its own program again as a host.
TEST(Doctor, JsonIsOneObjectAndTheExitCodeFollows) {
  auto child = platform::Child::Start(FOREPOST_PROGRAM, {"doctor", "--json"});
  ASSERT_TRUE(child);
  std::string out;
  char buffer[4096];
  while (true) {
    const auto got = child->ReadSome(buffer, std::chrono::seconds(60));
    if (!got || *got == 0) {
      break;
    }
    out.append(buffer, *got);
  }
  const auto code = child->Wait(std::chrono::seconds(60));
  const json report = json::parse(out);
  EXPECT_EQ(report["ok"], code == 0);
  EXPECT_NE(out.find("answers as a browser starts it"), std::string::npos) << out;
  for (const json& one : report["observations"]) {
    EXPECT_EQ(one.size(), 4U);
  }
}

}  // namespace
}  // namespace forepost::commands
