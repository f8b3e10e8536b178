// On what file system a file lies, and whether other machines can reach it there.
//
//   const auto found = FileSystemOf("/home/rama/notes.vault");
//   if (found && IsOnNetwork(*found)) …  found->type
//
// Thread-safety: plain functions.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace forepost::platform {

struct FileSystem {
  std::string type;    // as the kernel calls it: "ext4", "nfs4", "fuse.sshfs"
  std::string source;  // what is mounted: a device, "server:/home", …
  std::filesystem::path mounted_at;

  bool operator==(const FileSystem&) const = default;
};

// NFS, SMB, SSH, WebDAV, cluster file systems and the like. Not what a virtual machine shares with
// the machine it runs on (9p, virtiofs, vboxsf).
bool IsOnNetwork(const FileSystem& file_system);

// The file need not be there; links on the way are followed. Nothing: it cannot be told.
std::optional<FileSystem> FileSystemOf(const std::filesystem::path& file);

// The same from the text of /proc/self/mountinfo (proc(5)), for a path that is absolute and has no
// links: the longest mount point above it, of equal ones the last.
std::optional<FileSystem> FindFileSystem(std::string_view mountinfo,
                                         const std::filesystem::path& path);

}  // namespace forepost::platform
