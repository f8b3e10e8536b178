#include "notes/client.h"

#include <algorithm>
#include <set>

#include "notes/address.h"

namespace forepost::notes {
namespace {

constexpr std::string_view kNameless = "Unnamed";
constexpr std::size_t kMaxInWords = 120;  // bytes of a value in a sentence, and of its beginning

std::string_view ValueOf(const Page& page, std::string_view name) {
  const auto found = page.find(name);
  return found == page.end() ? std::string_view() : std::string_view(found->second);
}

std::set<std::string_view> LinesOf(std::string_view text) {
  std::set<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.insert(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

bool IsShort(std::string_view value) {
  return value.size() <= kMaxInWords && !value.contains('\n');
}

// "2 new, 1 gone"
std::string CountLinks(const FieldChange& change) {
  const auto before = LinesOf(change.before);
  const auto after = LinesOf(change.after);
  const auto missing = [](const auto& from, const auto& in) {
    return std::ranges::count_if(from, [&](std::string_view line) { return !in.contains(line); });
  };
  const auto added = missing(after, before);
  const auto gone = missing(before, after);
  if (added == 0 && gone == 0) {
    return "in another order";
  }
  std::string text = added == 0 ? std::string() : std::to_string(added) + " new";
  if (gone != 0) {
    text += (text.empty() ? "" : ", ") + std::to_string(gone) + " gone";
  }
  return text;
}

}  // namespace

std::string_view ToString(ClientKind kind) { return kind == ClientKind::kLink ? "link" : "person"; }

std::string Card::Title() const {
  if (const auto name = ValueOf(fields, "name"); !name.empty()) {
    return std::string(name);
  }
  std::string label = addresses.empty() ? std::string() : AddressLabel(addresses.front());
  return label.empty() ? std::string(kNameless) : label;
}

std::vector<FieldChange> Changes(const Snapshot& before, const Snapshot& after) {
  std::vector<FieldChange> changes;
  for (const Field& field : kFields) {
    if (field.level > before.level || field.level > after.level) {
      continue;
    }
    const auto was = ValueOf(before.page, field.name);
    const auto is = ValueOf(after.page, field.name);
    if (was != is) {
      changes.push_back(
          {.field = std::string(field.name), .before = std::string(was), .after = std::string(is)});
    }
  }
  return changes;
}

std::string ToWords(const FieldChange& change) {
  const Field* const field = FindField(change.field);
  const std::string label(field == nullptr ? std::string_view(change.field) : field->label);
  if (field != nullptr && field->list) {
    return label + ": " + CountLinks(change);
  }
  if (change.after.empty()) {
    return "no " + label + " any more" +
           (IsShort(change.before) ? " (was " + change.before + ")" : "");
  }
  std::string words = "new " + label;
  if (IsShort(change.after)) {
    words += ": " + change.after;
    if (!change.before.empty() && IsShort(change.before)) {
      words += " (was " + change.before + ")";
    }
  }
  return words;
}

}  // namespace forepost::notes
