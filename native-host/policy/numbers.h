// Numbers that are valid by their own rules, so that an order number does not raise an alarm.
//
//   card  13 to 19 digits with a prefix that a card network has been given and a valid Luhn digit
//         (ISO/IEC 7812-1); digits may be grouped by spaces (a normalised text has one of
//         them in a row) or dashes
//   iban  country, length by country and mod 97 (ISO 13616, the SWIFT IBAN registry); grouped by
//         spaces or not at all
//   ssn   area not 000, 666 or 900 to 999, group not 00, serial not 0000 (20 CFR 422.103; SSA,
//         "Social Security Number Randomization"), written 123-45-6789 or 123 45 6789; nine bare
//         digits only where "ssn" or "social security" stands at most six words before
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
