// What a text must hold before a pattern has any chance in it, so that most patterns never run.
//
//   const PatternFacts facts = FactsOf("\\b(?:i|we) +recommend +\\$[a-z]{1,5}\\b");
//   facts.literals                      // {" recommend "}: one of these stands in every match
//
// The literals are found as in R. Cox, "Regular Expression Matching with a Trigram Index", 2012,
// https://swtch.com/~rsc/regexp/regexp4.html: from the pattern's own structure, giving up ("no
// literals known") wherever that is not certain.
//
// Thread-safety: plain data.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace forepost::policy {

struct PatternFacts {
  // Every match in a normalised text holds one of these; empty: nothing is known.
  std::vector<std::string> literals;
  // An upper bound of the instructions of RE2's program for the pattern.
  std::size_t size = 0;
  // It is written in that part of RE2's syntax which this reads in full, so RE2 accepts it, as far
  // as its size goes.
  bool valid = false;
};

// `pattern` is any text; of one that RE2 refuses only `valid`, then false, means something.
PatternFacts FactsOf(std::string_view pattern);

}  // namespace forepost::policy
