// Any bytes as a policy: it loads or its faults are named, and what loads can be checked with.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "policy/policy.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using forepost::policy::Check;
  using forepost::policy::Policy;
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const auto policy = Policy::Parse(json, "fuzz.json");
  if (policy) {
    Check({&*policy, 1},
          {.text = "Guaranteed 8% a year. Call 123-45-6789!\n\n\"Nothing\" is $ACME"});
  } else if (policy.error().empty()) {
    __builtin_trap();
  }
  return 0;
}
