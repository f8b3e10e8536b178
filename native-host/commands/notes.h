// The command `forepost notes`, with what it needs of the world, so that tests can give it another
// one. notes.cpp chooses and opens; notes_read.cpp, notes_change.cpp and notes_recover.cpp do.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <optional>

#include "commands/command.h"
#include "commands/notes_options.h"
#include "notes/notebook.h"
#include "platform/key_store.h"
#include "records/records.h"

namespace forepost::commands {

struct NotesWorld {
  platform::KeyStore* key_store = nullptr;  // null: there is none
  notes::Clock now;
  notes::PassphraseCost cost;  // of a new passphrase
  notes::Terms terms = {};
  // What the machine's settings say of recovery; nothing: there are none in force, and what the
  // notes have stays as it is.
  std::optional<std::optional<notes::FirmPublicKey>> recovery_key = {};
  // This user's records.
  std::function<std::expected<records::RecordBook, records::RecordError>()> open_records = {};
  std::function<bool()> stopped = {};  // has the person asked to stop? Empty: never
  bool terminal = false;               // somebody watches standard error

  bool Stopped() const { return stopped && stopped(); }
};

int RunNotesIn(const NotesWorld& world, Arguments arguments, Streams streams);

// What a subcommand gets.
struct NotesCall {
  const NotesWorld& world;
  const NotesOptions& options;
  notes::Notebook& book;
  const std::filesystem::path& file;     // the notes'
  const notes::SecretBytes* passphrase;  // of --passphrase-file, or null
  Streams streams;
};

// Each returns the exit code.
int ListNotes(const NotesCall& call);
int SearchNotes(const NotesCall& call);
int ShowNotes(const NotesCall& call);
int ExportNotes(const NotesCall& call);
int ImportNotes(const NotesCall& call);
int AddNotes(const NotesCall& call);
int EditNotes(const NotesCall& call);
int EraseNotes(const NotesCall& call);
int MergeNotes(const NotesCall& call);
int SplitNotes(const NotesCall& call);
int ShowOverview(const NotesCall& call);
int SetNotesPassphrase(const NotesCall& call);
int BackUpNotes(const NotesCall& call);
int RestoreNotes(const NotesCall& call);  // the notes are not opened
// notes_recover.cpp; neither needs notes that are open.
int MakeNotesKey(const NotesCall& call);
int RecoverNotes(const NotesCall& call);

// Where this is an error of a file that is damaged: says so and makes `book` read what is still
// sound, once.
bool ReadDamagedAfter(const notes::VaultError& error, notes::Notebook& book, std::ostream& err);

// The client that --id or --name names, or the exit code with which to end (what is wrong has been
// printed).
std::expected<notes::ClientId, int> Whom(const NotesCall& call);

}  // namespace forepost::commands
