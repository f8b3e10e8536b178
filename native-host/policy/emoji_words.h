// Emoji as words. A run of the same emoji, with or without spaces between, is one; a skin tone
// belongs to the emoji before it. They stand between the words of a text and are not counted among
// them: a phrase may hold one, and one that stands inside a phrase does not break it.
//
//   FindEmoji(words)                          // "to the 🚀🚀 moon": one, at place 2
//   MeaningsOf(U'💯')                         // {"100%"}
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "policy/words.h"

namespace forepost::policy {

struct EmojiRun {
  // In the text's bytes, half open.
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t place;  // the index of the word that follows
  char32_t emoji;
  WordHash hash;  // of the emoji alone
};

bool IsEmoji(char32_t c);

std::vector<EmojiRun> FindEmoji(const Words& words);

// Words that an emoji stands for where people write of money; none for most. Only what a reader
// would put in its place: no emoji says "guaranteed".
std::span<const std::string_view> MeaningsOf(char32_t emoji);

}  // namespace forepost::policy
