#include "records/ledger.h"

#include <cstdint>
#include <string>
#include <utility>

#include "common/json_document.h"
#include "records/entry.h"

namespace forepost::records {
namespace {

using storage::Database;
using storage::Statement;
using storage::StorageFault;

// A clock that was set back must not keep a reservation alive, hence the second bound.
constexpr std::string_view kExpired = "FROM reserved WHERE created <= ? OR created > ?";

std::expected<Statement, RecordError> PrepareExpired(const Database& database,
                                                     std::string_view before,
                                                     std::string_view after, Time now) {
  const Time oldest = now - kReservationLife;
  const Time newest = now + kReservationLife;
  auto statement =
      database.Prepare(std::string(before) + std::string(kExpired) + std::string(after));
  if (statement) {
    statement->Bind(1, std::int64_t{oldest.time_since_epoch().count()});
    statement->Bind(2, std::int64_t{newest.time_since_epoch().count()});
  }
  return statement;
}

// Runs a statement that gives no rows.
std::expected<void, RecordError> Finish(Statement& statement) {
  if (auto row = statement.Step(); !row) {
    return std::unexpected(row.error());
  }
  return {};
}

std::expected<nlohmann::json, RecordError> ParseReserved(const Database& database,
                                                         std::string_view payload) {
  auto document = JsonDocument::Parse(payload, {}, {.max_depth = 8, .positions = false});
  if (!document || !document->root().is_object()) {
    return std::unexpected(database.Error(StorageFault::kDamaged,
                                          "a submit that was reserved cannot be read",
                                          "keep the file for compliance and move it away"));
  }
  return document->root();
}

}  // namespace

std::expected<Head, RecordError> ReadHead(const Database& database) {
  auto row = database.Prepare("SELECT chain, seq, hash FROM chain WHERE id = 1");
  if (!row) {
    return std::unexpected(row.error());
  }
  auto found = row->Step();
  if (!found) {
    return std::unexpected(found.error());
  }
  if (!*found || row->Text(0).size() != 32 || row->Number(1) < 0 || row->Text(2).size() != 64) {
    return std::unexpected(database.Error(StorageFault::kDamaged,
                                          "the file does not say which chain it holds",
                                          "keep it for compliance and move it away"));
  }
  return Head{.chain = std::string(row->Text(0)),
              .seq = static_cast<std::uint64_t>(row->Number(1)),
              .hash = std::string(row->Text(2))};
}

std::expected<Head, RecordError> AppendEntry(const Database& database, nlohmann::json described,
                                             bool unsettled) {
  auto head = ReadHead(database);
  if (!head) {
    return head;
  }
  const Entry entry = PlaceEntry(std::move(described), *head, unsettled);
  auto insert = database.Prepare("INSERT INTO entries(seq, json, hash) VALUES(?, ?, ?)");
  if (!insert) {
    return std::unexpected(insert.error());
  }
  insert->Bind(1, entry.seq);
  insert->Bind(2, entry.json);
  insert->Bind(3, entry.hash);
  if (auto done = Finish(*insert); !done) {
    return std::unexpected(done.error());
  }
  auto update = database.Prepare("UPDATE chain SET seq = ?, hash = ? WHERE id = 1");
  if (!update) {
    return std::unexpected(update.error());
  }
  update->Bind(1, entry.seq);
  update->Bind(2, entry.hash);
  if (auto done = Finish(*update); !done) {
    return std::unexpected(done.error());
  }
  return Head{.chain = head->chain, .seq = entry.seq, .hash = entry.hash};
}

std::expected<void, RecordError> KeepReserved(const Database& database, std::string_view ticket,
                                              Time now, const nlohmann::json& submit) {
  auto insert = database.Prepare("INSERT INTO reserved(ticket, created, payload) VALUES(?, ?, ?)");
  if (!insert) {
    return std::unexpected(insert.error());
  }
  insert->Bind(1, ticket);
  insert->Bind(2, std::int64_t{now.time_since_epoch().count()});
  insert->Bind(3, ToLine(submit));
  return Finish(*insert);
}

std::expected<std::optional<nlohmann::json>, RecordError> TakeReserved(const Database& database,
                                                                       std::string_view ticket) {
  auto remove = database.Prepare("DELETE FROM reserved WHERE ticket = ? RETURNING payload");
  if (!remove) {
    return std::unexpected(remove.error());
  }
  remove->Bind(1, ticket);
  auto row = remove->Step();
  if (!row) {
    return std::unexpected(row.error());
  }
  if (!*row) {
    return std::nullopt;
  }
  auto submit = ParseReserved(database, remove->Text(0));
  if (!submit) {
    return std::unexpected(submit.error());
  }
  if (auto done = Finish(*remove); !done) {
    return std::unexpected(done.error());
  }
  return std::optional(std::move(*submit));
}

std::expected<bool, RecordError> AnyExpired(const Database& database, Time now) {
  auto query = PrepareExpired(database, "SELECT count(*) ", "", now);
  if (!query) {
    return std::unexpected(query.error());
  }
  if (auto row = query->Step(); !row) {
    return std::unexpected(row.error());
  }
  return query->Number(0) != 0;
}

std::expected<void, RecordError> AppendExpired(const Database& database, Time now,
                                               std::vector<Head>& heads) {
  std::vector<std::string> payloads;
  auto query = PrepareExpired(database, "SELECT payload ", " ORDER BY id", now);
  if (!query) {
    return std::unexpected(query.error());
  }
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
  if (payloads.empty()) {
    return {};
  }
  for (const std::string& payload : payloads) {
    auto submit = ParseReserved(database, payload);
    if (!submit) {
      return std::unexpected(submit.error());
    }
    auto head = AppendEntry(database, std::move(*submit), true);
    if (!head) {
      return std::unexpected(head.error());
    }
    heads.push_back(std::move(*head));
  }
  auto remove = PrepareExpired(database, "DELETE ", "", now);
  if (!remove) {
    return std::unexpected(remove.error());
  }
  return Finish(*remove);
}

}  // namespace forepost::records
