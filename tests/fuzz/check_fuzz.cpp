// Any bytes as a text, against the starter policy: spans lie in the text, in order, and a second
// normalisation changes nothing.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "policy/policy.h"
#include "policy/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using forepost::policy::Check;
  using forepost::policy::NormalisedText;
  using forepost::policy::Policy;
  static const auto policy = Policy::Load(FOREPOST_SOURCE_DIR "/policies/us-broker-dealer.json");
  if (!policy) {
    __builtin_trap();
  }
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const NormalisedText once = NormalisedText::Of(text);
  if (NormalisedText::Of(once.bytes()).bytes() != once.bytes()) {
    __builtin_trap();
  }
  // A unit of UTF-16 takes at least one byte of UTF-8.
  for (const auto& finding : Check({&*policy, 1}, {.text = text}).findings) {
    if (finding.start > finding.end || finding.end > size) {
      __builtin_trap();
    }
  }
  return 0;
}
