// Is Forepost set up in the browsers of this machine? The folders of each browser stand in one
// table; the rest of the code knows no browser by name.
//
//   InspectBrowsers({.root = "/", .program = "/usr/bin/forepost"})
//
// Reads files and starts nothing.
#pragma once

#include <array>
#include <filesystem>
#include <span>
#include <string_view>

#include "commands/doctor_report.h"

namespace forepost::commands {

enum class BrowserFamily { kChromium, kFirefox };

struct Browser {
  std::string_view name;
  BrowserFamily family;
  // Where its program lies; it is installed if one of them is there. Empty ones are passed over.
  std::array<std::string_view, 3> programs;
  // Where an administrator puts native messaging manifests; the first that has ours counts.
  std::array<std::string_view, 2> manifest_folders;
  // Chromium: the folder of policy files. Firefox: the file.
  std::string_view policies;
};

std::span<const Browser> KnownBrowsers();

struct BrowserCheck {
  std::filesystem::path root = "/";  // tests look into a folder of their own
  std::filesystem::path program;     // what the manifests have to start
};

// A browser that is not installed leaves nothing. Where no browser has Forepost that is a fault;
// where some have, the others get a warning, since posts there are not checked.
Observations InspectBrowsers(const BrowserCheck& check);

}  // namespace forepost::commands
