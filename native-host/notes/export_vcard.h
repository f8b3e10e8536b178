// A client as a vCard of version 4.0 (RFC 6350), for other programs and for import_vcard.h.
//
// Thread-safety: pure functions.
#pragma once

#include <string>

#include "notes/beside.h"
#include "notes/client.h"

namespace forepost::notes {

// With CR LF at the ends of lines, folded at 75 bytes. `around` gives the names of those whom its
// relations name. What a page said when it was saved stays in the notes.
std::string ToVcard(const Client& client, const Surroundings& around);

}  // namespace forepost::notes
