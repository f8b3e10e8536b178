// The small words by which the engine tells who says what of what: "not", "because", "said",
// "pourquoi". English, German, French and Spanish stand in one table; a word that means different
// things in two of these languages is left out, or has both roles where no harm comes of it.
//
//   Has(RolesOf(word.hash), Role::kNegator)
//
// Words are keys as in words.h: small letters, no accents, no apostrophes ("isnt").
//
// Thread-safety: functions of their arguments.
#pragma once

#include <cstdint>

#include "policy/words.h"

namespace forepost::policy {

enum class Role : std::uint8_t {
  // Negation.
  kNegator,     // of a verb: not, never, nicht, nunca
  kNoNoun,      // of a noun or in its place: no, nothing, without, kein, sans, nadie
  kNe,          // ne: half of a French negation
  kPas,         // the other half
  kConcord,     // two of these are one negation: no … nada, ne … aucun
  kBehind,      // denies what stands before it: "garantieren wir nicht"
  kNotNegated,  // behind a negator: only, doubt, kidding
  kAsksFor,     // before a negator: why, who
  kOtherVerb,   // takes the negation for itself: miss, wait, lose, hesitate
  kOtherNoun,   // likewise: no risk, no fees, no catch
  kBreak,       // begins something new: but, because, so
  kAnd,
  kOr,
  kRelative,   // that, which
  kTakesThat,  // guarantee that, say that: what follows still belongs to it
  kAux,        // is, will be, can
  kCopula,     // seems, raises: what follows is said of the subject
  kAside,      // however, leider: between commas it parts nothing
  kRefuse,     // denies by itself: refuse, avoid, ban
  kFiller,     // may stand between such a verb and what it denies
  kUnreal,     // as a predicate denies: myth, impossible, scam
  kExist,      // behind a negator it denies its subject: exist, possible, offered
  kExistVerb,  // the same, and "no" is its negator: existen, hay
  // Speakers.
  kFirstPerson,  // I, we, our
  kPronoun,      // it, they, you: a subject by itself
  kReport,       // says, said, claims, laut: of anybody else
  kOffer,        // promise, offer: reported only of a person, for a fund does so too
  kPerson,       // caller, somebody, he
  kAdopted,      // what they say is taken over: client, everyone, expert
  // Questions.
  kAsk,   // a question for facts begins so: is, what, how, warum
  kWish,  // an offer in the form of a question has one of these: want, ready, tired
};

using Roles = std::uint32_t;

constexpr Roles RoleBit(Role role) { return Roles{1} << static_cast<unsigned>(role); }
constexpr bool Has(Roles roles, Role role) { return (roles & RoleBit(role)) != 0; }

// 0 for a word that is not in the table.
Roles RolesOf(WordHash hash);

}  // namespace forepost::policy
