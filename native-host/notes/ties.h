// Whom and what a client is tied to: employers, past ones too, and other people.
//
//   EmploymentsOf(card)   // {{"Northwind", false}, {"Calder & Rowe", true}}
//   TiesOf(card)          // {{.name = "Dana Okafor", .what = "colleague", .address = "https://…"}}
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <vector>

#include "notes/client.h"

namespace forepost::notes {

struct Employment {
  std::string employer;
  bool past = false;
};
// The employer, then those of the positions, each once.
std::vector<Employment> EmploymentsOf(const Card& card);

struct Tie {
  ClientId client = 0;  // 0: by name or address
  std::string name;
  std::string what;
  std::string address;  // canonical; of the other's page, where a page named it
};
// The relations, then the connections that a page named.
std::vector<Tie> TiesOf(const Card& card);

}  // namespace forepost::notes
