#include "policy/rule_check.h"

#include <algorithm>
#include <cstddef>
#include <span>

#include "policy/attribution.h"
#include "policy/near.h"
#include "policy/negation.h"
#include "policy/sentence_kind.h"

namespace forepost::policy {
namespace {

bool IsQuoted(const Words& words, ByteSpan span) {
  return words.AllQuoted(words.IndexAt(span.begin), CountWords(words, span));
}

struct WordSpan {
  std::size_t first;
  std::size_t last;
};

// A hit without a word (an emoji) takes the word behind it.
WordSpan WordsOf(const Words& words, ByteSpan span) {
  const std::size_t first = words.IndexAt(span.begin);
  return {.first = first, .last = first + std::max<std::size_t>(CountWords(words, span), 1) - 1};
}

// What is said of a hit: that it is not so, that somebody else says so. Of `near` the first term's
// hit counts.
void DropDisowned(const CompiledRule& rule, const Words& words, std::vector<ByteSpan>& spans) {
  if (!rule.negated && !rule.attributed && !rule.asked) {
    return;
  }
  std::erase_if(spans, [&](ByteSpan span) {
    const WordSpan hit = WordsOf(words, span);
    return (rule.negated && IsNegated(words, hit.first, hit.last)) ||
           (rule.attributed && IsAttributed(words, hit.first, hit.last)) ||
           (rule.asked && AsksForFacts(words, words.SentenceAt(span.begin)));
  });
}

// What does not depend on where a hit begins: quotation, and what else stands in the sentence.
void DropExcepted(const CompiledRule& rule, const Words& words, Hits& hits,
                  std::vector<ByteSpan>& spans) {
  if (rule.quoted) {
    std::erase_if(spans, [&](ByteSpan span) { return IsQuoted(words, span); });
  }
  if (spans.empty()) {
    return;
  }
  std::vector<bool> excepted(words.sentences());
  const auto sentences = [&](ByteSpan span, const auto& each) {
    const std::uint32_t last = words.SentenceAt(std::max(span.end, span.begin + 1) - 1);
    for (std::uint32_t i = words.SentenceAt(span.begin); i <= last; ++i) {
      each(i);
    }
  };
  for (const ByteSpan exception : hits.Of(rule.unless)) {
    sentences(exception, [&](std::uint32_t sentence) { excepted[sentence] = true; });
  }
  std::erase_if(spans, [&](ByteSpan span) {
    bool drop = false;
    sentences(span, [&](std::uint32_t sentence) { drop = drop || excepted[sentence]; });
    return drop;
  });
}

// One finding for what overlaps: "guaranteed" and "guaranteed return" are one place.
void Merge(std::vector<ByteSpan>& spans) {
  std::ranges::sort(spans);
  std::size_t kept = 0;
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (spans[i].begin < spans[kept].end) {
      spans[kept].end = std::max(spans[kept].end, spans[i].end);
    } else {
      spans[++kept] = spans[i];
    }
  }
  spans.resize(std::min(spans.size(), kept + 1));
}

// Stretches of `near` are not joined, which could mark half a page: of those that overlap the first
// is kept.
void KeepFirstOfOverlapping(std::vector<ByteSpan>& spans) {
  std::ranges::sort(spans);
  std::uint32_t end = 0;
  std::erase_if(spans, [&](ByteSpan span) {
    if (span.begin < end) {
      return true;
    }
    end = span.end;
    return false;
  });
}

std::vector<ByteSpan> CheckNear(const CompiledRule& rule, const Words& words, Hits& hits) {
  std::vector<std::vector<ByteSpan>> others;
  for (std::size_t i = 1; i < rule.terms.size(); ++i) {
    others.push_back(hits.Of(rule.terms[i]));
    if (others.back().empty()) {
      return {};
    }
  }
  std::vector<ByteSpan> anchors = hits.Of(rule.terms[0]);
  DropDisowned(rule, words, anchors);
  std::vector<ByteSpan> spans = FindNear(words, anchors, others, rule.window, rule.within_words);
  DropExcepted(rule, words, hits, spans);
  KeepFirstOfOverlapping(spans);
  return spans;
}

std::vector<ByteSpan> CheckAlways(const CompiledRule& rule, const Words& words, Hits& hits) {
  if (words.all().empty() || hits.Any(rule.terms[1]) || hits.Any(rule.unless)) {
    return {};
  }
  return {{0, 0}};
}

std::vector<ByteSpan> FindSpans(const CompiledRule& rule, const Words& words, Hits& hits) {
  if (rule.kind == MatchKind::kNear) {
    // Most rules end here, before a pattern has run.
    const bool may =
        std::ranges::all_of(rule.terms, [&](const CompiledTerm& term) { return hits.May(term); });
    return may && hits.Any(rule.terms[0]) ? CheckNear(rule, words, hits) : std::vector<ByteSpan>();
  }
  if (rule.always) {
    return CheckAlways(rule, words, hits);
  }
  if (!hits.Any(rule.terms[0]) || (rule.kind == MatchKind::kRequires && hits.Any(rule.terms[1]))) {
    return {};
  }
  std::vector<ByteSpan> spans = hits.Of(rule.terms[0]);
  DropDisowned(rule, words, spans);
  DropExcepted(rule, words, hits, spans);
  Merge(spans);
  if (rule.kind == MatchKind::kCount && spans.size() < rule.at_least) {
    spans.clear();
  }
  return spans;
}

}  // namespace

std::vector<ByteSpan> CheckRule(const CompiledRule& rule, const Words& words, Hits& hits) {
  std::vector<ByteSpan> spans = FindSpans(rule, words, hits);
  // Looked for last: few rules have a hit.
  if (!spans.empty() && (hits.Any(rule.unless_anywhere) || (rule.own_link && hits.OwnLink()))) {
    spans.clear();
  }
  return spans;
}

}  // namespace forepost::policy
