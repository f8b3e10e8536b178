#include "bundles/kept_bundle.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <system_error>
#include <thread>

#include "bundles/bundle.h"
#include "common/read_file.h"
#include "platform/descriptor.h"
#include "platform/streams.h"
#include "storage/place.h"

namespace forepost::bundles {
namespace {

namespace fs = std::filesystem;
using platform::Descriptor;

constexpr storage::FileWords kWords{.file = "copy of the last good bundle",
                                    .things = "bundles",
                                    .mend = "remove it",
                                    .absent = "no bundle has been kept",
                                    .absent_hint = "the first good one is"};

// Another host holds the lock while it writes one file.
constexpr std::chrono::milliseconds kPatience{2'000};
constexpr std::chrono::milliseconds kPause{10};

std::unexpected<Diagnostic> Fail(const fs::path& file, int code) {
  return std::unexpected(
      Diagnostic{.file = file.string(),
                 .message = "the copy of the last good bundle cannot be written: " +
                            std::error_code(code, std::generic_category()).message(),
                 .hint = "free some disk space, and check who may write to the data folder"});
}

int Lock(const Descriptor& folder) {
  for (std::chrono::milliseconds waited{0}; waited < kPatience; waited += kPause) {
    if (flock(folder.number(), LOCK_EX | LOCK_NB) == 0) {
      return 0;
    }
    if (errno != EWOULDBLOCK && errno != EINTR) {
      return errno;
    }
    std::this_thread::sleep_for(kPause);
  }
  return EWOULDBLOCK;
}

// Under the lock, so that the name beside it is ours alone.
int Write(const Descriptor& folder, const fs::path& file, std::string_view bytes) {
  const std::string name = file.filename().string();
  const std::string fresh = name + ".new";
  // Left behind by a host that was killed.
  unlinkat(folder.number(), fresh.c_str(), 0);
  const Descriptor target(openat(folder.number(), fresh.c_str(),
                                 O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!target) {
    return errno;
  }
  int code = 0;
  if (const auto written = platform::WriteAll(target.number(), bytes); !written) {
    code = written.error().value();
  } else if (fsync(target.number()) != 0 ||
             renameat(folder.number(), fresh.c_str(), folder.number(), name.c_str()) != 0) {
    code = errno;
  }
  if (code != 0) {
    unlinkat(folder.number(), fresh.c_str(), 0);
    return code;
  }
  return fsync(folder.number()) == 0 ? 0 : errno;
}

}  // namespace

std::expected<std::string, Diagnostic> KeptBundle::Read() const {
  std::error_code error;
  const auto status = fs::symlink_status(file_, error);
  if (status.type() == fs::file_type::not_found) {
    return std::string();
  }
  return ReadFile(file_, kMaxBundleBytes);
}

std::expected<void, Diagnostic> KeptBundle::Keep(
    std::string_view bytes, const std::function<bool(std::string_view there)>& replaces) const {
  const auto place = storage::PreparePlace(file_, kWords);
  if (!place) {
    return std::unexpected(place.error());
  }
  const Descriptor folder(
      open(place->parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!folder) {
    return Fail(file_, errno);
  }
  if (const int code = Lock(folder); code != 0) {
    return Fail(file_, code);
  }
  if (const auto there = Read(); there && !there->empty() && !replaces(*there)) {
    return {};
  }
  if (const int code = Write(folder, *place, bytes); code != 0) {
    return Fail(file_, code);
  }
  return {};
}

}  // namespace forepost::bundles
