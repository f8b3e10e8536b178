#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "platform/paths.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr std::string_view kPolicy = R"x({
  "format": 1, "id": "sample", "version": 4, "title": "Sample",
  "lists": {"restricted": {"sample": ["Acme"]}},
  "rules": [
    {"id": "promise", "title": "A promise", "severity": "block", "message": "It promises.",
     "guidance": "State the risk.", "owner": "desk@example.com",
     "cite": {"source": "Rule 1", "clause": "(a)", "url": "https://example.com/1"},
     "match": {"kind": "phrases", "phrases": ["guarante*"]}},
    {"id": "hint", "title": "A hint", "severity": "advise", "message": "Soften it.",
     "match": {"kind": "phrases", "phrases": ["surely"]}},
    {"id": "bio", "title": "A bio", "severity": "warn", "message": "Needs approval.",
     "surfaces": ["profile"], "match": {"kind": "phrases", "phrases": ["adviser"]}},
    {"id": "local", "title": "Local", "severity": "warn", "message": "Not there.",
     "sites": ["example.com"], "match": {"kind": "phrases", "phrases": ["lunch"]}},
    {"id": "names", "title": "Names", "severity": "block", "message": "A name.",
     "match": {"kind": "list", "list": "restricted"}}]})x";

constexpr std::string_view kSecondPolicy = R"({
  "format": 1, "id": "second", "version": 1, "title": "Second", "rules": [
    {"id": "tea", "title": "Tea", "severity": "warn", "message": "Tea.",
     "match": {"kind": "phrases", "phrases": ["tea"]}}]})";

class CheckCommandTest : public ::testing::Test {
 protected:
  CheckCommandTest()
      : policy_(folder_.Write("policy.json", kPolicy).string()),
        second_(folder_.Write("second.json", kSecondPolicy).string()) {}

  CommandResult Check(std::vector<std::string> more, const std::string& in = {}) const {
    std::vector<std::string> arguments{"--policy", policy_};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunCommand(RunCheck, arguments, in);
  }

  // The answers of --jsonl, a line each.
  static std::vector<json> Lines(const std::string& out) {
    std::vector<json> lines;
    std::istringstream stream(out);
    for (std::string line; std::getline(stream, line);) {
      lines.push_back(json::parse(line));
    }
    return lines;
  }

  testing::TempFolder folder_;
  std::string policy_;
  std::string second_;
};

TEST_F(CheckCommandTest, TheExitCodeIsTheVerdict) {
  struct Case {
    std::string text;
    std::vector<std::string> options;
    int code;
    std::string verdict;
  };
  const std::vector<Case> cases{
      {"a calm day", {}, kExitOk, "allow\n"},
      {"", {}, kExitOk, "allow\n"},
      {"surely fine", {}, kExitOk, "advise: 1 finding\n"},
      {"adviser", {"--surface", "profile"}, kExitFound, "warn: 1 finding\n"},
      {"adviser", {}, kExitOk, "allow\n"},
      {"adviser", {"--surface", "comment"}, kExitOk, "allow\n"},
      {"lunch", {"--site", "www.example.com"}, kExitFound, "warn: 1 finding\n"},
      {"lunch", {"--site", "https://www.example.com"}, kExitFound, "warn: 1 finding\n"},
      {"lunch", {"--site", "example.org"}, kExitOk, "allow\n"},
      {"lunch", {}, kExitOk, "allow\n"},
      {"guaranteed, surely", {}, kExitBlocked, "block: 2 findings\n"},
  };
  for (const Case& one : cases) {
    const CommandResult result = Check(one.options, one.text);
    EXPECT_EQ(result.code, one.code) << one.text;
    EXPECT_THAT(result.out, StartsWith(one.verdict)) << one.text;
    EXPECT_EQ(result.err, "") << one.text;
  }
}

