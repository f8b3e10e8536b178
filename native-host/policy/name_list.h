// Lists of names that a policy refers to: `restricted`, `clients`, `firm`, `firm_domains`.
//
// A list file is UTF-8 text, one entry a line: the name, then aliases and tickers after tabs.
// Empty lines and lines that begin with '#' are skipped.
//
//   Acme Holdings plc<TAB>Acme<TAB>$ACME
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"

namespace forepost::policy {

struct NameEntry {
  std::string name;
  std::vector<std::string> aliases;
};

using NameList = std::vector<NameEntry>;
using NameLists = std::map<std::string, NameList, std::less<>>;  // by the list's name

inline constexpr std::size_t kMaxNameLineBytes = 1'000;
inline constexpr std::size_t kMaxNames = 200'000;

// One line of a list: the name, then its aliases after tabs. The name is empty on an empty line.
NameEntry ParseNameEntry(std::string_view line);

// A list file's content; `file` is for the errors.
std::expected<NameList, Diagnostics> ParseNameList(std::string_view content,
                                                   const std::string& file);

// Errors name file and line: a line over 1,000 bytes, ill-formed UTF-8, more than 200,000 entries.
std::expected<NameList, Diagnostics> LoadNameList(const std::filesystem::path& path);

}  // namespace forepost::policy
