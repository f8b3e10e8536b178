// Several things near each other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "policy/numbers.h"
#include "policy/words.h"

namespace forepost::policy {

// For each of `anchors`: the shortest stretch of text, within the anchor's sentence, that holds it
// and one of each of `others`, none of these overlapping the anchor. With `within_words` not 0,
// stretches of more words than that are left out. All lists are sorted; the result is not, and may
// hold a stretch twice. Linear in the number of hits, but for a factor of their logarithm.
std::vector<ByteSpan> FindNear(const Words& words, std::span<const ByteSpan> anchors,
                               std::span<const std::vector<ByteSpan>> others,
                               std::uint32_t within_words);

// The number of words that `span` touches.
std::size_t CountWords(const Words& words, ByteSpan span);

}  // namespace forepost::policy
