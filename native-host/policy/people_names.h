// The names by which a person is told from a company or a place (entities_people.h). Words are keys
// as in words.h: small letters, no accents.
//
// Thread-safety: functions of their arguments.
#pragma once

#include "policy/words.h"

namespace forepost::policy {

// A common given name of the English, German, French, Spanish, Italian, Slavic, Indian, Chinese or
// Arabic speaking world. Those that are a month, a verb or a city as often are left out.
bool IsGivenName(WordHash hash);

// A word that stands in capitals behind a given name without being a surname: "Mark Your
// Calendars".
bool IsNoSurname(WordHash hash);

// Behind a name it makes a company of it: "Raymond James Financial".
bool IsFirmWord(WordHash hash);

// Somebody of whom financial news write: no client, by all that can be told.
bool IsPublicFigure(WordHash given, const Word& surname);

}  // namespace forepost::policy
