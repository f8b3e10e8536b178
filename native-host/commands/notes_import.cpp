// `forepost notes import`.
#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>

#include "commands/new_file.h"
#include "commands/notes.h"
#include "commands/notes_text.h"
#include "commands/progress_line.h"
#include "common/csv_cell.h"
#include "common/exit_codes.h"
#include "common/printable.h"
#include "common/read_file.h"
#include "notes/import_preview.h"
#include "notes/import_run.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using notes::Import;
using notes::ImportProblem;

constexpr std::string_view kStandardInput = "-";
constexpr std::size_t kMostPrinted = 20;
constexpr std::size_t kMostSampled = 10;

// What came of it.
struct Outcome {
  std::size_t created = 0;
  std::vector<ImportProblem> skipped;  // rows; what was left out of others is with the Import
  bool stopped = false;
};

std::expected<std::string, Diagnostic> ReadInput(const NotesCall& call) {
  const std::string& file = call.options.transfer.file;
  if (file != kStandardInput) {
    return ReadFile(file, notes::kMaxImportBytes);
  }
  std::string bytes;
  std::string buffer(std::size_t{1} << 16U, '\0');
  // One byte too many is enough to know.
  while (bytes.size() <= notes::kMaxImportBytes && call.streams.in) {
    call.streams.in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    bytes.append(buffer, 0, static_cast<std::size_t>(call.streams.in.gcount()));
  }
  return bytes;
}

// "E-mail=emails"
std::expected<std::vector<notes::ImportColumn>, Diagnostic> Columns(const NotesCall& call) {
  std::vector<notes::ImportColumn> columns;
  for (const std::string& given : call.options.transfer.columns) {
    const std::size_t equals = given.rfind('=');
    if (equals == std::string::npos) {
      return std::unexpected(Diagnostic{.message = "--column " + given + " has no field",
                                        .hint = "write it as --column 'E-mail=emails'"});
    }
    columns.push_back({.column = given.substr(0, equals), .field = given.substr(equals + 1)});
  }
  return columns;
}

std::expected<Import, Diagnostic> Read(const NotesCall& call) {
  const auto columns = Columns(call);
  if (!columns) {
    return std::unexpected(columns.error());
  }
  const auto bytes = ReadInput(call);
  if (!bytes) {
    return std::unexpected(bytes.error());
  }
  const auto format = notes::ParseImportFormat(call.options.transfer.format);
  auto import = notes::ReadImport(format.value_or(notes::GuessFormat(*bytes)), *bytes, *columns);
  if (!import) {
    import.error().file =
        call.options.transfer.file == kStandardInput ? "" : call.options.transfer.file;
  }
  return import;
}

std::string SourceOf(const NotesCall& call) {
  const std::string& file = call.options.transfer.file;
  return "import: " + (file == kStandardInput ? "standard input"
                                              : std::filesystem::path(file).filename().string());
}

void PrintProblems(const std::vector<ImportProblem>& problems, std::ostream& err) {
  for (std::size_t i = 0; i < std::min(problems.size(), kMostPrinted); ++i) {
    const ImportProblem& one = problems[i];
    if (one.line != 0) {
      err << "line " << one.line << ": ";
    }
    if (one.row != 0) {
      err << "row " << one.row << ": ";
    }
    err << Printable(one.why) << '\n';
  }
  if (problems.size() > kMostPrinted) {
    err << "… and " << problems.size() - kMostPrinted << " more (--report FILE writes them all)\n";
  }
}

// Which columns become what; what is left out is told.
void PrintColumns(const Import& import, std::ostream& err) {
  std::string left_out;
  for (const notes::ImportColumn& one : import.columns) {
    if (one.field.empty()) {
      left_out += (left_out.empty() ? "" : ", ") + Printable(one.column);
    }
  }
  if (!left_out.empty()) {
    err << "These columns are left out (--column 'COLUMN=FIELD' takes one): " << left_out << '\n';
  }
}

void PrintSample(const Import& import, std::ostream& out) {
  for (const notes::ImportColumn& one : import.columns) {
    out << "  " << Printable(one.column) << " → " << (one.field.empty() ? "(left out)" : one.field)
        << '\n';
  }
  for (std::size_t i = 0; i < std::min(import.rows.size(), kMostSampled); ++i) {
    const notes::ImportRow& row = import.rows[i];
    out << "row " << row.row << ":";
    for (const auto& [field, value] : row.edit.fields) {
      out << ' ' << field << " “" << Printable(value) << "”";
    }
    out << '\n';
  }
}

