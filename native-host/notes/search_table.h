// The tables of the search index, in memory.
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <memory>
#include <span>
#include <vector>

#include "notes/client.h"
#include "storage/database.h"

namespace forepost::notes {

using storage::Database;
using storage::StorageError;

// Empty ones.
std::expected<std::unique_ptr<Database>, StorageError> MakeTables();
// As they were serialised; an error where they are not of this version, or broken.
std::expected<std::unique_ptr<Database>, StorageError> TablesFrom(
    std::span<const unsigned char> bytes);

// The clients there are, by number.
std::expected<std::vector<ClientId>, StorageError> ClientsIn(const Database& tables);

// Puts clients in and takes them out.
class TableWriter {
 public:
  static std::expected<TableWriter, StorageError> On(const Database& tables);

  // In the place of what was there of it. `is_new`: nothing was, for sure.
  std::expected<void, StorageError> Put(const Client& client, bool is_new);
  std::expected<void, StorageError> TakeOut(ClientId client);

 private:
  TableWriter() = default;
  std::expected<void, StorageError> PutAddresses(const Client& client);
  std::expected<void, StorageError> PutTags(const Client& client);
  std::expected<void, StorageError> PutEmployers(const Client& client);
  std::expected<void, StorageError> PutTies(const Client& client);
  std::expected<void, StorageError> PutWords(const Client& client);

  std::vector<storage::Statement> statements_;
};

// Takes the words of what was taken out from the index and from free pages.
std::expected<void, StorageError> Purge(Database& tables);

}  // namespace forepost::notes