TEST_F(CheckCommandTest, TextShowsWhereAndWhatToDo) {
  const CommandResult result = Check({}, "First.\nIt is Guaranteed!\n");
  EXPECT_EQ(result.out,
            "block: 1 finding\n"
            "\n"
            "line 2:7: block: A promise [promise]\n"
            "    It is Guaranteed!\n"
            "          ^^^^^^^^^^\n"
            "  It promises.\n"
            "  State the risk.\n"
            "  Rule 1 (a)  https://example.com/1\n"
            "  Ask: desk@example.com\n");
}

TEST_F(CheckCommandTest, ReadsAFileOrStandardInput) {
  const auto file = folder_.Write("post.txt", "Guaranteed").string();
  EXPECT_EQ(Check({file}).code, kExitBlocked);
  EXPECT_THAT(Check({file}).out, HasSubstr(file + ":1:1: block"));
  EXPECT_EQ(Check({"-"}, "Guaranteed").code, kExitBlocked);
  EXPECT_EQ(Check({file}, "nothing").code, kExitBlocked);
}

TEST_F(CheckCommandTest, JsonIsOneObject) {
  const CommandResult result = Check({"--json"}, "🚀 Guaranteed");
  EXPECT_EQ(result.code, kExitBlocked);
  const json answer = json::parse(result.out);
  EXPECT_EQ(answer["id"], nullptr);
  EXPECT_EQ(answer["verdict"], "block");
  EXPECT_EQ(answer["policy"], json({{"id", "sample"}, {"version", 4}}));
  EXPECT_EQ(answer["truncated"], false);
  ASSERT_EQ(answer["findings"].size(), 1U);
  EXPECT_EQ(answer["findings"][0]["rule"], "promise");
  EXPECT_EQ(answer["findings"][0]["start"], 3);
  EXPECT_EQ(answer["findings"][0]["end"], 13);
  EXPECT_EQ(answer["findings"][0]["text"], "Guaranteed");
  EXPECT_EQ(json::parse(Check({"--json"}, "fine").out)["findings"], json::array());
}

TEST_F(CheckCommandTest, SeveralPoliciesGiveTheFindingsOfAll) {
  const CommandResult both = Check({"--policy", second_, "--json"}, "guaranteed tea");
  EXPECT_EQ(both.code, kExitBlocked);
  EXPECT_EQ(json::parse(both.out)["findings"].size(), 2U);
  EXPECT_EQ(json::parse(both.out)["policy"]["id"], "sample");
  EXPECT_EQ(Check({"--policy", second_}, "tea").code, kExitFound);
  EXPECT_EQ(Check({}, "tea").code, kExitOk);
}

TEST_F(CheckCommandTest, AListGivenByHandIsShown) {
  const auto names = folder_.Write("names.txt", "Acme Holdings\tAcmeCo\n").string();
  const CommandResult result = Check({"--list", "restricted=" + names, "--json"}, "buy AcmeCo");
  EXPECT_EQ(result.code, kExitBlocked);
  const json finding = json::parse(result.out)["findings"][0];
  EXPECT_EQ(finding["rule"], "names");
  EXPECT_EQ(finding["text"], "AcmeCo");
  EXPECT_EQ(finding["opaque"], false);
  EXPECT_EQ(Check({}, "buy AcmeCo").code, kExitOk);
}

TEST_F(CheckCommandTest, WrongUseIsExplained) {
  const auto names = folder_.Write("names.txt", "Acme\n").string();
  struct Case {
    std::vector<std::string> options;
    std::string says;
  };
  const std::vector<Case> cases{
      {{"--surface", "story"}, "there is no surface \"story\": write post, comment"},
      {{"--json", "--jsonl"}, "exclude each other"},
      {{"--wrong"}, "--wrong"},
      {{"--policy"}, "policy"},
      {{"one", "two"}, "too many"},
      {{"--list", "restricted"}, "is not NAME=FILE"},
      {{"--list", "=x"}, "is not NAME=FILE"},
      {{"--list", "restricted="}, "is not NAME=FILE"},
      {{"--list", "restricted=" + names, "--list", "restricted=" + names}, "stands twice"},
  };
  for (const Case& one : cases) {
    const CommandResult result = Check(one.options, "x");
    EXPECT_EQ(result.code, kExitUsage) << one.says;
    EXPECT_THAT(result.err, AllOf(HasSubstr(one.says), StartsWith("forepost"))) << one.says;
    EXPECT_EQ(result.out, "") << one.says;
  }
}

