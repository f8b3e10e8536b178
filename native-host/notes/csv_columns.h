// What the columns of a CSV file are, by their names: in English, German, French and Spanish, as
// Google Contacts, Outlook and LinkedIn write them.
//
//   FieldOfColumn("E-mail 1 - Value")   // "emails"
//   FieldsOfColumns({"Vorname", "Name"})   // {{"Vorname", "first_name"}, {"Name", "last_name"}}
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "notes/import.h"

namespace forepost::notes {

// Without regard to case, accents, digits and punctuation; empty: it is none that is known.
std::string_view FieldOfColumn(std::string_view column);

// Whether what stands in it is a note as it is; others that are kept as notes are labelled.
bool IsNotesColumn(std::string_view column);

// Of all columns together, since some names say another thing beside others: a "Name" beside a
// "Vorname" is the last name.
std::vector<ImportColumn> FieldsOfColumns(const std::vector<std::string>& columns);

}  // namespace forepost::notes
