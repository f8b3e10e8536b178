// Faults of a rule's own members and of its match; limits; several faults at once; files.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "support/temp_folder.h"

namespace forepost::policy {
namespace {

std::vector<std::string> FaultsOf(const std::string& json) {
  const auto policy = Policy::Parse(json, "p.json");
  std::vector<std::string> faults;
  if (!policy) {
    for (const Diagnostic& fault : policy.error()) {
      faults.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
                       fault.field + ": " + fault.message);
    }
  }
  return faults;
}

struct Case {
  std::string text;
  std::string fault;  // begins with this
};

std::string WithRules(const std::string& rules) {
  return "{\"format\": 1, \"id\": \"p\", \"version\": 1, \"title\": \"T\", \"rules\": [\n" + rules +
         "]}";
}

constexpr std::string_view kMatch = R"("match": {"kind": "phrases", "phrases": ["sure"]})";

void ExpectOne(const std::string& json, const Case& one) {
  const std::vector<std::string> faults = FaultsOf(json);
  ASSERT_EQ(faults.size(), 1U) << one.text << "\n" << ::testing::PrintToString(faults);
  EXPECT_TRUE(faults[0].starts_with(one.fault)) << one.text << "\n" << faults[0];
}

TEST(LoaderRules, WhatEveryRuleNeeds) {
  const std::string match(kMatch);
  const std::vector<Case> cases{
      {R"({"title": "T", "severity": "warn", "message": "M", )" + match + "}",
       "2:1 /rules/0/id: \"id\" is missing"},
      {R"({"id": "review", "title": "T", "severity": "warn", "message": "M", )" + match + "}",
       "2:8 /rules/0/id: \"review\" is kept for names on lists"},
      {R"({"id": "No", "title": "T", "severity": "warn", "message": "M", )" + match + "}",
       "2:8 /rules/0/id: may hold small letters"},
      {R"({"id": "r", "severity": "warn", "message": "M", )" + match + "}",
       "2:1 /rules/0/title: \"title\" is missing"},
      {R"({"id": "r", "title": ")" + std::string(101, 'x') +
           R"(", "severity": "warn", "message": "M", )" + match + "}",
       "2:22 /rules/0/title: has 101 characters, more than the 100 allowed"},
      {R"({"id": "r", "title": "T", "message": "M", )" + match + "}",
       "2:1 /rules/0/severity: \"severity\" is missing"},
      {R"({"id": "r", "title": "T", "severity": "allow", "message": "M", )" + match + "}",
       "2:39 /rules/0/severity: there is no severity \"allow\""},
      {R"({"id": "r", "title": "T", "severity": 3, "message": "M", )" + match + "}",
       "2:39 /rules/0/severity: must be a text"},
      {R"({"id": "r", "title": "T", "severity": "warn", )" + match + "}",
       "2:1 /rules/0/message: \"message\" is missing"},
      {R"({"id": "r", "title": "T", "severity": "warn", "message": "M"})",
       "2:1 /rules/0/match: \"match\" is missing"},
  };
  for (const Case& one : cases) {
    ExpectOne(WithRules(one.text), one);
  }
}

