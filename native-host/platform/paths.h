// Folders that the system knows of. Nothing here is taken from the environment.
#pragma once

#include <expected>
#include <filesystem>
#include <string>

#include "common/diagnostic.h"

namespace forepost::platform {

// Where an administrator puts Forepost's settings: /etc/forepost.
std::filesystem::path MachineFolder();

// The home folder of the user who runs the program, as the user database names it; $HOME is not
// looked at.
std::expected<std::filesystem::path, Diagnostic> HomeFolder();

// The name of the user who runs the program, as the user database has it; the number where it has
// none.
std::string UserName();

// The program that is running.
std::expected<std::filesystem::path, Diagnostic> OwnProgram();

}  // namespace forepost::platform
