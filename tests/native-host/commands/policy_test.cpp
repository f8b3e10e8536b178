#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "platform/paths.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// A rule with which the linter is content; @ stands for its first sentence that must miss.
constexpr std::string_view kPolicy = R"x({"format": 1, "id": "sample", "version": 4,
"title": "Sample policy", "notice": "No legal advice.",
"lists": {"restricted": {"sample": ["Acme Holdings"]}},
"rules": [
{"id": "promise", "title": "A promise", "severity": "block", "message": "It promises.",
"guidance": "State the risk.", "owner": "desk", "cite": {"source": "Rule 1", "clause": "(a)", "verified": false},
"surfaces": ["post", "profile"], "match": {"kind": "phrases", "phrases": ["guarante*"]},
"examples": {"hit": ["guaranteed", "a guarantee", "guarantees"],
"miss": ["@", "fine", "calm"]}},
{"id": "names", "title": "A name", "severity": "warn", "message": "A name.",
"guidance": "Ask.", "owner": "desk", "cite": {"source": "Rule 2", "clause": "(b)"},
"match": {"kind": "list", "list": "restricted"},
"examples": {"hit": ["acme holdings", "Acme Holdings up", "Acme Holdings's"], "miss": ["acme", "x", "y"]}}]})x";

std::string Sample(const std::string& must_miss = "unguarded") {
  std::string policy(kPolicy);
  policy.replace(policy.find('@'), 1, must_miss);
  return policy;
}

class PolicyCommandTest : public ::testing::Test {
 protected:
  CommandResult Policy(std::vector<std::string> arguments, const std::string& in = {}) const {
    return RunCommand(RunPolicy, arguments, in);
  }

  testing::TempFolder folder_;
  std::string good_ = folder_.Write("good.json", Sample()).string();
  std::string none_ = (folder_.path() / "none.json").string();
};

TEST_F(PolicyCommandTest, LintIsContentWithAGoodPolicy) {
  const CommandResult result = Policy({"lint", good_});
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.code, kExitOk);
}

TEST_F(PolicyCommandTest, LintNamesEveryFaultWithItsPlace) {
  const auto bad = folder_
                       .Write("bad.json",
                              "{\"format\": 1, \"id\": \"p\", \"version\": 1,\n"
                              "\"title\": 5, \"rules\": [{\"id\": \"r\"}]}")
                       .string();
  const CommandResult result = Policy({"lint", bad});
  EXPECT_EQ(result.code, kExitFound);
  EXPECT_THAT(result.out,
              StartsWith(bad + ":2:10: /title: must be a text (write it in quotation marks)\n"));
  for (const std::string field :
       {"/rules/0/title", "/rules/0/severity", "/rules/0/message", "/rules/0/match"}) {
    EXPECT_THAT(result.out, HasSubstr(bad + ":2:23: " + field + ": "));
  }
}

TEST_F(PolicyCommandTest, LintWarns) {
  const auto bare = folder_
                        .Write("bare.json", R"({"format": 1, "id": "p", "version": 1, "title": "T",
"rules": [{"id": "r", "title": "T", "severity": "warn", "message": "No pay.", "match": {"kind": "phrases", "phrases": ["x1"]}}]})")
                        .string();
  const CommandResult result = Policy({"lint", bare});
  EXPECT_EQ(result.code, kExitFound);
  EXPECT_THAT(result.out,
              HasSubstr(bare + ":2:11: warning: /rules/0: rule \"r\" has no citation ("));
  EXPECT_THAT(result.out, HasSubstr("warning: /rules/0/message: the message says \"pay\": "));
}

TEST_F(PolicyCommandTest, LintLooksAtAllFiles) {
  const auto bad = folder_.Write("bad.json", "[").string();
  const auto worse = folder_.Write("worse.json", "{").string();
  const CommandResult both = Policy({"lint", bad, good_, worse});
  EXPECT_EQ(both.code, kExitFound);
  EXPECT_THAT(both.out, AllOf(HasSubstr(bad + ":1:"), HasSubstr(worse + ":1:")));
  const CommandResult missing = Policy({"lint", bad, none_});
  EXPECT_EQ(missing.code, kExitNoInput);
  EXPECT_THAT(missing.out, HasSubstr(none_ + ": there is no such file"));
}

TEST_F(PolicyCommandTest, LintWithASampleSaysWhatThePoliciesSayOfIt) {
  const auto post = folder_.Write("post.txt", "It is guaranteed by Acme Holdings.").string();
  const CommandResult result = Policy({"lint", "--sample", post, good_});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_THAT(result.out, StartsWith("block: 2 findings\n"));
  EXPECT_THAT(result.out,
              AllOf(HasSubstr("[promise]"), HasSubstr("[names]"), HasSubstr(post + ":1:7: ")));
  EXPECT_THAT(Policy({"lint", "--sample", "-", good_}, "calm").out, StartsWith("allow\n"));
  EXPECT_EQ(Policy({"lint", "--sample", none_, good_}).code, kExitNoInput);
}

