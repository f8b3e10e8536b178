#include "platform/trusted_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <deque>
#include <span>
#include <system_error>
#include <utility>
#include <vector>

#include "platform/descriptor.h"
#include "platform/streams.h"

namespace forepost::platform {
namespace {

constexpr int kMaxLinks = 40;  // as the kernel's own path walk
constexpr mode_t kOthersWrite = S_IWGRP | S_IWOTH;

std::unexpected<TrustError> Fault(TrustFault fault, const std::filesystem::path& path,
                                  std::string message, std::string hint) {
  return std::unexpected(TrustError{
      fault, {.file = path.string(), .message = std::move(message), .hint = std::move(hint)}});
}

std::unexpected<TrustError> SystemFault(const std::filesystem::path& path, int error) {
  const auto reason = std::error_code(error, std::generic_category()).message();
  if (error == ENOENT || error == ENOTDIR) {
    return Fault(TrustFault::kMissing, path, "there is no such file or folder", "check the path");
  }
  return Fault(TrustFault::kUnreadable, path, "cannot be opened: " + reason,
               "check who may read it");
}

// Walks a path from "/" one name at a time.
class Walk {
 public:
  explicit Walk(const std::filesystem::path& path) { Push(path); }

  // The open file, when everything on the way and the file itself are trusted.
  std::expected<Descriptor, TrustError> Run() {
    if (auto entered = EnterRoot(); !entered) {
      return std::unexpected(std::move(entered.error()));
    }
    while (!names_.empty()) {
      const std::string name = std::move(names_.front());
      names_.pop_front();
      auto file = Step(name);
      if (!file) {
        return std::unexpected(std::move(file.error()));
      }
      if (*file) {
        return file;
      }
    }
    return Fault(TrustFault::kUnreadable, at_, "this is a folder", "name a file");
  }

 private:
  void Push(const std::filesystem::path& path) {
    std::vector<std::string> names;
    for (const auto& part : path.relative_path()) {
      if (!part.empty() && part != ".") {
        names.push_back(part.string());
      }
    }
    names_.insert(names_.begin(), names.begin(), names.end());
  }

  std::expected<void, TrustError> EnterRoot() {
    at_ = "/";
    return Enter(Descriptor(::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC)));
  }

  std::expected<void, TrustError> Enter(Descriptor folder) {
    struct stat status = {};
    if (!folder || ::fstat(folder.number(), &status) != 0) {
      return SystemFault(at_, errno);
    }
    if (auto owned = CheckOwner(status); !owned) {
      return owned;
    }
    const bool shared = (status.st_mode & kOthersWrite) != 0;
    if (shared && (status.st_mode & S_ISVTX) == 0) {
      return NotOurs();
    }
    in_shared_folder_ = shared;
    folder_ = std::move(folder);
    return {};
  }

  std::expected<void, TrustError> CheckOwner(const struct stat& status) const {
    if (status.st_uid != 0) {
      return Fault(TrustFault::kUntrusted, at_,
                   "belongs to user " + std::to_string(status.st_uid) + ", not to root",
                   "run: chown root:root " + at_.string());
    }
    return {};
  }

  std::unexpected<TrustError> NotOurs() const {
    return Fault(TrustFault::kUntrusted, at_, "somebody other than root may write to it",
                 "run: chmod go-w " + at_.string());
  }

  std::unexpected<TrustError> InSharedFolder() const {
    return Fault(TrustFault::kUntrusted, at_,
                 "lies directly in a folder that everybody may write to",
                 "move it into a folder that only root may write to");
  }

