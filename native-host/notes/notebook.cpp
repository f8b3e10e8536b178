#include "notes/notebook.h"

#include <algorithm>
#include <utility>

#include "notes/address.h"
#include "notes/edits.h"
#include "notes/text.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

// So many rows are added to the index at the next start without anybody noticing.
constexpr std::size_t kMostBehind = 200;

VaultError UnknownClient(ClientId client) {
  return MakeFault(VaultFault::kUnknownClient, {},
                   "there is no client number " + std::to_string(client) + ", or not any more",
                   "look at the list again");
}

std::expected<Client, VaultError> ReadClient(const Reading& reading, ClientId client) {
  const auto rows = reading.ReadClient(client);
  if (!rows) {
    return std::unexpected(rows.error().fault == VaultFault::kUnknownClient ? UnknownClient(client)
                                                                            : rows.error());
  }
  return FromRows(client, *rows);
}

std::expected<void, VaultError> WriteCard(Transaction& change, Client& client) {
  const std::string body = ToBody(client.card);
  if (client.card_row != 0) {
    return change.ReplaceRow(client.id, client.card_row, body);
  }
  const auto row = change.AddRow(client.id, RowKind::kCard, body);
  if (!row) {
    return std::unexpected(row.error());
  }
  client.card_row = *row;
  return {};
}

std::expected<void, VaultError> AddNote(Transaction& change, Client& client, Note note) {
  if (client.notes.size() >= kMaxNotes) {
    return std::unexpected(
        Invalid("note", "this client has " + std::to_string(kMaxNotes) + " notes, the most allowed",
                "take one out first"));
  }
  const auto row = change.AddRow(client.id, RowKind::kNote, ToBody(note));
  if (!row) {
    return std::unexpected(row.error());
  }
  note.id = *row;
  client.notes.push_back(std::move(note));
  return {};
}

// The first snapshot says how the client was found; the oldest of the others make room.
std::expected<void, VaultError> AddSnapshot(Transaction& change, Client& client,
                                            Snapshot snapshot) {
  while (client.snapshots.size() >= kMaxSnapshots) {
    const auto oldest = client.snapshots.begin() + 1;
    if (auto done = change.EraseRow(client.id, oldest->id); !done) {
      return done;
    }
    client.snapshots.erase(oldest);
  }
  const auto row = change.AddRow(client.id, RowKind::kSnapshot, ToBody(snapshot));
  if (!row) {
    return std::unexpected(row.error());
  }
  snapshot.id = *row;
  client.snapshots.push_back(std::move(snapshot));
  return {};
}

std::expected<Client, VaultError> NewClient(Transaction& change) {
  const auto id = change.AddClient();
  if (!id) {
    return std::unexpected(id.error());
  }
  return Client{.id = *id};
}

}  // namespace

Notebook::Notebook(Vault vault, Clock now) : vault_(std::move(vault)), now_(std::move(now)) {}

void Notebook::Lock() {
  vault_.Lock();
  index_.Clear();
  kept_ = false;
}

void Notebook::ReadDamaged() {
  vault_.ReadDamaged();
  index_.Clear();
  kept_ = false;
}

std::expected<const Reading*, VaultError> Notebook::CaughtUp() {
  std::optional<Vault::SearchCopy> copy;
  if (!index_.filled()) {
    auto loaded = vault_.LoadSearch();
    if (!loaded) {
      return std::unexpected(loaded.error());
    }
    copy = *std::move(loaded);
  }
  const auto reading = vault_.Read();
  if (!reading) {
    return reading;
  }
  const bool was_filled = index_.filled();
  const std::uint64_t erasures = (*reading)->erasures();
  const bool has_copy = copy && copy->erasures == erasures;
  if (auto done = index_.CatchUp(**reading, std::move(copy)); !done) {
    return std::unexpected(done.error());
  }
  // An erasure, whoever made it, takes the copy out of the vault.
  kept_ = was_filled ? kept_ && erasures == erasures_ : has_copy;
  erasures_ = erasures;
  return reading;
}

