// Clients beside a client or a page: who names it, who is perhaps the same person, who matters
// here.
//
// Nothing of it is ever done by itself: a client is merged with another by a person alone.
//
// Thread-safety: one thread at a time for one Database.
#pragma once

#include <expected>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "notes/search.h"

namespace forepost::notes {

inline constexpr std::size_t kMostBeside = 3;

struct Surroundings {
  std::map<ClientId, std::string> titles;  // of those that its relations name
  std::vector<Beside> related;             // others that name it; `why`: what it is to them
  std::vector<Beside> similar;             // perhaps the same person, at most kMostBeside
};
std::expected<Surroundings, storage::StorageError> SurroundingsOf(const storage::Database& tables,
                                                                  const Client& client);

// Those that matter on a page, by its address (canonical) alone: saved from it, linking to it, tied
// to who was saved from it, working for the same employer. At most kMostBeside.
std::expected<std::vector<Beside>, storage::StorageError> ThoseHere(const storage::Database& tables,
                                                                    std::string_view address);

}  // namespace forepost::notes
