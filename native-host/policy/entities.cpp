#include "policy/entities.h"

#include <algorithm>

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
  switch (entity) {
    case Entity::kCard:
      FindCards(words, found);
      break;
    case Entity::kIban:
      FindIbans(words, found);
      break;
    case Entity::kSsn:
      FindSsns(words, found);
      break;
    default:
      break;
  }
}

}  // namespace forepost::policy
