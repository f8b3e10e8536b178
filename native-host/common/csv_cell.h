// One cell of a CSV file (RFC 4180).
//
//   ToCsvCell("=1+1, \"x\"")   // "\"'=1+1, \"\"x\"\"\""
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace forepost {

// Between quotes where it has to be. What a spreadsheet would take for a formula gets an apostrophe
// in front.
std::string ToCsvCell(std::string_view text);

}  // namespace forepost
