#include "notes/merge.h"

#include <algorithm>
#include <string>

#include "notes/text.h"

namespace forepost::notes {
namespace {

std::string UnionOf(const Field& field, std::string_view kept, std::string_view other) {
  std::vector<std::string> entries;
  for (const std::string_view list : {kept, other}) {
    for (const std::string_view entry : SplitLines(list)) {
      if (entries.size() < field.many && std::ranges::find(entries, entry) == entries.end()) {
        entries.emplace_back(entry);
      }
    }
  }
  return JoinLines(entries);
}

std::string Together(const Field& field, std::string_view kept, std::string_view other) {
  if (field.list()) {
    return UnionOf(field, kept, other);
  }
  return std::string(kept.empty() ? other : kept);
}

// Under another name than the one that is kept: one of the other names.
Page FieldsOf(const Card& other, std::string_view kept_name) {
  Page fields = other.fields;
  const std::string name(ValueOf(fields, "name"));
  if (!name.empty() && FoldCase(name) != FoldCase(kept_name)) {
    fields["names"] = UnionOf(*FindField("names"), name, ValueOf(fields, "names"));
  }
  return fields;
}

Page Combined(const Page& kept, const Card& other) {
  const Page others = FieldsOf(other, ValueOf(kept, "name"));
  Page both;
  for (const Field& field : kFields) {
    if (!field.card) {
      continue;
    }
    std::string value = Together(field, ValueOf(kept, field.name), ValueOf(others, field.name));
    if (!value.empty()) {
      both.emplace(field.name, std::move(value));
    }
  }
  return both;
}

template <typename Value>
bool Has(const std::vector<Value>& list, const Value& value) {
  return std::ranges::find(list, value) != list.end();
}

}  // namespace

Merged PutTogether(Card& kept, ClientId kept_id, const Client& other, Time now) {
  Merged merged{.time = now, .card = other.card, .before = kept.fields};
  kept.fields = Combined(kept.fields, other.card);
  for (const std::string& tag : other.card.tags) {
    const bool known = std::ranges::any_of(
        kept.tags, [key = FoldCase(tag)](const auto& one) { return FoldCase(one) == key; });
    if (!known && kept.tags.size() < kMaxTags) {
      kept.tags.push_back(tag);
      merged.tags.push_back(tag);
    }
  }
  for (const std::string& address : other.card.addresses) {
    if (!Has(kept.addresses, address)) {
      kept.addresses.push_back(address);
      merged.addresses.push_back(address);
    }
  }
  // Between the two there is nothing any more.
  std::erase_if(kept.relations, [&](const Relation& one) { return one.client == other.id; });
  for (const Relation& relation : other.card.relations) {
    if (relation.client != kept_id && !Has(kept.relations, relation) &&
        kept.relations.size() < kMaxRelations) {
      kept.relations.push_back(relation);
      merged.relations.push_back(relation);
    }
  }
  if (kept.follow_up.empty() ||
      (!other.card.follow_up.empty() && other.card.follow_up < kept.follow_up)) {
    kept.follow_up = other.card.follow_up;
  }
  kept.kind = kept.kind == ClientKind::kPerson ? kept.kind : other.card.kind;
  kept.expires = std::min(kept.expires, other.card.expires);
  kept.noticed = std::max(kept.noticed, other.card.noticed);
  kept.seen = std::max(kept.seen, other.card.seen);
  kept.updated = now;
  return merged;
}

Card TakeApart(Card& kept, const Merged& merged) {
  const Page together = Combined(merged.before, merged.card);
  for (const Field& field : kFields) {
    const auto before = ValueOf(merged.before, field.name);
    if (ValueOf(kept.fields, field.name) != ValueOf(together, field.name)) {
      continue;  // changed since
    }
    if (before.empty()) {
      kept.fields.erase(std::string(field.name));
    } else {
      kept.fields.insert_or_assign(std::string(field.name), std::string(before));
    }
  }
  std::erase_if(kept.tags, [&](const auto& tag) { return Has(merged.tags, tag); });
  std::erase_if(kept.addresses, [&](const auto& one) { return Has(merged.addresses, one); });
  std::erase_if(kept.relations, [&](const auto& one) { return Has(merged.relations, one); });
  return merged.card;
}

}  // namespace forepost::notes
