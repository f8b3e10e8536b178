// What the commands share in reading their command line.
//
//   if (auto read = ReadOptions({.command = "forepost records list", .about = kAbout,
//                                .options = &described}, arguments, streams); !read)
//     return read.error();
//
// Thread-safety: pure but for the streams.
#pragma once

#include <boost/program_options.hpp>
#include <expected>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/command.h"
#include "common/diagnostic.h"

namespace forepost::commands {

struct CommandLine {
  std::string_view command;  // "forepost records list"
  std::string_view about;    // stands above the options in the help
  const boost::program_options::options_description* options;  // with "help,h"
  bool words = false;  // takes words that belong to no option: those of the option "words"
};

// What was given, or the exit code with which to end: the help or the fault has been printed.
// Options may not be shortened, and a number may not be negative.
std::expected<boost::program_options::variables_map, int> ReadOptions(const CommandLine& line,
                                                                      Arguments arguments,
                                                                      Streams streams);

// "forepost records list: MESSAGE (see `forepost records list --help`)"; kExitUsage.
int RefuseUsage(std::string_view command, std::string_view message, Streams streams);

struct SubcommandName {
  std::string_view name;
  std::string_view summary;
};
// Which of them the first argument names, or the exit code with which to end.
std::expected<std::size_t, int> ChooseSubcommand(std::string_view family,
                                                 std::span<const SubcommandName> known,
                                                 Arguments arguments, Streams streams);

// The file of this name in this user's data folder, as the machine's settings place it.
std::expected<std::filesystem::path, Diagnostic> OwnFile(std::string_view name);

}  // namespace forepost::commands
