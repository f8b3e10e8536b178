#include "settings/settings.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>

#include "platform/paths.h"
#include "settings/members.h"
#include "support/temp_folder.h"

namespace forepost::settings {
namespace {

constexpr std::string_view kGood = R"({
  "sites": ["https://www.example.com", "https://*.Example.org:443"],
  "policies": ["/etc/forepost/policy.json"],
  "lists": {"firm": "/etc/forepost/firm.txt"}
})";

// The faults of a settings file, as `forepost doctor` prints them.
std::string FaultsOf(std::string_view text) {
  const auto settings = ParseSettings(text, "s.json");
  return settings ? "none" : ToString(settings.error());
}

// Good settings with one member put in.
std::string With(std::string_view member) {
  return "{\"sites\": [\"https://a.example\"], \"policies\": [\"/p\"],\n" + std::string(member) +
         "}";
}

TEST(Settings, WhatIsLeftOutHasItsDefault) {
  const auto settings = ParseSettings(kGood, "s.json");
  ASSERT_TRUE(settings) << ToString(settings.error());
  EXPECT_TRUE(settings->enabled);
  EXPECT_EQ(settings->sites,
            (std::vector<std::string>{"https://www.example.com", "https://*.example.org"}));
  EXPECT_EQ(settings->policies, (std::vector<std::filesystem::path>{"/etc/forepost/policy.json"}));
  EXPECT_EQ(settings->lists.at("firm"), "/etc/forepost/firm.txt");
  EXPECT_EQ(settings->on_failure, OnFailure::kHold);
  EXPECT_EQ(settings->surfaces, (std::vector<std::string>{"post", "comment", "profile", "share"}));
  EXPECT_EQ(settings->data_folder, "~/.local/share/forepost");
  EXPECT_TRUE(settings->capture.empty());
  EXPECT_EQ(settings->lock_after, std::chrono::minutes(15));
  EXPECT_FALSE(settings->recovery_key);
}

