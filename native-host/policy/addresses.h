// Web addresses, e-mail addresses and handles of several words in a text: a phrase of which a word
// stands in one of them is none ("www.risk-free-returns-myth.org"), unless it is an address itself.
//
//   FindAddresses(words)                     // by first word, none overlapping
//
// An address is: a scheme with "://"; "www."; a name before "@" and a domain; a domain that ends in
// a common top-level domain, with what follows up to a space, bracket, quotation mark or comma; "@"
// and words joined by "_", "." or "-". A handle of one word counts as that word.
//
// Thread-safety: a function of its argument.
#pragma once

#include <cstdint>
#include <vector>

#include "policy/words.h"

namespace forepost::policy {

// First and last word, both in.
struct AddressWords {
  std::uint32_t first;
  std::uint32_t last;
};

std::vector<AddressWords> FindAddresses(const Words& words);

}  // namespace forepost::policy
