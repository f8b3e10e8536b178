// The forms of an English word: what `word~` in a phrase stands for.
//
//   Inflections("buy")        // buy, buys, buying, bought
//   Inflections("company")    // company, companies, companied, companying
//
// A word is taken as a verb and as a noun alike, since the spelling does not tell: forms that do
// not exist do no harm, because nobody writes them. Comparatives ("safer"), agents ("buyer") and
// adverbs are words of their own. An irregular word may be given in any of its forms.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {

// `word`: small letters a to z. The word itself is the first; none stands twice.
std::vector<std::string> Inflections(std::string_view word);

}  // namespace forepost::policy
