// The rows of the vault: docs/vault.md, "Rows".
#include <nlohmann/json.hpp>
#include <utility>

#include "common/json_document.h"
#include "notes/client.h"

namespace forepost::notes {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxDepth = 32;

// What is known of a row beside the fields of the table.
constexpr std::array<std::string_view, 7> kCardMembers{"kind",    "tags",    "addresses", "source",
                                                       "created", "updated", "seen"};
constexpr std::array<std::string_view, 2> kNoteMembers{"time", "text"};

std::unexpected<VaultError> Damaged(std::string_view what, std::string_view member) {
  VaultError error;
  error.message = "a " + std::string(what) + " in the notes is not what Forepost writes";
  error.field = member;
  error.hint = "restore a backup if there is one; the other clients are not touched";
  error.fault = VaultFault::kDamaged;
  return std::unexpected(std::move(error));
}

// Reads the members of one row and remembers the first that is not as it should be.
class Members {
 public:
  explicit Members(std::string_view body) {
    auto document = JsonDocument::Parse(
        body, {}, {.max_bytes = kMaxRowBytes, .max_depth = kMaxDepth, .positions = false});
    if (document && document->root().is_object()) {
      root_ = document->root();
    } else {
      wrong_ = "/";
    }
  }

  std::string Text(std::string_view name, bool required = false) {
    const json* const value = Find(name, required);
    if (value == nullptr || !value->is_string()) {
      Expect(value == nullptr, name);
      return {};
    }
    return value->get<std::string>();
  }

  Time When(std::string_view name, std::optional<Time> otherwise = {}) {
    const json* const value = Find(name, !otherwise);
    if (value == nullptr) {
      return otherwise.value_or(Time{});
    }
    const auto time =
        value->is_string() ? ParseIso(value->get_ref<const std::string&>()) : std::optional<Time>();
    Expect(time.has_value(), name);
    return time.value_or(Time{});
  }

  std::vector<std::string> List(std::string_view name) {
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

  // The fields of the table that stand here.
  Page Fields(bool card) {
    Page page;
    for (const Field& field : kFields) {
      if (card && !field.card) {
        continue;
      }
      std::string value;
      if (field.list) {
        for (const std::string& entry : List(field.name)) {
          value += value.empty() ? "" : "\n";
          value += entry;
        }
      } else {
        value = Text(field.name);
      }
      if (!value.empty()) {
        page.emplace(field.name, std::move(value));
      }
    }
    return page;
  }

  const json* Find(std::string_view name, bool required) {
    const auto found = root_.find(name);
    if (found == root_.end()) {
      Expect(!required, name);
      return nullptr;
    }
    return &*found;
  }

  void Expect(bool good, std::string_view name) {
    if (!good && wrong_.empty()) {
      wrong_ = PointerTo("", name);
    }
  }

  // Empty: all is well.
  const std::string& wrong() const { return wrong_; }
  json& root() { return root_; }

 private:
  json root_ = json::object();
  std::string wrong_;
};

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
    if (field == nullptr || !field->list) {
      object[name] = value;
      continue;
    }
    json list = json::array();
    for (std::string_view rest = value; !rest.empty();) {
      const auto end = rest.find('\n');
      list.push_back(rest.substr(0, end));
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    object[name] = std::move(list);
  }
}

// Texts have been mended before they come here; a byte that was missed must not throw.
std::string Dump(const json& object) {
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

std::string ToBody(const Card& card) {
  json object = WithUnknown(card.unknown);
  PutFields(object, card.fields);
  object["kind"] = ToString(card.kind);
  object["tags"] = card.tags;
  object["addresses"] = card.addresses;
  object["source"] = card.source;
  object["created"] = ToIso(card.created);
  object["updated"] = ToIso(card.updated);
  if (card.seen != Time{}) {
    object["seen"] = ToIso(card.seen);
  }
  return Dump(object);
}

std::string ToBody(const Note& note) {
  json object = WithUnknown(note.unknown);
  object["time"] = ToIso(note.time);
  object["text"] = note.text;
  return Dump(object);
}

std::string ToBody(const Snapshot& snapshot) {
  json page = json::object();
  PutFields(page, snapshot.page);
  return Dump({{"time", ToIso(snapshot.time)},
               {"address", snapshot.address},
               {"level", ToString(snapshot.level)},
               {"page", std::move(page)}});
}

std::expected<Card, VaultError> CardFromBody(std::string_view body) {
  Members members(body);
  Card card;
  const std::string kind = members.Text("kind", true);
  members.Expect(kind == ToString(ClientKind::kPerson) || kind == ToString(ClientKind::kLink),
                 "kind");
  card.kind = kind == ToString(ClientKind::kLink) ? ClientKind::kLink : ClientKind::kPerson;
  card.fields = members.Fields(true);
  card.tags = members.List("tags");
  card.addresses = members.List("addresses");
  card.source = members.Text("source");
  card.created = members.When("created");
  card.updated = members.When("updated", card.created);
  card.seen = members.When("seen", Time{});
  if (!members.wrong().empty()) {
    return Damaged("card", members.wrong());
  }
  card.unknown = Unknown(std::move(members.root()), kCardMembers, true);
  return card;
}

std::expected<Note, VaultError> NoteFromBody(std::string_view body) {
  Members members(body);
  Note note;
  note.time = members.When("time");
  note.text = members.Text("text", true);
  if (!members.wrong().empty()) {
    return Damaged("note", members.wrong());
  }
  note.unknown = Unknown(std::move(members.root()), kNoteMembers, false);
  return note;
}

std::expected<Snapshot, VaultError> SnapshotFromBody(std::string_view body) {
  Members members(body);
  Snapshot snapshot;
  snapshot.time = members.When("time");
  snapshot.address = members.Text("address", true);
  const auto level = ParseCaptureLevel(members.Text("level", true));
  members.Expect(level.has_value(), "level");
  snapshot.level = level.value_or(CaptureLevel::kLink);
  const json* const page = members.Find("page", true);
  if (page != nullptr) {
    members.Expect(page->is_object(), "page");
    Members of_page(page->is_object() ? Dump(*page) : "{}");
    snapshot.page = of_page.Fields(false);
    members.Expect(of_page.wrong().empty(), "page" + of_page.wrong());
  }
  if (!members.wrong().empty()) {
    return Damaged("snapshot", members.wrong());
  }
  return snapshot;
}

std::expected<Client, VaultError> FromRows(ClientId id, const std::vector<Row>& rows) {
  Client client;
  client.id = id;
  for (const Row& row : rows) {
    switch (row.place.kind) {
      case RowKind::kCard: {
        auto card = CardFromBody(row.body);
        if (!card || client.card_row != 0) {
          return card ? Damaged("second card", "") : std::unexpected(std::move(card.error()));
        }
        client.card = *std::move(card);
        client.card_row = row.place.row;
        break;
      }
      case RowKind::kNote: {
        auto note = NoteFromBody(row.body);
        if (!note) {
          return std::unexpected(std::move(note.error()));
        }
        note->id = row.place.row;
        client.notes.push_back(*std::move(note));
        break;
      }
      case RowKind::kSnapshot: {
        auto snapshot = SnapshotFromBody(row.body);
        if (!snapshot) {
          return std::unexpected(std::move(snapshot.error()));
        }
        snapshot->id = row.place.row;
        client.snapshots.push_back(*std::move(snapshot));
        break;
      }
      default:
        break;  // a newer version's
    }
  }
  if (client.card_row == 0) {
    return Damaged("client without a card", "");
  }
  return client;
}

}  // namespace forepost::notes
