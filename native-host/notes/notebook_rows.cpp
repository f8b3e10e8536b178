#include "notes/notebook_rows.h"

#include <string>
#include <utility>

#include "notes/edits.h"
#include "notes/vault_fault.h"

namespace forepost::notes {

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
  client.version = change.revision() + 1;
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

std::expected<void, VaultError> AddHistory(Transaction& change, Client& client, HandChange entry) {
  const std::string body = ToBody(entry);
  if (client.history.size() >= kMaxHistory) {
    entry.id = client.history.front().id;
    client.history.erase(client.history.begin());
    if (auto done = change.ReplaceRow(client.id, entry.id, body); !done) {
      return done;
    }
  } else {
    const auto row = change.AddRow(client.id, RowKind::kHandChange, body);
    if (!row) {
      return std::unexpected(row.error());
    }
    entry.id = *row;
  }
  client.history.push_back(std::move(entry));
  return {};
}

std::expected<Client, VaultError> NewClient(Transaction& change) {
  const auto id = change.AddClient();
  if (!id) {
    return std::unexpected(id.error());
  }
  return Client{.id = *id};
}

}  // namespace forepost::notes
