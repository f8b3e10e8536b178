// Is something reported as said by somebody else? "The caller promised 8%" and "according to the
// bank, returns are guaranteed" report; "we promise 8%", "our fund promises 8%" and "my client says
// returns are guaranteed" do not: the writer's own firm and product speak for the writer, and
// whoever repeats a client's praise adopts it. "Everyone knows" and "trust me" are no source
// either.
//
// The words are those of lexicon.h: English, German, French, Spanish.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstddef>

#include "policy/words.h"

namespace forepost::policy {

// How far reported speech reaches, in words of one sentence, before the hit and behind it.
inline constexpr std::size_t kReportReach = 24;

// Are the words from `first` to `last`, both in, within the reach of reported speech? A hit that
// holds the word of reporting itself ("promised 8%") counts. False for words that are not there.
bool IsAttributed(const Words& words, std::size_t first, std::size_t last);

}  // namespace forepost::policy
