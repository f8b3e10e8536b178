#include "notes/edits.h"

#include <algorithm>
#include <utility>

#include "notes/address.h"
#include "notes/text.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

std::unexpected<VaultError> TooLong(std::string_view field, std::size_t most) {
  return std::unexpected(
      Invalid(field, "longer than " + std::to_string(most) + " characters, the most allowed",
              "shorten it"));
}

std::expected<std::vector<std::string>, VaultError> CheckTags(
    const std::vector<std::string>& tags) {
  std::vector<std::string> checked;
  for (const std::string& tag : tags) {
    std::string line = OneLine(tag);
    if (CountCharacters(line) > kMaxTagCharacters) {
      return TooLong("tags", kMaxTagCharacters);
    }
    if (!line.empty()) {
      checked.push_back(std::move(line));
    }
  }
  return checked;
}

bool HasTag(const std::vector<std::string>& tags, std::string_view tag) {
  return std::ranges::any_of(
      tags, [folded = FoldCase(tag)](const std::string& one) { return FoldCase(one) == folded; });
}

std::expected<bool, VaultError> PutTags(Card& card, const std::vector<std::string>& tags) {
  bool changed = false;
  for (const std::string& tag : tags) {
    if (!HasTag(card.tags, tag)) {
      card.tags.push_back(tag);
      changed = true;
    }
  }
  if (card.tags.size() > kMaxTags) {
    return std::unexpected(
        Invalid("tags", "more than " + std::to_string(kMaxTags) + " tags, the most allowed",
                "take some out"));
  }
  return changed;
}

using Step = std::expected<void, VaultError>;

Step CheckTexts(Edit& edit) {
  auto fields = CheckFields(edit.fields);
  auto known = CheckFields(edit.known);
  if (!fields || !known) {
    return std::unexpected(std::move(fields ? known.error() : fields.error()));
  }
  edit.fields = *std::move(fields);
  edit.known = *std::move(known);
  for (DatedNote& note : edit.notes) {
    auto text = CheckNote(note.text);
    if (!text) {
      return std::unexpected(std::move(text.error()));
    }
    note.text = *std::move(text);
  }
  std::erase_if(edit.notes, [](const DatedNote& note) { return note.text.empty(); });
  return {};
}

Step CheckTagLists(Edit& edit) {
  std::vector<std::string> none;
  for (std::vector<std::string>* const tags :
       {edit.tags ? &*edit.tags : &none, &edit.add_tags, &edit.remove_tags}) {
    auto checked = CheckTags(*tags);
    if (!checked) {
      return std::unexpected(std::move(checked.error()));
    }
    *tags = *std::move(checked);
  }
  return {};
}

Step CheckUrls(Edit& edit) {
  for (std::string& url : edit.urls) {
    auto address = CanonicalAddress(url);
    if (!address) {
      return std::unexpected(Invalid("url", "this is not the address of a page",
                                     "it must begin with https:// or http:// and have at most " +
                                         std::to_string(kMaxAddressBytes) + " characters"));
    }
    url = *std::move(address);
  }
  return {};
}

Step CheckRelationList(std::vector<Relation>& relations) {
  const std::size_t most_name = FindField("name")->most;
  for (Relation& relation : relations) {
    relation.what = OneLine(relation.what);
    relation.name = relation.client == 0 ? OneLine(relation.name) : std::string();
    if (relation.client == 0 && relation.name.empty()) {
      return std::unexpected(
          Invalid("relations", "a relation must say to whom", "give a client or a name"));
    }
    if (CountCharacters(relation.what) > kMaxRelationCharacters) {
      return TooLong("relations", kMaxRelationCharacters);
    }
    if (CountCharacters(relation.name) > most_name) {
      return TooLong("relations", most_name);
    }
  }
  return {};
}

Step CheckRelations(Edit& edit) {
  std::vector<Relation> none;
  for (auto* const list :
       {edit.relations ? &*edit.relations : &none, &edit.add_relations, &edit.remove_relations}) {
    if (auto done = CheckRelationList(*list); !done) {
      return done;
    }
  }
  return {};
}

