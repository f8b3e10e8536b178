// What a text must hold before a pattern has any chance in it, so that most patterns never run.
//
//   FactsReader reader;
//   const PatternFacts facts = reader.Read("\\b(?:i|we) +recommend +\\$[a-z]{1,5}\\b");
//   facts.literals                      // {" recommend "}: one of these stands in every match
//
// The literals are found as in R. Cox, "Regular Expression Matching with a Trigram Index", 2012,
// https://swtch.com/~rsc/regexp/regexp4.html: from the pattern's own structure, giving up ("no
// literals known") wherever that is not certain.
//
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "policy/literal_sets.h"

namespace forepost::policy {

struct PatternFacts {
  // Every match in a normalised text holds one of these; empty: nothing is known.
  std::vector<std::string> literals;
  // And one of each of these.
  std::vector<std::vector<std::string>> also;
  // An upper bound of the instructions of RE2's program for the pattern.
  std::size_t size = 0;
  // It is written in that part of RE2's syntax which this reads in full, so RE2 accepts it, as far
  // as its size goes.
  bool valid = false;
};

// Reads one pattern after another and keeps what it knows of their groups: a policy's patterns have
// long ones in common.
//
// Thread-safety: none.
class FactsReader {
 public:
  // `pattern` is any text; of one that RE2 refuses only `valid`, then false, means something.
  PatternFacts Read(std::string_view pattern);

 private:
  friend class PatternReader;

  struct Group {
    Part part;
    bool plain;
  };

  std::unordered_map<std::string, Group> groups_;  // by their text
};

}  // namespace forepost::policy
