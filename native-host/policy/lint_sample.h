// How often a policy's concepts and rules hit the posts of a sample: what hits every tenth post
// says nothing about any of them.
//
//   const SampleCounts counts = CountSample(document, model, posts);
//   counts.rules[3]                             // of posts.size() posts, rule 3 hits so many
//   LintSample(document, model, counts)         // the warnings
//
// Counted whatever a rule's surfaces, sites, groups and languages are: a sample is text alone.
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "common/diagnostic.h"
#include "common/json_document.h"
#include "policy/model.h"

namespace forepost::policy {

// Shares of the posts from which on it is warned: a concept that fires on one post in ten is no
// part of a rule's grammar; of the sentences that are fine at most two in a hundred may be warned
// of or blocked.
inline constexpr double kMostOfConcept = 0.10;
inline constexpr double kMostOfRule = 0.02;  // advice is not counted

// With fewer posts a share says nothing, and nothing is warned of.
inline constexpr std::size_t kLeastPosts = 20;

struct SampleCounts {
  std::size_t posts = 0;
  std::map<std::string, std::size_t> concepts;
  std::vector<std::size_t> rules;  // in the order of the file
};

// The model is one that loads without a fault.
SampleCounts CountSample(const JsonDocument& document, const PolicyModel& model,
                         std::span<const std::string> posts);

// In the order of the file.
Diagnostics LintSample(const JsonDocument& document, const PolicyModel& model,
                       const SampleCounts& counts);

// "2.4 %", of one or more posts.
std::string ShareText(std::size_t hits, std::size_t posts);

}  // namespace forepost::policy
