#include "policy/self_test.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/loader.h"

namespace forepost::policy {
namespace {

SelfTestResult SelfTestOf(const std::string& json) {
  const auto document = JsonDocument::Parse(json, "p.json");
  if (!document) {
    throw std::runtime_error(ToString(document.error()));
  }
  Diagnostics faults;
  const PolicyModel model = ReadModel(*document, faults);
  return RunSelfTest(*document, model, Loaded(json, SampleLists(model)));
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
