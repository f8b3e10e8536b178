#include "commands/notes.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <ostream>
#include <utility>

#include "commands/notes_text.h"
#include "commands/options.h"
#include "common/exit_codes.h"
#include "common/printable.h"
#include "platform/interrupt.h"
#include "platform/system_log.h"
#include "records/witness_log.h"
#include "settings/settings.h"

namespace forepost::commands {
namespace {

using notes::Notebook;
using notes::SlotKind;
using notes::VaultError;
using notes::VaultFault;
using notes::VaultState;

constexpr std::string_view kNotesFile = "notes.vault";
constexpr std::string_view kRecordsFile = "records.db";

// What to do where there are no notes yet.
enum class Absent { kBegin, kNothing, kError };
// Who opens the notes.
enum class Opened { kBefore, kByItself };

struct Subcommand {
  int (*run)(const NotesCall& call);
  Absent absent;
  Opened opened = Opened::kBefore;
};

constexpr std::array<SubcommandName, 16> kNames{
    {{"add", "make a client"},
     {"list", "show the clients"},
     {"show", "show all that is known of one"},
     {"search", "find clients by words"},
     {"edit", "change a client, add a note"},
     {"export", "write the notes to a file"},
     {"import", "make clients of a file"},
     {"erase", "erase a client for good"},
     {"backup", "copy all notes, encrypted, to another place"},
     {"restore", "put a backup in the place of the notes"},
     {"merge", "make one client of two"},
     {"split", "make two of them again"},
     {"overview", "count what is held, and until when"},
     {"passphrase", "set, change or remove the passphrase that opens the notes"},
     {"recover", "open somebody's notes by the firm's key, with a new passphrase"},
     {"keygen", "make the firm's keys for recovery"}}};
constexpr std::array<Subcommand, kNames.size()> kSubcommands{
    {{AddNotes, Absent::kBegin},
     {ListNotes, Absent::kNothing},
     {ShowNotes, Absent::kError},
     {SearchNotes, Absent::kNothing},
     {EditNotes, Absent::kError},
     {ExportNotes, Absent::kError},
     {ImportNotes, Absent::kBegin},
     {EraseNotes, Absent::kError},
     {BackUpNotes, Absent::kError},
     {RestoreNotes, Absent::kError, Opened::kByItself},
     {MergeNotes, Absent::kError},
     {SplitNotes, Absent::kError},
     {ShowOverview, Absent::kError},
     {SetNotesPassphrase, Absent::kError},
     {RecoverNotes, Absent::kError, Opened::kByItself},
     {MakeNotesKey, Absent::kError, Opened::kByItself}}};

std::expected<void, VaultError> Begin(const NotesWorld& world, notes::Vault& vault,
                                      const notes::SecretBytes* passphrase) {
  if (passphrase != nullptr) {
    return vault.CreateWithPassphrase(*passphrase, world.cost);
  }
  auto made = vault.CreateWithKeyStore();
  if (!made && made.error().fault == VaultFault::kNoKeyStore) {
    made.error().hint =
        "put a passphrase into the first line of a file that you alone can read, and name it with "
        "--passphrase-file";
  }
  return made;
}

std::expected<void, VaultError> Unlock(notes::Vault& vault, const notes::SecretBytes* passphrase) {
  if (passphrase != nullptr) {
    return vault.UnlockWithPassphrase(*passphrase);
  }
  auto open = vault.UnlockWithKeyStore();
  if (!open && open.error().fault == VaultFault::kNoKeyStore) {
    const auto slots = vault.Slots();
    if (slots && std::ranges::find(*slots, SlotKind::kPassphrase) != slots->end()) {
      open.error().hint = "name the file with the passphrase with --passphrase-file";
    }
  }
  return open;
}

std::expected<records::RecordBook, records::RecordError> OpenOwnRecords() {
  const auto file = OwnFile(kRecordsFile);
  if (!file) {
    records::RecordError error;
    static_cast<Diagnostic&>(error) = file.error();
    return std::unexpected(std::move(error));
  }
  return records::RecordBook::Open(*file, [](const records::Head& head) {
    platform::SystemLog().Write(records::ToLogLine(head));
  });
}

int RunOn(const NotesWorld& world, const Subcommand& subcommand, const NotesOptions& options,
          const std::filesystem::path& file, Streams streams) {
  notes::SecretBytes passphrase;
  if (!options.passphrase_file.empty()) {
    auto read = ReadPassphrase(options.passphrase_file);
    if (!read) {
      streams.err << ToString(read.error()) << '\n';
      return kExitNoInput;
    }
    passphrase = *std::move(read);
  }
  const notes::SecretBytes* const given = passphrase.empty() ? nullptr : &passphrase;
  Notebook book(notes::Vault(file, world.key_store), world.now);
  book.SetTerms(world.terms);
  const NotesCall call{.world = world,
                       .options = options,
                       .book = book,
                       .file = file,
                       .passphrase = given,
                       .streams = streams};
  if (subcommand.opened == Opened::kByItself) {
    return subcommand.run(call);
  }
  const auto state = book.vault().State();
  if (!state) {
    return Report(state.error(), streams.err);
  }
  const bool absent = *state == VaultState::kAbsent;
  if (absent && subcommand.absent == Absent::kNothing && options.vault.empty()) {
    // Somebody who has saved nothing yet has done nothing wrong.
    PrintNoNotes(options.json, streams.out);
    return subcommand.run == SearchNotes ? kExitFound : kExitOk;
  }
  if (absent && options.transfer.dry_run) {
    return subcommand.run(call);  // to look begins nothing
  }
  // Unlocking what is not there says so.
  auto open = absent && subcommand.absent == Absent::kBegin ? Begin(world, book.vault(), given)
                                                            : Unlock(book.vault(), given);
  if (!open && subcommand.run == ExportNotes && ReadDamagedAfter(open.error(), book, streams.err)) {
    open = Unlock(book.vault(), given);
  }
  if (!open) {
    return Report(open.error(), streams.err);
  }
  if (world.recovery_key) {
    // What does not succeed now is done when the notes are opened next.
    (void)book.vault().SetFirmRecovery(*world.recovery_key);
  }
  const int code = subcommand.run(call);
  streams.out.flush();
  // The answer has been given; what does not succeed here is done by the next command.
  (void)book.TidyUp();
  return code;
}

}  // namespace

bool ReadDamagedAfter(const VaultError& error, Notebook& book, std::ostream& err) {
  const bool damage = error.fault == VaultFault::kDamaged || error.fault == VaultFault::kTampered;
  if (!damage || book.vault().reads_damaged()) {
    return false;
  }
  Report(error, err);
  err << "Only what can still be read is exported; something may be missing or older than it "
         "was.\n";
  book.ReadDamaged();
  return true;
}

std::expected<notes::ClientId, int> Whom(const NotesCall& call) {
  if (call.options.name.empty()) {
    return call.options.id;
  }
  const auto named = call.book.Named(call.options.name);
  if (!named) {
    return std::unexpected(Report(named.error(), call.streams.err));
  }
  if (named->size() == 1) {
    return named->front().id;
  }
  if (named->empty()) {
    call.streams.err << "No client has the name " << Printable(call.options.name)
                     << " (`forepost notes search` finds them by parts of it)\n";
    return std::unexpected(kExitFound);
  }
  call.streams.err << named->size() << " clients have this name; choose one by --id:\n";
  for (const notes::Summary& one : *named) {
    call.streams.err << "  --id " << one.id << "  " << Printable(one.title)
                     << (one.employer.empty() ? "" : ", ") << Printable(one.employer) << '\n';
  }
  return std::unexpected(kExitBadData);
}

int RunNotesIn(const NotesWorld& world, Arguments arguments, Streams streams) {
  const auto chosen = ChooseSubcommand("notes", kNames, arguments, streams);
  if (!chosen) {
    return chosen.error();
  }
  const auto options =
      ReadNotesOptions(std::string(kNames[*chosen].name), arguments.subspan(1), streams);
  if (!options) {
    return options.error();
  }
  const auto file = options->vault.empty()
                        ? OwnFile(kNotesFile)
                        : std::expected<std::filesystem::path, Diagnostic>(options->vault);
  if (!file) {
    streams.err << ToString(file.error()) << '\n';
    return kExitUnavailable;
  }
  return RunOn(world, kSubcommands[*chosen], *options, *file, streams);
}

int RunNotes(Arguments arguments, Streams streams) {
  // Whatever else is asked ends at once.
  constexpr std::array<std::string_view, 3> kHeedStop{"import", "backup", "restore"};
  std::optional<platform::Interrupt> interrupt;
  if (!arguments.empty() && std::ranges::find(kHeedStop, arguments.front()) != kHeedStop.end()) {
    interrupt.emplace();
  }
  const auto now = [] {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  };
  NotesWorld world{.key_store = &platform::TheKeyStore(),
                   .now = now,
                   .cost = {},
                   .open_records = OpenOwnRecords};
  world.stopped = platform::Interrupt::asked;
  world.terminal = platform::ErrorIsTerminal();
  if (const auto settings = settings::LoadSettings(settings::MachineSettingsFile()); settings) {
    world.recovery_key = settings->recovery_key;
    world.terms = settings->terms;
  }
  return RunNotesIn(world, arguments, streams);
}

}  // namespace forepost::commands
