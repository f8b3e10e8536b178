#include "policy/language.h"

#include <algorithm>

namespace forepost::policy {

std::optional<Language> ParseLanguage(std::string_view code) {
  const auto* const found = std::ranges::find(kLanguages, code);
  if (found == kLanguages.end()) {
    return std::nullopt;
  }
  return static_cast<Language>(found - kLanguages.begin());
}

LanguageSet LanguagesOf(const Words& words) {
  static_cast<void>(words);
  return {};
}

}  // namespace forepost::policy
