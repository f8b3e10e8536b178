// What `forepost notes …` is asked: options, the file, the way to open it.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "commands/command.h"
#include "commands/notes_transfer_options.h"
#include "notes/notebook.h"
#include "notes/secret.h"

namespace forepost::commands {

struct NotesOptions {
  std::string vault;            // empty: this user's own
  std::string passphrase_file;  // empty: the key store opens it
  bool json = false;

  std::string name;  // of whom; for `add` the new client's
  std::uint64_t id = 0;
  std::string words;  // of a search
  std::uint64_t limit = 50;
  notes::Filter filter;

  notes::ClientId other = 0;  // of a merge
  notes::RowId row = 0;       // of a split

  notes::Edit edit;
  bool edits = false;  // something was given that changes the client

  std::string out;
  bool force = false;
  bool yes = false;
  std::string new_passphrase_file;
  std::string firm_key;
  std::string reason;
  bool key_store = false;
  bool remove = false;

  TransferOptions transfer;
};

// The options of `subcommand`, or the exit code with which to end (the help or the fault has been
// printed).
std::expected<NotesOptions, int> ReadNotesOptions(const std::string& subcommand,
                                                  Arguments arguments, Streams streams);

// The first line of a file that its owner alone can read.
std::expected<notes::SecretBytes, Diagnostic> ReadPassphrase(const std::filesystem::path& file);

// Prints what is wrong and returns the exit code that says so.
int Report(const notes::VaultError& error, std::ostream& err);

}  // namespace forepost::commands
