#include "messaging/answers.h"

#include <gtest/gtest.h>

#include <string>

namespace forepost::messaging {
namespace {

using nlohmann::json;

json Verdict(std::size_t findings, std::size_t bytes) {
  json verdict{{"verdict", "warn"}, {"truncated", false}, {"findings", json::array()}};
  for (std::size_t i = 0; i < findings; ++i) {
    verdict["findings"].push_back({{"start", i}, {"text", std::string(bytes, 'x')}});
  }
  return verdict;
}

TEST(DumpWithin, LeavesASmallAnswerAlone) {
  json verdict = Verdict(3, 10);
  const json before = verdict;
  EXPECT_EQ(json::parse(DumpWithin(verdict, verdict, 1000)), before);
}

TEST(DumpWithin, TakesFindingsOffTheEndUntilItFits) {
  json answer{{"type", "decision"}, {"verdict", Verdict(100, 20)}};
  const std::size_t whole = Dump(answer).size();
  for (const std::size_t limit : {whole - 1, whole / 2, std::size_t{200}, std::size_t{90}}) {
    json copy = answer;
    const std::string bytes = DumpWithin(copy, copy["verdict"], limit);
    EXPECT_LE(bytes.size(), limit);
    const json shown = json::parse(bytes);
    EXPECT_EQ(shown["verdict"]["truncated"], true);
    const std::size_t kept = shown["verdict"]["findings"].size();
    for (std::size_t i = 0; i < kept; ++i) {
      EXPECT_EQ(shown["verdict"]["findings"][i]["start"], i);
    }
    // One more would have been too many, with the longer word that stood there before.
    json fuller{{"type", "decision"}, {"verdict", Verdict(kept + 1, 20)}};
    EXPECT_GT(Dump(fuller).size(), limit);
  }
}

TEST(ErrorAnswer, SaysWhatWhereAndWhatToDo) {
  const json answer = ErrorAnswer(7, {.message = "must be a text", .field = "/site"});
  EXPECT_EQ(answer["id"], 7);
  EXPECT_EQ(answer["type"], "error");
  EXPECT_EQ(answer["error"]["code"], "bad_message");
  EXPECT_EQ(answer["error"]["field"], "/site");
  EXPECT_TRUE(answer["error"]["message"].get<std::string>().ends_with(": must be a text"));
  EXPECT_FALSE(answer["error"]["hint"].get<std::string>().empty());
  EXPECT_EQ(ErrorAnswer(std::nullopt, {})["id"], nullptr);
  EXPECT_FALSE(ErrorAnswer(1, {})["error"].contains("field"));
}

TEST(ErrorAnswer, ALongDetailIsCutBetweenCharacters) {
  std::string detail = "a";
  for (int i = 0; i < 5000; ++i) {
    detail += "\xc3\xbc";
  }
  const std::string bytes = Dump(ErrorAnswer(1, {.message = detail}));
  EXPECT_LT(bytes.size(), 2000U);
  EXPECT_EQ(bytes.find("\xef\xbf\xbd"), std::string::npos) << "a replacement character";
}

TEST(Dump, NeverThrowsOnBadUtf8) { EXPECT_EQ(Dump("a\xff"), "\"a\xef\xbf\xbd\""); }

}  // namespace
}  // namespace forepost::messaging
