#include "messaging/notes_fields.h"

#include <utility>

#include "common/iso_time.h"
#include "common/json_document.h"
#include "notes/client.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMostMembers = 100;
constexpr std::size_t kMaxPageBytes = std::size_t{4} << 20U;
constexpr std::size_t kMaxDayBytes = 40;
constexpr std::size_t kMaxTimeBytes = 40;
constexpr std::size_t kMaxBasisBytes = 40;
constexpr std::size_t kMaxRelationBytes = 4000;

void Refuse(Fields& fields, std::string pointer, std::string message) {
  fields.Fail(Fault{.message = std::move(message), .field = std::move(pointer)});
}

// The texts of a list, a line each; nothing after a fault.
std::string Lines(Fields& fields, const json& list, const std::string& pointer) {
  std::string lines;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_string()) {
      Refuse(fields, PointerTo(pointer, i), "must be a text");
      return {};
    }
    const auto& entry = list[i].get_ref<const std::string&>();
    if (entry.empty() || entry.contains('\n')) {
      continue;
    }
    lines += lines.empty() ? "" : "\n";
    lines += entry;
  }
  return lines;
}

// An optional list of texts.
std::vector<std::string> ReadTexts(Fields& fields, std::string_view name, std::size_t most) {
  std::vector<std::string> texts;
  if (!fields.Has(name)) {
    return texts;
  }
  const json& list = fields.Any(name);
  const std::string pointer = PointerTo("", name);
  if (!list.is_array() || list.size() > most) {
    Refuse(fields, pointer,
           "must be a list of at most " + std::to_string(most) + " " + std::string(name));
    return texts;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_string()) {
      Refuse(fields, PointerTo(pointer, i), "must be a text");
      return {};
    }
    texts.push_back(list[i].get<std::string>());
  }
  return texts;
}

std::vector<notes::Relation> ReadRelations(Fields& fields, std::string_view name) {
  std::vector<notes::Relation> relations;
  const json& list = fields.Any(name);
  const std::string pointer = PointerTo("", name);
  if (!list.is_array() || list.size() > notes::kMaxRelations) {
    Refuse(fields, pointer,
           "must be a list of at most " + std::to_string(notes::kMaxRelations) + " relations");
    return relations;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_object()) {
      Refuse(fields, PointerTo(pointer, i), "must be an object");
      return {};
    }
    Fields entry(list[i], PointerTo(pointer, i));
    notes::Relation relation{.what = OptionalText(entry, "what", kMaxRelationBytes)};
    if (entry.Has("client")) {
      relation.client = entry.Whole("client");
    } else {
      relation.name = entry.Text("name", {.max_bytes = kMaxRelationBytes});
    }
    if (entry.fault() != nullptr) {
      fields.Fail(*entry.fault());
      return {};
    }
    relations.push_back(std::move(relation));
  }
  return relations;
}

}  // namespace

notes::Page ReadPage(Fields& fields, std::string_view name, std::size_t max_bytes) {
  const json& object = fields.Object(name);
  const std::string pointer = PointerTo("", name);
  notes::Page page;
  if (object.size() > kMostMembers) {
    Refuse(fields, pointer, "has more than " + std::to_string(kMostMembers) + " members");
  }
  std::size_t bytes = 0;
  for (const auto& [member, value] : object.items()) {
    if (fields.fault() != nullptr) {
      return {};
    }
    const std::string at = PointerTo(pointer, member);
    std::string text;
    if (value.is_string()) {
      text = value.get<std::string>();
    } else if (value.is_array()) {
      text = Lines(fields, value, at);
    } else {
      Refuse(fields, at, "must be a text or a list of texts");
    }
    bytes += text.size();
    if (bytes > max_bytes) {
      Refuse(fields, pointer, "is longer than " + std::to_string(max_bytes) + " bytes in all");
    }
    page.emplace(member, std::move(text));
  }
  return page;
}

std::vector<std::string> ReadTags(Fields& fields, std::string_view name) {
  return ReadTexts(fields, name, notes::kMaxTags);
}

std::string OptionalText(Fields& fields, std::string_view name, std::size_t max_bytes) {
  if (!fields.Has(name)) {
    return {};
  }
  return std::string(fields.Text(name, {.max_bytes = max_bytes, .may_be_empty = true}));
}

notes::Edit ReadEdit(Fields& fields) {
  notes::Edit edit;
  if (fields.Has("fields")) {
    edit.fields = ReadPage(fields, "fields", kMaxPageBytes);
  }
  if (fields.Has("known")) {
    edit.known = ReadPage(fields, "known", kMaxPageBytes);
  }
  if (fields.Has("tags")) {
    edit.tags = ReadTags(fields, "tags");
  }
  if (fields.Has("follow_up")) {
    edit.follow_up = OptionalText(fields, "follow_up", kMaxDayBytes);
  }
  if (fields.Has("relations")) {
    edit.relations = ReadRelations(fields, "relations");
  }
  if (fields.Has("basis")) {
    edit.basis = notes::ParseBasis(fields.Text("basis", {.max_bytes = kMaxBasisBytes}));
    if (!edit.basis) {
      Refuse(fields, "/basis", "is no lawful basis");
    }
  }
  if (fields.Has("expires")) {
    edit.expires = notes::EndOfDay(fields.Text("expires", {.max_bytes = kMaxDayBytes}));
    if (!edit.expires) {
      Refuse(fields, "/expires", "is no day as in 2028-11-29");
    }
  }
  if (fields.Has("notice_given")) {
    edit.notice_given = fields.Flag("notice_given");
  }
  if (fields.Has("resolve")) {
    edit.resolve = ReadTexts(fields, "resolve", notes::kMaxConflicts);
  }
  return edit;
}

std::optional<notes::Time> OptionalTime(Fields& fields, std::string_view name) {
  if (!fields.Has(name)) {
    return std::nullopt;
  }
  const auto time = ParseIso(fields.Text(name, {.max_bytes = kMaxTimeBytes}));
  if (!time) {
    Refuse(fields, PointerTo("", name), "is no time as in 2026-11-24T07:10:00.000Z");
  }
  return time;
}

}  // namespace forepost::messaging
