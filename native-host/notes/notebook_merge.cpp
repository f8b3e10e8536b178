// Merging two clients into one, and splitting them again: notebook.h.
#include <algorithm>
#include <map>
#include <utility>

#include "notes/edits.h"
#include "notes/merge.h"
#include "notes/notebook.h"
#include "notes/notebook_rows.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

using Done = std::expected<void, VaultError>;

Done CheckRoom(const Client& kept, const Client& other) {
  const auto full = [](std::string_view field, std::size_t most, std::string_view what) {
    return std::unexpected(Invalid(field,
                                   "the two have more than " + std::to_string(most) + " " +
                                       std::string(what) + " together, the most allowed",
                                   "take some out first"));
  };
  if (kept.notes.size() + other.notes.size() > kMaxNotes) {
    return full("notes", kMaxNotes, "notes");
  }
  if (kept.snapshots.size() + other.snapshots.size() > kMaxSnapshots) {
    return full("snapshots", kMaxSnapshots, "saved pages");
  }
  if (kept.merged.size() + other.merged.size() >= kMaxMerged) {
    return full("merged", kMaxMerged, "merged clients");
  }
  if (kept.card.addresses.size() + other.card.addresses.size() > kMaxAddresses) {
    return full("addresses", kMaxAddresses, "pages");
  }
  return {};
}

std::expected<RowId, VaultError> AddMerged(Transaction& change, Client& client, Merged merged) {
  const auto row = change.AddRow(client.id, RowKind::kMerged, ToBody(merged));
  if (row) {
    merged.id = *row;
    client.merged.push_back(std::move(merged));
  }
  return row;
}

// Entries of one kind, each with the origin that `from` gives its own.
template <typename Entry, typename Origin>
Done Move(Transaction& change, ClientId to, RowKind kind, std::vector<Entry>& entries,
          const Origin& origin) {
  for (Entry& entry : entries) {
    entry.from = origin(entry.from);
    const auto row = change.AddRow(to, kind, ToBody(entry));
    if (!row) {
      return std::unexpected(row.error());
    }
    entry.id = *row;
  }
  return {};
}

template <typename Origin>
Done MoveAll(Transaction& change, ClientId to, Client& from, const Origin& origin) {
  if (auto done = Move(change, to, RowKind::kNote, from.notes, origin); !done) {
    return done;
  }
  if (auto done = Move(change, to, RowKind::kSnapshot, from.snapshots, origin); !done) {
    return done;
  }
  return Move(change, to, RowKind::kHandChange, from.history, origin);
}

template <typename Entry>
void Append(std::vector<Entry>& to, std::vector<Entry>& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  std::ranges::stable_sort(to, {}, &Entry::time);
}

// Relations of others to `from` become relations to `to`.
Done Relink(Transaction& change, const std::vector<ClientId>& others, ClientId from, ClientId to) {
  for (const ClientId id : others) {
    auto other = ReadClient(change, id);
    if (!other) {
      // Erased, or not to be read: that must not stand in the way.
      continue;
    }
    bool changed = false;
    for (Relation& relation : other->card.relations) {
      if (relation.client == from) {
        relation.client = to;
        changed = true;
      }
    }
    if (changed) {
      if (auto done = WriteCard(change, *other); !done) {
        return done;
      }
    }
  }
  return {};
}

// Takes out of `client` what came with a merge, from the rows too.
template <typename Entry>
std::expected<std::vector<Entry>, VaultError> TakeOut(Transaction& change, ClientId client,
                                                      std::vector<Entry>& entries, RowId from) {
  std::vector<Entry> taken;
  for (const Entry& entry : entries) {
    if (entry.from == from) {
      if (auto done = change.EraseRow(client, entry.id); !done) {
        return std::unexpected(std::move(done.error()));
      }
      taken.push_back(entry);
    }
  }
  std::erase_if(entries, [from](const Entry& entry) { return entry.from == from; });
  return taken;
}

}  // namespace

