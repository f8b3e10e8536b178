#include "policy/entities.h"

#include <algorithm>
#include <array>

#include "policy/entities_account.h"
#include "policy/entities_codes.h"
#include "policy/entities_contact.h"
#include "policy/entities_figures.h"
#include "policy/entities_medicines.h"
#include "policy/entities_people.h"
#include "policy/entities_quote.h"
#include "policy/entities_return.h"
#include "policy/entities_tickers.h"
#include "policy/numbers.h"

namespace forepost::policy {

std::optional<Entity> ParseEntity(std::string_view name) {
  const auto* const found = std::ranges::find(kEntities, name, &EntityKind::name);
  if (found == kEntities.end()) {
    return std::nullopt;
  }
  return static_cast<Entity>(found - kEntities.begin());
}

void FindEntities(const Words& words, Entity entity, std::vector<ByteSpan>& found) {
  using Finder = void (*)(const Words&, std::vector<ByteSpan>&);
  // In the order of Entity.
  constexpr std::array<Finder, kEntities.size()> kFinders{
      FindCards,         FindIbans,          FindSsns,    FindNinos,     FindPhones,
      FindEmails,        FindAccounts,       FindIsins,   FindCusips,    FindSedols,
      FindLeis,          FindCashtags,       FindTickers, FindPercents,  FindPrices,
      FindReturnFigures, FindSecurityPrices, FindPeople,  FindMedicines,
  };
  kFinders[static_cast<std::size_t>(entity)](words, found);
}

}  // namespace forepost::policy
