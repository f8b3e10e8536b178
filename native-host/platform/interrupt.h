// Ctrl+C, for work that is to end between two steps instead of in the middle of one.
//
//   const Interrupt interrupt;
//   while (more && !Interrupt::asked()) …
//
// While one lives, the first SIGINT or SIGTERM is only noted; a second one ends the process as
// ever.
//
// Thread-safety: one at a time.
#pragma once

namespace forepost::platform {

class Interrupt {
 public:
  Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;
  ~Interrupt();

  static bool asked();
};

// Whether standard error is a terminal, where a person waits.
bool ErrorIsTerminal();

}  // namespace forepost::platform
