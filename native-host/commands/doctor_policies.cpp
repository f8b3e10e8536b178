#include "commands/doctor_policies.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "common/identity.h"
#include "common/json_document.h"
#include "common/read_file.h"

namespace forepost::commands {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kMaxBytes = std::size_t{4} << 20U;
constexpr std::array<std::string_view, 4> kKeys{"ExtensionSettings", "ExtensionInstallForcelist",
                                                "NativeMessagingAllowlist",
                                                "NativeMessagingBlocklist"};

// One key as the browser sees it: the value of the last file that sets it.
struct Value {
  json value;
  std::vector<fs::path> files;   // all that set it; the last one counts
  std::optional<fs::path> ours;  // one that had our entry in it
};
using Values = std::map<std::string, Value, std::less<>>;

bool Contains(const json& list, std::string_view text) {
  return list.is_array() && std::ranges::any_of(list, [text](const json& entry) {
           return entry.is_string() && entry.get_ref<const std::string&>() == text;
         });
}

// Our entry of a forced list, "ID;URL": the URL, empty where there is none.
std::optional<std::string> ForcedUrl(const json& list) {
  if (!list.is_array()) {
    return std::nullopt;
  }
  for (const json& entry : list) {
    if (entry.is_string()) {
      const auto& text = entry.get_ref<const std::string&>();
      const auto semicolon = text.find(';');
      if (text.substr(0, semicolon) == kExtensionId) {
        return semicolon == std::string::npos ? std::string() : text.substr(semicolon + 1);
      }
    }
  }
  return std::nullopt;
}

// A member of our entry in ExtensionSettings.
std::string SettingOf(const json& settings, std::string_view id, const char* member) {
  if (!settings.is_object()) {
    return {};
  }
  const auto ours = settings.find(id);
  if (ours == settings.end() || !ours->is_object()) {
    return {};
  }
  const json value = ours->value(member, json());
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool NamesUs(std::string_view key, const json& value) {
  if (key == "ExtensionSettings") {
    return value.is_object() && value.contains(kExtensionId);
  }
  if (key == "ExtensionInstallForcelist") {
    return ForcedUrl(value).has_value();
  }
  return Contains(value, kHostName);
}

// A file that everybody may read, since the browser runs as the person.
Observations InspectFileUrl(const std::string& area, const std::string& url) {
  constexpr std::string_view kScheme = "file://";
  if (!std::string_view(url).starts_with(kScheme)) {
    return {};
  }
  const fs::path file = url.substr(kScheme.size());
  struct stat status = {};
  if (::stat(file.c_str(), &status) != 0) {
    return {Fault(area, "the policies name " + file.string() + ", which is not there",
                  "install Forepost again, or correct the address")};
  }
  if ((status.st_mode & S_IROTH) == 0) {
    return {Fault(area, file.string() + " cannot be read by everybody, so nothing is installed",
                  "run: chmod 644 " + file.string())};
  }
  if (file.extension() != ".xml") {
    return {};
  }
  // An update manifest names the package in its turn.
  const auto content = ReadFile(file, kMaxBytes);
  const std::string text = content ? *content : std::string();
  const auto at = text.find("codebase=");
  if (at == std::string::npos || at + 10 >= text.size()) {
    return {Fault(area, file.string() + " names no package (codebase)", "install Forepost again")};
  }
  const auto begin = at + 10;
  return InspectFileUrl(area, text.substr(begin, text.find(text[begin - 1], begin) - begin));
}

// The folder's files in the order in which the browser reads them.
std::vector<fs::path> PolicyFiles(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".json") {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

Values ReadValues(const std::string& area, const fs::path& folder, PolicyFindings& findings) {
  Values values;
  for (const fs::path& file : PolicyFiles(folder)) {
    const auto document = JsonDocument::Load(file, {.max_bytes = kMaxBytes});
    if (!document) {
      findings.observations.push_back(
          Warning(area, "a policy file has a fault: " + ToString(document.error()),
                  "correct it; the browser may pass it over as a whole"));
      continue;
    }
    for (const std::string_view key : kKeys) {
      if (document->root().is_object() && document->root().contains(key)) {
        Value& value = values[std::string(key)];
        value.value = document->root()[std::string(key)];
        value.files.push_back(file);
        if (NamesUs(key, value.value)) {
          value.ours = file;
          findings.names_us = true;
        }
      }
    }
  }
  return values;
}

// A key in two files: the later replaces the earlier, and whatever that one had.
void InspectRepeatedKeys(const std::string& area, const Values& values, PolicyFindings& findings) {
  for (const auto& [key, value] : values) {
    if (value.files.size() < 2) {
      continue;
    }
    std::string message = "\"" + key + "\" stands in " + std::to_string(value.files.size()) +
                          " files; only " + value.files.back().string() + " counts";
    if (value.ours && !NamesUs(key, value.value)) {
      findings.observations.push_back(Fault(
          area, message + ", and it has no entry for Forepost",
          "move the entry from " + value.ours->string() + " to " + value.files.back().string()));
      continue;
    }
    const std::string hint =
        "put all of it into one file and take it out of " + value.files.front().string();
    findings.observations.push_back(Warning(area, std::move(message), hint));
  }
}

const json& ValueOf(const Values& values, std::string_view key) {
  static const json nothing;
  const auto found = values.find(key);
  return found == values.end() ? nothing : found->second.value;
}

bool IsForced(const std::string& mode) {
  return mode == "force_installed" || mode == "normal_installed";
}

Observation NotForced(const std::string& area) {
  return Warning(area, "no policy installs the extension: people can leave it out or remove it",
                 "set installation_mode to force_installed (docs/administrator.md)");
}

}  // namespace

PolicyFindings InspectChromiumPolicies(const std::string& area, const fs::path& folder) {
  PolicyFindings findings;
  const Values values = ReadValues(area, folder, findings);
  InspectRepeatedKeys(area, values, findings);

  const json& settings = ValueOf(values, "ExtensionSettings");
  const auto forced_url = ForcedUrl(ValueOf(values, "ExtensionInstallForcelist"));
  const bool by_settings = IsForced(SettingOf(settings, kExtensionId, "installation_mode"));
  if (by_settings || forced_url) {
    findings.observations.push_back(Good(area, "a policy installs the extension"));
    const std::string url =
        by_settings ? SettingOf(settings, kExtensionId, "update_url") : *forced_url;
    auto about = InspectFileUrl(area, url);
    findings.observations.insert(findings.observations.end(), about.begin(), about.end());
  } else {
    findings.observations.push_back(NotForced(area));
  }

  const json& blocked = ValueOf(values, "NativeMessagingBlocklist");
  if ((Contains(blocked, "*") || Contains(blocked, kHostName)) &&
      !Contains(ValueOf(values, "NativeMessagingAllowlist"), kHostName)) {
    findings.observations.push_back(
        Fault(area, "NativeMessagingBlocklist keeps the extension from starting the program",
              "add \"" + std::string(kHostName) + "\" to NativeMessagingAllowlist"));
  }
  return findings;
}

PolicyFindings InspectFirefoxPolicies(const std::string& area, const fs::path& file) {
  PolicyFindings findings;
  std::error_code error;
  if (!fs::exists(file, error)) {
    findings.observations.push_back(NotForced(area));
    return findings;
  }
  const auto document = JsonDocument::Load(file, {.max_bytes = kMaxBytes});
  if (!document) {
    findings.observations.push_back(
        Warning(area, "the policy file has a fault: " + ToString(document.error()),
                "correct it; Firefox passes it over as a whole"));
    return findings;
  }
  const json policies = document->root().is_object()
                            ? document->root().value("policies", json::object())
                            : json::object();
  const json settings =
      policies.is_object() ? policies.value("ExtensionSettings", json::object()) : json::object();
  findings.names_us = settings.is_object() && settings.contains(kGeckoId);
  if (IsForced(SettingOf(settings, kGeckoId, "installation_mode"))) {
    findings.observations.push_back(Good(area, "a policy installs the extension"));
    auto about = InspectFileUrl(area, SettingOf(settings, kGeckoId, "install_url"));
    findings.observations.insert(findings.observations.end(), about.begin(), about.end());
  } else {
    findings.observations.push_back(NotForced(area));
  }
  return findings;
}

}  // namespace forepost::commands
