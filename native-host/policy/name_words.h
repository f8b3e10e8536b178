// The names of a list as words, in the one way in which they are looked for in a text, whether by
// themselves (names.h) or by their hashes (hashed_list.h).
//
//   ForEachName("Acme Holdings plc\nAcme\n", [](const Words& words, std::size_t first,
//                                               std::size_t count) {
//     NameKey(words, first, count);   // "acme holdings plc", "acme holdings", "acme"
//   });
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "policy/words.h"

namespace forepost::policy {

// Longer names are found by their first words.
inline constexpr std::size_t kMaxNameWords = 16;

// Visits each name of `lines`, one a line, and once more without its legal form if two words are
// left. A line without any word is passed over. Takes little memory beside `lines`.
void ForEachName(
    std::string_view lines,
    const std::function<void(const Words& words, std::size_t first, std::size_t count)>& visit);

// The words' keys joined by one space; a sign that touches the first word stands before it.
std::string NameKey(const Words& words, std::size_t first, std::size_t count);

}  // namespace forepost::policy
