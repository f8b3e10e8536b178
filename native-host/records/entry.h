// An entry's bytes: one line of JSON, its members in alphabetical order, and their SHA-256.
#pragma once

#include <expected>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "records/records.h"

namespace forepost::records {

// The `prev` of a chain's first entry.
inline constexpr std::string_view kNoHash =
    "0000000000000000000000000000000000000000000000000000000000000000";

// What an entry says of its submit, not yet placed in a chain. Rules are sorted, ill-formed UTF-8
// is replaced by U+FFFD; past a limit kInvalid.
std::expected<nlohmann::json, RecordError> DescribeSubmit(const Submit& submit);

// The same for a recovery; its entry has a member `kind`, which a submit's has not.
inline constexpr std::string_view kRecoveryKind = "recovery";
std::expected<nlohmann::json, RecordError> DescribeRecovery(const Recovery& recovery);

// One line of JSON; never throws for what was described here.
std::string ToLine(const nlohmann::json& value);

// Puts what was described behind `head`.
Entry PlaceEntry(nlohmann::json described, const Head& head, bool unsettled);

// Lower-case hexadecimal SHA-256, as sha256sum prints it.
std::string HashOf(std::string_view bytes);

// `bytes` random ones in hexadecimal.
std::string RandomHex(std::size_t bytes);

}  // namespace forepost::records
