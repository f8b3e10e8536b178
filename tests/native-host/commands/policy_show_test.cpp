// A policy for people: as text, and as a page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "commands/policy_show_html.h"
#include "commands/policy_show_words.h"
#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "policy/loader.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// One rule of each part; <&"'> wherever a text stands.
constexpr std::string_view kPolicy = R"x({"format": 1, "id": "sample", "version": 4,
"title": "Sample <b>&\"policy\"", "notice": "No <legal> advice.",
"concepts": {"sure": {"phrases": ["sure* <thing>"], "misspelt": true}},
"lists": {"restricted": {"title": "Restricted <names>", "sample": ["Acme Holdings"]},
          "firm": {"secret": false, "sample": ["Acme"]}},
"lessons": {"promises": {"title": "Promises <i>", "text": "Do <not>.", "right": "R <r>", "wrong": "W <w>"}},
"rules": [
{"id": "promise", "title": "A <promise>", "severity": "block", "message": "It <promises>.",
"guidance": "State <the> risk.", "suggest": "It <may> fall.", "owner": "Desk <desk@example.com>",
"cite": {"source": "Rule <1>", "clause": "(a)", "url": "https://example.com/?a=\"b\"&c", "verified": false, "review_by": "2027-06-30"},
"surfaces": ["post", "profile"], "sites": ["example.com"], "groups": ["<desk>"], "languages": ["en", "de"],
"lesson": "promises",
"match": {"kind": "near", "all": [{"concepts": ["sure"]}, {"patterns": ["<\\d+>"]}], "within": {"words": 9}},
"unless": {"negated": true, "phrases": ["<x>"], "anywhere": {"phrases": ["y"]}},
"examples": {"hit": ["sure <hit>"], "miss": [{"text": "<miss>", "surface": "profile", "site": "example.com"}]}},
{"id": "plain", "title": "A name", "severity": "advise", "message": "A name.",
"match": {"kind": "list", "list": "restricted"}}]})x";

class PolicyShowTest : public ::testing::Test {
 protected:
  CommandResult Show(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "show");
    return RunCommand(RunPolicy, arguments);
  }

  std::string Read(const std::string& file) const {
    std::ostringstream content;
    content << std::ifstream(file).rdbuf();
    return content.str();
  }

  testing::TempFolder folder_;
  std::string policy_ = folder_.Write("p.json", std::string(kPolicy)).string();
};

TEST_F(PolicyShowTest, AsText) {
  const CommandResult result = Show({policy_});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out,
            R"(Sample <b>&"policy"
sample, version 4, 2 rules

No <legal> advice.

block  A <promise> [promise]
  It <promises>.
  State <the> risk.
  Would be fine: It <may> fall.
  Looks for one of each within 9 words of one sentence:
    - the words for sure
    - the pattern <\d+>
  Lets it go:
    - in a sentence that has any of: "<x>"
    - in a post that has any of: "y"
    - where it is negated ("nothing is guaranteed")
  Only in posts and profile texts.
  Only on example.com.
  Only for people of <desk>.
  Only in texts that may be English or German.
  Rule <1> (a) (not checked against the source), to be reviewed by 2027-06-30, https://example.com/?a="b"&c
  Ask: Desk <desk@example.com>
  Lesson: Promises <i>
  Is hit:
    - sure <hit>
  Is not hit:
    - <miss>

advise  A name [plain]
  A name.
  Looks for any of: a name of the list restricted.

Lesson: Promises <i>
  Do <not>.
  Right: R <r>
  Wrong: W <w>

The words for sure
  "sure* <thing>" (also with a slip in a longer word)

The list firm
  looked at while one types

The list restricted: Restricted <names>
  looked at when a post is submitted; nobody is told which name was found

)");
}

// The tags of a page, as written: "<p class=\"x\">".
std::vector<std::string> TagsOf(const std::string& page) {
  std::vector<std::string> tags;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
    const std::size_t end = page.find('>', at);
    tags.push_back(page.substr(at, end - at + 1));
    at = end;
  }
  return tags;
}

std::string NameOf(const std::string& tag) { return tag.substr(1, tag.find_first_of(" >") - 1); }

