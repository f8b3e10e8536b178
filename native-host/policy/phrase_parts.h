// The words of one phrase, or of one of its alternatives, as the index takes them.
//
//   bool address = false;
//   PhrasePartsOf("guarante* return", address)   // {"guarante", any ending}, {"return"}
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/words.h"

namespace forepost::policy {

inline constexpr std::size_t kMaxPhraseWords = 20;

// The longest beginning that a '*' may follow, in bytes, and the shortest, in letters.
inline constexpr std::size_t kMaxPrefixBytes = 60;
inline constexpr std::size_t kMinPrefixBytes = 2;

// Stands for any word: no word has it, since none has a '_'.
inline constexpr std::string_view kAnyWord = "_";
inline constexpr WordHash kAnyWordHash = HashWord(kAnyWord);

// A word or an emoji of a phrase; "_" for any word.
struct PhrasePart {
  std::uint32_t begin;
  std::string key;
  WordHash hash;
  bool prefix;
  char sign_before;
  char sign_after;
};

using PhraseParts = std::vector<PhrasePart>;

// `address`: it is, or is part of, an address. The error says why the phrase can never match.
std::expected<PhraseParts, std::string> PhrasePartsOf(std::string_view phrase, bool& address);

// "_4": up to four words, 20 at most. Nothing for any other text.
std::optional<std::uint8_t> GapOf(std::string_view text);

}  // namespace forepost::policy