TEST(Settings, TheMostExactSiteSetsTheCaptureLevel) {
  const auto settings = ParseSettings(
      With(
          R"("capture": {"https://*.example.com": "card", "HTTPS://*.eu.example.com": "selection",)"
          R"("https://www.eu.example.com": "link"}, "lock_after": 480)"),
      "s.json");
  ASSERT_TRUE(settings) << ToString(settings.error());
  EXPECT_EQ(settings->lock_after, std::chrono::hours(8));
  using notes::CaptureLevel;
  EXPECT_EQ(CaptureLevelFor(*settings, "https://a.example.com"), CaptureLevel::kCard);
  EXPECT_EQ(CaptureLevelFor(*settings, "https://example.com"), CaptureLevel::kCard);
  EXPECT_EQ(CaptureLevelFor(*settings, "https://a.eu.example.com"), CaptureLevel::kSelection);
  EXPECT_EQ(CaptureLevelFor(*settings, "https://www.eu.example.com"), CaptureLevel::kLink);
  EXPECT_EQ(CaptureLevelFor(*settings, "https://other.example"), CaptureLevel::kLink);
}

TEST(Settings, EveryMemberCanBeSet) {
  const auto settings = ParseSettings(
      With(R"("enabled": true, "on_failure": "release", "surfaces": ["message", "post"],)"
           R"("groups": ["equities sales"],)"
           R"("data_folder": "/var/lib/forepost")"),
      "s.json");
  ASSERT_TRUE(settings) << ToString(settings.error());
  EXPECT_EQ(settings->on_failure, OnFailure::kRelease);
  EXPECT_EQ(settings->surfaces, (std::vector<std::string>{"message", "post"}));
  EXPECT_EQ(settings->groups, std::vector<std::string>{"equities sales"});
  EXPECT_EQ(DataFolder(*settings), "/var/lib/forepost");
}

TEST(Settings, TheDataFolderIsBelowTheHomeOfTheUserDatabase) {
  const auto settings = ParseSettings(kGood, "s.json");
  ASSERT_TRUE(settings);
  EXPECT_EQ(DataFolder(*settings), *platform::HomeFolder() / ".local/share/forepost");
}

struct Faulty {
  std::string member;
  std::string error;
};

TEST(Settings, EveryFaultNamesItsPlaceAndWhatToDo) {
  const Faulty kFaulty[] = {
      {R"("capture": "card")",
       "s.json:2:12: /capture: must be an object of capture levels by site, not a text (as in "
       "\"capture\": {\"https://www.linkedin.com\": \"link\", \"https://*.example.com\": "
       "\"card\"})\n"},
      {R"("capture": {"https://a.example": "everything"})",
       "s.json:2:34: /capture/https:~1~1a.example: a capture level is link, selection, card or "
       "full (as "
       "in \"capture\": {\"https://www.linkedin.com\": \"link\", \"https://*.example.com\": "
       "\"card\"})\n"},
      {R"("capture": {"https://a.example": "card", "https://A.example": "link"})",
       "s.json:2:34: /capture/https:~1~1a.example: this site is named twice (leave one out)\n"},
      {R"("lock_after": 0)",
       "s.json:2:15: /lock_after: must be a whole number of minutes from 1 to 480 (as in "
       "\"lock_after\": 15)\n"},
      {R"("lock_after": 2.5)",
       "s.json:2:15: /lock_after: must be a whole number of minutes from 1 to 480 (as in "
       "\"lock_after\": 15)\n"},
      {R"("recovery_key": "0000000000000000000000000000000000000000000000000000000000000000")",
       "s.json:2:17: /recovery_key: must be a public key of 64 hexadecimal digits (write what "
       "`forepost notes keygen` has printed)\n"},
      {R"("recovery_key": "8520")",
       "s.json:2:17: /recovery_key: must be a public key of 64 hexadecimal digits (write what "
       "`forepost notes keygen` has printed)\n"},
      {R"("recovery_key": null)",
       "s.json:2:17: /recovery_key: must be a public key of 64 hexadecimal digits (write what "
       "`forepost notes keygen` has printed)\n"},
      {R"("enabled": "yes")",
       "s.json:2:12: /enabled: must be true or false, not a text (write it without quotes)\n"},
      {R"("onfailure": "hold")",
       "s.json:2:14: /onfailure: there is no setting of this name (did you mean "
       "\"on_failure\"?)\n"},
      {R"("on_failure": "block")",
       "s.json:2:15: /on_failure: must be \"hold\" or \"release\" (as in \"on_failure\": "
       "\"hold\")\n"},
      {R"("on_failure": 1)",
       "s.json:2:15: /on_failure: must be \"hold\" or \"release\" (as in \"on_failure\": "
       "\"hold\")\n"},
      {R"("surfaces": ["post", "story"])",
       "s.json:2:22: /surfaces/1: there is no surface of this name (the surfaces are post, "
       "comment, message, profile or share)\n"},
      {R"("surfaces": ["post", "post"])",
       "s.json:2:22: /surfaces/1: \"post\" is named twice (leave one out)\n"},
      {R"("surfaces": "post")",
       "s.json:2:13: /surfaces: must be a list of texts, not a text (as in \"surfaces\": "
       "[\"post\", \"comment\"])\n"},
      {R"("groups": ["sales", ""])",
       "s.json:2:21: /groups/1: must have 1 to 200 bytes (as in \"groups\": [\"equities sales\", "
       "\"private clients\"])\n"},
      {R"("lists": ["/x"])",
       "s.json:2:10: /lists: must be an object of paths by name, not a list (as in \"lists\": "
       "{\"firm\": \"/etc/forepost/firm.txt\"})\n"},
      {R"("lists": {"Firm": "/x"})",
       "s.json:2:19: /lists/Firm: a list's name is 1 to 64 of a to z, 0 to 9 and _, and begins "
       "with a letter (as in \"lists\": {\"firm\": \"/etc/forepost/firm.txt\"})\n"},
      {R"("lists": {"firm": "firm.txt"})",
       "s.json:2:19: /lists/firm: must be an absolute path to a file, without \"..\" in it (as in "
       "\"/etc/forepost/policy.json\")\n"},
      {R"("data_folder": "data")",
       "s.json:2:16: /data_folder: must begin with \"/\" or \"~/\" and have no \"..\" in it (as in "
       "\"data_folder\": \"~/.local/share/forepost\")\n"},
      {R"("data_folder": "~/../x")",
       "s.json:2:16: /data_folder: must begin with \"/\" or \"~/\" and have no \"..\" in it (as in "
       "\"data_folder\": \"~/.local/share/forepost\")\n"},
      {R"("sites": [])",
       "s.json:2:1: /sites: the key \"sites\" stands twice in the same object (keep one of the "
       "two)\n"},
  };
  for (const auto& [member, error] : kFaulty) {
    EXPECT_EQ(FaultsOf(With(member)), error) << member;
  }
}

TEST(Settings, SitesAndPoliciesAreChecked) {
  EXPECT_EQ(FaultsOf("{}"),
            "s.json:1:1: /sites: this setting must be given (as in \"sites\": "
            "[\"https://www.linkedin.com\"])\n"
            "s.json:1:1: /policies: this setting must be given (as in \"policies\": "
            "[\"/etc/forepost/policy.json\"])\n");
  EXPECT_EQ(FaultsOf(R"({"sites": ["https://a.example", 7, "https://A.example/"],
"policies": []})"),
            "s.json:1:33: /sites/1: must be a text, not a number (as in \"sites\": "
            "[\"https://www.linkedin.com\"])\n"
            "s.json:1:36: /sites/2: https://a.example is listed twice (leave one out)\n"
            "s.json:2:13: /policies: must name at least one policy (as in \"policies\": "
            "[\"/etc/forepost/policy.json\"])\n");
  EXPECT_NE(FaultsOf(R"({"sites": ["http://www.example.com"], "policies": ["/p"]})")
                .find("s.json:1:12: /sites/0: http:// is only for localhost"),
            std::string::npos);
  EXPECT_NE(FaultsOf(R"({"sites": [], "policies": ["p.json", "/a/../b", "/p", "/./p", "/"]})")
                .find("/policies/3: /p is named twice"),
            std::string::npos);
}

TEST(Settings, ListsOfAnyLengthAreRefusedEarly) {
  std::string sites = "[";
  for (int i = 0; i < 501; ++i) {
    sites += (i == 0 ? "" : ",");
    sites += "\"https://s" + std::to_string(i) + ".example\"";
  }
  sites += "]";
  EXPECT_NE(FaultsOf("{\"sites\": " + sites + ", \"policies\": [\"/p\"]}")
                .find("/sites: has more than 500 entries"),
            std::string::npos);
}

TEST(Settings, WhatIsNotAnObjectIsRefused) {
  EXPECT_EQ(FaultsOf("[]"),
            "s.json:1:1: the settings are a list, not an object (write { … } around the "
            "members)\n");
  EXPECT_NE(FaultsOf("").find("not JSON"), std::string::npos);
  EXPECT_NE(FaultsOf(std::string(200'000, '[')).find("nested deeper"), std::string::npos);
}

TEST(Settings, OffIsOffEvenWithOtherFaults) {
  const auto settings = ParseSettings(R"({"enabled": false, "sites": 7})", "s.json");
  ASSERT_TRUE(settings);
  EXPECT_FALSE(settings->enabled);
}

TEST(Settings, ListedSites) {
  const auto settings = ParseSettings(kGood, "s.json");
  ASSERT_TRUE(settings);
  EXPECT_TRUE(IsListed(*settings, "https://www.example.com"));
  EXPECT_TRUE(IsListed(*settings, "https://deep.example.org"));
  EXPECT_FALSE(IsListed(*settings, "https://example.com"));
  EXPECT_FALSE(IsListed(*settings, ""));
}

TEST(LoadSettings, TellsTheThreeKindsOfFaultApart) {
  const forepost::testing::TempFolder temp;
  const auto missing = LoadSettings(temp.path() / "none" / "settings.json");
  ASSERT_FALSE(missing);
  if (::geteuid() != 0) {
    EXPECT_EQ(missing.error().reason, SettingsFault::kUntrusted);
    return;
  }
  EXPECT_EQ(missing.error().reason, SettingsFault::kMissing);

  const auto file = temp.Write("settings.json", kGood);
  EXPECT_TRUE(LoadSettings(file));
  ASSERT_EQ(::chmod(file.c_str(), 0666), 0);
  const auto untrusted = LoadSettings(file);
  ASSERT_FALSE(untrusted);
  EXPECT_EQ(untrusted.error().reason, SettingsFault::kUntrusted);

  const auto invalid = LoadSettings(temp.Write("settings.json", "{\n\"enabled\": 3}"));
  ASSERT_FALSE(invalid);
  EXPECT_EQ(invalid.error().reason, SettingsFault::kInvalid);
  ASSERT_EQ(invalid.error().diagnostics.size(), 3U);
  EXPECT_EQ(invalid.error().diagnostics[0].line, 2U);
}

TEST(LoadSettings, TheMachinesFileIsInEtc) {
  EXPECT_EQ(MachineSettingsFile(), "/etc/forepost/settings.json");
}

// docs/administrator.md holds the table of members, between two markers.
TEST(Settings, TheAdministratorsPageIsCurrent) {
  std::ifstream stream(FOREPOST_SOURCE_DIR "/docs/administrator.md");
  const std::string page{std::istreambuf_iterator<char>(stream), {}};
  std::string table =
      "| member | value | when left out | what it does | example |\n|---|---|---|---|---|\n";
  for (const Member& member : kMembers) {
    table += "| `" + std::string(member.name) + "` | " + std::string(member.type) + " | " +
             std::string(member.preset) + " | " + std::string(member.meaning) + " | `" +
             std::string(member.example) + "` |\n";
  }
  EXPECT_NE(page.find("<!-- settings:begin -->\n" + table + "<!-- settings:end -->\n"),
            std::string::npos)
      << "put this between the markers of docs/administrator.md:\n"
      << table;
}

// Each example of the table is a setting that is read without a fault; files that nobody signed and
// a signed bundle exclude each other.
TEST(Settings, TheExamplesHold) {
  for (const auto& [one, other] :
       {std::pair("policies", "lists"), std::pair("bundle", "bundle_key")}) {
    std::string text = "{";
    for (const Member& member : kMembers) {
      if (member.name != one && member.name != other) {
        text += (text.size() == 1 ? "" : ",\n");
        text += '"' + std::string(member.name) + "\": " + std::string(member.example);
      }
    }
    EXPECT_EQ(FaultsOf(text + "}"), "none") << one;
  }
}

TEST(Settings, ABundleExcludesWhatNobodySigned) {
  const std::string key(64, 'a');
  const auto with = [](const std::string& members) {
    return R"({"sites": ["https://a.example"], )" + members + "}";
  };
  const auto good = ParseSettings(
      with(R"("bundle": "/etc/forepost/policy.bundle", "bundle_key": ")" + key + '"'), "s.json");
  ASSERT_TRUE(good) << ToString(good.error());
  EXPECT_EQ(good->bundle, "/etc/forepost/policy.bundle");
  EXPECT_EQ(good->bundle_key, key);
  EXPECT_TRUE(good->policies.empty());
  const std::string both = R"("bundle": "/b", "bundle_key": ")" + key + R"(", )";
  struct Case {
    std::string members;
    std::string_view fault;
  };
  for (const auto& [members, fault] : {
           Case{R"("bundle": "/b")", "/bundle_key: this setting must be given"},
           Case{R"("bundle_key": ")" + key + '"', "/bundle: this setting must be given"},
           Case{both + R"("policies": ["/p"])", "/policies: nothing unsigned is accepted"},
           Case{both + R"("lists": {})", "/lists: nothing unsigned is accepted"},
           Case{R"("bundle": "b", "bundle_key": ")" + key + '"', "/bundle: must be an absolute"},
           Case{R"("bundle": 1, "bundle_key": ")" + key + '"', "/bundle: must be a text"},
           Case{R"("bundle": "/b", "bundle_key": ")" + key + "a\"",
                "/bundle_key: must be a public"},
           Case{R"("bundle": "/b", "bundle_key": "g)" + key.substr(1) + '"', "64 hexadecimal"},
           Case{R"("bundle": "/b", "bundle_key": null)", "64 hexadecimal"},
       }) {
    EXPECT_NE(FaultsOf(with(members)).find(fault), std::string::npos) << members << '\n'
                                                                      << FaultsOf(with(members));
  }
}

}  // namespace
}  // namespace forepost::settings
