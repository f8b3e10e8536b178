#include "policy/emoji_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/utf8.h"

namespace forepost::policy {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Blocks of pictures and signs that are shown as emoji; letters and digits in them have become
// ASCII before.
constexpr auto kRanges = std::to_array<Range>({
    {0x2194, 0x21AA},
    {0x221E, 0x221E},
    {0x2300, 0x23FF},
    {0x25A0, 0x27BF},
    {0x2934, 0x2935},
    {0x2B00, 0x2BFF},
    {0x1F000, 0x1FAFF},
});

struct Meaning {
  char32_t emoji;
  std::array<std::string_view, 2> words;
};

constexpr auto kMeanings = std::to_array<Meaning>({
    {0x221E, {"infinite", "unlimited"}},
    {0x26D4, {"no", ""}},
    {0x274C, {"no", ""}},
    {0x2B06, {"up", ""}},
    {0x2B07, {"down", ""}},
    {0x1F193, {"free", ""}},
    {0x1F199, {"up", ""}},
    {0x1F311, {"moon", ""}},
    {0x1F312, {"moon", ""}},
    {0x1F313, {"moon", ""}},
    {0x1F314, {"moon", ""}},
    {0x1F315, {"moon", ""}},
    {0x1F316, {"moon", ""}},
    {0x1F317, {"moon", ""}},
    {0x1F318, {"moon", ""}},
    {0x1F319, {"moon", ""}},
    {0x1F31A, {"moon", ""}},
    {0x1F31B, {"moon", ""}},
    {0x1F31C, {"moon", ""}},
    {0x1F31D, {"moon", ""}},
    {0x1F402, {"bull", ""}},
    {0x1F43B, {"bear", ""}},
    {0x1F48E, {"diamond", ""}},
    {0x1F4AF, {"100%", ""}},
    {0x1F4B0, {"money", ""}},
    {0x1F4B5, {"money", "cash"}},
    {0x1F4B8, {"money", "cash"}},
    {0x1F4C8, {"up", ""}},
    {0x1F4C9, {"down", ""}},
    {0x1F512, {"locked", ""}},
    {0x1F53C, {"up", ""}},
    {0x1F53D, {"down", ""}},
    {0x1F64C, {"hands", ""}},
    {0x1F680, {"rocket", "moon"}},
    {0x1F6AB, {"no", ""}},
    {0x1F911, {"money", ""}},
    {0x1F932, {"hands", ""}},
});
static_assert(std::ranges::is_sorted(kMeanings, {}, &Meaning::emoji));

constexpr bool IsSkinTone(char32_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }

WordHash HashOf(char32_t emoji) {
  std::string bytes;
  AppendUtf8(bytes, emoji);
  return HashWord(bytes);
}

void FindInGap(std::string_view bytes, std::size_t begin, std::size_t end, std::uint32_t place,
               std::vector<EmojiRun>& found) {
  bool goes_on = false;  // only spaces since the last one found
  for (std::size_t at = begin; at < end;) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      goes_on = goes_on && bytes[at] == ' ';
      ++at;
      continue;
    }
    const Decoded decoded = DecodeUtf8(bytes, at);
    at += decoded.size;
    const char32_t c = decoded.code_point;
    const auto stop = static_cast<std::uint32_t>(at);
    if (goes_on && (IsSkinTone(c) || c == found.back().emoji)) {
      found.back().end = stop;
    } else if (IsEmoji(c)) {
      found.push_back({.begin = static_cast<std::uint32_t>(at - decoded.size),
                       .end = stop,
                       .place = place,
                       .emoji = c,
                       .hash = HashOf(c)});
      goes_on = true;
    } else {
      goes_on = false;
    }
  }
}

}  // namespace

bool IsEmoji(char32_t c) {
  const auto* const after = std::ranges::upper_bound(kRanges, c, {}, &Range::first);
  return after != kRanges.begin() && c <= (after - 1)->last;
}

std::vector<EmojiRun> FindEmoji(const Words& words) {
  std::vector<EmojiRun> found;
  const std::string_view bytes = words.text().bytes();
  if (std::ranges::none_of(bytes, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    return found;
  }
  std::size_t begin = 0;
  for (std::uint32_t i = 0; i < words.all().size(); ++i) {
    FindInGap(bytes, begin, words.all()[i].begin, i, found);
    begin = words.all()[i].end;
  }
  FindInGap(bytes, begin, bytes.size(), static_cast<std::uint32_t>(words.all().size()), found);
  return found;
}

std::span<const std::string_view> MeaningsOf(char32_t emoji) {
  const auto* const found = std::ranges::lower_bound(kMeanings, emoji, {}, &Meaning::emoji);
  if (found == kMeanings.end() || found->emoji != emoji) {
    return {};
  }
  return std::span(found->words).first(found->words[1].empty() ? 1 : 2);
}

}  // namespace forepost::policy
