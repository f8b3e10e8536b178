// The rows of the vault: docs/vault.md, "Rows".
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "notes/client.h"
#include "notes/row_members.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

using nlohmann::json;

// What is known of a row beside the fields of the table.
constexpr std::array<std::string_view, 13> kCardMembers{
    "kind",    "tags", "addresses", "source",  "relations", "follow_up", "basis",
    "created", "seen", "updated",   "expires", "noticed",   "conflicts"};
constexpr std::array<std::string_view, 3> kNoteMembers{"time", "text", "from"};

std::unexpected<VaultError> Damaged(std::string_view what, std::string_view member) {
  VaultError error;
  error.message = "a " + std::string(what) + " in the notes is not what Forepost writes";
  error.field = member;
  error.hint = "restore a backup if there is one; the other clients are not touched";
  error.fault = VaultFault::kDamaged;
  return std::unexpected(std::move(error));
}

// What is left of a row when the members known have been taken out, as JSON; empty: nothing.
template <typename Names>
std::string Unknown(json root, const Names& known, bool fields) {
  for (const std::string_view name : known) {
    root.erase(std::string(name));
  }
  for (const Field& field : kFields) {
    if (fields && field.card) {
      root.erase(std::string(field.name));
    }
  }
  return root.empty() ? std::string() : root.dump();
}

json WithUnknown(const std::string& unknown) {
  json root = unknown.empty() ? json::object() : json::parse(unknown, nullptr, false);
  return root.is_object() ? root : json::object();
}

void PutFields(json& object, const Page& page) {
  for (const auto& [name, value] : page) {
    const Field* const field = FindField(name);
    object[name] = field != nullptr && field->list() ? json(SplitLines(value)) : json(value);
  }
}

json PageOf(const Page& page) {
  json object = json::object();
  PutFields(object, page);
  return object;
}

json RelationsOf(const std::vector<Relation>& relations) {
  json list = json::array();
  for (const Relation& relation : relations) {
    json entry = {{"what", relation.what}};
    if (relation.client != 0) {
      entry["client"] = relation.client;
    } else {
      entry["name"] = relation.name;
    }
    list.push_back(std::move(entry));
  }
  return list;
}

std::vector<Relation> Relations(RowMembers& members) {
  std::vector<Relation> relations;
  members.Objects("relations", [&](RowMembers& entry) {
    Relation relation{.client = entry.Whole("client"),
                      .name = entry.Text("name"),
                      .what = entry.Text("what", true)};
    entry.Expect(relation.client != 0 || !relation.name.empty(), "name");
    relations.push_back(std::move(relation));
  });
  return relations;
}

// Members that stand only where they say something, so that most rows stay small.
void PutTime(json& object, std::string_view name, Time time) {
  if (time != Time{}) {
    object[name] = ToIso(time);
  }
}

json ToObject(const Card& card) {
  json object = WithUnknown(card.unknown);
  PutFields(object, card.fields);
  object["kind"] = ToString(card.kind);
  object["tags"] = card.tags;
  object["addresses"] = card.addresses;
  object["source"] = card.source;
  object["basis"] = ToString(card.basis);
  object["created"] = ToIso(card.created);
  object["updated"] = ToIso(card.updated);
  object["expires"] = ToIso(card.expires);
  PutTime(object, "seen", card.seen);
  PutTime(object, "noticed", card.noticed);
  if (!card.follow_up.empty()) {
    object["follow_up"] = card.follow_up;
  }
  if (!card.relations.empty()) {
    object["relations"] = RelationsOf(card.relations);
  }
  for (const Conflict& conflict : card.conflicts) {
    object["conflicts"].push_back(
        {{"field", conflict.field}, {"value", conflict.value}, {"time", ToIso(conflict.time)}});
  }
  return object;
}

Card ReadCard(RowMembers& members) {
  Card card;
  const std::string kind = members.Text("kind", true);
  members.Expect(kind == ToString(ClientKind::kPerson) || kind == ToString(ClientKind::kLink),
                 "kind");
  card.kind = kind == ToString(ClientKind::kLink) ? ClientKind::kLink : ClientKind::kPerson;
  card.fields = members.Fields(true);
  card.tags = members.List("tags");
  card.addresses = members.List("addresses");
  card.source = members.Text("source");
  card.relations = Relations(members);
  card.follow_up = members.Text("follow_up");
  const std::string basis = members.Text("basis");
  members.Expect(basis.empty() || ParseBasis(basis), "basis");
  card.basis = ParseBasis(basis).value_or(Basis::kLegitimateInterest);
  card.created = members.When("created");
  card.updated = members.When("updated", card.created);
  card.seen = members.When("seen", Time{});
  // Cards of the first version had no expiry.
  card.expires = members.When("expires", ExpiryOf(card.created, Terms{}));
  card.noticed = members.When("noticed", Time{});
  members.Objects("conflicts", [&](RowMembers& entry) {
    card.conflicts.push_back({.field = entry.Text("field", true),
                              .value = entry.Text("value"),
                              .time = entry.When("time")});
  });
  return card;
}

json ChangesOf(const std::vector<FieldChange>& changes) {
  json list = json::array();
  for (const FieldChange& change : changes) {
    list.push_back({{"field", change.field}, {"before", change.before}, {"after", change.after}});
  }
  return list;
}

