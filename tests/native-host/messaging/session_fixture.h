// A session on a machine of its own, and how tests ask it.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "messaging/frames.h"
#include "messaging/session.h"
#include "support/sample_machine.h"

namespace forepost::messaging {

inline constexpr std::string_view kSampleSite = "https://www.example.com";

class SessionTest : public ::testing::Test {
 protected:
  nlohmann::json AskRaw(std::string_view payload) {
    const std::string answer = session_->Handle(payload);
    EXPECT_LE(answer.size(), kMaxFrameOut);
    return nlohmann::json::parse(answer);
  }
  nlohmann::json Ask(const nlohmann::json& request) { return AskRaw(request.dump()); }

  nlohmann::json Hello() {
    return Ask({{"id", 1},
                {"type", "hello"},
                {"protocol", {{"min", 1}, {"max", 1}}},
                {"extension", "0.1.0"}});
  }
  nlohmann::json Draft(std::string_view type, std::string_view text) {
    return {{"id", 7}, {"type", type}, {"site", kSampleSite}, {"surface", "post"}, {"text", text}};
  }
  nlohmann::json Check(std::string_view text) { return Ask(Draft("check", text)); }
  nlohmann::json Submit(std::string_view text,
                        const nlohmann::json& more = nlohmann::json::object()) {
    nlohmann::json request = Draft("submit", text);
    request.update(more);
    return Ask(request);
  }

  // "code" or "code field".
  static std::string ErrorOf(const nlohmann::json& answer) {
    if (answer["type"] != "error") {
      return "no error: " + answer.dump();
    }
    EXPECT_FALSE(answer["error"]["message"].get<std::string>().empty());
    EXPECT_FALSE(answer["error"]["hint"].get<std::string>().empty());
    std::string error = answer["error"]["code"].get<std::string>();
    if (answer["error"].contains("field")) {
      error += ' ' + answer["error"]["field"].get<std::string>();
    }
    return error;
  }

  void Restart() { session_.emplace(machine_.Parts()); }

  forepost::testing::SampleMachine machine_;
  std::optional<Session> session_{machine_.Parts()};
};

}  // namespace forepost::messaging
