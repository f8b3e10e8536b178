// A fault in something that was given to us: what is wrong, where, and what to do about it.
//
//   Diagnostic{.file = "p.json", .line = 12, .column = 5, .field = "/rules/3/cite",
//              .message = "a rule needs a citation", .hint = "add \"cite\": {…}"}
//   prints as  p.json:12:5: /rules/3/cite: a rule needs a citation (add "cite": {…})
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace forepost {

struct Diagnostic {
  enum class Level { kError, kWarning };

  Level level = Level::kError;
  std::string file;        // empty: not from a file
  std::size_t line = 0;    // 1-based; 0: unknown
  std::size_t column = 0;  // 1-based, in bytes; 0: unknown
  std::string field;       // JSON pointer (RFC 6901), empty: the whole document
  std::string message;     // what is wrong, one sentence, no full stop
  std::string hint;        // what to do; may be empty

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

// One line, in the form that editors and CI understand: FILE:LINE:COLUMN: FIELD: MESSAGE (HINT).
// Warnings carry "warning: " before the field. Control characters are escaped.
std::string ToString(const Diagnostic& diagnostic);

// All of them, a line each.
std::string ToString(const Diagnostics& diagnostics);

bool HasErrors(const Diagnostics& diagnostics);

}  // namespace forepost
