// English words that exist and are one slip of the pen away from words that policies look for:
// "curtain" is no misspelt "certain", "premise" no "promise".
//
//   IsRealWord("curtains")        // true
//
// Made of the words of SCOWL (http://wordlist.aspell.net/, public domain for the most part, see its
// Copyright file) that are one slip away from some two hundred words of finance, health and
// certainty; a policy's own words need no place here.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <string_view>

namespace forepost::policy {

// `word`: small letters a to z.
bool IsRealWord(std::string_view word);

}  // namespace forepost::policy
