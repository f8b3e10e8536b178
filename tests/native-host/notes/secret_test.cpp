#include "notes/secret.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace forepost::notes {
namespace {

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

TEST(SecretBytesTest, BeginsAsZeros) {
  const SecretBytes secret(1000);
  EXPECT_EQ(secret.size(), 1000U);
  EXPECT_TRUE(std::ranges::all_of(secret.view(), [](char c) { return c == '\0'; }));
  EXPECT_TRUE(SecretBytes().empty());
  EXPECT_TRUE(SecretBytes().view().empty());
}

TEST(SecretBytesTest, CopiesAndCompares) {
  const SecretBytes secret = SecretBytes::CopyOf(std::string_view("a\0b", 3));
  EXPECT_EQ(secret.view(), std::string_view("a\0b", 3));
  EXPECT_EQ(secret, SecretBytes::CopyOf(std::string_view("a\0b", 3)));
  EXPECT_NE(secret, SecretBytes::CopyOf(std::string_view("a\0c", 3)));
  EXPECT_NE(secret, SecretBytes::CopyOf("a"));
  EXPECT_EQ(SecretBytes::CopyOf(""), SecretBytes());
}

TEST(SecretBytesTest, IsRandomWhereItIsToBe) {
  const SecretBytes one = SecretBytes::Random(32);
  EXPECT_EQ(one.size(), 32U);
  EXPECT_NE(one, SecretBytes::Random(32));
  EXPECT_NE(one, SecretBytes(32));
  EXPECT_TRUE(SecretBytes::Random(0).empty());
}

TEST(SecretBytesTest, LeavesNothingWhereItWasMovedFrom) {
  SecretBytes one = SecretBytes::CopyOf("secret");
  const unsigned char* bytes = one.data();
  SecretBytes two = std::move(one);
  EXPECT_EQ(two.data(), bytes) << "the bytes stay in their place";
  EXPECT_TRUE(one.empty());  // NOLINT(bugprone-use-after-move): what is promised
  EXPECT_TRUE(one.view().empty());
  one = SecretBytes::CopyOf("other");
  two = std::move(one);
  EXPECT_EQ(two.view(), "other");
  EXPECT_TRUE(one.empty());  // NOLINT(bugprone-use-after-move)
}

TEST(SecretBytesTest, WipesWhatIsCutOff) {
  SecretBytes secret = SecretBytes::CopyOf("secret words");
  const unsigned char* bytes = secret.data();
  secret.Shorten(20);
  EXPECT_EQ(secret.view(), "secret words");
  secret.Shorten(6);
  EXPECT_EQ(secret.view(), "secret");
  EXPECT_TRUE(std::all_of(bytes + 6, bytes + 12, [](unsigned char c) { return c == 0; }));
  secret.Shorten(0);
  EXPECT_TRUE(secret.empty());
  EXPECT_EQ(bytes[0], 0);
}

// Its memory ends in a page that may not be touched, and is not there any more once it goes.
TEST(SecretBytesDeathTest, IsGuarded) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_DEATH(
      {
        const SecretBytes secret(64);
        const volatile unsigned char* behind = secret.data() + 64;
        [[maybe_unused]] const unsigned char read = *behind;
      },
      "");
}

}  // namespace
}  // namespace forepost::notes
