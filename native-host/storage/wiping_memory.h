// SQLite's memory, wiped when it is given back.
//
//   if (!WipeFreedMemory()) …   // first thing in main
//
// Decrypted rows, what was bound to a statement and the search index pass through SQLite's memory.
// It frees without wiping, so that what a person wrote would stay in the host's memory after the
// notes were locked, for as long as nothing else happens to be put there. With this every block is
// zeroed before the system gets it back. What a connection holds in caches of its own is given back
// when it is closed at the latest.
//
// Thread-safety: to be called before any other use of SQLite in the process.
#pragma once

namespace forepost::storage {

// False: SQLite was in use already, and goes on as before.
bool WipeFreedMemory();

}  // namespace forepost::storage
