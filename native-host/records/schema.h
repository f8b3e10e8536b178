// The tables of a file of records, and what says that a file is one.
#pragma once

#include <expected>

#include "records/records.h"
#include "storage/database.h"

namespace forepost::records {

// Makes the tables in an empty file, or checks that they are exactly ours: a file with anything
// else in it is kDamaged, one of a later version kNewer.
std::expected<void, RecordError> PrepareSchema(storage::Database& database);
std::expected<void, RecordError> CheckSchema(const storage::Database& database);

}  // namespace forepost::records
