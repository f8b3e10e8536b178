// `forepost policy keygen`, `sign` and `verify`, as somebody uses them one after the other.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "bundles/bundle.h"
#include "commands/signing_key.h"
#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "support/sample_machine.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

namespace fs = std::filesystem;
using forepost::testing::ReadWhole;
using forepost::testing::TempFolder;

using Words = std::vector<std::string>;

class PolicySign : public ::testing::Test {
 protected:
  PolicySign() {
    temp_.Write("policy.json", ReadWhole(FOREPOST_SOURCE_DIR "/tests/protocol/policy.json"));
    temp_.Write("names.txt", "Acme Holdings\tAcme\n");
    temp_.Write("posts.json", R"({"format": 1, "posts": [{"id": "a", "text": "Guaranteed calm.",)"
                              R"( "approved_by": "J", "approved_on": "2026-11-20"}]})");
  }
  std::string At(const std::string& name) const { return (temp_.path() / name).string(); }

  static CommandResult Run(Words words) { return RunCommand(RunPolicy, words); }
  // Makes keys in `folder` and gives back the public one.
  std::string Keygen(const std::string& folder = "keys") const {
    const CommandResult made = Run({"keygen", "--out", At(folder)});
    EXPECT_EQ(made.code, kExitOk) << made.err;
    return made.out.substr(0, made.out.find('\n'));
  }
  // A good command line; `more` stands behind it, and wins where an option may stand once only.
  Words SignLine(const Words& without = {}, const Words& more = {}) const {
    const std::vector<std::pair<std::string, std::string>> all{
        {"--key", At("keys/forepost-signing.key")},
        {"--version", "7"},
        {"--expires", "2999-06-30"},
        {"--approved-by", "Jane Roe, CCO"},
        {"--policy", At("policy.json")}};
    Words line{"sign"};
    for (const auto& [name, value] : all) {
      if (std::ranges::find(without, name) == without.end()) {
        line.insert(line.end(), {name, value});
      }
    }
    line.insert(line.end(), more.begin(), more.end());
    line.push_back(At("out.bundle"));
    return line;
  }

  TempFolder temp_;
};

