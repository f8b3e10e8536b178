// Words that are sought, and where they were found: between people's text and FTS5's.
//
//   ToMatch("o'brien \"treas")      // "\"o'brien\"* AND \"\"\"treas\"*"
//
// Thread-safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "notes/search.h"

namespace forepost::notes {

// What a snippet's words are marked with. Texts lose these before they are put into the index.
inline constexpr char kMarkStart = '\x01';
inline constexpr char kMarkEnd = '\x02';
std::string WithoutMarks(std::string_view text);

// Every word as the beginning of one, none of it as syntax; words past the 32nd are passed over.
// Nothing where no word has a letter or digit in it.
std::optional<std::string> ToMatch(std::string_view words);

// The columns of the index, with what a word in each of them weighs. Of two fields that have as
// many of the words, the first is shown.
struct Column {
  std::string_view name;  // as Hit::field
  double weight;
};
inline constexpr std::array<Column, 19> kColumns{{{"name", 10},
                                                  {"names", 6},
                                                  {"employer", 6},
                                                  {"headline", 3},
                                                  {"position", 3},
                                                  {"tags", 5},
                                                  {"note", 2},
                                                  {"relations", 2},
                                                  {"positions", 2},
                                                  {"selection", 1},
                                                  {"about", 1},
                                                  {"place", 2},
                                                  {"places", 1},
                                                  {"education", 1},
                                                  {"handles", 2},
                                                  {"emails", 2},
                                                  {"phones", 2},
                                                  {"connections", 1},
                                                  {"address", 1}}};

struct MarkedHit {
  Hit hit;
  std::size_t words;  // different ones that are marked; 0: none
};
// Of a snippet with marks: one line, cut around the first.
MarkedHit ToHit(std::string_view field, std::string_view snippet);

}  // namespace forepost::notes
