#include "policy/literal_index.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace forepost::policy {
namespace {

using Found = std::vector<std::pair<std::size_t, std::uint32_t>>;

Found In(const std::vector<std::string>& literals, std::string_view text) {
  LiteralIndex index;
  for (std::uint32_t i = 0; i < literals.size(); ++i) {
    index.Add(literals[i], i);
  }
  Found found;
  index.Find(text, [&](std::size_t at, std::uint32_t of) { found.emplace_back(at, of); });
  std::ranges::sort(found);
  return found;
}

TEST(LiteralIndex, FindsEachWhereItBegins) {
  EXPECT_EQ(In({"$"}, "buy $acme $"), (Found{{4, 0}, {10, 0}}));
  EXPECT_EQ(In({"8%", "8"}, "earn 8% of 8"), (Found{{5, 0}, {5, 1}, {11, 1}}));
  EXPECT_EQ(In({"guarantee", "guaranteed", "aran"}, "guaranteed"), (Found{{0, 0}, {0, 1}, {2, 2}}));
  EXPECT_EQ(In({"\xF0\x9F\x9A\x80"}, "up \xF0\x9F\x9A\x80"), (Found{{3, 0}}));
  EXPECT_EQ(In({"abc", "abc"}, "abc"), (Found{{0, 0}, {0, 1}}));
}

TEST(LiteralIndex, FindsNothingElse) {
  EXPECT_EQ(In({}, "text"), Found{});
  EXPECT_EQ(In({"$"}, ""), Found{});
  EXPECT_EQ(In({"8%"}, "8 is less than 9%"), Found{});
  EXPECT_EQ(In({"xyz", "guaranteed"}, "guarantee"), Found{});
  EXPECT_EQ(In({"abcd"}, "abc"), Found{});
}

}  // namespace
}  // namespace forepost::policy
