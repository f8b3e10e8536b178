// The machine's settings: the one authority on what Forepost does here (docs/administrator.md).
//
//   auto settings = LoadSettings(MachineSettingsFile());
//   if (!settings) …  settings.error().reason, .diagnostics
//
// The file is /etc/forepost/settings.json on Linux. It is heeded only when it and every folder
// above it belong to root and nobody else may write to them (platform/trusted_file.h). Nothing from
// the environment, the home folder or a message selects any of this.
//
// Thread-safety: plain data.
#pragma once

#include <chrono>
#include <cstddef>
#include <expected>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"
#include "notes/capture.h"
#include "notes/firm_key.h"
#include "notes/lawful.h"

namespace forepost::settings {

inline constexpr std::size_t kMaxSettingsBytes = std::size_t{1} << 20U;

// What happens to a submit that cannot be checked.
enum class OnFailure { kHold, kRelease };

struct Settings {
  bool enabled = true;
  // Listed origins: "https://www.example.com", "http://demo.localhost:8437", or with a wildcard for
  // subdomains "https://*.example.com" (which includes example.com itself).
  std::vector<std::string> sites;
  // Policies and lists without a signature, or a signed bundle; never both.
  std::vector<std::filesystem::path> policies;         // at least one, absolute
  std::map<std::string, std::filesystem::path> lists;  // by the name that policies use, absolute
  std::filesystem::path bundle;                        // absolute; empty: none
  std::string bundle_key;                              // 64 hexadecimal digits; empty: none
  OnFailure on_failure = OnFailure::kHold;
  // Surfaces that are checked, by the protocol's names. Direct messages are off by default.
  std::vector<std::string> surfaces{"post", "comment", "profile", "share"};
  // Of the people at this machine: rules of a policy may be bound to them.
  std::vector<std::string> groups;
  // What one click may save of a page, by site as in `sites`; see CaptureLevelFor.
  std::map<std::string, notes::CaptureLevel> capture;
  // The notes are locked when nothing was asked of them for so long.
  std::chrono::minutes lock_after{15};
  // The firm's, which can open everybody's notes; nothing: it cannot.
  std::optional<notes::FirmPublicKey> recovery_key;
  // On what basis and for how long clients are kept, and who keeps them.
  notes::Terms terms;
  // Where this user's records and notes lie: absolute, or beginning with "~/" for the home folder
  // that the user database names.
  std::filesystem::path data_folder;
};

enum class SettingsFault { kMissing, kUntrusted, kInvalid };

struct SettingsError {
  SettingsFault reason;
  Diagnostics diagnostics;
};

// The one place the host looks at.
std::filesystem::path MachineSettingsFile();

std::expected<Settings, SettingsError> LoadSettings(const std::filesystem::path& file);

// The same from bytes in memory, without asking who wrote them; `file` is only for the errors. All
// faults that are found are returned, not just the first.
std::expected<Settings, Diagnostics> ParseSettings(std::string_view text, std::string file);

// Is `origin` (scheme, host, port if not the default; lower case) one of the listed sites?
bool IsListed(const Settings& settings, std::string_view origin);

// The level of the most exact site in `capture` that covers `origin`: the origin itself before a
// wildcard, a longer wildcard before a shorter one. `link` where there is none.
notes::CaptureLevel CaptureLevelFor(const Settings& settings, std::string_view origin);

// `data_folder` with "~/" resolved for the user who runs the program. The records are the file
// "records.db" in it, the notes "notes.vault".
std::expected<std::filesystem::path, Diagnostic> DataFolder(const Settings& settings);

}  // namespace forepost::settings
