#include "platform/interrupt.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <cstddef>

namespace forepost::platform {
namespace {

constexpr std::array<int, 2> kSignals{SIGINT, SIGTERM};

volatile sig_atomic_t g_asked = 0;
std::array<struct sigaction, kSignals.size()> g_before{};

}  // namespace

Interrupt::Interrupt() {
  g_asked = 0;
  struct sigaction note = {};
  note.sa_handler = [](int) { g_asked = 1; };
  // The default comes back with the first: whoever cannot wait is not made to.
  note.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals.at(i), &note, &g_before.at(i));
  }
}

Interrupt::~Interrupt() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals.at(i), &g_before.at(i), nullptr);
  }
}

bool Interrupt::asked() { return g_asked != 0; }

bool ErrorIsTerminal() { return isatty(STDERR_FILENO) == 1; }

}  // namespace forepost::platform
