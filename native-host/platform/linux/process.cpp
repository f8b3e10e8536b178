#include "platform/process.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FOREPOST_LEAK_CHECKER
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define FOREPOST_LEAK_CHECKER
#endif

namespace forepost::platform {

bool TurnOffCoreDumps() {
  // The limit alone does not hold back a core_pattern that pipes to a program (core(5)).
  const rlimit none = {.rlim_cur = 0, .rlim_max = 0};
  bool done = ::setrlimit(RLIMIT_CORE, &none) == 0;
#ifndef FOREPOST_LEAK_CHECKER
  done = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
#endif
  return done;
}

}  // namespace forepost::platform
