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

TEST_F(PolicyCommandTest, ShowIsForPeople) {
  const CommandResult result = Policy({"show", good_});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_EQ(result.out,
            "Sample policy\n"
            "sample, version 4, 2 rules\n"
            "\n"
            "No legal advice.\n"
            "\n"
            "block  A promise [promise]\n"
            "  It promises.\n"
            "  Rule 1 (a) (not checked against the source)\n"
            "  only on: post profile\n"
            "\n"
            "warn  A name [names]\n"
            "  A name.\n"
            "  Rule 2 (b)\n"
            "\n");
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
      {{}, "say what to do: lint, test or show"},
      {{"frob", good_}, "there is no \"frob\": write lint, test or show"},
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
