// A verdict for people, on a terminal.
#pragma once

#include <iosfwd>
#include <string_view>

#include "policy/verdict.h"

namespace forepost::commands {

// The verdict, then each finding with the line it stands in and carets under the words that
// matched. `file` is put before line numbers and may be empty.
void WriteVerdict(const policy::Verdict& verdict, std::string_view text, std::string_view file,
                  std::ostream& out);

}  // namespace forepost::commands
