// Lists of names as SipHash values, for firms that do not want the names to lie on every machine in
// clear. This is obfuscation and no secrecy: whoever has the file and its key can try names against
// it, millions in a second. Only names that are written exactly so are found, after normalising.
//
// A file of them:
//
//   forepost-hashed-names 1 000102030405060708090a0b0c0d0e0f
//   2 8d1cbb3ab4cb10ad
//
// The header has the version of the format and the key; "key-file" in its place says that the key
// stands as 32 hexadecimal digits in the file of the same name with ".key" at its end. Each line is
// one name: its number of words, 1 to 16, then SipHash-2-4 (crypto_shorthash) under the key, as
// eight bytes in hexadecimal, of the name as NameKey writes it (name_words.h). Lines are sorted, so
// that their order tells nothing. A list that was hashed finds what the list itself would find.
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"
#include "policy/flat_set.h"
#include "policy/names.h"

namespace forepost::policy {

// Names with their aliases and short forms.
inline constexpr std::size_t kMaxHashedNames = 4 * kMaxNames;

using NameHashKey = std::array<unsigned char, 16>;

struct HashedName {
  std::uint32_t words;
  std::uint64_t value;  // the eight bytes, least significant first

  auto operator<=>(const HashedName&) const = default;
};

// Names by their hashes, ready to be found.
class HashedNames {
 public:
  explicit HashedNames(const NameHashKey& key) : key_(key) {}

  // `name.words` is 1 to kMaxNameWords.
  void Add(const HashedName& name);
  void Reserve(std::size_t count) { values_.Reserve(count); }
  std::size_t size() const { return values_.size(); }

  // As NameIndex::Find.
  void Find(const Words& words, std::vector<WordRange>& hits) const;

 private:
  bool Holds(std::uint32_t words, std::string_view name) const;

  NameHashKey key_;
  FlatSet values_;  // with the number of words mixed in
  std::uint32_t lengths_ = 0;
};

NameHashKey RandomNameHashKey();
// 32 hexadecimal digits, with a line break behind them or none.
std::expected<NameHashKey, Diagnostic> ReadNameHashKey(const std::filesystem::path& file);
std::optional<NameHashKey> ParseNameHashKey(std::string_view hex);
std::string ToHex(const NameHashKey& key);

// Where the key of a list lies whose header says "key-file".
std::filesystem::path KeyFileOf(const std::filesystem::path& list);

// The names of `lines`, one a line, sorted, none twice.
std::vector<HashedName> HashNames(std::string_view lines, const NameHashKey& key);

// A file's content; with the key in its header, or with "key-file".
std::string ToHashedList(const std::vector<HashedName>& names, const NameHashKey& key,
                         bool key_in_header);

bool IsHashedList(std::string_view content);
// Errors name file and line.
std::expected<HashedNames, Diagnostics> ParseHashedList(std::string_view content,
                                                        const std::filesystem::path& file);

}  // namespace forepost::policy
