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

#include <cstddef>
#include <expected>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "notes/beside.h"
#include "notes/client.h"
#include "notes/edits.h"
#include "notes/graph.h"
#include "notes/overview.h"
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

// What a page says otherwise than when it was last saved; nothing of it is kept.
struct Compared {
  std::optional<ClientId> client;  // nothing: nobody was saved from this page
  std::string title;
  std::vector<FieldChange> changes;
  std::optional<Time> since;
  std::vector<std::string> dropped;
};

// A note that is written by hand.
struct NoteEdit {
  RowId note = 0;                    // 0: a new one
  std::string text;                  // empty: it is taken out
  std::optional<Time> time;          // of a new one now, of another as it was
  std::optional<std::string> known;  // as the person saw it; see WriteNote
};

struct Split {
  Client client;
  Client other;
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

  void SetTerms(const Terms& terms) { terms_ = terms; }
  const Terms& terms() const { return terms_; }

  // A page whose address is known updates that client, and no other whatever it says of itself. A
  // card's value that the person edited gives way only to a page that itself says something new.
  std::expected<Saved, VaultError> Save(const SaveRequest& request);
  // The same page, without keeping anything of it.
  std::expected<Compared, VaultError> Compare(const SaveRequest& request);
  // kInvalid: without a name.
  std::expected<Client, VaultError> Add(const Edit& edit);
  // All in one transaction: quick. One with a fault is passed over and its fault stands in its
  // place; relations to each other are made afterwards, by Change.
  std::expected<std::vector<std::expected<ClientId, VaultError>>, VaultError> AddMany(
      std::span<const Edit> edits);
  std::expected<Client, VaultError> Change(ClientId client, const Edit& edit);
  // Where the note says something else by now than `known`, the text becomes a note of its own, so
  // that both stand there.
  std::expected<Client, VaultError> WriteNote(ClientId client, const NoteEdit& edit);
  // The title of what was erased.
  std::expected<std::string, VaultError> Erase(ClientId client);

  // Two clients that are one person (merge.h). The other's number is gone; relations of others to
  // it are to the one that is kept.
  std::expected<Client, VaultError> Merge(ClientId kept, ClientId other);
  // `merged`: the row of one of client.merged. The other has a new number.
  std::expected<notes::Split, VaultError> Split(ClientId client, RowId merged);

  std::expected<Client, VaultError> Show(ClientId client);
  std::expected<Results, VaultError> Find(std::string_view words, Window window = {},
                                          const Filter& filter = {});
  std::expected<std::vector<Summary>, VaultError> Named(std::string_view name);
  std::expected<Surroundings, VaultError> Around(const Client& client);
  // By the address of the page that is open.
  std::expected<std::vector<Beside>, VaultError> Here(std::string_view url);
  std::expected<Graph, VaultError> Draw(std::optional<ClientId> client, std::size_t limit);
  std::expected<Overview, VaultError> Look();
  std::expected<std::uint64_t, VaultError> Count();
  // Counts up with everything that anybody writes.
  std::expected<Revision, VaultError> Written();

  // Work that can wait: cuts the write-ahead log after an erasure, makes the index anew, keeps its
  // sealed copy when it has fallen behind. To be called when nobody waits for an answer; true:
  // there was something to do.
  std::expected<bool, VaultError> TidyUp();

 private:
  // The index says what the vault says, and whose time is over is erased.
  std::expected<const Reading*, VaultError> CaughtUp();
  std::expected<const Reading*, VaultError> IndexCaughtUp();
  // False: nobody's is, or it could not be done now.
  bool EraseLapsed();
  std::expected<Vault::Written, VaultError> Write(const Vault::Change& change);
  // Of a new client without `client`; `edit` has been checked.
  std::expected<Client, VaultError> Apply(std::optional<ClientId> client, const Edit& edit);
  std::expected<Client, VaultError> ApplyIn(Transaction& change, std::optional<ClientId> client,
                                            const Edit& edit);
  // An address is nobody else's, and a relation is to somebody.
  std::expected<void, VaultError> CheckPlaces(const Transaction& change, ClientId client,
                                              const Edit& edit);
  // What a question to the tables of the index answers.
  template <typename Answer, typename Question>
  std::expected<Answer, VaultError> Ask(const Question& question);
  EditRules rules() const { return {.now = now_(), .terms = terms_}; }

  Vault vault_;
  Clock now_;
  Terms terms_;
  SearchIndex index_;
  std::uint64_t erasures_ = 0;    // when the index last caught up
  bool kept_ = false;             // the vault has a copy of the index
  std::optional<Lapsed> lapsed_;  // since the notes were unlocked
  bool traces_ = false;           // something erased is still in the write-ahead log
};

}  // namespace forepost::notes
