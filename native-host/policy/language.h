// The languages that a rule may be bound to, and which of them a text may be in.
//
//   LanguagesOf(words).Has(Language::kGerman)
//
// Told by small words ("und", "the", "nous") and letters, which suffices to tell these four apart;
// a text of which nothing is known gives the empty set, and rules of all languages then apply.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "policy/words.h"

namespace forepost::policy {

enum class Language : std::uint8_t { kEnglish, kGerman, kFrench, kSpanish };

// ISO 639-1, in the order of Language.
inline constexpr std::array<std::string_view, 4> kLanguages{"en", "de", "fr", "es"};

std::optional<Language> ParseLanguage(std::string_view code);

class LanguageSet {
 public:
  void Add(Language language) { bits_ |= Bit(language); }
  bool Has(Language language) const { return (bits_ & Bit(language)) != 0; }
  bool Any() const { return bits_ != 0; }
  bool Overlaps(LanguageSet other) const { return (bits_ & other.bits_) != 0; }

  bool operator==(const LanguageSet&) const = default;

 private:
  static constexpr unsigned Bit(Language language) { return 1U << static_cast<unsigned>(language); }

  unsigned bits_ = 0;
};

LanguageSet LanguagesOf(const Words& words);

}  // namespace forepost::policy
