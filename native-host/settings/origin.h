// Web origins as the settings list them and as the browser names them.
//
//   CanonicalSite("HTTPS://WWW.Example.com:443/")   // "https://www.example.com"
//   CanonicalSite("https://*.example.com")          // all hosts below example.com, and itself
//
// Only https, and http for names that never leave the machine: localhost, *.localhost, 127.0.0.1.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "common/diagnostic.h"

namespace forepost::settings {

inline constexpr std::size_t kMaxSiteBytes = 300;

// The form in which sites are compared: lower case, no default port, no path. The error has
// `message` and `hint` only.
std::expected<std::string, Diagnostic> CanonicalSite(std::string_view text);

// Is `origin` the site, or below it when the site begins with a wildcard? Both in canonical form.
bool SiteCovers(std::string_view site, std::string_view origin);

}  // namespace forepost::settings
