#include "messaging/caller.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "common/identity.h"

namespace forepost::messaging {
namespace {

using Kind = Caller::Kind;

Kind KindOf(const std::vector<std::string>& arguments) { return WhoCalls(arguments).kind; }

const std::string kOrigin = "chrome-extension://" + std::string(kExtensionId) + "/";

TEST(WhoCalls, ChromiumNamesOurExtension) {
  EXPECT_EQ(KindOf({kOrigin}), Kind::kBrowser);
  EXPECT_EQ(KindOf({kOrigin, "--parent-window=0"}), Kind::kBrowser);
}

TEST(WhoCalls, AnotherExtensionIsRefused) {
  for (const std::string& origin :
       {std::string("chrome-extension://"), std::string("chrome-extension://abc/"), kOrigin + "x",
        kOrigin.substr(0, kOrigin.size() - 1)}) {
    const Caller caller = WhoCalls(std::vector<std::string>{origin});
    EXPECT_EQ(caller.kind, Kind::kStranger) << origin;
    EXPECT_NE(caller.refusal.find("doctor"), std::string::npos);
  }
}

TEST(WhoCalls, FirefoxNamesTheManifestAndTheAddOn) {
  EXPECT_EQ(KindOf({"/usr/lib/mozilla/native-messaging-hosts/io.forepost.host.json",
                    std::string(kGeckoId)}),
            Kind::kBrowser);
  EXPECT_EQ(KindOf({"/usr/lib/mozilla/native-messaging-hosts/io.forepost.host.json", "other@x"}),
            Kind::kStranger);
}

TEST(WhoCalls, APersonTypesCommands) {
  EXPECT_EQ(KindOf({}), Kind::kCommandLine);
  EXPECT_EQ(KindOf({"check", std::string(kGeckoId)}), Kind::kCommandLine);
  EXPECT_EQ(KindOf({"--version"}), Kind::kCommandLine);
  EXPECT_EQ(KindOf({"policy", kOrigin}), Kind::kCommandLine);
}

}  // namespace
}  // namespace forepost::messaging
