// `forepost notes export`.
#include "notes/export.h"

#include <ostream>

#include "commands/new_file.h"
#include "commands/notes.h"
#include "commands/subject_text.h"
#include "common/exit_codes.h"

namespace forepost::commands {
namespace {

// All pieces into the sink. False: stop, nothing is to be kept; `code` says why.
bool WriteAll(const NotesCall& call, notes::Export& out, const Sink& sink, int& code) {
  while (true) {
    const auto piece = out.Next(call.book);
    if (!piece) {
      code = Report(piece.error(), call.streams.err);
      return false;
    }
    if (!*piece) {
      break;
    }
    if (!sink(**piece)) {
      return false;
    }
  }
  for (const notes::VaultError& error : out.unreadable()) {
    code = Report(error, call.streams.err);
  }
  return true;
}

// To --out or standard output. `write` as for WriteNewFile; what it has reported is in `code`.
int Write(const NotesCall& call, const std::function<bool(const Sink&)>& write, const int& code) {
  if (!call.options.out.empty()) {
    const auto written = WriteNewFile(call.options.out, call.options.force, write);
    if (!written) {
      call.streams.err << ToString(written.error()) << '\n';
      return kExitCannotCreate;
    }
    return code;
  }
  const bool whole =
      write([&](std::string_view piece) { return static_cast<bool>(call.streams.out << piece); });
  if (!whole && code == kExitOk) {
    call.streams.err << "forepost notes export: standard output could not be written\n";
    return kExitIo;
  }
  return code;
}

int ExportSubject(const NotesCall& call) {
  const auto id = Whom(call);
  if (!id) {
    return id.error();
  }
  const auto client = call.book.Show(*id);
  if (!client) {
    return Report(client.error(), call.streams.err);
  }
  const auto around = call.book.Around(*client);
  if (!around) {
    return Report(around.error(), call.streams.err);
  }
  const notes::Subject subject = SubjectOf(*client, *around, call.book.terms(), call.world.now());
  const std::string text =
      call.options.transfer.format == "html" ? SubjectHtml(subject) : SubjectText(subject);
  const int code = Write(call, [&](const Sink& sink) { return sink(text); }, kExitOk);
  if (code == kExitOk) {
    call.streams.err << "Read it before you give it away: it may name other people.\n";
  }
  return code;
}

}  // namespace

int ExportNotes(const NotesCall& call) {
  if (call.options.transfer.subject) {
    return ExportSubject(call);
  }
  std::optional<notes::ClientId> client;
  if (!call.options.name.empty() || call.options.id != 0) {
    const auto whom = Whom(call);
    if (!whom) {
      return whom.error();
    }
    client = *whom;
  }
  const auto format = notes::ParseExportFormat(call.options.transfer.format);
  const auto begin = [&] {
    return notes::Export::Begin(call.book, format.value_or(notes::ExportFormat::kJson),
                                call.world.now(), client);
  };
  auto out = begin();
  if (!out && ReadDamagedAfter(out.error(), call.book, call.streams.err)) {
    out = begin();
  }
  if (!out) {
    return Report(out.error(), call.streams.err);
  }
  int code = call.book.vault().reads_damaged() ? kExitBadData : kExitOk;
  return Write(call, [&](const Sink& sink) { return WriteAll(call, *out, sink, code); }, code);
}

}  // namespace forepost::commands
