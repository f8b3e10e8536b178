// Words that were one before something was put into them: "guar-anteed", "gua ran teed".
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstdint>

#include "policy/vocabulary.h"
#include "policy/words.h"

namespace forepost::policy {

// The last of two or three neighbours from `first` on that are together a word of the vocabulary,
// or `first`. A sign, an emoji or a hyphen at a line's end parts them where five letters or more
// come together, a space or a line break where eight do and each part has two.
std::uint32_t LastOfOneWord(const Words& words, std::uint32_t first, const Vocabulary& vocabulary);

}  // namespace forepost::policy
