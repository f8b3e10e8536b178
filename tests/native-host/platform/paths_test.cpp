#include "platform/paths.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace forepost::platform {
namespace {

TEST(Paths, TheHomeFolderIsNotTakenFromTheEnvironment) {
  const auto before = HomeFolder();
  ASSERT_TRUE(before) << ToString(before.error());
  const char* const home = std::getenv("HOME");
  const std::string kept = home == nullptr ? "" : home;
  ::setenv("HOME", "/somewhere/else", 1);
  EXPECT_EQ(HomeFolder(), before);
  ::setenv("HOME", kept.c_str(), 1);
  EXPECT_TRUE(before->is_absolute());
}

TEST(Paths, TheProgramKnowsItself) {
  const auto program = OwnProgram();
  ASSERT_TRUE(program);
  EXPECT_EQ(program->filename(), "platform_test");
}

}  // namespace
}  // namespace forepost::platform
