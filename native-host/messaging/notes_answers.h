// What the answers about notes have in common.
#pragma once

#include <cstdint>
#include <expected>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "messaging/fields.h"
#include "notes/vault_error.h"

namespace forepost::messaging {

// The error that says what is wrong with the vault.
std::unexpected<Fault> Failed(const notes::VaultError& error);

// {"id", "type"}.
nlohmann::json Envelope(std::uint64_t id, std::string_view type);

// The bytes of an answer, at most kMaxFrameOut: one that is longer loses the last of its `clients`,
// or the oldest snapshots and then notes of its `client`, which is then `truncated`.
std::string DumpWithinFrame(nlohmann::json answer);

}  // namespace forepost::messaging
