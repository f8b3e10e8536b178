#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>
#include <sstream>

#include "commands/command.h"
#include "commands/journal.h"
#include "commands/new_file.h"
#include "commands/options.h"
#include "commands/records_options.h"
#include "common/exit_codes.h"
#include "records/records.h"
#include "records/view.h"
#include "records/witness_log.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using records::Entry;
using records::Head;
using records::RecordBook;
using records::RecordError;
using records::RecordFault;
using records::Verification;

// How many entries are in memory at once.
constexpr std::uint64_t kPage = 1000;

std::string Dump(const json& value) {
  return value.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

// `last` is null where there is no file yet.
void PrintList(const std::vector<Entry>& entries, const Head* last, bool as_json,
               std::ostream& out) {
  if (as_json) {
    json list = json::array();
    for (const Entry& entry : entries) {
      json line = json::parse(records::ToJsonLine(entry), nullptr, false);
      line["seq"] = entry.seq;
      list.push_back(std::move(line));
    }
    out << Dump({{"chain", last == nullptr ? json(nullptr) : json(last->chain)},
                 {"last", last == nullptr ? 0 : last->seq},
                 {"records", std::move(list)}});
    return;
  }
  if (last == nullptr || last->seq == 0) {
    out << "No records yet. The first is made when something is submitted on a listed site.\n";
  } else if (entries.empty()) {
    out << "No records after that number. The last is number " << last->seq << ".\n";
  } else {
    out << records::ToTable(entries);
  }
}

int List(const RecordsOptions& options, const std::filesystem::path& file, Streams streams) {
  const auto book = RecordBook::OpenReadOnly(file);
  if (!book) {
    // Somebody who has not posted yet has done nothing wrong.
    if (book.error().fault == RecordFault::kMissing && options.file.empty()) {
      PrintList({}, nullptr, options.json, streams.out);
      return kExitOk;
    }
    return Report(book.error(), streams.err);
  }
  const auto last = book->LastHead();
  if (!last) {
    return Report(last.error(), streams.err);
  }
  std::uint64_t after = options.after;
  if (after == 0 && options.limit != 0 && last->seq > options.limit) {
    after = last->seq - options.limit;
  }
  const auto entries = book->List(after, options.limit);
  if (!entries) {
    return Report(entries.error(), streams.err);
  }
  PrintList(*entries, &*last, options.json, streams.out);
  return kExitOk;
}

struct Log {
  std::string source;  // "file", "journal" or "none"
  std::vector<Head> heads;
};

std::expected<Log, int> ReadLog(const RecordsOptions& options, Streams streams) {
  if (options.log == "-") {
    return Log{.source = "file", .heads = records::ReadHeads(streams.in)};
  }
  if (!options.log.empty()) {
    std::ifstream stream(options.log, std::ios::binary);
    Log log{.source = "file", .heads = records::ReadHeads(stream)};
    if (!stream.eof()) {
      streams.err << ToString(Diagnostic{.file = options.log,
                                         .message = "this log cannot be read",
                                         .hint = "check the path and who may read it"})
                  << '\n';
      return std::unexpected(kExitNoInput);
    }
    return log;
  }
  auto lines = ReadJournal();
  if (!lines) {
    streams.err << "No system log was consulted: " << lines.error()
                << ". So a chain that was rewritten or cut short as a whole would not show; name a "
                   "copy of the log with --log.\n";
    return Log{.source = "none", .heads = {}};
  }
  std::istringstream stream(*std::move(lines));
  return Log{.source = "journal", .heads = records::ReadHeads(stream)};
}

json ToJson(const Head& head) {
  return {{"chain", head.chain}, {"seq", head.seq}, {"sha256", head.hash}};
}

void PrintJson(const Verification& verification, const Log& log, std::ostream& out) {
  json faults = json::array();
  for (const Diagnostic& fault : verification.faults) {
    faults.push_back(fault.message);
  }
  json others = json::array();
  std::ranges::transform(verification.other_chains, std::back_inserter(others), ToJson);
  out << Dump({{"whole", verification.faults.empty()},
               {"entries", verification.entries},
               {"head", ToJson(verification.head)},
               {"log",
                {{"source", log.source},
                 {"heads", verification.witnessed},
                 {"bears_out_to", verification.witnessed_to},
                 {"other_chains", std::move(others)}}},
               {"faults", std::move(faults)}});
}

void PrintText(const Verification& verification, const Log& log, Streams streams) {
  streams.out << ToString(verification.faults);
  if (verification.faults.empty()) {
    streams.out << "The chain is whole: " << verification.entries
                << (verification.entries == 1 ? " record" : " records") << ".\n";
  }
  if (log.source != "none") {
    if (verification.witnessed_to == 0) {
      streams.out << "The system's log holds no record of this chain.\n";
    } else if (verification.witnessed_to == verification.head.seq) {
      streams.out << "The system's log bears it out to the last record.\n";
    } else {
      streams.out << "The system's log bears it out up to record " << verification.witnessed_to
                  << " of " << verification.head.seq << ".\n";
    }
  }
  for (const Head& other : verification.other_chains) {
    streams.err << "The log also names chain " << other.chain << ", up to record " << other.seq
                << ": another person's records, or a file that was here before.\n";
  }
}

int Verify(const RecordsOptions& options, const std::filesystem::path& file, Streams streams) {
  const auto book = RecordBook::OpenReadOnly(file);
  if (!book) {
    return Report(book.error(), streams.err);
  }
  const auto log = ReadLog(options, streams);
  if (!log) {
    return log.error();
  }
  const auto verified = book->Verify(log->heads);
  Verification verification;
  if (verified) {
    verification = *verified;
  } else if (verified.error().fault == RecordFault::kDamaged) {
    verification.faults.push_back(verified.error());
  } else {
    return Report(verified.error(), streams.err);
  }
  if (options.json) {
    PrintJson(verification, *log, streams.out);
  } else {
    PrintText(verification, *log, streams);
  }
  return verification.faults.empty() ? kExitOk : kExitFound;
}

// Everything, page by page, so that a long chain needs no memory. False: the sink has given up.
std::expected<bool, RecordError> ExportTo(const RecordBook& book, bool csv, const Sink& sink) {
  if (csv && !sink(records::CsvHeading())) {
    return false;
  }
  std::uint64_t after = 0;
  while (true) {
    const auto entries = book.List(after, kPage);
    if (!entries) {
      return std::unexpected(entries.error());
    }
    for (const Entry& entry : *entries) {
      if (!sink(csv ? records::ToCsvLine(entry) : records::ToJsonLine(entry))) {
        return false;
      }
      after = entry.seq;
    }
    if (entries->size() < kPage) {
      return true;
    }
  }
}

int Export(const RecordsOptions& options, const std::filesystem::path& file, Streams streams) {
  const auto book = RecordBook::OpenReadOnly(file);
  if (!book) {
    return Report(book.error(), streams.err);
  }
  std::expected<bool, RecordError> done = true;
  const auto write = [&](const Sink& sink) {
    done = ExportTo(*book, options.format == "csv", sink);
    return done && *done;
  };
  if (options.out.empty()) {
    if (!write([&](std::string_view piece) { return static_cast<bool>(streams.out << piece); }) &&
        done) {
      streams.err << "forepost records export: standard output could not be written\n";
      return kExitIo;
    }
  } else if (auto written = WriteNewFile(options.out, options.force, write); !written) {
    streams.err << ToString(written.error()) << '\n';
    return kExitCannotCreate;
  }
  return done ? kExitOk : Report(done.error(), streams.err);
}

using Run = int (*)(const RecordsOptions& options, const std::filesystem::path& file,
                    Streams streams);
constexpr std::array<SubcommandName, 3> kNames{
    {{"list", "show the records"},
     {"verify", "look for records that were changed, removed or put in"},
     {"export", "write them for an auditor (jsonl) or a spreadsheet (csv)"}}};
constexpr std::array<Run, kNames.size()> kRuns{List, Verify, Export};

}  // namespace

int RunRecords(Arguments arguments, Streams streams) {
  const auto chosen = ChooseSubcommand("records", kNames, arguments, streams);
  if (!chosen) {
    return chosen.error();
  }
  const auto options =
      ReadRecordsOptions(std::string(kNames[*chosen].name), arguments.subspan(1), streams);
  if (!options) {
    return options.error();
  }
  const auto file = RecordsFile(*options);
  if (!file) {
    streams.err << ToString(file.error()) << '\n';
    return kExitUnavailable;
  }
  return kRuns[*chosen](*options, *file, streams);
}

}  // namespace forepost::commands
