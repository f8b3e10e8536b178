#include "commands/doctor_browsers.h"

#include <unistd.h>

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "commands/doctor_policies.h"
#include "common/identity.h"
#include "common/json_document.h"

namespace forepost::commands {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

// Chromium and Firefox: as their own documentation and a Debian 12 machine have it. Chrome and
// Edge: their vendors' documentation. Brave and Vivaldi are looked for in both folders that their
// packages have used.
constexpr std::array<Browser, 6> kBrowsers{{
    {"Chromium",
     BrowserFamily::kChromium,
     {"/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"},
     {"/etc/chromium/native-messaging-hosts"},
     "/etc/chromium/policies/managed"},
    {"Chrome",
     BrowserFamily::kChromium,
     {"/opt/google/chrome/chrome", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"},
     {"/etc/opt/chrome/native-messaging-hosts"},
     "/etc/opt/chrome/policies/managed"},
    {"Edge",
     BrowserFamily::kChromium,
     {"/opt/microsoft/msedge/msedge", "/usr/bin/microsoft-edge"},
     {"/etc/opt/edge/native-messaging-hosts"},
     "/etc/opt/edge/policies/managed"},
    {"Brave",
     BrowserFamily::kChromium,
     {"/opt/brave.com/brave/brave", "/usr/bin/brave-browser"},
     {"/etc/chromium/native-messaging-hosts", "/etc/brave/native-messaging-hosts"},
     "/etc/brave/policies/managed"},
    {"Vivaldi",
     BrowserFamily::kChromium,
     {"/opt/vivaldi/vivaldi", "/usr/bin/vivaldi", "/usr/bin/vivaldi-stable"},
     {"/etc/vivaldi/native-messaging-hosts", "/etc/chromium/native-messaging-hosts"},
     "/etc/vivaldi/policies/managed"},
    {"Firefox",
     BrowserFamily::kFirefox,
     {"/usr/bin/firefox", "/usr/bin/firefox-esr", "/snap/bin/firefox"},
     {"/usr/lib/mozilla/native-messaging-hosts", "/usr/lib64/mozilla/native-messaging-hosts"},
     "/etc/firefox/policies/policies.json"},
}};

constexpr std::size_t kMaxManifestBytes = std::size_t{1} << 20U;

fs::path Below(const fs::path& root, std::string_view path) {
  return root / fs::path(path).relative_path();
}

bool Exists(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

bool IsInstalled(const Browser& browser, const fs::path& root) {
  return std::ranges::any_of(browser.programs, [&](std::string_view program) {
    return !program.empty() && Exists(Below(root, program));
  });
}

std::optional<fs::path> FindManifest(const Browser& browser, const fs::path& root) {
  for (const std::string_view folder : browser.manifest_folders) {
    if (!folder.empty()) {
      auto file = Below(root, folder) / (std::string(kHostName) + ".json");
      if (Exists(file)) {
        return file;
      }
    }
  }
  return std::nullopt;
}

// Who the manifest must let in, and the member that says so.
std::pair<std::string_view, std::string> Guest(BrowserFamily family) {
  if (family == BrowserFamily::kFirefox) {
    return {"allowed_extensions", std::string(kGeckoId)};
  }
  return {"allowed_origins", "chrome-extension://" + std::string(kExtensionId) + "/"};
}

Observation InspectProgramOf(const std::string& area, const fs::path& manifest, const json& root,
                             const fs::path& program) {
  const auto path = root.find("path");
  const std::string again = "install Forepost again, or correct \"path\" in " + manifest.string();
  if (path == root.end() || !path->is_string() ||
      !fs::path(path->get<std::string>()).is_absolute()) {
    return Fault(area, manifest.string() + ": \"path\" is not an absolute path", again);
  }
  const fs::path named = path->get<std::string>();
  if (!Exists(named)) {
    return Fault(area, manifest.string() + " names " + named.string() + ", which is not there",
                 again);
  }
  if (::access(named.c_str(), X_OK) != 0) {
    return Fault(area, named.string() + " may not be started by you",
                 "run: chmod 755 " + named.string());
  }
  std::error_code error;
  if (!fs::equivalent(named, program, error)) {
    return Warning(area,
                   manifest.string() + " starts " + named.string() +
                       ", another program than this one (" + program.string() + ")",
                   "run `" + named.string() + " doctor` to look into that one");
  }
  return Good(area, "the manifest starts this program (" + manifest.string() + ")");
}

Observations InspectManifest(const Browser& browser, const fs::path& manifest,
                             const fs::path& program) {
  const std::string area(browser.name);
  const auto document = JsonDocument::Load(manifest, {.max_bytes = kMaxManifestBytes});
  if (!document || !document->root().is_object()) {
    return {Fault(
        area,
        document ? manifest.string() + ": this is not a JSON object" : ToString(document.error()),
        "install Forepost again")};
  }
  const json& root = document->root();
  Observations found;
  if (root.value("name", json()) != kHostName || root.value("type", json()) != "stdio") {
    found.push_back(Fault(area,
                          manifest.string() + ": \"name\" must be \"" + std::string(kHostName) +
                              "\" and \"type\" \"stdio\"",
                          "install Forepost again"));
  }
  found.push_back(InspectProgramOf(area, manifest, root, program));
  const auto [member, guest] = Guest(browser.family);
  const json guests = root.value(std::string(member), json::array());
  if (!guests.is_array() || std::ranges::find(guests, json(guest)) == guests.end()) {
    found.push_back(Fault(area,
                          manifest.string() + ": \"" + std::string(member) + "\" lacks " + guest,
                          "the extension and the program are of different builds: install both "
                          "from one package"));
  } else if (guests.size() > 1) {
    found.push_back(Warning(area, manifest.string() + " lets in other extensions too",
                            "leave only " + guest + " in \"" + std::string(member) + "\""));
  }
  return found;
}

}  // namespace

std::span<const Browser> KnownBrowsers() { return kBrowsers; }

Observations InspectBrowsers(const BrowserCheck& check) {
  Observations found;
  std::size_t installed = 0;
  std::size_t set_up = 0;
  Observations missing;
  for (const Browser& browser : kBrowsers) {
    if (!IsInstalled(browser, check.root)) {
      continue;
    }
    ++installed;
    const std::string area(browser.name);
    const auto manifest = FindManifest(browser, check.root);
    const PolicyFindings policies =
        browser.family == BrowserFamily::kFirefox
            ? InspectFirefoxPolicies(area, Below(check.root, browser.policies))
            : InspectChromiumPolicies(area, Below(check.root, browser.policies));
    if (!manifest && !policies.names_us) {
      missing.push_back(Warning(area, "Forepost is not set up here: posts are not checked",
                                "set it up, or keep people from using this browser"));
      continue;
    }
    ++set_up;
    if (!manifest) {
      found.push_back(Fault(area,
                            "there is no manifest " + std::string(kHostName) + ".json in " +
                                Below(check.root, browser.manifest_folders[0]).string(),
                            "install Forepost again: without it the extension cannot start the "
                            "program"));
    } else {
      auto about = InspectManifest(browser, *manifest, check.program);
      found.insert(found.end(), about.begin(), about.end());
    }
    found.insert(found.end(), policies.observations.begin(), policies.observations.end());
  }
  if (installed == 0) {
    found.push_back(Fault("browsers", "no browser that Forepost knows is installed",
                          "install Chromium, Chrome, Edge, Brave, Vivaldi or Firefox"));
  } else if (set_up == 0) {
    found.push_back(Fault("browsers", "Forepost is set up in no browser of this machine",
                          "install the package, or see docs/administrator.md for the files"));
  }
  found.insert(found.end(), missing.begin(), missing.end());
  return found;
}

}  // namespace forepost::commands
