#include "policy/literal_index.h"

namespace forepost::policy {

void LiteralIndex::Add(std::string_view literal, std::uint32_t of) {
  const std::string_view head = literal.substr(0, kHead);
  std::uint32_t& first = heads_[KeyOf(head)];
  literals_.push_back({.begin = static_cast<std::uint32_t>(bytes_.size()),
                       .size = static_cast<std::uint32_t>(literal.size()),
                       .of = of,
                       .next = first});
  first = static_cast<std::uint32_t>(literals_.size());
  bytes_ += literal;
  sieve_[Place(head)] = true;
}

}  // namespace forepost::policy
