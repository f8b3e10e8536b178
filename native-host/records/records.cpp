#include "records/records.h"

#include <sodium.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "records/chain_verifier.h"
#include "records/entry.h"
#include "records/ledger.h"
#include "records/schema.h"
#include "storage/database.h"
#include "storage/place.h"

namespace forepost::records {
namespace {

using std::chrono::milliseconds;
using storage::Database;
using storage::StorageFault;

constexpr storage::FileWords kWords{
    .file = "file of records",
    .things = "records",
    .mend = "keep it for compliance, move it away, and restore a backup if there is one",
    .absent = "there are no records here yet",
    .absent_hint = "a record is made with the first submit on a listed site"};

// How long a checkpoint may wait for readers: it is tried again later.
constexpr milliseconds kScrubTimeout{250};

std::chrono::sys_time<milliseconds> SystemNow() {
  return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

// What shows that somebody has written to a file since it was looked at.
struct Stamp {
  std::filesystem::file_time_type changed;
  std::uintmax_t size = 0;
  std::uintmax_t log_size = 0;

  bool operator==(const Stamp&) const = default;
};

std::uintmax_t SizeOf(const std::filesystem::path& file) {
  std::error_code missing;
  const std::uintmax_t size = std::filesystem::file_size(file, missing);
  return missing ? 0 : size;
}

Stamp StampOf(const std::filesystem::path& file) {
  std::error_code missing;
  return {.changed = std::filesystem::last_write_time(file, missing),
          .size = SizeOf(file),
          .log_size = SizeOf(file.native() + "-wal")};
}

}  // namespace

struct RecordBook::State {
  std::filesystem::path file;
  std::unique_ptr<Database> database;
  HeadWitness witness;
  Clock clock;
  bool read_only = false;
  bool quiet = false;  // opened in Database::Mode::kReadQuiet, when `stamp` was taken
  Stamp stamp;
  // A dropped reservation's bytes may still stand in the write-ahead log.
  bool scrub_due = false;

  void Scrub();

  // Runs `work(heads)` in one transaction that is written whole or not at all, then tells the
  // witness of `heads`.
  template <typename Work>
  std::expected<void, RecordError> Transact(Work work);

