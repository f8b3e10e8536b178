#include "policy/self_test.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/loader.h"

namespace forepost::policy {
namespace {

SelfTestResult SelfTestOf(const std::string& json, const std::vector<Policy>& beside = {}) {
  const auto document = JsonDocument::Parse(json, "p.json");
  if (!document) {
    throw std::runtime_error(ToString(document.error()));
  }
  Diagnostics faults;
  const PolicyModel model = ReadModel(*document, faults);
  return RunSelfTest(*document, model, Loaded(json, SampleLists(model)), beside);
}

constexpr std::string_view kSure = R"({"kind": "phrases", "phrases": ["sure*"]})";

std::string Sample(const std::string& hit, const std::string& miss, const std::string& more = {}) {
  return PolicyText(
      {{.match = std::string(kSure),
        .more = R"(, "examples": {"hit": [)" + hit + R"(], "miss": [)" + miss + "]}" + more}});
}

TEST(SelfTest, SentencesThatHitAndMissAsTheyShould) {
  const SelfTestResult result =
      SelfTestOf(Sample(R"("Sure thing", "surely")", R"("unsure", "fine")"));
  EXPECT_EQ(result.sentences, 4U);
  EXPECT_EQ(ToString(result.failures), "");
}

TEST(SelfTest, FailuresNameTheSentence) {
  const SelfTestResult result = SelfTestOf(Sample(R"("surely", "fine")", R"("be sure", "fine")"));
  EXPECT_EQ(result.sentences, 4U);
  ASSERT_EQ(result.failures.size(), 2U);
  EXPECT_EQ(result.failures[0].field, "/rules/0/examples/hit/1");
  EXPECT_EQ(result.failures[0].message, "rule \"rule\" must hit this and does not: \"fine\"");
  EXPECT_EQ(result.failures[0].line, 1U);
  EXPECT_EQ(result.failures[1].field, "/rules/0/examples/miss/0");
  EXPECT_EQ(result.failures[1].message,
            "rule \"rule\" must miss this and hits \"sure\": \"be sure\"");
}

TEST(SelfTest, SentencesStandOnTheirSurfaceAndSite) {
  const std::string more = R"(, "surfaces": ["profile"], "sites": ["example.com"])";
  EXPECT_EQ(
      ToString(
          SelfTestOf(Sample(R"({"text": "sure", "surface": "profile", "site": "www.example.com"})",
                            R"("sure", {"text": "sure", "surface": "profile"},
                                {"text": "sure", "site": "example.com"})",
                            more))
              .failures),
      "");
  EXPECT_EQ(
      SelfTestOf(Sample(R"({"text": "sure", "surface": "profile"})", "", more)).failures.size(),
      1U);
}

TEST(SelfTest, SuggestionsMustBeFine) {
  EXPECT_EQ(SelfTestOf(Sample("", "", R"(, "suggest": "It may rise or fall.")")).failures.size(),
            0U);
  const SelfTestResult result = SelfTestOf(Sample("", "", R"(, "suggest": "Surely fine.")"));
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].field, "/rules/0/suggest");
  EXPECT_EQ(result.failures[0].message,
            "what rule \"rule\" suggests is hit by rule \"rule\": \"Surely fine.\"");
  // Advice does not make a wording bad.
  const std::string advised = PolicyText(
      {{.match = std::string(kSure), .more = R"(, "suggest": "Surely.")", .severity = "advise"}});
  EXPECT_EQ(SelfTestOf(advised).failures.size(), 0U);
}

TEST(SelfTest, SentencesAreThoseOfSomebodyInTheRulesGroups) {
  EXPECT_EQ(
      ToString(SelfTestOf(Sample(R"("surely")", R"("fine")", R"(, "groups": ["desk"])")).failures),
      "");
}

TEST(SelfTest, SuggestionsMustBeFineForAllPolicies) {
  const std::string json = Sample("", "", R"(, "suggest": "It may rise or fall.")");
  const auto other = [](const std::string& more, const std::string& severity) {
    return std::vector{Loaded(PolicyText({{.match = R"({"kind": "phrases", "phrases": ["rise"]})",
                                           .more = more,
                                           .id = "other",
                                           .severity = severity}},
                                         "", "beside"))};
  };
  EXPECT_EQ(SelfTestOf(json).failures.size(), 0U);
  EXPECT_EQ(SelfTestOf(json, other("", "advise")).failures.size(), 0U);
  const SelfTestResult result = SelfTestOf(json, other("", "warn"));
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].message,
            "what rule \"rule\" suggests is hit by rule \"other\": \"It may rise or fall.\"");
}

