// What a session that checks knows of the people in the notes: hashes of their names, told by the
// extension (docs/protocol.md, "clients"), which has them of the host that holds the notes.
//
//   ClientList clients;
//   auto taken = clients.Take(message);
//   verdict.unchecked … if (clients.IsUnchecked(vault_file))
//
// Thread-safety: one thread at a time.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "messaging/fields.h"
#include "policy/hashed_list.h"

namespace forepost::messaging {

// A hash in a message: the number of words less one as one hexadecimal digit, then the value as in
// a list of hashes.
inline constexpr std::size_t kClientDigits = 17;
inline constexpr std::size_t kMaxClientHashes = 4'000'000;

std::string ToDigits(const policy::HashedName& name);

class ClientList {
 public:
  // One `clients` message. Names that come in several are in force with the last.
  std::expected<void, Fault> Take(const nlohmann::json& message);

  // Null: none are known.
  const policy::HashedNames* names() const { return names_ ? &*names_ : nullptr; }

  // There are notes whose names are not known here. Nobody told of any: the file decides.
  bool IsUnchecked(const std::filesystem::path& vault) const;

 private:
  enum class Told { kNothing, kAbsent, kLocked, kOpen };

  Told told_ = Told::kNothing;
  std::optional<policy::HashedNames> names_;
  std::optional<policy::HashedNames> coming_;  // as far as they have come
  std::uint64_t count_ = 0;                    // of `coming_`, repetitions included
};

}  // namespace forepost::messaging
