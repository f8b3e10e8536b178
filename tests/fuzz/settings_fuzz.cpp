// Any bytes as a settings file: either settings whose every part is in its canonical form, or
// errors that each say something.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "settings/origin.h"
#include "settings/settings.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto settings = forepost::settings::ParseSettings(
      std::string_view(reinterpret_cast<const char*>(data), size), "fuzz.json");
  if (!settings) {
    for (const auto& diagnostic : settings.error()) {
      if (diagnostic.message.empty()) {
        std::abort();
      }
    }
    if (settings.error().empty()) {
      std::abort();
    }
    return 0;
  }
  for (const auto& site : settings->sites) {
    if (forepost::settings::CanonicalSite(site) != site) {
      std::abort();
    }
  }
  for (const auto& policy : settings->policies) {
    if (!policy.is_absolute()) {
      std::abort();
    }
  }
  return 0;
}
