// What strings a part of a pattern can match, and which of them must stand in a match: the algebra
// behind pattern_facts.h.
//
// Thread-safety: plain data.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace forepost::policy {

using Strings = std::vector<std::string>;

// Past this a size says no more than "too large to compile later".
inline constexpr std::size_t kMaxSize = std::size_t{1} << 30U;

// A part of a pattern.
struct Part {
  // All strings that it matches, if they are few.
  std::optional<Strings> exact;
  // Else: one of these stands in whatever it matches; empty: nothing is known.
  Strings required;
  // More sets like that, each of which must have one in it: "will|shall" before "rise|fall".
  std::vector<Strings> also;
  std::size_t size = 0;
  // The largest product of counts that stand in each other: 6 for "(?:a{2}|b){3}".
  std::size_t counts = 1;
};

// How much a set of literals keeps out: long ones and few of them are best; 0 for no use.
std::size_t Worth(const Strings& literals);

// The better of the two things that are known of a part: one of these stands in every match.
Strings RequiredOf(const Part& part);

// Sorted, none twice.
void SortOut(Strings& strings);

// One of several parts.
class Alternatives {
 public:
  void Add(Part part);
  Part Take() &&;

 private:
  std::optional<Part> whole_;  // the first; what is added to it is sorted in Take
  bool required_ = true;       // each part so far needs something
};

// Parts one behind another.
class Sequence {
 public:
  void Add(const Part& part);

  // Once or more often: it begins and ends with what the part is.
  void AddRepeated(const Part& part);

  Part Take() &&;

 private:
  void Extend(const Strings& exact);
  void Break(Strings next);
  void Need(const Strings& literals);

  Strings run_{""};              // what the last parts match, all of it
  std::vector<Strings> needed_;  // of what stands before, the best first
  bool whole_ = true;
  std::size_t size_ = 0;
  std::size_t counts_ = 1;
};

}  // namespace forepost::policy