TEST_F(PolicyCommandTest, LintWithASampleOfSeveralPostsCounts) {
  std::string lines = "It is guaranteed.\n\nAcme Holdings\r\n";
  for (int i = 0; i < 98; ++i) {
    lines += "calm\n";
  }
  const auto sample = folder_.Write("posts.txt", lines).string();
  const CommandResult result = Policy({"lint", "--sample", sample, good_});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_EQ(result.out, good_ + ": 100 posts of " + sample +
                            "\n  rule promise: 1, 1.0 %\n  rule names: 1, 1.0 %\n");
  const auto more = folder_.Write("more.txt", lines + "guaranteed\nguarantee\n").string();
  const CommandResult warned = Policy({"lint", "--sample", more, good_});
  EXPECT_EQ(warned.code, kExitFound);
  EXPECT_THAT(warned.out,
              HasSubstr(good_ + ":5:1: warning: /rules/0: rule \"promise\" hits 3 of 102 posts "
                                "(2.9 %) of the sample ("));
  EXPECT_THAT(warned.out, Not(HasSubstr("rule \"names\" hits")));
}

TEST_F(PolicyCommandTest, LintReadsSamplesAsJsonLines) {
  const auto sample = folder_
                          .Write("posts.jsonl",
                                 "{\"text\": \"Guaranteed.\\nReally.\", \"x\": 1}\n"
                                 "{\"text\": \"calm\"}\n")
                          .string();
  const CommandResult result = Policy({"lint", "--sample", sample, good_});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_THAT(result.out, AllOf(HasSubstr(": 2 posts of "), HasSubstr("rule promise: 1, 50.0 %\n"),
                                HasSubstr("too few to judge by")));
  const auto one = folder_.Write("one.jsonl", "{\"text\": \"Guaranteed\"}\n").string();
  EXPECT_THAT(Policy({"lint", "--sample", one, good_}).out, StartsWith("block: 1 finding"));
  const auto bad = folder_.Write("bad.jsonl", "{\"text\": \"calm\"}\n{\"text\": 5}\n").string();
  const CommandResult refused = Policy({"lint", "--sample", bad, good_});
  EXPECT_EQ(refused.code, kExitBadData);
  EXPECT_THAT(refused.err, StartsWith(bad + ":2: this is no post ("));
}

// tests/policies/bad-policy.json has at least one of each that is warned of.
TEST_F(PolicyCommandTest, LintOfABadPolicy) {
  const std::string bad = std::string(FOREPOST_SOURCE_DIR) + "/tests/policies/bad-policy.json";
  const CommandResult result = Policy({"lint", bad});
  EXPECT_EQ(result.code, kExitFound);
  for (const std::string says : {"has no citation",
                                 "has no owner",
                                 "has no guidance",
                                 "sentences to hit and",
                                 "was to be reviewed by",
                                 "covers direct messages only",
                                 "no rule uses the concept",
                                 "no rule points to the lesson",
                                 "the list has no sample",
                                 "no rule uses the list",
                                 "stands twice",
                                 "is covered by",
                                 "both stand for",
                                 "\"misspelt\" does nothing here",
                                 "its \"unless\" names all",
                                 "what it needs stands wherever",
                                 "take 3 words together",
                                 "looks for the same in its terms",
                                 "wherever its term",
                                 "its \"unless\" lets each",
                                 "the rule is not for the surface",
                                 "its terms are the same words",
                                 "adds nothing",
                                 "that \"example.com\" includes",
                                 "NLRA section 7",
                                 "Stericycle",
                                 "befriending",
                                 "a duty to report",
                                 "logos or photos",
                                 "a savings clause",
                                 "confidentiality with no examples",
                                 "personal accounts",
                                 "hits what employees may say"}) {
    EXPECT_THAT(result.out, HasSubstr(says));
  }
}

TEST_F(PolicyCommandTest, TestRunsTheSentences) {
  const CommandResult result = Policy({"test", good_});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_EQ(result.out, good_ + ": 2 rules, 12 sentences, 0 failed\n");
}

TEST_F(PolicyCommandTest, TestNamesTheSentenceThatFails) {
  const auto bad = folder_.Write("bad.json", Sample("guaranteed")).string();
  const CommandResult result = Policy({"test", good_, bad});
  EXPECT_EQ(result.code, kExitFound);
  EXPECT_EQ(result.out,
            good_ + ": 2 rules, 12 sentences, 0 failed\n" + bad +
                ":9:10: /rules/0/examples/miss/0: rule \"promise\" must miss this and hits "
                "\"guaranteed\": \"guaranteed\" (correct the rule or the sentence)\n" +
                bad + ": 2 rules, 12 sentences, 1 failed\n");
}

TEST_F(PolicyCommandTest, TestOfAFaultyPolicy) {
  const auto bad = folder_.Write("bad.json", "{").string();
  EXPECT_EQ(Policy({"test", bad}).code, kExitFound);
  EXPECT_THAT(Policy({"test", bad}).out, StartsWith(bad + ":1:"));
  EXPECT_EQ(Policy({"test", none_}).code, kExitNoInput);
}

