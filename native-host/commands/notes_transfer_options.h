// What `forepost notes import|export|backup|restore` are asked beside what all of `forepost notes`
// are.
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <boost/program_options.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::commands {

struct TransferOptions {
  std::string file;  // that is read; "-": standard input
  std::string format;
  std::string known = "skip";
  std::vector<std::string> columns;  // "E-mail=emails"
  std::string report;
  bool dry_run = false;
  bool progress = false;
  bool subject = false;
  std::string backup_passphrase_file;
};

// Adds those of `subcommand`, if it is one of the four.
void AddTransferOptions(std::string_view subcommand,
                        boost::program_options::options_description& described,
                        TransferOptions& options);

// Whether `subcommand` takes the name of a file without an option.
bool TakesFile(std::string_view subcommand);

// What does not go together, or nothing. `one` says that one client was named, `out` where the
// answer goes.
std::string_view TransferClash(std::string_view subcommand, const TransferOptions& options,
                               bool one, std::string_view out);

}  // namespace forepost::commands
