// "Did you mean": the known name that is nearest to one that is not known.
//
//   Nearest("polcy", {"check", "policy"})   // "policy"
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace forepost {

// The candidate with the fewest single-letter edits, or an empty text when even that one differs
// in more than a third of its letters. Words over 64 bytes have no neighbour.
std::string_view Nearest(std::string_view word, std::span<const std::string_view> candidates);

// "one, two or three"; an empty text for none.
std::string Enumerate(std::span<const std::string_view> names);

}  // namespace forepost
