// The built program, started as a browser starts it.

#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "common/exit_codes.h"
#include "common/identity.h"
#include "messaging/frames.h"
#include "platform/child.h"
#include "support/pipe.h"

namespace forepost::messaging {
namespace {

using forepost::testing::Framed;
using forepost::testing::Length;
using nlohmann::json;
using platform::Child;

constexpr std::chrono::seconds kPatience{20};

class ProcessTest : public ::testing::Test {
 protected:
  void Start(const std::vector<std::string>& arguments) {
    auto child = Child::Start(FOREPOST_PROGRAM, arguments);
    ASSERT_TRUE(child) << child.error().message();
    child_.emplace(*std::move(child));
  }
  void StartAsChromium() { Start({"chrome-extension://" + std::string(kExtensionId) + "/"}); }

  json Answer() {
    FrameReader reader(
        [this](std::span<char> buffer) { return child_->ReadSome(buffer, kPatience); });
    std::string payload;
    EXPECT_EQ(reader.Next(payload), FrameStatus::kMessage);
    return json::parse(payload, nullptr, false);
  }
  // What is left on standard output.
  std::string Rest() {
    std::string rest;
    char buffer[4096];
    while (true) {
      const auto got = child_->ReadSome(buffer, kPatience);
      if (!got || *got == 0) {
        return rest;
      }
      rest.append(buffer, *got);
    }
  }

  std::optional<Child> child_;
};

constexpr std::string_view kHello =
    R"({"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0.1.0"})";

TEST_F(ProcessTest, SpeaksTheProtocolAndEndsWithTheStream) {
  StartAsChromium();
  ASSERT_TRUE(child_->Write(Framed(kHello)));
  const json welcome = Answer();
  EXPECT_EQ(welcome["type"], "welcome");
  EXPECT_EQ(welcome["host"], kVersion);
  ASSERT_TRUE(child_->Write(Framed("oops") + Framed(R"({"id":2,"type":"echo","payload":"x"})")));
  EXPECT_EQ(Answer()["error"]["code"], "bad_json");
  EXPECT_EQ(Answer()["payload"], "x");
  child_->CloseInput();
  EXPECT_EQ(child_->Wait(kPatience), kExitOk);
  EXPECT_EQ(Rest(), "") << "something else than frames reached standard output";
}

TEST_F(ProcessTest, SpeaksTheProtocolWithFirefox) {
  Start({"/usr/lib/mozilla/native-messaging-hosts/io.forepost.host.json", std::string(kGeckoId)});
  ASSERT_TRUE(child_->Write(Framed(kHello)));
  EXPECT_EQ(Answer()["type"], "welcome");
}

TEST_F(ProcessTest, FramesMayComeByteByByte) {
  StartAsChromium();
  const std::string bytes = Framed(R"({"id":2,"type":"echo","payload":7})");
  for (const char& byte : bytes) {
    ASSERT_TRUE(child_->Write(std::string_view(&byte, 1)));
  }
  EXPECT_EQ(Answer()["payload"], 7);
}

TEST_F(ProcessTest, AClaimOfFourGigabytesEndsItWithAnError) {
  StartAsChromium();
  ASSERT_TRUE(child_->Write(Length(0xffffffffU)));
  EXPECT_EQ(Answer()["error"]["code"], "frame_too_large");
  EXPECT_EQ(child_->Wait(kPatience), kExitBadData);
}

TEST_F(ProcessTest, ABrokenOffFrameEndsItWithAnError) {
  StartAsChromium();
  ASSERT_TRUE(child_->Write(Length(10) + "half"));
  child_->CloseInput();
  EXPECT_EQ(Answer()["error"]["code"], "frame_truncated");
  EXPECT_EQ(child_->Wait(kPatience), kExitBadData);
}

TEST_F(ProcessTest, AnotherExtensionIsRefusedWithoutAFrame) {
  Start({"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"});
  child_->CloseInput();
  EXPECT_EQ(Rest(), "");
  EXPECT_EQ(child_->Wait(kPatience), kExitNoPermission);
}

TEST_F(ProcessTest, WithoutABrowserItIsACommandLine) {
  Start({"--version"});
  EXPECT_EQ(Rest(), "forepost " + std::string(kVersion) + "\n");
  EXPECT_EQ(child_->Wait(kPatience), kExitOk);
}

}  // namespace
}  // namespace forepost::messaging
