// Every fault that the loader knows: where it is said to stand, and what is said of it.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

// "line:column field: message" of each fault. `json` begins with a line break, so that the first
// line of the text is line 2.
std::vector<std::string> FaultsOf(const std::string& json) {
  const auto policy = Policy::Parse(json, "p.json");
  std::vector<std::string> faults;
  if (!policy) {
    for (const Diagnostic& fault : policy.error()) {
      EXPECT_EQ(fault.file, "p.json");
      EXPECT_EQ(fault.level, Diagnostic::Level::kError);
      faults.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
                       fault.field + ": " + fault.message);
    }
  }
  return faults;
}

struct Case {
  std::string text;   // a line of its own in the policy, line 4
  std::string fault;  // begins with this
};

void ExpectFault(const std::string& json, const Case& one) {
  const std::vector<std::string> faults = FaultsOf(json);
  ASSERT_EQ(faults.size(), 1U) << one.text << "\n" << ::testing::PrintToString(faults);
  EXPECT_TRUE(faults[0].starts_with(one.fault)) << one.text << "\n" << faults[0];
}

constexpr std::string_view kMatch = R"("match": {"kind": "phrases", "phrases": ["sure"]})";

TEST(LoaderFaults, OfThePolicy) {
  const std::string head = "{\"format\": 1, \"id\": \"p\",\n\"version\": 1, \"title\": \"T\",\n\n";
  const std::string rules =
      std::string(R"(, "rules": [{"id": "r", "title": "T", "severity": "warn", "message": "M", )") +
      std::string(kMatch) + "}]}";
  const std::vector<Case> cases{
      {R"("wrong": 1)", "4:10 /wrong: there is no member \"wrong\" here"},
      {R"("notice": 5)", "4:11 /notice: must be a text"},
      {R"("notice": "")", "4:11 /notice: is empty"},
      {R"("notice": ")" + std::string(4001, 'x') + "\"",
       "4:11 /notice: has 4001 characters, more than the 4000 allowed"},
      {R"("concepts": [])", "4:13 /concepts: must be an object"},
      {R"("concepts": {"Big": {"phrases": ["a1"]}})",
       "4:21 /concepts/Big: a name may hold 1 to 64 small letters, digits, dashes and underscores"},
      {R"("concepts": {"": {"phrases": ["a1"]}})", "4:18 /concepts/: a name may hold"},
      {R"("concepts": {"a": 5})", "4:19 /concepts/a: must be an object"},
      {R"("concepts": {"a": {}})", "4:19 /concepts/a: looks for nothing"},
      {R"("concepts": {"a": {"phrase": ["x"]}})",
       "4:30 /concepts/a/phrase: there is no member \"phrase\" here"},
      {R"("concepts": {"a": {"phrases": "x"}})",
       "4:31 /concepts/a/phrases: must be an array of texts with at least one in it"},
      {R"("concepts": {"a": {"phrases": []}})", "4:31 /concepts/a/phrases: must be an array"},
      {R"("concepts": {"a": {"phrases": ["x", 5]}})", "4:37 /concepts/a/phrases/1: must be a text"},
      {R"("concepts": {"a": {"phrases": [""]}})", "4:32 /concepts/a/phrases/0: is empty"},
      {R"("concepts": {"a": {"phrases": ["..."]}})",
       "4:32 /concepts/a/phrases/0: this phrase can never match: there is no word in it"},
      {R"("concepts": {"a": {"phrases": [")" + std::string(2001, 'x') + R"("]}})",
       "4:32 /concepts/a/phrases/0: has 2001 characters, more than the 2000 allowed"},
      {R"("concepts": {"a": {"patterns": ["ok", "(a"]}})",
       "4:39 /concepts/a/patterns/1: this is no pattern: missing ): "},
      {R"x("concepts": {"a": {"patterns": ["(?=a)"]}})x",
       "4:33 /concepts/a/patterns/0: this is no pattern: "},
      {R"("concepts": {"a": {"patterns": [")" + std::string(2001, 'x') + R"("]}})",
       "4:33 /concepts/a/patterns/0: has 2001 characters, more than the 2000 allowed"},
      {R"("concepts": {"a": {"entities": ["passport"]}})",
       "4:32 /concepts/a/entities: there is no entity \"passport\""},
      {R"("concepts": {"a": {"concepts": ["b"]}})",
       "4:33 /concepts/a/concepts/0: there is no concept \"b\""},
      {R"("concepts": {"a": {"lists": ["b"]}})",
       "4:30 /concepts/a/lists/0: there is no list \"b\""},
      {R"("concepts": {"a": {"concepts": ["a"]}})",
       "4:33 /concepts/a/concepts/0: the concepts go in a circle: \"a\" names \"a\""},
      {R"("concepts": {"a": {"concepts": ["b"]}, "b": {"concepts": ["c"]}, "c": {"phrases": ["x"], "concepts": ["b"]}})",
       "4:103 /concepts/c/concepts/0: the concepts go in a circle: \"b\" names \"c\" names \"b\""},
      {R"("lists": 5)", "4:10 /lists: must be an object"},
      {R"("lists": {"R!": {}})", "4:17 /lists/R!: a name may hold"},
      {R"("lists": {"r": {"secret": "yes"}})", "4:27 /lists/r/secret: must be true or false"},
      {R"("lists": {"r": {"title": 5}})", "4:26 /lists/r/title: must be a text"},
      {R"("lists": {"r": {"sample": [5]}})", "4:28 /lists/r/sample/0: must be a text"},
      {R"("lists": {"r": {"color": 5}})", "4:26 /lists/r/color: there is no member \"color\" here"},
  };
  for (const Case& one : cases) {
    ExpectFault(head + one.text + rules, one);
  }
}