// Texts have been mended before they come here; a byte that was missed must not throw.
std::string Dump(const json& object) {
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string ToBody(const Card& card) { return Dump(ToObject(card)); }

std::string ToBody(const Note& note) {
  json object = WithUnknown(note.unknown);
  object["time"] = ToIso(note.time);
  object["text"] = note.text;
  if (note.from != 0) {
    object["from"] = note.from;
  }
  return Dump(object);
}

std::string ToBody(const Snapshot& snapshot) {
  json object = {{"time", ToIso(snapshot.time)},
                 {"address", snapshot.address},
                 {"level", ToString(snapshot.level)},
                 {"page", PageOf(snapshot.page)}};
  if (snapshot.from != 0) {
    object["from"] = snapshot.from;
  }
  return Dump(object);
}

std::string ToBody(const HandChange& change) {
  json object = {{"time", ToIso(change.time)}, {"changes", ChangesOf(change.changes)}};
  if (change.from != 0) {
    object["from"] = change.from;
  }
  return Dump(object);
}

std::string ToBody(const Merged& merged) {
  return Dump({{"time", ToIso(merged.time)},
               {"card", ToObject(merged.card)},
               {"before", PageOf(merged.before)},
               {"tags", merged.tags},
               {"addresses", merged.addresses},
               {"relations", RelationsOf(merged.relations)},
               {"relinked", merged.relinked}});
}

std::expected<Card, VaultError> CardFromBody(std::string_view body) {
  RowMembers members(body);
  Card card = ReadCard(members);
  if (!members.wrong().empty()) {
    return Damaged("card", members.wrong());
  }
  card.unknown = Unknown(std::move(members.root()), kCardMembers, true);
  return card;
}

std::expected<Note, VaultError> NoteFromBody(std::string_view body) {
  RowMembers members(body);
  Note note;
  note.time = members.When("time");
  note.text = members.Text("text", true);
  note.from = members.Whole("from");
  if (!members.wrong().empty()) {
    return Damaged("note", members.wrong());
  }
  note.unknown = Unknown(std::move(members.root()), kNoteMembers, false);
  return note;
}

std::expected<Snapshot, VaultError> SnapshotFromBody(std::string_view body) {
  RowMembers members(body);
  Snapshot snapshot;
  snapshot.time = members.When("time");
  snapshot.address = members.Text("address", true);
  const auto level = ParseCaptureLevel(members.Text("level", true));
  members.Expect(level.has_value(), "level");
  snapshot.level = level.value_or(CaptureLevel::kLink);
  snapshot.from = members.Whole("from");
  RowMembers page = members.Object("page", true);
  snapshot.page = page.Fields(false);
  members.Adopt("page", page);
  if (!members.wrong().empty()) {
    return Damaged("snapshot", members.wrong());
  }
  return snapshot;
}

std::expected<HandChange, VaultError> HandChangeFromBody(std::string_view body) {
  RowMembers members(body);
  HandChange change;
  change.time = members.When("time");
  change.from = members.Whole("from");
  members.Objects("changes", [&](RowMembers& entry) {
    change.changes.push_back({.field = entry.Text("field", true),
                              .before = entry.Text("before"),
                              .after = entry.Text("after")});
  });
  if (!members.wrong().empty()) {
    return Damaged("change", members.wrong());
  }
  return change;
}

std::expected<Merged, VaultError> MergedFromBody(std::string_view body) {
  RowMembers members(body);
  Merged merged;
  merged.time = members.When("time");
  RowMembers card = members.Object("card", true);
  merged.card = ReadCard(card);
  members.Adopt("card", card);
  RowMembers before = members.Object("before");
  merged.before = before.Fields(true);
  members.Adopt("before", before);
  merged.tags = members.List("tags");
  merged.addresses = members.List("addresses");
  merged.relations = Relations(members);
  merged.relinked = members.Numbers("relinked");
  if (!members.wrong().empty()) {
    return Damaged("merged client", members.wrong());
  }
  merged.card.unknown = Unknown(std::move(card.root()), kCardMembers, true);
  return merged;
}

namespace {

// One row of a kind that there are several of.
template <typename Entry>
std::expected<void, VaultError> Take(std::expected<Entry, VaultError> entry, const Row& row,
                                     std::vector<Entry>& into) {
  if (!entry) {
    return std::unexpected(std::move(entry.error()));
  }
  entry->id = row.place.row;
  into.push_back(*std::move(entry));
  return {};
}

std::expected<void, VaultError> TakeCard(const Row& row, Client& client) {
  auto card = CardFromBody(row.body);
  if (!card || client.card_row != 0) {
    return card ? Damaged("second card", "") : std::unexpected(std::move(card.error()));
  }
  client.card = *std::move(card);
  client.card_row = row.place.row;
  client.version = row.place.version;
  return {};
}

std::expected<void, VaultError> TakeRow(const Row& row, Client& client) {
  switch (row.place.kind) {
    case RowKind::kCard:
      return TakeCard(row, client);
    case RowKind::kNote:
      return Take(NoteFromBody(row.body), row, client.notes);
    case RowKind::kSnapshot:
      return Take(SnapshotFromBody(row.body), row, client.snapshots);
    case RowKind::kHandChange:
      return Take(HandChangeFromBody(row.body), row, client.history);
    case RowKind::kMerged:
      return Take(MergedFromBody(row.body), row, client.merged);
    default:
      return {};  // a newer version's
  }
}

}  // namespace

std::expected<Client, VaultError> FromRows(ClientId id, const std::vector<Row>& rows) {
  Client client;
  client.id = id;
  for (const Row& row : rows) {
    if (auto done = TakeRow(row, client); !done) {
      return std::unexpected(std::move(done.error()));
    }
  }
  if (client.card_row == 0) {
    return Damaged("client without a card", "");
  }
  // A row that was used again, and what came with a merge, do not stand in the order of their
  // times.
  std::ranges::stable_sort(client.notes, {}, &Note::time);
  std::ranges::stable_sort(client.snapshots, {}, &Snapshot::time);
  std::ranges::stable_sort(client.history, {}, &HandChange::time);
  return client;
}

}  // namespace forepost::notes
