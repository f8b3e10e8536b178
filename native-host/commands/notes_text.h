// Notes for a person in front of a terminal. Texts came from pages: nothing of them is obeyed.
//
// Thread-safety: pure but for the stream.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>

#include "notes/beside.h"
#include "notes/client.h"
#include "notes/overview.h"
#include "notes/search.h"

namespace forepost::commands {

// A table; where words were sought each line is followed by where they stand.
void PrintResults(const notes::Results& results, std::ostream& out);
// "1 client", "2 clients".
std::string CountClients(std::uint64_t count);
void PrintClient(const notes::Client& client, const notes::Surroundings& around, notes::Time now,
                 std::ostream& out);
void PrintOverview(const notes::Overview& overview, std::ostream& out);
// Where nothing was ever saved.
void PrintNoNotes(bool as_json, std::ostream& out);
// Indented, with a line feed at the end; whatever bytes the texts have.
void PrintJson(const nlohmann::json& value, std::ostream& out);

}  // namespace forepost::commands
