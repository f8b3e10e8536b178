// The forms in which a saved person's name may stand in a post.
//
//   NameForms("Dr. Priya Q. Raman, CFA")   // "Priya Q. Raman", "Priya Raman"
//   NameForms("Raman, Priya")              // "Raman, Priya", "Priya Raman"
//
// Titles, degrees and what stands in brackets are left out, and middle names once more. A single
// word of fewer than kMinSingleName letters is no form: half of all posts would name somebody's
// first name.
//
// Thread-safety: a pure function.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::messaging {

inline constexpr std::size_t kMinSingleName = 5;  // characters

std::vector<std::string> NameForms(std::string_view name);

}  // namespace forepost::messaging
