// Whole files into memory, with a limit and an error that says what to do.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <string>

#include "common/diagnostic.h"

namespace forepost {

// Regular files only: a folder, a device or a pipe is an error, and so is a file over `max_bytes`.
std::expected<std::string, Diagnostic> ReadFile(const std::filesystem::path& path,
                                                std::size_t max_bytes);

}  // namespace forepost
