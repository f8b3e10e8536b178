#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "policy/compiled.h"
#include "policy/hits.h"
#include "policy/policy.h"
#include "policy/rule_check.h"
#include "policy/site.h"
#include "policy/text.h"
#include "policy/words.h"

namespace forepost::policy {
namespace {

// A finding before its texts are copied: there may be very many in a long text.
struct Place {
  ByteSpan span;
  const CompiledRule* rule;
};

bool Before(const Place& a, const Place& b) {
  return std::tie(a.span.begin, a.span.end, a.rule->finding.rule) <
         std::tie(b.span.begin, b.span.end, b.rule->finding.rule);
}

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return lower;
}

// Says nothing of the rule, the list or the place.
Finding OpaqueFinding(Severity severity) {
  return {.rule = "review",
          .title = "This post needs a review before it goes out",
          .severity = severity,
          .opaque = true,
          .message = "This post needs a review before it goes out.",
          .guidance = "Ask compliance to look at it. Forepost cannot say more here.",
          .owner = "compliance"};
}

class Checker {
 public:
  Checker(std::span<const Policy> policies, const CheckRequest& request)
      : policies_(policies),
        request_(request),
        host_(LowerAscii(HostOf(request.site))),
        text_(NormalisedText::Of(request.text)),
        words_(text_),
        languages_(LanguagesOf(words_)) {}

  Verdict Check() {
    for (const Policy& policy : policies_) {
      CheckPolicy(policy.compiled());
      verdict_.policies.push_back(policy.identity());
    }
    if (!request_.every) {
      DropRepeated();
    }
    SelectPlaces();
    WriteFindings();
    return std::move(verdict_);
  }

 private:
  void CheckPolicy(const CompiledPolicy& policy) {
    Hits hits(policy, words_, request_.clients);
    for (const CompiledRule& rule : policy.rules) {
      if (!Applies(rule)) {
        continue;
      }
      const std::vector<ByteSpan> spans = CheckRule(rule, words_, hits);
      if (spans.empty()) {
        continue;
      }
      verdict_.verdict = std::max(verdict_.verdict, rule.finding.severity);
      if (rule.secret && request_.lists == CheckRequest::Lists::kOpaque) {
        opaque_ = std::max(opaque_, rule.finding.severity);
        continue;
      }
      for (const ByteSpan span : spans) {
        places_.push_back({span, &rule});
      }
    }
    verdict_.truncated = verdict_.truncated || hits.truncated();
  }

  bool Applies(const CompiledRule& rule) const {
    return (rule.surfaces & SurfaceBit(request_.surface)) != 0 &&
           (!rule.secret || request_.lists != CheckRequest::Lists::kSkip) &&
           (rule.sites.empty() ||
            std::ranges::any_of(
                rule.sites, [&](const std::string& site) { return SiteIncludes(site, host_); })) &&
           (rule.groups.empty() || std::ranges::any_of(rule.groups,
                                                       [&](const std::string& group) {
                                                         return std::ranges::find(request_.groups,
                                                                                  group) !=
                                                                request_.groups.end();
                                                       })) &&
           (!rule.languages.Any() || !languages_.Any() || rule.languages.Overlaps(languages_));
  }

  // Of places of one family that overlap the strictest stays, of equal ones the first.
  void DropRepeated() {
    const auto stricter = [](const Place& a, const Place& b) {
      return a.rule->finding.severity != b.rule->finding.severity
                 ? a.rule->finding.severity > b.rule->finding.severity
                 : Before(a, b);
    };
    std::ranges::stable_sort(places_, stricter);
    // What is kept of each family: ends by begin, none overlapping another.
    std::map<std::string_view, std::map<std::uint32_t, std::uint32_t>> kept;
    std::erase_if(places_, [&](const Place& place) {
      if (place.rule->family.empty()) {
        return false;
      }
      auto& family = kept[place.rule->family];
      const auto behind = family.lower_bound(place.span.end);
      if (behind != family.begin() && std::prev(behind)->second > place.span.begin) {
        return true;
      }
      family.emplace(place.span.begin, place.span.end);
      return false;
    });
  }

  // Of too many the strictest stay, so that what decides the verdict is always shown.
  void SelectPlaces() {
    const std::size_t most = kMaxFindings - (opaque_ == Severity::kAllow ? 0 : 1);
    if (places_.size() > most) {
      const auto strictest = [](const Place& a, const Place& b) {
        return a.rule->finding.severity != b.rule->finding.severity
                   ? a.rule->finding.severity > b.rule->finding.severity
                   : Before(a, b);
      };
      std::ranges::partial_sort(places_, places_.begin() + static_cast<std::ptrdiff_t>(most),
                                strictest);
      places_.resize(most);
      verdict_.truncated = true;
    }
    std::ranges::stable_sort(places_, Before);
  }

  void WriteFindings() {
    verdict_.findings.reserve(places_.size() + 1);
    if (opaque_ != Severity::kAllow) {
      verdict_.findings.push_back(OpaqueFinding(opaque_));
    }
    Utf16Cursor original(request_.text);
    for (const Place& place : places_) {
      Finding finding = place.rule->finding;
      const Utf16Span span = text_.Original(place.span.begin, place.span.end);
      finding.start = span.start;
      finding.end = span.end;
      finding.text = original.At(span);
      verdict_.findings.push_back(std::move(finding));
    }
    std::ranges::stable_sort(verdict_.findings, [](const Finding& a, const Finding& b) {
      return std::tie(a.start, a.end, a.rule) < std::tie(b.start, b.end, b.rule);
    });
  }

  std::span<const Policy> policies_;
  const CheckRequest& request_;
  std::string host_;
  NormalisedText text_;
  Words words_;
  LanguageSet languages_;
  std::vector<Place> places_;
  Severity opaque_ = Severity::kAllow;
  Verdict verdict_;
};

}  // namespace

Verdict Check(std::span<const Policy> policies, const CheckRequest& request) {
  return Checker(policies, request).Check();
}

}  // namespace forepost::policy
