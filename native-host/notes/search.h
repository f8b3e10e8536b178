// The search index: all clients in memory, as a list and as words (SQLite FTS5), kept between runs
// as one sealed copy in the vault.
//
//   SearchIndex index;
//   index.CatchUp(*reading);  // from the copy or from the rows, then what is newer
//   auto found = index.Find("rama treas", {.limit = 20});
//
// Nothing of it reaches the disk but the sealed copy.
//
// Thread-safety: one thread at a time.
#pragma once

#include <cstddef>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "notes/client.h"
#include "notes/vault.h"
#include "storage/database.h"

namespace forepost::notes {

struct Summary {
  ClientId id = 0;
  ClientKind kind = ClientKind::kPerson;
  std::string title;
  std::string employer;
  std::string position;
  std::string headline;
  std::vector<std::string> tags;
  Time updated;
  Time expires;
  std::string follow_up;  // "2026-12-01"; empty: none
};

// Which clients; each of these narrows it. Compared whole, without regard to case.
struct Filter {
  std::string tag;
  std::string employer;      // present or past
  std::string follow_up_by;  // those to follow up on this day or before
  bool any_follow_up = false;
};

// Somebody whom a client is tied to, or perhaps the same person, and why.
struct Beside {
  Summary client;
  std::string why;
};

// Where the words were found: a piece of one field, with the words' places as UTF-16 offsets.
struct Hit {
  std::string field;  // of kFields, or "note", "tags", "address"
  std::string text;   // at most about 160 characters around the first word
  std::vector<std::pair<std::size_t, std::size_t>> marks;
};

struct Found {
  Summary client;
  std::optional<Hit> hit;  // none where nothing was sought
};

struct Window {
  std::size_t offset = 0;
  std::size_t limit = 50;
};

struct Results {
  std::size_t total = 0;
  std::vector<Found> found;
};

class SearchIndex {
 public:
  SearchIndex();
  SearchIndex(SearchIndex&&) noexcept;
  SearchIndex& operator=(SearchIndex&&) noexcept;
  ~SearchIndex();

  // Makes the index say what `reading` says. The first time it starts from `copy` if there is one
  // that can be used, else from all rows.
  std::expected<void, VaultError> CatchUp(const Reading& reading,
                                          std::optional<Vault::SearchCopy> copy = {});
  bool filled() const;         // CatchUp has succeeded since the start or since Clear
  std::size_t behind() const;  // rows that were added since the copy was read or made
  std::expected<Vault::SearchCopy, VaultError> Copy();
  void Clear();  // wipes it

  // Every word must be there, as the beginning of a word; without regard to case and accents. Best
  // first; names and employers weigh most. An empty query lists all, the latest updated first.
  // With a filter by follow-up, the earliest first.
  std::expected<Results, VaultError> Find(std::string_view words, Window page = {},
                                          const Filter& filter = {}) const;
  // Titles that are exactly this, without regard to case: for `--name`.
  std::expected<std::vector<Summary>, VaultError> Named(std::string_view name) const;
  std::expected<std::optional<ClientId>, VaultError> AtAddress(std::string_view address) const;
  std::expected<std::vector<ClientId>, VaultError> ExpiredBy(Time time) const;
  // Whose relations name this client.
  std::expected<std::vector<ClientId>, VaultError> Naming(ClientId client) const;

  // The tables, for questions that have a file of their own (overview.h, graph.h, beside.h);
  // kInvalid where there are none yet.
  std::expected<const storage::Database*, VaultError> Tables() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace forepost::notes
