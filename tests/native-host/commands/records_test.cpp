#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands/command.h"
#include "common/exit_codes.h"
#include "native-host/records/book_fixture.h"
#include "native-host/records/tampering.h"
#include "records/view.h"
#include "records/witness_log.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using records::Head;
using records::RecordBook;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

struct Result {
  int code;
  std::string out;
  std::string err;
};

class RecordsCommandTest : public records::BookTest {
 protected:
  Result Run(std::vector<std::string> arguments, const std::string& in = {}) const {
    std::istringstream input(in);
    std::ostringstream out;
    std::ostringstream err;
    const int code = RunRecords(arguments, {.in = input, .out = out, .err = err});
    return {code, out.str(), err.str()};
  }
  Result RunOnFile(std::vector<std::string> arguments, const std::string& in = {}) const {
    arguments.insert(arguments.end(), {"--file", file_.string()});
    return Run(std::move(arguments), in);
  }

  void Fill(int count) {
    RecordBook book = OpenBook();
    for (int i = 1; i <= count; ++i) {
      ASSERT_TRUE(book.Append(Overridden("reason " + std::to_string(i))));
    }
  }

  std::string Log() const {
    std::string log = "Nov 24 07:00:00 host kernel: something else\n";
    for (const Head& head : witnessed_) {
      log += "Nov 24 07:10:00 host forepost[12]: " + records::ToLogLine(head) + "\n";
    }
    return log;
  }

  static std::string ReadAll(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
};

TEST_F(RecordsCommandTest, ListShowsATableInLocalTime) {
  Fill(2);
  setenv("TZ", "XYZ-2", 1);
  tzset();
  const Result result = RunOnFile({"list"});
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out,
            "no.  time                 site                     surface  verdict  outcome     "
            "rules       reason\n"
            "1    2026-03-01 11:30:00  https://www.example.com  post     warn     overridden  "
            "promissory  reason 1\n"
            "2    2026-03-01 11:30:00  https://www.example.com  post     warn     overridden  "
            "promissory  reason 2\n");
}

TEST_F(RecordsCommandTest, ListSaysThatThereIsNothing) {
  {
    RecordBook book = OpenBook();
  }
  EXPECT_THAT(RunOnFile({"list"}).out, StartsWith("No records yet."));
  EXPECT_EQ(json::parse(RunOnFile({"list", "--json"}).out)["records"], json::array());
}

TEST_F(RecordsCommandTest, LimitShowsTheNewestAndAfterTheFirstBehindANumber) {
  Fill(5);
  const auto numbers = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"list", "--json"});
    std::vector<int> seen;
    const json answer = json::parse(RunOnFile(arguments).out);
    for (const json& entry : answer["records"]) {
      seen.push_back(entry["entry"]["seq"]);
    }
    return seen;
  };
  EXPECT_EQ(numbers({"--limit", "2"}), (std::vector{4, 5}));
  EXPECT_EQ(numbers({"--limit", "0"}), (std::vector{1, 2, 3, 4, 5}));
  EXPECT_EQ(numbers({"--after", "3"}), (std::vector{4, 5}));
  EXPECT_EQ(numbers({"--after", "1", "--limit", "2"}), (std::vector{2, 3}));
  EXPECT_EQ(numbers({"--after", "9"}), std::vector<int>{});
}

TEST_F(RecordsCommandTest, ATerminalDoesNotObeyAReason) {
  {
    RecordBook book = OpenBook();
    ASSERT_TRUE(book.Append(Overridden("a\x1b[2J\u009b\u202egnp\nforged line")));
  }
  const Result result = RunOnFile({"list"});
  for (const char* obeyed : {"\x1b", "\u009b", "\u202e", "gnp\n"}) {
    EXPECT_THAT(result.out, Not(HasSubstr(obeyed)));
  }
}

TEST_F(RecordsCommandTest, VerifyComparesWithALog) {
  Fill(3);
  Result result = RunOnFile({"verify", "--log", "-"}, Log());
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_THAT(result.out, HasSubstr("The chain is whole: 3 records."));
  EXPECT_THAT(result.out, HasSubstr("bears it out to the last record"));
  EXPECT_EQ(result.err, "");
  records::Tamper(file_, "DELETE FROM entries WHERE seq = 2");
  result = RunOnFile({"verify", "--log", "-"}, Log());
  EXPECT_EQ(result.code, kExitFound);
  EXPECT_THAT(result.out, HasSubstr("entry 2: "));
  EXPECT_THAT(result.out, Not(HasSubstr("whole")));
}

