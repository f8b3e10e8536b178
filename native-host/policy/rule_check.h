// One rule against one text.
#pragma once

#include <vector>

#include "policy/compiled.h"
#include "policy/hits.h"
#include "policy/words.h"

namespace forepost::policy {

// Where the rule is broken, by begin; overlapping places are one. A rule about the whole text gives
// the empty span at 0. Surfaces and sites are not looked at.
std::vector<ByteSpan> CheckRule(const CompiledRule& rule, const Words& words, Hits& hits);

}  // namespace forepost::policy
