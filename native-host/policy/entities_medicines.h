// Medicines by their names.
//
//   medicine  an international nonproprietary name by its stem (-mab, -tinib, -statin, -glutide …),
//             a common one without a stem (aspirin, insulin), or a well-known brand (Ozempic)
//
// Stems: World Health Organization, "The use of stems in the selection of International
// Nonproprietary Names (INN) for pharmaceutical substances", 2018. Left out are the stems in which
// many ordinary words end.
//
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Appends what is found, in the text's order.
void FindMedicines(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
