#include "settings/settings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "common/json_document.h"
#include "common/suggest.h"
#include "policy/surface.h"
#include "settings/origin.h"
#include "settings/value_reader.h"

namespace forepost::settings {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxSites = 500;
constexpr std::size_t kMaxPolicies = 16;
constexpr std::size_t kMaxLists = 32;
constexpr std::size_t kMaxListName = 64;
constexpr std::size_t kMaxGroups = 100;
constexpr std::size_t kMaxGroupName = 200;
constexpr std::size_t kKeyDigits = 64;
constexpr std::string_view kHexDigits = "0123456789abcdefABCDEF";
constexpr int kMaxLockAfter = 480;
constexpr std::size_t kMaxFirm = 200;
constexpr std::size_t kMaxContact = 500;
constexpr std::string_view kDefaultDataFolder = "~/.local/share/forepost";

bool IsListName(std::string_view name) {
  return !name.empty() && name.size() <= kMaxListName && name.front() >= 'a' &&
         name.front() <= 'z' && std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

// Reads member by member and collects every fault.
class Reader : public ValueReader {
 public:
  explicit Reader(const JsonDocument& document) : ValueReader(document) {}

  Settings Read() {
    settings_.data_folder = kDefaultDataFolder;
    const json& root = document().root();
    if (!root.is_object()) {
      Fault("", "the settings are " + std::string(TypeName(root)) + ", not an object",
            "write { … } around the members");
      return settings_;
    }
    CheckNames();
    With("enabled", &Reader::ReadEnabled);
    With("sites", &Reader::ReadSites);
    With("policies", &Reader::ReadPolicies);
    With("lists", &Reader::ReadLists);
    With("bundle", &Reader::ReadBundle);
    With("bundle_key", &Reader::ReadBundleKey);
    With("on_failure", &Reader::ReadOnFailure);
    With("surfaces", &Reader::ReadSurfaces);
    With("groups", &Reader::ReadGroups);
    With("data_folder", &Reader::ReadDataFolder);
    With("capture", &Reader::ReadCapture);
    With("lock_after", &Reader::ReadLockAfter);
    With("recovery_key", &Reader::ReadRecoveryKey);
    With("keep_days", &Reader::ReadKeepDays);
    With("basis", &Reader::ReadBasis);
    With("firm", &Reader::ReadFirm);
    With("privacy_contact", &Reader::ReadPrivacyContact);
    if (settings_.enabled) {
      Require("sites");
      RequirePolicies(root);
    }
    return settings_;
  }

 private:
  void With(std::string_view name, void (Reader::*read)(const json&, const std::string&)) {
    const auto found = document().root().find(name);
    if (found != document().root().end()) {
      (this->*read)(*found, PointerTo("", name));
    }
  }

  // Either files without a signature, or a bundle with its key: a machine that knows a key accepts
  // nothing unsigned.
  void RequirePolicies(const json& root) {
    if (!root.contains("bundle") && !root.contains("bundle_key")) {
      Require("policies");
      return;
    }
    Require("bundle");
    Require("bundle_key");
    for (const std::string_view name : {"policies", "lists"}) {
      if (root.contains(name)) {
        Fault(PointerTo("", name), "nothing unsigned is accepted beside a signed bundle",
              "put these files into the bundle with `forepost policy sign` and leave \"" +
                  std::string(name) + "\" out here");
      }
    }
  }

  void ReadEnabled(const json& value, const std::string& pointer) {
    if (!value.is_boolean()) {
      WrongType(pointer, "true or false", value, "write it without quotes");
      return;
    }
    settings_.enabled = value.get<bool>();
  }

  void ReadSites(const json& value, const std::string& pointer) {
    std::set<std::string> seen;
    for (const auto& [text, at] : Texts(value, pointer, "sites", kMaxSites)) {
      auto site = CanonicalSite(text);
      if (!site) {
        Fault(at, std::move(site.error().message), std::move(site.error().hint));
      } else if (!seen.insert(*site).second) {
        Fault(at, *site + " is listed twice", "leave one out");
      } else {
        settings_.sites.push_back(std::move(*site));
      }
    }
  }

  void ReadPolicies(const json& value, const std::string& pointer) {
    const std::size_t before = faults.size();
    for (const auto& [text, at] : Texts(value, pointer, "policies", kMaxPolicies)) {
      auto path = AbsolutePath(text, at);
      if (!path) {
        continue;
      }
      if (std::ranges::find(settings_.policies, *path) != settings_.policies.end()) {
        Fault(at, path->string() + " is named twice", "leave one out");
      } else {
        settings_.policies.push_back(std::move(*path));
      }
    }
    if (settings_.policies.empty() && faults.size() == before) {
      Fault(pointer, "must name at least one policy", Example("policies"));
    }
  }

  void ReadLists(const json& value, const std::string& pointer) {
    if (!value.is_object()) {
      WrongType(pointer, "an object of paths by name", value, Example("lists"));
      return;
    }
    if (value.size() > kMaxLists) {
      Fault(pointer, "has more than " + std::to_string(kMaxLists) + " lists, the most allowed",
            "leave some out");
      return;
    }
    for (const auto& [name, file] : value.items()) {
      const std::string at = PointerTo(pointer, name);
      if (!IsListName(name)) {
        Fault(at, "a list's name is 1 to 64 of a to z, 0 to 9 and _, and begins with a letter",
              Example("lists"));
      } else if (!file.is_string()) {
        WrongType(at, "a text", file, Example("lists"));
      } else if (auto path = AbsolutePath(file.get<std::string>(), at)) {
        settings_.lists.emplace(name, std::move(*path));
      }
    }
  }

  void ReadBundle(const json& value, const std::string& pointer) {
    if (!value.is_string()) {
      WrongType(pointer, "a text", value, Example("bundle"));
    } else if (auto path = AbsolutePath(value.get<std::string>(), pointer)) {
      settings_.bundle = std::move(*path);
    }
  }

  void ReadBundleKey(const json& value, const std::string& pointer) {
    const std::string text = value.is_string() ? value.get<std::string>() : std::string();
    if (text.size() != kKeyDigits || text.find_first_not_of(kHexDigits) != std::string::npos) {
      Fault(pointer, "must be a public key of 64 hexadecimal digits",
            "write what `forepost policy keygen` has printed");
      return;
    }
    settings_.bundle_key = text;
  }

  void ReadOnFailure(const json& value, const std::string& pointer) {
    if (value == "hold") {
      settings_.on_failure = OnFailure::kHold;
    } else if (value == "release") {
      settings_.on_failure = OnFailure::kRelease;
    } else {
      Fault(pointer, R"(must be "hold" or "release")", Example("on_failure"));
    }
  }

  void ReadSurfaces(const json& value, const std::string& pointer) {
    std::vector<std::string> surfaces;
    for (auto& [text, at] : Texts(value, pointer, "surfaces", policy::kSurfaceNames.size())) {
      if (!policy::ParseSurface(text)) {
        Fault(at, "there is no surface of this name",
              "the surfaces are " + Enumerate(policy::kSurfaceNames));
      } else if (std::ranges::find(surfaces, text) != surfaces.end()) {
        Fault(at, "\"" + text + "\" is named twice", "leave one out");
      } else {
        surfaces.push_back(text);
      }
    }
    settings_.surfaces = std::move(surfaces);
  }

  void ReadGroups(const json& value, const std::string& pointer) {
    for (auto& [text, at] : Texts(value, pointer, "groups", kMaxGroups)) {
      if (text.empty() || text.size() > kMaxGroupName) {
        Fault(at, "must have 1 to " + std::to_string(kMaxGroupName) + " bytes", Example("groups"));
      } else {
        settings_.groups.push_back(text);
      }
    }
  }

  void ReadDataFolder(const json& value, const std::string& pointer) {
    if (!value.is_string()) {
      WrongType(pointer, "a text", value, Example("data_folder"));
      return;
    }
    const auto text = value.get<std::string>();
    const std::filesystem::path path(text);
    if (!IsSafePath(text) || !(text.starts_with('/') || text.starts_with("~/")) ||
        HasParentStep(path)) {
      Fault(pointer, "must begin with \"/\" or \"~/\" and have no \"..\" in it",
            Example("data_folder"));
      return;
    }
    settings_.data_folder = path.lexically_normal();
  }

  void ReadCapture(const json& value, const std::string& pointer) {
    if (!value.is_object()) {
      WrongType(pointer, "an object of capture levels by site", value, Example("capture"));
      return;
    }
    if (value.size() > kMaxSites) {
      Fault(pointer, "names more than " + std::to_string(kMaxSites) + " sites, the most allowed",
            "leave some out");
      return;
    }
    for (const auto& [name, level_name] : value.items()) {
      const std::string at = PointerTo(pointer, name);
      auto site = CanonicalSite(name);
      const auto level = level_name.is_string()
                             ? notes::ParseCaptureLevel(level_name.get<std::string>())
                             : std::nullopt;
      if (!site) {
        Fault(at, std::move(site.error().message), std::move(site.error().hint));
      } else if (!level) {
        Fault(at, "a capture level is " + Enumerate(notes::kCaptureLevelNames), Example("capture"));
      } else if (!settings_.capture.emplace(std::move(*site), *level).second) {
        Fault(at, "this site is named twice", "leave one out");
      }
    }
  }

  void ReadLockAfter(const json& value, const std::string& pointer) {
    if (!value.is_number_integer() || value < 1 || value > kMaxLockAfter) {
      Fault(pointer, "must be a whole number of minutes from 1 to " + std::to_string(kMaxLockAfter),
            Example("lock_after"));
      return;
    }
    settings_.lock_after = std::chrono::minutes(value.get<int>());
  }

  void ReadRecoveryKey(const json& value, const std::string& pointer) {
    if (value.is_string()) {
      settings_.recovery_key = notes::ParseFirmPublicKey(value.get_ref<const std::string&>());
    }
    if (!settings_.recovery_key) {
      Fault(pointer, "must be a public key of 64 hexadecimal digits",
            "write what `forepost notes keygen` has printed");
    }
  }

  void ReadKeepDays(const json& value, const std::string& pointer) {
    if (!value.is_number_integer() || value < 1 || value > notes::kMostKeepDays) {
      Fault(pointer,
            "must be a whole number of days from 1 to " + std::to_string(notes::kMostKeepDays),
            Example("keep_days"));
      return;
    }
    settings_.terms.keep = std::chrono::days(value.get<int>());
  }

  void ReadBasis(const json& value, const std::string& pointer) {
    const auto basis =
        value.is_string() ? notes::ParseBasis(value.get<std::string>()) : std::nullopt;
    if (!basis) {
      std::array<std::string_view, notes::kBases.size()> names{};
      std::ranges::transform(notes::kBases, names.begin(), &notes::BasisName::name);
      Fault(pointer, "a lawful basis is " + Enumerate(names), Example("basis"));
      return;
    }
    settings_.terms.basis = *basis;
  }

  void ReadFirm(const json& value, const std::string& pointer) {
    settings_.terms.firm = LineOf(value, pointer, "firm", kMaxFirm);
  }

  void ReadPrivacyContact(const json& value, const std::string& pointer) {
    settings_.terms.contact = LineOf(value, pointer, "privacy_contact", kMaxContact);
  }

  Settings settings_;
};

}  // namespace

std::expected<Settings, Diagnostics> ParseSettings(std::string_view text, std::string file) {
  const auto document =
      JsonDocument::Parse(text, std::move(file), {.max_bytes = kMaxSettingsBytes});
  if (!document) {
    return std::unexpected(Diagnostics{document.error()});
  }
  Reader reader(*document);
  Settings settings = reader.Read();
  // Off is off, also for somebody who mends the file in a hurry.
  if (settings.enabled && !reader.faults.empty()) {
    return std::unexpected(std::move(reader.faults));
  }
  return settings;
}

}  // namespace forepost::settings
