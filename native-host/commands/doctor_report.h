// What `forepost doctor` finds, as data; doctor.cpp prints it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::commands {

struct Observation {
  enum class Level {
    kGood,     // [+] as it should be
    kWarning,  // [!] works, but somebody should look at it
    kFault,    // [-] Forepost does not do its work until it is mended
  };
  Level level = Level::kGood;
  std::string area;     // "settings", "policy", "Chromium", …
  std::string message;  // what was found
  std::string hint;     // what to do; empty with kGood
};

using Observations = std::vector<Observation>;

constexpr std::string_view ToString(Observation::Level level) {
  constexpr std::string_view kNames[] = {"good", "warning", "fault"};
  return kNames[static_cast<std::size_t>(level)];
}

inline Observation Good(std::string area, std::string message) {
  return {Observation::Level::kGood, std::move(area), std::move(message), {}};
}

inline Observation Warning(std::string area, std::string message, std::string hint) {
  return {Observation::Level::kWarning, std::move(area), std::move(message), std::move(hint)};
}

inline Observation Fault(std::string area, std::string message, std::string hint) {
  return {Observation::Level::kFault, std::move(area), std::move(message), std::move(hint)};
}

}  // namespace forepost::commands
