#include "policy/own_link.h"

#include <algorithm>

namespace forepost::policy {
namespace {

constexpr std::size_t kLongestHost = 253;  // RFC 1035, 2.3.4

// The host of an address without its port; empty if it is none.
std::string_view HostOf(std::string_view token) {
  const std::size_t scheme = token.find("://");
  if (scheme != std::string_view::npos) {
    token.remove_prefix(scheme + 3);
  } else {
    token.remove_prefix(std::min(token.find_first_not_of("<([{\"'*_"), token.size()));
  }
  std::string_view host = token.substr(0, token.find_first_of("/?#"));
  const std::size_t at = host.rfind('@');
  if (at != std::string_view::npos) {
    if (scheme == std::string_view::npos) {
      return {};
    }
    host.remove_prefix(at + 1);
  }
  host = host.substr(0, host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-."));
  while (host.ends_with('.')) {
    host.remove_suffix(1);
  }
  return host;
}

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return lower;
}

}  // namespace

OwnDomains::OwnDomains(const NameList& list) {
  std::string_view lines = list.text();
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string entry = LowerAscii(lines.substr(0, end));
    std::string_view host = HostOf(entry);
    if (host.starts_with("www.")) {
      host.remove_prefix(4);
    }
    // A bare word is no domain, and would take in all below a top-level one.
    if (host.find('.') != std::string_view::npos) {
      domains_.emplace(host);
    }
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

bool OwnDomains::LinkedIn(std::string_view text) const {
  if (domains_.empty()) {
    return false;
  }
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n,;|"), text.size());
    std::string_view host = HostOf(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (host.size() > kLongestHost) {
      continue;
    }
    while (!host.empty()) {
      if (domains_.contains(host)) {
        return true;
      }
      host.remove_prefix(std::min(host.find('.'), host.size() - 1) + 1);
    }
  }
  return false;
}

}  // namespace forepost::policy