  // Goes one name further. An open descriptor comes back only when that was the file.
  std::expected<Descriptor, TrustError> Step(const std::string& name) {
    const std::filesystem::path folder_path = at_;
    at_ = name == ".." ? folder_path.parent_path() : folder_path / name;
    Descriptor next(::openat(folder_.number(), name.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat status = {};
    if (!next || ::fstat(next.number(), &status) != 0) {
      return SystemFault(at_, errno);
    }
    if (S_ISLNK(status.st_mode)) {
      auto followed = Follow(next, status, folder_path);
      if (!followed) {
        return std::unexpected(std::move(followed.error()));
      }
      return Descriptor();
    }
    if (S_ISDIR(status.st_mode)) {
      if (auto entered = Enter(std::move(next)); !entered) {
        return std::unexpected(std::move(entered.error()));
      }
      return Descriptor();
    }
    if (!names_.empty()) {
      return SystemFault(at_, ENOTDIR);
    }
    return OpenFile(name);
  }

  std::expected<void, TrustError> Follow(const Descriptor& link, const struct stat& status,
                                         const std::filesystem::path& folder_path) {
    if (auto owned = CheckOwner(status); !owned) {
      return owned;
    }
    if (in_shared_folder_) {
      return InSharedFolder();
    }
    if (++links_ > kMaxLinks) {
      return Fault(TrustFault::kUnreadable, at_, "too many symbolic links on the way",
                   "look for a link that leads back to itself");
    }
    std::string target(4096, '\0');
    const ssize_t length = ::readlinkat(link.number(), "", target.data(), target.size());
    if (length <= 0 || static_cast<std::size_t>(length) == target.size()) {
      return SystemFault(at_, length < 0 ? errno : ENAMETOOLONG);
    }
    target.resize(static_cast<std::size_t>(length));
    Push(target);
    if (target.front() == '/') {
      return EnterRoot();
    }
    at_ = folder_path;
    return {};
  }

  std::expected<Descriptor, TrustError> OpenFile(const std::string& name) const {
    if (in_shared_folder_) {
      return InSharedFolder();
    }
    // Not to wait for the other end of a pipe; a regular file takes no notice.
    Descriptor file(::openat(folder_.number(), name.c_str(),
                             O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status = {};
    if (!file || ::fstat(file.number(), &status) != 0) {
      return SystemFault(at_, errno);
    }
    if (!S_ISREG(status.st_mode)) {
      return Fault(TrustFault::kUnreadable, at_, "this is not a regular file", "name a file");
    }
    if (auto owned = CheckOwner(status); !owned) {
      return std::unexpected(std::move(owned.error()));
    }
    if ((status.st_mode & kOthersWrite) != 0) {
      return NotOurs();
    }
    return file;
  }

  std::deque<std::string> names_;  // still to go
  std::filesystem::path at_;       // where we are, for errors
  Descriptor folder_;
  bool in_shared_folder_ = false;
  int links_ = 0;
};

std::expected<Descriptor, TrustError> OpenTrusted(const std::filesystem::path& path) {
  if (!path.is_absolute()) {
    return Fault(TrustFault::kUnreadable, path, "this is not an absolute path",
                 "begin it with \"/\"");
  }
  return Walk(path).Run();
}

}  // namespace

std::expected<std::string, TrustError> ReadTrustedFile(const std::filesystem::path& path,
                                                       std::size_t max_bytes) {
  auto file = OpenTrusted(path);
  if (!file) {
    return std::unexpected(std::move(file.error()));
  }
  std::string content;
  std::vector<char> buffer(std::size_t{1} << 16U);
  while (true) {
    const auto got = ReadSome(file->number(), buffer);
    if (!got) {
      return Fault(TrustFault::kUnreadable, path, "reading failed: " + got.error().message(),
                   "try again");
    }
    if (*got == 0) {
      return content;
    }
    content.append(buffer.data(), *got);
    if (content.size() > max_bytes) {
      return Fault(TrustFault::kUnreadable, path,
                   "longer than " + std::to_string(max_bytes) + " bytes, the most that is read",
                   "make it smaller");
    }
  }
}

std::expected<void, TrustError> CheckTrusted(const std::filesystem::path& path) {
  auto file = OpenTrusted(path);
  if (!file) {
    return std::unexpected(std::move(file.error()));
  }
  return {};
}

std::string FileStamp(const std::filesystem::path& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) {
    return {};
  }
  std::string stamp;
  for (const auto number :
       {static_cast<long long>(status.st_dev), static_cast<long long>(status.st_ino),
        static_cast<long long>(status.st_size), static_cast<long long>(status.st_mtim.tv_sec),
        static_cast<long long>(status.st_mtim.tv_nsec),
        static_cast<long long>(status.st_ctim.tv_sec),
        static_cast<long long>(status.st_ctim.tv_nsec)}) {
    stamp += std::to_string(number) + ' ';
  }
  return stamp;
}

}  // namespace forepost::platform