TEST_F(CheckCommandTest, FilesThatCannotBeReadAreNamed) {
  const std::string none = (folder_.path() / "none").string();
  const auto bad = folder_.Write("bad.json", "{\n\"format\": }").string();
  const auto bad_names = folder_.Write("bad.txt", "ok\n\xFF\n").string();
  struct Case {
    std::vector<std::string> arguments;
    int code;
    std::string says;
  };
  const std::vector<Case> cases{
      {{"--policy", policy_, none}, kExitNoInput, none + ": there is no such file"},
      {{"--policy", policy_, folder_.path().string()}, kExitNoInput, "not a regular file"},
      {{"--policy", policy_, "--jsonl", none}, kExitNoInput, none + ": "},
      {{"--policy", none}, kExitNoInput, none + ": there is no such file"},
      {{"--policy", bad}, kExitBadData, bad + ":2:"},
      {{"--policy", policy_, "--policy", bad}, kExitBadData, bad + ":2:"},
      {{"--policy", policy_, "--list", "restricted=" + none}, kExitNoInput, none + ": there is no"},
      {{"--policy", policy_, "--list", "restricted=" + bad_names},
       kExitBadData,
       bad_names + ":2: "},
  };
  for (const Case& one : cases) {
    const CommandResult result = RunCommand(RunCheck, one.arguments, "x");
    EXPECT_EQ(result.code, one.code) << one.says;
    EXPECT_THAT(result.err, HasSubstr(one.says));
    EXPECT_EQ(result.out, "") << one.says;
  }
}

TEST_F(CheckCommandTest, TooLongATextIsRefused) {
  const std::string longest(std::size_t{1} << 20, 'x');
  EXPECT_EQ(Check({}, longest).code, kExitOk);
  const CommandResult result = Check({}, longest + "x");
  EXPECT_EQ(result.code, kExitBadData);
  EXPECT_THAT(result.err, HasSubstr("longer than 1048576 bytes"));
}

TEST_F(CheckCommandTest, WithoutSettingsItSaysWhatToDo) {
  if (std::filesystem::exists(platform::MachineFolder() / "settings.json")) {
    GTEST_SKIP() << "this machine has settings";
  }
  const CommandResult result = RunCommand(RunCheck, {}, "x");
  EXPECT_EQ(result.code, kExitConfig);
  EXPECT_THAT(result.err, HasSubstr("name one with --policy FILE"));
  EXPECT_EQ(result.out, "");
}

TEST_F(CheckCommandTest, HelpNamesTheOptions) {
  const CommandResult result = RunCommand(RunCheck, {"--help"});
  EXPECT_EQ(result.code, kExitOk);
  for (const std::string option :
       {"--policy", "--list", "--site", "--surface", "--json", "--jsonl"}) {
    EXPECT_THAT(result.out, HasSubstr(option));
  }
}

TEST_F(CheckCommandTest, LinesAreAnsweredInTheirOrder) {
  const CommandResult result =
      Check({"--jsonl"},
            "{\"id\": 1, \"text\": \"Guaranteed\"}\n"
            "\n"
            "{\"id\": \"two\", \"text\": \"fine\"}\r\n"
            "{\"text\": \"adviser\", \"surface\": \"profile\"}\n"
            "{\"id\": [4], \"text\": \"lunch\", \"site\": \"example.com\"}");
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_EQ(result.err, "");
  const std::vector<json> lines = Lines(result.out);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0]["id"], 1);
  EXPECT_EQ(lines[0]["verdict"], "block");
  EXPECT_EQ(lines[1]["id"], "two");
  EXPECT_EQ(lines[1]["verdict"], "allow");
  EXPECT_EQ(lines[2]["id"], nullptr);
  EXPECT_EQ(lines[2]["verdict"], "warn");
  EXPECT_EQ(lines[3]["id"], json::array({4}));
  EXPECT_EQ(lines[3]["verdict"], "warn");
}

