// The last good bundle, kept in the person's data folder, so that an older, a torn or an expired
// one does not take its place.
//
//   KeptBundle kept(folder);
//   kept.Keep(bytes, [&](std::string_view there) { return IsOlder(there, bytes); });
//
// The folder is the person's own: they can remove the copy, and the host then knows no version to
// go up from. They cannot put another one there, since what is read is only believed when its
// signature holds.
//
// Thread-safety: several processes may use one folder at once.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "common/diagnostic.h"

namespace forepost::bundles {

inline constexpr std::string_view kKeptName = "last-good.bundle";

class KeptBundle {
 public:
  explicit KeptBundle(const std::filesystem::path& folder) : file_(folder / kKeptName) {}

  const std::filesystem::path& file() const { return file_; }

  // Its bytes as they are, whoever wrote them; empty where nothing has been kept.
  std::expected<std::string, Diagnostic> Read() const;

  // Puts `bytes` there, durably and as a whole, if `replaces` says so of what is there when nobody
  // else can write. Makes the folder (0700) where it is missing.
  std::expected<void, Diagnostic> Keep(
      std::string_view bytes, const std::function<bool(std::string_view there)>& replaces) const;

 private:
  std::filesystem::path file_;
};

}  // namespace forepost::bundles
