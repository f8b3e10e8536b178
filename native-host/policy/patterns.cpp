#include "policy/patterns.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

namespace forepost::policy {
namespace {

// Memory of one pattern's program and of the states that matching it makes.
constexpr std::int64_t kPatternMemory = std::int64_t{1} << 20;

re2::RE2::Options PatternOptions() {
  re2::RE2::Options options(re2::RE2::Quiet);
  options.set_case_sensitive(false);
  options.set_never_nl(true);
  options.set_never_capture(true);
  options.set_max_mem(kPatternMemory);
  return options;
}

}  // namespace

PatternSet::PatternSet() = default;
PatternSet::~PatternSet() = default;
PatternSet::PatternSet(PatternSet&&) noexcept = default;
PatternSet& PatternSet::operator=(PatternSet&&) noexcept = default;

std::expected<std::uint32_t, std::string> PatternSet::Add(const std::string& pattern) {
  const auto index = static_cast<std::uint32_t>(compiled_.size());
  const auto [known, added] = known_.try_emplace(pattern, index);
  if (!added) {
    return known->second;
  }
  auto compiled = std::make_unique<re2::RE2>("(?m)" + pattern, PatternOptions());
  if (!compiled->ok()) {
    known_.erase(known);
    return std::unexpected(compiled->error());
  }
  compiled_.push_back(std::move(compiled));
  return index;
}

void PatternSet::Find(std::uint32_t index, std::string_view text,
                      std::vector<ByteSpan>& hits) const {
  const re2::RE2& pattern = *compiled_[index];
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece match;
  std::size_t found = 0;
  std::size_t at = 0;
  while (at < text.size() && found < kMaxPatternHits) {
    const std::size_t reach = std::min(text.size(), at + kMaxPatternReach);
    if (!pattern.Match(whole, at, reach, re2::RE2::UNANCHORED, &match, 1)) {
      // A match might begin in this window and end behind it: the next window overlaps.
      if (reach == text.size()) {
        break;
      }
      at = reach - kMaxPatternReach / 2;
      continue;
    }
    const auto begin = static_cast<std::size_t>(match.data() - text.data());
    const std::size_t end = begin + match.size();
    if (match.empty()) {
      at = end + 1;
      continue;
    }
    hits.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    ++found;
    at = end;
  }
}

}  // namespace forepost::policy
