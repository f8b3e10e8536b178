// What one does with notes: save a page, add, edit, find, show, erase. The one way in for the
// session with the browser and for the command line.
//
//   Notebook book(Vault(folder / "notes.vault", &platform::TheKeyStore()), Now);
//   book.vault().UnlockWithKeyStore();
//   auto saved = book.Save({.kind = ClientKind::kPerson, .url = "https://…", .level = …, .page =
//   …});
//
// Needs an open vault, else every call answers kLocked (kMissing where there is none).
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notes/client.h"
#include "notes/search.h"
#include "notes/vault.h"

namespace forepost::notes {

using Clock = std::function<Time()>;

// Kept of a page by one click.
struct SaveRequest {
  ClientKind kind = ClientKind::kPerson;
  std::string url;  // of the tab, as the browser gives it; never what the page says of itself
  CaptureLevel level = CaptureLevel::kLink;  // the site's, from the machine's settings
  Page page;
  std::string name;               // typed by the person; wins over the page's
  std::string note;               // may be empty
  std::vector<std::string> tags;  // added to those that are there
};

struct Saved {
  bool created = false;
  Client client;
  std::vector<FieldChange> changes;  // against the snapshot before this one at the same address
  std::optional<Time> since;         // when that one was made
  std::vector<std::string> dropped;  // fields that the level forbids
  std::vector<std::string> cut;      // fields that were too long
};

// A client made or changed by hand. A field that is absent stays; empty: it is taken out.
struct Edit {
  Page fields;
  std::optional<std::vector<std::string>> tags;
  std::vector<std::string> add_tags;
  std::vector<std::string> remove_tags;
  std::string url;   // one more address
  std::string note;  // one more note
};

class Notebook {
 public:
  Notebook(Vault vault, Clock now);

  Vault& vault() { return vault_; }
  bool open() const { return vault_.open(); }
  // Wipes keys and index.
  void Lock();
  // Vault::ReadDamaged: to list and show what can still be read.
  void ReadDamaged();

  // A page whose address is known updates that client, and no other whatever it says of itself. A
  // card's value that the person edited gives way only to a page that itself says something new.
  std::expected<Saved, VaultError> Save(const SaveRequest& request);
  // kInvalid: without a name.
  std::expected<Client, VaultError> Add(const Edit& edit);
  std::expected<Client, VaultError> Change(ClientId client, const Edit& edit);
  // With `note` 0 a new one; an empty text takes the note out.
  std::expected<Client, VaultError> WriteNote(ClientId client, RowId note, std::string_view text);
  // The title of what was erased.
  std::expected<std::string, VaultError> Erase(ClientId client);

  std::expected<Client, VaultError> Show(ClientId client);
  std::expected<Results, VaultError> Find(std::string_view words, Window window = {});
  std::expected<std::vector<Summary>, VaultError> Named(std::string_view name);
  std::expected<std::uint64_t, VaultError> Count();

  // Work that can wait: cuts the write-ahead log after an erasure, makes the index anew, keeps its
  // sealed copy when it has fallen behind. To be called when nobody waits for an answer; true:
  // there was something to do.
  std::expected<bool, VaultError> TidyUp();

 private:
  std::expected<const Reading*, VaultError> CaughtUp();
  std::expected<Vault::Written, VaultError> Write(const Vault::Change& change);
  // Of a new client without `client`.
  std::expected<Client, VaultError> Apply(std::optional<ClientId> client, const Edit& edit);

  Vault vault_;
  Clock now_;
  SearchIndex index_;
  std::uint64_t erasures_ = 0;  // when the index last caught up
  bool kept_ = false;           // the vault has a copy of the index
  bool traces_ = false;         // something erased is still in the write-ahead log
};

}  // namespace forepost::notes
