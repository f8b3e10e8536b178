#include "commands/records_options.h"

#include <array>
#include <boost/program_options.hpp>
#include <ostream>
#include <string_view>

#include "common/exit_codes.h"
#include "platform/paths.h"
#include "settings/settings.h"

namespace forepost::commands {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kDefaultFolder = ".local/share/forepost";
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
  const auto refuse = [&](const std::string& message) {
    streams.err << "forepost records " << subcommand << ": " << message
                << " (see `forepost records " << subcommand << " --help`)\n";
    return std::unexpected(kExitUsage);
  };
  const po::positional_options_description none;
  try {
    // Negative numbers would be taken for large ones.
    for (const std::string& argument : arguments) {
      if (argument.size() > 1 && argument[0] == '-' && argument[1] >= '0' && argument[1] <= '9') {
        return refuse("a number is negative: " + argument);
      }
    }
    po::variables_map values;
    po::store(
        po::command_line_parser({arguments.begin(), arguments.end()})
            .options(described)
            .positional(none)
            .style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing)
            .run(),
        values);
    po::notify(values);
    if (values.count("help") != 0) {
      for (const About& about : kAbout) {
        if (about.name == subcommand) {
          streams.out << about.text << '\n' << described;
        }
      }
      return std::unexpected(kExitOk);
    }
    if (values.count("after") != 0 && values.count("limit") == 0) {
      options.limit = 0;
    }
  } catch (const po::error& error) {
    return refuse(error.what());
  }
  if (options.format != "jsonl" && options.format != "csv") {
    return refuse("there is no format \"" + options.format + "\", only jsonl and csv");
  }
  return options;
}

std::expected<std::filesystem::path, Diagnostic> RecordsFile(const RecordsOptions& options) {
  if (!options.file.empty()) {
    return options.file;
  }
  const auto settings = settings::LoadSettings(settings::MachineSettingsFile());
  auto folder = settings ? settings::DataFolder(*settings) : platform::HomeFolder();
  if (!folder) {
    return folder;
  }
  return (settings ? *folder : *folder / kDefaultFolder) / kFileName;
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
