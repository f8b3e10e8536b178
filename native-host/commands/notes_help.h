// What `forepost notes SUBCOMMAND --help` says, and which groups of options a subcommand takes.
//
// Thread-safety: data.
#pragma once

#include <string_view>

namespace forepost::commands {

// Groups of options, as bits.
inline constexpr unsigned kWhom = 1;      // --name, --id: an existing client
inline constexpr unsigned kFieldSet = 2;  // --employer …
inline constexpr unsigned kWindow = 4;    // --limit
inline constexpr unsigned kFile = 8;      // --out, --force
inline constexpr unsigned kWords = 16;
inline constexpr unsigned kUnopened = 32;  // the notes need not be open: no --passphrase-file
inline constexpr unsigned kForce = 64;     // --force for the notes themselves

struct NotesHelp {
  std::string_view name;
  std::string_view text;
  unsigned groups;
};
// Null: there is no such subcommand.
const NotesHelp* FindNotesHelp(std::string_view subcommand);

}  // namespace forepost::commands
