// A screen that a test locks: tests/native-host/platform has the real one.
#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

#include "platform/descriptor.h"
#include "platform/screen_lock.h"

namespace forepost::testing {

class FakeScreenLock : public platform::ScreenLock {
 public:
  void Watch() override { ++watches; }
  int descriptor() const override { return event_.number(); }
  bool Happened() override {
    std::uint64_t times = 0;
    const bool happened = read(event_.number(), &times, sizeof times) == sizeof times;
    heeded += happened ? 1 : 0;
    return happened;
  }

  void Lock() const { eventfd_write(event_.number(), 1); }

  std::atomic<int> watches = 0;
  std::atomic<int> heeded = 0;

 private:
  platform::Descriptor event_{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
};

}  // namespace forepost::testing