TEST_F(PolicyShowTest, APageSaysItAll) {
  const CommandResult result = Show({"--html", policy_});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_THAT(result.out, StartsWith("<!doctype html>\n<html lang=\"en\">"));
  for (const std::string says :
       {"<title>Sample &lt;b&gt;&amp;&quot;policy&quot;</title>",
        "<h1>Sample &lt;b&gt;&amp;&quot;policy&quot;</h1>",
        "sample, version 4, 2 rules",
        "No &lt;legal&gt; advice.",
        "<a href=\"#rule-promise\">A &lt;promise&gt;</a>",
        "<h3 id=\"rule-promise\">A &lt;promise&gt;</h3>",
        "It &lt;promises&gt;.",
        "State &lt;the&gt; risk.",
        "<q>It &lt;may&gt; fall.</q>",
        "within 9 words of one sentence",
        "the words for <a href=\"#concept-sure\">sure</a>",
        "<code>&lt;\\d+&gt;</code>",
        "<q>&lt;x&gt;</q>",
        "Only in posts and profile texts.",
        "Only for people of &lt;desk&gt;.",
        "<a rel=\"noreferrer\" href=\"https://example.com/?a=&quot;b&quot;&amp;c\">Rule &lt;1&gt; "
        "(a)</a>",
        "<strong>not checked against the source</strong>",
        "to be reviewed by 2027-06-30",
        "Desk &lt;<a href=\"mailto:desk@example.com\">desk@example.com</a>&gt;",
        "<a href=\"#lesson-promises\">Promises &lt;i&gt;</a>",
        "<li>sure &lt;hit&gt;</li>",
        "<li>&lt;miss&gt; <small>(profile)</small> <small>(example.com)</small></li>",
        "<h3 id=\"lesson-promises\">Promises &lt;i&gt;</h3>",
        "Do &lt;not&gt;.",
        "R &lt;r&gt;",
        "W &lt;w&gt;",
        "<q>sure* &lt;thing&gt;</q>",
        "Restricted &lt;names&gt;",
        "a name of the list <a href=\"#list-restricted\">restricted</a>"}) {
    EXPECT_THAT(result.out, HasSubstr(says));
  }
  // The sample is made up, and would be taken for the firm's list.
  EXPECT_THAT(result.out, Not(HasSubstr("Acme")));
}

TEST_F(PolicyShowTest, APageHoldsNothingButItsOwnTags) {
  const std::string page = Show({"--html", policy_, policy_}).out;
  const std::set<std::string> allowed{
      "!doctype", "html", "head",    "meta", "title",   "style", "body", "main",   "header", "h1",
      "h2",       "h3",   "h4",      "p",    "nav",     "ol",    "ul",   "li",     "a",      "span",
      "code",     "q",    "section", "dl",   "article", "dt",    "dd",   "strong", "small"};
  std::vector<std::string> open;
  std::set<std::string> ids;
  std::set<std::string> targets;
  for (const std::string& tag : TagsOf(page)) {
    std::string name = NameOf(tag);
    const bool closes = name.starts_with('/');
    name = closes ? name.substr(1) : name;
    EXPECT_TRUE(allowed.contains(name)) << tag;
    for (const std::string attribute : {"onclick", "src=", "javascript:", "style="}) {
      EXPECT_EQ(tag.find(attribute), std::string::npos) << tag;
    }
    if (const auto id = tag.find(" id=\""); id != std::string::npos) {
      const auto begin = id + 5;
      EXPECT_TRUE(ids.insert(tag.substr(begin, tag.find('"', begin) - begin)).second) << tag;
    }
    if (const auto link = tag.find("href=\"#"); link != std::string::npos) {
      const auto begin = link + 7;
      targets.insert(tag.substr(begin, tag.find('"', begin) - begin));
    }
    if (name == "!doctype" || name == "meta") {
      continue;
    }
    if (!closes) {
      open.push_back(name);
    } else {
      ASSERT_FALSE(open.empty()) << tag;
      EXPECT_EQ(open.back(), name);
      open.pop_back();
    }
  }
  EXPECT_TRUE(open.empty());
  for (const std::string& target : targets) {
    EXPECT_TRUE(ids.contains(target)) << target;
  }
  EXPECT_TRUE(ids.contains("p2-rule-promise"));
}

TEST_F(PolicyShowTest, HeadingsGoDownByOne) {
  int last = 0;
  for (const std::string& tag : TagsOf(Show({"--html", policy_}).out)) {
    if (tag.size() > 3 && tag[1] == 'h' && tag[2] >= '1' && tag[2] <= '6') {
      const int level = tag[2] - '0';
      EXPECT_LE(level, last + 1) << tag;
      last = level;
    }
  }
  EXPECT_NE(last, 0);
}

