// Figures that belong to a return: "earn 8% a year", "a 12% return", "double your money".
//
// A percentage or a multiple is one where the nearest word round it that says what it measures is
// of a return (return, yield, dividend, Rendite, rendement, rentabilidad) or a verb of gaining
// (earn, pays, erzielen, rapporte, ganar), or where a verb of rising has a security or somebody's
// money for its thing, or where it is a rate over time ("8% a year") of nothing else. A word that
// says that it measures something else and stands nearer (fee, inflation, clients, revenue, off)
// takes it away.
#pragma once

#include <vector>

#include "policy/entities.h"

namespace forepost::policy {

// Appends what is found, in the text's order.
void FindReturnFigures(const Words& words, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
