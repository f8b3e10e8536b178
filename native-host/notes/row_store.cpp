#include "notes/row_store.h"

#include <algorithm>
#include <array>
#include <utility>

#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

using storage::Statement;

constexpr std::array<std::string_view, 12> kSql{
    "SELECT nonce, sealed FROM clients WHERE client = ?",
    "SELECT client, row, kind, version, nonce FROM rows WHERE client = ? AND row = ?",
    "SELECT client, row, kind, version, nonce FROM rows WHERE client = ? ORDER BY row",
    "SELECT sealed FROM bodies WHERE row = ?",
    "INSERT INTO clients VALUES(?, ?, ?)",
    "UPDATE clients SET nonce = ?2, sealed = ?3 WHERE client = ?1",
    "INSERT INTO rows VALUES(?, ?, ?, ?, ?)",
    "UPDATE rows SET version = ?3, nonce = ?4 WHERE client = ?1 AND row = ?2",
    "DELETE FROM rows WHERE client = ? AND row = ?",
    "INSERT INTO bodies VALUES(?, ?)",
    "UPDATE bodies SET sealed = ?2 WHERE row = ?1",
    "DELETE FROM bodies WHERE row = ?",
};

// What stands in the place of a client's nonce once it is erased.
bool IsErased(std::string_view nonce) {
  return std::ranges::all_of(nonce, [](char c) { return c == '\0'; });
}

constexpr std::string_view kWithBodies =
    "SELECT r.client, r.row, r.kind, r.version, r.nonce, b.sealed FROM rows r "
    "LEFT JOIN bodies b ON b.row = r.row WHERE r.version > ?1";
constexpr std::string_view kPlaces =
    "SELECT client, row, kind, version, nonce FROM rows r WHERE r.version > ?1";

std::string Query(std::string_view select, bool one_client) {
  std::string sql(select);
  sql += one_client ? " AND r.client = ?2" : "";
  sql += " ORDER BY r.client, r.row";
  return sql;
}

}  // namespace

RowStore::RowStore(VaultFile& file, const VaultKeys& keys) : file_(file), keys_(keys) {}

std::expected<void, VaultError> RowStore::Prepare() {
  static_assert(kSql.size() == kStatements);
  statements_.reserve(kSql.size());
  for (const std::string_view sql : kSql) {
    auto statement = file_.database().Prepare(sql);
    if (!statement) {
      return Pass(statement);
    }
    statements_.push_back(std::move(*statement));
  }
  return {};
}

std::expected<void, VaultError> RowStore::Run(Statement& statement) {
  const Running running(statement);
  if (auto done = statement.Step(); !done) {
    return Pass(done);
  }
  return {};
}

std::expected<RowPlace, VaultError> RowStore::PlaceAt(const Statement& statement) const {
  const std::int64_t kind = statement.Number(2);
  if (kind < static_cast<std::int64_t>(RowKind::kCard) ||
      kind > static_cast<std::int64_t>(RowKind::kMerged) ||
      statement.Blob(4).size() != kNonceBytes) {
    return std::unexpected(file_.Damaged("a row of the vault is of no kind that there is"));
  }
  return RowPlace{.client = static_cast<ClientId>(statement.Number(0)),
                  .row = static_cast<RowId>(statement.Number(1)),
                  .kind = static_cast<RowKind>(kind),
                  .version = static_cast<Revision>(statement.Number(3))};
}

std::expected<Standing, VaultError> RowStore::Scan() {
  Standing standing;
  auto clients = file_.database().Prepare("SELECT client, nonce FROM clients");
  if (!clients) {
    return Pass(clients);
  }
  while (true) {
    auto there = clients->Step();
    if (!there) {
      return Pass(there);
    }
    if (!*there) {
      break;
    }
    const std::string_view nonce = ToView(clients->Blob(1));
    if (nonce.size() != kNonceBytes) {
      return std::unexpected(file_.Damaged("a client of the vault has no key"));
    }
    if (!IsErased(nonce)) {
      ++standing.clients;
      standing.digest.Add(keys_.digest,
                          DigestEntry::OfClient(static_cast<ClientId>(clients->Number(0)), nonce));
    }
  }
  auto rows = file_.database().Prepare("SELECT client, row, kind, version, nonce FROM rows");
  if (!rows) {
    return Pass(rows);
  }
  while (true) {
    auto there = rows->Step();
    if (!there) {
      return Pass(there);
    }
    if (!*there) {
      return standing;
    }
    auto place = PlaceAt(*rows);
    if (!place) {
      return Pass(place);
    }
    ++standing.rows;
    standing.digest.Add(keys_.digest, DigestEntry::OfRow(*place, ToView(rows->Blob(4))));
  }
}

std::expected<std::vector<RowPlace>, VaultError> RowStore::Places(Revision after,
                                                                  std::optional<ClientId> client) {
  auto rows = file_.database().Prepare(Query(kPlaces, client.has_value()));
  if (!rows) {
    return Pass(rows);
  }
  rows->Bind(1, after);
  if (client) {
    rows->Bind(2, *client);
  }
  std::vector<RowPlace> places;
  while (true) {
    auto there = rows->Step();
    if (!there) {
      return Pass(there);
    }
    if (!*there) {
      return places;
    }
    auto place = PlaceAt(*rows);
    if (!place) {
      return Pass(place);
    }
    places.push_back(*place);
  }
}

