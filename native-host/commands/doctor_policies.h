// What the policies of a browser say about Forepost.
//
// Chromium reads every *.json file of a folder in the order of their names and merges them by key
// only: where two files set the same key, the later file replaces the earlier one's value as a
// whole. Firefox has a single file.
#pragma once

#include <filesystem>
#include <string>

#include "commands/doctor_report.h"

namespace forepost::commands {

struct PolicyFindings {
  bool names_us = false;  // our extension or our host stands in them
  Observations observations;
};

PolicyFindings InspectChromiumPolicies(const std::string& area,
                                       const std::filesystem::path& folder);
PolicyFindings InspectFirefoxPolicies(const std::string& area, const std::filesystem::path& file);

}  // namespace forepost::commands
