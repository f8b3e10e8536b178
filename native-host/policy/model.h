// A policy as it is written, checked for form but not yet ready to match with. Plain data.
// docs/policy.md says what each part means.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "policy/entities.h"
#include "policy/language.h"
#include "policy/surface.h"
#include "policy/verdict.h"

namespace forepost::policy {

// What a policy may hold. Past a limit is an error that names it.
inline constexpr std::size_t kMaxPolicyBytes = std::size_t{32} << 20;
inline constexpr std::size_t kMaxRules = 10'000;
inline constexpr std::size_t kMaxConcepts = 1'000;
inline constexpr std::size_t kMaxLists = 32;
inline constexpr std::size_t kMaxIdLength = 64;
inline constexpr std::size_t kMaxTitleLength = 100;
inline constexpr std::size_t kMaxNoticeLength = 4'000;
inline constexpr std::size_t kMaxMessageLength = 1'000;  // message, guidance, suggest
inline constexpr std::size_t kMaxNameLength = 200;       // owner, a citation's source and clause
inline constexpr std::size_t kMaxUrlLength = 2'000;
inline constexpr std::size_t kMaxPhraseLength = 2'000;
inline constexpr std::size_t kMaxPhrases = 2'000;  // of one term
inline constexpr std::size_t kMaxPatternLength = 2'000;
inline constexpr std::size_t kMaxPatterns = 200;  // of one term
inline constexpr std::size_t kMaxParts = 500;
inline constexpr std::size_t kMaxPartLength = 10'000;
inline constexpr std::size_t kMaxWrittenPattern = 20'000;  // bytes, its parts written out
inline constexpr std::size_t kMaxTermConcepts = 100;
inline constexpr std::size_t kMaxSites = 200;
inline constexpr std::size_t kMaxExamples = 200;  // of one kind in one rule
inline constexpr std::size_t kMinExamples = 3;
inline constexpr std::size_t kMaxExampleLength = 5'000;
inline constexpr std::size_t kMaxSample = 200;
inline constexpr std::size_t kMaxWithinWords = 100;
inline constexpr std::size_t kMaxNearTerms = 4;
inline constexpr std::size_t kMaxCount = 100;
inline constexpr std::size_t kMaxGroups = 100;  // of users, in one rule
inline constexpr std::size_t kMaxLessons = 200;
inline constexpr std::size_t kMaxLessonLength = 2'000;

struct Term {
  std::vector<std::string> phrases;
  std::vector<std::string> patterns;  // with their parts written out
  std::vector<std::string> concepts;
  EntitySet entities;
  std::vector<std::string> lists;
  bool misspelt = false;  // its phrases' longer words also with one slip of the pen
  std::string pointer;    // to the object in the file, for errors

  bool Empty() const {
    return phrases.empty() && patterns.empty() && concepts.empty() && !entities.Any() &&
           lists.empty();
  }
};

enum class MatchKind : std::uint8_t {
  kPhrases,
  kPattern,
  kNear,
  kRequires,
  kCount,
  kEntity,
  kList
};

inline constexpr std::array<std::string_view, 7> kMatchKindNames{
    "phrases", "pattern", "near", "requires", "count", "entity", "list"};

// How far apart the terms of `near` may stand.
enum class Window : std::uint8_t { kSentence, kWords, kPost };

struct Match {
  MatchKind kind = MatchKind::kPhrases;
  // `near`: its terms in order. `requires`: when, need. Else the one term.
  std::vector<Term> terms;
  Window window = Window::kSentence;  // `near`
  std::uint32_t within_words = 0;     // `near`: of Window::kWords
  std::uint32_t at_least = 0;         // `count`
  bool always = false;                // `requires`: whatever the text; terms[0] is then empty
};

struct Unless {
  Term term;      // phrases, patterns, concepts, entities, lists
  Term anywhere;  // one of these anywhere in the text
  bool negated = false;
  bool quoted = false;
  bool attributed = false;
  bool asked = false;
  bool own_link = false;
};

struct Example {
  std::string text;
  Surface surface = Surface::kPost;
  std::string site;
};

// What the banner opens for somebody who wants to know more.
struct LessonModel {
  Lesson lesson;
  std::string pointer;
};

struct Rule {
  std::size_t index = 0;  // in the file's `rules`
  std::string id;
  std::string family;  // what kind of fault: rules of one family are measured together
  std::string title;
  Severity severity = Severity::kWarn;
  Citation cite;
  std::string review_by;  // "2027-06-30" or empty
  std::string owner;
  std::string message;
  std::string guidance;
  std::string suggest;
  std::uint32_t surfaces = 0;  // bit by Surface
  std::vector<std::string> sites;
  std::vector<std::string> groups;  // of users
  LanguageSet languages;            // none: all
  std::string lesson;               // name of one of the policy's
  Match match;
  Unless unless;
  std::vector<Example> hit;
  std::vector<Example> miss;
};

struct ListDeclaration {
  std::string title;
  bool secret = true;
  std::vector<std::string> sample;
};

struct PolicyModel {
  std::string file;
  PolicyIdentity identity;
  std::string title;
  std::string notice;
  std::map<std::string, std::string, std::less<>> parts;  // of patterns, as they are written
  std::map<std::string, Term, std::less<>> concepts;
  std::map<std::string, ListDeclaration, std::less<>> lists;
  std::map<std::string, LessonModel, std::less<>> lessons;
  std::vector<Rule> rules;
};

inline constexpr std::uint32_t kAllSurfaces = (1U << kSurfaceNames.size()) - 1U;

constexpr std::uint32_t SurfaceBit(Surface surface) { return 1U << static_cast<unsigned>(surface); }

}  // namespace forepost::policy
