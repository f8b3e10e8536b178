// What can go wrong with the vault, for callers that act on it; the words are in the diagnostic.
#pragma once

#include "common/diagnostic.h"

namespace forepost::notes {

enum class VaultFault {
  kMissing,        // there is no vault in this place yet
  kLocked,         // it has to be unlocked first
  kWrongKey,       // this passphrase, or the key in the key store, does not open it
  kNoKeyStore,     // the system's key store cannot be used, or holds no key for this vault
  kDamaged,        // not a vault, broken pages, or a value that does not open under its key
  kTampered,       // whole, but a row was removed, brought back from an older copy or swapped
  kNewer,          // written by a newer Forepost
  kFull,           // no space left
  kReadOnly,       // may not be written, or not be read
  kBusy,           // locked by another process for longer than the busy time-out
  kUntrusted,      // the file or its folder is a link or belongs to somebody else
  kUnsafePlace,    // it lies where other machines can open it at the same time
  kIo,             // anything else that the system refused
  kInvalid,        // what was to be written is not allowed: too long, empty, not UTF-8
  kUnknownClient,  // there is no client of this number, or not any more
};

// A Diagnostic with its kind: goes wherever a Diagnostic goes. Never holds a secret or what a row
// says.
struct VaultError : Diagnostic {
  VaultFault fault = VaultFault::kIo;
};

}  // namespace forepost::notes
