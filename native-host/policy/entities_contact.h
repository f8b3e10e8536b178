// What reaches a person: e-mail addresses and telephone numbers.
//
//   email  a practical part of RFC 5321: a local part of up to 64 characters, a domain with a top
//          level of letters; "(at)" and "[at]" stand for the sign too
//   phone  +country (ITU-T E.164: 8 to 15 digits, a country code that exists; ten for the North
//          American plan, whose area and exchange begin with 2 to 9 and are not N11), or a national
//          form: North American 3-3-4, British, German, French pairs, Spanish. Digits with nothing
//          between them, and Spanish groups of three, only where a word such as "call" or "tel"
//          stands at most four words before
//
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Each appends what is found, in the text's order.
void FindEmails(const Words& words, std::vector<ByteSpan>& found);
void FindPhones(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
