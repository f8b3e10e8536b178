#include "common/diagnostic.h"

#include <algorithm>

namespace forepost {
namespace {

// A file's own bytes may stand in an error; a terminal must not obey them.
void AppendPrintable(std::string& out, std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) {
      out += "\\x";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xfU];
    } else {
      out += c;
    }
  }
}

}  // namespace

std::string ToString(const Diagnostic& diagnostic) {
  std::string out;
  if (!diagnostic.file.empty()) {
    AppendPrintable(out, diagnostic.file);
    if (diagnostic.line != 0) {
      out += ':' + std::to_string(diagnostic.line);
      if (diagnostic.column != 0) {
        out += ':' + std::to_string(diagnostic.column);
      }
    }
    out += ": ";
  }
  if (diagnostic.level == Diagnostic::Level::kWarning) {
    out += "warning: ";
  }
  if (!diagnostic.field.empty()) {
    AppendPrintable(out, diagnostic.field);
    out += ": ";
  }
  AppendPrintable(out, diagnostic.message);
  if (!diagnostic.hint.empty()) {
    out += " (";
    AppendPrintable(out, diagnostic.hint);
    out += ')';
  }
  return out;
}

std::string ToString(const Diagnostics& diagnostics) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    out += ToString(diagnostic);
    out += '\n';
  }
  return out;
}

bool HasErrors(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.level == Diagnostic::Level::kError;
  });
}

}  // namespace forepost