std::expected<Vault::Written, VaultError> Notebook::Write(const Vault::Change& change) {
  auto written = vault_.Write(change);
  if (written) {
    traces_ = traces_ || written->traces;
  }
  return written;
}

std::expected<Saved, VaultError> Notebook::Save(const SaveRequest& request) {
  const auto address = CanonicalAddress(request.url);
  if (!address) {
    return std::unexpected(Invalid("url", "this is not the address of a page",
                                   "it must begin with https:// or http:// and have at most " +
                                       std::to_string(kMaxAddressBytes) + " characters"));
  }
  const auto note = CheckNote(request.note);
  if (!note) {
    return std::unexpected(note.error());
  }
  const auto typed = CheckFields({{"name", request.name}});
  if (!typed) {
    return std::unexpected(typed.error());
  }
  // Outside of the transaction, so that a first filling holds up nobody else.
  if (auto caught = CaughtUp(); !caught) {
    return std::unexpected(caught.error());
  }
  Kept kept = Enforce(request.page, request.level);
  Saved saved{.dropped = std::move(kept.dropped), .cut = std::move(kept.cut)};
  const Snapshot snapshot{
      .time = now_(), .address = *address, .level = request.level, .page = std::move(kept.page)};
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    if (auto done = index_.CatchUp(change); !done) {
      return done;
    }
    const auto known = index_.AtAddress(*address);
    if (!known) {
      return std::unexpected(known.error());
    }
    auto client = *known ? ReadClient(change, **known) : NewClient(change);
    if (!client) {
      return std::unexpected(client.error());
    }
    saved.created = !*known;
    saved.client = *std::move(client);
    Card& card = saved.client.card;
    const bool told =
        TakeSnapshot(saved.client, snapshot, request.kind, saved.changes, saved.since);
    bool edited = PutTyped(card, *typed, false);
    if (auto tagged = AddTags(card, request.tags); !tagged) {
      return std::unexpected(tagged.error());
    } else {
      edited = *tagged || edited;
    }
    if (!note->empty() || edited || told) {
      card.updated = snapshot.time;
    }
    card.seen = snapshot.time;
    if (saved.created) {
      card.created = card.updated = snapshot.time;
    }
    if (auto done = WriteCard(change, saved.client); !done) {
      return done;
    }
    if (IsNews(saved.client, snapshot)) {
      if (auto done = AddSnapshot(change, saved.client, snapshot); !done) {
        return done;
      }
    }
    if (note->empty()) {
      return {};
    }
    return AddNote(change, saved.client, {.time = snapshot.time, .text = *note});
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return saved;
}

std::expected<Client, VaultError> Notebook::Add(const Edit& edit) {
  const auto checked = Check(edit);
  if (!checked) {
    return std::unexpected(checked.error());
  }
  const auto name = checked->fields.find("name");
  if (name == checked->fields.end() || name->second.empty()) {
    return std::unexpected(Invalid("name", "a client needs a name", "give one"));
  }
  return Apply({}, *checked);
}

std::expected<Client, VaultError> Notebook::Change(ClientId client, const Edit& edit) {
  const auto checked = Check(edit);
  if (!checked) {
    return std::unexpected(checked.error());
  }
  return Apply(client, *checked);
}

std::expected<Client, VaultError> Notebook::Apply(std::optional<ClientId> id, const Edit& edit) {
  if (auto caught = CaughtUp(); !caught) {
    return std::unexpected(caught.error());
  }
  Client client;
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    if (auto done = index_.CatchUp(change); !done) {
      return done;
    }
    auto found = id ? ReadClient(change, *id) : NewClient(change);
    if (!found) {
      return std::unexpected(found.error());
    }
    client = *std::move(found);
    if (!edit.url.empty()) {
      const auto holder = index_.AtAddress(edit.url);
      if (!holder) {
        return std::unexpected(holder.error());
      }
      if (*holder && **holder != client.id) {
        return std::unexpected(Invalid(
            "url", "this address is that of client number " + std::to_string(**holder) + " already",
            "change that one, or take another address"));
      }
    }
    const auto edited = PutEdit(client.card, edit);
    if (!edited) {
      return std::unexpected(edited.error());
    }
    const Time now = now_();
    if (!id) {
      client.card.created = now;
      client.card.source = "typed";
    } else if (!*edited && edit.note.empty()) {
      return {};
    }
    client.card.updated = now;
    if (auto done = WriteCard(change, client); !done || edit.note.empty()) {
      return done;
    }
    return AddNote(change, client, {.time = now, .text = edit.note});
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return client;
}