TEST(LoaderRules, Matches) {
  const std::string start =
      R"({"id": "r", "title": "T", "severity": "warn", "message": "M", "match":)";
  const std::vector<Case> cases{
      {"5", "3:1 /rules/0/match: must be an object"},
      {"{}", "3:1 /rules/0/match/kind: \"kind\" is missing"},
      {R"({"kind": "regex", "regex": "x"})",
       "3:10 /rules/0/match/kind: there is no kind \"regex\""},
      {R"({"kind": "phrases"})", "3:1 /rules/0/match: looks for nothing"},
      {R"({"kind": "phrases", "phrases": ["x"], "list": "y"})",
       "3:47 /rules/0/match/list: there is no member \"list\" here"},
      {R"({"kind": "phrases", "phrases": ["a. B"]})",
       "3:33 /rules/0/match/phrases/0: this phrase can never match: it reaches over the end"},
      {R"({"kind": "pattern"})", "3:1 /rules/0/match: looks for nothing"},
      {R"({"kind": "pattern", "patterns": ["*"]})",
       "3:34 /rules/0/match/patterns/0: this is no pattern: no argument for repetition operator: "
       "*"},
      {R"({"kind": "near"})", "3:1 /rules/0/match/all: \"all\" is missing"},
      {R"({"kind": "near", "all": [{"phrases": ["x"]}]})",
       "3:25 /rules/0/match/all: must be an array of 2 to 4 terms"},
      {R"({"kind": "near", "all": [{"phrases": ["a"]}, {"phrases": ["b"]}, {"phrases": ["c"]}, {"phrases": ["d"]}, {"phrases": ["e"]}]})",
       "3:25 /rules/0/match/all: must be an array of 2 to 4 terms"},
      {R"({"kind": "near", "all": [{"phrases": ["x"]}, 5]})",
       "3:46 /rules/0/match/all/1: must be an object"},
      {R"({"kind": "near", "all": [{"phrases": ["x"]}, {"concepts": ["b"]}]})",
       "3:60 /rules/0/match/all/1/concepts/0: there is no concept \"b\""},
      {R"({"kind": "near", "all": [{"phrases": ["x"]}, {"phrases": ["y"]}], "within": "text"})",
       "3:77 /rules/0/match/within: must be \"sentence\", \"post\" or {\"words\": 1 to 100}"},
      {R"({"kind": "near", "all": [{"phrases": ["x"]}, {"phrases": ["y"]}], "within": {"words": 0}})",
       "3:87 /rules/0/match/within/words: must be a whole number from 1 to 100"},
      {R"({"kind": "near", "all": [{"phrases": ["x"]}, {"phrases": ["y"]}], "within": {"words": 101}})",
       "3:87 /rules/0/match/within/words: must be a whole number from 1 to 100"},
      {R"({"kind": "near", "all": [{"phrases": ["x"]}, {"phrases": ["y"]}], "within": {}})",
       "3:77 /rules/0/match/within/words: \"words\" is missing"},
      {R"({"kind": "requires", "need": {"phrases": ["x"]}})",
       "3:1 /rules/0/match/when: \"when\" is missing"},
      {R"({"kind": "requires", "when": "never", "need": {"phrases": ["x"]}})",
       "3:30 /rules/0/match/when: must be an object"},
      {R"({"kind": "requires", "when": "always"})", "3:1 /rules/0/match/need: \"need\" is missing"},
      {R"({"kind": "requires", "when": "always", "need": {}})",
       "3:48 /rules/0/match/need: looks for nothing"},
      {R"({"kind": "entity"})", "3:1 /rules/0/match: looks for nothing"},
      {R"({"kind": "entity", "entities": ["card", "visa"]})",
       "3:32 /rules/0/match/entities: there is no entity \"visa\""},
      {R"({"kind": "list"})", "3:1 /rules/0/match/list: \"list\" is missing"},
      {R"({"kind": "list", "list": "restricted"})",
       "3:26 /rules/0/match/list: there is no list \"restricted\""},
  };
  for (const Case& one : cases) {
    ExpectOne(WithRules(start + "\n" + one.text + "}"), {one.text, one.fault});
  }
}

