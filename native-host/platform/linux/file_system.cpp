#include "platform/file_system.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "common/read_file.h"

namespace forepost::platform {
namespace {

constexpr std::size_t kMaxMountinfoBytes = std::size_t{4} << 20U;

struct NetworkType {
  std::string_view type;
  std::string_view source_begins = {};  // only what comes from there
};
constexpr NetworkType kNetworkTypes[] = {
    // NFS, SMB and what came before them.
    {"nfs"},
    {"nfs4"},
    {"cifs"},
    {"smb3"},
    {"smbfs"},
    {"ncpfs"},
    {"afs"},
    {"coda"},
    // Clusters: several machines at once, over the network or on one disk.
    {"ceph"},
    {"glusterfs"},
    {"lustre"},
    {"gpfs"},
    {"beegfs"},
    {"orangefs"},
    {"pvfs2"},
    {"gfs2"},
    {"ocfs2"},
    // By a program.
    {"davfs"},
    {"fuse", "http://"},  // davfs2
    {"fuse", "https://"},
    {"fuse.ceph"},
    {"fuse.ceph-fuse"},
    {"fuse.curlftpfs"},
    {"fuse.davfs"},
    {"fuse.davfs2"},
    {"fuse.gcsfuse"},
    {"fuse.glusterfs"},
    {"fuse.google-drive-ocamlfuse"},
    {"fuse.gvfsd-fuse"},
    {"fuse.juicefs"},
    {"fuse.kio-fuse"},
    {"fuse.moosefs"},
    {"fuse.mfs"},
    {"fuse.onedriver"},
    {"fuse.rclone"},
    {"fuse.s3fs"},
    {"fuse.seadrive"},
    {"fuse.smbnetfs"},
    {"fuse.sshfs"},
};

std::string_view NextWord(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

bool IsOctal(char c) { return c >= '0' && c <= '7'; }

// Space, tab, line feed and backslash stand as \040 and so on.
std::string Unescape(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && text.size() - i > 3 &&
        std::ranges::all_of(text.substr(i + 1, 3), IsOctal)) {
      plain += static_cast<char>((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 +
                                 (text[i + 3] - '0'));
      i += 3;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

// "36 35 98:0 /root /mnt options shared:1 - ext4 /dev/sda1 rw"
std::optional<FileSystem> ReadLine(std::string_view line) {
  constexpr int kBefore = 4;  // words before the mount point
  for (int i = 0; i < kBefore; ++i) {
    NextWord(line);
  }
  FileSystem found{.mounted_at = Unescape(NextWord(line))};
  while (!line.empty() && NextWord(line) != "-") {
  }
  found.type = Unescape(NextWord(line));
  found.source = Unescape(NextWord(line));
  if (found.type.empty() || !found.mounted_at.is_absolute()) {
    return {};
  }
  return found;
}

bool Covers(const std::filesystem::path& folder, const std::filesystem::path& path) {
  const std::string& above = folder.native();
  const std::string& below = path.native();
  return above == "/" ||
         (below.starts_with(above) && (below.size() == above.size() || below[above.size()] == '/'));
}

}  // namespace

bool IsOnNetwork(const FileSystem& file_system) {
  return std::ranges::any_of(kNetworkTypes, [&](const NetworkType& one) {
    return file_system.type == one.type && file_system.source.starts_with(one.source_begins);
  });
}

std::optional<FileSystem> FindFileSystem(std::string_view mountinfo,
                                         const std::filesystem::path& path) {
  std::optional<FileSystem> best;
  while (!mountinfo.empty()) {
    const std::size_t end = std::min(mountinfo.find('\n'), mountinfo.size());
    auto found = ReadLine(mountinfo.substr(0, end));
    mountinfo.remove_prefix(std::min(end + 1, mountinfo.size()));
    if (found && Covers(found->mounted_at, path) &&
        (!best || found->mounted_at.native().size() >= best->mounted_at.native().size())) {
      best = std::move(found);
    }
  }
  return best;
}

std::optional<FileSystem> FileSystemOf(const std::filesystem::path& file) {
  std::error_code error;
  const auto absolute = std::filesystem::absolute(file, error);
  if (error) {
    return {};
  }
  const auto path = std::filesystem::weakly_canonical(absolute, error);
  if (error) {
    return {};
  }
  const auto mountinfo = ReadFile("/proc/self/mountinfo", kMaxMountinfoBytes);
  return mountinfo ? FindFileSystem(*mountinfo, path) : std::nullopt;
}

}  // namespace forepost::platform
