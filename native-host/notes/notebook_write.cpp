// What changes a client: notebook.h.
#include <algorithm>
#include <utility>

#include "notes/address.h"
#include "notes/edits.h"
#include "notes/notebook.h"
#include "notes/notebook_rows.h"
#include "notes/snapshots.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

std::unexpected<VaultError> NoAddress() {
  return std::unexpected(Invalid("url", "this is not the address of a page",
                                 "it must begin with https:// or http:// and have at most " +
                                     std::to_string(kMaxAddressBytes) + " characters"));
}

// What a page's snapshot needs of a request.
struct PageRead {
  Snapshot snapshot;
  std::vector<std::string> dropped;
  std::vector<std::string> cut;
};

std::expected<PageRead, VaultError> ReadPage(const SaveRequest& request, Time now) {
  auto address = CanonicalAddress(request.url);
  if (!address) {
    return NoAddress();
  }
  Kept kept = Enforce(request.page, request.level);
  return PageRead{.snapshot = {.time = now,
                               .address = *std::move(address),
                               .level = request.level,
                               .page = std::move(kept.page)},
                  .dropped = std::move(kept.dropped),
                  .cut = std::move(kept.cut)};
}

}  // namespace

std::expected<Saved, VaultError> Notebook::Save(const SaveRequest& request) {
  auto page = ReadPage(request, now_());
  if (!page) {
    return std::unexpected(std::move(page.error()));
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
  const Snapshot& snapshot = page->snapshot;
  Saved saved{.dropped = std::move(page->dropped), .cut = std::move(page->cut)};
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    if (auto done = index_.CatchUp(change); !done) {
      return done;
    }
    const auto known = index_.AtAddress(snapshot.address);
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
    News news = NewsOf(saved.client, snapshot);
    const bool told = TakeSnapshot(saved.client, snapshot, request.kind) || !news.changes.empty();
    saved.changes = std::move(news.changes);
    saved.since = news.since;
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
      card.basis = terms_.basis;
      card.expires = ExpiryOf(snapshot.time, terms_);
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

std::expected<Compared, VaultError> Notebook::Compare(const SaveRequest& request) {
  auto page = ReadPage(request, now_());
  if (!page) {
    return std::unexpected(std::move(page.error()));
  }
  const auto caught = CaughtUp();
  if (!caught) {
    return std::unexpected(caught.error());
  }
  const auto known = index_.AtAddress(page->snapshot.address);
  if (!known) {
    return std::unexpected(known.error());
  }
  Compared compared{.client = *known, .dropped = std::move(page->dropped)};
  if (*known) {
    const auto client = ReadClient(**caught, **known);
    if (!client) {
      return std::unexpected(client.error());
    }
    News news = NewsOf(*client, page->snapshot);
    compared.title = client->card.Title();
    compared.changes = std::move(news.changes);
    compared.since = news.since;
  }
  return compared;
}

std::expected<Client, VaultError> Notebook::Add(const Edit& edit) {
  const auto checked = Check(edit, rules());
  return checked ? Apply({}, *checked) : std::unexpected(checked.error());
}

std::expected<std::vector<std::expected<ClientId, VaultError>>, VaultError> Notebook::AddMany(
    std::span<const Edit> edits) {
  if (auto caught = CaughtUp(); !caught) {
    return std::unexpected(caught.error());
  }
  std::vector<std::expected<ClientId, VaultError>> made;
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    made.clear();
    for (const Edit& edit : edits) {
      const auto checked = Check(edit, rules());
      auto client = checked ? ApplyIn(change, {}, *checked) : std::unexpected(checked.error());
      if (client) {
        made.emplace_back(client->id);
      } else if (client.error().fault == VaultFault::kInvalid) {
        made.emplace_back(std::unexpected(std::move(client.error())));
      } else {
        return std::unexpected(std::move(client.error()));
      }
    }
    return {};
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return made;
}

std::expected<Client, VaultError> Notebook::Change(ClientId client, const Edit& edit) {
  const auto checked = Check(edit, rules());
  return checked ? Apply(client, *checked) : std::unexpected(checked.error());
}

std::expected<Client, VaultError> Notebook::Apply(std::optional<ClientId> id, const Edit& edit) {
  if (auto caught = CaughtUp(); !caught) {
    return std::unexpected(caught.error());
  }
  Client client;
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    auto applied = ApplyIn(change, id, edit);
    if (!applied) {
      return std::unexpected(std::move(applied.error()));
    }
    client = *std::move(applied);
    return {};
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return client;
}

std::expected<void, VaultError> Notebook::CheckPlaces(const Transaction& change, ClientId client,
                                                      const Edit& edit) {
  if (auto done = edit.urls.empty() ? std::expected<void, VaultError>() : index_.CatchUp(change);
      !done) {
    return done;
  }
  for (const std::string& url : edit.urls) {
    const auto holder = index_.AtAddress(url);
    if (!holder) {
      return std::unexpected(holder.error());
    }
    if (*holder && **holder != client) {
      return std::unexpected(Invalid(
          "url", "this address is that of client number " + std::to_string(**holder) + " already",
          "change that one, or take another address"));
    }
  }
  std::vector<Relation> relations = edit.relations.value_or(std::vector<Relation>());
  relations.insert(relations.end(), edit.add_relations.begin(), edit.add_relations.end());
  for (const Relation& relation : relations) {
    if (relation.client == 0) {
      continue;
    }
    const auto places = change.Places(0, relation.client);
    if (relation.client == client || !places || places->empty()) {
      return std::unexpected(
          Invalid("relations",
                  relation.client == client
                      ? "a client cannot be related to itself"
                      : "there is no client number " + std::to_string(relation.client),
                  "look at the list again"));
    }
  }
  return {};
}

std::expected<Client, VaultError> Notebook::ApplyIn(Transaction& change, std::optional<ClientId> id,
                                                    const Edit& edit) {
  const Time now = now_();
  if (!id) {
    const auto name = edit.fields.find("name");
    if (name == edit.fields.end() || name->second.empty()) {
      return std::unexpected(Invalid("name", "a client needs a name", "give one"));
    }
    // Somebody whose time was over elsewhere is not taken in again.
    if (edit.created && ExpiryOf(*edit.created, terms_) <= now) {
      return std::unexpected(Invalid("created",
                                     "this was first kept on " +
                                         ToIso(*edit.created).substr(0, 10) + ", which is over " +
                                         std::to_string(terms_.keep.count()) + " days ago",
                                     "leave it out"));
    }
  }
  if (auto done = CheckPlaces(change, id.value_or(0), edit); !done) {
    return std::unexpected(std::move(done.error()));
  }
  // A new one gets its number when it is known to be good: others are made in the same transaction.
  auto found = id ? ReadClient(change, *id) : std::expected<Client, VaultError>(Client{});
  if (!found) {
    return found;
  }
  Client client = *std::move(found);
  if (!id) {
    client.card.created = std::min(edit.created.value_or(now), now);
    client.card.source = edit.source.empty() ? "typed" : edit.source;
    client.card.basis = terms_.basis;
    client.card.expires = ExpiryOf(client.card.created, terms_);
  }
  const std::string before = ToBody(client.card);
  auto changes = PutEdit(client.card, edit, {.now = now, .terms = terms_});
  if (!changes) {
    return std::unexpected(std::move(changes.error()));
  }
  if (id && edit.notes.empty() && ToBody(client.card) == before) {
    return client;
  }
  if (client.notes.size() + edit.notes.size() > kMaxNotes) {
    return std::unexpected(Invalid("note",
                                   "a client has at most " + std::to_string(kMaxNotes) + " notes",
                                   "take some out first"));
  }
  if (!id) {
    const auto made = NewClient(change);
    if (!made) {
      return made;
    }
    client.id = made->id;
  }
  client.card.updated = now;
  if (auto done = WriteCard(change, client); !done) {
    return std::unexpected(std::move(done.error()));
  }
  if (id && !changes->empty()) {
    if (auto done = AddHistory(change, client, {.time = now, .changes = *std::move(changes)});
        !done) {
      return std::unexpected(std::move(done.error()));
    }
  }
  for (const DatedNote& note : edit.notes) {
    if (auto done = AddNote(change, client, {.time = note.time.value_or(now), .text = note.text});
        !done) {
      return std::unexpected(std::move(done.error()));
    }
  }
  return client;
}

std::expected<Client, VaultError> Notebook::WriteNote(ClientId id, const NoteEdit& edit) {
  const auto checked = CheckNote(edit.text);
  if (!checked) {
    return std::unexpected(checked.error());
  }
  if (checked->empty() && edit.note == 0) {
    return std::unexpected(Invalid("text", "a note needs a text", "write one"));
  }
  Client client;
  const auto written = Write([&](Transaction& change) -> std::expected<void, VaultError> {
    auto found = ReadClient(change, id);
    if (!found) {
      return std::unexpected(found.error());
    }
    client = *std::move(found);
    const auto note = std::ranges::find(client.notes, edit.note, &Note::id);
    if (edit.note != 0 && note == client.notes.end()) {
      return std::unexpected(Invalid(
          "note",
          "this client has no note number " + std::to_string(edit.note) + ", or not any more",
          "look at the client again"));
    }
    const bool same =
        edit.note != 0 && note->text == *checked && edit.time.value_or(note->time) == note->time;
    if (same) {
      return {};
    }
    const bool clash = edit.note != 0 && edit.known && note->text != *edit.known;
    if (clash && checked->empty()) {
      return std::unexpected(Invalid("note", "this note has been changed by somebody else since",
                                     "look at it again before you take it out"));
    }
    const Time now = now_();
    client.card.updated = now;
    if (auto done = WriteCard(change, client); !done) {
      return done;
    }
    if (edit.note == 0 || clash) {
      return AddNote(change, client, {.time = edit.time.value_or(now), .text = *checked});
    }
    if (checked->empty()) {
      client.notes.erase(note);
      return change.EraseRow(id, edit.note);
    }
    note->text = *checked;
    note->time = edit.time.value_or(note->time);
    return change.ReplaceRow(id, edit.note, ToBody(*note));
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

}  // namespace forepost::notes
