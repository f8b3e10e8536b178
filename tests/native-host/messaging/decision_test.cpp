// What becomes of a submit: decisions, reservations and their records.

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "native-host/messaging/session_fixture.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

TEST_F(SessionTest, TheDecisionFollowsTheVerdict) {
  Hello();
  struct Case {
    const char* text;
    bool reason;
    const char* verdict;
    const char* outcome;
  };
  for (const auto& [text, reason, verdict, outcome] :
       {Case{"A calm day.", false, "allow", "released"},
        Case{"A calm day.", true, "allow", "released"},
        Case{"Unbelievable!", false, "advise", "released"},
        Case{"It is guaranteed.", false, "warn", "held"},
        Case{"It is guaranteed.", true, "warn", "overridden"},
        Case{"An insider tip.", false, "block", "held"},
        Case{"An insider tip.", true, "block", "held"}}) {
    const json more = reason ? json{{"reason", "approved by phone"}} : json::object();
    const json decision = Submit(text, more);
    EXPECT_EQ(decision["type"], "decision") << decision;
    EXPECT_EQ(decision["outcome"], outcome) << text;
    EXPECT_EQ(decision["verdict"]["verdict"], verdict);
    EXPECT_FALSE(decision.contains("ticket"));
    const json record = machine_.Records().back();
    EXPECT_EQ(decision["record"]["seq"], record["seq"]);
    EXPECT_EQ(decision["record"]["hash"], machine_.witnessed.back().hash);
    EXPECT_EQ(record["outcome"], outcome);
    EXPECT_EQ(record["verdict"], verdict);
    const bool overridden = std::string_view(outcome) == "overridden";
    EXPECT_EQ(record.dump().find("approved by phone") != std::string::npos, overridden);
    EXPECT_EQ(record.dump().find("insider tip"), std::string::npos) << "a draft was written down";
  }
  EXPECT_EQ(machine_.Records().size(), 7U);
}

TEST_F(SessionTest, AListIsLookedForAtTheSubmitAndDoesNotShow) {
  Hello();
  const json decision = Submit("I like Acme Holdings");
  EXPECT_EQ(decision["outcome"], "held");
  const json finding = decision["verdict"]["findings"][0];
  EXPECT_EQ(finding["opaque"], true);
  EXPECT_EQ(finding["rule"], "review");
  EXPECT_EQ(finding["start"], 0);
  EXPECT_EQ(finding["end"], 0);
  EXPECT_EQ(decision.dump().find("Acme"), std::string::npos);
  EXPECT_EQ(decision.dump().find("estricted"), std::string::npos);
  EXPECT_EQ(machine_.Records().back().dump().find("Acme"), std::string::npos);
}

TEST_F(SessionTest, AReasonHasLimits) {
  Hello();
  const auto with = [&](const json& reason) {
    return ErrorOf(Submit("It is guaranteed.", {{"reason", reason}}));
  };
  EXPECT_EQ(with(""), "bad_message /reason");
  EXPECT_EQ(with(" \n"), "bad_message /reason");
  EXPECT_EQ(with(7), "bad_message /reason");
  EXPECT_EQ(with(std::string(501, 'x')), "bad_message /reason");
  EXPECT_EQ(machine_.Records().size(), 0U);
  std::string umlauts;
  for (int i = 0; i < 500; ++i) {
    umlauts += "\xc3\xbc";
  }
  EXPECT_EQ(Submit("It is guaranteed.", {{"reason", umlauts}})["outcome"], "overridden");
  EXPECT_EQ(ErrorOf(Submit("x", {{"prepare", 1}})), "bad_message /prepare");
}

TEST_F(SessionTest, APreparedSubmitIsSettledAtTheClick) {
  Hello();
  const json prepared = Submit("A calm day.", {{"prepare", true}});
  EXPECT_EQ(prepared["outcome"], "released");
  EXPECT_FALSE(prepared.contains("record"));
  const std::string ticket = prepared["ticket"];
  EXPECT_EQ(machine_.Records().size(), 0U);

  Restart();  // the browser may have stopped the host in between
  Hello();
  const json settle{{"id", 9}, {"type", "settle"}, {"ticket", ticket}, {"posted", true}};
  const json settled = Ask(settle);
  EXPECT_EQ(settled["type"], "settled");
  EXPECT_EQ(settled["record"]["seq"], 1);
  EXPECT_EQ(machine_.Records().size(), 1U);
  EXPECT_EQ(ErrorOf(Ask(settle)), "unknown_ticket /ticket");
}

TEST_F(SessionTest, ADroppedReservationLeavesNothing) {
  Hello();
  const std::string ticket = Submit("A calm day.", {{"prepare", true}})["ticket"];
  const json settled = Ask({{"id", 9}, {"type", "settle"}, {"ticket", ticket}, {"posted", false}});
  EXPECT_EQ(settled, json({{"id", 9}, {"type", "settled"}}));
  EXPECT_EQ(machine_.Records().size(), 0U);
}

TEST_F(SessionTest, AHeldPreparationWritesNothing) {
  Hello();
  const json decision = Submit("It is guaranteed.", {{"prepare", true}});
  EXPECT_EQ(decision["outcome"], "held");
  EXPECT_FALSE(decision.contains("ticket"));
  EXPECT_FALSE(decision.contains("record"));
  EXPECT_FALSE(std::filesystem::exists(machine_.records_file()));
}

TEST_F(SessionTest, AReservationThatNobodySettlesBecomesARecord) {
  Hello();
  Submit("A calm day.", {{"prepare", true}});
  machine_.now += records::kReservationLife + std::chrono::seconds(1);
  Submit("Another day.");
  const auto records = machine_.Records();
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0]["unsettled"], true);
}

TEST_F(SessionTest, SettleNeedsATicket) {
  Hello();
  const auto settle = [&](const json& fields) {
    json request{{"id", 9}, {"type", "settle"}};
    request.update(fields);
    return ErrorOf(Ask(request));
  };
  EXPECT_EQ(settle(json::object()), "bad_message /ticket");
  EXPECT_EQ(settle({{"ticket", 7}, {"posted", true}}), "bad_message /ticket");
  EXPECT_EQ(settle({{"ticket", std::string(201, 'x')}, {"posted", true}}), "bad_message /ticket");
  EXPECT_EQ(settle({{"ticket", "x"}}), "bad_message /posted");
  EXPECT_EQ(settle({{"ticket", "x"}, {"posted", "yes"}}), "bad_message /posted");
  EXPECT_EQ(settle({{"ticket", "x"}, {"posted", true}}), "unknown_ticket /ticket");
}

TEST_F(SessionTest, WithoutARecordNothingIsLetGo) {
  // A file stands where the folder should be: not even root can write below it.
  std::ofstream(machine_.folder() / "data") << "in the way";
  Hello();
  EXPECT_EQ(ErrorOf(Submit("A calm day.")), "record_failed");
  EXPECT_EQ(ErrorOf(Submit("A calm day.", {{"prepare", true}})), "record_failed");
  EXPECT_EQ(Check("A calm day.")["verdict"], "allow");
  std::filesystem::remove(machine_.folder() / "data");
  EXPECT_EQ(Submit("A calm day.")["outcome"], "released");
}
}  // namespace
}  // namespace forepost::messaging
