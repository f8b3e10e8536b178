#include "notes/address.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "common/printable.h"
#include "common/utf8.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kMaxGivenBytes = 8000;
constexpr std::size_t kMaxLabelCharacters = 80;

// Members of a query that say where the visitor came from, not what the page is.
constexpr std::string_view kTrackingPrefix = "utm_";
constexpr std::array<std::string_view, 24> kTracking{
    "_hsenc",  "_hsmi",      "dclid", "fbclid",  "gbraid", "gclid",   "gclsrc",  "igsh",
    "igshid",  "licu",       "lipi",  "mc_cid",  "mc_eid", "mkt_tok", "msclkid", "ref_src",
    "ref_url", "trackingid", "trk",   "trkinfo", "ttclid", "twclid",  "wbraid",  "yclid"};

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string ToLower(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), Lower);
  return lower;
}

bool IsAlnum(char c) { return (c >= '0' && c <= '9') || (Lower(c) >= 'a' && Lower(c) <= 'z'); }

int HexDigit(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  const char lower = Lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The byte that is escaped at `at`, or -1.
int EscapedAt(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '%') {
    return -1;
  }
  const int high = HexDigit(text[at + 1]);
  const int low = HexDigit(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

bool IsUnreserved(char c) { return IsAlnum(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

// What may stand as it is in a path or query.
bool IsPlain(char c) {
  return IsUnreserved(c) || std::string_view("!$&'()*+,;=:@/?[]").contains(c);
}

void AppendEscaped(std::string& out, unsigned char byte) {
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  out += '%';
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xFU];
}

std::string NormaliseEscapes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const int escaped = EscapedAt(text, at); escaped >= 0) {
      const char c = static_cast<char>(escaped);
      if (IsUnreserved(c)) {
        out += c;
      } else {
        AppendEscaped(out, static_cast<unsigned char>(escaped));
      }
      at += 2;
    } else if (IsPlain(text[at])) {
      out += text[at];
    } else {
      AppendEscaped(out, static_cast<unsigned char>(text[at]));
    }
  }
  return out;
}

// RFC 3986, 5.2.4, for a path that is empty or begins with a slash.
std::string RemoveDotSegments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    if (segment == "..") {
      out.erase(out.empty() ? 0 : out.rfind('/'));
    } else if (segment != ".") {
      out += '/';
      out += segment;
    }
  }
  while (out.ends_with('/')) {
    out.pop_back();
  }
  return out;
}

bool IsTracking(std::string_view piece) {
  const std::string name = ToLower(piece.substr(0, piece.find('=')));
  return name.starts_with(kTrackingPrefix) || std::ranges::find(kTracking, name) != kTracking.end();
}

std::string CleanQuery(std::string_view query) {
  std::string out;
  while (!query.empty()) {
    const auto end = query.find('&');
    const std::string piece = NormaliseEscapes(query.substr(0, end));
    query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
    if (!piece.empty() && !IsTracking(piece)) {
      out += out.empty() ? '?' : '&';
      out += piece;
    }
  }
  return out;
}

bool IsHost(std::string_view host) {
  if (host.starts_with('[')) {
    return host.size() > 3 && host.ends_with(']') &&
           std::ranges::all_of(host.substr(1, host.size() - 2),
                               [](char c) { return HexDigit(c) >= 0 || c == ':' || c == '.'; });
  }
  return std::ranges::any_of(host, IsAlnum) && std::ranges::all_of(host, [](char c) {
           return IsAlnum(c) || c == '-' || c == '.' || c == '_';
         });
}

// "User@Www.Example.com:443" of a scheme with this default port -> "www.example.com".
std::optional<std::string> CleanAuthority(std::string_view authority, unsigned default_port) {
  if (const auto user = authority.rfind('@'); user != std::string_view::npos) {
    authority.remove_prefix(user + 1);
  }
  std::string_view port;
  const auto colon = authority.rfind(':');
  const bool in_brackets =
      colon != std::string_view::npos && authority.find(']', colon) != std::string_view::npos;
  if (colon != std::string_view::npos && !in_brackets) {
    port = authority.substr(colon + 1);
    authority = authority.substr(0, colon);
  }
  if (!IsHost(authority)) {
    return std::nullopt;
  }
  std::string out = ToLower(authority);
  if (!port.empty()) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    if (error != std::errc() || end != port.data() + port.size() || number > 65535) {
      return std::nullopt;
    }
    if (number != default_port) {
      out += ':' + std::to_string(number);
    }
  }
  return out;
}

std::string UndoEscapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int escaped = EscapedAt(text, at);
    out += escaped < 0 ? text[at] : static_cast<char>(escaped);
    at += escaped < 0 ? 0 : 2;
  }
  return out;
}

// "#/p/1" or "#!p=1" of a site that names its pages so; nothing of a place within a page, nor of
// what a search engine had the browser look for.
std::string RouteIn(std::string_view url) {
  const auto sharp = url.find('#');
  if (sharp == std::string_view::npos) {
    return {};
  }
  std::string_view fragment = url.substr(sharp + 1);
  fragment = fragment.substr(0, fragment.find(":~:"));
  if (!fragment.starts_with('/') && !fragment.starts_with('!')) {
    return {};
  }
  std::string route = NormaliseEscapes(fragment);
  while (route.ends_with('/')) {
    route.pop_back();
  }
  return route.empty() ? std::string() : '#' + route;
}

}  // namespace

std::optional<std::string> CanonicalAddress(std::string_view url) {
  const bool clean = std::ranges::none_of(url, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
  });
  if (!clean || url.size() > kMaxGivenBytes) {
    return std::nullopt;
  }
  const auto slashes = url.find("://");
  const std::string scheme = ToLower(url.substr(0, std::min(slashes, std::size_t{8})));
  if (slashes == std::string_view::npos || (scheme != "https" && scheme != "http")) {
    return std::nullopt;
  }
  url.remove_prefix(slashes + 3);
  const std::string route = RouteIn(url);
  url = url.substr(0, url.find('#'));
  const auto authority_end = std::min(url.find_first_of("/?"), url.size());
  const auto authority = CleanAuthority(url.substr(0, authority_end), scheme == "https" ? 443 : 80);
  if (!authority) {
    return std::nullopt;
  }
  url.remove_prefix(authority_end);
  const auto path_end = std::min(url.find('?'), url.size());
  std::string out = scheme + "://" + *authority;
  out += RemoveDotSegments(NormaliseEscapes(url.substr(0, path_end)));
  if (path_end < url.size()) {
    out += CleanQuery(url.substr(path_end + 1));
  }
  out += route;
  if (out.size() > kMaxAddressBytes) {
    return std::nullopt;
  }
  return out;
}

std::string_view OriginOf(std::string_view address) {
  const auto slashes = address.find("://");
  if (slashes == std::string_view::npos) {
    return address;
  }
  return address.substr(0, address.find_first_of("/?#", slashes + 3));
}

std::string AddressLabel(std::string_view address) {
  if (const auto slashes = address.find("://"); slashes != std::string_view::npos) {
    address.remove_prefix(slashes + 3);
  }
  if (address.starts_with("www.")) {
    address.remove_prefix(4);
  }
  std::string label = OneLine(Printable(UndoEscapes(address)));
  if (CutCharacters(label, kMaxLabelCharacters)) {
    CutCharacters(label, kMaxLabelCharacters - 1);
    label += "…";
  }
  return label;
}

}  // namespace forepost::notes
