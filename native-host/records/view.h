// Entries for people and for other programs: a table, JSON lines, CSV.
//
// What an entry holds came in part from a web page or a person: control characters and marks that
// change the direction of text are replaced, and CSV cells that a spreadsheet would take for a
// formula get an apostrophe in front.
//
// Thread-safety: plain functions. ToTable uses the time zone of the process.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/records.h"

namespace forepost::records {

// Number, local time, site, surface, verdict, outcome, rules and reason, in columns under a
// heading.
std::string ToTable(const std::vector<Entry>& entries);

// {"hash":"…","entry":…} where what follows "entry": are the stored bytes as they are; an entry
// that is not one line of JSON stands as text under "damaged" instead.
std::string ToJsonLine(const Entry& entry);

// RFC 4180, lines ended by CR LF.
std::string CsvHeading();
std::string ToCsvLine(const Entry& entry);

}  // namespace forepost::records
