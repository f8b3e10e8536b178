#include "policy/near.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>

namespace forepost::policy {
namespace {

// One other term's hits, ready to give the nearest before and behind a place.
class Neighbours {
 public:
  explicit Neighbours(const std::vector<ByteSpan>& hits)
      : hits_(hits), by_begin_(hits), by_end_(hits) {
    for (const ByteSpan hit : hits_) {
      longest_ = std::max(longest_, hit.end - hit.begin);
    }
    std::ranges::sort(by_end_, {}, &ByteSpan::end);
    // Of those that end before a place, the one that begins last makes the shortest stretch.
    for (std::size_t i = 1; i < by_end_.size(); ++i) {
      by_end_[i].begin = std::max(by_end_[i].begin, by_end_[i - 1].begin);
    }
    // Of those that begin behind it, the one that ends first.
    for (std::size_t i = by_begin_.size(); i-- > 1;) {
      by_begin_[i - 1].end = std::min(by_begin_[i - 1].end, by_begin_[i].end);
    }
  }

  // The begin of the nearest hit that ends at or before `place` and begins at or behind `least`.
  std::optional<std::uint32_t> Before(std::uint32_t place, std::uint32_t least) const {
    const auto after = std::ranges::upper_bound(by_end_, place, {}, &ByteSpan::end);
    if (after == by_end_.begin() || (after - 1)->begin < least) {
      return std::nullopt;
    }
    return (after - 1)->begin;
  }

  // The end of the nearest hit that begins at or behind `place` and ends at or before `most`.
  std::optional<std::uint32_t> Behind(std::uint32_t place, std::uint32_t most) const {
    const auto next = std::ranges::lower_bound(by_begin_, place, {}, &ByteSpan::begin);
    if (next == by_begin_.end() || next->end > most) {
      return std::nullopt;
    }
    return next->end;
  }

  // Does a hit stand in `place` and not fill it?
  bool Within(ByteSpan place) const {
    const auto ends = [&](std::uint32_t from) {
      const auto next = std::ranges::lower_bound(by_begin_, from, {}, &ByteSpan::begin);
      return next == by_begin_.end() ? std::numeric_limits<std::uint32_t>::max() : next->end;
    };
    return ends(place.begin) < place.end || ends(place.begin + 1) <= place.end;
  }

  // What `place` and a hit that overlaps it cover together, at its shortest; a hit that fills
  // `place` says nothing more than that one.
  std::optional<ByteSpan> Overlapping(ByteSpan place) const {
    std::optional<ByteSpan> best;
    const std::uint32_t from = place.begin - std::min(place.begin, longest_);
    for (auto hit = std::ranges::lower_bound(hits_, from, {}, &ByteSpan::begin);
         hit != hits_.end() && hit->begin < place.end; ++hit) {
      if (hit->end > place.begin && *hit != place) {
        const ByteSpan both{std::min(hit->begin, place.begin), std::max(hit->end, place.end)};
        if (!best || both.end - both.begin < best->end - best->begin) {
          best = both;
        }
      }
    }
    return best;
  }

 private:
  std::span<const ByteSpan> hits_;  // by begin
  std::uint32_t longest_ = 0;
  std::vector<ByteSpan> by_begin_;  // `end` is the least of all that follow
  std::vector<ByteSpan> by_end_;    // `begin` is the greatest of all before
};

std::optional<ByteSpan> ShortestAround(ByteSpan anchor, ByteSpan sentence,
                                       std::span<const Neighbours> others) {
  std::optional<ByteSpan> best;
  // Each other term stands before the anchor, behind it or over its ends: all ways, at most 27.
  std::size_t ways = 1;
  for (std::size_t i = 0; i < others.size(); ++i) {
    ways *= 3;
  }
  for (std::size_t way = 0; way < ways; ++way) {
    ByteSpan span = anchor;
    bool complete = true;
    std::size_t choices = way;
    for (std::size_t i = 0; i < others.size() && complete; ++i, choices /= 3) {
      if (others[i].Within(anchor)) {
        continue;
      }
      if (choices % 3 == 0) {
        const auto begin = others[i].Before(anchor.begin, sentence.begin);
        complete = begin.has_value();
        span.begin = std::min(span.begin, begin.value_or(span.begin));
      } else if (choices % 3 == 1) {
        const auto end = others[i].Behind(anchor.end, sentence.end);
        complete = end.has_value();
        span.end = std::max(span.end, end.value_or(span.end));
      } else {
        const auto both = others[i].Overlapping(anchor);
        complete = both && both->begin >= sentence.begin && both->end <= sentence.end;
        span.begin = complete ? std::min(span.begin, both->begin) : span.begin;
        span.end = complete ? std::max(span.end, both->end) : span.end;
      }
    }
    if (complete && (!best || span.end - span.begin < best->end - best->begin ||
                     (span.end - span.begin == best->end - best->begin && span < *best))) {
      best = span;
    }
  }
  return best;
}

}  // namespace

std::size_t CountWords(const Words& words, ByteSpan span) {
  const auto first = words.IndexAt(span.begin);
  const auto behind = std::ranges::lower_bound(words.all(), span.end, {}, &Word::begin);
  const auto last = static_cast<std::size_t>(behind - words.all().begin());
  return last > first ? last - first : 0;
}

std::vector<ByteSpan> FindNear(const Words& words, std::span<const ByteSpan> anchors,
                               std::span<const std::vector<ByteSpan>> others, Window window,
                               std::uint32_t within_words) {
  const std::vector<Neighbours> neighbours(others.begin(), others.end());
  std::vector<ByteSpan> found;
  for (const ByteSpan anchor : anchors) {
    ByteSpan around{0, static_cast<std::uint32_t>(words.text().bytes().size())};
    if (window != Window::kPost) {
      const std::uint32_t sentence = words.SentenceAt(anchor.begin);
      around.begin = static_cast<std::uint32_t>(words.SentenceBegin(sentence));
      around.end =
          std::max(around.begin + static_cast<std::uint32_t>(words.SentenceText(sentence).size()),
                   anchor.end);
    }
    const auto span = ShortestAround(anchor, around, neighbours);
    if (span && (window != Window::kWords || CountWords(words, *span) <= within_words)) {
      found.push_back(*span);
    }
  }
  return found;
}

}  // namespace forepost::policy