std::expected<Client, VaultError> Notebook::Merge(ClientId kept_id, ClientId other_id) {
  if (kept_id == other_id) {
    return std::unexpected(
        Invalid("other", "a client cannot be merged with itself", "choose another"));
  }
  if (auto caught = CaughtUp(); !caught) {
    return std::unexpected(caught.error());
  }
  Client client;
  const auto written = Write([&](Transaction& change) -> Done {
    if (auto done = index_.CatchUp(change); !done) {
      return done;
    }
    auto kept = ReadClient(change, kept_id);
    auto other = ReadClient(change, other_id);
    if (!kept || !other) {
      return std::unexpected(kept ? other.error() : kept.error());
    }
    if (auto done = CheckRoom(*kept, *other); !done) {
      return done;
    }
    auto naming = index_.Naming(other_id);
    if (!naming) {
      return std::unexpected(std::move(naming.error()));
    }
    std::erase(*naming, kept_id);
    Merged merged = PutTogether(kept->card, kept_id, *other, now_());
    merged.relinked = *naming;
    const auto row = AddMerged(change, *kept, std::move(merged));
    if (!row) {
      return std::unexpected(row.error());
    }
    // Those that had been merged into the other can still be split, from here.
    std::map<RowId, RowId> origins{{0, *row}};
    for (Merged& inner : other->merged) {
      const RowId before = inner.id;
      const auto moved = AddMerged(change, *kept, std::move(inner));
      if (!moved) {
        return std::unexpected(moved.error());
      }
      origins.emplace(before, *moved);
    }
    if (auto done = MoveAll(change, kept_id, *other,
                            [&](RowId from) {
                              const auto found = origins.find(from);
                              return found == origins.end() ? *row : found->second;
                            });
        !done) {
      return done;
    }
    if (auto done = WriteCard(change, *kept); !done) {
      return done;
    }
    if (auto done = Relink(change, *naming, other_id, kept_id); !done) {
      return done;
    }
    if (auto done = change.EraseClient(other_id); !done) {
      return done;
    }
    Append(kept->notes, other->notes);
    Append(kept->snapshots, other->snapshots);
    Append(kept->history, other->history);
    client = *std::move(kept);
    return {};
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return client;
}

std::expected<Split, VaultError> Notebook::Split(ClientId id, RowId row) {
  notes::Split split;
  const auto written = Write([&](Transaction& change) -> Done {
    auto kept = ReadClient(change, id);
    if (!kept) {
      return std::unexpected(kept.error());
    }
    const auto merged = std::ranges::find(kept->merged, row, &Merged::id);
    if (merged == kept->merged.end()) {
      return std::unexpected(
          Invalid("row", "nobody was merged into this client as number " + std::to_string(row),
                  "look at the client again"));
    }
    auto made = NewClient(change);
    if (!made) {
      return std::unexpected(made.error());
    }
    Client other = *std::move(made);
    const Time now = now_();
    other.card = TakeApart(kept->card, *merged);
    other.card.updated = kept->card.updated = now;
    if (auto done = WriteCard(change, other); !done) {
      return done;
    }
    auto notes = TakeOut(change, id, kept->notes, row);
    auto snapshots = TakeOut(change, id, kept->snapshots, row);
    auto history = TakeOut(change, id, kept->history, row);
    if (!notes || !snapshots || !history) {
      return std::unexpected(!notes       ? notes.error()
                             : !snapshots ? snapshots.error()
                                          : history.error());
    }
    other.notes = *std::move(notes);
    other.snapshots = *std::move(snapshots);
    other.history = *std::move(history);
    if (auto done = MoveAll(change, other.id, other, [](RowId) { return RowId{0}; }); !done) {
      return done;
    }
    if (auto done = Relink(change, merged->relinked, id, other.id); !done) {
      return done;
    }
    if (auto done = change.EraseRow(id, row); !done) {
      return done;
    }
    kept->merged.erase(merged);
    if (auto done = WriteCard(change, *kept); !done) {
      return done;
    }
    split = {.client = *std::move(kept), .other = std::move(other)};
    return {};
  });
  if (!written) {
    return std::unexpected(written.error());
  }
  return split;
}

}  // namespace forepost::notes
