#include "storage/place.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include "platform/descriptor.h"

namespace forepost::storage {
namespace {

namespace fs = std::filesystem;

std::unexpected<StorageError> Fail(StorageFault fault, const fs::path& path, std::string message,
                                   std::string hint) {
  StorageError error;
  error.file = path.string();
  error.message = std::move(message);
  error.hint = std::move(hint);
  error.fault = fault;
  return std::unexpected(std::move(error));
}

std::unexpected<StorageError> FailSystem(const fs::path& path, const std::string& doing, int code) {
  StorageFault fault = StorageFault::kIo;
  std::string hint = "check the path";
  if (code == ENOSPC || code == EDQUOT) {
    fault = StorageFault::kFull;
    hint = "free some disk space and try again";
  } else if (code == EACCES || code == EPERM || code == EROFS) {
    fault = StorageFault::kReadOnly;
    hint = "give yourself write access to the folder";
  }
  return Fail(fault, path,
              "cannot " + doing + ": " + std::error_code(code, std::generic_category()).message(),
              std::move(hint));
}

// Folders that are missing are made, each for this user alone.
std::expected<void, StorageError> MakeFolder(const fs::path& folder) {
  struct stat status{};
  if (stat(folder.c_str(), &status) == 0) {
    return {};
  }
  if (folder.has_parent_path() && folder.parent_path() != folder) {
    if (auto parent = MakeFolder(folder.parent_path()); !parent) {
      return parent;
    }
  }
  if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
    return FailSystem(folder, "make this folder", errno);
  }
  return {};
}

std::expected<void, StorageError> CheckFile(int folder, const fs::path& path,
                                            const FileWords& words) {
  struct stat status{};
  if (fstatat(folder, path.filename().c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) {
      return {};
    }
    return FailSystem(path, "look at this file", errno);
  }
  if (S_ISLNK(status.st_mode)) {
    return Fail(StorageFault::kUntrusted, path,
                "this is a link, and " + std::string(words.things) + " are kept in real files",
                "put the file itself there");
  }
  if (!S_ISREG(status.st_mode)) {
    return Fail(StorageFault::kUntrusted, path, "this is not a regular file",
                "move it away or name another file");
  }
  if (status.st_uid != geteuid()) {
    return Fail(
        StorageFault::kUntrusted, path, "this file belongs to somebody else",
        "move it away or give it to the user whose " + std::string(words.things) + " it holds");
  }
  if (status.st_nlink != 1) {
    return Fail(StorageFault::kUntrusted, path, "this file has a second name elsewhere (hard link)",
                "remove the other name");
  }
  if ((status.st_mode & 0077U) != 0 && fchmodat(folder, path.filename().c_str(), 0600, 0) != 0) {
    return FailSystem(path, "take away others' access to this file", errno);
  }
  return {};
}

}  // namespace

std::expected<fs::path, StorageError> PreparePlace(const fs::path& file, const FileWords& words) {
  std::error_code code;
  const fs::path absolute = fs::absolute(file, code).lexically_normal();
  if (code || !absolute.has_filename()) {
    return Fail(StorageFault::kInvalid, file, "this is not the name of a file", "name a file");
  }
  const fs::path folder = absolute.parent_path();
  if (auto made = MakeFolder(folder); !made) {
    return std::unexpected(made.error());
  }
  const platform::Descriptor opened(
      open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!opened) {
    if (errno == ELOOP || errno == ENOTDIR) {
      return Fail(StorageFault::kUntrusted, folder, "this is a link or a file, not a folder",
                  "name the folder itself");
    }
    return FailSystem(folder, "open this folder", errno);
  }
  struct stat status{};
  if (fstat(opened.number(), &status) != 0) {
    return FailSystem(folder, "look at this folder", errno);
  }
  if (status.st_uid != geteuid()) {
    return Fail(
        StorageFault::kUntrusted, folder, "this folder belongs to somebody else",
        "keep the " + std::string(words.things) + " in a folder of the user whose they are");
  }
  if ((status.st_mode & 0022U) != 0) {
    return Fail(StorageFault::kUntrusted, folder, "others may write to this folder",
                "chmod go-w it");
  }
  const platform::Descriptor made(openat(opened.number(), absolute.filename().c_str(),
                                         O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (made) {
    // The name must be as durable as what SQLite will write behind it.
    if (fsync(opened.number()) != 0) {
      return FailSystem(folder, "write this folder to the disk", errno);
    }
  } else if (errno != EEXIST) {
    return FailSystem(absolute, "make this file", errno);
  }
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    if (auto good = CheckFile(opened.number(), absolute.native() + suffix, words); !good) {
      return std::unexpected(good.error());
    }
  }
  const fs::path real = fs::canonical(folder, code);
  if (code) {
    return FailSystem(folder, "find this folder", code.value());
  }
  return real / absolute.filename();
}

std::expected<fs::path, StorageError> FindPlace(const fs::path& file, const FileWords& words) {
  std::error_code code;
  fs::path real = fs::canonical(file, code);
  if (code == std::errc::no_such_file_or_directory) {
    return Fail(StorageFault::kMissing, file, std::string(words.absent),
                std::string(words.absent_hint));
  }
  if (code) {
    return FailSystem(file, "find this file", code.value());
  }
  if (!fs::is_regular_file(real, code)) {
    return Fail(StorageFault::kUntrusted, file, "this is not a regular file", "name a file");
  }
  return real;
}

}  // namespace forepost::storage
