#include "messaging/notes_fields.h"

#include <utility>

#include "common/json_document.h"
#include "notes/client.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMostMembers = 100;

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
  std::vector<std::string> tags;
  if (!fields.Has(name)) {
    return tags;
  }
  const json& list = fields.Any(name);
  const std::string pointer = PointerTo("", name);
  if (!list.is_array() || list.size() > notes::kMaxTags) {
    Refuse(fields, pointer,
           "must be a list of at most " + std::to_string(notes::kMaxTags) + " tags");
    return tags;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_string()) {
      Refuse(fields, PointerTo(pointer, i), "must be a text");
      return {};
    }
    tags.push_back(list[i].get<std::string>());
  }
  return tags;
}

std::string OptionalText(Fields& fields, std::string_view name, std::size_t max_bytes) {
  if (!fields.Has(name)) {
    return {};
  }
  return std::string(fields.Text(name, {.max_bytes = max_bytes, .may_be_empty = true}));
}

}  // namespace forepost::messaging
