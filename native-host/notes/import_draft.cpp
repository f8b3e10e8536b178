#include "notes/import_draft.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "notes/address.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

// The tag that says when clients were imported comes to those of the file.
constexpr std::size_t kMaxImportTags = kMaxTags - 1;
constexpr std::array<std::string_view, 4> kNameParts{"first_name", "middle_name", "last_name",
                                                     "suffix"};
constexpr std::array<std::string_view, 3> kPlaceParts{"city", "region", "country"};
constexpr std::array<std::string_view, 2> kStreetParts{"street", "postal_code"};

template <typename Names>
bool IsOneOf(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string Joined(const Page& parts, std::span<const std::string_view> names,
                   std::string_view between) {
  std::string text;
  for (const std::string_view name : names) {
    if (const auto found = parts.find(name); found != parts.end()) {
      text += text.empty() ? "" : between;
      text += found->second;
    }
  }
  return text;
}

// "www.example.com/rama" is meant as an address all the same.
std::optional<std::string> AddressOf(std::string_view value) {
  if (value.contains("://")) {
    return CanonicalAddress(value);
  }
  const bool host = value.find('.') != std::string_view::npos && !value.contains(' ') &&
                    !value.contains('@') && !value.contains(':');
  return host ? CanonicalAddress("https://" + std::string(value)) : std::nullopt;
}

std::size_t CountLines(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
}

bool HasLine(std::string_view text, std::string_view line) {
  const std::vector<std::string_view> lines = SplitLines(text);
  return std::ranges::find(lines, line) != lines.end();
}

}  // namespace

bool ImportDraft::has(std::string_view field) const {
  return parts_.contains(field) || row_.edit.fields.contains(field);
}

void ImportDraft::Add(std::string_view name, std::string_view value) {
  const Field* const field = FindField(name);
  if (field != nullptr && field->list()) {
    for (const std::string_view line : SplitLines(value)) {
      AddEntry(*field, line);
    }
    return;
  }
  std::string text =
      field != nullptr && field->kind == FieldKind::kText ? Lines(value) : OneLine(value);
  if (text.empty()) {
    return;
  }
  if (name == "tags") {
    AddTag(text);
  } else if (name == "address") {
    AddAddress(text);
  } else if (name == "follow_up") {
    if (EndOfDay(text)) {
      row_.edit.follow_up = std::move(text);
    } else {
      AddLabelled("follow up", text);
    }
  } else if (field == nullptr) {
    AddPart(name, std::move(text));
  } else if (const auto there = row_.edit.fields.find(name); there != row_.edit.fields.end()) {
    if (there->second != text) {
      AddLabelled(field->label, text);
    }
  } else if (CountCharacters(text) > field->most) {
    AddLabelled(field->label, text);
  } else {
    row_.edit.fields.emplace(name, std::move(text));
  }
}

void ImportDraft::AddPart(std::string_view name, std::string text) {
  if (IsOneOf(kPlaceParts, name) || IsOneOf(kStreetParts, name)) {
    // A street, or a second city, has no room in the one line of the place.
    whole_place_ = whole_place_ || IsOneOf(kStreetParts, name) || parts_.contains(name);
    places_.push_back(text);
  }
  parts_.emplace(name, std::move(text));
}

void ImportDraft::AddEntry(const Field& field, std::string_view value) {
  std::string text = OneLine(value);
  if (text.empty()) {
    return;
  }
  if (field.kind == FieldKind::kLinks) {
    auto link = AddressOf(text);
    if (!link) {
      AddLabelled(field.label, text);
      return;
    }
    text = *std::move(link);
  }
  const auto found = row_.edit.fields.find(field.name);
  const std::string_view there =
      found == row_.edit.fields.end() ? std::string_view() : std::string_view(found->second);
  if (HasLine(there, text)) {
    return;
  }
  if (CountCharacters(text) > field.most || CountLines(there) >= field.many) {
    AddLabelled(field.label, text);
    return;
  }
  std::string& lines = row_.edit.fields[std::string(field.name)];
  lines += lines.empty() ? "" : "\n";
  lines += text;
}

void ImportDraft::AddTag(std::string_view value) {
  std::vector<std::string>& tags = row_.edit.add_tags;
  const std::string folded = FoldCase(value);
  if (std::ranges::any_of(tags, [&](const auto& tag) { return FoldCase(tag) == folded; })) {
    return;
  }
  if (CountCharacters(value) > kMaxTagCharacters || tags.size() >= kMaxImportTags) {
    AddLabelled("tag", value);
  } else {
    tags.emplace_back(value);
  }
}

void ImportDraft::AddAddress(std::string_view value) {
  std::vector<std::string>& urls = row_.edit.urls;
  auto address = AddressOf(value);
  if (!address || urls.size() >= kMaxAddresses) {
    AddLabelled("address", value);
  } else if (std::ranges::find(urls, *address) == urls.end()) {
    urls.push_back(*std::move(address));
  }
}

void ImportDraft::AddLabelled(std::string_view label, std::string_view value) {
  const std::string text = Lines(value);
  if (text.empty()) {
    return;
  }
  rest_ += rest_.empty() ? "" : "\n";
  rest_ += OneLine(label) + ": " + text;
}

void ImportDraft::AddNote(std::string_view text, std::optional<Time> time) {
  std::string rest = OwnText(text);
  while (!rest.empty()) {
    std::string note = rest;
    (void)CutCharacters(note, kMaxNoteCharacters);
    rest.erase(0, note.size());
    rest = OwnText(rest);
    row_.edit.notes.push_back({.text = std::move(note), .time = time});
  }
}

void ImportDraft::AddLink(ImportLink link) {
  link.what = OneLine(link.what);
  link.name = OneLine(link.name);
  if (link.name.empty() && link.key.empty()) {
    return;
  }
  if (row_.links.size() >= kMaxRelations || CountCharacters(link.what) > kMaxRelationCharacters ||
      CountCharacters(link.name) > FindField("name")->most) {
    AddLabelled(link.what.empty() ? "relation" : link.what, link.name);
    return;
  }
  row_.links.push_back(std::move(link));
}

void ImportDraft::PutNameTogether() {
  std::string composed = Joined(parts_, kNameParts, " ");
  if (!composed.empty() && !has("name")) {
    Add("name", composed);
  }
  // A person's other name is a name.
  const auto names = row_.edit.fields.find("names");
  if (!has("name") && names != row_.edit.fields.end()) {
    const std::vector<std::string_view> lines = SplitLines(names->second);
    const std::string first(lines.front());
    std::string rest(names->second, std::min(first.size() + 1, names->second.size()));
    if (rest.empty()) {
      row_.edit.fields.erase(names);
    } else {
      names->second = std::move(rest);
    }
    Add("name", first);
  }
}

void ImportDraft::PutPlaceTogether() {
  if (const std::string place = Joined(parts_, kPlaceParts, ", "); !place.empty()) {
    Add("place", place);
  }
  if (whole_place_) {
    std::string whole;
    for (const std::string& part : places_) {
      whole += (whole.empty() ? "" : ", ") + part;
    }
    Add("places", whole);
  }
}

ImportRow ImportDraft::Finish() {
  PutNameTogether();
  PutPlaceTogether();
  AddNote(std::exchange(rest_, {}));
  return std::move(row_);
}

}  // namespace forepost::notes
