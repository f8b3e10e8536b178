#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "common/exit_codes.h"
#include "native-host/commands/command_run.h"
#include "support/temp_folder.h"

namespace forepost::commands {
namespace {

class HashListTest : public ::testing::Test {
 protected:
  std::string Path(const std::string& name) const { return (folder_.path() / name).string(); }

  static std::string Content(const std::string& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

  static CommandResult Hash(const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"hash-list"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunCommand(RunPolicy, arguments);
  }

  // The exit code of a check of a post against the list.
  int Check(const std::string& list, const std::string& post) const {
    const auto policy = folder_.Write("policy.json", R"({
      "format": 1, "id": "p", "version": 1, "title": "T", "notice": "N",
      "lists": {"restricted": {"title": "R", "sample": ["Acme Holdings"]}},
      "rules": [{"id": "names", "title": "T", "severity": "block",
                 "cite": {"source": "S", "clause": "C"}, "owner": "o", "message": "M",
                 "guidance": "G", "match": {"kind": "list", "list": "restricted"},
                 "examples": {"hit": ["Acme Holdings", "acme holdings", "ACME Holdings"],
                              "miss": ["a", "b", "c"]}}]})");
    const auto text = folder_.Write("post.txt", post);
    return RunCommand(RunCheck,
                      {"--policy", policy.string(), "--list", "restricted=" + list, text.string()})
        .code;
  }

  testing::TempFolder folder_;
};

TEST_F(HashListTest, WritesAListThatFindsTheSame) {
  folder_.Write("names.txt", "Acme Holdings plc\tAcmeCo\t$ACME\n# remark\nJane Roe\n");
  const CommandResult run = Hash({Path("names.txt"), Path("hashed.txt")});
  EXPECT_EQ(run.code, kExitOk) << run.err;
  EXPECT_NE(run.out.find("5 hashes of 2 entries"), std::string::npos) << run.out;
  const std::string content = Content(Path("hashed.txt"));
  EXPECT_TRUE(content.starts_with("forepost-hashed-names 1 ")) << content;
  EXPECT_EQ(content.find("cme"), std::string::npos);
  for (const std::string post : {"AcmeCo's year", "acme holdings", "$ACME up", "Jane Roe"}) {
    EXPECT_EQ(Check(Path("hashed.txt"), post), kExitBlocked) << post;
  }
  for (const std::string post : {"Acme", "acme up", "Jane Rowe", "hello"}) {
    EXPECT_EQ(Check(Path("hashed.txt"), post), kExitOk) << post;
  }
}

TEST_F(HashListTest, TwoRunsHaveTwoKeys) {
  folder_.Write("names.txt", "Acme\n");
  Hash({Path("names.txt"), Path("a.txt")});
  Hash({Path("names.txt"), Path("b.txt")});
  EXPECT_NE(Content(Path("a.txt")), Content(Path("b.txt")));
}

TEST_F(HashListTest, TheKeyMayHaveAFileOfItsOwn) {
  folder_.Write("names.txt", "Acme\n");
  const CommandResult run =
      Hash({"--key-file", Path("list.key"), Path("names.txt"), Path("hashed.txt")});
  EXPECT_EQ(run.code, kExitOk) << run.err;
  EXPECT_NE(run.out.find("as hashed.txt.key"), std::string::npos) << run.out;
  EXPECT_TRUE(Content(Path("hashed.txt")).starts_with("forepost-hashed-names 1 key-file\n"));
  EXPECT_EQ(Check(Path("hashed.txt"), "acme"), kExitBadData);  // no key beside it
  std::filesystem::copy(Path("list.key"), Path("hashed.txt.key"));
  EXPECT_EQ(Check(Path("hashed.txt"), "acme"), kExitBlocked);
  // The same key gives the same list.
  Hash({"--key-file", Path("list.key"), Path("names.txt"), Path("again.txt")});
  EXPECT_EQ(Content(Path("again.txt")), Content(Path("hashed.txt")));
}

TEST_F(HashListTest, ReplacesNothingUnlessToldTo) {
  folder_.Write("names.txt", "Acme\n");
  folder_.Write("out.txt", "mine");
  EXPECT_EQ(Hash({Path("names.txt"), Path("out.txt")}).code, kExitCannotCreate);
  EXPECT_EQ(Content(Path("out.txt")), "mine");
  EXPECT_EQ(Hash({"--force", Path("names.txt"), Path("out.txt")}).code, kExitOk);
  EXPECT_NE(Content(Path("out.txt")), "mine");
}

TEST_F(HashListTest, SaysWhatIsWrong) {
  folder_.Write("bad.txt", "Acme\n\xFF\n");
  folder_.Write("key", "nonsense");
  folder_.Write("names.txt", "Acme\n");
  Hash({Path("names.txt"), Path("hashed.txt")});
  struct Case {
    std::vector<std::string> arguments;
    int exit_code;
    std::string said;
  };
  const std::vector<Case> cases{
      {{}, kExitUsage, "name a list and the file to write"},
      {{Path("names.txt")}, kExitUsage, "name a list and the file to write"},
      {{Path("none.txt"), Path("o")}, kExitNoInput, "none.txt: there is no such file"},
      {{Path("bad.txt"), Path("o")}, kExitBadData, "bad.txt:2: the line is not UTF-8"},
      {{Path("hashed.txt"), Path("o")}, kExitBadData, "this list has been hashed already"},
      {{"--key-file", Path("key"), Path("names.txt"), Path("o")},
       kExitCannotCreate,
       "this is no key of 32 hexadecimal digits"},
  };
  for (const Case& one : cases) {
    const CommandResult run = Hash(one.arguments);
    EXPECT_EQ(run.code, one.exit_code) << one.said;
    EXPECT_NE(run.err.find(one.said), std::string::npos) << run.err;
    EXPECT_FALSE(std::filesystem::exists(Path("o")));
  }
}

TEST_F(HashListTest, HelpCallsItWhatItIs) {
  const CommandResult run = Hash({"--help"});
  EXPECT_EQ(run.code, kExitOk);
  EXPECT_NE(run.out.find("obfuscation, not secrecy"), std::string::npos);
  EXPECT_NE(run.out.find("try names against"), std::string::npos);
}

}  // namespace
}  // namespace forepost::commands