TEST_F(PolicyShowTest, SaysWhoApproved) {
  const auto document = JsonDocument::Parse(kPolicy, "p.json");
  Diagnostics faults;
  const policy::PolicyModel model = policy::ReadModel(*document, faults);
  const ShownPolicy signed_one{
      &model,
      {.id = "sample",
       .version = 4,
       .bundle = {.version = 7, .approved_by = "Jane <Roe>", .approved_on = "2026-11-20"}}};
  EXPECT_THAT(PolicyPage({&signed_one, 1}),
              HasSubstr("Approved by Jane &lt;Roe&gt; on 2026-11-20, in bundle 7."));
  const ShownPolicy unsigned_one{&model, {.id = "sample", .version = 4}};
  EXPECT_THAT(PolicyPage({&unsigned_one, 1}), Not(HasSubstr("Approved by")));
}

TEST_F(PolicyShowTest, OutputReplacesNothing) {
  const std::string out = (folder_.path() / "page.html").string();
  const CommandResult written = Show({"--html", "--output", out, policy_});
  EXPECT_EQ(written.code, kExitOk) << written.err;
  EXPECT_EQ(written.out, "");
  const std::string page = Read(out);
  EXPECT_EQ(page, Show({"--html", policy_}).out);
  const CommandResult again = Show({"--output", out, policy_});
  EXPECT_EQ(again.code, kExitCannotCreate);
  EXPECT_THAT(again.err, HasSubstr(out));
  EXPECT_EQ(Read(out), page);
  EXPECT_EQ(Show({"--output", (folder_.path() / "none/page.html").string(), policy_}).code,
            kExitCannotCreate);
}

struct MatchCase {
  std::string match;
  std::string says;
};

TEST(PolicyShowWords, Matches) {
  const std::vector<MatchCase> cases{
      {R"({"kind": "phrases", "phrases": ["a", "b"], "concepts": ["c"]})",
       R"(Looks for any of: the words for c, "a", "b".)"},
      {R"({"kind": "pattern", "patterns": ["a+"]})", "Looks for any of: the pattern a+."},
      {R"({"kind": "near", "all": [{"phrases": ["a"]}, {"phrases": ["b"]}]})",
       R"(Looks for one of each in one sentence: - "a" - "b")"},
      {R"({"kind": "near", "within": "post", "all": [{"phrases": ["a"]}, {"phrases": ["b"]}]})",
       R"(Looks for one of each anywhere in the post: - "a" - "b")"},
      {R"({"kind": "requires", "when": "always", "need": {"phrases": ["a"]}})",
       R"(Looks for a post that has none of: "a".)"},
      {R"({"kind": "requires", "when": {"phrases": ["b"]}, "need": {"phrases": ["a"]}})",
       R"(Looks for any of: "b"; in a post that has none of: "a".)"},
      {R"({"kind": "count", "of": {"phrases": ["a"]}, "at_least": 3})",
       R"(Looks for 3 or more in one post of: "a".)"},
      {R"({"kind": "entity", "entities": ["cashtag"]})", "Looks for any of: $ABC."},
      {R"({"kind": "list", "list": "l"})", "Looks for any of: a name of the list l."},
  };
  for (const MatchCase& one : cases) {
    const auto document = JsonDocument::Parse(
        R"({"format": 1, "id": "p", "version": 1, "title": "T", "lists": {"l": {}},
            "concepts": {"c": {"phrases": ["c"]}}, "rules": [{"id": "r", "title": "T",
            "severity": "warn", "message": "M", "match": )" +
            one.match + "}]}",
        "p.json");
    Diagnostics faults;
    const policy::PolicyModel model = policy::ReadModel(*document, faults);
    ASSERT_EQ(ToString(faults), "");
    const Description description = DescribeMatch(model.rules[0]);
    std::string says = PlainText(description.lead);
    for (const Prose& item : description.items) {
      says += " - " + PlainText(item);
    }
    EXPECT_EQ(says, one.says);
    EXPECT_TRUE(DescribeUnless(model.rules[0]).lead.empty());
    EXPECT_TRUE(DescribeConditions(model.rules[0]).empty());
  }
}

}  // namespace
}  // namespace forepost::commands
