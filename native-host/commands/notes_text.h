// Notes for a person in front of a terminal. Texts came from pages: nothing of them is obeyed.
//
// Thread-safety: pure but for the stream.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>

#include "notes/client.h"
#include "notes/search.h"

namespace forepost::commands {

// A table; where words were sought each line is followed by where they stand.
void PrintResults(const notes::Results& results, std::ostream& out);
void PrintClient(const notes::Client& client, std::ostream& out);
// "1 client", "2 clients".
std::string CountClients(std::uint64_t count);
// Where nothing was ever saved.
void PrintNoNotes(bool as_json, std::ostream& out);
// Indented, with a line feed at the end; whatever bytes the texts have.
void PrintJson(const nlohmann::json& value, std::ostream& out);

}  // namespace forepost::commands
