#include "commands/doctor_bundle.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "support/sample_bundle.h"
#include "support/sample_machine.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

using forepost::testing::ReadWhole;
using forepost::testing::SampleManifest;
using forepost::testing::SignedBundle;
using forepost::testing::TempFolder;
using forepost::testing::TestKey;

class DoctorBundle : public ::testing::Test {
 protected:
  void Offer(std::uint64_t version, std::string_view expires) const {
    temp_.Write(
        "policy.bundle",
        SignedBundle(key_, SampleManifest(version, expires),
                     {{.kind = bundles::PartKind::kPolicy,
                       .name = "p.json",
                       .bytes = ReadWhole(FOREPOST_SOURCE_DIR "/tests/protocol/policy.json")}}));
  }
  // One line for each observation.
  std::string Look(std::string_view today) const {
    settings::Settings settings;
    settings.bundle = temp_.path() / "policy.bundle";
    settings.bundle_key = bundles::ToHex(key_.public_key);
    settings.data_folder = temp_.path() / "data";
    const std::chrono::sys_time<std::chrono::milliseconds> now = ParseDate(today).value();
    std::string text;
    for (const Observation& one : InspectBundle(settings, [now] { return now; })) {
      text += std::string(ToString(one.level)) + ": " + one.message + '\n';
      EXPECT_EQ(one.hint.empty(), one.level == Observation::Level::kGood) << text;
    }
    return text;
  }

  TempFolder temp_;
  TestKey key_;
};

TEST_F(DoctorBundle, SaysWhatIsInForceAndWhoApprovedIt) {
  Offer(7, "2027-06-30");
  EXPECT_EQ(Look("2026-11-24"),
            "good: version 7 is in force: sample version 3; approved by Jane Roe, CCO on "
            "2026-11-20, good to the end of 2027-06-30 (" +
                (temp_.path() / "policy.bundle").string() + ")\n");
  EXPECT_FALSE(std::filesystem::exists(temp_.path() / "data")) << "the doctor changes nothing";
}

TEST_F(DoctorBundle, WarnsBeforeItExpires) {
  Offer(7, "2027-06-30");
  EXPECT_EQ(Look("2027-05-31").find("warning"), std::string::npos);
  EXPECT_NE(Look("2027-06-01").find("warning: the bundle expires in 29 days"), std::string::npos);
  EXPECT_NE(Look("2027-06-29").find("in 1 day;"), std::string::npos);
  EXPECT_TRUE(Look("2027-07-01").starts_with("fault: "));
}

TEST_F(DoctorBundle, SaysWhyABundleIsNotInForce) {
  EXPECT_NE(Look("2026-11-24").find("there is no such file"), std::string::npos);
  temp_.Write("policy.bundle", "forepost-bundle\n");
  EXPECT_NE(Look("2026-11-24").find("fault: "), std::string::npos);
  Offer(7, "2027-06-30");
  std::filesystem::create_directory(temp_.path() / "data");
  std::filesystem::rename(temp_.path() / "policy.bundle",
                          temp_.path() / "data" / bundles::kKeptName);
  Offer(6, "2027-06-30");
  const std::string seen = Look("2026-11-24");
  EXPECT_NE(seen.find("fault: "), std::string::npos) << seen;
  EXPECT_NE(seen.find("older than version 7"), std::string::npos) << seen;
  EXPECT_NE(seen.find("good: version 7 is in force"), std::string::npos) << seen;
  EXPECT_NE(seen.find("the last good one, kept in"), std::string::npos) << seen;
}

}  // namespace
}  // namespace forepost::commands
