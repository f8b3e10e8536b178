// A client's rows, read and written within a transaction of the notebook.
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>

#include "notes/client.h"
#include "notes/vault.h"

namespace forepost::notes {

VaultError UnknownClient(ClientId client);

std::expected<Client, VaultError> ReadClient(const Reading& reading, ClientId client);
std::expected<Client, VaultError> NewClient(Transaction& change);

// These keep `client` up.
std::expected<void, VaultError> WriteCard(Transaction& change, Client& client);
std::expected<void, VaultError> AddNote(Transaction& change, Client& client, Note note);
// The first snapshot says how the client was found; the oldest of the others make room.
std::expected<void, VaultError> AddSnapshot(Transaction& change, Client& client, Snapshot snapshot);
// The oldest makes room: its row is used again, which takes no key to be made anew.
std::expected<void, VaultError> AddHistory(Transaction& change, Client& client, HandChange entry);

}  // namespace forepost::notes
