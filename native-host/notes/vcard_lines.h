// The content lines of a vCard file (RFC 6350, 3.3), unfolded: properties with their parameters.
//
//   VcardLines lines(text);
//   while (auto line = lines.Next())
//     …  line->name == "TEL", line->Parameter("TYPE"), line->value, line->number
//   SplitValue("Northwind;Sales\\; East", ';')   // {"Northwind", "Sales; East"}
//
// Reads what phones write as well: version 2.1 with parameters without names and quoted-printable
// values that go on over several lines.
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "notes/import_text.h"

namespace forepost::notes {

struct VcardLine {
  std::size_t number = 0;  // of its first line
  std::string group;       // "item1"; in capitals
  std::string name;        // in capitals; empty: this is no content line
  std::vector<std::pair<std::string, std::string>> parameters;  // names in capitals
  std::string value;  // decoded from quoted-printable; escapes stand as they are

  // All values of it, separated by commas, in small letters; empty: there is none.
  std::string Parameter(std::string_view name) const;
};

inline constexpr std::size_t kMaxVcardLineBytes = std::size_t{1} << 20U;

class VcardLines {
 public:
  explicit VcardLines(std::string_view text) : lines_(text) { next_ = lines_.Next(); }
  // What is longer than kMaxVcardLineBytes, a photo, is cut.
  std::optional<VcardLine> Next();

 private:
  // Takes the next one, which is there; without its first character, a blank, where it is `folded`.
  void Append(std::string& line, bool folded);

  LineReader lines_;
  std::optional<TextLine> next_;
};

// "\n", "\," "\;" "\\" undone.
std::string UnescapeValue(std::string_view value);
// The parts between separators that are not escaped, unescaped.
std::vector<std::string> SplitValue(std::string_view value, char separator);

}  // namespace forepost::notes
