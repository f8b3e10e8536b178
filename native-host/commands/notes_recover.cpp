// Recovery by the firm: its pair of keys, and their use.

#include <ostream>

#include "commands/key_file.h"
#include "commands/notes.h"
#include "commands/notes_text.h"
#include "commands/records_options.h"
#include "common/exit_codes.h"
#include "common/iso_time.h"
#include "notes/firm_key.h"
#include "platform/paths.h"

namespace forepost::commands {
namespace {

constexpr KeyFileKind kKind{.heading = "forepost-recovery-key 1 ",
                            .name = "recovery key",
                            .maker = "forepost notes keygen"};

notes::VaultError NotRecorded(const records::RecordError& why) {
  notes::VaultError error;
  static_cast<Diagnostic&>(error) = why;
  error.message = "nothing was opened, since no record of it can be written: " + why.message;
  error.fault = why.fault == records::RecordFault::kInvalid ? notes::VaultFault::kInvalid
                                                            : notes::VaultFault::kIo;
  return error;
}

}  // namespace

int MakeNotesKey(const NotesCall& call) {
  const notes::FirmKey key = notes::NewFirmKey();
  if (const auto kept = WriteKeyFile(call.options.out, kKind, key.secret); !kept) {
    call.streams.err << ToString(kept.error()) << '\n';
    return kExitCannotCreate;
  }
  const std::string digits = notes::ToHex(key.public_key);
  if (call.options.json) {
    PrintJson({{"recovery_key", digits}}, call.streams.out);
  } else {
    call.streams.out << digits << '\n';
  }
  call.streams.err
      << "\n"
      << call.options.out
      << " opens the notes of everybody at the machines that know the line above. Keep "
         "it\n  offline, and a copy of it in a safe: without it nothing is recovered.\n"
         "The line is no secret: write it into \"recovery_key\" of each machine's "
         "settings\n  (docs/administrator.md).\n";
  return kExitOk;
}

int RecoverNotes(const NotesCall& call) {
  auto secret = ReadKeyFile(call.options.firm_key, kKind);
  if (!secret) {
    call.streams.err << ToString(secret.error()) << '\n';
    return kExitNoInput;
  }
  const auto passphrase = ReadPassphrase(call.options.new_passphrase_file);
  if (!passphrase) {
    call.streams.err << ToString(passphrase.error()) << '\n';
    return kExitNoInput;
  }
  const notes::FirmKey key = notes::FirmKeyOf(*std::move(secret));
  const notes::Time now = call.world.now();
  records::Recovery use{
      .time = now, .vault = {}, .user = platform::UserName(), .reason = call.options.reason};
  std::optional<records::Head> head;
  const auto record = [&](const std::string& name) -> std::expected<void, notes::VaultError> {
    use.vault = name;
    auto book = call.world.open_records();
    if (!book) {
      return std::unexpected(NotRecorded(book.error()));
    }
    auto appended = book->Append(use);
    if (!appended) {
      return std::unexpected(NotRecorded(appended.error()));
    }
    head = *appended;
    return {};
  };
  const auto done = call.book.vault().Recover({.key = key,
                                               .passphrase = *passphrase,
                                               .cost = call.world.cost,
                                               .time = ToIso(now),
                                               .record = record});
  if (!done) {
    return Report(done.error(), call.streams.err);
  }
  if (call.options.json) {
    PrintJson({{"recovered",
                {{"vault", use.vault},
                 {"time", ToIso(now)},
                 {"record", {{"seq", head->seq}, {"hash", head->hash}}}}}},
              call.streams.out);
  } else {
    call.streams.out << "The new passphrase opens the notes. Record " << head->seq
                     << " says so (`forepost records list`).\n";
  }
  return kExitOk;
}

}  // namespace forepost::commands
