#include "notes/edits.h"

#include <algorithm>
#include <ranges>
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

std::string_view ValueOf(const Page& page, std::string_view name) {
  const auto found = page.find(name);
  return found == page.end() ? std::string_view() : std::string_view(found->second);
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

// The last one at this address that was made at a level at which `field` is recorded.
const Snapshot* LastWith(const Client& client, std::string_view address, CaptureLevel level) {
  for (const Snapshot& one : client.snapshots | std::views::reverse) {
    if (one.address == address && one.level >= level) {
      return &one;
    }
  }
  return nullptr;
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
  Kept kept = Enforce(typed, CaptureLevel::kCard);
  for (const auto& [name, value] : typed) {
    const Field* const field = FindField(name);
    if (std::ranges::find(kept.cut, name) != kept.cut.end()) {
      if (field->list) {
        return std::unexpected(
            Invalid(name, "more than " + std::to_string(kMaxLinks) + " links, or a longer one",
                    "leave some out"));
      }
      return TooLong(name, field->most);
    }
    const std::string& fitted = kept.page[name];
    if (field->list && fitted.empty() && !OneLine(value).empty()) {
      return std::unexpected(
          Invalid(name, "a link must begin with https:// or http://", "leave out the others"));
    }
  }
  return std::move(kept.page);
}

std::expected<Edit, VaultError> Check(const Edit& edit) {
  auto fields = CheckFields(edit.fields);
  auto note = CheckNote(edit.note);
  auto tags = CheckTags(edit.tags.value_or(std::vector<std::string>()));
  auto more_tags = CheckTags(edit.add_tags);
  auto fewer_tags = CheckTags(edit.remove_tags);
  if (!fields || !note) {
    return std::unexpected(fields ? note.error() : fields.error());
  }
  if (!tags || !more_tags || !fewer_tags) {
    return std::unexpected(!tags        ? tags.error()
                           : !more_tags ? more_tags.error()
                                        : fewer_tags.error());
  }
  Edit checked{.fields = *std::move(fields),
               .add_tags = *std::move(more_tags),
               .remove_tags = *std::move(fewer_tags),
               .note = *std::move(note)};
  if (edit.tags) {
    checked.tags = *std::move(tags);
  }
  if (!edit.url.empty()) {
    auto address = CanonicalAddress(edit.url);
    if (!address) {
      return std::unexpected(Invalid("url", "this is not the address of a page",
                                     "it must begin with https:// or http:// and have at most " +
                                         std::to_string(kMaxAddressBytes) + " characters"));
    }
    checked.url = *std::move(address);
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

std::expected<bool, VaultError> PutEdit(Card& card, const Edit& checked) {
  bool changed = PutTyped(card, checked.fields, true);
  const std::vector<std::string> before = card.tags;
  if (checked.tags) {
    card.tags.clear();
    if (auto done = PutTags(card, *checked.tags); !done) {
      return done;
    }
  }
  std::erase_if(card.tags,
                [&](const std::string& tag) { return HasTag(checked.remove_tags, tag); });
  if (auto done = PutTags(card, checked.add_tags); !done) {
    return done;
  }
  changed = changed || card.tags != before;
  if (!checked.url.empty() &&
      std::ranges::find(card.addresses, checked.url) == card.addresses.end()) {
    if (card.addresses.size() >= kMaxAddresses) {
      return std::unexpected(Invalid(
          "url",
          "this client has " + std::to_string(kMaxAddresses) + " addresses, the most allowed",
          "make a new client"));
    }
    card.addresses.push_back(checked.url);
    changed = true;
  }
  return changed;
}

bool IsNews(const Client& client, const Snapshot& snapshot) {
  const Snapshot* const last = LastWith(client, snapshot.address, CaptureLevel::kLink);
  return last == nullptr || last->level != snapshot.level || last->page != snapshot.page;
}

bool TakeSnapshot(Client& client, const Snapshot& snapshot, ClientKind kind,
                  std::vector<FieldChange>& changes, std::optional<Time>& since) {
  Card& card = client.card;
  bool changed = false;
  if (client.card_row == 0) {
    card.kind = kind;
    card.source = OriginOf(snapshot.address);
    card.addresses.push_back(snapshot.address);
  } else if (kind == ClientKind::kPerson && card.kind == ClientKind::kLink) {
    card.kind = kind;
    changed = true;
  }
  if (const Snapshot* const last = LastWith(client, snapshot.address, CaptureLevel::kLink)) {
    changes = Changes(*last, snapshot);
    since = last->time;
    changed = changed || !changes.empty();
  }
  for (const Field& field : kFields) {
    const auto said = ValueOf(snapshot.page, field.name);
    if (!field.card || said.empty()) {
      continue;  // what a page leaves out may be known all the same
    }
    const std::string_view known = ValueOf(card.fields, field.name);
    const Snapshot* const last = LastWith(client, snapshot.address, field.level);
    // What the person changed or took out gives way only to a page that says something new.
    if (last == nullptr ? known.empty() : ValueOf(last->page, field.name) != said) {
      changed = changed || known != said;
      card.fields.insert_or_assign(std::string(field.name), std::string(said));
    }
  }
  return changed;
}

}  // namespace forepost::notes
