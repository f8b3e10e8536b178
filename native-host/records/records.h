// The record of submits: one entry for each, chained, in one SQLite file per user.
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
// Thread-safety: one thread at a time per RecordBook.
#pragma once

#include <chrono>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"

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
};

struct Head {
  std::string chain;      // names this chain: 32 hexadecimal digits, made with the file
  std::uint64_t seq = 0;  // 1-based; 0: no entry yet
  std::string hash;       // 64 hexadecimal digits
};

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
  Diagnostics faults;  // empty: the chain is whole; each names the entry's number
};

class RecordBook {
 public:
  // Makes the file (mode 0600, its folder 0700) when there is none. A file from a newer Forepost, a
  // damaged file, a full disk: each its own error.
  static std::expected<RecordBook, Diagnostic> Open(const std::filesystem::path& file,
                                                    HeadWitness witness = {});
  // For reading and verifying: nothing is made or changed; a missing file is an error.
  static std::expected<RecordBook, Diagnostic> OpenReadOnly(const std::filesystem::path& file);

  RecordBook(RecordBook&&) noexcept;
  RecordBook& operator=(RecordBook&&) noexcept;
  ~RecordBook();

  std::expected<Head, Diagnostic> Append(const Submit& submit);

  // The two steps by which a submit that will be let go may be made durable a moment before the
  // person has finished the press: Reserve at the press, then Settle(posted) at the click. A
  // reservation that is dropped leaves nothing in the chain. One that was never settled (the host
  // was killed in between) is appended as it stands, marked "unsettled", by the next Open or Append
  // after kReservationLife.
  std::expected<std::string, Diagnostic> Reserve(const Submit& submit);  // a ticket
  std::expected<std::optional<Head>, Diagnostic> Settle(std::string_view ticket, bool posted);

  // Entries in order, newest last; `after` 0 and `limit` 0 for all.
  std::expected<std::vector<Entry>, Diagnostic> List(std::uint64_t after = 0,
                                                     std::uint64_t limit = 0) const;

  // Recomputes the whole chain. `witnessed` are heads from the system's log: each must stand in it.
  std::expected<Verification, Diagnostic> Verify(const std::vector<Head>& witnessed = {}) const;

 private:
  struct State;
  explicit RecordBook(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

inline constexpr std::chrono::seconds kReservationLife{30};

}  // namespace forepost::records
