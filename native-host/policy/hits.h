// The places where the parts of one policy stand in one text. Each table is looked through at most
// once, and only when a rule asks for it; so is each term.
//
// Thread-safety: none; made for one check.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "policy/compiled.h"
#include "policy/words.h"

namespace forepost::policy {

class Hits {
 public:
  // `clients` are more names of that list; may be null.
  Hits(const CompiledPolicy& policy, const Words& words, const HashedNames* clients = nullptr);

  // All places where the term stands, by begin, then end, none twice.
  const std::vector<ByteSpan>& Of(const CompiledTerm& term);

  bool Any(const CompiledTerm& term);

  // False is sure: no phrase of the term stands there, and nothing that its patterns need; true
  // where it looks at lists or entities. Costs next to nothing.
  bool May(const CompiledTerm& term);

  // The text links to one of the firm's own domains.
  bool OwnLink();

  // A pattern had more hits than are looked for.
  bool truncated() const { return truncated_; }

 private:
  PatternSearch& Search();
  bool AnyPhrase(const CompiledTerm& term) const;
  const std::vector<ByteSpan>& OfPattern(std::uint32_t pattern);
  const std::vector<ByteSpan>& OfList(std::uint32_t list);
  const std::vector<ByteSpan>& OfEntity(Entity entity);
  bool AnyEntity(EntitySet entities);

  const CompiledPolicy& policy_;
  const Words& words_;
  const HashedNames* clients_;
  // Phrase hits of group g are phrase_hits_[group_begins_[g] … group_begins_[g + 1]).
  std::vector<ByteSpan> phrase_hits_;
  std::vector<std::uint32_t> group_begins_;
  std::optional<PatternSearch> search_;
  std::vector<std::optional<std::vector<ByteSpan>>> terms_;
  std::vector<std::optional<std::vector<ByteSpan>>> patterns_;
  std::vector<std::optional<std::vector<ByteSpan>>> lists_;
  std::vector<std::optional<std::vector<ByteSpan>>> entities_;
  std::optional<bool> own_link_;
  bool truncated_ = false;
};

}  // namespace forepost::policy
