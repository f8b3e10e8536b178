// Labelled posts, and how well policies do on them.
//
//   auto line = ReadCorpusLine(document->root());
//   if (!line) …                               // says what is wrong with it
//   CorpusScore score;
//   const std::string fault = score.Add(*line, policies);   // empty: as labelled
//   score.violations.found, score.FineWarned() …
//
// A line is one object. `text` is checked on `surface` (default "post") and `site`, for a user of
// `groups`. What is expected of it:
//   expect     the verdict
//   rules      ids of rules that must hit
//   families   the families of fault that are in it, [] for a post that is fine: it must be found
//   by
//              a rule of one of these families, or must be neither warned about nor blocked
// and for the figures: `words` (what a finding should overlap), `pair` (posts of one pair differ by
// little and their right answers differ), `function`, `language`. A line with `pack` is only for
// the policy of that id ("any": for all). Other members are passed over: corpora carry more than is
// looked at here.
//
// Precision and recall as usual: of the posts found, how many are labelled so; of those labelled,
// how many are found (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 8.3).
//
// Thread-safety: none.
#pragma once

#include <cstddef>
#include <expected>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "policy/model.h"
#include "policy/policy.h"

namespace forepost::policy {

struct CorpusLine {
  std::string text;
  std::string site;
  Surface surface = Surface::kPost;
  std::vector<std::string> groups;
  std::optional<Severity> expect;
  std::vector<std::string> rules;
  std::optional<std::vector<std::string>> families;
  std::string words;
  std::string pair;
  std::string function;
  std::string language;
  std::string pack;
  NameLists lists;  // stand in for the policies' sample lists
};

// The error is a sentence about the line.
std::expected<CorpusLine, std::string> ReadCorpusLine(const nlohmann::json& line);

struct Tally {
  std::size_t posts = 0;
  std::size_t right = 0;

  double Share() const {
    return posts == 0 ? 1.0 : static_cast<double>(right) / static_cast<double>(posts);
  }
};

struct RuleTally {
  std::size_t right = 0;   // posts of its family that it found
  std::size_t beside = 0;  // posts of other families
  std::size_t wrong = 0;   // fine posts
};

class CorpusScore {
 public:
  // `family_of`: the family of each rule; a rule without one counts for every family.
  explicit CorpusScore(std::map<std::string, std::string> family_of)
      : family_of_(std::move(family_of)) {}

  // Checks the line's text. What is not as labelled, as a sentence; empty if all is.
  std::string Add(const CorpusLine& line, std::span<const Policy> policies);

  std::size_t lines() const { return lines_; }
  // Any line with `families`.
  bool Labelled() const { return fine_.posts + violations_.posts != 0; }

  Tally violations() const { return violations_; }  // right: found by a rule of the family
  Tally noticed() const { return noticed_; }        // right: any finding at all
  Tally fine() const { return fine_; }              // right: neither warned nor blocked
  Tally spans() const { return spans_; }            // of those found, that overlap `words`
  Tally pairs() const;                              // right: each post of the pair as labelled
  const std::map<std::string, Tally>& families() const { return families_; }
  const std::map<std::string, Tally>& functions() const { return functions_; }
  const std::map<std::string, Tally>& languages() const { return languages_; }
  const std::map<std::string, RuleTally>& rules() const { return rules_; }

 private:
  std::string Score(const CorpusLine& line, const Verdict& verdict);

  std::map<std::string, std::string> family_of_;
  std::size_t lines_ = 0;
  Tally violations_;
  Tally noticed_;
  Tally fine_;
  Tally spans_;
  std::map<std::string, Tally> families_;
  std::map<std::string, Tally> functions_;
  std::map<std::string, Tally> languages_;
  std::map<std::string, RuleTally> rules_;
  std::map<std::string, bool> pairs_;  // all posts so far are as labelled
};

}  // namespace forepost::policy
