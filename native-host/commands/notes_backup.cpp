// `forepost notes backup` and `restore`.
#include "notes/backup.h"

#include <ostream>

#include "commands/new_file.h"
#include "commands/notes.h"
#include "commands/notes_text.h"
#include "commands/progress_line.h"
#include "common/exit_codes.h"
#include "common/iso_date.h"
#include "common/printable.h"

namespace forepost::commands {
namespace {

// Shows how far it is, and stops when the person asks.
notes::Progress ProgressOn(const NotesCall& call, ProgressLine& line) {
  return [&](std::string_view doing, std::uint64_t done, std::uint64_t total) {
    line.Show(doing, done, total);
    return !call.world.Stopped();
  };
}

bool ShowsProgress(const NotesCall& call) {
  return call.world.terminal || call.options.transfer.progress;
}

std::expected<notes::SecretBytes, int> BackupPassphrase(const NotesCall& call) {
  auto read = ReadPassphrase(call.options.transfer.backup_passphrase_file);
  if (!read) {
    call.streams.err << ToString(read.error()) << '\n';
    return std::unexpected(kExitNoInput);
  }
  return *std::move(read);
}

int Stopped(const NotesCall& call, std::string_view what) {
  call.streams.err << "Stopped. " << what << '\n';
  return kExitStopped;
}

}  // namespace

int BackUpNotes(const NotesCall& call) {
  const auto passphrase = BackupPassphrase(call);
  if (!passphrase) {
    return passphrase.error();
  }
  const auto count = call.book.Count();
  if (!count) {
    return Report(count.error(), call.streams.err);
  }
  std::expected<bool, notes::VaultError> done = false;
  const auto written =
      FillNewFile(call.options.out, call.options.force, [&](const std::filesystem::path& empty) {
        ProgressLine line(call.streams.err, ShowsProgress(call));
        done =
            call.book.vault().BackUp(empty, *passphrase, call.world.cost, ProgressOn(call, line));
        return done && *done;
      });
  if (!written) {
    call.streams.err << ToString(written.error()) << '\n';
    return kExitCannotCreate;
  }
  if (!done) {
    return Report(done.error(), call.streams.err);
  }
  if (!*done) {
    return Stopped(call, "No backup was made.");
  }
  if (call.options.json) {
    PrintJson({{"backup", {{"file", call.options.out}, {"clients", *count}}}}, call.streams.out);
  } else {
    call.streams.out << "Backed up " << CountClients(*count) << " to "
                     << Printable(call.options.out)
                     << ". It opens by its own passphrase alone: keep that apart from it.\n";
  }
  return kExitOk;
}

int RestoreNotes(const NotesCall& call) {
  const auto passphrase = BackupPassphrase(call);
  if (!passphrase) {
    return passphrase.error();
  }
  const auto restored = [&] {
    ProgressLine line(call.streams.err, ShowsProgress(call));
    return notes::Restore({.backup = call.options.transfer.file,
                           .backup_passphrase = *passphrase,
                           .vault = call.file,
                           .key_store = call.world.key_store,
                           .passphrase = call.passphrase,
                           .cost = call.world.cost,
                           .replace = call.options.force,
                           .day = ToText(std::chrono::floor<std::chrono::days>(call.world.now()))},
                          ProgressOn(call, line));
  }();
  if (!restored) {
    return Report(restored.error(), call.streams.err);
  }
  if (!*restored) {
    return Stopped(call, "Nothing was changed.");
  }
  const notes::Restored& made = **restored;
  if (call.options.json) {
    nlohmann::json answer{{"clients", made.clients}, {"kept", nullptr}};
    if (!made.kept.empty()) {
      answer["kept"] = made.kept.string();
    }
    PrintJson({{"restored", std::move(answer)}}, call.streams.out);
    return kExitOk;
  }
  call.streams.out << "Restored " << CountClients(made.clients) << ".\n";
  if (!made.kept.empty()) {
    call.streams.out << "The notes that were there are kept in " << Printable(made.kept.string())
                     << ": remove that file when you do not need it any more.\n";
  }
  return kExitOk;
}

}  // namespace forepost::commands
