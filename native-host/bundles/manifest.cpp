#include "bundles/manifest.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "common/iso_date.h"
#include "common/json_document.h"
#include "common/printable.h"
#include "common/suggest.h"
#include "policy/field_reader.h"

namespace forepost::bundles {
namespace {

using nlohmann::json;
using policy::FieldReader;

// So many of each kind.
constexpr std::array<std::size_t, kPartKindNames.size()> kMost{kMaxPolicies, kMaxParts, kMaxParts,
                                                               kMaxParts};

// A name is shown in errors and on a terminal.
bool IsPlain(std::string_view text) { return Printable(text) == text; }

bool IsListName(std::string_view name) {
  return name.size() <= 64 && name.front() >= 'a' && name.front() <= 'z' &&
         std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

std::string PlainText(FieldReader& reader, std::string_view name, std::size_t max) {
  std::string text = reader.Text(name, {.max = max});
  if (!IsPlain(text)) {
    reader.Fault(name, "has characters that cannot be shown", "write it in one plain line");
    text.clear();
  } else if (text.find_first_not_of(' ') == std::string::npos) {
    reader.Fault(name, "is empty", "fill it in");
  }
  return text;
}

std::chrono::sys_days Day(FieldReader& reader, std::string_view name) {
  const std::string text = reader.Text(name, {.max = 10});
  const auto day = ParseDate(text);
  if (!day) {
    reader.Fault(name, "is not a date", "write it as in 2027-06-30");
    return {};
  }
  return *day;
}

PartEntry ReadPart(FieldReader& reader) {
  PartEntry part;
  const std::string kind = reader.Text("kind", {.max = 32});
  const auto* const found = std::ranges::find(kPartKindNames, kind);
  if (found == kPartKindNames.end()) {
    reader.Fault("kind", "there is no part of this kind",
                 "the kinds are " + Enumerate(kPartKindNames));
  } else {
    part.kind = static_cast<PartKind>(found - kPartKindNames.begin());
  }
  part.name = PlainText(reader, "name", kMaxNameLength);
  if (part.kind == PartKind::kList && !part.name.empty() && !IsListName(part.name)) {
    reader.Fault("name", "is no name of a list",
                 "it is 1 to 64 of a to z, 0 to 9 and _, and begins with a letter");
  }
  part.size = reader.Whole("size", 0, kMaxBundleBytes).value_or(0);
  reader.Finish();
  return part;
}

std::vector<PartEntry> ReadParts(const JsonDocument& document, FieldReader& reader,
                                 Diagnostics& faults) {
  std::vector<PartEntry> parts;
  const json* const list = reader.Member("parts", true);
  if (list == nullptr) {
    return parts;
  }
  if (!list->is_array() || list->empty() || list->size() > kMaxParts) {
    reader.Fault("parts", "is not a list of 1 to " + std::to_string(kMaxParts) + " parts",
                 "name at least one policy");
    return parts;
  }
  std::set<std::pair<PartKind, std::string>> seen;
  std::array<std::size_t, kMost.size()> counts{};
  for (std::size_t i = 0; i < list->size(); ++i) {
    FieldReader entry(document, PointerTo(reader.PointerOf("parts"), i), (*list)[i], faults);
    PartEntry part = ReadPart(entry);
    const std::string kind(ToString(part.kind));
    if (!seen.emplace(part.kind, part.name).second) {
      entry.Fault("name", "two parts of the kind " + kind + " have the name \"" + part.name + "\"",
                  "give each a name of its own");
    }
    const auto number = static_cast<std::size_t>(part.kind);
    if (++counts[number] > kMost[number]) {
      entry.Fault("kind",
                  "there are more than " + std::to_string(kMost[number]) + " parts of the kind " +
                      kind + ", the most",
                  "leave some out or join them");
    }
    parts.push_back(std::move(part));
  }
  if (faults.empty() && counts[static_cast<std::size_t>(PartKind::kPolicy)] == 0) {
    reader.Fault("parts", "there is no policy in it", "put at least one in");
  }
  return parts;
}

}  // namespace

std::expected<ManifestContent, Diagnostic> ReadManifest(std::string_view json,
                                                        const std::string& file) {
  const auto document = JsonDocument::Parse(
      json, file, {.max_bytes = kMaxManifestBytes, .max_depth = 8, .positions = false});
  if (!document) {
    return std::unexpected(document.error());
  }
  Diagnostics faults;
  FieldReader reader(*document, "", document->root(), faults);
  ManifestContent content;
  content.manifest.version = reader.Whole("version", 1, kMaxVersion).value_or(0);
  content.manifest.expires = Day(reader, "expires");
  content.manifest.approved_by = PlainText(reader, "approved_by", kMaxApproverLength);
  content.manifest.approved_on = Day(reader, "approved_on");
  content.parts = ReadParts(*document, reader, faults);
  reader.Finish();
  if (!faults.empty()) {
    return std::unexpected(std::move(faults.front()));
  }
  return content;
}

std::string WriteManifest(const Manifest& manifest, const std::vector<Part>& parts) {
  json list = json::array();
  for (const Part& part : parts) {
    list.push_back(
        {{"kind", ToString(part.kind)}, {"name", part.name}, {"size", part.bytes.size()}});
  }
  const json written{{"version", manifest.version},
                     {"expires", ToText(manifest.expires)},
                     {"approved_by", manifest.approved_by},
                     {"approved_on", ToText(manifest.approved_on)},
                     {"parts", std::move(list)}};
  return written.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace forepost::bundles