  // Runs `work(database)`; again, beside the writer, if the file was read without locks and
  // somebody has written to it meanwhile.
  template <typename Work>
  auto Read(Work work) -> decltype(work(std::declval<const Database&>()));
};

template <typename Work>
std::expected<void, RecordError> RecordBook::State::Transact(Work work) {
  if (read_only) {
    return std::unexpected(database->Error(StorageFault::kReadOnly,
                                           "these records were opened for reading only",
                                           "open them for writing"));
  }
  if (scrub_due) {
    Scrub();
  }
  std::vector<Head> heads;
  if (auto begun = database->Execute("BEGIN IMMEDIATE"); !begun) {
    return begun;
  }
  std::expected<void, RecordError> done = work(heads);
  if (done) {
    done = database->Execute("COMMIT");
  }
  if (!done) {
    if (database->InTransaction()) {
      // The first error is the one to report.
      (void)database->Execute("ROLLBACK");
    }
    return done;
  }
  if (witness) {
    std::ranges::for_each(heads, witness);
  }
  return {};
}

template <typename Work>
auto RecordBook::State::Read(Work work) -> decltype(work(std::declval<const Database&>())) {
  auto result = work(*database);
  if (!quiet || StampOf(file) == stamp) {
    return result;
  }
  auto reopened = Database::Open(file, Database::Mode::kRead, kWords);
  if (!reopened) {
    return std::unexpected(reopened.error());
  }
  database = std::move(*reopened);
  quiet = false;
  return work(*database);
}

// Moves the log into the file, where deleted bytes are already overwritten, and cuts it to nothing.
void RecordBook::State::Scrub() {
  database->SetBusyTimeout(kScrubTimeout);
  auto busy = database->Number("PRAGMA wal_checkpoint(TRUNCATE)");
  database->SetBusyTimeout(storage::kBusyTimeout);
  scrub_due = !busy || *busy != 0;
}

RecordBook::RecordBook(std::unique_ptr<State> state) : state_(std::move(state)) {}
RecordBook::RecordBook(RecordBook&&) noexcept = default;
RecordBook& RecordBook::operator=(RecordBook&&) noexcept = default;
RecordBook::~RecordBook() = default;

std::expected<RecordBook, RecordError> RecordBook::Open(const std::filesystem::path& file,
                                                        HeadWitness witness, Clock clock) {
  auto place = storage::PreparePlace(file, kWords);
  if (!place) {
    return std::unexpected(place.error());
  }
  auto database = Database::Open(*place, Database::Mode::kWrite, kWords);
  if (!database) {
    return std::unexpected(database.error());
  }
  if (sodium_init() < 0) {
    return std::unexpected((*database)->Error(
        StorageFault::kIo, "the system gives no random numbers", "restart the machine"));
  }
  if (auto good = PrepareSchema(**database); !good) {
    return std::unexpected(good.error());
  }
  auto state = std::make_unique<State>();
  state->file = *place;
  state->database = std::move(*database);
  state->witness = std::move(witness);
  state->clock = clock ? std::move(clock) : Clock(SystemNow);
  if (auto head = ReadHead(*state->database); !head) {
    return std::unexpected(head.error());
  }
  auto expired = AnyExpired(*state->database, state->clock());
  if (!expired) {
    return std::unexpected(expired.error());
  }
  if (*expired) {
    auto done = state->Transact([&](std::vector<Head>& heads) {
      return AppendExpired(*state->database, state->clock(), heads);
    });
    if (!done) {
      return std::unexpected(done.error());
    }
  }
  // A host that was killed may have left a dropped reservation in the log.
  if (StampOf(*place).log_size != 0) {
    state->Scrub();
  }
  return RecordBook(std::move(state));
}

std::expected<RecordBook, RecordError> RecordBook::OpenReadOnly(const std::filesystem::path& file) {
  auto place = storage::FindPlace(file, kWords);
  if (!place) {
    return std::unexpected(place.error());
  }
  auto state = std::make_unique<State>();
  state->file = *place;
  state->read_only = true;
  // With nothing in the log the file is whole by itself, and SQLite need not make its side files.
  state->stamp = StampOf(*place);
  state->quiet = state->stamp.log_size == 0;
  auto database = Database::Open(
      *place, state->quiet ? Database::Mode::kReadQuiet : Database::Mode::kRead, kWords);
  if (!database) {
    return std::unexpected(database.error());
  }
  state->database = std::move(*database);
  auto good = state->Read([](const Database& opened) { return CheckSchema(opened); });
  if (!good) {
    return std::unexpected(good.error());
  }
  return RecordBook(std::move(state));
}

std::expected<Head, RecordError> RecordBook::Append(const Submit& submit) {
  return AppendDescribed(DescribeSubmit(submit));
}

std::expected<Head, RecordError> RecordBook::Append(const Recovery& recovery) {
  return AppendDescribed(DescribeRecovery(recovery));
}

std::expected<Head, RecordError> RecordBook::AppendDescribed(
    std::expected<nlohmann::json, RecordError> described) {
  if (!described) {
    return std::unexpected(described.error());
  }
  Head appended;
  auto done = state_->Transact([&](std::vector<Head>& heads) -> std::expected<void, RecordError> {
    if (auto moved = AppendExpired(*state_->database, state_->clock(), heads); !moved) {
      return moved;
    }
    auto head = AppendEntry(*state_->database, *described, false);
    if (!head) {
      return std::unexpected(head.error());
    }
    appended = *head;
    heads.push_back(std::move(*head));
    return {};
  });
  if (!done) {
    return std::unexpected(done.error());
  }
  return appended;
}

std::expected<std::string, RecordError> RecordBook::Reserve(const Submit& submit) {
  auto described = DescribeSubmit(submit);
  if (!described) {
    return std::unexpected(described.error());
  }
  std::string ticket = RandomHex(16);
  auto done = state_->Transact([&](std::vector<Head>& heads) -> std::expected<void, RecordError> {
    if (auto moved = AppendExpired(*state_->database, state_->clock(), heads); !moved) {
      return moved;
    }
    return KeepReserved(*state_->database, ticket, state_->clock(), *described);
  });
  if (!done) {
    return std::unexpected(done.error());
  }
  return ticket;
}

std::expected<std::optional<Head>, RecordError> RecordBook::Settle(std::string_view ticket,
                                                                   bool posted) {
  bool known = false;
  std::optional<Head> appended;
  auto done = state_->Transact([&](std::vector<Head>& heads) -> std::expected<void, RecordError> {
    if (auto moved = AppendExpired(*state_->database, state_->clock(), heads); !moved) {
      return moved;
    }
    auto submit = TakeReserved(*state_->database, ticket);
    if (!submit) {
      return std::unexpected(submit.error());
    }
    known = submit->has_value();
    if (!known || !posted) {
      return {};
    }
    auto head = AppendEntry(*state_->database, std::move(**submit), false);
    if (!head) {
      return std::unexpected(head.error());
    }
    appended = *head;
    heads.push_back(std::move(*head));
    return {};
  });
  if (!done) {
    return std::unexpected(done.error());
  }
  if (!known) {
    RecordError error = state_->database->Error(StorageFault::kInvalid,
                                                "the ticket is unknown, settled already or expired",
                                                "submit again");
    error.fault = RecordFault::kUnknownTicket;
    return std::unexpected(std::move(error));
  }
  if (!posted) {
    state_->Scrub();
  }
  return appended;
}

std::expected<std::vector<Entry>, RecordError> RecordBook::List(std::uint64_t after,
                                                                std::uint64_t limit) const {
  static constexpr std::uint64_t kMost = std::uint64_t{1} << 62U;
  return state_->Read(
      [&](const Database& database) -> std::expected<std::vector<Entry>, RecordError> {
        auto query = database.Prepare(
            "SELECT seq, json, hash FROM entries WHERE seq > ? ORDER BY seq LIMIT ?");
        if (!query) {
          return std::unexpected(query.error());
        }
        query->Bind(1, std::min(after, kMost));
        query->Bind(2, limit == 0 ? kMost : std::min(limit, kMost));
        std::vector<Entry> entries;
        while (true) {
          auto row = query->Step();
          if (!row) {
            return std::unexpected(row.error());
          }
          if (!*row) {
            return entries;
          }
          entries.push_back({.seq = static_cast<std::uint64_t>(query->Number(0)),
                             .json = std::string(query->Text(1)),
                             .hash = std::string(query->Text(2))});
        }
      });
}

std::expected<Head, RecordError> RecordBook::LastHead() const {
  return state_->Read([&](const Database&) { return ReadHead(*state_->database); });
}

std::expected<Verification, RecordError> RecordBook::Verify(
    const std::vector<Head>& witnessed) const {
  return state_->Read([&](const Database& database) -> std::expected<Verification, RecordError> {
    auto whole = database.Prepare("PRAGMA quick_check(1)");
    if (!whole) {
      return std::unexpected(whole.error());
    }
    if (auto row = whole->Step(); !row) {
      return std::unexpected(row.error());
    }
    const std::string verdict(whole->Text(0));
    auto head = ReadHead(*state_->database);
    if (!head) {
      return std::unexpected(head.error());
    }
    ChainVerifier verifier(state_->file.string(), *head, witnessed);
    if (verdict != "ok") {
      verifier.AddFault("the database is damaged: " + verdict);
    }
    auto query = database.Prepare("SELECT seq, json, hash FROM entries ORDER BY seq");
    if (!query) {
      return std::unexpected(query.error());
    }
    while (true) {
      auto row = query->Step();
      if (!row) {
        return std::unexpected(row.error());
      }
      if (!*row) {
        return std::move(verifier).Finish();
      }
      verifier.Add({.seq = static_cast<std::uint64_t>(query->Number(0)),
                    .json = std::string(query->Text(1)),
                    .hash = std::string(query->Text(2))});
    }
  });
}

}  // namespace forepost::records
