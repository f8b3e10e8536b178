// A machine whose settings name a key: what the extension is told, and what is written down.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "native-host/messaging/session_fixture.h"
#include "support/sample_bundle.h"

namespace forepost::messaging {
namespace {

namespace fs = std::filesystem;
using bundles::PartKind;
using forepost::testing::ReadWhole;
using forepost::testing::SampleManifest;
using forepost::testing::SignedBundle;
using forepost::testing::TestKey;
using nlohmann::json;

class BundleSession : public SessionTest {
 protected:
  BundleSession() {
    json settings = machine_.Settings();
    settings.erase("policies");
    settings.erase("lists");
    settings["bundle"] = file().string();
    settings["bundle_key"] = bundles::ToHex(key_.public_key);
    machine_.WriteSettings(settings);
    Restart();
  }
  fs::path file() const { return machine_.folder() / "policy.bundle"; }
  void Offer(std::uint64_t version, std::string_view expires = "2999-06-30") const {
    std::ofstream(file(), std::ios::binary) << SignedBundle(
        key_, SampleManifest(version, expires),
        {{.kind = PartKind::kPolicy, .name = "p.json", .bytes = machine_.Policy()},
         {.kind = PartKind::kList, .name = "restricted", .bytes = "Acme Holdings\n"},
         {.kind = PartKind::kApprovedPosts,
          .name = "posts.json",
          .bytes = R"({"format": 1, "posts": [{"id": "calm", "text": "Guaranteed: Acme Holdings.",)"
                   R"( "approved_by": "John Doe", "approved_on": "2026-11-19"}]})"}});
  }
  static std::string ProblemOf(const json& answer) {
    return answer["problems"].empty() ? "none" : answer["problems"][0]["code"].get<std::string>();
  }

  const json approval_{
      {"version", 7}, {"approved_by", "Jane Roe, CCO"}, {"approved_on", "2026-11-20"}};
  TestKey key_;
};

TEST_F(BundleSession, WhoApprovedItIsInVerdictsAndRecords) {
  Offer(7);
  const json welcome = Hello();
  EXPECT_EQ(ProblemOf(welcome), "none") << welcome;
  EXPECT_EQ(welcome["policies"][0]["bundle"], approval_);
  EXPECT_EQ(welcome["policies"][0]["id"], "sample");
  const json verdict = Check("It is guaranteed.");
  EXPECT_EQ(verdict["verdict"], "warn");
  EXPECT_EQ(verdict["policy"], json({{"id", "sample"}, {"version", 3}, {"bundle", approval_}}));
  EXPECT_EQ(Submit("I like Acme Holdings")["outcome"], "held");
  EXPECT_EQ(machine_.Records().back()["policy"], verdict["policy"]);
}

TEST_F(BundleSession, AnApprovedPostPassesAndItsRecordSaysSo) {
  Offer(7);
  Hello();
  const json approved{{"id", "calm"}, {"approved_by", "John Doe"}, {"approved_on", "2026-11-19"}};
  EXPECT_EQ(Check("guaranteed:  ACME Holdings.")["approved"], approved);
  const json decision = Submit("Guaranteed: Acme Holdings.\n");
  EXPECT_EQ(decision["outcome"], "released");
  EXPECT_EQ(decision["verdict"]["approved"], approved);
  EXPECT_EQ(machine_.Records().back()["approved"], approved);
  EXPECT_EQ(machine_.Records().back()["verdict"], "allow");
  const json other = Submit("Guaranteed: Acme Holdings. Buy!");
  EXPECT_EQ(other["outcome"], "held");
  EXPECT_FALSE(other["verdict"].contains("approved"));
  EXPECT_FALSE(machine_.Records().back().contains("approved"));
  EXPECT_FALSE(Check("A calm day.").contains("approved"));
}

TEST_F(BundleSession, TheLastGoodOneStaysLoudly) {
  Offer(7);
  Hello();
  Offer(6);
  EXPECT_EQ(ProblemOf(Check("It is guaranteed.")), "policy_kept");
  std::ofstream(file()) << "torn";
  Restart();
  EXPECT_EQ(ProblemOf(Hello()), "policy_kept");
  EXPECT_EQ(Check("It is guaranteed.")["verdict"], "warn");
  EXPECT_EQ(Submit("A calm day.")["outcome"], "released");
  EXPECT_EQ(machine_.Records().back()["policy"]["bundle"]["version"], 7);
}

TEST_F(BundleSession, WithoutAGoodOneNothingIsChecked) {
  EXPECT_EQ(ProblemOf(Hello()), "policy_refused");
  EXPECT_EQ(ErrorOf(Check("A calm day.")), "policy_refused");
  EXPECT_EQ(ErrorOf(Submit("A calm day.")), "policy_refused");
  std::ofstream(file()) << machine_.Policy();  // unsigned
  EXPECT_EQ(ErrorOf(Check("A calm day.")), "policy_refused");
  Offer(7, "2026-12-01");  // the machine's clock stands in 2027
  EXPECT_EQ(ErrorOf(Check("A calm day.")), "policy_expired");
  const json welcome = Hello();
  EXPECT_EQ(ProblemOf(welcome), "policy_expired");
  EXPECT_TRUE(welcome["policies"].empty());
  EXPECT_EQ(welcome["settings"]["on_failure"], "hold");
  Offer(8);
  EXPECT_EQ(Check("A calm day.")["verdict"], "allow");
}

TEST_F(BundleSession, ABundleExpiresUnderARunningHost) {
  Offer(7, "2027-01-31");
  Hello();
  EXPECT_EQ(Check("A calm day.")["verdict"], "allow");
  machine_.now += std::chrono::days(60);
  EXPECT_EQ(ErrorOf(Check("A calm day.")), "policy_expired");
}

TEST_F(BundleSession, ACopyThatCannotBeKeptIsTold) {
  std::ofstream(machine_.folder() / "data") << "in the way";
  Offer(7);
  EXPECT_EQ(ProblemOf(Hello()), "policy_unkept");
  EXPECT_EQ(Check("It is guaranteed.")["verdict"], "warn");
}

TEST_F(BundleSession, SettingsMayGoFromFilesToABundleAndBack) {
  Offer(7);
  Hello();
  const auto files = machine_.Settings();
  json bundle = files;
  bundle.erase("policies");
  bundle.erase("lists");
  bundle["bundle"] = file().string();
  bundle["bundle_key"] = bundles::ToHex(key_.public_key);
  EXPECT_TRUE(Check("It is guaranteed.")["policy"].contains("bundle"));
  machine_.WriteSettings(files);
  EXPECT_FALSE(Check("It is guaranteed.")["policy"].contains("bundle"));
  machine_.WriteSettings(bundle);
  EXPECT_TRUE(Check("It is guaranteed.")["policy"].contains("bundle"));
  bundle["enabled"] = false;
  machine_.WriteSettings(bundle);
  EXPECT_EQ(ErrorOf(Check("x")), "disabled");
}

}  // namespace
}  // namespace forepost::messaging