bool WriteReport(const NotesCall& call, const std::vector<ImportProblem>& problems) {
  const std::string& file = call.options.transfer.report;
  if (file.empty()) {
    return true;
  }
  const auto written = WriteNewFile(file, true, [&](const Sink& sink) {
    bool good = sink("row,line,why\r\n");
    for (const ImportProblem& one : problems) {
      good = good && sink((one.row == 0 ? "" : std::to_string(one.row)) + ',' +
                          (one.line == 0 ? "" : std::to_string(one.line)) + ',' +
                          ToCsvCell(one.why) + "\r\n");
    }
    return good;
  });
  if (!written) {
    call.streams.err << ToString(written.error()) << '\n';
  }
  return written.has_value();
}

std::expected<Outcome, notes::VaultError> Run(const NotesCall& call,
                                              std::vector<notes::ImportRow> rows, notes::Time now) {
  notes::ImportRun run(std::move(rows),
                       {.known = *notes::ParseKnownNames(call.options.transfer.known),
                        .source = SourceOf(call),
                        .now = now});
  ProgressLine line(call.streams.err, call.world.terminal || call.options.transfer.progress);
  Outcome outcome;
  while (!run.finished() && !outcome.stopped) {
    auto step = run.Next(call.book);
    if (!step) {
      return std::unexpected(std::move(step.error()));
    }
    line.Show("importing", step->done, step->total);
    outcome.created = step->created;
    outcome.skipped.insert(outcome.skipped.end(), step->skipped.begin(), step->skipped.end());
    outcome.stopped = !step->finished && call.world.Stopped();
  }
  return outcome;
}

int Preview(const NotesCall& call, const Import& import) {
  // Where there are no notes yet there is nobody with the same name.
  const auto taken = notes::TakenNames(call.book);
  if (!taken && taken.error().fault != notes::VaultFault::kMissing) {
    return Report(taken.error(), call.streams.err);
  }
  const std::size_t similar = taken ? notes::CountTaken(import.rows, *taken) : 0;
  if (call.options.json) {
    PrintJson({{"preview", PreviewOf(import, similar)}}, call.streams.out);
  } else {
    PrintSample(import, call.streams.out);
    PrintProblems(import.problems, call.streams.err);
    call.streams.out << "This would import " << CountClients(import.rows.size()) << " of "
                     << import.total << "; " << similar << " of them by name are there already.\n";
  }
  return WriteReport(call, import.problems) ? kExitOk : kExitCannotCreate;
}

}  // namespace

int ImportNotes(const NotesCall& call) {
  auto import = Read(call);
  if (!import) {
    call.streams.err << ToString(import.error()) << '\n';
    return kExitBadData;
  }
  if (call.options.transfer.dry_run) {
    return Preview(call, *import);
  }
  const std::size_t nameless = import->total - import->rows.size();
  const notes::Time now = call.world.now();
  const std::string tag = notes::ImportTag(now);
  const auto outcome = Run(call, std::move(import->rows), now);
  if (!outcome) {
    call.streams.err << "What was imported before this stays, with the tag \"" << tag << "\".\n";
    return Report(outcome.error(), call.streams.err);
  }
  std::vector<ImportProblem> problems = import->problems;
  problems.insert(problems.end(), outcome->skipped.begin(), outcome->skipped.end());
  std::ranges::stable_sort(problems, {}, &ImportProblem::row);
  const bool reported = WriteReport(call, problems);
  if (call.options.json) {
    PrintJson({{"import",
                {{"rows", import->total},
                 {"created", outcome->created},
                 {"tag", tag},
                 {"stopped", outcome->stopped},
                 {"problems", notes::ToJson(problems)},
                 {"problem_count", problems.size()}}}},
              call.streams.out);
  } else {
    PrintColumns(*import, call.streams.err);
    PrintProblems(problems, call.streams.err);
    call.streams.out << (outcome->stopped ? "Stopped. " : "") << "Imported "
                     << CountClients(outcome->created) << " of " << import->total
                     << "; they have the tag \"" << tag << "\".\n";
  }
  if (!reported) {
    return kExitCannotCreate;
  }
  if (outcome->stopped) {
    return kExitStopped;
  }
  return nameless != 0 || !outcome->skipped.empty() ? kExitFound : kExitOk;
}

}  // namespace forepost::commands
