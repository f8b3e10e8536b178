#include <algorithm>
#include <cstddef>
#include <string_view>

#include "policy/entities_contact.h"
#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kLongestLocal = 64;    // RFC 5321, 4.5.3.1.1
constexpr std::size_t kLongestDomain = 253;  // RFC 1035, less the root
constexpr std::size_t kLongestLabel = 63;
constexpr std::size_t kLongestTop = 24;

bool IsLocal(char c) {
  return IsAlphanumeric(c) || std::string_view("._%+'-").find(c) != std::string_view::npos;
}

// How many bytes the sign at `at` takes: "@", "(at)" or "[at]" with a space around or not; else 0.
// `begin` is where the local part ends.
std::size_t SignSize(std::string_view text, std::size_t at, std::size_t& begin) {
  begin = at;
  if (text[at] == '@') {
    return 1;
  }
  const std::string_view here = text.substr(at, 4);
  if (here != "(at)" && here != "[at]") {
    return 0;
  }
  begin -= at != 0 && text[at - 1] == ' ' ? 1 : 0;
  return 4 + (at + 4 < text.size() && text[at + 4] == ' ' ? 1 : 0);
}

std::size_t LocalBegin(std::string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin != 0 && end - begin <= kLongestLocal && IsLocal(text[begin - 1])) {
    --begin;
  }
  while (begin < end && !IsAlphanumeric(text[begin])) {
    ++begin;
  }
  const std::string_view local = text.substr(begin, end - begin);
  const bool fits = !local.empty() && local.size() <= kLongestLocal && local.back() != '.' &&
                    local.find("..") == std::string_view::npos;
  return fits ? begin : end;
}

// Where the domain that begins at `at` ends; `at` if there is none.
std::size_t DomainEnd(std::string_view text, std::size_t at) {
  std::size_t end = at;
  std::size_t labels = 0;
  for (std::size_t label = at; label < text.size() && label - at <= kLongestDomain;) {
    std::size_t stop = label;
    while (stop < text.size() && stop - label <= kLongestLabel &&
           (IsAlphanumeric(text[stop]) || text[stop] == '-')) {
      ++stop;
    }
    const std::string_view name = text.substr(label, stop - label);
    if (name.empty() || name.size() > kLongestLabel || name.front() == '-' || name.back() == '-') {
      break;
    }
    ++labels;
    const bool top = name.size() >= 2 && name.size() <= kLongestTop &&
                     (name.starts_with("xn--") ||
                      std::ranges::none_of(name, [](char c) { return IsDigit(c) || c == '-'; }));
    if (labels >= 2 && top) {
      end = stop;
    }
    if (stop >= text.size() || text[stop] != '.') {
      break;
    }
    label = stop + 1;
  }
  return end;
}

}  // namespace

void FindEmails(const Words& words, std::vector<ByteSpan>& found) {
  const std::string_view text = words.text().bytes();
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::size_t local_end = at;
    const std::size_t sign = SignSize(text, at, local_end);
    if (sign == 0) {
      continue;
    }
    const std::size_t begin = LocalBegin(text, local_end);
    const std::size_t end = DomainEnd(text, at + sign);
    if (begin != local_end && end != at + sign) {
      found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      at = end - 1;
    }
  }
}

}  // namespace forepost::policy
