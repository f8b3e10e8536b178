// The address by which a page is recognised again.
//
//   CanonicalAddress("HTTPS://www.Example.com/in/J%C3%BCrgen/?trk=feed#top")
//       // "https://www.example.com/in/J%C3%BCrgen"
//
// Scheme and host in lower case, no user, no default port, no fragment but one that names a page
// ("#/p/1", "#!p=1"), no slash at the end of the
// path; percent escapes in capitals, those of letters, digits and -._~ undone (RFC 3986, 6.2.2);
// dot segments removed; of the query what says where the visitor came from (utm_*, fbclid, gclid,
// trk, … kTracking in address.cpp) is taken out and the rest kept in its order.
//
// Thread-safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace forepost::notes {

inline constexpr std::size_t kMaxAddressBytes = 2000;

// Nothing for what is no http or https address, has no host, is longer than kMaxAddressBytes or has
// control characters in it.
std::optional<std::string> CanonicalAddress(std::string_view url);

// "https://www.example.com:8443/x" -> "https://www.example.com:8443". Of a canonical address.
std::string_view OriginOf(std::string_view address);

// For a list, where there is no name: "example.com/in/jürgen", at most 80 characters.
std::string AddressLabel(std::string_view address);

}  // namespace forepost::notes