TEST(LoaderFaults, OfTheHead) {
  const std::string rules =
      std::string(R"("rules": [{"id": "r", "title": "T", "severity": "warn", "message": "M", )") +
      std::string(kMatch) + "}]";
  const std::vector<Case> cases{
      {R"({"id": "p", "version": 1, "title": "T", )" + rules + "}",
       "1:1 /format: \"format\" is missing"},
      {R"({"format": 2, "id": "p", "version": 1, "title": "T", )" + rules + "}",
       "1:12 /format: this program reads policies of format 1 only"},
      {R"({"format": "1", "id": "p", "version": 1, "title": "T", )" + rules + "}",
       "1:12 /format: this program reads"},
      {R"({"format": 1, "version": 1, "title": "T", )" + rules + "}", "1:1 /id: \"id\" is missing"},
      {R"({"format": 1, "id": 5, "version": 1, "title": "T", )" + rules + "}",
       "1:21 /id: must be a text"},
      {R"({"format": 1, "id": "A b", "version": 1, "title": "T", )" + rules + "}",
       "1:21 /id: may hold small letters a to z, digits and dashes only"},
      {R"({"format": 1, "id": ")" + std::string(65, 'a') + R"(", "version": 1, "title": "T", )" +
           rules + "}",
       "1:21 /id: has 65 characters, more than the 64 allowed"},
      {R"({"format": 1, "id": "p", "title": "T", )" + rules + "}",
       "1:1 /version: \"version\" is missing"},
      {R"({"format": 1, "id": "p", "version": 0, "title": "T", )" + rules + "}",
       "1:37 /version: must be a whole number from 1 to 9007199254740991"},
      {R"({"format": 1, "id": "p", "version": -1, "title": "T", )" + rules + "}",
       "1:37 /version: must be a whole number"},
      {R"({"format": 1, "id": "p", "version": 1.5, "title": "T", )" + rules + "}",
       "1:37 /version: must be a whole number"},
      {R"({"format": 1, "id": "p", "version": "1", "title": "T", )" + rules + "}",
       "1:37 /version: must be a whole number"},
      {R"({"format": 1, "id": "p", "version": 9007199254740992, "title": "T", )" + rules + "}",
       "1:37 /version: must be a whole number"},
      {R"({"format": 1, "id": "p", "version": 1, )" + rules + "}",
       "1:1 /title: \"title\" is missing"},
      {R"({"format": 1, "id": "p", "version": 1, "title": "T"})",
       "1:1 /rules: \"rules\" is missing"},
      {R"({"format": 1, "id": "p", "version": 1, "title": "T", "rules": {}})",
       "1:63 /rules: must be an array with at least one rule"},
      {R"({"format": 1, "id": "p", "version": 1, "title": "T", "rules": []})",
       "1:63 /rules: must be an array with at least one rule"},
      {R"({"format": 1, "id": "p", "version": 1, "title": "T", "rules": [5]})",
       "1:64 /rules/0: must be an object"},
      {"[]", "1:1 : must be an object"},
      {"5", "1:1 : must be an object"},
  };
  for (const Case& one : cases) {
    ExpectFault(one.text, one);
  }
}

