// The tables of a file of records, and what says that a file is one.
#pragma once

#include <expected>

#include "records/database.h"

namespace forepost::records {

// Makes the tables in an empty file, or checks that they are exactly ours: a file with anything
// else in it is kDamaged, one of a later version kNewer.
std::expected<void, RecordError> PrepareSchema(Database& database);
std::expected<void, RecordError> CheckSchema(const Database& database);

}  // namespace forepost::records
