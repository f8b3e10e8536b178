#include <array>
#include <utility>

#include "notes/row_store.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

using storage::Statement;

}  // namespace

std::expected<ClientId, VaultError> RowStore::AddClient(Standing& standing) {
  if (standing.clients >= kMaxClients) {
    return std::unexpected(file_.Fault(VaultFault::kInvalid, "the vault is full of clients",
                                       "erase some that are no longer needed"));
  }
  const ClientId client = standing.next;
  const Sealed sealed = SealSecret(keys_.wrapping.data(), ClientLabel(file_.name(), client),
                                   SecretBytes::Random(kKeyBytes));
  Statement& insert = statements_[kInsertClient];
  insert.Bind(1, client);
  insert.Bind(2, ToBlob(sealed.nonce));
  insert.Bind(3, ToBlob(sealed.bytes));
  if (auto done = Run(insert); !done) {
    return Pass(done);
  }
  standing.digest.Add(keys_.digest, DigestEntry::OfClient(client, sealed.nonce));
  ++standing.next;
  ++standing.clients;
  return client;
}

std::expected<RowId, VaultError> RowStore::AddRow(Standing& standing, ClientId client, RowKind kind,
                                                  std::string_view body) {
  if (auto good = CheckBody(body); !good) {
    return Pass(good);
  }
  const Borrowed borrowed(key_);
  if (auto loaded = LoadKey(client, key_); !loaded) {
    return Pass(loaded);
  }
  const RowPlace place{
      .client = client, .row = standing.next, .kind = kind, .version = standing.revision + 1};
  const Sealed sealed = Seal(key_.data(), RowLabel(file_.name(), place), PadRow(body));
  Statement& row = statements_[kInsertRow];
  row.Bind(1, place.client);
  row.Bind(2, place.row);
  row.Bind(3, static_cast<std::uint64_t>(place.kind));
  row.Bind(4, place.version);
  row.Bind(5, ToBlob(sealed.nonce));
  if (auto done = Run(row); !done) {
    return Pass(done);
  }
  Statement& bodies = statements_[kInsertBody];
  bodies.Bind(1, place.row);
  bodies.Bind(2, ToBlob(sealed.bytes));
  if (auto done = Run(bodies); !done) {
    return Pass(done);
  }
  standing.digest.Add(keys_.digest, DigestEntry::OfRow(place, sealed.nonce));
  ++standing.next;
  ++standing.rows;
  return place.row;
}

std::expected<void, VaultError> RowStore::ReplaceRow(Standing& standing, ClientId client, RowId row,
                                                     std::string_view body) {
  if (auto good = CheckBody(body); !good) {
    return good;
  }
  const Borrowed borrowed(key_);
  if (auto loaded = LoadKey(client, key_); !loaded) {
    return Pass(loaded);
  }
  auto found = Locate(client, row);
  if (!found) {
    return Pass(found);
  }
  return Reseal(standing, key_, *found, body);
}

std::expected<void, VaultError> RowStore::EraseRow(Standing& standing, ClientId client, RowId row) {
  const Borrowed borrowed(key_);
  auto old_nonce = LoadKey(client, key_);
  if (!old_nonce) {
    return Pass(old_nonce);
  }
  auto erased = Locate(client, row);
  if (!erased) {
    return Pass(erased);
  }
  auto rows = Locate(client);
  if (!rows) {
    return Pass(rows);
  }
  const SecretBytes key = SecretBytes::Random(kKeyBytes);
  for (const Found& other : *rows) {
    if (other.place.row == row) {
      continue;
    }
    auto body = ReadBody(key_, other);
    if (!body) {
      return Pass(body);
    }
    if (auto done = Reseal(standing, key, other, *body); !done) {
      return done;
    }
  }
  const Sealed sealed = SealSecret(keys_.wrapping.data(), ClientLabel(file_.name(), client), key);
  if (auto done = SetKey(client, sealed); !done) {
    return done;
  }
  standing.digest.Remove(keys_.digest, DigestEntry::OfClient(client, *old_nonce));
  standing.digest.Add(keys_.digest, DigestEntry::OfClient(client, sealed.nonce));
  return Remove(standing, *erased);
}

std::expected<void, VaultError> RowStore::EraseClient(Standing& standing, ClientId client) {
  const Borrowed borrowed(key_);
  auto nonce = LoadKey(client, key_);
  if (!nonce) {
    return Pass(nonce);
  }
  auto rows = Locate(client);
  if (!rows) {
    return Pass(rows);
  }
  for (const Found& row : *rows) {
    if (auto done = Remove(standing, row); !done) {
      return done;
    }
  }
  // The row stays, with zeros in the place of the key: docs/vault.md, "Erasing".
  if (auto done = SetKey(client, {.nonce = std::string(kNonceBytes, '\0'),
                                  .bytes = std::string(kSealedKeyBytes, '\0')});
      !done) {
    return done;
  }
  standing.digest.Remove(keys_.digest, DigestEntry::OfClient(client, *nonce));
  --standing.clients;
  return {};
}

std::expected<void, VaultError> RowStore::Reseal(Standing& standing, const SecretBytes& key,
                                                 const Found& row, std::string_view body) {
  RowPlace place = row.place;
  place.version = standing.revision + 1;
  const Sealed sealed = Seal(key.data(), RowLabel(file_.name(), place), PadRow(body));
  Statement& update = statements_[kUpdateRow];
  update.Bind(1, place.client);
  update.Bind(2, place.row);
  update.Bind(3, place.version);
  update.Bind(4, ToBlob(sealed.nonce));
  if (auto done = Run(update); !done) {
    return done;
  }
  Statement& bodies = statements_[kUpdateBody];
  bodies.Bind(1, place.row);
  bodies.Bind(2, ToBlob(sealed.bytes));
  if (auto done = Run(bodies); !done) {
    return done;
  }
  if (file_.database().Changes() != 1) {
    return std::unexpected(file_.Tampered("what row " + std::to_string(place.row) +
                                          " of the vault said has been taken out"));
  }
  standing.digest.Remove(keys_.digest, DigestEntry::OfRow(row.place, row.nonce));
  standing.digest.Add(keys_.digest, DigestEntry::OfRow(place, sealed.nonce));
  return {};
}

std::expected<void, VaultError> RowStore::SetKey(ClientId client, const Sealed& sealed) {
  Statement& update = statements_[kUpdateClient];
  update.Bind(1, client);
  update.Bind(2, ToBlob(sealed.nonce));
  update.Bind(3, ToBlob(sealed.bytes));
  return Run(update);
}

std::expected<void, VaultError> RowStore::Remove(Standing& standing, const Found& row) {
  Statement& remove = statements_[kDeleteRow];
  remove.Bind(1, row.place.client);
  remove.Bind(2, row.place.row);
  if (auto done = Run(remove); !done) {
    return done;
  }
  Statement& bodies = statements_[kDeleteBody];
  bodies.Bind(1, row.place.row);
  if (auto done = Run(bodies); !done) {
    return done;
  }
  standing.digest.Remove(keys_.digest, DigestEntry::OfRow(row.place, row.nonce));
  --standing.rows;
  return {};
}

std::expected<void, VaultError> RowStore::CheckBody(std::string_view body) const {
  if (body.size() <= kMaxRowBytes) {
    return {};
  }
  return std::unexpected(
      file_.Fault(VaultFault::kInvalid,
                  "what was to be written is too long: " + std::to_string(body.size()) + " bytes",
                  "at most " + std::to_string(kMaxRowBytes)));
}

}  // namespace forepost::notes
