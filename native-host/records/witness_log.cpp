#include "records/witness_log.h"

#include <algorithm>
#include <charconv>
#include <istream>

namespace forepost::records {
namespace {

bool IsHex(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// Takes `prefix` off the front.
bool Skip(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) {
    return false;
  }
  text.remove_prefix(prefix.size());
  return true;
}

// Takes `digits` hexadecimal digits off the front; empty if they are not there.
std::string_view TakeHex(std::string_view& text, std::size_t digits) {
  const std::string_view hex = text.substr(0, digits);
  if (hex.size() != digits || !IsHex(hex)) {
    return {};
  }
  text.remove_prefix(digits);
  return hex;
}

}  // namespace

std::string ToLogLine(const Head& head) {
  return "record chain=" + head.chain + " seq=" + std::to_string(head.seq) + " sha256=" + head.hash;
}

std::optional<Head> ParseLogLine(std::string_view line) {
  static constexpr std::string_view kStart = "record chain=";
  const auto start = line.find(kStart);
  if (start == std::string_view::npos) {
    return std::nullopt;
  }
  line.remove_prefix(start + kStart.size());
  Head head;
  head.chain = TakeHex(line, 32);
  if (head.chain.empty() || !Skip(line, " seq=")) {
    return std::nullopt;
  }
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), head.seq);
  if (error != std::errc() || head.seq == 0) {
    return std::nullopt;
  }
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  if (!Skip(line, " sha256=")) {
    return std::nullopt;
  }
  head.hash = TakeHex(line, 64);
  // A longer word is not a hash.
  if (head.hash.empty() || (!line.empty() && IsHex(line.substr(0, 1)))) {
    return std::nullopt;
  }
  return head;
}

std::vector<Head> ReadHeads(std::istream& log) {
  std::vector<Head> heads;
  std::string line;
  while (std::getline(log, line)) {
    if (auto head = ParseLogLine(line)) {
      heads.push_back(std::move(*head));
    }
  }
  return heads;
}

}  // namespace forepost::records
