// Host names, and which of them a rule that is bound to sites applies to.
#pragma once

#include <algorithm>
#include <string_view>

namespace forepost::policy {

// Small letters, digits, dashes and dots; not empty.
constexpr bool IsHostName(std::string_view text) {
  return !text.empty() && text.front() != '.' && text.back() != '.' &&
         std::ranges::all_of(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
         });
}

// "https://www.example.com:8443" gives "www.example.com"; a bare host name gives itself.
constexpr std::string_view HostOf(std::string_view site) {
  if (const auto scheme = site.find("://"); scheme != std::string_view::npos) {
    site.remove_prefix(scheme + 3);
  }
  return site.substr(0, site.find_first_of(":/"));
}

// "example.com" includes what is below it.
constexpr bool SiteIncludes(std::string_view site, std::string_view host) {
  return host == site || (host.size() > site.size() && host.ends_with(site) &&
                          host[host.size() - site.size() - 1] == '.');
}

}  // namespace forepost::policy
