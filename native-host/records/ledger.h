// The steps out of which a record is made: each inside a transaction that the caller holds.
#pragma once

#include <chrono>
#include <expected>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "records/records.h"
#include "storage/database.h"

namespace forepost::records {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

// The head that the file remembers.
std::expected<Head, RecordError> ReadHead(const storage::Database& database);

// Puts what was described (entry.h) behind the head and returns the new one.
std::expected<Head, RecordError> AppendEntry(const storage::Database& database,
                                             nlohmann::json described, bool unsettled);

std::expected<void, RecordError> KeepReserved(const storage::Database& database,
                                              std::string_view ticket, Time now,
                                              const nlohmann::json& submit);

// Removes a reservation and returns its submit; nothing for an unknown ticket.
std::expected<std::optional<nlohmann::json>, RecordError> TakeReserved(
    const storage::Database& database, std::string_view ticket);

std::expected<bool, RecordError> AnyExpired(const storage::Database& database, Time now);

// Appends, as unsettled, every reservation older than kReservationLife, and adds the heads.
std::expected<void, RecordError> AppendExpired(const storage::Database& database, Time now,
                                               std::vector<Head>& heads);

}  // namespace forepost::records
