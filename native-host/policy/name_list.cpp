#include "policy/name_list.h"

#include <algorithm>
#include <utility>

#include "common/read_file.h"
#include "common/utf8.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kMaxListBytes = std::size_t{64} << 20;

bool IsWellFormed(std::string_view utf8) {
  if (std::ranges::all_of(utf8, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return true;
  }
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = DecodeUtf8(utf8, at);
    // U+FFFD written out takes three bytes; a fault gives it for fewer.
    if (decoded.code_point == kReplacement && utf8.substr(at, 3) != "\xEF\xBF\xBD") {
      return false;
    }
    at += decoded.size;
  }
  return true;
}

std::string_view Trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \r");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \r") - first + 1);
}

}  // namespace

NameEntry ParseNameEntry(std::string_view line) {
  NameEntry entry;
  entry.aliases.reserve(static_cast<std::size_t>(std::ranges::count(line, '\t')));
  while (!line.empty()) {
    const auto tab = line.find('\t');
    const std::string_view part = Trim(line.substr(0, tab));
    if (!part.empty()) {
      if (entry.name.empty()) {
        entry.name = part;
      } else {
        entry.aliases.emplace_back(part);
      }
    }
    line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
  }
  return entry;
}

std::expected<NameList, Diagnostics> ParseNameList(std::string_view content,
                                                   const std::string& file) {
  NameList names;
  Diagnostics faults;
  const auto fault = [&](std::size_t line, std::string message, std::string hint) {
    faults.push_back(
        {.file = file, .line = line, .message = std::move(message), .hint = std::move(hint)});
  };
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (content.starts_with(kByteOrderMark)) {
    content.remove_prefix(kByteOrderMark.size());
  }
  const auto lines = static_cast<std::size_t>(std::ranges::count(content, '\n')) + 1;
  names.reserve(std::min(lines, kMaxNames));
  for (std::size_t number = 1; !content.empty(); ++number) {
    const auto end = content.find('\n');
    const std::string_view line = content.substr(0, end);
    content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
    if (line.size() > kMaxNameLineBytes) {
      fault(number,
            "the line has " + std::to_string(line.size()) + " bytes, more than the " +
                std::to_string(kMaxNameLineBytes) + " allowed",
            "write one name a line");
      continue;
    }
    if (!IsWellFormed(line)) {
      fault(number, "the line is not UTF-8", "save the file as UTF-8");
      continue;
    }
    if (line.starts_with('#')) {
      continue;
    }
    NameEntry entry = ParseNameEntry(line);
    if (entry.name.empty()) {
      continue;
    }
    if (names.size() == kMaxNames) {
      fault(number, "there are more than " + std::to_string(kMaxNames) + " names, the most allowed",
            "split the list in two");
      break;
    }
    names.push_back(std::move(entry));
  }
  if (!faults.empty()) {
    return std::unexpected(std::move(faults));
  }
  return names;
}

std::expected<NameList, Diagnostics> LoadNameList(const std::filesystem::path& path) {
  const auto content = ReadFile(path, kMaxListBytes);
  if (!content) {
    return std::unexpected(Diagnostics{content.error()});
  }
  return ParseNameList(*content, path.string());
}

}  // namespace forepost::policy
