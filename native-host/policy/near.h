// Several things near each other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "policy/entities.h"
#include "policy/model.h"
#include "policy/words.h"

namespace forepost::policy {

// For each of `anchors`: the shortest stretch of text, within the anchor's sentence (of the whole
// text with Window::kPost), that holds it and one of each of `others`: outside the anchor, or
// within it if it is the longer one ("guaranteed return" holds a "return"). With Window::kWords
// stretches of more than `within_words` words are left out. All lists are sorted; the result is
// not, and may hold a stretch twice. Linear in the number of hits, but for a factor of their
// logarithm.
std::vector<ByteSpan> FindNear(const Words& words, std::span<const ByteSpan> anchors,
                               std::span<const std::vector<ByteSpan>> others, Window window,
                               std::uint32_t within_words);

// The number of words that `span` touches.
std::size_t CountWords(const Words& words, ByteSpan span);

}  // namespace forepost::policy
