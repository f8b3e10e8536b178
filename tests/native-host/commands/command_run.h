// Runs one command of the command line in this process.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "commands/command.h"

namespace forepost::commands {

struct CommandResult {
  int code;
  std::string out;
  std::string err;
};

inline CommandResult RunCommand(int (*command)(Arguments, Streams),
                                const std::vector<std::string>& arguments,
                                const std::string& in = {}) {
  std::istringstream input(in);
  std::ostringstream out;
  std::ostringstream err;
  const int code = command(arguments, {.in = input, .out = out, .err = err});
  return {code, out.str(), err.str()};
}

}  // namespace forepost::commands