TEST(LoaderFaults, OfARule) {
  const std::vector<Case> cases{
      {R"("wrong": 1)", "4:10 /rules/0/wrong: there is no member \"wrong\" here"},
      {R"("cite": 5)", "4:9 /rules/0/cite: must be an object"},
      {R"("cite": {"clause": "x"})", "4:9 /rules/0/cite/source: \"source\" is missing"},
      {R"("cite": {"source": "S", "url": "http://x.test"})",
       "4:32 /rules/0/cite/url: must be an address that begins with https://"},
      {R"("cite": {"source": "S", "url": "https://"})",
       "4:32 /rules/0/cite/url: must be an address"},
      {R"("cite": {"source": "S", "url": "https://a b"})",
       "4:32 /rules/0/cite/url: must be an address"},
      {R"("cite": {"source": "S", "url": "javascript:x"})",
       "4:32 /rules/0/cite/url: must be an address"},
      {R"("cite": {"source": "S", "verified": 1})",
       "4:37 /rules/0/cite/verified: must be true or false"},
      {R"("cite": {"source": "S", "review_by": "soon"})",
       "4:38 /rules/0/cite/review_by: is not a date"},
      {R"("cite": {"source": "S", "review_by": "2027-02-30"})",
       "4:38 /rules/0/cite/review_by: is not a date"},
      {R"("cite": {"source": "S", "review_by": "2027-1-030"})",
       "4:38 /rules/0/cite/review_by: is not a date"},
      {R"("cite": {"source": "S", "page": 5})",
       "4:33 /rules/0/cite/page: there is no member \"page\""},
      {R"("owner": "")", "4:10 /rules/0/owner: is empty"},
      {R"("owner": ")" + std::string(201, 'x') + "\"", "4:10 /rules/0/owner: has 201 characters"},
      {R"("guidance": ")" + std::string(1001, 'x') + "\"",
       "4:13 /rules/0/guidance: has 1001 characters, more than the 1000 allowed"},
      {R"("suggest": false)", "4:12 /rules/0/suggest: must be a text"},
      {R"("surfaces": ["post", "story"])", "4:13 /rules/0/surfaces: there is no surface \"story\""},
      {R"("surfaces": [])", "4:13 /rules/0/surfaces: must be an array"},
      {R"("sites": ["https://example.com"])", "4:11 /rules/0/sites/0: is not a host name"},
      {R"("sites": ["ok.test", "Big.Test"])", "4:22 /rules/0/sites/1: is not a host name"},
      {R"("unless": 5)", "4:11 /rules/0/unless: must be an object"},
      {R"("unless": {"negated": "yes"})", "4:23 /rules/0/unless/negated: must be true or false"},
      {R"("unless": {"entities": ["visa"]})",
       "4:24 /rules/0/unless/entities: there is no entity \"visa\""},
      {R"("unless": {"numbers": ["card"]})",
       "4:23 /rules/0/unless/numbers: there is no member \"numbers\" here"},
      {R"("unless": {"concepts": ["b"]})",
       "4:25 /rules/0/unless/concepts/0: there is no concept \"b\""},
      {R"("unless": {"patterns": ["["]})", "4:25 /rules/0/unless/patterns/0: this is no pattern"},
      {R"("examples": {"hit": "x"})", "4:21 /rules/0/examples/hit: must be an array of sentences"},
      {R"("examples": {"hits": []})", "4:22 /rules/0/examples/hits: there is no member \"hits\""},
      {R"("examples": {"miss": [5]})",
       "4:23 /rules/0/examples/miss/0: must be a text or an object"},
      {R"("examples": {"miss": [""]})",
       "4:23 /rules/0/examples/miss/0: must have 1 to 5000 characters"},
      {R"("examples": {"miss": [{"site": "x.test"}]})",
       "4:23 /rules/0/examples/miss/0/text: \"text\" is missing"},
      {R"("examples": {"miss": [{"text": "x", "surface": "story"}]})",
       "4:48 /rules/0/examples/miss/0/surface: there is no surface \"story\""},
      {R"("examples": {"miss": [{"text": "x", "rule": "y"}]})",
       "4:45 /rules/0/examples/miss/0/rule: there is no member \"rule\""},
  };
  for (const Case& one : cases) {
    ExpectFault(
        "{\"format\": 1, \"id\": \"p\", \"version\": 1, \"title\": \"T\",\n\"rules\": [{\"id\": "
        "\"r\", "
        "\"title\": \"T\", \"severity\": \"warn\",\n\"message\": \"M\", " +
            std::string(kMatch) + ",\n" + one.text + "}]}",
        one);
  }
}

}  // namespace
}  // namespace forepost::policy