std::expected<std::string, VaultError> RowStore::Read(const RowPlace& place) {
  const Borrowed borrowed(key_);
  if (auto loaded = LoadKey(place.client, key_); !loaded) {
    return Pass(loaded);
  }
  auto found = Locate(place.client, place.row);
  if (!found) {
    return Pass(found);
  }
  if (found->place != place) {
    return std::unexpected(UnknownRow(place.client, place.row));
  }
  return ReadBody(key_, *found);
}

std::expected<void, VaultError> RowStore::ForEach(Revision after, std::optional<ClientId> client,
                                                  const Visit& visit) {
  auto rows = file_.database().Prepare(Query(kWithBodies, client.has_value()));
  if (!rows) {
    return Pass(rows);
  }
  rows->Bind(1, after);
  if (client) {
    rows->Bind(2, *client);
  }
  // Not key_, which a call from within `visit` would overwrite.
  SecretBytes key(kKeyBytes);
  std::optional<ClientId> of;
  bool key_opens = false;
  Row row;
  while (true) {
    auto there = rows->Step();
    if (!there) {
      return Pass(there);
    }
    if (!*there) {
      return {};
    }
    auto place = PlaceAt(*rows);
    if (!place) {
      return Pass(place);
    }
    if (of != place->client) {
      if (auto loaded = LoadKey(place->client, key); !loaded) {
        if (loaded.error().fault == VaultFault::kUnknownClient) {
          return std::unexpected(file_.Tampered("the vault has a row of a client that it has not"));
        }
        if (loaded.error().fault != VaultFault::kDamaged) {
          return Pass(loaded);
        }
        key_opens = false;
      } else {
        key_opens = true;
      }
      of = place->client;
    }
    row.place = *place;
    row.body.clear();
    row.opens = key_opens;
    if (key_opens) {
      auto body =
          OpenBody(key, *place, ToView(rows->Blob(4)), ToView(rows->Blob(5)), rows->IsBlob(5));
      if (body) {
        row.body = std::move(*body);
      } else if (body.error().fault == VaultFault::kDamaged) {
        row.opens = false;
      } else {
        return Pass(body);
      }
    }
    if (auto visited = visit(row); !visited) {
      return visited;
    }
  }
}

std::expected<std::string, VaultError> RowStore::OpenBody(const SecretBytes& key,
                                                          const RowPlace& place,
                                                          std::string_view nonce,
                                                          std::string_view sealed,
                                                          bool there) const {
  if (!there) {
    return std::unexpected(file_.Tampered("what row " + std::to_string(place.row) +
                                          " of the vault said has been taken out"));
  }
  std::string body;
  if (!Open(key.data(), RowLabel(file_.name(), place), nonce, sealed, body) || !UnpadRow(body)) {
    return std::unexpected(file_.Damaged("row " + std::to_string(place.row) +
                                         " of the vault does not open under its key"));
  }
  return body;
}

std::expected<std::string, VaultError> RowStore::LoadKey(ClientId client, SecretBytes& key) {
  Statement& find = statements_[kFindKey];
  const Running running(find);
  find.Bind(1, client);
  auto there = find.Step();
  if (!there) {
    return Pass(there);
  }
  if (!*there || IsErased(ToView(find.Blob(0)))) {
    return std::unexpected(Unknown(client));
  }
  if (!OpenSecret(keys_.wrapping.data(), ClientLabel(file_.name(), client), ToView(find.Blob(0)),
                  ToView(find.Blob(1)), key)) {
    return std::unexpected(
        file_.Damaged("the key of client " + std::to_string(client) + " does not open"));
  }
  return std::string(ToView(find.Blob(0)));
}

std::expected<RowStore::Found, VaultError> RowStore::Locate(ClientId client, RowId row) {
  Statement& find = statements_[kFindRow];
  const Running running(find);
  find.Bind(1, client);
  find.Bind(2, row);
  auto there = find.Step();
  if (!there) {
    return Pass(there);
  }
  if (!*there) {
    return std::unexpected(UnknownRow(client, row));
  }
  auto place = PlaceAt(find);
  if (!place) {
    return Pass(place);
  }
  return Found{.place = *place, .nonce = std::string(ToView(find.Blob(4)))};
}

std::expected<std::vector<RowStore::Found>, VaultError> RowStore::Locate(ClientId client) {
  Statement& find = statements_[kFindRows];
  const Running running(find);
  find.Bind(1, client);
  std::vector<Found> rows;
  while (true) {
    auto there = find.Step();
    if (!there) {
      return Pass(there);
    }
    if (!*there) {
      return rows;
    }
    auto place = PlaceAt(find);
    if (!place) {
      return Pass(place);
    }
    rows.push_back({.place = *place, .nonce = std::string(ToView(find.Blob(4)))});
  }
}

std::expected<std::string, VaultError> RowStore::ReadBody(const SecretBytes& key,
                                                          const Found& row) {
  Statement& find = statements_[kFindBody];
  const Running running(find);
  find.Bind(1, row.place.row);
  auto there = find.Step();
  if (!there) {
    return Pass(there);
  }
  return OpenBody(key, row.place, row.nonce, *there ? ToView(find.Blob(0)) : std::string_view(),
                  *there);
}

VaultError RowStore::Unknown(ClientId client) const {
  return file_.Fault(VaultFault::kUnknownClient,
                     "there is no client " + std::to_string(client) + " in the vault",
                     "it may have been erased meanwhile; look again");
}

VaultError RowStore::UnknownRow(ClientId client, RowId row) const {
  return file_.Fault(
      VaultFault::kUnknownClient,
      "client " + std::to_string(client) + " has no row " + std::to_string(row) + " as it was",
      "it may have been changed or erased meanwhile; look again");
}

}  // namespace forepost::notes
