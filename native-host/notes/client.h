// A client as the notes know one: the card, the person's own notes, the snapshots of pages; and
// their form as rows of the vault (docs/vault.md, "Rows").
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "notes/capture.h"
#include "notes/changes.h"
#include "notes/lawful.h"
#include "notes/vault.h"

namespace forepost::notes {

enum class ClientKind { kPerson, kLink };  // kLink: a page that is nobody's profile
std::string_view ToString(ClientKind kind);

inline constexpr std::size_t kMaxTags = 20;
inline constexpr std::size_t kMaxTagCharacters = 50;
inline constexpr std::size_t kMaxNoteCharacters = 20'000;
inline constexpr std::size_t kMaxNotes = 2'000;   // of one client
inline constexpr std::size_t kMaxAddresses = 50;  // of one client
inline constexpr std::size_t kMaxSnapshots =
    500;  // of one client; then the oldest but the first go
inline constexpr std::size_t kMaxRelations = 200;  // of one client
inline constexpr std::size_t kMaxRelationCharacters = 100;
inline constexpr std::size_t kMaxConflicts = 20;  // of one client
inline constexpr std::size_t kMaxHistory = 200;   // of one client; then the oldest make room
inline constexpr std::size_t kMaxMerged = 20;     // clients that were merged into one

// "Dana Okafor is her colleague", as the person says it.
struct Relation {
  ClientId client = 0;  // 0: somebody who is not saved, by name
  std::string name;     // only where `client` is 0
  std::string what;     // "colleague"; what the other is to this client
  bool operator==(const Relation&) const = default;
};

// What another had written into a field at the same time: both versions are kept until the person
// has chosen.
struct Conflict {
  std::string field;
  std::string value;  // empty: the other had taken it out
  Time time;          // when it was overwritten
};

struct Card {
  ClientKind kind = ClientKind::kPerson;
  Page fields;                         // those with `card` in the table
  std::vector<std::string> tags;       // each once, in the order given; compared without case
  std::vector<std::string> addresses;  // canonical, the first saved first
  std::string source;                  // the first address's origin, "typed", or "import: FILE"
  std::vector<Relation> relations;
  std::string follow_up;  // "2026-12-01"; empty: none
  Basis basis = Basis::kLegitimateInterest;
  Time created;
  Time updated;  // when a field, tag or note last changed
  Time seen;     // when a page was last saved; the epoch: never
  Time expires;  // when the client's key is destroyed; saving again does not move it
  Time noticed;  // when the notice was given; the epoch: not yet
  std::vector<Conflict> conflicts;
  std::string unknown;  // members of a newer version, as JSON; kept

  // The name, or where there is none the first address's label, or "Unnamed".
  std::string Title() const;
};

struct Note {
  RowId id = 0;
  Time time;
  std::string text;
  RowId from = 0;       // of a client that was merged into this one: its Merged row
  std::string unknown;  // as in a card
};

struct Snapshot {
  RowId id = 0;
  Time time;
  std::string address;
  CaptureLevel level = CaptureLevel::kLink;
  Page page;
  RowId from = 0;  // as in a note
};

// What was changed by hand at one time.
struct HandChange {
  RowId id = 0;
  Time time;
  std::vector<FieldChange> changes;
  RowId from = 0;  // as in a note
};

// A client that was merged into this one: what it takes to split them again.
struct Merged {
  RowId id = 0;
  Time time;
  Card card;                           // the other's
  Page before;                         // this client's fields as they were
  std::vector<std::string> tags;       // that came with the other
  std::vector<std::string> addresses;  // as the tags
  std::vector<Relation> relations;     // as the tags
  std::vector<ClientId> relinked;      // whose relations named the other and name this one now
};

struct Client {
  ClientId id = 0;
  RowId card_row = 0;
  Revision version = 0;  // in which the card was last written
  Card card;
  std::vector<Note> notes;          // oldest first
  std::vector<Snapshot> snapshots;  // oldest first
  std::vector<HandChange> history;  // oldest first
  std::vector<Merged> merged;       // oldest first
};

// Between two pages saved at one address; a field that the level of either does not record is no
// change.
std::vector<FieldChange> Changes(const Snapshot& before, const Snapshot& after);

std::string ToBody(const Card& card);
std::string ToBody(const Note& note);
std::string ToBody(const Snapshot& snapshot);
std::string ToBody(const HandChange& change);
std::string ToBody(const Merged& merged);
// kDamaged where a row is not what its kind says; never quotes it.
std::expected<Client, VaultError> FromRows(ClientId id, const std::vector<Row>& rows);
std::expected<Card, VaultError> CardFromBody(std::string_view body);
std::expected<Note, VaultError> NoteFromBody(std::string_view body);
std::expected<Snapshot, VaultError> SnapshotFromBody(std::string_view body);
std::expected<HandChange, VaultError> HandChangeFromBody(std::string_view body);
std::expected<Merged, VaultError> MergedFromBody(std::string_view body);

}  // namespace forepost::notes
