// Where the vault stands: the numbers and the digest that are sealed in it (docs/vault.md, "State
// and digest").
//
// Thread-safety: pure functions and plain data.
#pragma once

#include "notes/sealing.h"
#include "notes/set_digest.h"
#include "notes/vault.h"

namespace forepost::notes {

struct Standing {
  Revision revision = 0;
  std::uint64_t next = 1;  // the next free number of a client or row
  std::uint64_t clients = 0;
  std::uint64_t rows = 0;
  std::uint64_t erasures = 0;
  SetDigest digest;
};

Sealed SealStanding(const VaultKeys& keys, const VaultName& name, const Standing& standing,
                    const SecretBytes& index_key);

// False: it does not open under the state key. `index_key` gets a size of kKeyBytes.
bool OpenStanding(const VaultKeys& keys, const VaultName& name, const Sealed& sealed,
                  Standing& standing, SecretBytes& index_key);

}  // namespace forepost::notes
