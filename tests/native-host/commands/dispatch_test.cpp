#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "commands/command.h"
#include "common/exit_codes.h"
#include "common/identity.h"

namespace forepost::commands {
namespace {

struct Result {
  int code;
  std::string out;
  std::string err;
};

Result RunDispatch(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const int code = Dispatch(arguments, {in, out, err});
  return {code, out.str(), err.str()};
}

TEST(Dispatch, HelpNamesEveryCommandWithAnExample) {
  for (const char* word : {"--help", "-h", "help"}) {
    const Result result = RunDispatch({word});
    EXPECT_EQ(result.code, kExitOk);
    EXPECT_EQ(result.err, "");
    for (const char* command : {"check", "policy", "records", "doctor"}) {
      EXPECT_NE(result.out.find(std::string("\n  ") + command), std::string::npos) << command;
      EXPECT_NE(result.out.find(std::string("forepost ") + command), std::string::npos) << command;
    }
  }
}

TEST(Dispatch, WithoutACommandItIsAFaultOfUse) {
  const Result result = RunDispatch({});
  EXPECT_EQ(result.code, kExitUsage);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("usage: forepost"), std::string::npos);
}

TEST(Dispatch, SaysItsVersion) {
  const Result result = RunDispatch({"--version"});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_EQ(result.out, "forepost " + std::string(kVersion) + "\n");
}

TEST(Dispatch, AnUnknownCommandNamesTheNearest) {
  const Result near = RunDispatch({"polcy", "lint"});
  EXPECT_EQ(near.code, kExitUsage);
  EXPECT_EQ(near.out, "");
  EXPECT_EQ(near.err,
            "forepost: there is no command \"polcy\" (did you mean `forepost policy`?)\n");
  const Result far = RunDispatch({"install"});
  EXPECT_EQ(far.code, kExitUsage);
  EXPECT_EQ(far.err, "forepost: there is no command \"install\" (`forepost --help` lists them)\n");
}

TEST(Dispatch, TheCommandGetsWhatFollows) {
  const Result result = RunDispatch({"doctor", "--help"});
  EXPECT_EQ(result.code, kExitOk);
  EXPECT_NE(result.out.find("usage: forepost doctor"), std::string::npos);
  const Result bad = RunDispatch({"doctor", "--fast"});
  EXPECT_EQ(bad.code, kExitUsage);
  EXPECT_NE(bad.err.find("--fast"), std::string::npos);
}

}  // namespace
}  // namespace forepost::commands
