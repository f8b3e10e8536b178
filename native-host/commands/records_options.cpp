#include "commands/records_options.h"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>
#include <ostream>
#include <string_view>

#include "commands/options.h"
#include "common/exit_codes.h"

namespace forepost::commands {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kFileName = "records.db";

struct About {
  std::string_view name;
  std::string_view text;
};

constexpr std::array<About, 3> kAbout{{
    {"list",
     "usage: forepost records list [OPTION]…\n\nShows the records, the newest last.\n\n"
     "example: forepost records list --limit 20\n"},
    {"verify",
     "usage: forepost records verify [OPTION]…\n\nRecomputes the chain of records and compares it "
     "with the heads in the system's log.\nExit code 0: whole; 1: a fault was found.\n\n"
     "example: journalctl -t forepost -o cat | forepost records verify --log -\n"},
    {"export",
     "usage: forepost records export [OPTION]…\n\nWrites all records for an auditor or a "
     "spreadsheet.\n\nexample: forepost records export --format csv --out records.csv\n"},
}};

po::options_description OptionsOf(const std::string& subcommand, RecordsOptions& options) {
  po::options_description described("options");
  auto add = described.add_options();
  add("help,h", "show this");
  add("file", po::value(&options.file)->value_name("F"), "a file of records, if not your own");
  if (subcommand == "list") {
    add("json", po::bool_switch(&options.json), "print one JSON object");
    add("limit", po::value(&options.limit)->value_name("N"),
        "at most N records: the newest, or the first after SEQ (0: all; without it: 50)");
    add("after", po::value(&options.after)->value_name("SEQ"), "only those after number SEQ");
  } else if (subcommand == "verify") {
    add("json", po::bool_switch(&options.json), "print one JSON object");
    add("log", po::value(&options.log)->value_name("FILE"),
        "a copy of the system's log to compare with, - for standard input (without it: the "
        "journal)");
  } else {
    add("format", po::value(&options.format)->value_name("jsonl|csv"), "(without it: jsonl)");
    add("out", po::value(&options.out)->value_name("FILE"),
        "write to FILE instead of standard output");
    add("force", po::bool_switch(&options.force), "replace FILE if it is there");
  }
  return described;
}

}  // namespace

std::expected<RecordsOptions, int> ReadRecordsOptions(const std::string& subcommand,
                                                      Arguments arguments, Streams streams) {
  RecordsOptions options;
  const auto described = OptionsOf(subcommand, options);
  const std::string command = "forepost records " + subcommand;
  const auto* const about = std::ranges::find(kAbout, subcommand, &About::name);
  const auto values = ReadOptions({.command = command, .about = about->text, .options = &described},
                                  arguments, streams);
  if (!values) {
    return std::unexpected(values.error());
  }
  if (values->count("after") != 0 && values->count("limit") == 0) {
    options.limit = 0;
  }
  if (options.format != "jsonl" && options.format != "csv") {
    return std::unexpected(RefuseUsage(
        command, "there is no format \"" + options.format + "\", only jsonl and csv", streams));
  }
  return options;
}

std::expected<std::filesystem::path, Diagnostic> RecordsFile(const RecordsOptions& options) {
  if (!options.file.empty()) {
    return options.file;
  }
  return OwnFile(kFileName);
}

int Report(const records::RecordError& error, std::ostream& err) {
  using records::RecordFault;
  err << ToString(error) << '\n';
  switch (error.fault) {
    case RecordFault::kMissing:
      return kExitNoInput;
    case RecordFault::kUntrusted:
    case RecordFault::kReadOnly:
      return kExitNoPermission;
    case RecordFault::kNewer:
    case RecordFault::kDamaged:
    case RecordFault::kInvalid:
    case RecordFault::kUnknownTicket:
      return kExitBadData;
    case RecordFault::kBusy:
      return kExitUnavailable;
    case RecordFault::kFull:
    case RecordFault::kIo:
      return kExitIo;
  }
  return kExitInternal;
}

}  // namespace forepost::commands