TEST(SelfTest, SuggestionsMustBeFineWhereverTheRuleApplies) {
  const auto policy = [](const std::string& more, const std::string& of_other) {
    return PolicyText(
        {{.match = std::string(kSure), .more = R"(, "suggest": "It may rise.")" + more},
         {.match = R"({"kind": "phrases", "phrases": ["rise"]})",
          .more = of_other,
          .id = "other"}});
  };
  const std::string profile = R"(, "surfaces": ["profile"])";
  const SelfTestResult result = SelfTestOf(policy("", profile));
  ASSERT_EQ(result.failures.size(), 1U);
  EXPECT_EQ(result.failures[0].message,
            "what rule \"rule\" suggests is hit by rule \"other\" on the surface \"profile\": "
            "\"It may rise.\"");
  EXPECT_EQ(SelfTestOf(policy(R"(, "surfaces": ["post"])", profile)).failures.size(), 0U);
  EXPECT_EQ(SelfTestOf(policy(profile, profile)).failures.size(), 1U);
  EXPECT_EQ(SelfTestOf(policy("", R"(, "sites": ["example.com"])")).failures.size(), 0U);
  EXPECT_EQ(SelfTestOf(policy(R"(, "sites": ["www.example.com"])", R"(, "sites": ["example.com"])"))
                .failures.size(),
            1U);
}

TEST(SelfTest, WhatEveryTextMustHaveIsNoPartOfASuggestion) {
  EXPECT_EQ(ToString(SelfTestOf(PolicyText({{.match = std::string(kSure),
                                             .more = R"(, "suggest": "It may rise.")"},
                                            {.match = R"({"kind": "requires", "when": "always",
                                        "need": {"phrases": ["ref"]}})",
                                             .id = "other"}}))
                         .failures),
            "");
}

std::string Lesson(const std::string& right, const std::string& wrong,
                   const std::string& more_rules = {}, const std::string& severity = "warn") {
  return R"({"format": 1, "id": "p", "version": 1, "title": "T", "lessons": {"l": {"title": "T",
      "text": "Text", "right": ")" +
         right + R"(", "wrong": ")" + wrong + R"("}}, "rules": [)" +
         ToJsonText(
             {.match = std::string(kSure), .more = R"(, "lesson": "l")", .severity = severity}) +
         more_rules + "]}";
}

TEST(SelfTest, LessonsMustShowWhatTheySay) {
  EXPECT_EQ(ToString(SelfTestOf(Lesson("It may rise.", "A sure thing.")).failures), "");
  const SelfTestResult right = SelfTestOf(Lesson("Surely so.", "A sure thing."));
  ASSERT_EQ(right.failures.size(), 1U);
  EXPECT_EQ(right.failures[0].field, "/lessons/l/right");
  EXPECT_EQ(right.failures[0].message,
            "what lesson \"l\" shows as right is hit by rule \"rule\": \"Surely so.\"");
  const SelfTestResult wrong = SelfTestOf(Lesson("It may rise.", "It will rise."));
  ASSERT_EQ(wrong.failures.size(), 1U);
  EXPECT_EQ(wrong.failures[0].field, "/lessons/l/wrong");
  EXPECT_EQ(wrong.failures[0].message,
            "what lesson \"l\" shows as wrong is hit by no rule that points to it: \"It will "
            "rise.\"");
}

TEST(SelfTest, LessonsOfAdvice) {
  EXPECT_EQ(SelfTestOf(Lesson("It may rise.", "Sure.", "", "advise")).failures.size(), 0U);
  const SelfTestResult right = SelfTestOf(Lesson("Surely.", "Sure.", "", "advise"));
  ASSERT_EQ(right.failures.size(), 1U);
  EXPECT_EQ(right.failures[0].field, "/lessons/l/right");
}

TEST(SelfTest, LessonsOfSeveralRules) {
  const auto other = [](const std::string& phrase, const std::string& more) {
    return ", " + ToJsonText({.match = R"({"kind": "phrases", "phrases": [")" + phrase + R"("]})",
                              .more = more,
                              .id = "other"});
  };
  const std::string taught = R"(, "lesson": "l")";
  // One of them hits what is wrong.
  EXPECT_EQ(SelfTestOf(Lesson("Fine.", "It will rise.", other("rise", taught))).failures.size(),
            0U);
  // A rule that does not give the lesson does not count for what is wrong, and does for what is
  // right.
  EXPECT_EQ(SelfTestOf(Lesson("Fine.", "It will rise.", other("rise", ""))).failures.size(), 1U);
  EXPECT_EQ(SelfTestOf(Lesson("It may rise.", "Sure.", other("rise", ""))).failures.size(), 1U);
}

TEST(SelfTest, SamplesStandInForLists) {
  const std::string json = PolicyText(
      {{.match = R"({"kind": "list", "list": "restricted"})",
        .more =
            R"(, "examples": {"hit": ["Acme Holdings", "$ACME up"], "miss": ["acme", "Other"]})"}},
      R"(, "lists": {"restricted": {"sample": ["Acme Holdings plc\t$ACME"]}, "empty": {}})");
  const SelfTestResult result = SelfTestOf(json);
  EXPECT_EQ(ToString(result.failures), "");
  EXPECT_EQ(result.sentences, 4U);
}

}  // namespace
}  // namespace forepost::policy