Step PutRelations(Card& card, const Edit& edit) {
  card.relations = edit.relations.value_or(card.relations);
  std::erase_if(card.relations, [&](const Relation& one) {
    return std::ranges::any_of(edit.remove_relations, [&](const Relation& gone) {
      return one.client == gone.client && FoldCase(one.name) == FoldCase(gone.name);
    });
  });
  for (const Relation& relation : edit.add_relations) {
    if (std::ranges::find(card.relations, relation) == card.relations.end()) {
      card.relations.push_back(relation);
    }
  }
  if (card.relations.size() > kMaxRelations) {
    return std::unexpected(Invalid(
        "relations", "more than " + std::to_string(kMaxRelations) + " relations, the most allowed",
        "take some out"));
  }
  return {};
}

Step CheckDays(const Edit& edit, const EditRules& rules) {
  if (edit.follow_up && !edit.follow_up->empty() && !EndOfDay(*edit.follow_up)) {
    return std::unexpected(
        Invalid("follow_up", "this is no day", "write it as in 2026-12-01, or leave it empty"));
  }
  if (edit.expires && *edit.expires <= rules.now) {
    return std::unexpected(
        Invalid("expires", "this day is over", "take a later one, or erase the client"));
  }
  const Time latest = ExpiryOf(rules.now, rules.terms);
  if (edit.expires && *edit.expires > latest) {
    return std::unexpected(Invalid("expires",
                                   "the firm keeps notes for " +
                                       std::to_string(rules.terms.keep.count()) +
                                       " days: no later than " + DayOf(latest),
                                   "take an earlier day"));
  }
  return {};
}

// A field that somebody else has written since the person looked at it.
void NoteConflicts(Card& card, const Edit& edit, Time now) {
  for (const auto& [name, value] : edit.fields) {
    const auto seen = edit.known.find(name);
    const std::string_view stands = ValueOf(card.fields, name);
    if (seen == edit.known.end() || stands == seen->second || stands == value) {
      continue;
    }
    std::erase_if(card.conflicts, [&name](const Conflict& one) { return one.field == name; });
    if (card.conflicts.size() == kMaxConflicts) {
      card.conflicts.erase(card.conflicts.begin());
    }
    card.conflicts.push_back({.field = name, .value = std::string(stands), .time = now});
  }
}

Step PutUrls(Card& card, const std::vector<std::string>& urls) {
  for (const std::string& url : urls) {
    if (std::ranges::find(card.addresses, url) != card.addresses.end()) {
      continue;
    }
    if (card.addresses.size() >= kMaxAddresses) {
      return std::unexpected(Invalid(
          "url",
          "this client has " + std::to_string(kMaxAddresses) + " addresses, the most allowed",
          "make a new client"));
    }
    card.addresses.push_back(url);
  }
  return {};
}

// Relations as lines; one to a client who is saved names no name, which would outlive that client.
std::string LinesOf(const std::vector<Relation>& relations) {
  std::vector<std::string> lines;
  for (const Relation& relation : relations) {
    const std::string whom =
        relation.client == 0 ? relation.name : "client " + std::to_string(relation.client);
    lines.push_back(relation.what.empty() ? whom : relation.what + ": " + whom);
  }
  return JoinLines(lines);
}

std::string DayOrNone(Time time) {
  return time == Time{} ? std::string() : ToIso(time).substr(0, 10);
}

std::vector<FieldChange> Differences(const Card& before, const Card& after) {
  std::vector<FieldChange> changes = Changes(before.fields, after.fields, CaptureLevel::kFull);
  const auto compare = [&](std::string_view name, std::string was, std::string is) {
    if (was != is) {
      changes.push_back(
          {.field = std::string(name), .before = std::move(was), .after = std::move(is)});
    }
  };
  compare("tags", JoinLines(before.tags), JoinLines(after.tags));
  compare("addresses", JoinLines(before.addresses), JoinLines(after.addresses));
  compare("relations", LinesOf(before.relations), LinesOf(after.relations));
  compare("follow_up", before.follow_up, after.follow_up);
  compare("basis", std::string(ToString(before.basis)), std::string(ToString(after.basis)));
  compare("expires", DayOf(before.expires), DayOf(after.expires));
  compare("noticed", DayOrNone(before.noticed), DayOrNone(after.noticed));
  return changes;
}

}  // namespace