TEST_F(PolicySign, KeysAreMadeOnce) {
  const std::string key = Keygen();
  EXPECT_TRUE(bundles::ParsePublicKey(key)) << key;
  EXPECT_EQ(ReadWhole(At("keys/forepost-signing.pub")), key + "\n");
  struct stat status = {};
  ASSERT_EQ(::stat(At("keys/forepost-signing.key").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0600U);
  const std::string secret = ReadWhole(At("keys/forepost-signing.key"));
  const CommandResult again = Run({"keygen", "--out", At("keys")});
  EXPECT_EQ(again.code, kExitCannotCreate);
  EXPECT_EQ(ReadWhole(At("keys/forepost-signing.key")), secret);
  fs::remove(At("keys/forepost-signing.key"));
  EXPECT_EQ(Run({"keygen", "--out", At("keys")}).code, kExitCannotCreate);
  EXPECT_FALSE(fs::exists(At("keys/forepost-signing.key")));
  EXPECT_NE(Keygen("others"), key);
  EXPECT_EQ(Run({"keygen"}).code, kExitUsage);
}

TEST_F(PolicySign, TheSecretIsNeverPrinted) {
  const CommandResult made = Run({"keygen", "--out", At("keys")});
  const std::string line = ReadWhole(At("keys/forepost-signing.key"));
  const std::string secret = line.substr(line.rfind(' ') + 1, 64);
  ASSERT_EQ(secret.size(), 64U);
  const CommandResult signed_one = Run(SignLine());
  EXPECT_EQ(signed_one.code, kExitOk) << signed_one.err;
  EXPECT_EQ((made.out + made.err + signed_one.out + signed_one.err).find(secret),
            std::string::npos);
}

TEST_F(PolicySign, WhatIsSignedVerifies) {
  const std::string key = Keygen();
  const CommandResult made =
      Run(SignLine({}, {"--list", "restricted=" + At("names.txt"), "--approved-posts",
                        At("posts.json"), "--approved-on", "2026-11-20"}));
  ASSERT_EQ(made.code, kExitOk) << made.err;
  EXPECT_EQ(made.err, "");
  EXPECT_NE(made.out.find(key), std::string::npos);
  for (const std::string& given : {key, At("keys/forepost-signing.pub")}) {
    const CommandResult seen = Run({"verify", "--public-key", given, At("out.bundle")});
    EXPECT_EQ(seen.code, kExitOk) << seen.out << seen.err;
    for (const char* const part :
         {"version      7", "expires      2999-06-30", "Jane Roe, CCO", "2026-11-20",
          "policy  policy.json", "sample version 3", "list  restricted", "1 post"}) {
      EXPECT_NE(seen.out.find(part), std::string::npos) << part << " in\n" << seen.out;
    }
  }
  const std::string other = Keygen("others");
  EXPECT_EQ(Run({"verify", "--public-key", other, At("out.bundle")}).code, kExitFound);
  std::string bytes = ReadWhole(At("out.bundle"));
  bytes[bytes.size() / 2] ^= 1;
  temp_.Write("out.bundle", bytes);
  const CommandResult torn = Run({"verify", "--public-key", key, At("out.bundle")});
  EXPECT_EQ(torn.code, kExitFound);
  EXPECT_NE(torn.out.find("the signature does not hold"), std::string::npos) << torn.out;
  EXPECT_EQ(Run({"verify", "--public-key", key, At("absent")}).code, kExitNoInput);
  EXPECT_EQ(Run({"verify", "--public-key", At("absent"), At("out.bundle")}).code, kExitNoInput);
  EXPECT_EQ(Run({"verify", "--public-key", At("policy.json"), At("out.bundle")}).code,
            kExitBadData);
}

TEST_F(PolicySign, AFaultyCommandLineSignsNothing) {
  Keygen();
  struct Case {
    Words without;
    Words more;
    std::string_view says;
  };
  for (const auto& [without, more, says] : {
           Case{{"--key"}, {}, "--key must be given"},
           Case{{"--policy"}, {}, "--policy must be given"},
           Case{{"--version"}, {"--version", "0"}, "--version is a whole number"},
           Case{{"--version"}, {"--version", "1.5"}, "--version is a whole number"},
           Case{{"--version"}, {"--version", "99999999999999999999"}, "--version"},
           Case{{"--expires"}, {"--expires", "2020-01-01"}, "lies in the past"},
           Case{{"--expires"}, {"--expires", "2999-02-30"}, "--expires is no date"},
           Case{{}, {"--approved-on", "2999-01-01"}, "lies in the future"},
           Case{{}, {"--approved-on", "soon"}, "--approved-on is no date"},
       }) {
    const CommandResult result = Run(SignLine(without, more));
    EXPECT_EQ(result.code, kExitUsage) << says;
    EXPECT_NE(result.err.find(says), std::string::npos) << result.err;
  }
  Words nowhere = SignLine();
  nowhere.pop_back();
  EXPECT_EQ(Run(nowhere).code, kExitUsage);
  EXPECT_FALSE(fs::exists(At("out.bundle")));
}

TEST_F(PolicySign, AFaultyPolicyOrListIsNotSigned) {
  Keygen();
  std::string failing = ReadWhole(At("policy.json"));
  failing.replace(failing.find("Guaranteed 8%."), 14, "A calm 8%.    ");
  temp_.Write("failing.json", failing);
  temp_.Write("broken.json", "{\"format\": 1,}");
  temp_.Write("bad-names.txt", "\xff\n");
  struct Case {
    Words more;
    int code;
    std::string_view says;
  };
  for (const auto& [more, code, says] : {
           Case{{"--policy", At("failing.json")}, kExitFound, "must hit this and does not"},
           Case{{"--policy", At("broken.json")}, kExitFound, "broken.json:1:"},
           Case{{"--policy", At("policy.json")}, kExitFound, "have the name \"policy.json\""},
           Case{{"--policy", At("absent.json")}, kExitNoInput, "there is no such file"},
           Case{{"--list", "restricted=" + At("bad-names.txt")}, kExitFound, "restricted:1"},
           Case{{"--list", "restrictd=" + At("names.txt")}, kExitFound, "has a list \"restrictd\""},
           Case{{"--list", "restricted"}, kExitNoInput, "is not NAME=FILE"},
           Case{{"--approved-posts", At("policy.json")}, kExitFound, "/posts"},
           Case{{"--approved-by", ""}, kExitUsage, ""},
       }) {
    const Words without = more[0] == "--approved-by" ? Words{"--approved-by"} : Words{};
    const CommandResult result = Run(SignLine(without, more));
    EXPECT_EQ(result.code, code) << says << result.err;
    EXPECT_NE(result.err.find(says), std::string::npos) << result.err;
  }
  EXPECT_FALSE(fs::exists(At("out.bundle")));
}

// A suggestion of one policy that another one holds would send people in circles.
TEST_F(PolicySign, APolicyIsTestedBesideTheOthers) {
  Keygen();
  nlohmann::json policy = nlohmann::json::parse(ReadWhole(At("policy.json")));
  policy["id"] = "other";
  policy["rules"] = nlohmann::json::array(
      {{{"id", "calm"},
        {"title", "Calm"},
        {"severity", "warn"},
        {"cite", {{"source", "none"}, {"clause", "1"}}},
        {"owner", "Desk <desk@example.com>"},
        {"message", "Calm."},
        {"guidance", "Do not."},
        {"suggest", "Be as calm as the sea."},
        {"match", {{"kind", "phrases"}, {"phrases", {"storm"}}}},
        {"examples",
         {{"hit", {"a storm", "storm", "the storm"}}, {"miss", {"rain", "snow", "wind"}}}}}});
  temp_.Write("other.json", policy.dump());
  policy["id"] = "third";
  policy["rules"][0]["id"] = "sea";
  policy["rules"][0].erase("suggest");
  policy["rules"][0]["match"]["phrases"] = {"sea"};
  policy["rules"][0]["examples"]["hit"] = {"a sea", "sea", "the sea"};
  temp_.Write("third.json", policy.dump());
  EXPECT_EQ(Run(SignLine({}, {"--policy", At("other.json")})).code, kExitOk);
  const CommandResult both =
      Run(SignLine({}, {"--policy", At("other.json"), "--policy", At("third.json"), "--force"}));
  EXPECT_EQ(both.code, kExitFound) << both.err;
  EXPECT_TRUE(both.err.contains("other.json")) << both.err;
}

TEST_F(PolicySign, ABundleIsReplacedOnlyWhenAsked) {
  Keygen();
  const CommandResult first = Run(SignLine());
  EXPECT_EQ(first.code, kExitOk) << first.err;
  EXPECT_NE(first.err.find("\"restricted\" is not in the bundle"), std::string::npos);
  struct stat status = {};
  ASSERT_EQ(::stat(At("out.bundle").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0644U);
  EXPECT_EQ(Run(SignLine()).code, kExitCannotCreate);
  EXPECT_EQ(Run(SignLine({}, {"--force"})).code, kExitOk);
}

TEST_F(PolicySign, AKeyThatOthersMayReadIsRefused) {
  Keygen();
  const fs::path key = At("keys/forepost-signing.key");
  fs::permissions(key, fs::perms(0640));
  const CommandResult result = Run(SignLine());
  EXPECT_EQ(result.code, kExitNoInput);
  EXPECT_NE(result.err.find("others may read or change this key"), std::string::npos);
  fs::permissions(key, fs::perms(0600));
  const std::string good = ReadWhole(key);
  for (const std::string& bad :
       {std::string(), good.substr(0, good.size() - 2), good + "\n", "x" + good,
        good.substr(0, good.size() - 2) + "g\n", std::string(200, 'a')}) {
    temp_.Write("keys/forepost-signing.key", bad);
    fs::permissions(key, fs::perms(0600));
    const auto read = ReadSigningKey(key);
    ASSERT_FALSE(read) << bad;
    EXPECT_EQ(ToString(read.error()).find(good.substr(30, 20)), std::string::npos);
  }
}

}  // namespace
}  // namespace forepost::commands
