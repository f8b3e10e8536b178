// Where a file of ours may lie: a file and a folder that nobody else can swap or write to.
//
// The folder must be a real folder of this user's, not a link, and not writable by others; then
// nobody else can put a link or a file in the place of the one that was looked at, so looking first
// and opening afterwards is safe. (Opening the file just to look would, when closed, drop SQLite's
// locks of this process.)
#pragma once

#include <expected>
#include <filesystem>

#include "storage/storage_error.h"

namespace forepost::storage {

// Makes the folder (0700) and the empty file (0600) where they are missing, checks both and what
// lies beside the file, and returns the file's path without links.
std::expected<std::filesystem::path, StorageError> PreparePlace(const std::filesystem::path& file,
                                                                const FileWords& words);

// For reading, or to see whether there is one (kMissing): the path of a regular file without links.
std::expected<std::filesystem::path, StorageError> FindPlace(const std::filesystem::path& file,
                                                             const FileWords& words);

}  // namespace forepost::storage
