// Text from a page or a person, made fit to be kept.
//
//   OneLine(" Rama\u202E\n Treas ")     // "Rama Treas"
//
// What is not UTF-8 becomes U+FFFD, a maximal subpart at a time, in all of these.
//
// Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::notes {

// Controls, line separators and runs of blanks become one space, none at the ends. Embeddings,
// overrides and isolates (U+202A to U+202E, U+2066 to U+2069) are taken out, so that a name cannot
// turn round what stands beside it; zero-width characters stay.
std::string OneLine(std::string_view text);

// The same for each line; line feeds stay, not more than two in a row and none at the ends.
std::string Lines(std::string_view text);

// A person's own text: line feeds, tabs and blanks stay, other controls are taken out; nothing
// blank at the ends.
std::string OwnText(std::string_view text);

// Code points of well-formed UTF-8.
std::size_t CountCharacters(std::string_view text);

// Cuts to at most `most` code points, and blanks off the end if anything was cut; says whether.
bool CutCharacters(std::string& text, std::size_t most);

// What stands between line feeds; of nothing, nothing. The pieces point into `text`.
std::vector<std::string_view> SplitLines(std::string_view text);
std::string JoinLines(const std::vector<std::string>& lines);

// For comparing without regard to case (full case folding, composed).
std::string FoldCase(std::string_view text);

}  // namespace forepost::notes
