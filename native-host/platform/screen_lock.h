// Tells when the person has left: the screen of this session was locked, or the machine goes to
// sleep.
//
//   const auto lock = MakeScreenLock();
//   lock->Watch();
//   …  poll lock->descriptor(); then if (lock->Happened()) …
//
// On Linux it listens to the session's bus (the screen savers of GNOME, KDE, Cinnamon, MATE and
// Xfce) and to logind on the system's (sessions of this user, sleep). Where there is no such bus
// nothing ever happens. GLib is loaded at Watch, in a thread of its own that stays: a host that
// never opens the notes pays nothing for it.
//
// Thread-safety: one thread at a time.
#pragma once

#include <memory>

namespace forepost::platform {

class ScreenLock {
 public:
  virtual ~ScreenLock() = default;
  // Begins to watch, and returns at once; again: nothing.
  virtual void Watch() = 0;
  // Can be read from once it has happened. To be waited for, not to be read.
  virtual int descriptor() const = 0;
  // Has it happened since this was asked last?
  virtual bool Happened() = 0;
};

std::unique_ptr<ScreenLock> MakeScreenLock();

}  // namespace forepost::platform
