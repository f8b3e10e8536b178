// A copy of all notes under a passphrase of its own, for another place (docs/vault.md, "Backups").
//
//   auto done = vault.BackUp(file, passphrase, {}, progress);   // false: it was stopped
//   auto restored = Restore({.backup = file, .backup_passphrase = passphrase, .vault = …},
//   progress);
//
// The copy is a vault like any other, with that one way in. It is the state of one moment, whoever
// writes meanwhile. Only notes that open to the last row are copied, so that what was made can be
// restored. A restore works on a copy of its own beside the notes, opens every row of it, gives it
// the way in of this machine, and only then puts it in their place, in one step: whatever goes
// wrong before, the notes are as they were.
//
// Thread-safety: as the Vault.
#pragma once

#include <expected>
#include <filesystem>
#include <optional>
#include <string>

#include "notes/progress.h"
#include "notes/secret.h"
#include "notes/vault.h"
#include "platform/key_store.h"

namespace forepost::notes {

// kDamaged: a row does not open. Says so with the numbers of its clients. False: it was stopped.
std::expected<bool, VaultError> CheckRows(const Reading& reading, const std::filesystem::path& file,
                                          const Progress& progress);

struct RestoreRequest {
  std::filesystem::path backup;
  const SecretBytes& backup_passphrase;
  std::filesystem::path vault;              // where the notes are to be
  platform::KeyStore* key_store = nullptr;  // opens them afterwards,
  const SecretBytes* passphrase = nullptr;  // unless there is this
  PassphraseCost cost = {};                 // of that passphrase
  bool replace = false;                     // notes that are there are kept beside the new ones,
  std::string day;                          // under a name with this day in it
};
struct Restored {
  std::uint64_t clients = 0;
  std::filesystem::path kept;  // the notes that were there; empty: there were none
};
// kMissing: there is no such backup. kInvalid: there are notes already, or the backup is not whole.
// kWrongKey, kNoKeyStore, kTampered; kBusy: another program has the notes open. Nothing: it was
// stopped.
std::expected<std::optional<Restored>, VaultError> Restore(const RestoreRequest& request,
                                                           const Progress& progress);

}  // namespace forepost::notes
