// The record of submits, and of recoveries of notes: one entry for each, chained, in one SQLite
// file per user.
//
//   auto book = RecordBook::Open(folder / "records.db", log);
//   auto head = book->Append({.time = …, .site = "https://…", …});   // durable when it returns
//
// An entry is one line of JSON whose bytes are hashed (SHA-256) as they stand; it carries the hash
// of the entry before it. Each new head is also given to the system's log, so that a chain which
// was rewritten or cut short shows. docs/records.md describes the format for an auditor.
//
// Several processes may hold the same file open: an append runs under BEGIN IMMEDIATE with
// synchronous=FULL.
//
// Thread-safety: one thread at a time per RecordBook. A RecordBook does not survive fork().
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"
#include "storage/storage_error.h"

namespace forepost::records {

enum class Outcome { kReleased, kOverridden, kHeld };

std::string_view ToString(Outcome outcome);

// What happened at one submit. The text of the draft is not part of it.
struct Submit {
  std::chrono::sys_time<std::chrono::milliseconds> time;
  std::string site;     // origin
  std::string surface;  // protocol name
  std::string verdict;  // "allow" … "block"
  Outcome outcome = Outcome::kHeld;
  std::vector<std::string> rules;  // ids, sorted, each once
  std::string reason;              // why it was posted all the same; only with kOverridden
  std::string policy_id;
  std::uint64_t policy_version = 0;
  // Who stands behind the policy, if it came in a signed bundle; version 0: it did not.
  std::uint64_t bundle_version = 0;
  std::string approved_by;  // only with a bundle
  std::string approved_on;
  // The approved post that the text is, word for word; an empty id: it is none.
  std::string post_id;
  std::string post_approved_by;  // only with a post
  std::string post_approved_on;
};

// The firm has opened somebody's notes by its own key. Nothing that stands in them is part of it.
struct Recovery {
  std::chrono::sys_time<std::chrono::milliseconds> time;
  std::string vault;   // its name: 32 hexadecimal digits
  std::string user;    // who ran the program, by the user database
  std::string reason;  // what they gave as the reason; may be empty
};

struct Head {
  std::string chain;      // names this chain: 32 hexadecimal digits, made with the file
  std::uint64_t seq = 0;  // 1-based; 0: no entry yet
  std::string hash;       // 64 hexadecimal digits
};

// What went wrong, for callers that act on it; the words are in the diagnostic.
enum class RecordFault {
  kInvalid,        // this cannot be recorded: too long, no verdict, …
  kUnknownTicket,  // never given out, settled already, or expired
  kMissing,        // no such file (OpenReadOnly)
  kUntrusted,      // the file or its folder is a link or belongs to somebody else
  kNewer,          // written by a newer Forepost
  kDamaged,        // not a file of records, or its pages are broken
  kFull,           // no space left
  kReadOnly,       // may not be written, or not be read
  kBusy,           // locked by another process for longer than storage::kBusyTimeout
  kIo,             // anything else that the system refused
};

// A Diagnostic with its kind: goes wherever a Diagnostic goes.
struct RecordError : Diagnostic {
  RecordError() = default;
  // What the file said. Not explicit, so that a function here hands on what the storage answered.
  RecordError(storage::StorageError error);

  RecordFault fault = RecordFault::kIo;
};

// The time that reservations are measured by; without one the system's clock.
using Clock = std::function<std::chrono::sys_time<std::chrono::milliseconds>()>;

// Told each new head after it is durable; the platform writes it to the system's log.
using HeadWitness = std::function<void(const Head&)>;

// One entry as stored.
struct Entry {
  std::uint64_t seq = 0;
  std::string json;  // the very bytes that were hashed
  std::string hash;
};

struct Verification {
  std::uint64_t entries = 0;
  Head head;
  Diagnostics
      faults;  // empty: the chain is whole; each names the entry's number. At most kMaxFaults
  std::uint64_t witnessed = 0;     // heads given that are of this chain
  std::uint64_t witnessed_to = 0;  // the last of them that stands in it: what comes behind may
                                   // have been put there by anybody
  std::vector<Head> other_chains;  // the last head given of each other chain: somebody else's, or
                                   // that of a file which was replaced
};

class RecordBook {
 public:
  // Makes the file (mode 0600, its folder 0700) when there is none. A file from a newer Forepost, a
  // damaged file, a full disk: each its own error.
  // Refused: a file or folder that is a link, belongs to somebody else, or a folder that others may
  // write to.
  static std::expected<RecordBook, RecordError> Open(const std::filesystem::path& file,
                                                     HeadWitness witness = {}, Clock clock = {});
  // For reading and verifying: no record is made or changed; a missing file is an error. Somebody
  // else's file may be read: an auditor's copy, say.
  static std::expected<RecordBook, RecordError> OpenReadOnly(const std::filesystem::path& file);

  RecordBook(RecordBook&&) noexcept;
  RecordBook& operator=(RecordBook&&) noexcept;
  ~RecordBook();

  // Durable when it returns; the witness has been told. On an error nothing was written.
  std::expected<Head, RecordError> Append(const Submit& submit);
  std::expected<Head, RecordError> Append(const Recovery& recovery);

  // The two steps by which a submit that will be let go may be made durable a moment before the
  // person has finished the press: Reserve at the press, then Settle(posted) at the click. A
  // reservation that is dropped leaves nothing in the chain. One that was never settled (the host
  // was killed in between) is appended as it stands, marked "unsettled", by the next call that
  // writes after kReservationLife; its ticket is unknown from then on.
  std::expected<std::string, RecordError> Reserve(const Submit& submit);  // a ticket
  std::expected<std::optional<Head>, RecordError> Settle(std::string_view ticket, bool posted);

  // Entries in order, newest last; `after` 0 and `limit` 0 for all.
  std::expected<std::vector<Entry>, RecordError> List(std::uint64_t after = 0,
                                                      std::uint64_t limit = 0) const;

  // The newest entry's, as the file itself remembers it.
  std::expected<Head, RecordError> LastHead() const;

  // Recomputes the whole chain. `witnessed` are heads from the system's log: each must stand in it.
  std::expected<Verification, RecordError> Verify(const std::vector<Head>& witnessed = {}) const;

 private:
  struct State;
  std::expected<Head, RecordError> AppendDescribed(
      std::expected<nlohmann::json, RecordError> described);
  explicit RecordBook(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

inline constexpr std::chrono::seconds kReservationLife{30};

// Limits on what is recorded; past them Append and Reserve answer kInvalid.
inline constexpr std::size_t kMaxSiteBytes = 300;
inline constexpr std::size_t kMaxNameBytes = 64;       // a rule's, a policy's, a surface's
inline constexpr std::size_t kMaxApproverBytes = 800;  // 200 characters
inline constexpr std::size_t kMaxUserBytes = 256;
inline constexpr std::size_t kMaxRules = 100;
inline constexpr std::size_t kMaxReasonCharacters = 500;
inline constexpr std::size_t kMaxFaults = 1000;

}  // namespace forepost::records
