// A file that is there whole or not at all.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <string_view>

#include "common/diagnostic.h"

namespace forepost::commands {

// Takes a piece of the content; false: it could not be written, stop.
using Sink = std::function<bool(std::string_view piece)>;

// Runs `write` on a file beside `path`, and gives it that name once its bytes are on the disk. The
// file is for this user alone (0600). One that is there already is an error unless `replace`.
// `write` returns false to give up; then nothing is left behind.
std::expected<void, Diagnostic> WriteNewFile(const std::filesystem::path& path, bool replace,
                                             const std::function<bool(const Sink&)>& write);

// The same for what writes into a file by its name: `fill` is given that of an empty one, which is
// put on the disk when it returns true.
std::expected<void, Diagnostic> FillNewFile(
    const std::filesystem::path& path, bool replace,
    const std::function<bool(const std::filesystem::path& empty)>& fill);

}  // namespace forepost::commands
