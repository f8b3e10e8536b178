// Reading what is still sound in a vault that is damaged or was tampered with, row by row and
// without trusting anything as a whole (docs/vault.md, "Damage").
//
// Thread-safety: one thread at a time.
#pragma once

#include <expected>
#include <memory>

#include "notes/vault.h"
#include "notes/vault_core.h"
#include "notes/vault_file.h"

namespace forepost::notes {

// Finds what there is; the rest is read when it is asked for. A client of which anything cannot be
// read has a Row that does not open, be it number 0. Errors are only those of the disk. `file` and
// `unlocked` must outlive it.
std::expected<std::unique_ptr<Reading>, VaultError> MakeRescueReading(VaultFile& file,
                                                                      Unlocked& unlocked);

}  // namespace forepost::notes
