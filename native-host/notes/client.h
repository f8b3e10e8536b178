// A client as the notes know one: the card, the person's own notes, the snapshots of pages; and
// their form as rows of the vault (docs/vault.md, "Rows").
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <chrono>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "common/iso_time.h"
#include "notes/capture.h"
#include "notes/vault.h"

namespace forepost::notes {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

enum class ClientKind { kPerson, kLink };  // kLink: a page that is nobody's profile
std::string_view ToString(ClientKind kind);

inline constexpr std::size_t kMaxTags = 20;
inline constexpr std::size_t kMaxTagCharacters = 50;
inline constexpr std::size_t kMaxNoteCharacters = 20'000;
inline constexpr std::size_t kMaxNotes = 2'000;   // of one client
inline constexpr std::size_t kMaxAddresses = 50;  // of one client
inline constexpr std::size_t kMaxSnapshots =
    500;  // of one client; then the oldest but the first go

struct Card {
  ClientKind kind = ClientKind::kPerson;
  Page fields;                         // those with `card` in the table
  std::vector<std::string> tags;       // each once, in the order given; compared without case
  std::vector<std::string> addresses;  // canonical, the first saved first
  std::string source;                  // the first address's origin, or "typed"
  Time created;
  Time updated;         // when a field, tag or note last changed
  Time seen;            // when a page was last saved; the epoch: never
  std::string unknown;  // members of a newer version, as JSON; kept

  // The name, or where there is none the first address's label, or "Unnamed".
  std::string Title() const;
};

struct Note {
  RowId id = 0;
  Time time;
  std::string text;
  std::string unknown;  // as in a card
};

struct Snapshot {
  RowId id = 0;
  Time time;
  std::string address;
  CaptureLevel level = CaptureLevel::kLink;
  Page page;
};

struct Client {
  ClientId id = 0;
  RowId card_row = 0;
  Card card;
  std::vector<Note> notes;          // oldest first
  std::vector<Snapshot> snapshots;  // oldest first
};

// "new employer: Northwind, was Calder & Rowe (3 May 2026)".
struct FieldChange {
  std::string field;
  std::string before;  // empty: it was not known
  std::string after;   // empty: the page no longer says it
  bool operator==(const FieldChange&) const = default;
};
// Between two pages saved at one address, in the order of kFields; a field that the level of either
// does not record is no change.
std::vector<FieldChange> Changes(const Snapshot& before, const Snapshot& after);
// One sentence for each, for a person: "new employer: Northwind (was Calder & Rowe)".
std::string ToWords(const FieldChange& change);

std::string ToBody(const Card& card);
std::string ToBody(const Note& note);
std::string ToBody(const Snapshot& snapshot);
// kDamaged where a row is not what its kind says; never quotes it.
std::expected<Client, VaultError> FromRows(ClientId id, const std::vector<Row>& rows);
std::expected<Card, VaultError> CardFromBody(std::string_view body);
std::expected<Note, VaultError> NoteFromBody(std::string_view body);
std::expected<Snapshot, VaultError> SnapshotFromBody(std::string_view body);

}  // namespace forepost::notes
