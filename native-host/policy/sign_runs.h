// Where signs that stand for letters join words or lengthen them: "gu@rantee", "$afe", "return$".
//
// Thread-safety: a function of its arguments.
#pragma once

#include <cstdint>

#include "policy/words.h"

namespace forepost::policy {

struct SignRun {
  // In the text's bytes, half open.
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t last;  // word
};

// From the word `first` on over the words that only @ $ ! | and "€" part from one another, with a
// '$' before it and those signs behind it which belong to no amount. A ticker ("$AFE") and a handle
// keep their sign to themselves. At most kLongestRespelt bytes and a word.
SignRun SignRunAt(const Words& words, std::uint32_t first);

}  // namespace forepost::policy
