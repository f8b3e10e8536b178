#include "settings/origin.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

namespace forepost::settings {
namespace {

constexpr std::size_t kMaxHostBytes = 253;  // RFC 1035, 2.3.4, as text
constexpr std::size_t kMaxLabelBytes = 63;
constexpr std::string_view kWildcard = "*.";

std::unexpected<Diagnostic> Fault(std::string message, std::string hint) {
  return std::unexpected(Diagnostic{.message = std::move(message), .hint = std::move(hint)});
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsHostCharacter(char c) {
  return (c >= 'a' && c <= 'z') || IsDigit(c) || c == '-' || c == '_';
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c - 'A' + 'a');
    }
  }
  return lower;
}

std::vector<std::string_view> Labels(std::string_view host) {
  std::vector<std::string_view> labels;
  while (true) {
    const auto dot = host.find('.');
    labels.push_back(host.substr(0, dot));
    if (dot == std::string_view::npos) {
      return labels;
    }
    host.remove_prefix(dot + 1);
  }
}

bool IsLabel(std::string_view label) {
  return !label.empty() && label.size() <= kMaxLabelBytes && label.front() != '-' &&
         label.back() != '-' && std::ranges::all_of(label, IsHostCharacter);
}

bool IsIpv4(const std::vector<std::string_view>& labels) {
  return std::ranges::all_of(labels.back(), IsDigit);
}

bool StaysOnTheMachine(std::string_view host) {
  return host == "localhost" || host == "127.0.0.1" || host.ends_with(".localhost");
}

std::expected<void, Diagnostic> CheckHost(std::string_view host, bool wildcard) {
  if (std::ranges::any_of(host, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    return Fault("the host name has letters outside ASCII",
                 "write it in its ASCII form, which begins with \"xn--\"");
  }
  const auto labels = Labels(host);
  if (host.size() > kMaxHostBytes || !std::ranges::all_of(labels, IsLabel)) {
    return Fault("\"" + std::string(host) + "\" is not a host name",
                 "write it as in https://www.example.com; a wildcard stands only at the front, as "
                 "in https://*.example.com");
  }
  if (wildcard && IsIpv4(labels)) {
    return Fault("a wildcard cannot stand before an address of numbers", "list the address itself");
  }
  if (wildcard && labels.size() < 2 && host != "localhost") {
    return Fault("the wildcard would take in a whole top-level domain",
                 "name the firm's or the network's own domain, as in https://*.example.com");
  }
  return {};
}

// What stands behind the port's colon, without the default port: "" or ":8080".
std::expected<std::string, Diagnostic> CanonicalPort(std::string_view digits, bool https) {
  int port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (error != std::errc() || end != digits.data() + digits.size() || !IsDigit(digits.front()) ||
      port < 1 || port > 65535) {
    return Fault("the port is not a number from 1 to 65535", "leave it out for the usual one");
  }
  return port == (https ? 443 : 80) ? std::string() : ":" + std::to_string(port);
}

}  // namespace

std::expected<std::string, Diagnostic> CanonicalSite(std::string_view text) {
  if (text.size() > kMaxSiteBytes) {
    return Fault("a site is longer than " + std::to_string(kMaxSiteBytes) + " bytes",
                 "list the origin only, as in https://www.example.com");
  }
  const std::string lower = Lower(text);
  std::string_view rest = lower;
  const bool https = rest.starts_with("https://");
  if (!https && !rest.starts_with("http://")) {
    return Fault("a site begins with https://", "write it as in https://www.example.com");
  }
  const std::string_view scheme = https ? "https://" : "http://";
  rest.remove_prefix(scheme.size());
  if (rest.ends_with('/')) {
    rest.remove_suffix(1);
  }
  if (rest.find_first_of("/?#@\\") != std::string_view::npos) {
    return Fault("a site is an origin, without a path or a user's name",
                 "list the origin only, as in https://www.example.com");
  }
  if (rest.starts_with('[')) {
    return Fault("addresses in brackets cannot be listed", "list the site by its name");
  }
  const bool wildcard = rest.starts_with(kWildcard);
  std::string_view host = wildcard ? rest.substr(kWildcard.size()) : rest;
  std::string port;
  if (const auto colon = host.find(':'); colon != std::string_view::npos) {
    auto canonical = CanonicalPort(host.substr(colon + 1), https);
    if (!canonical) {
      return std::unexpected(std::move(canonical.error()));
    }
    port = std::move(*canonical);
    host = host.substr(0, colon);
  }
  if (auto good = CheckHost(host, wildcard); !good) {
    return std::unexpected(std::move(good.error()));
  }
  if (!https && !StaysOnTheMachine(host)) {
    return Fault("http:// is only for localhost, names below it and 127.0.0.1",
                 "write https://; a draft on an open line can be read and changed on its way");
  }
  std::string site(scheme);
  if (wildcard) {
    site += kWildcard;
  }
  site += host;
  site += port;
  return site;
}

bool SiteCovers(std::string_view site, std::string_view origin) {
  const auto star = site.find("://*.");
  if (star == std::string_view::npos) {
    return site == origin;
  }
  const std::string_view scheme = site.substr(0, star + 3);
  const std::string_view domain = site.substr(star + 5);
  if (!origin.starts_with(scheme)) {
    return false;
  }
  const std::string_view host = origin.substr(scheme.size());
  if (host == domain) {
    return true;
  }
  if (host.size() < domain.size() + 2 || !host.ends_with(domain)) {
    return false;
  }
  std::string_view below = host.substr(0, host.size() - domain.size());
  if (!below.ends_with('.')) {
    return false;
  }
  below.remove_suffix(1);
  return std::ranges::all_of(Labels(below), IsLabel);
}

}  // namespace forepost::settings
