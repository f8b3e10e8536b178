// What a rule looks for, in words for people who do not read JSON.
//
//   for (const Description& part : DescribeMatch(rule, model)) …
//
// Thread-safety: functions of their arguments.
#pragma once

#include <string>
#include <vector>

#include "policy/model.h"

namespace forepost::commands {

// A piece of prose. What is quoted or named is told apart, for a page to link or to set off.
struct Piece {
  enum class Kind { kText, kPhrase, kPattern, kConcept, kList };

  Kind kind = Kind::kText;
  std::string text;
};

using Prose = std::vector<Piece>;

// A sentence, and what it lists.
struct Description {
  Prose lead;
  std::vector<Prose> items;
};

Description DescribeMatch(const policy::Rule& rule);

// Without a lead where the rule has no exception.
Description DescribeUnless(const policy::Rule& rule);

// Surfaces, sites, groups and languages to which the rule is bound: a sentence each.
std::vector<std::string> DescribeConditions(const policy::Rule& rule);

// A term as one sentence's part: "one of "sure thing", the words for certainty".
Prose DescribeTerm(const policy::Term& term);

// What happens at a submit.
std::string DescribeSeverity(policy::Severity severity);

std::string PlainText(const Prose& prose);

}  // namespace forepost::commands
