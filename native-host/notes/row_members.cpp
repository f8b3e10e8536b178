#include "notes/row_members.h"

#include <utility>

#include "common/json_document.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxDepth = 32;

}  // namespace

RowMembers::RowMembers(std::string_view body) {
  auto document = JsonDocument::Parse(
      body, {}, {.max_bytes = kMaxRowBytes, .max_depth = kMaxDepth, .positions = false});
  if (document && document->root().is_object()) {
    root_ = document->root();
  } else {
    wrong_ = "/";
  }
}

RowMembers::RowMembers(json object) {
  if (object.is_object()) {
    root_ = std::move(object);
  } else {
    wrong_ = "/";
  }
}

std::string RowMembers::Text(std::string_view name, bool required) {
  const json* const value = Find(name, required);
  if (value == nullptr || !value->is_string()) {
    Expect(value == nullptr, name);
    return {};
  }
  return value->get<std::string>();
}

std::uint64_t RowMembers::Whole(std::string_view name) {
  const json* const value = Find(name, false);
  if (value == nullptr || !value->is_number_unsigned()) {
    Expect(value == nullptr, name);
    return 0;
  }
  return value->get<std::uint64_t>();
}

Time RowMembers::When(std::string_view name, std::optional<Time> otherwise) {
  const json* const value = Find(name, !otherwise);
  if (value == nullptr) {
    return otherwise.value_or(Time{});
  }
  const auto time =
      value->is_string() ? ParseIso(value->get_ref<const std::string&>()) : std::optional<Time>();
  Expect(time.has_value(), name);
  return time.value_or(Time{});
}

std::vector<std::string> RowMembers::List(std::string_view name) {
  std::vector<std::string> texts;
  const json* const value = Find(name, false);
  if (value == nullptr) {
    return texts;
  }
  Expect(value->is_array(), name);
  for (const json& entry : *value) {
    if (!value->is_array() || !entry.is_string()) {
      Expect(false, name);
      return {};
    }
    texts.push_back(entry.get<std::string>());
  }
  return texts;
}

std::vector<std::uint64_t> RowMembers::Numbers(std::string_view name) {
  std::vector<std::uint64_t> numbers;
  const json* const value = Find(name, false);
  if (value == nullptr) {
    return numbers;
  }
  Expect(value->is_array(), name);
  for (const json& entry : value->is_array() ? *value : json::array()) {
    Expect(entry.is_number_unsigned(), name);
    numbers.push_back(entry.is_number_unsigned() ? entry.get<std::uint64_t>() : 0);
  }
  return numbers;
}

void RowMembers::Objects(std::string_view name, const std::function<void(RowMembers&)>& read) {
  const json* const value = Find(name, false);
  if (value == nullptr) {
    return;
  }
  Expect(value->is_array(), name);
  for (const json& entry : value->is_array() ? *value : json::array()) {
    RowMembers inner(entry);
    read(inner);
    Adopt(name, inner);
  }
}

RowMembers RowMembers::Object(std::string_view name, bool required) {
  const json* const value = Find(name, required);
  RowMembers inner(value == nullptr ? json::object() : *value);
  Adopt(name, inner);
  return inner;
}

Page RowMembers::Fields(bool card) {
  Page page;
  for (const Field& field : kFields) {
    if (card && !field.card) {
      continue;
    }
    std::string value = field.list() ? JoinLines(List(field.name)) : Text(field.name);
    if (!value.empty()) {
      page.emplace(field.name, std::move(value));
    }
  }
  return page;
}

void RowMembers::Expect(bool good, std::string_view name) {
  if (!good && wrong_.empty()) {
    wrong_ = PointerTo("", name);
  }
}

void RowMembers::Adopt(std::string_view name, const RowMembers& inner) {
  if (wrong_.empty() && !inner.wrong_.empty()) {
    wrong_ = PointerTo("", name) + (inner.wrong_ == "/" ? "" : inner.wrong_);
  }
}

const json* RowMembers::Find(std::string_view name, bool required) {
  const auto found = root_.find(name);
  if (found == root_.end()) {
    Expect(!required, name);
    return nullptr;
  }
  return &*found;
}

}  // namespace forepost::notes
