#include "policy/literal_sets.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace forepost::policy {
namespace {

// More strings, or longer ones, are not worth following.
constexpr std::size_t kMaxExact = 24;
constexpr std::size_t kMaxLength = 16;
constexpr std::size_t kMaxLiterals = 512;
// More sets of a pattern keep out little more, and shorter literals stand nearly everywhere.
constexpr std::size_t kMaxAlso = 2;
constexpr std::size_t kMinAlso = 3;

std::size_t Shortest(const Strings& literals) {
  std::size_t shortest = static_cast<std::size_t>(-1);
  for (const std::string& literal : literals) {
    shortest = std::min(shortest, literal.size());
  }
  return shortest;
}

void KeepBetter(Strings& best, const Strings& other) {
  if (Worth(other) > Worth(best)) {
    best = other;
  }
}

void Append(Strings& to, Strings from) { std::ranges::move(from, std::back_inserter(to)); }

std::optional<Strings> Product(const Strings& left, const Strings& right) {
  if (left.size() * right.size() > kMaxExact) {
    return std::nullopt;
  }
  Strings product;
  for (const std::string& head : left) {
    for (const std::string& tail : right) {
      if (head.size() + tail.size() > kMaxLength) {
        return std::nullopt;
      }
      product.push_back(head + tail);
    }
  }
  SortOut(product);
  return product;
}

}  // namespace

std::size_t Worth(const Strings& literals) {
  constexpr std::size_t kLongest = 8;
  if (literals.empty() || literals.size() > kMaxLiterals) {
    return 0;
  }
  const std::size_t shortest = std::min(kLongest, Shortest(literals));
  return shortest == 0 ? 0 : shortest * kMaxLiterals + kMaxLiterals - literals.size() + 1;
}

void SortOut(Strings& strings) {
  std::ranges::sort(strings);
  const auto twice = std::ranges::unique(strings);
  strings.erase(twice.begin(), twice.end());
}

Strings RequiredOf(const Part& part) {
  Strings required = part.required;
  if (part.exact) {
    KeepBetter(required, *part.exact);
  }
  return required;
}

void Alternatives::Add(Part part) {
  if (!whole_) {
    required_ = part.exact || Worth(part.required) != 0;
    whole_ = std::move(part);
    return;
  }
  whole_->size = std::min(whole_->size + part.size + 1, kMaxSize);
  whole_->counts = std::max(whole_->counts, part.counts);
  whole_->also.clear();  // these belong to one alternative
  if (whole_->exact && part.exact && whole_->exact->size() + part.exact->size() <= kMaxLiterals) {
    Append(*whole_->exact, std::move(*part.exact));
    return;
  }
  if (!required_) {
    return;
  }
  if (whole_->exact) {
    SortOut(*whole_->exact);
    whole_->required = RequiredOf(*whole_);
    whole_->exact.reset();
    required_ = Worth(whole_->required) != 0;
  }
  Strings others = RequiredOf(part);
  required_ =
      required_ && Worth(others) != 0 && whole_->required.size() + others.size() <= kMaxLiterals;
  if (required_) {
    Append(whole_->required, std::move(others));
  } else {
    whole_->required.clear();
  }
}

Part Alternatives::Take() && {
  if (whole_->exact) {
    SortOut(*whole_->exact);
  }
  SortOut(whole_->required);
  return std::move(*whole_);
}

void Sequence::Add(const Part& part) {
  size_ = std::min(size_ + part.size, kMaxSize);
  counts_ = std::max(counts_, part.counts);
  if (!part.exact) {
    Break({""});
    Need(part.required);
    std::ranges::for_each(part.also, [&](const Strings& more) { Need(more); });
  } else {
    Extend(*part.exact);
  }
}

void Sequence::AddRepeated(const Part& part) {
  size_ = std::min(size_ + part.size, kMaxSize);
  counts_ = std::max(counts_, part.counts);
  if (part.exact) {
    Extend(*part.exact);
    Break(*part.exact);
  } else {
    Break({""});
    Need(part.required);
    std::ranges::for_each(part.also, [&](const Strings& more) { Need(more); });
  }
}

Part Sequence::Take() && {
  if (whole_) {
    return {.exact = std::move(run_), .required = {}, .also = {}, .size = size_, .counts = counts_};
  }
  Need(run_);
  Part part{.exact = std::nullopt, .required = {}, .also = {}, .size = size_, .counts = counts_};
  if (!needed_.empty()) {
    part.required = std::move(needed_.front());
    needed_.erase(needed_.begin());
    std::erase_if(needed_, [](const Strings& more) { return Shortest(more) < kMinAlso; });
    part.also = std::move(needed_);
  }
  return part;
}

void Sequence::Need(const Strings& literals) {
  const std::size_t worth = Worth(literals);
  if (worth == 0) {
    return;
  }
  const auto behind =
      std::ranges::find_if(needed_, [&](const Strings& other) { return Worth(other) < worth; });
  if (behind != needed_.end() || needed_.size() <= kMaxAlso) {
    needed_.insert(behind, literals);
    needed_.resize(std::min(needed_.size(), kMaxAlso + 1));
  }
}

void Sequence::Extend(const Strings& exact) {
  if (auto product = Product(run_, exact)) {
    run_ = std::move(*product);
  } else {
    Break(exact);
  }
}

void Sequence::Break(Strings next) {
  Need(run_);
  run_ = std::move(next);
  whole_ = false;
}

}  // namespace forepost::policy
