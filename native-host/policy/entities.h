// Entities: what can be recognised by its own form and checked by its own rule, so that an order
// number does not raise an alarm. A policy names them in a term: {"entities": ["card", "iban"]}.
//
//   std::vector<ByteSpan> found;
//   FindEntities(words, Entity::kIsin, found);
//
// Which there are, and what makes each valid, says kEntities; docs/policy.md has the same table.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "policy/words.h"

namespace forepost::policy {

// In the bytes of a normalised text, half open.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const ByteSpan&) const = default;
  auto operator<=>(const ByteSpan&) const = default;
};

// In the order of kEntities.
enum class Entity : std::uint8_t {
  kCard,
  kIban,
  kSsn,
  kNino,
  kPhone,
  kEmail,
  kAccount,
  kIsin,
  kCusip,
  kSedol,
  kLei,
  kCashtag,
  kTicker,
  kPercent,
  kPrice,
  kReturnFigure,
  kSecurityPrice,
  kPerson,
  kMedicine,
};

struct EntityKind {
  std::string_view name;  // in a policy
  std::string_view what;  // for people, and what makes one valid
};

inline constexpr auto kEntities = std::to_array<EntityKind>({
    {"card", "payment card: a network's prefix and length, Luhn digit"},
    {"iban", "bank account: country, length, mod 97"},
    {"ssn", "US social security number: areas and groups that exist"},
    {"nino", "UK national insurance number: prefixes that are given out"},
    {"phone", "telephone number: an international one, or in a national form"},
    {"email", "e-mail address"},
    {"account", "6 to 17 digits beside an account word"},
    {"isin", "security: ISO 6166, country and check digit"},
    {"cusip", "US or Canadian security: check digit"},
    {"sedol", "UK security: check digit"},
    {"lei", "legal entity: ISO 17442, mod 97"},
    {"cashtag", "$ABC"},
    {"ticker", "a ticker in capitals beside an exchange or a word for a security"},
    {"percent", "a percentage"},
    {"price", "an amount of money"},
    {"return-figure", "a percentage or multiple that belongs to a return, a gain or an interest"},
    {"security-price", "a price that belongs to a security: its target, its level, its quote"},
    {"person", "a person's name: an honorific or a common given name, and a surname"},
    {"medicine", "a medicine: a stem of an international nonproprietary name, or a known brand"},
});

std::optional<Entity> ParseEntity(std::string_view name);

// A set of them.
class EntitySet {
 public:
  void Add(Entity entity) { bits_ |= Bit(entity); }
  void Add(EntitySet other) { bits_ |= other.bits_; }
  bool Has(Entity entity) const { return (bits_ & Bit(entity)) != 0; }
  bool Any() const { return bits_ != 0; }

  bool operator==(const EntitySet&) const = default;
  auto operator<=>(const EntitySet&) const = default;

 private:
  static constexpr std::uint32_t Bit(Entity entity) { return 1U << static_cast<unsigned>(entity); }

  std::uint32_t bits_ = 0;
};

// Appends what is found, in the text's order.
void FindEntities(const Words& words, Entity entity, std::vector<ByteSpan>& found);

}  // namespace forepost::policy
