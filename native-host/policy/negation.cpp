#include "policy/negation.h"

#include <algorithm>

#include "policy/lexicon.h"
#include "policy/sentence_kind.h"

namespace forepost::policy {
namespace {

constexpr WordHash kA = HashWord("a");
constexpr WordHash kAn = HashWord("an");
constexpr WordHash kAny = HashWord("any");
constexpr WordHash kAnything = HashWord("anything");
constexpr WordHash kBe = HashWord("be");
constexpr WordHash kBeen = HashWord("been");
constexpr WordHash kBut = HashWord("but");
constexpr WordHash kFar = HashWord("far");
constexpr WordHash kFind = HashWord("find");
constexpr WordHash kFrom = HashWord("from");
constexpr WordHash kGood = HashWord("good");
constexpr WordHash kInstead = HashWord("instead");
constexpr WordHash kI = HashWord("i");
constexpr WordHash kNo = HashWord("no");
constexpr WordHash kOf = HashWord("of");
constexpr WordHash kRather = HashWord("rather");
constexpr WordHash kSo = HashWord("so");
constexpr WordHash kThan = HashWord("than");
constexpr WordHash kThat = HashWord("that");
constexpr WordHash kToo = HashWord("too");
constexpr WordHash kWe = HashWord("we");
constexpr WordHash kYet = HashWord("yet");

class Scope {
 public:
  Scope(const Words& words, std::size_t first, std::size_t last)
      : words_(words), all_(words.all()), first_(first), last_(last) {}

  bool Negated() {
    LookBefore();
    if (negations_ != 0) {
      return negations_ % 2 == 1 || concord_;
    }
    return DeniedBehind();
  }

 private:
  // Roles of the word `i`, 0 outside the hit's sentence.
  Roles At(std::size_t i) const { return Inside(i) ? RolesOf(all_[i].hash) : 0; }
  bool Is(std::size_t i, Role role) const { return Has(At(i), role); }
  bool IsWord(std::size_t i, WordHash hash) const { return Inside(i) && all_[i].hash == hash; }
  bool Inside(std::size_t i) const {
    return i < all_.size() && all_[i].sentence == all_[first_].sentence;
  }

  // French "n'" is part of the word that it stands before.
  bool HasNe(std::size_t i) const {
    return Inside(i) &&
           (Is(i, Role::kNe) ||
            (!all_[i].plain &&
             std::string_view(words_.text().bytes()).substr(all_[i].begin, 2) == "n'"));
  }

  bool AnyIs(std::size_t begin, std::size_t end, Role role) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (Is(i, role)) {
        return true;
      }
    }
    return false;
  }

