#include "policy/hashed_list.h"

#include <sodium.h>

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>
#include <span>
#include <utility>

#include "common/read_file.h"

namespace forepost::policy {
namespace {

static_assert(crypto_shorthash_KEYBYTES == std::tuple_size_v<NameHashKey>);
static_assert(crypto_shorthash_BYTES == sizeof(std::uint64_t));

constexpr std::string_view kMagic = "forepost-hashed-names";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kKeyFile = "key-file";
constexpr std::size_t kMaxFaults = 100;
constexpr std::size_t kValueDigits = 2 * sizeof(std::uint64_t);

std::uint64_t Hash(const NameHashKey& key, std::string_view name) {
  std::array<unsigned char, crypto_shorthash_BYTES> bytes{};
  crypto_shorthash(bytes.data(), reinterpret_cast<const unsigned char*>(name.data()), name.size(),
                   key.data());
  std::uint64_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) {
    value = value << 8U | bytes.at(i);
  }
  return value;
}

// One set holds names of all lengths.
std::uint64_t WithLength(const HashedName& name) {
  return name.value + name.words * 0x9e3779b97f4a7c15U;
}

constexpr std::string_view kDigits = "0123456789abcdef";

void AppendHex(std::string& out, unsigned char byte) {
  out += kDigits[byte >> 4U];
  out += kDigits[byte & 0xfU];
}

// Exactly as many bytes as there are in `bytes`.
bool ParseHex(std::string_view text, std::span<unsigned char> bytes) {
  if (text.size() != 2 * bytes.size()) {
    return false;
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto high = kDigits.find(text[2 * i]);
    const auto low = kDigits.find(text[2 * i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) {
      return false;
    }
    bytes[i] = static_cast<unsigned char>(high << 4U | low);
  }
  return true;
}

std::optional<HashedName> ParseLine(std::string_view line) {
  const auto space = line.find(' ');
  HashedName name{};
  const auto [end, error] =
      std::from_chars(line.data(), line.data() + std::min(space, line.size()), name.words);
  std::array<unsigned char, kValueDigits / 2> bytes{};
  if (space == std::string_view::npos || error != std::errc() || end != line.data() + space ||
      name.words == 0 || name.words > kMaxNameWords || !ParseHex(line.substr(space + 1), bytes)) {
    return std::nullopt;
  }
  for (std::size_t i = bytes.size(); i-- > 0;) {
    name.value = name.value << 8U | bytes.at(i);
  }
  return name;
}

std::string_view TakeLine(std::string_view& content) {
  const auto end = content.find('\n');
  std::string_view line = content.substr(0, end);
  content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

std::expected<NameHashKey, Diagnostic> KeyOf(std::string_view header,
                                             const std::filesystem::path& file) {
  const auto fault = [&](std::string message, std::string hint) {
    return std::unexpected(Diagnostic{
        .file = file.string(), .line = 1, .message = std::move(message), .hint = std::move(hint)});
  };
  std::string_view rest = header.substr(kMagic.size());
  if (!rest.starts_with(' ')) {
    return fault("the header of a list of hashed names has no version",
                 "write the list with `forepost policy hash-list`");
  }
  rest.remove_prefix(1);
  const auto space = rest.find(' ');
  if (rest.substr(0, space) != kVersion) {
    return fault("this list of hashed names has a version that is not known here",
                 "update Forepost, or write the list anew with `forepost policy hash-list`");
  }
  const std::string_view key_text =
      space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
  if (key_text == kKeyFile) {
    return ReadNameHashKey(KeyFileOf(file));
  }
  NameHashKey key{};
  if (!ParseHex(key_text, key)) {
    return fault("the header has no key of 32 hexadecimal digits",
                 "write the list with `forepost policy hash-list`");
  }
  return key;
}

}  // namespace

void HashedNames::Add(const HashedName& name) {
  values_.Add(WithLength(name));
  lengths_ |= 1U << name.words;
}

bool HashedNames::Holds(std::uint32_t words, std::string_view name) const {
  return values_.Has(WithLength({.words = words, .value = Hash(key_, name)}));
}

void HashedNames::Find(const Words& words, std::vector<WordRange>& hits) const {
  const auto& all = words.all();
  if (lengths_ == 0) {
    return;
  }
  std::vector<std::string> keys;
  keys.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    keys.push_back(words.Key(i));
  }
  const auto most = static_cast<std::uint32_t>(std::bit_width(lengths_)) - 1;
  std::string name;
  for (std::uint32_t first = 0; first < all.size(); ++first) {
    std::uint32_t longest = 0;
    const auto look = [&](char sign) {
      name.clear();
      if (sign != '\0') {
        name += sign;
      }
      for (std::uint32_t count = 1; count <= most && first + count <= all.size(); ++count) {
        const Word& word = all[first + count - 1];
        if (word.sentence != all[first].sentence) {
          break;
        }
        name += count == 1 ? "" : " ";
        name += keys[first + count - 1];
        if (((lengths_ >> count) & 1U) == 0) {
          continue;
        }
        const bool possessive = word.stem != word.hash;
        const std::string_view whole = name;
        if (Holds(count, whole) ||
            (possessive && Holds(count, whole.substr(0, whole.size() - 1)))) {
          longest = std::max(longest, count);
        }
      }
    };
    look('\0');
    if (all[first].sign_before != '\0') {
      look(all[first].sign_before);
    }
    if (longest != 0) {
      hits.push_back({first, first + longest - 1});
    }
  }
}

NameHashKey RandomNameHashKey() {
  NameHashKey key{};
  randombytes_buf(key.data(), key.size());
  return key;
}

std::expected<NameHashKey, Diagnostic> ReadNameHashKey(const std::filesystem::path& file) {
  constexpr std::size_t kMaxKeyFileBytes = 256;
  const auto content = ReadFile(file, kMaxKeyFileBytes);
  if (!content) {
    return std::unexpected(content.error());
  }
  std::string_view rest = *content;
  NameHashKey key{};
  const bool good = ParseHex(TakeLine(rest), key) && rest.empty();
  if (!good) {
    return std::unexpected(Diagnostic{.file = file.string(),
                                      .line = 1,
                                      .message = "this is no key of 32 hexadecimal digits",
                                      .hint = "give the key file that the list was hashed with"});
  }
  return key;
}

std::optional<NameHashKey> ParseNameHashKey(std::string_view hex) {
  NameHashKey key{};
  return ParseHex(hex, key) ? std::optional(key) : std::nullopt;
}

std::string ToHex(const NameHashKey& key) {
  std::string hex;
  for (const unsigned char byte : key) {
    AppendHex(hex, byte);
  }
  return hex;
}

std::filesystem::path KeyFileOf(const std::filesystem::path& list) {
  return list.string() + ".key";
}

std::vector<HashedName> HashNames(std::string_view lines, const NameHashKey& key) {
  std::vector<HashedName> names;
  ForEachName(lines, [&](const Words& words, std::size_t first, std::size_t count) {
    names.push_back({.words = static_cast<std::uint32_t>(count),
                     .value = Hash(key, NameKey(words, first, count))});
  });
  std::ranges::sort(names);
  const auto twice = std::ranges::unique(names);
  names.erase(twice.begin(), twice.end());
  return names;
}

std::string ToHashedList(const std::vector<HashedName>& names, const NameHashKey& key,
                         bool key_in_header) {
  std::string out(kMagic);
  ((out += ' ') += kVersion) += ' ';
  out += key_in_header ? ToHex(key) : std::string(kKeyFile);
  out += '\n';
  for (const HashedName& name : names) {
    out += std::to_string(name.words);
    out += ' ';
    for (std::size_t i = 0; i < sizeof name.value; ++i) {
      AppendHex(out, static_cast<unsigned char>(name.value >> (8 * i)));
    }
    out += '\n';
  }
  return out;
}

bool IsHashedList(std::string_view content) { return content.starts_with(kMagic); }

std::expected<HashedNames, Diagnostics> ParseHashedList(std::string_view content,
                                                        const std::filesystem::path& file) {
  auto key = KeyOf(TakeLine(content), file);
  if (!key) {
    return std::unexpected(Diagnostics{std::move(key.error())});
  }
  HashedNames names(*key);
  constexpr std::size_t kBytesOfLine = kValueDigits + 3;
  names.Reserve(std::min(content.size() / kBytesOfLine, kMaxHashedNames));
  Diagnostics faults;
  std::size_t number = 1;
  std::size_t count = 0;
  const auto fault = [&](std::string message, std::string hint) {
    faults.push_back({.file = file.string(),
                      .line = number,
                      .message = std::move(message),
                      .hint = std::move(hint)});
  };
  while (!content.empty() && faults.size() < kMaxFaults) {
    ++number;
    const std::string_view line = TakeLine(content);
    if (line.empty()) {
      continue;
    }
    const auto name = ParseLine(line);
    if (!name) {
      fault("the line is not a number of words from 1 to " + std::to_string(kMaxNameWords) +
                " and 16 hexadecimal digits",
            "write the list anew with `forepost policy hash-list`");
      continue;
    }
    if (++count > kMaxHashedNames) {
      fault("there are more than " + std::to_string(kMaxHashedNames) + " names, the most allowed",
            "split the list in two");
      break;
    }
    names.Add(*name);
  }
  if (!faults.empty()) {
    return std::unexpected(std::move(faults));
  }
  return names;
}

}  // namespace forepost::policy
