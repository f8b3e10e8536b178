#include "policy/hits.h"

#include <algorithm>

#include "policy/hashed_list.h"

namespace forepost::policy {
namespace {

void Append(std::vector<ByteSpan>& to, const std::vector<ByteSpan>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

Hits::Hits(const CompiledPolicy& policy, const Words& words, const HashedNames* clients)
    : policy_(policy),
      words_(words),
      clients_(clients),
      group_begins_(policy.groups + 1),
      terms_(policy.terms),
      patterns_(policy.patterns.size()),
      lists_(policy.lists.size()),
      entities_(kEntities.size()) {
  std::vector<PhraseHit> found;
  policy.phrases.Find(words, found);
  // A counting sort by group keeps the text's order within each.
  for (const PhraseHit& hit : found) {
    ++group_begins_[hit.group + 1];
  }
  for (std::size_t group = 0; group < policy.groups; ++group) {
    group_begins_[group + 1] += group_begins_[group];
  }
  phrase_hits_.resize(found.size());
  std::vector<std::uint32_t> next(group_begins_.begin(), group_begins_.end());
  for (const PhraseHit& hit : found) {
    phrase_hits_[next[hit.group]++] = {hit.begin, hit.end};
  }
}

const std::vector<ByteSpan>& Hits::Of(const CompiledTerm& term) {
  auto& known = terms_[term.id];
  if (known) {
    return *known;
  }
  std::vector<ByteSpan>& hits = known.emplace();
  for (const std::uint32_t group : term.groups) {
    hits.insert(hits.end(), phrase_hits_.begin() + group_begins_[group],
                phrase_hits_.begin() + group_begins_[group + 1]);
  }
  for (const std::uint32_t pattern : term.patterns) {
    Append(hits, OfPattern(pattern));
  }
  for (const std::uint32_t list : term.lists) {
    Append(hits, OfList(list));
  }
  for (std::size_t i = 0; i < kEntities.size(); ++i) {
    if (term.entities.Has(static_cast<Entity>(i))) {
      Append(hits, OfEntity(static_cast<Entity>(i)));
    }
  }
  std::ranges::sort(hits);
  const auto twice = std::ranges::unique(hits);
  hits.erase(twice.begin(), twice.end());
  return hits;
}

bool Hits::OwnLink() {
  if (!own_link_) {
    own_link_ = policy_.own_domains.LinkedIn(words_.text().bytes());
  }
  return *own_link_;
}

PatternSearch& Hits::Search() {
  return search_ ? *search_ : search_.emplace(policy_.patterns, words_);
}

bool Hits::AnyPhrase(const CompiledTerm& term) const {
  return std::ranges::any_of(term.groups, [&](std::uint32_t group) {
    return group_begins_[group] != group_begins_[group + 1];
  });
}

bool Hits::May(const CompiledTerm& term) {
  return !term.lists.empty() || term.entities.Any() || AnyPhrase(term) ||
         std::ranges::any_of(term.patterns,
                             [&](std::uint32_t pattern) { return Search().MayMatch(pattern); });
}

bool Hits::Any(const CompiledTerm& term) {
  return AnyPhrase(term) ||
         std::ranges::any_of(term.lists,
                             [&](std::uint32_t list) { return !OfList(list).empty(); }) ||
         std::ranges::any_of(term.patterns,
                             [&](std::uint32_t pattern) { return !OfPattern(pattern).empty(); }) ||
         (term.entities.Any() && AnyEntity(term.entities));
}

const std::vector<ByteSpan>& Hits::OfPattern(std::uint32_t pattern) {
  auto& hits = patterns_[pattern];
  if (!hits) {
    hits.emplace();
    truncated_ = !Search().Find(pattern, *hits) || truncated_;
  }
  return *hits;
}

const std::vector<ByteSpan>& Hits::OfList(std::uint32_t list) {
  auto& hits = lists_[list];
  if (!hits) {
    hits.emplace();
    std::vector<WordRange> ranges;
    policy_.lists[list].Find(words_, ranges);
    if (clients_ != nullptr && policy_.list_names[list] == kClientsList) {
      clients_->Find(words_, ranges);
    }
    for (const WordRange& range : ranges) {
      hits->push_back({words_.all()[range.first].begin, words_.all()[range.last].end});
    }
  }
  return *hits;
}

bool Hits::AnyEntity(EntitySet entities) {
  for (std::size_t i = 0; i < kEntities.size(); ++i) {
    const auto entity = static_cast<Entity>(i);
    if (entities.Has(entity) && !OfEntity(entity).empty()) {
      return true;
    }
  }
  return false;
}

const std::vector<ByteSpan>& Hits::OfEntity(Entity entity) {
  auto& hits = entities_[static_cast<std::size_t>(entity)];
  if (!hits) {
    hits.emplace();
    FindEntities(words_, entity, *hits);
  }
  return *hits;
}

}  // namespace forepost::policy
