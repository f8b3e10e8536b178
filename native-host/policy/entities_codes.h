// Codes with a check digit, and the UK national insurance number.
//
//   isin   ISO 6166: an ISO 3166 country (or XS, EU, ...), nine letters and digits, and a Luhn
//   digit
//          over the digits, each letter being two of them. Any digit put for another is caught, and
//          any two digits that change places but 0 and 9; not every letter put for another.
//   cusip  ANSI X9.6: eight letters and digits and a check digit, each second one doubled and its
//          digits added. Catches what ISIN's catches. Without a letter only beside "cusip".
//   sedol  six letters (no vowels) and digits with the weights 1 3 1 7 3 9, and a check digit.
//          Any digit put for another is caught; two neighbours that change places, unless they
//          differ by 5; not letters ten apart. Only those from B0... on stand without "sedol".
//   lei    ISO 17442: 18 letters and digits and two check digits, mod 97-10. Any character put for
//          another of its kind is caught, and digits that change places.
//   nino   two letters that HMRC gives out (NIM39110: not D F I Q U V, the second not O, not BG GB
//          KN NK NT TN ZZ), six digits, a letter A to D; without that letter, or in small letters
//          with spaces, only where "national insurance" or "NI number" stands before
//
// Codes may be grouped by one space, dash or point at the places where people do.
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Each appends what is found, in the text's order.
void FindIsins(const Words& words, std::vector<ByteSpan>& found);
void FindCusips(const Words& words, std::vector<ByteSpan>& found);
void FindSedols(const Words& words, std::vector<ByteSpan>& found);
void FindLeis(const Words& words, std::vector<ByteSpan>& found);
void FindNinos(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
