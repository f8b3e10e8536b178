// The sealed copy of the search index in the table `search` (docs/vault.md, "Search"). Every call
// runs inside a transaction that the caller holds.
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "notes/secret.h"
#include "notes/vault_file.h"

namespace forepost::notes {

inline constexpr std::size_t kSearchPartBytes = std::size_t{1} << 20U;
inline constexpr std::uint64_t kMaxSearchParts = 512;

struct SearchParts {
  Revision revision = 0;
  std::string bytes;
};

// Nothing: there is none, or one that cannot be used.
std::expected<std::optional<SearchParts>, VaultError> LoadSearchParts(VaultFile& file,
                                                                      const SecretBytes& index_key);
// Replaces what is there. `bytes` has at most kMaxSearchParts * kSearchPartBytes.
std::expected<void, VaultError> StoreSearchParts(VaultFile& file, const SecretBytes& index_key,
                                                 Revision revision, std::string_view bytes);
std::expected<void, VaultError> ClearSearchParts(VaultFile& file);

}  // namespace forepost::notes