TEST_F(CheckCommandTest, LinesHeedTheOptionsAndMayDiffer) {
  const auto lines = Lines(Check({"--jsonl", "--surface", "profile", "--site", "example.com"},
                                 "{\"id\": 1, \"text\": \"adviser lunch\"}\n"
                                 "{\"id\": 2, \"text\": \"adviser lunch\", \"surface\": \"post\", "
                                 "\"site\": \"example.org\"}\n")
                               .out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0]["findings"].size(), 2U);
  EXPECT_EQ(lines[1]["findings"].size(), 0U);
}

TEST_F(CheckCommandTest, AFaultyLineIsAnsweredAndTheRestGoesOn) {
  struct Case {
    std::string line;
    json id;
    std::string says;
  };
  const std::vector<Case> cases{
      {"nonsense", nullptr, "this is not JSON"},
      {"[]", nullptr, "the line is not an object"},
      {R"({"id": 7})", 7, "\"text\" is missing or no text"},
      {R"({"id": 7, "text": 5})", 7, "\"text\" is missing or no text"},
      {R"({"id": 7, "text": "x", "surface": "story"})", 7, "there is no such surface"},
      {R"({"id": 7, "text": "x", "surface": 5})", 7, "there is no such surface"},
      {R"({"id": 7, "text": "x", "site": 5})", 7, "\"site\" must be a text"},
      {R"({"id": 7, "text": "\ud800"})", nullptr, "this is not JSON"},
      {"{\"id\": 7, \"text\": \"\xFF\"}", nullptr, "this is not JSON"},
      {R"({"id": 7, "id": 8, "text": "x"})", nullptr, "stands twice"},
      {"{\"id\": 7, \"text\": \"" + std::string((std::size_t{1} << 20) + 1, 'x') + "\"}", 7,
       "longer than 1 MiB"},
      {std::string(200'000, '['), nullptr, "nested deeper"},
  };
  for (const Case& one : cases) {
    const CommandResult result =
        Check({"--jsonl"}, one.line + "\n{\"id\": 9, \"text\": \"Guaranteed\"}\n");
    EXPECT_EQ(result.code, kExitBadData) << one.says;
    const std::vector<json> lines = Lines(result.out);
    ASSERT_EQ(lines.size(), 2U) << one.says;
    EXPECT_EQ(lines[0]["id"], one.id) << one.says;
    EXPECT_THAT(lines[0]["error"]["message"], HasSubstr(one.says));
    EXPECT_NE(lines[0]["error"]["hint"], "") << one.says;
    EXPECT_FALSE(lines[0].contains("verdict"));
    EXPECT_EQ(lines[1]["verdict"], "block") << one.says;
  }
}

TEST_F(CheckCommandTest, NoLinesAndLongLines) {
  const CommandResult none = Check({"--jsonl"}, "");
  EXPECT_EQ(none.code, kExitOk);
  EXPECT_EQ(none.out, "");
  const std::string text = std::string((std::size_t{1} << 20) - 11, 'x') + " guaranteed";
  const auto file = folder_.Write("lines.jsonl", json{{"id", 1}, {"text", text}}.dump()).string();
  const CommandResult result = Check({"--jsonl", file});
  EXPECT_EQ(result.code, kExitOk);
  const std::vector<json> lines = Lines(result.out);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0]["verdict"], "block");
  EXPECT_EQ(lines[0]["findings"][0]["end"], std::size_t{1} << 20);
}

}  // namespace
}  // namespace forepost::commands
