#include "notes/ties.h"

#include <algorithm>
#include <string_view>

#include "notes/address.h"
#include "notes/text.h"

namespace forepost::notes {
namespace {

// "2019–2023", "until 2026-11"
bool IsTime(std::string_view part) {
  return part.starts_with("until ") ||
         (part.size() >= 4 &&
          std::ranges::all_of(part.substr(0, 4), [](char c) { return c >= '0' && c <= '9'; }));
}

std::vector<std::string_view> PartsOf(std::string_view entry) {
  std::vector<std::string_view> parts;
  while (true) {
    const auto end = entry.find(kPartSeparator);
    parts.push_back(entry.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    entry.remove_prefix(end + kPartSeparator.size());
  }
}

}  // namespace

std::vector<Employment> EmploymentsOf(const Card& card) {
  std::vector<Employment> employments;
  std::vector<std::string> folded;
  const auto add = [&](std::string_view employer, bool past) {
    std::string key = FoldCase(employer);
    if (!employer.empty() && std::ranges::find(folded, key) == folded.end()) {
      folded.push_back(std::move(key));
      employments.push_back({.employer = std::string(employer), .past = past});
    }
  };
  add(ValueOf(card.fields, "employer"), false);
  for (const std::string_view entry : SplitLines(ValueOf(card.fields, "positions"))) {
    // "position · employer · years": with fewer than two parts nobody can say which it is.
    if (const auto parts = PartsOf(entry); parts.size() >= 2 && !IsTime(parts[1])) {
      add(parts[1], true);
    }
  }
  return employments;
}

std::vector<Tie> TiesOf(const Card& card) {
  std::vector<Tie> ties;
  ties.reserve(card.relations.size());
  for (const Relation& relation : card.relations) {
    ties.push_back(
        {.client = relation.client, .name = relation.name, .what = relation.what, .address = {}});
  }
  for (const std::string_view entry : SplitLines(ValueOf(card.fields, "connections"))) {
    Tie tie;
    const auto parts = PartsOf(entry);
    tie.name = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
      auto address = CanonicalAddress(parts[i]);
      if (address) {
        tie.address = *std::move(address);
      } else if (tie.what.empty()) {
        tie.what = parts[i];
      }
    }
    ties.push_back(std::move(tie));
  }
  return ties;
}

}  // namespace forepost::notes
