#include "common/suggest.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace forepost {
namespace {

constexpr std::array<std::string_view, 4> kNames{"check", "policy", "records", "doctor"};

TEST(Nearest, FindsATypingMistake) {
  EXPECT_EQ(Nearest("polcy", kNames), "policy");
  EXPECT_EQ(Nearest("chekc", kNames), "");  // two edits in five letters
  EXPECT_EQ(Nearest("record", kNames), "records");
  EXPECT_EQ(Nearest("dcotor", kNames), "doctor");
}

TEST(Nearest, SaysNothingAboutAnotherWord) {
  EXPECT_EQ(Nearest("install", kNames), "");
  EXPECT_EQ(Nearest("", kNames), "");
  EXPECT_EQ(Nearest(std::string(100'000, 'x'), kNames), "");
}

TEST(Enumerate, WritesAListAsProse) {
  EXPECT_EQ(Enumerate({}), "");
  EXPECT_EQ(Enumerate(std::span(kNames).first(1)), "check");
  EXPECT_EQ(Enumerate(kNames), "check, policy, records or doctor");
}

}  // namespace
}  // namespace forepost
