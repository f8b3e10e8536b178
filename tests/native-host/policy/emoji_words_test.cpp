#include "policy/emoji_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

// Each run as its text and the place where it stands.
std::vector<std::string> EmojiIn(std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::vector<std::string> found;
  for (const EmojiRun& run : FindEmoji(words)) {
    found.push_back(text.bytes().substr(run.begin, run.end - run.begin) + " " +
                    std::to_string(run.place));
  }
  return found;
}

TEST(EmojiWords, AreFoundBetweenWords) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> cases{
      {"to the 🚀 now", {"🚀 2"}},
      {"🚀", {"🚀 0"}},
      {"moon🚀", {"🚀 1"}},
      {"🚀🚀 🚀", {"🚀🚀 🚀 0"}},
      {"🚀💰🚀", {"🚀 0", "💰 0", "🚀 0"}},
      {"🚀, 🚀", {"🚀 0", "🚀 0"}},
      {"🚀x🚀", {"🚀 0", "🚀 1"}},
      {"👍🏽👍🏽", {"👍🏽👍🏽 0"}},
      {"❤️ x", {"❤ 0"}},
      {"∞ x", {"∞ 0"}},
      {"€5 · “x” 日本 ½", {}},
      {"plain text", {}},
      {"", {}},
  };
  for (const auto& [text, found] : cases) {
    EXPECT_EQ(EmojiIn(text), found) << text;
  }
}

TEST(EmojiWords, ARunHasTheHashOfOne) {
  const NormalisedText text = NormalisedText::Of("🚀🚀 x 🚀 💰");
  const std::vector<EmojiRun> runs = FindEmoji(Words(text));
  ASSERT_EQ(runs.size(), 3U);
  EXPECT_EQ(runs[0].hash, runs[1].hash);
  EXPECT_NE(runs[1].hash, runs[2].hash);
  EXPECT_EQ(runs[0].hash, HashWord("🚀"));
}

TEST(EmojiWords, StandForWords) {
  EXPECT_EQ(MeaningsOf(U'💯').front(), "100%");
  EXPECT_EQ(MeaningsOf(U'🚀').size(), 2U);
  EXPECT_EQ(MeaningsOf(U'📈').size(), 1U);
  EXPECT_TRUE(MeaningsOf(U'🔥').empty());
  EXPECT_TRUE(MeaningsOf(U'✅').empty());  // no emoji says "guaranteed"
  EXPECT_TRUE(MeaningsOf(U'a').empty());
}

TEST(EmojiWords, WhatIsOne) {
  for (const char32_t c : {U'🚀', U'☎', U'✅', U'⬆', U'🇺', U'⌛'}) {
    EXPECT_TRUE(IsEmoji(c)) << static_cast<std::uint32_t>(c);
  }
  for (const char32_t c : {U'a', U'€', U'—', U'日', U'©', U'\U0001FB00', U'\0'}) {
    EXPECT_FALSE(IsEmoji(c)) << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace forepost::policy
