#include "policy/lint_sample.h"

#include <cstdio>
#include <utility>

#include "policy/lint.h"
#include "policy/lint_probe.h"

namespace forepost::policy {
namespace {

bool AtLeast(std::size_t hits, std::size_t posts, double share) {
  return static_cast<double>(hits) >= share * static_cast<double>(posts);
}

std::string OfPosts(std::size_t hits, std::size_t posts) {
  return std::to_string(hits) + " of " + std::to_string(posts) + " posts (" +
         ShareText(hits, posts) + ")";
}

}  // namespace

std::string ShareText(std::size_t hits, std::size_t posts) {
  char text[32];
  static_cast<void>(std::snprintf(text, sizeof text, "%.1f %%",
                                  100.0 * static_cast<double>(hits) / static_cast<double>(posts)));
  return text;
}

SampleCounts CountSample(const JsonDocument& document, const PolicyModel& model,
                         std::span<const std::string> posts) {
  std::vector<Rule> rules = model.rules;
  std::vector<std::string> names;
  for (const auto& [name, term] : model.concepts) {
    Rule rule;
    rule.id = name;
    Term all;
    all.concepts.push_back(name);
    rule.match.terms.push_back(std::move(all));
    rules.push_back(std::move(rule));
    names.push_back(name);
  }
  const Probe probe(document, model, std::move(rules));
  SampleCounts counts{
      .posts = posts.size(), .concepts = {}, .rules = std::vector<std::size_t>(model.rules.size())};
  for (const std::string& name : names) {
    counts.concepts.emplace(name, 0);
  }
  for (const std::string& post : posts) {
    const std::vector<bool> hits = probe.Hits(post);
    for (std::size_t i = 0; i < counts.rules.size(); ++i) {
      counts.rules[i] += hits[i] ? 1 : 0;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
      counts.concepts[names[i]] += hits[counts.rules.size() + i] ? 1 : 0;
    }
  }
  return counts;
}

Diagnostics LintSample(const JsonDocument& document, const PolicyModel& model,
                       const SampleCounts& counts) {
  LintWarnings warnings(document);
  if (counts.posts < kLeastPosts) {
    return {};
  }
  for (const auto& [name, hits] : counts.concepts) {
    if (AtLeast(hits, counts.posts, kMostOfConcept)) {
      warnings.Add(PointerTo("/concepts", name),
                   "the concept \"" + name + "\" stands in " + OfPosts(hits, counts.posts) +
                       " of the sample: alone it says nothing",
                   "use it only beside other terms, with \"near\", or make it narrower");
    }
  }
  for (const Rule& rule : model.rules) {
    const std::size_t hits = counts.rules[rule.index];
    // A rule that asks for something in every text is for the few surfaces that it names.
    if (rule.severity < Severity::kWarn || rule.match.always ||
        !AtLeast(hits, counts.posts, kMostOfRule)) {
      continue;
    }
    warnings.Add(PointerTo("/rules", rule.index),
                 RuleName(rule) + "hits " + OfPosts(hits, counts.posts) + " of the sample",
                 "if most of these are fine, join more terms with \"near\", add an \"unless\", or "
                 "let it advise");
  }
  return warnings.Take();
}

}  // namespace forepost::policy