std::expected<Client, VaultError> Notebook::WriteNote(ClientId id, RowId row,
                                                      std::string_view text) {
  const auto checked = CheckNote(text);
  if (!checked) {
    return std::unexpected(checked.error());
  }
  if (checked->empty() && row == 0) {
    return std::unexpected(Invalid("text", "a note needs a text", "write one"));
  }
  Client client;
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    auto found = ReadClient(change, id);
    if (!found) {
      return std::unexpected(found.error());
    }
    client = *std::move(found);
    const auto note = std::ranges::find(client.notes, row, &Note::id);
    if (row != 0 && note == client.notes.end()) {
      return std::unexpected(Invalid(
          "note", "this client has no note number " + std::to_string(row) + ", or not any more",
          "look at the client again"));
    }
    if (row != 0 && note->text == *checked) {
      return {};
    }
    client.card.updated = now_();
    if (auto done = WriteCard(change, client); !done) {
      return done;
    }
    if (row == 0) {
      return AddNote(change, client, {.time = client.card.updated, .text = *checked});
    }
    if (checked->empty()) {
      client.notes.erase(note);
      return change.EraseRow(id, row);
    }
    note->text = *checked;
    return change.ReplaceRow(id, row, ToBody(*note));
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return client;
}

std::expected<std::string, VaultError> Notebook::Erase(ClientId client) {
  std::string title;
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    const auto rows = change.ReadClient(client);
    if (!rows && rows.error().fault == VaultFault::kUnknownClient) {
      return std::unexpected(UnknownClient(client));
    }
    // One that cannot be read can be erased all the same.
    const auto found = rows ? FromRows(client, *rows) : std::expected<Client, VaultError>(Client{});
    title = (found ? *found : Client{}).card.Title();
    return change.EraseClient(client);
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return title;
}

std::expected<Client, VaultError> Notebook::Show(ClientId client) {
  const auto reading = vault_.Read();
  return reading ? ReadClient(**reading, client) : std::unexpected(reading.error());
}

std::expected<Results, VaultError> Notebook::Find(std::string_view words, Window window) {
  const auto caught = CaughtUp();
  return caught ? index_.Find(words, window) : std::unexpected(caught.error());
}

std::expected<std::vector<Summary>, VaultError> Notebook::Named(std::string_view name) {
  const auto caught = CaughtUp();
  return caught ? index_.Named(name) : std::unexpected(caught.error());
}

std::expected<std::uint64_t, VaultError> Notebook::Count() {
  const auto reading = vault_.Read();
  if (!reading) {
    return std::unexpected(reading.error());
  }
  return (*reading)->clients();
}

std::expected<bool, VaultError> Notebook::TidyUp() {
  bool did = false;
  if (traces_) {
    const auto cleaned = vault_.CleanUp();
    if (!cleaned) {
      return cleaned;
    }
    traces_ = !*cleaned;
    did = *cleaned;
  }
  const auto caught = CaughtUp();
  if (!caught) {
    return std::unexpected(caught.error());
  }
  if ((*caught)->clients() == 0 || (kept_ && index_.behind() <= kMostBehind)) {
    return did;
  }
  const auto copy = index_.Copy();
  if (!copy) {
    return std::unexpected(copy.error());
  }
  const auto stored = vault_.StoreSearch(*copy);
  if (!stored) {
    return stored;
  }
  kept_ = kept_ || *stored;
  return did || *stored;
}

}  // namespace forepost::notes
