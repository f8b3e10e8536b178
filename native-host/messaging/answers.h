// The host's answers as JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "messaging/fields.h"
#include "messaging/machine.h"

namespace forepost::messaging {

// {"id", "type": "error", "error": {"code", "message", "field"?, "hint"}}. Without an id: null.
nlohmann::json ErrorAnswer(std::optional<std::uint64_t> id, const Fault& fault);

// [{"code", "message", "hint"}].
nlohmann::json ToJson(const std::vector<Problem>& problems);

// The bytes of an answer; never throws, whatever bytes a text may have.
std::string Dump(const nlohmann::json& answer);

// Takes findings off the end of `verdict`, which stands somewhere in `answer`, until the answer's
// bytes are at most `limit`, and then sets `truncated`. Returns the bytes. An answer that is too
// large without any findings is returned as it is.
std::string DumpWithin(const nlohmann::json& answer, nlohmann::json& verdict, std::size_t limit);

}  // namespace forepost::messaging
