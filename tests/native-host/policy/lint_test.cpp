#include "policy/lint.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/loader.h"

namespace forepost::policy {
namespace {

// The warnings as "field: message".
std::vector<std::string> WarningsOf(const std::string& json,
                                    std::string_view today = "2026-11-24") {
  const auto document = JsonDocument::Parse(json, "p.json");
  if (!document) {
    throw std::runtime_error(ToString(document.error()));
  }
  Diagnostics faults;
  const PolicyModel model = ReadModel(*document, faults);
  EXPECT_FALSE(HasErrors(faults)) << ToString(faults);
  std::vector<std::string> warnings;
  for (const Diagnostic& warning : Lint(*document, model, today)) {
    EXPECT_EQ(warning.level, Diagnostic::Level::kWarning);
    EXPECT_EQ(warning.file, "p.json");
    EXPECT_NE(warning.line, 0U);
    EXPECT_FALSE(warning.hint.empty());
    warnings.push_back(warning.field + ": " + warning.message);
  }
  return warnings;
}

// A rule with which the linter is content, but for what the test changes.
struct Parts {
  std::string cite = R"(, "cite": {"source": "Rule", "review_by": "2027-01-01"})";
  std::string owner = R"(, "owner": "o@example.com")";
  std::string guidance = R"(, "guidance": "G")";
  std::string hit = R"("a sure thing", "b", "c")";
  std::string miss = R"("d", "e", "f")";
  std::string more;
  std::string match = R"({"kind": "phrases", "phrases": ["sure thing"]})";
  std::string of_policy;
};

std::string PolicyOf(const Parts& parts) {
  return PolicyText(
      {{.match = parts.match,
        .more = parts.cite + parts.owner + parts.guidance + R"(, "examples": {"hit": [)" +
                parts.hit + R"(], "miss": [)" + parts.miss + "]}" + parts.more}},
      parts.of_policy);
}

using Warnings = std::vector<std::string>;

TEST(Lint, AWholeRuleHasNoWarning) { EXPECT_EQ(WarningsOf(PolicyOf({})), Warnings()); }

TEST(Lint, WhatARuleShouldHave) {
  EXPECT_EQ(WarningsOf(PolicyOf({.cite = ""})),
            Warnings{"/rules/0: rule \"rule\" has no citation"});
  EXPECT_EQ(WarningsOf(PolicyOf({.owner = ""})), Warnings{"/rules/0: rule \"rule\" has no owner"});
  EXPECT_EQ(WarningsOf(PolicyOf({.guidance = ""})),
            Warnings{"/rules/0: rule \"rule\" has no guidance"});
  EXPECT_EQ(WarningsOf(PolicyOf({.hit = R"("sure thing", "b")"})),
            Warnings{"/rules/0: rule \"rule\" has 2 sentences to hit and 3 to miss"});
  EXPECT_EQ(WarningsOf(PolicyOf({.miss = ""})),
            Warnings{"/rules/0: rule \"rule\" has 3 sentences to hit and 0 to miss"});
  EXPECT_EQ(WarningsOf(PolicyOf({.cite = "", .owner = "", .guidance = ""})).size(), 3U);
}

TEST(Lint, ReviewDates) {
  const std::string json =
      PolicyOf({.cite = R"(, "cite": {"source": "R", "review_by": "2026-11-24"})"});
  EXPECT_EQ(WarningsOf(json, "2026-11-23"), Warnings());
  EXPECT_EQ(WarningsOf(json, "2026-11-24"), Warnings());
  EXPECT_EQ(WarningsOf(json, "2026-11-25"),
            Warnings{"/rules/0/cite/review_by: rule \"rule\" cites what was to be reviewed by "
                     "2026-11-24"});
  EXPECT_EQ(WarningsOf(PolicyOf({.cite = R"(, "cite": {"source": "R"})"}), "2999-01-01"),
            Warnings());
}

TEST(Lint, RulesForDirectMessagesAlone) {
  const std::string on_message = R"({"text": "sure thing", "surface": "message"}, "b", "c")";
  EXPECT_EQ(WarningsOf(PolicyOf({.hit = on_message, .more = R"(, "surfaces": ["message"])"})),
            Warnings{"/rules/0/surfaces: rule \"rule\" covers direct messages only, which are not "
                     "checked unless the settings say so"});
  EXPECT_EQ(WarningsOf(PolicyOf({.more = R"(, "surfaces": ["message", "post"])"})), Warnings());
  EXPECT_EQ(WarningsOf(PolicyOf({.hit = R"({"text": "sure thing", "surface": "comment"}, "b", "c")",
                                 .more = R"(, "surfaces": ["comment"])"})),
            Warnings());
}

TEST(Lint, Concepts) {
  EXPECT_EQ(WarningsOf(PolicyOf({.of_policy = R"(, "concepts": {"c": {"phrases": ["w1"]}})"})),
            Warnings{"/concepts/c: no rule uses the concept \"c\""});
  for (const Parts& used :
       {Parts{.hit = R"("w1", "b", "c")", .match = R"({"kind": "phrases", "concepts": ["c"]})"},
        Parts{.more = R"(, "unless": {"concepts": ["c"]})"},
        Parts{.more = R"(, "unless": {"anywhere": {"concepts": ["c"]}})"},
        Parts{.hit = R"("x1 w1", "b", "c")",
              .match = R"({"kind": "near", "all": [{"phrases": ["x1"]}, {"concepts": ["c"]}]})"},
        Parts{.match = R"({"kind": "requires", "when": "always", "need": {"concepts": ["c"]}})"}}) {
    Parts parts = used;
    parts.of_policy =
        R"(, "concepts": {"c": {"phrases": ["w1"], "concepts": ["d"]}, "d": {"phrases": ["v1"]}})";
    EXPECT_EQ(WarningsOf(PolicyOf(parts)), Warnings());
  }
}

TEST(Lint, Lists) {
  EXPECT_EQ(WarningsOf(PolicyOf({.of_policy = R"(, "lists": {"clients": {}})"})),
            Warnings{"/lists/clients: the list has no sample, so no sentence can test its rules"});
  const std::string sampled = R"(, "lists": {"clients": {"sample": ["Jane Roe"]}})";
  EXPECT_EQ(WarningsOf(PolicyOf({.of_policy = sampled})),
            Warnings{"/lists/clients: no rule uses the list \"clients\""});
  EXPECT_EQ(
      WarningsOf(PolicyOf({.more = R"(, "unless": {"lists": ["clients"]})", .of_policy = sampled})),
      Warnings());
  const std::string domains = R"(, "lists": {"firm_domains": {"sample": ["example.com"]}})";
  EXPECT_EQ(WarningsOf(PolicyOf({.of_policy = domains})).size(), 1U);
  EXPECT_EQ(
      WarningsOf(PolicyOf({.more = R"(, "unless": {"own_link": true})", .of_policy = domains})),
      Warnings());
}

TEST(Lint, Lessons) {
  const std::string lessons =
      R"(, "lessons": {"l": {"title": "T", "text": "Text", "right": "R", "wrong": "W"}})";
  EXPECT_EQ(WarningsOf(PolicyOf({.of_policy = lessons})),
            Warnings{"/lessons/l: no rule points to the lesson \"l\""});
  EXPECT_EQ(WarningsOf(PolicyOf({.more = R"(, "lesson": "l")", .of_policy = lessons})), Warnings());
}

// Each part of the linter is asked.
TEST(Lint, AllItsParts) {
  const auto first = [](const Parts& parts) {
    const Warnings warnings = WarningsOf(PolicyOf(parts));
    return warnings.empty() ? std::string() : warnings[0];
  };
  EXPECT_EQ(first({.match = R"({"kind": "phrases", "phrases": ["sure thing", "sure thing"]})"}),
            "/rules/0/match/phrases/1: the phrase \"sure thing\" stands twice");
  EXPECT_EQ(first({.hit = R"("a", "b", "c")"}),
            "/rules/0/match: rule \"rule\" hits none of its own sentences: what it looks for "
            "stands in none of them");
  EXPECT_EQ(first({.guidance = R"(, "guidance": "No union")"}),
            "/rules/0/guidance: the guidance says \"union\": it touches unions or stoppages, of "
            "which employees may talk (NLRA section 7)");
  EXPECT_EQ(first({.match = R"({"kind": "pattern", "patterns": ["sure thing|unfair"]})"}),
            "/rules/0/match: rule \"rule\" hits what employees may say (NLRA section 7): \"Our pay "
            "is unfair.\"");
}

TEST(Lint, WarningsStandInTheOrderOfTheFile) {
  const std::string rule = R"({"id": "RULE", "title": "T", "severity": "warn", "message": "M",
      "match": {"kind": "phrases", "phrases": ["RULE"]},
      "cite": {"source": "R"}, "guidance": "G",
      "examples": {"hit": ["RULE", "b", "c"], "miss": ["a", "b", "c"]}})";
  const auto named = [&](const std::string& name) {
    std::string text = rule;
    for (std::size_t at = text.find("RULE"); at != std::string::npos; at = text.find("RULE")) {
      text.replace(at, 4, name);
    }
    return text;
  };
  const std::string first = named("one");
  const std::string second = named("two");
  EXPECT_EQ(WarningsOf(R"({"format": 1, "id": "p", "version": 1, "title": "T", "rules": [)" +
                       first + ",\n" + second + R"(],
                       "lists": {"l": {}}})"),
            (Warnings{"/rules/0: rule \"one\" has no owner", "/rules/1: rule \"two\" has no owner",
                      "/lists/l: the list has no sample, so no sentence can test its rules"}));
}

}  // namespace
}  // namespace forepost::policy
