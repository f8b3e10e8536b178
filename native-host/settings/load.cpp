// The settings of this machine, and what is asked of them; settings.cpp reads the file's members.
#include <algorithm>
#include <utility>

#include "platform/paths.h"
#include "platform/trusted_file.h"
#include "settings/origin.h"
#include "settings/settings.h"

namespace forepost::settings {
namespace {

SettingsFault FaultOf(platform::TrustFault fault) {
  switch (fault) {
    case platform::TrustFault::kMissing:
      return SettingsFault::kMissing;
    case platform::TrustFault::kUntrusted:
      return SettingsFault::kUntrusted;
    default:
      return SettingsFault::kInvalid;
  }
}

}  // namespace

std::filesystem::path MachineSettingsFile() { return platform::MachineFolder() / "settings.json"; }

std::expected<Settings, SettingsError> LoadSettings(const std::filesystem::path& file) {
  auto content = platform::ReadTrustedFile(file, kMaxSettingsBytes);
  if (!content) {
    return std::unexpected(
        SettingsError{FaultOf(content.error().fault), {std::move(content.error().diagnostic)}});
  }
  auto settings = ParseSettings(*content, file.string());
  if (!settings) {
    return std::unexpected(SettingsError{SettingsFault::kInvalid, std::move(settings.error())});
  }
  return *std::move(settings);
}

bool IsListed(const Settings& settings, std::string_view origin) {
  return std::ranges::any_of(
      settings.sites, [origin](const std::string& site) { return SiteCovers(site, origin); });
}

notes::CaptureLevel CaptureLevelFor(const Settings& settings, std::string_view origin) {
  notes::CaptureLevel level = notes::CaptureLevel::kLink;
  std::size_t longest = 0;
  for (const auto& [site, at] : settings.capture) {
    if (site == origin) {
      return at;
    }
    if (site.size() > longest && SiteCovers(site, origin)) {
      longest = site.size();
      level = at;
    }
  }
  return level;
}

std::expected<std::filesystem::path, Diagnostic> DataFolder(const Settings& settings) {
  const std::string& text = settings.data_folder.native();
  if (!text.starts_with("~/")) {
    return settings.data_folder;
  }
  auto home = platform::HomeFolder();
  if (!home) {
    return home;
  }
  return *home / text.substr(2);
}

}  // namespace forepost::settings
