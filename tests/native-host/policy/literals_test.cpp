#include "policy/literals.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

bool MayHold(const std::vector<std::string>& literals, std::string_view text) {
  return LiteralFilter(literals).MayMatch(Grams(text));
}

TEST(LiteralFilter, PassesATextThatHoldsOneOfThem) {
  EXPECT_TRUE(MayHold({"$"}, "buy $acme"));
  EXPECT_TRUE(MayHold({"8%"}, "earn 8% a year"));
  EXPECT_TRUE(MayHold({"xyz", "guaranteed"}, "it is guaranteed"));
  EXPECT_TRUE(MayHold({"\xF0\x9F\x9A\x80"}, "to the moon \xF0\x9F\x9A\x80"));
}

TEST(LiteralFilter, KeepsOutATextThatHoldsNone) {
  EXPECT_FALSE(MayHold({"$"}, "buy acme"));
  EXPECT_FALSE(MayHold({"8%"}, "8 is less than 9%"));
  EXPECT_FALSE(MayHold({"xyz", "guaranteed"}, "nothing to see here"));
  EXPECT_FALSE(MayHold({"$"}, ""));
}

TEST(LiteralFilter, PassesEverythingWhereNothingIsKnown) { EXPECT_TRUE(MayHold({}, "")); }

}  // namespace
}  // namespace forepost::policy
