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

enum class CaptureLevel { kLink, kSelection, kCard, kFull };
inline constexpr std::array<std::string_view, 4> kCaptureLevelNames{"link", "selection", "card",
                                                                    "full"};
std::optional<CaptureLevel> ParseCaptureLevel(std::string_view name);
std::string_view ToString(CaptureLevel level);

// Of how many lines, and of what.
enum class FieldKind {
  kLine,   // one line
  kText,   // line feeds stay
  kLinks,  // a list of http and https addresses, each once
  kLines,  // a list of texts of one line, each once
};

struct Field {
  std::string_view name;   // in messages and in rows
  std::string_view label;  // for a person: "new employer"
  CaptureLevel level;      // the lowest at which it may be kept
  std::size_t most;        // characters (code points); of one entry in a list
  FieldKind kind = FieldKind::kLine;
  std::size_t many = 1;  // entries of a list
  bool card = true;      // part of the card; else only of the snapshot

  constexpr bool list() const { return kind == FieldKind::kLinks || kind == FieldKind::kLines; }
};
// What parts an entry of `positions`, `education` or `connections`: "Head of Sales · Northwind ·
// 2019–2023", "Dana Okafor · colleague · https://…". What is not known is left out.
inline constexpr std::string_view kPartSeparator = " \u00B7 ";
inline constexpr std::array<Field, 16> kFields{{
    {.name = "name", .label = "name", .level = CaptureLevel::kCard, .most = 200},
    {.name = "names",
     .label = "other names",
     .level = CaptureLevel::kCard,
     .most = 200,
     .kind = FieldKind::kLines,
     .many = 10},
    {.name = "employer", .label = "employer", .level = CaptureLevel::kCard, .most = 200},
    {.name = "position", .label = "position", .level = CaptureLevel::kCard, .most = 200},
    {.name = "headline", .label = "headline", .level = CaptureLevel::kCard, .most = 500},
    {.name = "place", .label = "place", .level = CaptureLevel::kCard, .most = 200},
    {.name = "about",
     .label = "description",
     .level = CaptureLevel::kCard,
     .most = 2000,
     .kind = FieldKind::kText},
    {.name = "links",
     .label = "links",
     .level = CaptureLevel::kCard,
     .most = 2000,
     .kind = FieldKind::kLinks,
     .many = 20},
    {.name = "handles",
     .label = "handles",
     .level = CaptureLevel::kCard,
     .most = 200,
     .kind = FieldKind::kLines,
     .many = 20},
    {.name = "positions",
     .label = "positions",
     .level = CaptureLevel::kFull,
     .most = 400,
     .kind = FieldKind::kLines,
     .many = 50},
    {.name = "education",
     .label = "education",
     .level = CaptureLevel::kFull,
     .most = 400,
     .kind = FieldKind::kLines,
     .many = 20},
    {.name = "places",
     .label = "other places",
     .level = CaptureLevel::kFull,
     .most = 200,
     .kind = FieldKind::kLines,
     .many = 20},
    {.name = "emails",
     .label = "e-mail addresses",
     .level = CaptureLevel::kFull,
     .most = 254,
     .kind = FieldKind::kLines,
     .many = 10},
    {.name = "phones",
     .label = "telephone numbers",
     .level = CaptureLevel::kFull,
     .most = 50,
     .kind = FieldKind::kLines,
     .many = 10},
    {.name = "connections",
     .label = "connections",
     .level = CaptureLevel::kFull,
     .most = 400,
     .kind = FieldKind::kLines,
     .many = 200},
    {.name = "selection",
     .label = "selected text",
     .level = CaptureLevel::kSelection,
     .most = 5000,
     .kind = FieldKind::kText,
     .card = false},
}};
const Field* FindField(std::string_view name);  // null: none of this name

// Values by field name; a list's entries are separated by line feeds. Values are text, whatever
// they look like; never empty.
using Page = std::map<std::string, std::string, std::less<>>;

// Empty: the page does not say it.
std::string_view ValueOf(const Page& page, std::string_view name);

struct Kept {
  Page page;
  std::vector<std::string> dropped;  // the level forbids them
  std::vector<std::string> cut;      // longer than may be kept
};
// Takes out what the level forbids and what has no name in the table, cuts what is too long, drops
// links that are not http or https, and makes one line of what is one line: control characters and
// runs of blanks become one space; in a text line feeds stay.
Kept Enforce(const Page& page, CaptureLevel level);

}  // namespace forepost::notes
