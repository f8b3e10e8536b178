// What makes keeping notes about people lawful: on what basis, until when, and the notice that is
// due (GDPR, Regulation (EU) 2016/679).
//
//   const Time expires = ExpiryOf(created, terms);      // two years on, unless the firm says other
//   const Time due = NoticeDue(created);                // a month on
//
// Rules and their sources:
// - a basis for all processing: Art. 6(1); its letters are named in kBases
// - kept no longer than needed: Art. 5(1)(e). An expiry never renews itself: for
//   that among others the French authority fined the maker of a browser extension in December 2024
// - who is written about is told within a month where it was not got from them: Art. 14(3)(a)
// - what they can ask to see: Art. 15; to be erased: Art. 17
//
// Thread-safety: plain data and pure functions.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "common/iso_time.h"

namespace forepost::notes {

using Time = std::chrono::sys_time<std::chrono::milliseconds>;

enum class Basis { kLegitimateInterest, kConsent, kContract, kLegalObligation };
struct BasisName {
  std::string_view name;   // in messages, rows and settings
  std::string_view words;  // for a person
};
inline constexpr std::array<BasisName, 4> kBases{
    {{"legitimate_interest", "our legitimate interests (GDPR Art. 6(1)(f))"},
     {"consent", "consent (GDPR Art. 6(1)(a))"},
     {"contract", "a contract, or steps towards one (GDPR Art. 6(1)(b))"},
     {"legal_obligation", "a legal obligation (GDPR Art. 6(1)(c))"}}};
std::optional<Basis> ParseBasis(std::string_view name);
std::string_view ToString(Basis basis);
std::string_view ToWords(Basis basis);

inline constexpr int kMostKeepDays = 3650;

// What the firm has set for all clients.
struct Terms {
  std::chrono::days keep{730};  // from the first save; 1 to kMostKeepDays
  Basis basis = Basis::kLegitimateInterest;
  std::string firm;     // for the notice; may be empty
  std::string contact;  // whom people can write to about their data; may be empty
};

// A whole day later than `keep` days from `created`, so that "kept until" names the last day.
Time ExpiryOf(Time created, const Terms& terms);
// "2028-11-29" -> the end of that day, in UTC. Nothing for what is no day.
std::optional<Time> EndOfDay(std::string_view day);
// The day on which a time lies, or whose end it is: "2028-11-29".
std::string DayOf(Time time);
// Whole days from now; 0: today is the last; negative: it is over.
int DaysLeft(Time expires, Time now);

// Within a month: the same day of the next month, or that month's last.
Time NoticeDue(Time created);
inline constexpr std::chrono::days kNoticeReminder{7};

// What a notice is about.
struct NoticeFacts {
  std::string name;
  std::string source;  // an origin, "typed", or another
  Basis basis = Basis::kLegitimateInterest;
  Time expires;
};
// The languages that there is a text in; the first where another is asked for.
inline constexpr std::array<std::string_view, 4> kNoticeLanguages{"en", "de", "fr", "es"};
// A text to send, with what Art. 14(1) and (2) ask for; what the firm has not set stands in square
// brackets.
std::string NoticeText(const NoticeFacts& facts, const Terms& terms, std::string_view language);

}  // namespace forepost::notes
