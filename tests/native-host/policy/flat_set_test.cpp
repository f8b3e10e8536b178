#include "policy/flat_set.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <set>

namespace forepost::policy {
namespace {

TEST(FlatSet, HoldsWhatWasAdded) {
  FlatSet set;
  EXPECT_FALSE(set.Has(0));
  EXPECT_FALSE(set.Has(7));
  set.Reserve(0);
  EXPECT_FALSE(set.Has(7));
  for (const std::uint64_t hash : {std::uint64_t{7}, std::uint64_t{0}, ~std::uint64_t{0}}) {
    set.Add(hash);
    set.Add(hash);
    EXPECT_TRUE(set.Has(hash));
  }
  EXPECT_EQ(set.size(), 3U);
  EXPECT_FALSE(set.Has(8));
}

TEST(FlatSet, IsASet) {
  std::mt19937_64 random(1);  // the same each time
  std::set<std::uint64_t> reference;
  FlatSet set;
  set.Reserve(1000);
  for (int i = 0; i < 20'000; ++i) {
    const std::uint64_t hash = random() % 30'000;
    reference.insert(hash);
    set.Add(hash);
  }
  EXPECT_EQ(set.size(), reference.size());
  for (std::uint64_t hash = 0; hash < 30'000; ++hash) {
    ASSERT_EQ(set.Has(hash), reference.contains(hash)) << hash;
  }
}

}  // namespace
}  // namespace forepost::policy
