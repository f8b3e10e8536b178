#include "policy/attribution.h"

#include <algorithm>
#include <array>
#include <span>

#include "policy/lexicon.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kSubjectReach = 8;  // words before the verb
constexpr std::size_t kEndReach = 5;  // words into a last clause: "…, the man on the phone said"

constexpr WordHash kBy = HashWord("by");
constexpr WordHash kIf = HashWord("if");
constexpr WordHash kAs = HashWord("as");
constexpr WordHash kTo = HashWord("to");
constexpr WordHash kWho = HashWord("who");

// These stand before their speaker, as in "according to the bank".
constexpr auto kSources =
    std::to_array<WordHash>({HashWord("according"), HashWord("laut"), HashWord("selon"),
                             HashWord("dapres"), HashWord("segun"), HashWord("zufolge")});

// Reported, with nobody named.
constexpr auto kHearsay = std::to_array<WordHash>(
    {HashWord("allegedly"), HashWord("angeblich"), HashWord("reportedly"), HashWord("supposedly")});

constexpr auto kPassive = std::to_array<WordHash>(
    {HashWord("was"), HashWord("were"), HashWord("been"), HashWord("got"), HashWord("being")});

bool Contains(std::span<const WordHash> hashes, WordHash hash) {
  return std::ranges::find(hashes, hash) != hashes.end();
}

class Report {
 public:
  Report(const Words& words, std::size_t first, std::size_t last)
      : all_(words.all()), first_(first), last_(last) {}

  bool Found() const {
    // The word of reporting may be the hit's own first.
    for (std::size_t i = first_ + 1; i-- > 0 && first_ - i <= kReportReach && Inside(i);) {
      if (i != first_ && Stops(i)) {
        break;
      }
      if (IsReport(i, i < first_)) {
        return true;
      }
      // Own speech is nearer than anybody else's: "he left, and we promise".
      if (i < first_ && IsVerb(i)) {
        return false;
      }
    }
    return FoundBehind();
  }

 private:
  Roles At(std::size_t i) const { return Inside(i) ? RolesOf(all_[i].hash) : 0; }
  bool Is(std::size_t i, Role role) const { return Has(At(i), role); }
  bool Inside(std::size_t i) const {
    return i < all_.size() && all_[i].sentence == all_[first_].sentence;
  }
  bool IsVerb(std::size_t i) const { return Is(i, Role::kReport) || Is(i, Role::kOffer); }

  // What another says ends here: "…, but ours is guaranteed".
  bool Stops(std::size_t i) const {
    return Is(i, Role::kBreak) && all_[i].hash != kIf && !IsVerb(i) && all_[i].hash != kAs &&
           !Is(i, Role::kAsk);
  }

  bool IsReport(std::size_t verb, bool before) const {
    const WordHash hash = all_[verb].hash;
    if (Contains(kSources, hash)) {
      return SpeaksForOthers(verb + 1, std::min(verb + 6, before ? first_ : verb + 6));
    }
    if (Contains(kHearsay, hash)) {
      return true;
    }
    return IsVerb(verb) && SubjectIsOther(verb);
  }

  // No word of the writer's own in [begin, end), and somebody at all.
  bool SpeaksForOthers(std::size_t begin, std::size_t end) const {
    bool somebody = false;
    for (std::size_t i = begin; i < end && Inside(i); ++i) {
      if (i > begin && all_[i].clause != all_[i - 1].clause) {
        break;
      }
      if (Is(i, Role::kFirstPerson) || Is(i, Role::kAdopted)) {
        return false;
      }
      somebody = somebody || all_[i].hash != kTo;
    }
    return somebody;
  }

  bool SubjectIsOther(std::size_t verb) const {
    if (verb > 0 && Inside(verb - 1) && Contains(kPassive, all_[verb - 1].hash) &&
        !Is(verb, Role::kFirstPerson)) {
      // "I was told", "clients were promised": by whom, if it is said.
      return !(verb + 2 < all_.size() && Inside(verb + 2) && all_[verb + 1].hash == kBy &&
               Is(verb + 2, Role::kFirstPerson));
    }
    bool somebody = false;
    bool person = false;
    bool relative = false;
    for (std::size_t i = verb; i-- > 0 && verb - i <= kSubjectReach && Inside(i);) {
      const bool next_clause = all_[i].clause != all_[i + 1].clause;
      const Roles roles = At(i);
      if (next_clause || (i + 1 != verb && IsVerb(i)) || Has(roles, Role::kBreak) ||
          (Has(roles, Role::kTakesThat) && !Has(roles, Role::kPerson))) {
        break;
      }
      if (Has(roles, Role::kFirstPerson) || (Has(roles, Role::kAdopted) && !person)) {
        return false;
      }
      relative = relative || all_[i].hash == kWho;
      person = person || Has(roles, Role::kPerson);
      somebody = somebody || person ||
                 (!Has(roles, Role::kAux) && !Has(roles, Role::kNegator) &&
                  !Has(roles, Role::kAnd) && !Has(roles, Role::kRelative) && all_[i].hash != kTo);
    }
    // Funds promise and offer as well as people do; only people tell.
    return Is(verb, Role::kReport) ? somebody || SubjectBehind(verb) : person || relative;
  }

  // "…, says Goldman"; "laut"-like verbs in German stand before their subject, too.
  bool SubjectBehind(std::size_t verb) const {
    return verb > last_ && all_[verb].clause != all_[verb - 1].clause && Inside(verb + 1) &&
           SpeaksForOthers(verb + 1, verb + 4);
  }

  // A last clause that names the speaker: "8% guaranteed, she said".
  bool FoundBehind() const {
    std::size_t clause_begin = last_ + 1;
    for (std::size_t i = last_ + 1; i <= last_ + kReportReach && Inside(i); ++i) {
      if (all_[i].clause != all_[i - 1].clause) {
        clause_begin = i;
      }
      const bool source = Contains(kSources, all_[i].hash);
      if (Is(i, Role::kBreak) && !source) {
        return false;
      }
      const bool own_clause = all_[clause_begin].clause != all_[last_].clause;
      if ((source || (own_clause && i - clause_begin <= kEndReach)) && IsReport(i, false)) {
        return true;
      }
    }
    return false;
  }

  const std::vector<Word>& all_;
  std::size_t first_;
  std::size_t last_;
};

}  // namespace

bool IsAttributed(const Words& words, std::size_t first, std::size_t last) {
  return last < words.all().size() && first <= last && Report(words, first, last).Found();
}

}  // namespace forepost::policy
