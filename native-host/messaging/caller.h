// Who started the program: a browser, for our extension, or a person at a command line.
//
// Chromium starts a host with the extension's origin as the first argument, Firefox with the path
// of the host's manifest and the add-on's id. Neither proves anything (the same user may type
// them), but a manifest that lets another extension in is a fault of the machine and is refused.
#pragma once

#include <span>
#include <string>

namespace forepost::messaging {

struct Caller {
  enum class Kind { kBrowser, kCommandLine, kStranger };
  Kind kind = Kind::kCommandLine;
  std::string refusal;  // for kStranger: what is wrong and what to do
};

// `arguments` without the program's name.
Caller WhoCalls(std::span<const std::string> arguments);

}  // namespace forepost::messaging
