#include "commands/notes_transfer_options.h"

#include <algorithm>
#include <array>

namespace forepost::commands {
namespace {

namespace po = boost::program_options;

// One that stands in none of these may be anything.
struct Choice {
  std::string_view subcommand;
  bool subject;  // of an export: for the person whom it is about
  std::array<std::string_view, 3> formats;
};
constexpr std::array<Choice, 3> kFormats{{{"import", false, {"csv", "vcard", "json"}},
                                          {"export", false, {"json", "vcard", ""}},
                                          {"export", true, {"text", "html", ""}}}};

bool HasFormat(std::string_view subcommand, const TransferOptions& options) {
  return options.format.empty() || std::ranges::any_of(kFormats, [&](const Choice& one) {
           return one.subcommand == subcommand && one.subject == options.subject &&
                  std::ranges::find(one.formats, options.format) != one.formats.end();
         });
}

}  // namespace

bool TakesFile(std::string_view subcommand) {
  return subcommand == "import" || subcommand == "restore";
}

void AddTransferOptions(std::string_view subcommand, po::options_description& described,
                        TransferOptions& options) {
  auto add = described.add_options();
  const bool is_import = subcommand == "import";
  const bool is_export = subcommand == "export";
  const bool is_copy = subcommand == "backup" || subcommand == "restore";
  if (is_import) {
    add("format", po::value(&options.format)->value_name("F"),
        "csv, vcard or json; without it the file itself tells");
    add("dry-run", po::bool_switch(&options.dry_run), "only say what would be imported");
    add("known", po::value(&options.known)->value_name("add|skip"),
        "add or skip those whose name is there already (without it: skip)");
    add("column", po::value(&options.columns)->value_name("COLUMN=FIELD"),
        "which field of a client a column of a CSV file is; may be repeated (an empty FIELD: "
        "none)");
    add("report", po::value(&options.report)->value_name("FILE"),
        "write what was left out and why to FILE, as CSV");
  }
  if (is_export) {
    add("format", po::value(&options.format)->value_name("F"),
        "json (without it) or vcard; with --subject text (without it) or html");
    add("subject", po::bool_switch(&options.subject),
        "write what is kept about one client so that this person can read it");
  }
  if (is_copy) {
    add("backup-passphrase-file", po::value(&options.backup_passphrase_file)->value_name("FILE"),
        "the passphrase in the first line of FILE opens the backup");
  }
  if (is_import || is_copy) {
    add("progress", po::bool_switch(&options.progress),
        "show how far it has come, also where standard error is no terminal");
  }
}

std::string_view TransferClash(std::string_view subcommand, const TransferOptions& options,
                               bool one, std::string_view out) {
  if (!HasFormat(subcommand, options)) {
    return "there is no such format here";
  }
  if (TakesFile(subcommand) && options.file.empty()) {
    return "name the file";
  }
  if (subcommand == "import" && options.known != "add" && options.known != "skip") {
    return "--known is add or skip";
  }
  if (subcommand == "export" && options.subject && !one) {
    return "say about whom, by --name or --id";
  }
  if (subcommand == "backup" && out.empty()) {
    return "name the new file with --out";
  }
  if ((subcommand == "backup" || subcommand == "restore") &&
      options.backup_passphrase_file.empty()) {
    return "name the file with the backup's passphrase with --backup-passphrase-file";
  }
  return {};
}

}  // namespace forepost::commands
