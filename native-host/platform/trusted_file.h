// Files that only an administrator can have written.
//
//   auto content = ReadTrustedFile("/etc/forepost/settings.json", 1 << 20);
//   if (!content && content.error().fault == TrustFault::kUntrusted) …
//
// A file is trusted when it is a regular file, belongs to root, nobody else may write to it, and
// the same holds for every folder on the way to it from "/". Access control lists need no check of
// their own: a list that lets somebody else write shows as group write in the mode. Symbolic links
// are followed one step at a time; each link must itself belong to root and lie in a trusted
// folder, and so must everything on the way to its target.
//
// A folder that all may write to but with the sticky bit (as /tmp) may stand on the way, but only a
// folder of root's is entered from it: under the sticky bit nobody else can rename or remove that
// folder. A file or a link directly in such a folder is refused, since others can put a hard link
// of that name there where the kernel does not forbid it.
//
// What is checked is what is read: each step is opened relative to the one before it, and owner and
// mode are those of the open descriptor, not of a name that may have changed meanwhile.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <string>

#include "common/diagnostic.h"

namespace forepost::platform {

enum class TrustFault {
  kMissing,     // a file or folder on the way is not there
  kUntrusted,   // somebody else could have written it
  kUnreadable,  // not a file, too long, no permission, an error of the disk
};

struct TrustError {
  TrustFault fault;
  Diagnostic diagnostic;  // names the file or folder that is at fault and the command that mends it
};

// `path` must be absolute. At most `max_bytes` are read; a longer file is kUnreadable.
std::expected<std::string, TrustError> ReadTrustedFile(const std::filesystem::path& path,
                                                       std::size_t max_bytes);

// The check alone, for `forepost doctor`.
std::expected<void, TrustError> CheckTrusted(const std::filesystem::path& path);

// Changes whenever the file is replaced or written to; empty when there is none. Cheap: one stat.
std::string FileStamp(const std::filesystem::path& path);

}  // namespace forepost::platform
