// The subcommands of the command line: one file each, one table of all in dispatch.cpp.
//
// A command reads from `in`, writes its answer and nothing else to `out`, and everything meant for
// the person to `err`. It returns an exit code of common/exit_codes.h and never ends the process.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

namespace forepost::commands {

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

// What follows the command's name on the command line.
using Arguments = std::span<const std::string>;

struct Command {
  std::string_view name;
  std::string_view summary;  // one line for --help
  int (*run)(Arguments arguments, Streams streams);
  std::string_view example;  // one line for --help
};

int RunCheck(Arguments arguments, Streams streams);    // check.cpp
int RunPolicy(Arguments arguments, Streams streams);   // policy.cpp
int RunRecords(Arguments arguments, Streams streams);  // records.cpp
int RunNotes(Arguments arguments, Streams streams);    // notes.cpp
int RunDoctor(Arguments arguments, Streams streams);   // doctor.cpp

// The whole command line, without the program's name: --help, --version or a command.
int Dispatch(Arguments arguments, Streams streams);

}  // namespace forepost::commands
