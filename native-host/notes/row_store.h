// Clients and rows as sealed values in the tables `clients`, `rows` and `bodies`; every call runs
// inside a transaction that the caller holds and in which the digest has been verified.
//
//   RowStore store(file, keys);
//   if (auto done = store.Prepare(); !done) …
//   auto found = store.Scan();            // what the digest and the numbers should be
//   store.AddRow(standing, place, body);  // and `standing` keeps up
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "notes/sealing.h"
#include "notes/standing.h"
#include "notes/vault.h"
#include "notes/vault_file.h"

namespace forepost::notes {

class RowStore {
 public:
  using Visit = std::function<std::expected<void, VaultError>(const Row&)>;

  // Both must outlive this.
  RowStore(VaultFile& file, const VaultKeys& keys);
  std::expected<void, VaultError> Prepare();

  // Digest and numbers of clients and rows as they stand in the tables; the rest is zero.
  std::expected<Standing, VaultError> Scan();

  std::expected<std::vector<RowPlace>, VaultError> Places(Revision after,
                                                          std::optional<ClientId> client);
  std::expected<std::string, VaultError> Read(const RowPlace& place);
  // Of all clients or one. `visit` may call anything else that reads.
  std::expected<void, VaultError> ForEach(Revision after, std::optional<ClientId> client,
                                          const Visit& visit);

  // These write at the revision after `standing.revision`, which stays as it is.
  std::expected<ClientId, VaultError> AddClient(Standing& standing);
  std::expected<RowId, VaultError> AddRow(Standing& standing, ClientId client, RowKind kind,
                                          std::string_view body);
  std::expected<void, VaultError> ReplaceRow(Standing& standing, ClientId client, RowId row,
                                             std::string_view body);
  // The client gets a new key, under which its other rows are sealed anew: nothing that is left of
  // the old key or of what it sealed can be read.
  std::expected<void, VaultError> EraseRow(Standing& standing, ClientId client, RowId row);
  std::expected<void, VaultError> EraseClient(Standing& standing, ClientId client);

 private:
  struct Found {
    RowPlace place;
    std::string nonce;
  };
  // A client's key for as long as a call needs it. Memory for secrets is dear, so all calls use the
  // same.
  class Borrowed {
   public:
    explicit Borrowed(SecretBytes& key) : key_(key) {}
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    ~Borrowed() { sodium_memzero(key_.data(), key_.size()); }

   private:
    SecretBytes& key_;
  };

  // The row that a statement stands at, its columns being client, row, kind, version, nonce.
  std::expected<RowPlace, VaultError> PlaceAt(const storage::Statement& statement) const;
  std::expected<std::string, VaultError> OpenBody(const SecretBytes& key, const RowPlace& place,
                                                  std::string_view nonce, std::string_view sealed,
                                                  bool there) const;
  // Puts the client's key into `key` and answers the nonce it was sealed under. kUnknownClient when
  // there is no such client, or not any more.
  std::expected<std::string, VaultError> LoadKey(ClientId client, SecretBytes& key);
  std::expected<Found, VaultError> Locate(ClientId client, RowId row);
  std::expected<std::vector<Found>, VaultError> Locate(ClientId client);
  std::expected<std::string, VaultError> ReadBody(const SecretBytes& key, const Found& row);
  std::expected<void, VaultError> Reseal(Standing& standing, const SecretBytes& key,
                                         const Found& row, std::string_view body);
  std::expected<void, VaultError> SetKey(ClientId client, const Sealed& sealed);
  std::expected<void, VaultError> Remove(Standing& standing, const Found& row);
  std::expected<void, VaultError> CheckBody(std::string_view body) const;
  VaultError Unknown(ClientId client) const;
  VaultError UnknownRow(ClientId client, RowId row) const;

  // Which of `statements_`; their texts stand in row_store.cpp in this order.
  enum Sql : std::size_t {
    kFindKey,
    kFindRow,
    kFindRows,
    kFindBody,
    kInsertClient,
    kUpdateClient,
    kInsertRow,
    kUpdateRow,
    kDeleteRow,
    kInsertBody,
    kUpdateBody,
    kDeleteBody,
    kStatements,
  };
  // Runs a statement that has no result.
  static std::expected<void, VaultError> Run(storage::Statement& statement);

  VaultFile& file_;
  const VaultKeys& keys_;
  SecretBytes key_{kKeyBytes};
  std::vector<storage::Statement> statements_;
};

}  // namespace forepost::notes
