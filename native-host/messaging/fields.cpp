#include "messaging/fields.h"

#include <algorithm>
#include <utility>

#include "common/json_document.h"
#include "common/suggest.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxReasonCharacters = 500;

const json& EmptyObject() {
  static const json empty = json::object();
  return empty;
}

std::size_t CountCodePoints(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

void Fields::Fail(Fault fault) {
  if (!fault_) {
    fault_ = std::move(fault);
  }
}

void Fields::Fail(std::string_view name, std::string message, ErrorCode code) {
  Fail({.code = code, .message = std::move(message), .field = PointerTo(pointer_, name)});
}

const json* Fields::Find(std::string_view name) {
  if (fault_) {
    return nullptr;
  }
  const auto found = object_.find(name);
  if (found == object_.end()) {
    Fail(name, "the field is missing");
    return nullptr;
  }
  return &*found;
}

std::string_view Fields::Text(std::string_view name, TextRange range) {
  const json* value = Find(name);
  if (value == nullptr) {
    return {};
  }
  if (!value->is_string()) {
    Fail(name, "must be a text");
    return {};
  }
  const std::string& text = value->get_ref<const std::string&>();
  if (text.size() > range.max_bytes) {
    Fail(name,
         "is " + std::to_string(text.size()) + " bytes long, the most is " +
             std::to_string(range.max_bytes),
         range.too_long);
    return {};
  }
  if (text.empty() && !range.may_be_empty) {
    Fail(name, "must not be empty");
  }
  return text;
}

std::string_view Fields::OptionalReason(std::string_view name) {
  if (!Has(name)) {
    return {};
  }
  const std::string_view reason = Text(name, {.max_bytes = 4 * kMaxReasonCharacters});
  if (fault_) {
    return {};
  }
  if (CountCodePoints(reason) > kMaxReasonCharacters) {
    Fail(name, "is longer than " + std::to_string(kMaxReasonCharacters) + " characters");
  } else if (reason.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    Fail(name, "must not be blank");
  }
  return reason;
}

std::uint64_t Fields::Whole(std::string_view name, std::uint64_t min, std::uint64_t max) {
  const json* value = Find(name);
  if (value == nullptr) {
    return min;
  }
  if (!value->is_number_unsigned() || value->get<std::uint64_t>() < min ||
      value->get<std::uint64_t>() > max) {
    Fail(name, "must be a whole number from " + std::to_string(min) + " to " + std::to_string(max));
    return min;
  }
  return value->get<std::uint64_t>();
}

bool Fields::Flag(std::string_view name) {
  const json* value = Find(name);
  if (value == nullptr) {
    return false;
  }
  if (!value->is_boolean()) {
    Fail(name, "must be true or false");
    return false;
  }
  return value->get<bool>();
}

bool Fields::OptionalFlag(std::string_view name) { return Has(name) && Flag(name); }

policy::Surface Fields::Surface(std::string_view name) {
  const std::string_view text = Text(name, {.max_bytes = 32});
  const auto surface = policy::ParseSurface(text);
  if (!fault_ && !surface) {
    Fail(name, "must be " + Enumerate(policy::kSurfaceNames));
  }
  return surface.value_or(policy::Surface::kPost);
}

const json& Fields::Object(std::string_view name) {
  const json* value = Find(name);
  if (value != nullptr && !value->is_object()) {
    Fail(name, "must be an object");
    value = nullptr;
  }
  return value == nullptr ? EmptyObject() : *value;
}

const json& Fields::Any(std::string_view name) {
  const json* value = Find(name);
  return value == nullptr ? EmptyObject() : *value;
}

}  // namespace forepost::messaging
