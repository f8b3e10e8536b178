// Numbers that are valid by their own rules, so that an order number does not raise an alarm.
//
//   card  13 to 19 digits with a prefix that a card network has been given and a valid Luhn digit
//         (ISO/IEC 7812-1), which catches any digit put for another and any two neighbours that
//         change places but 0 and 9. In one piece, in groups of one size or as 4-6-5 and 4-6-4;
//         in any groups where "card", "visa", ... stands at most four words before
//   iban  country, length by country and mod 97 (ISO 13616, the SWIFT IBAN registry), which
//         catches any digit put for another and any two that change places
//   ssn   area not 000, 666 or 900 to 999, group not 00, serial not 0000 (20 CFR 422.103; SSA,
//         "Social Security Number Randomization"), written 123-45-6789 or 123 45 6789; otherwise
//         joined or not at all only where "ssn" or "social security" stands at most six words
//         before. It has no check digit
//
// Groups are joined by up to three spaces, line breaks, dashes, points, slashes and underscores.
//
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Each appends what is found, in the text's order.
void FindCards(const Words& words, std::vector<ByteSpan>& found);
void FindIbans(const Words& words, std::vector<ByteSpan>& found);
void FindSsns(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