  bool OnlyFillers(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (!Is(i, Role::kFiller) && !HasNe(i)) {
        return false;
      }
    }
    return true;
  }

  // "not only", "without any doubt", "won't find a better", "why not", "isn't it …?"
  bool IsNone(std::size_t negator) const {
    std::size_t next = negator + 1;
    for (int skipped = 0; skipped < 2; ++skipped) {
      const bool skip = IsWord(next, kA) || IsWord(next, kAn) || IsWord(next, kAny) ||
                        IsWord(next, kBe) || IsWord(next, kBeen) || IsWord(next, kFind) ||
                        IsWord(next, kToo) || IsWord(next, kThat) || Is(next, Role::kConcord);
      next += skip ? 1 : 0;
    }
    if (Is(next, Role::kNotNegated) || Is(negator + 1, Role::kNotNegated)) {
      return next < first_ || !Is(first_, Role::kNotNegated) || next != first_;
    }
    if (negator > 0 && Is(negator - 1, Role::kAsksFor)) {
      return true;
    }
    const bool before_pronoun =
        Is(negator + 1, Role::kPronoun) || IsWord(negator + 1, kThat) || IsWord(negator + 1, kWe);
    return before_pronoun && Is(negator, Role::kNegator) &&
           IsQuestion(words_, all_[first_].sentence);
  }

  // May a negation before the punctuation between `i` and the next word reach over it?
  bool MayCross(std::size_t i) const {
    if (or_ || Is(i, Role::kAux)) {
      return true;
    }
    if (IsWord(i + 1, kYet)) {
      return Is(i, Role::kNegator);
    }
    return (IsAside(i) && i > 0 && Is(i - 1, Role::kNegator)) ||
           (IsAside(i + 1) && Is(i, Role::kNegator));
  }

  // "…, however, …": between signs by itself.
  bool IsAside(std::size_t i) const {
    return Is(i, Role::kAside) && i > 0 && Inside(i + 1) && all_[i].clause != all_[i - 1].clause &&
           all_[i].clause != all_[i + 1].clause;
  }

  void LookBefore() {
    for (std::size_t i = first_; i-- > 0 && first_ - i <= kNegationReach && Inside(i);) {
      if (all_[i].clause != all_[i + 1].clause && !MayCross(i)) {
        return;
      }
      if (!Step(i)) {
        return;
      }
    }
  }

  // Takes the word `i` before the hit into account. False: nothing before it reaches the hit.
  bool Step(std::size_t i) {
    const Roles roles = At(i);
    if (Has(roles, Role::kNegator) || Has(roles, Role::kNoNoun) || Has(roles, Role::kPas)) {
      return StepNegator(i, roles);
    }
    if (IsFigure(i)) {
      ++negations_;
      return false;
    }
    if (Has(roles, Role::kRefuse) && OnlyFillers(i + 1, first_)) {
      ++negations_;
      return true;
    }
    if (Has(roles, Role::kUnreal) && (IsWord(i + 1, kOf) || i + 1 == first_) &&
        OnlyFillers(i + 1, first_)) {
      ++negations_;
      return false;
    }
    if (Has(roles, Role::kBreak)) {
      // "not so guaranteed", "not yet guaranteed"
      const bool degree = IsWord(i, kSo) || IsWord(i, kYet);
      return IsAside(i) || (degree && i > 0 && Is(i - 1, Role::kNegator));
    }
    if (Has(roles, Role::kAnd) || Has(roles, Role::kOtherVerb)) {
      return false;
    }
    or_ = or_ || Has(roles, Role::kOr);
    if (Has(roles, Role::kRelative)) {
      const bool governed = i > 0 && (Is(i - 1, Role::kTakesThat) || Is(i - 1, Role::kNegator) ||
                                      Is(i - 1, Role::kAux));
      nouns_only_ = nouns_only_ || !governed;
    }
    if (Has(roles, Role::kPronoun) || IsWord(i, kI) || IsWord(i, kWe)) {
      return StepSubject(i);
    }
    return true;
  }

  // A subject of its own: only "nothing we offer" reaches over it, and "do you", "say that we".
  bool StepSubject(std::size_t i) {
    const bool maybe_object = Is(i, Role::kFiller);  // "call it", "tell you"
    if (maybe_object && !Is(i + 1, Role::kAux)) {
      return true;
    }
    if (i == 0 || IsWord(i - 1, kNo)) {
      return false;
    }
    const bool governed = Is(i - 1, Role::kTakesThat) || Is(i - 1, Role::kAux) ||
                          Is(i - 1, Role::kRelative) || Is(i - 1, Role::kNegator);
    nouns_only_ = nouns_only_ || !governed;
    return true;
  }

  bool StepNegator(std::size_t i, Roles roles) {
    if (Has(roles, Role::kPas) && !Has(roles, Role::kNoNoun) && !NearNe(i)) {
      return !Has(roles, Role::kAnd);
    }
    if (IsNone(i) || TakenBefore(i, roles)) {
      return false;
    }
    const bool noun = Has(roles, Role::kNoNoun);
    if (noun && AnyIs(i + 1, std::min(i + 4, first_), Role::kOtherNoun)) {
      return true;
    }
    if (nouns_only_ && !noun) {
      return true;
    }
    ++negations_;
    concord_ = concord_ || Has(roles, Role::kConcord);
    return true;
  }

  // "Verpassen Sie nicht", "ne ratez pas": the verb stands before its negation.
  bool TakenBefore(std::size_t i, Roles roles) const {
    constexpr std::size_t kApart = 3;
    return (Has(roles, Role::kBehind) || Has(roles, Role::kPas)) &&
           AnyIs(i - std::min(i, kApart), i, Role::kOtherVerb);
  }

  bool NearNe(std::size_t i) const {
    constexpr std::size_t kApart = 4;
    for (std::size_t k = i - std::min(i, kApart); k <= i + kApart; ++k) {
      if (HasNe(k)) {
        return true;
      }
    }
    return false;
  }

  // "far from", "anything but", "rather than", "instead of", "too good to be"
  bool IsFigure(std::size_t i) const {
    if (i == 0) {
      return false;
    }
    const bool figure = (IsWord(i, kFrom) && IsWord(i - 1, kFar)) ||
                        (IsWord(i, kBut) && IsWord(i - 1, kAnything)) ||
                        (IsWord(i, kThan) && IsWord(i - 1, kRather)) ||
                        (IsWord(i, kOf) && IsWord(i - 1, kInstead)) ||
                        (IsWord(i, kGood) && IsWord(i - 1, kToo));
    return figure && OnlyFillers(i + 1, first_);
  }

  // Does what follows the hit deny it?
  bool DeniedBehind() const {
    if ((Is(last_ + 1, Role::kPas) || Is(last_ + 2, Role::kPas)) && NeBefore()) {
      return true;
    }
    bool said_of_it = false;
    for (std::size_t i = last_ + 1; i <= last_ + kNegationReach && Inside(i); ++i) {
      const Roles roles = At(i);
      if (all_[i].clause != all_[i - 1].clause || Has(roles, Role::kBreak) ||
          Has(roles, Role::kAnd) || Has(roles, Role::kRelative)) {
        return false;
      }
      if (HasNe(i)) {
        return AnyIs(i + 1, i + 5, Role::kPas) && !AnyIs(i, i + 5, Role::kOtherVerb);
      }
      if (Has(roles, Role::kBehind)) {
        return !IsNone(i) && !AnyIs(last_ + 1, i + 3, Role::kOtherVerb) &&
               !AnyIs(i + 1, i + 3, Role::kOtherNoun);
      }
      if (Has(roles, Role::kNegator)) {
        return !IsNone(i) &&
               (AnyIs(i + 1, i + 5, Role::kExist) || AnyIs(i + 1, i + 3, Role::kExistVerb)) &&
               !AnyIs(i + 1, i + 4, Role::kOtherVerb);
      }
      if (IsWord(i, kNo)) {
        return Is(i + 1, Role::kExistVerb) || Is(i + 2, Role::kExistVerb);
      }
      said_of_it = said_of_it || Has(roles, Role::kAux) || Has(roles, Role::kCopula);
      if (said_of_it && Has(roles, Role::kUnreal)) {
        return true;
      }
    }
    return false;
  }

  bool NeBefore() const {
    return HasNe(first_) || (first_ > 0 && HasNe(first_ - 1)) || (first_ > 1 && HasNe(first_ - 2));
  }

  const Words& words_;
  const std::vector<Word>& all_;
  std::size_t first_;
  std::size_t last_;
  std::size_t negations_ = 0;
  bool concord_ = false;
  bool or_ = false;          // a list with "or" stands between
  bool nouns_only_ = false;  // a clause of its own stands between, which a negated noun governs
};

}  // namespace

bool IsNegated(const Words& words, std::size_t first, std::size_t last) {
  return last < words.all().size() && first <= last && Scope(words, first, last).Negated();
}

}  // namespace forepost::policy
