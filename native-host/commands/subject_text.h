// What is kept about one person, as a text and as a page to print.
//
// Thread-safety: pure functions.
#pragma once

#include <string>

#include "notes/subject.h"

namespace forepost::commands {

std::string SubjectText(const notes::Subject& subject);
// Static: no script, and nothing from elsewhere; all texts are escaped.
std::string SubjectHtml(const notes::Subject& subject);

}  // namespace forepost::commands
