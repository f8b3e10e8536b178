#include "commands/verdict_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "common/utf8.h"

namespace forepost::commands {
namespace {

using policy::Finding;

// Longer lines are shown in part, so that the carets stay in sight.
constexpr std::size_t kShownBefore = 40;
constexpr std::size_t kShownBehind = 60;

struct Character {
  std::string bytes;
  std::size_t columns;
  bool marked;
};

struct MarkedLine {
  std::size_t line = 1;
  std::size_t column = 1;  // in characters
  std::vector<Character> characters;
};

std::size_t ColumnsOf(char32_t c) {
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width < 0 ? 1 : static_cast<std::size_t>(width);
}

// The line in which the finding begins; control characters are shown as spaces.
MarkedLine LineOf(std::string_view text, const Finding& finding) {
  MarkedLine marked;
  std::uint32_t at16 = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeUtf8(text, at);
    const char32_t c = decoded.code_point;
    if (c == '\n') {
      if (at16 >= finding.start) {
        break;
      }
      ++marked.line;
      marked.column = 1;
      marked.characters.clear();
    } else {
      const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
      std::string bytes;
      AppendUtf8(bytes, control ? U' ' : c);
      marked.characters.push_back({std::move(bytes), control ? 1 : ColumnsOf(c),
                                   at16 >= finding.start && at16 < finding.end});
      marked.column += at16 < finding.start ? 1 : 0;
    }
    at16 += static_cast<std::uint32_t>(Utf16Length(c));
    at += decoded.size;
  }
  return marked;
}

void WriteMarked(const MarkedLine& marked, std::ostream& out) {
  const std::size_t first_marked = std::min(marked.column - 1, marked.characters.size());
  const std::size_t begin = first_marked > kShownBefore ? first_marked - kShownBefore : 0;
  std::size_t end = first_marked;
  while (end < marked.characters.size() && marked.characters[end].marked) {
    ++end;
  }
  end = std::min(marked.characters.size(), end + kShownBehind);
  std::string line = begin == 0 ? "    " : "    ...";
  std::string carets(line.size(), ' ');
  for (std::size_t i = begin; i < end; ++i) {
    line += marked.characters[i].bytes;
    carets.append(marked.characters[i].columns, marked.characters[i].marked ? '^' : ' ');
  }
  line += end < marked.characters.size() ? "..." : "";
  carets.erase(carets.find_last_not_of(' ') + 1);
  out << line << '\n' << carets << '\n';
}

void WriteFinding(const Finding& finding, std::string_view text, std::string_view file,
                  std::ostream& out) {
  out << '\n';
  if (finding.end > finding.start) {
    const MarkedLine marked = LineOf(text, finding);
    out << (file.empty() ? "line " : std::string(file) + ":") << marked.line << ':' << marked.column
        << ": ";
  }
  out << ToString(finding.severity) << ": " << finding.title << " [" << finding.rule << "]\n";
  if (finding.end > finding.start) {
    WriteMarked(LineOf(text, finding), out);
  }
  out << "  " << finding.message << '\n';
  if (!finding.guidance.empty() && finding.guidance != finding.message) {
    out << "  " << finding.guidance << '\n';
  }
  if (!finding.suggest.empty()) {
    out << "  For example: " << finding.suggest << '\n';
  }
  if (!finding.cite.source.empty()) {
    out << "  " << finding.cite.source << (finding.cite.clause.empty() ? "" : " ")
        << finding.cite.clause
        << (finding.cite.verified ? "" : " (not checked against the source)");
    if (!finding.cite.url.empty()) {
      out << "  " << finding.cite.url;
    }
    out << '\n';
  }
  if (!finding.owner.empty()) {
    out << "  Ask: " << finding.owner << '\n';
  }
}

}  // namespace

void WriteVerdict(const policy::Verdict& verdict, std::string_view text, std::string_view file,
                  std::ostream& out) {
  out << ToString(verdict.verdict);
  if (!verdict.findings.empty()) {
    out << ": " << verdict.findings.size()
        << (verdict.findings.size() == 1 ? " finding" : " findings");
  }
  out << '\n';
  if (verdict.approved) {
    out << "approved word for word: " << verdict.approved->id << ", by "
        << verdict.approved->approved_by << " on " << verdict.approved->approved_on << '\n';
  }
  for (const Finding& finding : verdict.findings) {
    WriteFinding(finding, text, file, out);
  }
  if (verdict.truncated) {
    out << "\nThere are more findings than are shown.\n";
  }
}

}  // namespace forepost::commands
