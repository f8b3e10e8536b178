// Numbers of accounts: what no check digit tells, so a word near by has to.
//
//   account  6 to 17 digits, in groups or not, with up to four letters, at most four words behind
//            an account word ("acct", "a/c", "account number", "Kontonummer", "compte", "cuenta",
//            "routing", "sort code", "policy number", "client no") or directly before one; a masked
//            number with its last digits ("****1234", "ending in 4321") in its sentence; a British
//            sort code with an account number. No date, telephone number, amount or count.
//
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Appends what is found, in the text's order.
void FindAccounts(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