TEST(LoaderRules, AFaultyRuleHidesNoOthers) {
  const std::string match(kMatch);
  const std::vector<std::string> faults = FaultsOf(WithRules(
      R"({"id": "r", "title": "T", "severity": "warm", "message": "M", )" + match + "},\n" +
      "5,\n" +
      R"({"id": "s", "title": "T", "severity": "warn", "match": {"kind": "pattern", "patterns": ["("]}},)" +
      "\n" + R"({"id": "t", "title": "T", "severity": "warn", "message": "M", )" + match + "},\n" +
      R"({"id": "t", "title": "T", "severity": "warn", "message": "M", )" + match +
      R"(, "x": 1})"));
  ASSERT_EQ(faults.size(), 6U) << ::testing::PrintToString(faults);
  EXPECT_TRUE(faults[0].starts_with("2:39 /rules/0/severity")) << faults[0];
  EXPECT_TRUE(faults[1].starts_with("3:1 /rules/1: must be an object")) << faults[1];
  EXPECT_TRUE(faults[2].starts_with("4:1 /rules/2/message")) << faults[2];
  EXPECT_TRUE(faults[3].starts_with("4:89 /rules/2/match/patterns/0")) << faults[3];
  EXPECT_EQ(faults[4], "6:8 /rules/4/id: the id \"t\" is that of /rules/3 as well");
  EXPECT_TRUE(faults[5].starts_with("6:119 /rules/4/x")) << faults[5];
}

TEST(LoaderRules, AKeyThatStandsTwiceIsAFault) {
  EXPECT_EQ(FaultsOf("{\"format\": 1,\n \"id\": \"p\", \"id\": \"q\"}"),
            std::vector<std::string>{"2:13 /id: the key \"id\" stands twice in the same object"});
  EXPECT_EQ(FaultsOf("{\"rules\": [{\"match\": {\"kind\": 1,\n\"kind\": 2}}]}"),
            std::vector<std::string>{
                "2:1 /rules/0/match/kind: the key \"kind\" stands twice in the same object"});
}

TEST(LoaderRules, WhatIsNoJson) {
  for (const std::string text : {"", "{", "{\"a\": }", "nonsense", "{} {}", "{\"a\": \"\xFF\"}",
                                 R"({"a": "\ud800"})", "\xFF\xFE{}"}) {
    const auto policy = Policy::Parse(text, "p.json");
    ASSERT_FALSE(policy) << text;
    ASSERT_EQ(policy.error().size(), 1U) << text;
    EXPECT_TRUE(policy.error()[0].message.starts_with("this is not JSON: ")) << text;
    EXPECT_EQ(policy.error()[0].line, 1U) << text;
    EXPECT_FALSE(policy.error()[0].hint.empty());
  }
  const auto deep = Policy::Parse(std::string(200'000, '['), "p.json");
  ASSERT_FALSE(deep);
  EXPECT_EQ(deep.error()[0].message, "nested deeper than 32 levels, the most allowed");
}

std::string ManyRules(std::size_t count) {
  std::string rules;
  for (std::size_t i = 0; i < count; ++i) {
    rules += (i == 0 ? "" : ",") + std::string(R"({"id": "r)") + std::to_string(i) +
             R"(", "title": "T", "severity": "warn", "message": "M", )" +
             R"("match": {"kind": "phrases", "phrases": ["word)" + std::to_string(i) + R"("]}})";
  }
  return WithRules(rules);
}

TEST(LoaderRules, TenThousandRulesLoadAndNoMore) {
  const Policy policy = Loaded(ManyRules(10'000));
  EXPECT_EQ(FoundIn(policy, "word0 word9999 word10000"), (Found{"word0", "word9999"}));
  EXPECT_EQ(FaultsOf(ManyRules(10'001)),
            std::vector<std::string>{"1:63 /rules: has 10001 rules, more than the 10000 allowed"});
}

TEST(LoaderRules, ListsOfTextsHaveLimits) {
  struct Limit {
    std::string member;
    std::size_t most;
  };
  for (const Limit& limit : {Limit{"phrases", 2000}, Limit{"patterns", 200}}) {
    const auto with = [&](std::size_t count) {
      std::string texts;
      for (std::size_t i = 0; i < count; ++i) {
        texts += (i == 0 ? "\"w" : ", \"w") + std::to_string(i) + "\"";
      }
      return PolicyText(
          {{.match = R"({"kind": "phrases", ")" + limit.member + "\": [" + texts + "]}"}});
    };
    EXPECT_EQ(FaultsOf(with(limit.most)), std::vector<std::string>()) << limit.member;
    const auto faults = FaultsOf(with(limit.most + 1));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_NE(faults[0].find("entries, more than the " + std::to_string(limit.most) + " allowed"),
              std::string::npos)
        << faults[0];
  }
}

// Lengths are in characters, not bytes.
TEST(LoaderRules, LengthsAreInCharacters) {
  std::string title;
  for (int i = 0; i < 100; ++i) {
    title += "🚀";
  }
  const auto with = [](const std::string& text) {
    return WithRules(R"({"id": "r", "title": ")" + text +
                     R"(", "severity": "warn", "message": "M", )" + std::string(kMatch) + "}");
  };
  EXPECT_EQ(FaultsOf(with(title)), std::vector<std::string>());
  EXPECT_EQ(FaultsOf(with(title + "x")).size(), 1U);
}

TEST(LoaderRules, Files) {
  const testing::TempFolder folder;
  const auto good = folder.Write(
      "good.json", PolicyText({{.match = R"({"kind": "phrases", "phrases": ["a1"]})"}}));
  const auto policy = Policy::Load(good);
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy->identity(), (PolicyIdentity{"sample", 3}));
  EXPECT_EQ(policy->title(), "Sample");
  const auto fault = [&](const std::filesystem::path& path) {
    const auto loaded = Policy::Load(path);
    EXPECT_FALSE(loaded);
    return loaded ? Diagnostic() : loaded.error().front();
  };
  EXPECT_EQ(fault(folder.path() / "none.json").message, "there is no such file");
  EXPECT_EQ(fault(folder.path()).message, "this is not a regular file");
  EXPECT_EQ(fault("/dev/null").message, "this is not a regular file");
  EXPECT_TRUE(fault(folder.Write("empty.json", "")).message.starts_with("this is not JSON"));
  const auto bad = folder.Write("bad.json", "{\n\"format\": 1,\n\"id\": \"\xC3\"}");
  EXPECT_EQ(fault(bad).file, bad.string());
  EXPECT_EQ(fault(bad).line, 3U);
}

}  // namespace
}  // namespace forepost::policy
