// Does a text link to one of the firm's own domains?
//
//   const OwnDomains domains(list);                       // the list `firm_domains`
//   domains.LinkedIn("see https://www.harbour.example/x") // true for the entry "harbour.example"
//
// A link is an address with a scheme ("https://…") or a domain by itself ("harbour.example/rates").
// Domains below one of the list count ("ir.harbour.example"), others that only look like it do not
// ("harbour.example.evil.test", "evil.test/harbour.example"), and an e-mail address is no link.
//
// Thread-safety: immutable.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "policy/name_list.h"

namespace forepost::policy {

class OwnDomains {
 public:
  OwnDomains() = default;
  // Entries are host names; a scheme, "www." and what follows the host are dropped. Case does not
  // matter.
  explicit OwnDomains(const NameList& list);

  // `text`: normalised (text.h). Linear in its length.
  bool LinkedIn(std::string_view text) const;

 private:
  std::set<std::string, std::less<>> domains_;
};

}  // namespace forepost::policy
