// What may be kept of a page, by the capture level that the firm sets for its site.
//
//   Page page = …;                               // as the extension sent it
//   Kept kept = Enforce(page, CaptureLevel::kLink);
//   // kept.page has what the level allows, kept.dropped and kept.cut the names of the rest
//
// The table of fields is the one place that says which fields there are, at which level each may be
// kept, how long it may be and what it is called; the protocol, the card, the changes told at an
// update, the command line and docs/protocol.md all go by it.
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::notes {

enum class CaptureLevel { kLink, kSelection, kCard };
inline constexpr std::array<std::string_view, 3> kCaptureLevelNames{"link", "selection", "card"};
std::optional<CaptureLevel> ParseCaptureLevel(std::string_view name);
std::string_view ToString(CaptureLevel level);

struct Field {
  std::string_view name;   // in messages and in rows
  std::string_view label;  // for a person: "new employer"
  CaptureLevel level;      // the lowest at which it may be kept
  std::size_t most;        // characters (code points); of one entry in a list
  bool list = false;       // a list of URLs, at most kMaxLinks
  bool card = true;        // part of the card; else only of the snapshot
};
inline constexpr std::size_t kMaxLinks = 20;
inline constexpr std::array<Field, 8> kFields{{
    {.name = "name", .label = "name", .level = CaptureLevel::kCard, .most = 200},
    {.name = "employer", .label = "employer", .level = CaptureLevel::kCard, .most = 200},
    {.name = "position", .label = "position", .level = CaptureLevel::kCard, .most = 200},
    {.name = "headline", .label = "headline", .level = CaptureLevel::kCard, .most = 500},
    {.name = "place", .label = "place", .level = CaptureLevel::kCard, .most = 200},
    {.name = "about", .label = "description", .level = CaptureLevel::kCard, .most = 2000},
    {.name = "links", .label = "links", .level = CaptureLevel::kCard, .most = 2000, .list = true},
    {.name = "selection",
     .label = "selected text",
     .level = CaptureLevel::kSelection,
     .most = 5000,
     .card = false},
}};
const Field* FindField(std::string_view name);  // null: none of this name

// Values by field name; a list's entries are separated by line feeds. Values are text, whatever
// they look like; never empty.
using Page = std::map<std::string, std::string, std::less<>>;

struct Kept {
  Page page;
  std::vector<std::string> dropped;  // the level forbids them
  std::vector<std::string> cut;      // longer than may be kept
};
// Takes out what the level forbids and what has no name in the table, cuts what is too long, drops
// links that are not http or https, and makes one line of what is one line: control characters and
// runs of blanks become one space; in `about` and `selection` line feeds stay.
Kept Enforce(const Page& page, CaptureLevel level);

}  // namespace forepost::notes
