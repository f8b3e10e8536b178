#include "messaging/session.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "common/identity.h"
#include "messaging/frames.h"
#include "native-host/messaging/session_fixture.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

TEST_F(SessionTest, HelloIsAnsweredWithWhatIsInForce) {
  const json welcome = Hello();
  EXPECT_EQ(welcome,
            json({{"id", 1},
                  {"type", "welcome"},
                  {"protocol", 1},
                  {"host", kVersion},
                  {"settings",
                   {{"enabled", true},
                    {"sites", {"https://www.example.com", "https://*.example.org"}},
                    {"on_failure", "hold"},
                    {"surfaces", {"post", "comment", "profile", "share"}},
                    {"capture", {{"https://www.example.com", "card"}}}}},
                  {"policies", json::array({{{"id", "sample"},
                                             {"version", 3},
                                             {"title", "Sample policy of the protocol's tests"}}})},
                  {"clients", false},
                  {"problems", json::array()},
                  {"limits", {{"text_bytes", 1048576}}}}))
      << welcome.dump(1);
}

TEST_F(SessionTest, EveryFaultyEnvelopeGetsItsOwnError) {
  struct Case {
    std::string payload;
    json id;
    std::string error;
  };
  const Case kCases[] = {
      {"", nullptr, "bad_json"},
      {"not json", nullptr, "bad_json"},
      {"{\"id\":1,\"id\":2}", nullptr, "bad_json"},
      {"{\"id\":1} {}", nullptr, "bad_json"},
      {std::string(200'000, '['), nullptr, "bad_json"},
      {"{\"id\":1,\"type\":\"\xff\xfe\"}", nullptr, "bad_json"},
      {"{\"id\":1,\"type\":\"\\ud800\"}", nullptr, "bad_json"},
      {"{\"id\":1,\"type\":\"\\udc00\"}", nullptr, "bad_json"},
      {std::string("\0\0", 2), nullptr, "bad_json"},
      {"[]", nullptr, "bad_message"},
      {"null", nullptr, "bad_message"},
      {"\"hello\"", nullptr, "bad_message"},
      {"{}", nullptr, "bad_message /id"},
      {R"({"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":0,"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":-1,"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":1.5,"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":1e3,"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":"1","type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":null,"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":9007199254740992,"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":99999999999999999999999,"type":"hello"})", nullptr, "bad_message /id"},
      {R"({"id":9007199254740991})", 9007199254740991, "bad_message /type"},
      {R"({"id":1,"type":7})", 1, "bad_message /type"},
      {R"({"id":1,"type":["hello"]})", 1, "bad_message /type"},
      {R"({"id":1,"type":""})", 1, "bad_message /type"},
      {R"({"id":1,"type":"Hello"})", 1, "unknown_type /type"},
      {R"({"id":1,"type":"notes"})", 1, "unknown_type /type"},
      {R"({"id":1,"type":")" + std::string(100'000, 'x') + "\"}", 1, "bad_message /type"},
  };
  for (const auto& [payload, id, error] : kCases) {
    const json answer = AskRaw(payload);
    EXPECT_EQ(ErrorOf(answer), error) << payload.substr(0, 60);
    EXPECT_EQ(answer["id"], id) << payload.substr(0, 60);
  }
  EXPECT_EQ(Hello()["type"], "welcome");  // the session goes on
}

TEST_F(SessionTest, NothingButEchoComesBeforeHello) {
  for (const char* type : {"check", "submit", "settle"}) {
    EXPECT_EQ(ErrorOf(Ask({{"id", 2}, {"type", type}})), "hello_first") << type;
  }
  const json echo{{"id", 2}, {"type", "echo"}, {"payload", {1, "\u00fc", nullptr}}};
  EXPECT_EQ(Ask(echo), echo);
  EXPECT_EQ(ErrorOf(Ask({{"id", 2}, {"type", "echo"}})), "bad_message /payload");
}

TEST_F(SessionTest, AnEchoTooLongForAFrameIsAnError) {
  EXPECT_EQ(ErrorOf(Ask({{"id", 2}, {"type", "echo"}, {"payload", std::string(999'990, 'x')}})),
            "bad_message /payload");
}

TEST_F(SessionTest, HelloNeedsARangeOfProtocols) {
  const auto hello = [&](const json& protocol) {
    return ErrorOf(Ask({{"id", 1}, {"type", "hello"}, {"protocol", protocol}, {"extension", "1"}}));
  };
  EXPECT_EQ(hello(1), "bad_message /protocol");
  EXPECT_EQ(hello({{"min", 1}}), "bad_message /protocol/max");
  EXPECT_EQ(hello({{"max", 1}}), "bad_message /protocol/min");
  EXPECT_EQ(hello({{"min", "1"}, {"max", 1}}), "bad_message /protocol/min");
  EXPECT_EQ(hello({{"min", 2}, {"max", 1}}), "bad_message /protocol/max");
  EXPECT_EQ(hello({{"min", 2}, {"max", 9}}), "protocol_mismatch /protocol");
  EXPECT_EQ(ErrorOf(Ask({{"id", 1}, {"type", "hello"}, {"protocol", {{"min", 1}, {"max", 1}}}})),
            "bad_message /extension");
  EXPECT_EQ(ErrorOf(Check("x")), "hello_first");
  EXPECT_EQ(Ask({{"id", 1},
                 {"type", "hello"},
                 {"protocol", {{"min", 1}, {"max", 9}}},
                 {"extension", "99"},
                 {"later", true}})["protocol"],
            1);
}

TEST_F(SessionTest, FaultyFieldsOfADraft) {
  Hello();
  const auto with = [&](const char* field, const json& value) {
    json request = Draft("check", "secret draft");
    request[field] = value;
    const json answer = Ask(request);
    EXPECT_EQ(answer.dump().find("secret"), std::string::npos);
    EXPECT_EQ(answer["id"], 7);
    return ErrorOf(answer);
  };
  EXPECT_EQ(with("site", 7), "bad_message /site");
  EXPECT_EQ(with("site", ""), "bad_message /site");
  EXPECT_EQ(with("site", std::string(301, 'x')), "bad_message /site");
  EXPECT_EQ(with("site", "https://other.example"), "site_not_listed /site");
  EXPECT_EQ(with("site", "http://www.example.com"), "site_not_listed /site");
  EXPECT_EQ(with("site", "null"), "site_not_listed /site");
  EXPECT_EQ(with("surface", "story"), "bad_message /surface");
  EXPECT_EQ(with("surface", 3), "bad_message /surface");
  EXPECT_EQ(with("surface", nullptr), "bad_message /surface");
  EXPECT_EQ(with("surface", "message"), "surface_off /surface");
  EXPECT_EQ(with("text", json::object({{"secret", 1}})), "bad_message /text");
  EXPECT_EQ(with("text", std::string((1 << 20) + 1, 'x')), "text_too_long /text");
  for (const char* field : {"site", "surface", "text"}) {
    json request = Draft("check", "x");
    request.erase(field);
    EXPECT_EQ(ErrorOf(Ask(request)), std::string("bad_message /") + field);
  }
  EXPECT_EQ(Check("x")["type"], "verdict");
}

TEST_F(SessionTest, APostOfOneMegabyteIsChecked) {
  Hello();
  std::string text((1 << 20) - 12, 'a');
  text += " guaranteed";
  const json answer = Check(text);
  EXPECT_EQ(answer["verdict"], "warn");
  EXPECT_EQ(answer["findings"][0]["start"], (1 << 20) - 11);
}

TEST_F(SessionTest, CheckLeavesListsAloneAndWritesNothing) {
  Hello();
  EXPECT_EQ(Check("I like Acme Holdings")["verdict"], "allow");
  const json warn = Check("It is guaranteed.");
  EXPECT_EQ(warn["type"], "verdict");
  EXPECT_EQ(warn["verdict"], "warn");
  EXPECT_EQ(warn["findings"][0]["rule"], "promise");
  EXPECT_EQ(warn["findings"][0]["start"], 6);
  EXPECT_EQ(warn["findings"][0]["end"], 16);
  EXPECT_EQ(warn["policy"], json({{"id", "sample"}, {"version", 3}}));
  EXPECT_EQ(warn["truncated"], false);
  EXPECT_EQ(warn["problems"], json::array());
  EXPECT_FALSE(std::filesystem::exists(machine_.records_file()));
}

TEST_F(SessionTest, OffsetsAreUtf16Units) {
  Hello();
  const json answer = Check("\xf0\x9f\x98\x80 guaranteed");
  EXPECT_EQ(answer["findings"][0]["start"], 3);
  EXPECT_EQ(answer["findings"][0]["end"], 13);
}

TEST_F(SessionTest, ManyFindingsFitIntoAFrame) {
  Hello();
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    text += "guaranteed\n";
  }
  const json answer = Check(text);
  EXPECT_EQ(answer["findings"].size(), 100U);
  EXPECT_EQ(answer["truncated"], true);
}

TEST_F(SessionTest, SwitchedOffMeansOff) {
  json settings = machine_.Settings();
  settings["enabled"] = false;
  machine_.WriteSettings(settings);
  const json welcome = Hello();
  EXPECT_EQ(welcome["settings"]["enabled"], false);
  EXPECT_EQ(welcome["policies"], json::array());
  EXPECT_EQ(welcome["problems"], json::array());
  EXPECT_EQ(ErrorOf(Check("x")), "disabled");
  EXPECT_EQ(ErrorOf(Submit("x")), "disabled");
  EXPECT_EQ(ErrorOf(Ask({{"id", 9}, {"type", "settle"}})), "disabled");
}

TEST_F(SessionTest, ChangedSettingsAreHeededAtOnce) {
  Hello();
  EXPECT_EQ(Check("x")["verdict"], "allow");
  json settings = machine_.Settings();
  settings["sites"] = {"https://other.example"};
  machine_.WriteSettings(settings);
  EXPECT_EQ(ErrorOf(Check("x")), "site_not_listed /site");
  machine_.WriteSettings({{"sites", 7}});
  EXPECT_EQ(ErrorOf(Check("x")), "settings_invalid");
  std::filesystem::remove(machine_.settings_file());
  EXPECT_EQ(ErrorOf(Check("x")), "settings_missing");
  machine_.WriteSettings(machine_.Settings());
  EXPECT_EQ(Check("x")["verdict"], "allow");
}

TEST_F(SessionTest, FaultySettingsAreWelcomedWithAProblem) {
  std::filesystem::remove(machine_.settings_file());
  json welcome = Hello();
  EXPECT_EQ(welcome["type"], "welcome");
  EXPECT_EQ(welcome["settings"], nullptr);
  EXPECT_EQ(welcome["problems"][0]["code"], "settings_missing");
  machine_.WriteSettings({{"sites", 7}});
  welcome = Hello();
  EXPECT_EQ(welcome["problems"][0]["code"], "settings_invalid");
  EXPECT_NE(welcome["problems"][0]["message"].get<std::string>().find("settings.json:2"),
            std::string::npos)
      << welcome;
}

TEST_F(SessionTest, AChangedPolicyIsPickedUpAndABrokenOneIsNot) {
  Hello();
  const std::string good = machine_.Policy();
  json changed = json::parse(good);
  changed["version"] = 4;
  changed["rules"][0]["severity"] = "block";
  machine_.WritePolicy(changed.dump());
  json answer = Check("It is guaranteed.");
  EXPECT_EQ(answer["verdict"], "block");
  EXPECT_EQ(answer["policy"]["version"], 4);

  machine_.WritePolicy("{\n\"format\": }");
  answer = Check("It is guaranteed.");
  EXPECT_EQ(answer["verdict"], "block");
  ASSERT_EQ(answer["problems"].size(), 1U);
  EXPECT_EQ(answer["problems"][0]["code"], "policy_stale");
  EXPECT_NE(answer["problems"][0]["message"].get<std::string>().find("policy.json:2"),
            std::string::npos);
  const json decision = Submit("A calm day.");
  EXPECT_EQ(decision["outcome"], "released");
  EXPECT_EQ(decision["verdict"]["problems"][0]["code"], "policy_stale");
  // A new hello keeps the last good one as well.
  EXPECT_EQ(Hello()["policies"][0]["version"], 4);

  machine_.WritePolicy(good);
  answer = Check("It is guaranteed.");
  EXPECT_EQ(answer["verdict"], "warn");
  EXPECT_EQ(answer["problems"], json::array());
}

TEST_F(SessionTest, WithoutAnyGoodPolicyNothingIsChecked) {
  machine_.WritePolicy("{\n\"format\": }");
  json welcome = Hello();
  EXPECT_EQ(welcome["policies"], json::array());
  EXPECT_EQ(welcome["problems"][0]["code"], "policy_invalid");
  EXPECT_EQ(ErrorOf(Check("x")), "policy_invalid");
  EXPECT_EQ(ErrorOf(Submit("x")), "policy_invalid");
  std::filesystem::remove(machine_.folder() / "policy.json");
  welcome = Hello();
  EXPECT_EQ(welcome["problems"][0]["code"], "policy_missing");
  EXPECT_EQ(ErrorOf(Check("x")), "policy_missing");
}

TEST_F(SessionTest, MembersFromALaterVersionArePassedOver) {
  Hello();
  json request = Draft("check", "x");
  request["later"] = {{"deep", {1, 2, 3}}};
  EXPECT_EQ(Ask(request)["type"], "verdict");
}

TEST_F(SessionTest, ABrokenFrameHasAnErrorOfItsOwn) {
  const json refusal = json::parse(Session::Refuse(ErrorCode::kFrameTooLarge));
  EXPECT_EQ(refusal["id"], nullptr);
  EXPECT_EQ(ErrorOf(refusal), "frame_too_large");
}

}  // namespace
}  // namespace forepost::messaging
