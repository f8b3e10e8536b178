// What the system's journal holds of Forepost.
#pragma once

#include <expected>
#include <string>

namespace forepost::commands {

// All lines that this user may read; an error says in plain words why there are none.
std::expected<std::string, std::string> ReadJournal();

}  // namespace forepost::commands