TEST_F(PolicyCommandTest, ACorpusThatIsAsExpected) {
  const auto corpus =
      folder_
          .Write("corpus.jsonl",
                 "{\"text\": \"Guaranteed\", \"expect\": \"block\", \"rules\": [\"promise\"]}\n"
                 "\n"
                 "{\"text\": \"calm\", \"expect\": \"allow\"}\r\n"
                 "{\"text\": \"Acme Holdings\", \"expect\": \"warn\"}\n"
                 "{\"text\": \"Guaranteed\", \"surface\": \"comment\", \"expect\": \"allow\"}\n"
                 "{\"text\": \"Guaranteed\", \"surface\": \"profile\", \"expect\": \"block\"}")
          .string();
  const CommandResult result = Policy({"test", "--corpus", corpus, good_});
  EXPECT_EQ(result.code, kExitOk) << result.out;
  EXPECT_EQ(result.out, good_ + ": 2 rules, 12 sentences, 0 failed\n" + corpus +
                            ": 5 lines, 0 not as expected\n");
}

TEST_F(PolicyCommandTest, ACorpusNamesEachLineThatIsNot) {
  const auto corpus = folder_
                          .Write("corpus.jsonl",
                                 "{\"text\": \"Guaranteed\", \"expect\": \"allow\"}\n"
                                 "{\"text\": \"fine\", \"expect\": \"allow\"}\n"
                                 "{\"text\": \"fine\", \"rules\": [\"promise\"]}\n"
                                 "{\"text\": \"fine\", \"rules\": \"promise\"}\n"
                                 "{\"expect\": \"allow\"}\n"
                                 "nonsense\n"
                                 "{\"text\": \"fine\", \"surface\": \"story\"}\n"
                                 "{\"text\": \"fine\"}\n"
                                 "{\"text\": \"fine\", \"site\": 5}\n")
                          .string();
  const CommandResult result = Policy({"test", "--corpus", corpus, good_});
  EXPECT_EQ(result.code, kExitFound);
  for (const std::string& says :
       {corpus + ":1: expected \"allow\", the verdict is \"block\": \"Guaranteed\"",
        corpus + ":3: rule \"promise\" does not hit: \"fine\"", corpus + ":4: \"rules\" must be",
        corpus + ":5: the line has no \"text\"", corpus + ":6: this is not JSON",
        corpus + ":7: there is no surface", corpus + ":8: the line expects nothing",
        corpus + ":9: \"site\" must be a text", corpus + ": 9 lines, 8 not as expected"}) {
    EXPECT_THAT(result.out, HasSubstr(says));
  }
  EXPECT_THAT(result.out, Not(HasSubstr(corpus + ":2:")));
  EXPECT_EQ(Policy({"test", "--corpus", none_, good_}).code, kExitNoInput);
}

TEST_F(PolicyCommandTest, ShowOfWhatCannotBeShown) {
  const auto bad = folder_.Write("bad.json", "{").string();
  const CommandResult result = Policy({"show", bad});
  EXPECT_EQ(result.code, kExitBadData);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, StartsWith(bad + ":1:"));
  EXPECT_EQ(Policy({"show", none_}).code, kExitNoInput);
}

TEST_F(PolicyCommandTest, ShowWithoutSettingsSaysWhatToDo) {
  if (std::filesystem::exists(platform::MachineFolder() / "settings.json")) {
    GTEST_SKIP() << "this machine has settings";
  }
  const CommandResult result = Policy({"show"});
  EXPECT_EQ(result.code, kExitConfig);
  EXPECT_THAT(result.err, HasSubstr("--policy FILE"));
}

TEST_F(PolicyCommandTest, WrongUseIsExplained) {
  struct Case {
    std::vector<std::string> arguments;
    std::string says;
  };
  const std::vector<Case> cases{
      {{}, "say what to do: lint, test, show, "},
      {{"frob", good_}, "there is no \"frob\": write lint, test, show, "},
      {{"lint"}, "name a policy file"},
      {{"test"}, "name a policy file"},
      {{"test", "--sample", good_, good_}, "--sample"},
      {{"lint", "--corpus", good_, good_}, "--corpus"},
      {{"lint", "--wrong"}, "--wrong"},
  };
  for (const Case& one : cases) {
    const CommandResult result = Policy(one.arguments);
    EXPECT_EQ(result.code, kExitUsage) << one.says;
    EXPECT_THAT(result.err, AllOf(StartsWith("forepost policy"), HasSubstr(one.says)));
    EXPECT_EQ(result.out, "") << one.says;
  }
}

TEST_F(PolicyCommandTest, HelpNamesTheActions) {
  const CommandResult result = Policy({"--help"});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_THAT(result.out, AllOf(HasSubstr("lint"), HasSubstr("test"), HasSubstr("show"),
                                HasSubstr("--corpus")));
}

}  // namespace
}  // namespace forepost::commands
