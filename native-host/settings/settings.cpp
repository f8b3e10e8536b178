#include "settings/settings.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "common/json_document.h"
#include "common/suggest.h"
#include "policy/surface.h"
#include "settings/members.h"
#include "settings/origin.h"

namespace forepost::settings {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxSites = 500;
constexpr std::size_t kMaxPolicies = 16;
constexpr std::size_t kMaxLists = 32;
constexpr std::size_t kMaxPathBytes = 4095;
constexpr std::size_t kMaxListName = 64;
constexpr std::size_t kMaxGroups = 100;
constexpr std::size_t kMaxGroupName = 200;
constexpr std::size_t kKeyDigits = 64;
constexpr int kMaxLockAfter = 480;
constexpr std::size_t kMaxFirm = 200;
constexpr std::size_t kMaxContact = 500;
constexpr std::string_view kDefaultDataFolder = "~/.local/share/forepost";

std::string_view TypeName(const json& value) {
  switch (value.type()) {
    case json::value_t::null:
      return "null";
    case json::value_t::object:
      return "an object";
    case json::value_t::array:
      return "a list";
    case json::value_t::string:
      return "a text";
    case json::value_t::boolean:
      return "true or false";
    default:
      return "a number";
  }
}

const Member& MemberNamed(std::string_view name) {
  return *std::ranges::find(kMembers, name, &Member::name);
}

std::string Example(std::string_view name) {
  return "as in \"" + std::string(name) + "\": " + std::string(MemberNamed(name).example);
}

bool IsSafePath(std::string_view text) {
  return text.size() <= kMaxPathBytes &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool HasParentStep(const std::filesystem::path& path) {
  return std::ranges::any_of(path, [](const auto& part) { return part == ".."; });
}

bool IsListName(std::string_view name) {
  return !name.empty() && name.size() <= kMaxListName && name.front() >= 'a' &&
         name.front() <= 'z' && std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

// Reads member by member and collects every fault.
class Reader {
 public:
  explicit Reader(const JsonDocument& document) : document_(document) {}

  Settings Read() {
    settings_.data_folder = kDefaultDataFolder;
    const json& root = document_.root();
    if (!root.is_object()) {
      Fault("", "the settings are " + std::string(TypeName(root)) + ", not an object",
            "write { … } around the members");
      return settings_;
    }
    CheckNames(root);
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
    With("keep_days", &Reader::ReadKeepDays);
    With("basis", &Reader::ReadBasis);
    With("firm", &Reader::ReadFirm);
    With("privacy_contact", &Reader::ReadPrivacyContact);
    if (settings_.enabled) {
      Require(root, "sites");
      RequirePolicies(root);
    }
    return settings_;
  }

  Diagnostics faults;

 private:
  void Fault(std::string_view pointer, std::string message, std::string hint) {
    faults.push_back(document_.At(pointer, std::move(message), std::move(hint)));
  }

  void CheckNames(const json& root) {
    std::array<std::string_view, kMembers.size()> names{};
    std::ranges::transform(kMembers, names.begin(), &Member::name);
    for (const auto& [name, value] : root.items()) {
      if (std::ranges::find(names, name) == names.end()) {
        const auto nearest = Nearest(name, names);
        Fault(PointerTo("", name), "there is no setting of this name",
              nearest.empty() ? "the settings are " + Enumerate(names)
                              : "did you mean \"" + std::string(nearest) + "\"?");
      }
    }
  }

  void With(std::string_view name, void (Reader::*read)(const json&, const std::string&)) {
    const auto found = document_.root().find(name);
    if (found != document_.root().end()) {
      (this->*read)(*found, PointerTo("", name));
    }
  }

  void Require(const json& root, std::string_view name) {
    if (!root.contains(name)) {
      Fault(PointerTo("", name), "this setting must be given", Example(name));
    }
  }

  // Either files without a signature, or a bundle with its key: a machine that knows a key accepts
  // nothing unsigned.
  void RequirePolicies(const json& root) {
    if (!root.contains("bundle") && !root.contains("bundle_key")) {
      Require(root, "policies");
      return;
    }
    Require(root, "bundle");
    Require(root, "bundle_key");
    for (const std::string_view name : {"policies", "lists"}) {
      if (root.contains(name)) {
        Fault(PointerTo("", name), "nothing unsigned is accepted beside a signed bundle",
              "put these files into the bundle with `forepost policy sign` and leave \"" +
                  std::string(name) + "\" out here");
      }
    }
  }

  void WrongType(const std::string& pointer, std::string_view wanted, const json& value,
                 std::string hint) {
    Fault(pointer, "must be " + std::string(wanted) + ", not " + std::string(TypeName(value)),
          std::move(hint));
  }

  // The texts of a list, each with its pointer; what is not a text is reported.
  std::vector<std::pair<std::string, std::string>> Texts(const json& value,
                                                         const std::string& pointer,
                                                         std::string_view name, std::size_t most) {
    std::vector<std::pair<std::string, std::string>> texts;
    if (!value.is_array()) {
      WrongType(pointer, "a list of texts", value, Example(name));
      return texts;
    }
    if (value.size() > most) {
      Fault(pointer, "has more than " + std::to_string(most) + " entries, the most allowed",
            "leave some out");
      return texts;
    }
    for (std::size_t i = 0; i < value.size(); ++i) {
      if (value[i].is_string()) {
        texts.emplace_back(value[i].get<std::string>(), PointerTo(pointer, i));
      } else {
        WrongType(PointerTo(pointer, i), "a text", value[i], Example(name));
      }
    }
    return texts;
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

  std::optional<std::filesystem::path> AbsolutePath(const std::string& text,
                                                    const std::string& pointer) {
    const std::filesystem::path path(text);
    if (!IsSafePath(text) || !path.is_absolute() || !path.has_filename() || HasParentStep(path)) {
      Fault(pointer, "must be an absolute path to a file, without \"..\" in it",
            "as in \"/etc/forepost/policy.json\"");
      return std::nullopt;
    }
    return path.lexically_normal();
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
    const bool good =
        value.is_string() && value.get_ref<const std::string&>().size() == kKeyDigits &&
        std::ranges::all_of(value.get_ref<const std::string&>(), [](char c) {
          return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        });
    if (!good) {
      Fault(pointer, "must be a public key of 64 hexadecimal digits",
            "write what `forepost policy keygen` has printed");
      return;
    }
    settings_.bundle_key = value.get<std::string>();
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

  // One line for people to read; empty after a fault.
  std::string LineOf(const json& value, const std::string& pointer, std::string_view name,
                     std::size_t most) {
    if (!value.is_string()) {
      WrongType(pointer, "a text", value, Example(name));
      return {};
    }
    auto text = value.get<std::string>();
    const bool line =
        std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    if (!line || text.size() > most) {
      Fault(pointer, "must be one line of at most " + std::to_string(most) + " bytes",
            Example(name));
      return {};
    }
    return text;
  }

  const JsonDocument& document_;
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