VaultError Invalid(std::string_view field, std::string message, std::string hint) {
  VaultError error = MakeFault(VaultFault::kInvalid, {}, std::move(message), std::move(hint));
  error.field = field;
  return error;
}

std::expected<std::string, VaultError> CheckNote(std::string_view text) {
  std::string own = OwnText(text);
  if (CountCharacters(own) > kMaxNoteCharacters) {
    return TooLong("note", kMaxNoteCharacters);
  }
  return own;
}

std::expected<Page, VaultError> CheckFields(const Page& typed) {
  for (const auto& [name, value] : typed) {
    const Field* const field = FindField(name);
    if (field == nullptr || !field->card) {
      return std::unexpected(Invalid(name, "a client has no such field", "see docs/notes.md"));
    }
  }
  Kept kept = Enforce(typed, CaptureLevel::kFull);
  for (const auto& [name, value] : typed) {
    const Field* const field = FindField(name);
    if (std::ranges::find(kept.cut, name) != kept.cut.end()) {
      if (field->list()) {
        return std::unexpected(Invalid(name,
                                       "more than " + std::to_string(field->many) +
                                           " entries, or one of more than " +
                                           std::to_string(field->most) + " characters",
                                       "leave some out, or shorten them"));
      }
      return TooLong(name, field->most);
    }
    const std::string& fitted = kept.page[name];
    if (field->kind == FieldKind::kLinks && fitted.empty() && !OneLine(value).empty()) {
      return std::unexpected(
          Invalid(name, "a link must begin with https:// or http://", "leave out the others"));
    }
  }
  return std::move(kept.page);
}

std::expected<Edit, VaultError> Check(const Edit& edit, const EditRules& rules) {
  Edit checked = edit;
  for (const auto& step : {CheckTexts, CheckTagLists, CheckUrls, CheckRelations}) {
    if (auto done = step(checked); !done) {
      return std::unexpected(std::move(done.error()));
    }
  }
  if (auto done = CheckDays(checked, rules); !done) {
    return std::unexpected(std::move(done.error()));
  }
  return checked;
}

bool PutTyped(Card& card, const Page& typed, bool take_out) {
  bool changed = false;
  for (const auto& [name, value] : typed) {
    if (value == ValueOf(card.fields, name) || (value.empty() && !take_out)) {
      continue;
    }
    if (value.empty()) {
      card.fields.erase(name);
    } else {
      card.fields[name] = value;
    }
    changed = true;
  }
  return changed;
}

std::expected<bool, VaultError> AddTags(Card& card, const std::vector<std::string>& tags) {
  const auto checked = CheckTags(tags);
  return checked ? PutTags(card, *checked) : std::unexpected(checked.error());
}

std::expected<std::vector<FieldChange>, VaultError> PutEdit(Card& card, const Edit& checked,
                                                            const EditRules& rules) {
  const Card before = card;
  NoteConflicts(card, checked, rules.now);
  (void)PutTyped(card, checked.fields, true);
  if (checked.tags) {
    card.tags.clear();
    if (auto done = PutTags(card, *checked.tags); !done) {
      return std::unexpected(done.error());
    }
  }
  std::erase_if(card.tags,
                [&](const std::string& tag) { return HasTag(checked.remove_tags, tag); });
  if (auto done = PutTags(card, checked.add_tags); !done) {
    return std::unexpected(done.error());
  }
  if (auto done = PutUrls(card, checked.urls); !done) {
    return std::unexpected(done.error());
  }
  if (auto done = PutRelations(card, checked); !done) {
    return std::unexpected(done.error());
  }
  card.follow_up = checked.follow_up.value_or(card.follow_up);
  card.basis = checked.basis.value_or(card.basis);
  card.expires = checked.expires.value_or(card.expires);
  if (checked.notice_given && *checked.notice_given != (card.noticed != Time{})) {
    card.noticed = *checked.notice_given ? rules.now : Time{};
  }
  std::erase_if(card.conflicts, [&](const Conflict& conflict) {
    return std::ranges::find(checked.resolve, conflict.field) != checked.resolve.end();
  });
  return Differences(before, card);
}

}  // namespace forepost::notes
