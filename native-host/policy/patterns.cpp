#include "policy/patterns.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "policy/pattern_facts.h"

namespace forepost::policy {
namespace {

// Memory of one pattern's program and of the states that matching it makes.
constexpr std::int64_t kPatternMemory = std::int64_t{8} << 20;

// RE2 gives the smaller of a pattern's two programs a third of that memory, a fourth of it for
// instructions of 16 bytes: 43,690 of them. Some are left as a margin.
constexpr std::size_t kMaxLateSize = 32'000;

re2::RE2::Options PatternOptions() {
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_case_sensitive(false);
  options.set_never_nl(true);
  options.set_never_capture(true);
  options.set_max_mem(kPatternMemory);
  return options;
}

// A set only parses what is added to it; it compiles when it is told to.
std::expected<void, std::string> CheckSyntax(const std::string& pattern) {
  re2::RE2::Set parsed(PatternOptions(), re2::RE2::UNANCHORED);
  std::string error;
  if (parsed.Add(pattern, &error) < 0) {
    return std::unexpected(error);
  }
  return {};
}

}  // namespace

class PatternSet::Pattern {
 public:
  Pattern(std::string source, const PatternFacts& facts)
      : source_(std::move(source)), filter_(facts.literals) {}

  const LiteralFilter& filter() const { return filter_; }

  const re2::RE2& Compiled() const {
    std::call_once(once_,
                   [this] { compiled_ = std::make_unique<re2::RE2>(source_, PatternOptions()); });
    return *compiled_;
  }

 private:
  std::string source_;
  LiteralFilter filter_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<re2::RE2> compiled_;
};

PatternSet::PatternSet() = default;
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::expected<std::uint32_t, std::string> PatternSet::Add(const std::string& pattern) {
  if (const auto known = known_.find(pattern); known != known_.end()) {
    return known->second;
  }
  const std::string source = "(?m)" + pattern;
  if (auto good = CheckSyntax(source); !good) {
    return std::unexpected(std::move(good.error()));
  }
  const PatternFacts facts = FactsOf(pattern);
  auto added = std::make_unique<Pattern>(source, facts);
  if (facts.size > kMaxLateSize) {
    const re2::RE2& compiled = added->Compiled();
    if (!compiled.ok()) {
      return std::unexpected(compiled.error());
    }
    if (compiled.ReverseProgramSize() < 0) {
      return std::unexpected("pattern too large");
    }
  }
  const auto index = static_cast<std::uint32_t>(patterns_.size());
  patterns_.push_back(std::move(added));
  known_.emplace(pattern, index);
  return index;
}

bool PatternSet::MayMatch(std::uint32_t index, const Grams& grams) const {
  return patterns_[index]->filter().MayMatch(grams);
}

bool PatternSet::Find(std::uint32_t index, std::string_view text,
                      std::vector<ByteSpan>& hits) const {
  const re2::RE2& pattern = patterns_[index]->Compiled();
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece match;
  std::size_t found = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (found == kMaxPatternHits) {
      return false;
    }
    const std::size_t reach = std::min(text.size(), at + 2 * kMaxPatternReach);
    if (!pattern.Match(whole, at, reach, re2::RE2::UNANCHORED, &match, 1)) {
      if (reach == text.size()) {
        break;
      }
      // A match might begin in this window and end behind it: the next window overlaps.
      at = reach - kMaxPatternReach;
      continue;
    }
    const auto begin = static_cast<std::size_t>(match.data() - text.data());
    const std::size_t end = begin + match.size();
    if (begin > at && reach != text.size() && begin > reach - kMaxPatternReach) {
      at = begin;  // it might go on behind the window
      continue;
    }
    ++found;
    if (!match.empty()) {
      hits.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
    at = match.empty() ? end + 1 : end;
  }
  return true;
}

}  // namespace forepost::policy
