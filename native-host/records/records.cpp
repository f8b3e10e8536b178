#include "records/records.h"

#include <sodium.h>
#include <sys/stat.h>

#include <algorithm>
#include <utility>

#include "common/json_document.h"
#include "records/chain_verifier.h"
#include "records/database.h"
#include "records/entry.h"
#include "records/place.h"
#include "records/schema.h"

namespace forepost::records {
namespace {

using std::chrono::milliseconds;

// How long a checkpoint may wait for readers: it is tried again later.
constexpr milliseconds kScrubTimeout{250};

std::chrono::sys_time<milliseconds> SystemNow() {
  return std::chrono::floor<milliseconds>(std::chrono::system_clock::now());
}

// What shows that somebody has written to a file since it was looked at.
struct Stamp {
  timespec changed{};
  off_t size = 0;
  off_t log_size = 0;

  bool operator==(const Stamp& other) const {
    return changed.tv_sec == other.changed.tv_sec && changed.tv_nsec == other.changed.tv_nsec &&
           size == other.size && log_size == other.log_size;
  }
};

Stamp StampOf(const std::filesystem::path& file) {
  Stamp stamp;
  struct stat status{};
  if (stat(file.c_str(), &status) == 0) {
    stamp.changed = status.st_mtim;
    stamp.size = status.st_size;
  }
  if (stat((file.native() + "-wal").c_str(), &status) == 0) {
    stamp.log_size = status.st_size;
  }
  return stamp;
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

  std::expected<Head, RecordError> ReadHead() const;
  std::expected<Head, RecordError> AppendTo(const nlohmann::json& submit, bool unsettled);
  std::expected<void, RecordError> AppendExpired(std::vector<Head>& heads);
  std::expected<bool, RecordError> AnyExpired() const;
  std::expected<nlohmann::json, RecordError> ParseReserved(std::string_view payload) const;
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
    return std::unexpected(database->Error(RecordFault::kReadOnly,
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
  auto reopened = Database::Open(file, Database::Mode::kRead);
  if (!reopened) {
    return std::unexpected(reopened.error());
  }
  database = std::move(*reopened);
  quiet = false;
  return work(*database);
}

std::expected<Head, RecordError> RecordBook::State::ReadHead() const {
  auto row = database->Prepare("SELECT chain, seq, hash FROM chain WHERE id = 1");
  if (!row) {
    return std::unexpected(row.error());
  }
  auto found = row->Step();
  if (!found) {
    return std::unexpected(found.error());
  }
  if (!*found || row->Text(0).size() != 32 || row->Number(1) < 0 || row->Text(2).size() != 64) {
    return std::unexpected(database->Error(RecordFault::kDamaged,
                                           "the file does not say which chain it holds",
                                           "keep it for compliance and move it away"));
  }
  return Head{.chain = std::string(row->Text(0)),
              .seq = static_cast<std::uint64_t>(row->Number(1)),
              .hash = std::string(row->Text(2))};
}

std::expected<Head, RecordError> RecordBook::State::AppendTo(const nlohmann::json& submit,
                                                             bool unsettled) {
  auto head = ReadHead();
  if (!head) {
    return head;
  }
  const Entry entry = PlaceEntry(submit, *head, unsettled);
  auto insert = database->Prepare("INSERT INTO entries(seq, json, hash) VALUES(?, ?, ?)");
  if (!insert) {
    return std::unexpected(insert.error());
  }
  insert->Bind(1, entry.seq);
  insert->Bind(2, entry.json);
  insert->Bind(3, entry.hash);
  if (auto done = insert->Step(); !done) {
    return std::unexpected(done.error());
  }
  auto update = database->Prepare("UPDATE chain SET seq = ?, hash = ? WHERE id = 1");
  if (!update) {
    return std::unexpected(update.error());
  }
  update->Bind(1, entry.seq);
  update->Bind(2, entry.hash);
  if (auto done = update->Step(); !done) {
    return std::unexpected(done.error());
  }
  return Head{.chain = head->chain, .seq = entry.seq, .hash = entry.hash};
}

std::expected<nlohmann::json, RecordError> RecordBook::State::ParseReserved(
    std::string_view payload) const {
  auto document = JsonDocument::Parse(payload, file.string(), {.max_depth = 8, .positions = false});
  if (!document || !document->root().is_object()) {
    return std::unexpected(database->Error(RecordFault::kDamaged,
                                           "a submit that was reserved cannot be read",
                                           "keep the file for compliance and move it away"));
  }
  return document->root();
}

// A clock that was set back must not keep a reservation alive, hence the second bound.
constexpr std::string_view kExpired = "FROM reserved WHERE created <= ? OR created > ?";

std::expected<bool, RecordError> RecordBook::State::AnyExpired() const {
  auto query = database->Prepare("SELECT count(*) " + std::string(kExpired));
  if (!query) {
    return std::unexpected(query.error());
  }
  const auto now = clock().time_since_epoch();
  query->Bind(1, std::int64_t{(now - kReservationLife).count()});
  query->Bind(2, std::int64_t{milliseconds(now + kReservationLife).count()});
  if (auto row = query->Step(); !row) {
    return std::unexpected(row.error());
  }
  return query->Number(0) != 0;
}

std::expected<void, RecordError> RecordBook::State::AppendExpired(std::vector<Head>& heads) {
  const auto now = clock().time_since_epoch();
  const std::int64_t oldest{(now - kReservationLife).count()};
  const std::int64_t newest{(now + kReservationLife).count()};
  std::vector<std::string> payloads;
  {
    auto query = database->Prepare("SELECT payload " + std::string(kExpired) + " ORDER BY id");
    if (!query) {
      return std::unexpected(query.error());
    }
    query->Bind(1, oldest);
    query->Bind(2, newest);
    while (true) {
      auto row = query->Step();
      if (!row) {
        return std::unexpected(row.error());
      }
      if (!*row) {
        break;
      }
      payloads.emplace_back(query->Text(0));
    }
  }
  if (payloads.empty()) {
    return {};
  }
  for (const std::string& payload : payloads) {
    auto submit = ParseReserved(payload);
    if (!submit) {
      return std::unexpected(submit.error());
    }
    auto head = AppendTo(*submit, true);
    if (!head) {
      return std::unexpected(head.error());
    }
    heads.push_back(std::move(*head));
  }
  auto remove = database->Prepare("DELETE " + std::string(kExpired));
  if (!remove) {
    return std::unexpected(remove.error());
  }
  remove->Bind(1, oldest);
  remove->Bind(2, newest);
  if (auto done = remove->Step(); !done) {
    return std::unexpected(done.error());
  }
  return {};
}

// Moves the log into the file, where deleted bytes are already overwritten, and cuts it to nothing.
void RecordBook::State::Scrub() {
  database->SetBusyTimeout(kScrubTimeout);
  auto busy = database->Number("PRAGMA wal_checkpoint(TRUNCATE)");
  database->SetBusyTimeout(kBusyTimeout);
  scrub_due = !busy || *busy != 0;
}

RecordBook::RecordBook(std::unique_ptr<State> state) : state_(std::move(state)) {}
RecordBook::RecordBook(RecordBook&&) noexcept = default;
RecordBook& RecordBook::operator=(RecordBook&&) noexcept = default;
RecordBook::~RecordBook() = default;

std::expected<RecordBook, RecordError> RecordBook::Open(const std::filesystem::path& file,
                                                        HeadWitness witness, Clock clock) {
  auto place = PreparePlace(file);
  if (!place) {
    return std::unexpected(place.error());
  }
  auto database = Database::Open(*place, Database::Mode::kWrite);
  if (!database) {
    return std::unexpected(database.error());
  }
  if (sodium_init() < 0) {
    return std::unexpected((*database)->Error(
        RecordFault::kIo, "the system gives no random numbers", "restart the machine"));
  }
  if (auto good = PrepareSchema(**database); !good) {
    return std::unexpected(good.error());
  }
  auto state = std::make_unique<State>();
  state->file = *place;
  state->database = std::move(*database);
  state->witness = std::move(witness);
  state->clock = clock ? std::move(clock) : Clock(SystemNow);
  if (auto head = state->ReadHead(); !head) {
    return std::unexpected(head.error());
  }
  auto expired = state->AnyExpired();
  if (!expired) {
    return std::unexpected(expired.error());
  }
  if (*expired) {
    auto done =
        state->Transact([&](std::vector<Head>& heads) { return state->AppendExpired(heads); });
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
  auto place = FindPlace(file);
  if (!place) {
    return std::unexpected(place.error());
  }
  auto state = std::make_unique<State>();
  state->file = *place;
  state->read_only = true;
  // With nothing in the log the file is whole by itself, and SQLite need not make its side files.
  state->stamp = StampOf(*place);
  state->quiet = state->stamp.log_size == 0;
  auto database =
      Database::Open(*place, state->quiet ? Database::Mode::kReadQuiet : Database::Mode::kRead);
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
  auto described = DescribeSubmit(submit);
  if (!described) {
    return std::unexpected(described.error());
  }
  Head appended;
  auto done = state_->Transact([&](std::vector<Head>& heads) -> std::expected<void, RecordError> {
    if (auto moved = state_->AppendExpired(heads); !moved) {
      return moved;
    }
    auto head = state_->AppendTo(*described, false);
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
  const std::string ticket = RandomHex(16);
  auto done = state_->Transact([&](std::vector<Head>& heads) -> std::expected<void, RecordError> {
    if (auto moved = state_->AppendExpired(heads); !moved) {
      return moved;
    }
    auto insert =
        state_->database->Prepare("INSERT INTO reserved(ticket, created, payload) VALUES(?, ?, ?)");
    if (!insert) {
      return std::unexpected(insert.error());
    }
    insert->Bind(1, ticket);
    insert->Bind(2, std::int64_t{state_->clock().time_since_epoch().count()});
    insert->Bind(3, ToLine(*described));
    if (auto inserted = insert->Step(); !inserted) {
      return std::unexpected(inserted.error());
    }
    return {};
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
    if (auto moved = state_->AppendExpired(heads); !moved) {
      return moved;
    }
    auto remove =
        state_->database->Prepare("DELETE FROM reserved WHERE ticket = ? RETURNING payload");
    if (!remove) {
      return std::unexpected(remove.error());
    }
    remove->Bind(1, ticket);
    auto row = remove->Step();
    if (!row) {
      return std::unexpected(row.error());
    }
    known = *row;
    if (!known) {
      return {};
    }
    const std::string payload(remove->Text(0));
    if (auto finished = remove->Step(); !finished) {
      return std::unexpected(finished.error());
    }
    if (!posted) {
      return {};
    }
    auto submit = state_->ParseReserved(payload);
    if (!submit) {
      return std::unexpected(submit.error());
    }
    auto head = state_->AppendTo(*submit, false);
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
    return std::unexpected(state_->database->Error(
        RecordFault::kUnknownTicket, "the ticket is unknown, settled already or expired",
        "submit again"));
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
  return state_->Read([&](const Database&) { return state_->ReadHead(); });
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
    auto head = state_->ReadHead();
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
