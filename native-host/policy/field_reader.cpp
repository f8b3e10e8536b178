#include "policy/field_reader.h"

#include <algorithm>
#include <utility>

namespace forepost::policy {

using nlohmann::json;

std::size_t CountCharacters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool IsIdentifier(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

FieldReader::FieldReader(const JsonDocument& document, std::string pointer, const json& value,
                         Diagnostics& faults)
    : document_(document),
      pointer_(std::move(pointer)),
      value_(value),
      faults_(faults),
      is_object_(value.is_object()) {
  if (!is_object_) {
    faults_.push_back(document_.At(pointer_, "must be an object", "write {…}"));
  }
}

const json* FieldReader::Member(std::string_view name, bool required) {
  asked_.emplace(name);
  if (!is_object_) {
    return nullptr;
  }
  const auto found = value_.find(name);
  if (found == value_.end()) {
    if (required) {
      Fault(name, "\"" + std::string(name) + "\" is missing",
            "add it; docs/policy.md describes it");
    }
    return nullptr;
  }
  return &*found;
}

std::string FieldReader::Text(std::string_view name, TextLimits limits) {
  const json* member = Member(name, limits.required);
  if (member == nullptr) {
    return {};
  }
  if (!member->is_string()) {
    Fault(name, "must be a text", "write it in quotation marks");
    return {};
  }
  const auto& text = member->get_ref<const std::string&>();
  const std::size_t length = CountCharacters(text);
  if (length == 0) {
    Fault(name, "is empty",
          limits.required ? "write something" : "write something, or leave it out");
    return {};
  }
  if (length > limits.max) {
    Fault(name,
          "has " + std::to_string(length) + " characters, more than the " +
              std::to_string(limits.max) + " allowed",
          "shorten it");
    return {};
  }
  return text;
}

bool FieldReader::Boolean(std::string_view name, bool absent) {
  const json* member = Member(name, false);
  if (member == nullptr) {
    return absent;
  }
  if (!member->is_boolean()) {
    Fault(name, "must be true or false", "write it without quotation marks");
    return absent;
  }
  return member->get<bool>();
}

std::optional<std::uint64_t> FieldReader::Whole(std::string_view name, std::uint64_t least,
                                                std::uint64_t most, bool required) {
  const json* member = Member(name, required);
  if (member == nullptr) {
    return std::nullopt;
  }
  if (!member->is_number_unsigned() || member->get<std::uint64_t>() < least ||
      member->get<std::uint64_t>() > most) {
    Fault(name,
          "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return std::nullopt;
  }
  return member->get<std::uint64_t>();
}

std::vector<std::string> FieldReader::Texts(std::string_view name, std::size_t max_count,
                                            std::size_t max_length) {
  std::vector<std::string> texts;
  const json* member = Member(name, false);
  if (member == nullptr) {
    return texts;
  }
  if (!member->is_array() || member->empty()) {
    Fault(name, "must be an array of texts with at least one in it",
          "write [\"…\"], or leave it out");
    return texts;
  }
  if (member->size() > max_count) {
    Fault(name,
          "has " + std::to_string(member->size()) + " entries, more than the " +
              std::to_string(max_count) + " allowed",
          "split it up");
    return texts;
  }
  for (std::size_t i = 0; i < member->size(); ++i) {
    const json& entry = (*member)[i];
    const std::string at = PointerTo(PointerOf(name), i);
    if (!entry.is_string()) {
      faults_.push_back(document_.At(at, "must be a text", "write it in quotation marks"));
      texts.emplace_back();
      continue;
    }
    const auto& text = entry.get_ref<const std::string&>();
    const std::size_t length = CountCharacters(text);
    if (length == 0) {
      faults_.push_back(document_.At(at, "is empty", "write something, or leave it out"));
    } else if (length > max_length) {
      faults_.push_back(document_.At(at,
                                     "has " + std::to_string(length) +
                                         " characters, more than the " +
                                         std::to_string(max_length) + " allowed",
                                     "shorten it"));
    }
    texts.push_back(length > max_length ? std::string() : text);
  }
  return texts;
}

void FieldReader::Finish() {
  if (!is_object_) {
    return;
  }
  for (const auto& [name, value] : value_.items()) {
    if (!asked_.contains(name)) {
      Fault(name, "there is no member \"" + name + "\" here",
            "see docs/policy.md for the members; look for a slip in the spelling");
    }
  }
}

void FieldReader::Fault(std::string_view name, std::string message, std::string hint) {
  faults_.push_back(
      document_.At(name.empty() ? pointer_ : PointerOf(name), std::move(message), std::move(hint)));
}

}  // namespace forepost::policy