TEST_F(RecordsCommandTest, VerifyFindsARewrittenChainByALogInAFile) {
  Fill(3);
  std::vector<records::Entry> rows = *RecordBook::OpenReadOnly(file_)->List();
  rows.erase(rows.begin() + 1);
  const Head forged = records::Relink(rows, 0, witnessed_[0].chain);
  records::Rewrite(file_, rows, forged);
  const auto log = folder_ / "log";
  std::ofstream(log) << Log();
  EXPECT_EQ(RunOnFile({"verify", "--log", "-"}).code, kExitOk) << "by itself it looks whole";
  const Result result = RunOnFile({"verify", "--json", "--log", log.string()});
  EXPECT_EQ(result.code, kExitFound);
  const json answer = json::parse(result.out);
  EXPECT_EQ(answer["whole"], false);
  EXPECT_EQ(answer["log"]["source"], "file");
  EXPECT_EQ(answer["log"]["heads"], 3);
  EXPECT_EQ(answer["log"]["bears_out_to"], 1);
  EXPECT_THAT(answer["faults"].dump(), HasSubstr("rewritten"));
}

TEST_F(RecordsCommandTest, VerifySaysHowFarTheLogBearsTheChainOut) {
  Fill(3);
  witnessed_.resize(2);
  EXPECT_THAT(RunOnFile({"verify", "--log", "-"}, Log()).out, HasSubstr("up to record 2 of 3"));
  EXPECT_THAT(RunOnFile({"verify", "--log", "-"}).out, HasSubstr("no record of this chain"));
}

TEST_F(RecordsCommandTest, VerifyNamesOtherChainsInTheLog) {
  Fill(1);
  const std::string other =
      records::ToLogLine({.chain = std::string(32, 'b'), .seq = 7, .hash = std::string(64, 'c')});
  const Result result = RunOnFile({"verify", "--log", "-"}, Log() + other + "\n");
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_THAT(result.err, HasSubstr(std::string(32, 'b') + ", up to record 7"));
}

TEST_F(RecordsCommandTest, VerifyWithoutALogLooksIntoTheJournalOrSaysWhyNot) {
  Fill(1);
  const Result result = RunOnFile({"verify", "--json"});
  EXPECT_EQ(result.code, kExitOk);
  if (json::parse(result.out)["log"]["source"] == "none") {
    EXPECT_THAT(result.err, HasSubstr("No system log was consulted"));
  }
}

TEST_F(RecordsCommandTest, ExportHoldsTheBytesThatWereHashed) {
  Fill(2);
  const Result result = RunOnFile({"export"});
  EXPECT_EQ(result.code, kExitOk);
  const auto entries = RecordBook::OpenReadOnly(file_)->List();
  std::string expected;
  for (const records::Entry& entry : *entries) {
    expected += R"({"hash":")" + entry.hash + R"(","entry":)" + entry.json + "}\n";
  }
  EXPECT_EQ(result.out, expected);
}

TEST_F(RecordsCommandTest, ExportPagesThroughALongChain) {
  Fill(3);
  std::vector<records::Entry> rows = *RecordBook::OpenReadOnly(file_)->List();
  while (rows.size() < 2500) {
    rows.push_back(rows.front());
  }
  const Head head = records::Relink(rows, 0, witnessed_[0].chain);
  records::Rewrite(file_, rows, head);
  EXPECT_EQ(std::ranges::count(RunOnFile({"export"}).out, '\n'), 2500);
}

TEST_F(RecordsCommandTest, ASpreadsheetDoesNotRunAReason) {
  {
    RecordBook book = OpenBook();
    for (const char* reason : {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "a,\"b\""}) {
      ASSERT_TRUE(book.Append(Overridden(reason)));
    }
  }
  const std::string csv = RunOnFile({"export", "--format", "csv"}).out;
  EXPECT_THAT(csv, StartsWith("seq,time,"));
  for (const char* cell :
       {",'=1+1,", ",'+1,", ",'-1,", ",'@x,", ",'\tx,", ",\"'\rx\",", ",\"a,\"\"b\"\"\","}) {
    EXPECT_THAT(csv, HasSubstr(cell));
  }
}

