// What `forepost records list|verify|export` share: their options and the file they look at.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>

#include "commands/command.h"
#include "common/diagnostic.h"
#include "records/records.h"

namespace forepost::commands {

struct RecordsOptions {
  std::string file;  // empty: this user's own
  bool json = false;
  std::uint64_t limit = 50;
  std::uint64_t after = 0;
  std::string log;
  std::string format = "jsonl";
  std::string out;
  bool force = false;
};

// The options of `subcommand`, or the exit code with which to end (the help or the fault has been
// printed).
std::expected<RecordsOptions, int> ReadRecordsOptions(const std::string& subcommand,
                                                      Arguments arguments, Streams streams);

// The file named, or this user's own as the machine's settings place it.
std::expected<std::filesystem::path, Diagnostic> RecordsFile(const RecordsOptions& options);

// Prints what is wrong and returns the exit code that says so.
int Report(const records::RecordError& error, std::ostream& err);

}  // namespace forepost::commands
