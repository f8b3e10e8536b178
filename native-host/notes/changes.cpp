#include "notes/changes.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kMaxInWords = 120;  // bytes of a value in a sentence
constexpr std::size_t kMostNamed = 3;     // entries of a list in a sentence

// What a card has beside the fields of the table.
struct Other {
  std::string_view name;
  std::string_view label;
  bool list;
};
constexpr std::array<Other, 8> kOthers{{{"tags", "tags", true},
                                        {"addresses", "pages", true},
                                        {"relations", "relations", true},
                                        {"follow_up", "follow-up", false},
                                        {"basis", "lawful basis", false},
                                        {"expires", "day until which this is kept", false},
                                        {"noticed", "day of the notice", false},
                                        {"note", "note", false}}};

struct Shape {
  std::string label;
  bool list = false;
  bool counted = false;  // addresses say little in a sentence
};

Shape ShapeOf(std::string_view name) {
  if (const Field* const field = FindField(name)) {
    return {.label = std::string(field->label),
            .list = field->list(),
            .counted = field->kind == FieldKind::kLinks};
  }
  const auto* const other = std::ranges::find(kOthers, name, &Other::name);
  return other == kOthers.end() ? Shape{.label = std::string(name)}
                                : Shape{.label = std::string(other->label), .list = other->list};
}

bool IsShort(std::string_view value) {
  return value.size() <= kMaxInWords && !value.contains('\n');
}

using Entries = std::vector<std::string_view>;

// Those of `from` that are not in `in`.
Entries Missing(const Entries& from, const Entries& in) {
  Entries missing;
  std::ranges::copy_if(from, std::back_inserter(missing), [&](std::string_view entry) {
    return std::ranges::find(in, entry) == in.end();
  });
  return missing;
}

// "3 new", or "new Head of Sales · Northwind"
std::string Told(const Entries& entries, std::string_view how, bool counted) {
  if (counted || entries.size() > kMostNamed || !std::ranges::all_of(entries, IsShort)) {
    return std::to_string(entries.size()) + " " + std::string(how);
  }
  std::string told(how);
  for (const std::string_view entry : entries) {
    told += told.size() == how.size() ? " " : "; ";
    told += entry;
  }
  return told;
}

std::string ListWords(const Shape& shape, const FieldChange& change) {
  const Entries before = SplitLines(change.before);
  const Entries after = SplitLines(change.after);
  const Entries added = Missing(after, before);
  const Entries gone = Missing(before, after);
  if (added.empty() && gone.empty()) {
    return shape.label + ": in another order";
  }
  std::string words = added.empty() ? std::string() : Told(added, "new", shape.counted);
  if (!gone.empty()) {
    words += (words.empty() ? "" : ", ") + Told(gone, "gone", shape.counted);
  }
  return shape.label + ": " + words;
}

}  // namespace

std::vector<FieldChange> Changes(const Page& before, const Page& after, CaptureLevel level) {
  std::vector<FieldChange> changes;
  for (const Field& field : kFields) {
    const auto was = ValueOf(before, field.name);
    const auto is = ValueOf(after, field.name);
    if (field.level <= level && was != is) {
      changes.push_back(
          {.field = std::string(field.name), .before = std::string(was), .after = std::string(is)});
    }
  }
  return changes;
}

std::string ToWords(const FieldChange& change) {
  const Shape shape = ShapeOf(change.field);
  if (shape.list) {
    return ListWords(shape, change);
  }
  if (change.after.empty()) {
    return "no " + shape.label + " any more" +
           (IsShort(change.before) ? " (was " + change.before + ")" : "");
  }
  std::string words = "new " + shape.label;
  if (IsShort(change.after)) {
    words += ": " + change.after;
    if (!change.before.empty() && IsShort(change.before)) {
      words += " (was " + change.before + ")";
    }
  }
  return words;
}

}  // namespace forepost::notes