TEST_F(RecordsCommandTest, ExportToAFileNeverReplacesOneUnasked) {
  Fill(1);
  const auto out = folder_ / "out.jsonl";
  EXPECT_EQ(RunOnFile({"export", "--out", out.string()}).code, kExitOk);
  EXPECT_EQ(ReadAll(out), RunOnFile({"export"}).out);
  struct stat status{};
  ASSERT_EQ(stat(out.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  std::ofstream(out) << "mine";
  const Result refused = RunOnFile({"export", "--out", out.string()});
  EXPECT_EQ(refused.code, kExitCannotCreate);
  EXPECT_THAT(refused.err, HasSubstr("--force"));
  EXPECT_EQ(ReadAll(out), "mine");
  EXPECT_EQ(RunOnFile({"export", "--force", "--out", out.string()}).code, kExitOk);
  EXPECT_EQ(ReadAll(out), RunOnFile({"export"}).out);
  EXPECT_EQ(RunOnFile({"export", "--out", (folder_ / "no" / "x").string()}).code,
            kExitCannotCreate);
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
    EXPECT_THAT(entry.path().filename().string(), Not(StartsWith("out.jsonl.")));
  }
}

TEST_F(RecordsCommandTest, ADamagedEntryIsShownAsDamaged) {
  Fill(2);
  records::Tamper(file_, "UPDATE entries SET json = 'x' || char(10) || 'y' WHERE seq = 2");
  EXPECT_THAT(RunOnFile({"list"}).out, HasSubstr("2    (damaged)"));
  EXPECT_THAT(RunOnFile({"export"}).out, HasSubstr(R"("seq":2,"damaged":"x\ny"})"));
  EXPECT_EQ(json::parse(RunOnFile({"list", "--json"}).out)["records"][1]["damaged"], "x\ny");
}

TEST_F(RecordsCommandTest, ErrorsHaveTheirExitCodes) {
  for (const char* subcommand : {"list", "verify", "export"}) {
    EXPECT_EQ(RunOnFile({subcommand}).code, kExitNoInput) << subcommand;
    EXPECT_EQ(Run({subcommand, "--nonsense"}).code, kExitUsage) << subcommand;
    EXPECT_EQ(Run({subcommand, "word"}).code, kExitUsage) << subcommand;
    const Result help = Run({subcommand, "--help"});
    EXPECT_EQ(help.code, kExitOk);
    EXPECT_THAT(help.out, HasSubstr("--file"));
  }
  EXPECT_EQ(Run({}).code, kExitUsage);
  EXPECT_EQ(Run({"burn"}).code, kExitUsage);
  EXPECT_EQ(Run({"--help"}).code, kExitOk);
  EXPECT_EQ(Run({"list", "--limit", "-1"}).code, kExitUsage);
  EXPECT_EQ(Run({"list", "--limit", "many"}).code, kExitUsage);
  EXPECT_EQ(Run({"export", "--format", "xml"}).code, kExitUsage);
  Fill(1);
  EXPECT_EQ(RunOnFile({"verify", "--log", (folder_ / "none").string()}).code, kExitNoInput);
  std::ofstream(file_, std::ios::trunc) << std::string(5000, 'z');
  EXPECT_EQ(RunOnFile({"verify", "--log", "-"}).code, kExitBadData);
}

// The shell recipe in docs/records.md, as it stands there.
class RecipeTest : public RecordsCommandTest {
 protected:
  std::string RunRecipe() const {
    const std::string page =
        ReadAll(std::filesystem::path(FOREPOST_SOURCE_DIR) / "docs/records.md");
    const auto start = page.find("```sh\n") + 6;
    const auto end = page.find("```", start);
    std::ofstream(folder_ / "recipe.sh") << page.substr(start, end - start);
    const std::string command = "cd '" + folder_.string() + "' && sh ./recipe.sh";
    FILE* const pipe = popen(command.c_str(), "r");
    std::string out;
    char buffer[4096];
    while (fgets(buffer, sizeof buffer, pipe) != nullptr) {
      out += buffer;
    }
    EXPECT_EQ(pclose(pipe), 0);
    return out;
  }
  void ExportAgain() {
    ASSERT_EQ(RunOnFile({"export", "--force", "--out", (folder_ / "records.jsonl").string()}).code,
              kExitOk);
  }
};

TEST_F(RecipeTest, AWholeChainPassesWithStandardTools) {
  {
    RecordBook book = OpenBook();
    ASSERT_TRUE(book.Append(SomeSubmit()));
    ASSERT_TRUE(book.Append(Overridden("\\n \\ %s \" \"entry\": } \u00e9 \"prev\":\"00\"")));
    ASSERT_TRUE(book.Append(Overridden("}")));
  }
  ExportAgain();
  EXPECT_EQ(RunRecipe(), "3 entries, 0 faults, head " + witnessed_.back().hash + "\n");
}

TEST_F(RecipeTest, TamperingShowsWithStandardTools) {
  Fill(3);
  records::Tamper(file_, "UPDATE entries SET json = replace(json, 'reason 2', 'reason 9')");
  ExportAgain();
  EXPECT_THAT(RunRecipe(), HasSubstr("entry 2: changed"));
  records::Tamper(file_, "DELETE FROM entries WHERE seq = 2");
  ExportAgain();
  EXPECT_THAT(RunRecipe(), HasSubstr("entry 2: does not follow"));
}

}  // namespace
}  // namespace forepost::commands
