// Lists of names that a policy refers to: `restricted`, `clients`, `firm`, `firm_domains`.
//
// A list file is UTF-8 text, one entry a line: the name, then aliases and tickers after tabs.
// Empty lines and lines that begin with '#' are skipped.
//
//   Acme Holdings plc<TAB>Acme<TAB>$ACME
//
// A file that begins with "forepost-hashed-names" holds the names as hashes (hashed_list.h).
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"

namespace forepost::policy {

class HashedNames;
class NameTables;

// The list to which the people in the notes belong as well (CheckRequest::clients). Always secret,
// whatever a policy says of it.
inline constexpr std::string_view kClientsList = "clients";

struct NameEntry {
  std::string name;
  std::vector<std::string> aliases;
};

// The names of one list. Kept as one text, since a string each would take several times the memory.
class NameList {
 public:
  NameList() = default;
  NameList(std::initializer_list<NameEntry> entries);

  // A list that is read from `path` when a NameIndex over it first needs the names, once for all
  // copies. Empty as long as one only looks at it here.
  static NameList Later(std::filesystem::path path);

  void push_back(const NameEntry& entry);

  std::size_t size() const { return entries_; }  // of hashes: how many there are
  bool empty() const { return entries_ == 0; }

  // All names and aliases, a line each.
  const std::string& text() const { return text_; }
  // Null unless the list holds hashes.
  const std::shared_ptr<const HashedNames>& hashed() const { return hashed_; }

 private:
  friend class NameIndex;
  friend class NameListReader;

  std::string text_;
  std::size_t entries_ = 0;
  std::shared_ptr<const HashedNames> hashed_;
  std::shared_ptr<NameTables> tables_;  // of a list that is read later
};

using NameLists = std::map<std::string, NameList, std::less<>>;  // by the list's name

inline constexpr std::size_t kMaxNameLineBytes = 1'000;
inline constexpr std::size_t kMaxNames = 1'000'000;
inline constexpr std::size_t kMaxListBytes = std::size_t{256} << 20;

// One line of a list: the name, then its aliases after tabs. The name is empty on an empty line.
NameEntry ParseNameEntry(std::string_view line);

// A list file's content; `file` is for the errors, and the key of a list of hashes may lie beside
// it.
std::expected<NameList, Diagnostics> ParseNameList(std::string_view content,
                                                   const std::filesystem::path& file);

// Errors name file and line: a line over 1,000 bytes, ill-formed UTF-8, more than 1,000,000
// entries, a file over 256 MiB.
std::expected<NameList, Diagnostics> LoadNameList(const std::filesystem::path& path);

}  // namespace forepost::policy
