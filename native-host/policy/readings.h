// The other ways in which the words of a text may be read: what does not fool the phrase search.
//
//   const Readings readings(words, vocabulary);
//   for (const Reading& reading : readings.At(place)) { … reading.to … }
//
// A text is a row of places: place i stands before word i, the last place behind the last word. A
// word leads from one place to the next. A reading leads from a place to another as well, and a
// phrase may go by either:
//
//   "gu4r4nt33d", "freeee"           the word, respelt (respell.h): to the next place
//   "gu@rantee", "guar-anteed",      several words as one: to the place behind the last
//   "guaran teed", "g u-a.r"
//   "#GuaranteedReturns", "RiskFree" one word as several: over places of their own, which come
//   "#guaranteedreturns"             behind the last one of the text
//   emoji, and what they stand for   to the place from which they come: a phrase may hold an emoji,
//                                    and one that it does not hold does not break it
//
// Rules of these kinds:
// - A hashtag, and letters set apart, are taken apart into parts of any length; another word in
// camel
//   case into parts of three letters and more, of which a phrase takes the first to the last
//   ("PayPal" is no "pay"), but for parts of six and more, which stand for themselves
//   ("GuaranteedReturns" holds "returns").
// - Behind "not", "no", "never", "non" or "without" in such a word no phrase begins:
// "#NotGuaranteed".
// - Small letters in a row are taken apart where the vocabulary's words leave no rest.
// - Two or three neighbours are one word if a sign, emoji or line break parts them and five letters
//   come together, or a space and eight; the vocabulary must hold the whole.
// - Every reading is one that the vocabulary holds.
//
// Thread-safety: immutable. Keeps views into the words, which must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "policy/vocabulary.h"
#include "policy/words.h"

namespace forepost::policy {

struct Reading {
  // In the text's bytes, half open.
  std::uint32_t begin;
  std::uint32_t end;
  // Places.
  std::uint32_t from;
  std::uint32_t to;
  // Of the text, those that it stands in; for an emoji the word before it, or the first.
  std::uint32_t first_word;
  std::uint32_t last_word;
  std::uint32_t first_sentence;
  std::uint32_t last_sentence;
  WordHash hash;
  // In keys().
  std::uint32_t key_begin;
  std::uint32_t key_size;
  char sign_before;
  char sign_after;
  bool starts;  // a phrase may begin with it
  bool ends;    // a phrase may end with it
};

class Readings {
 public:
  Readings(const Words& words, const Vocabulary& vocabulary);

  // How many places there are, those inside of words with them.
  std::uint32_t places() const { return places_; }

  std::span<const Reading> At(std::uint32_t place) const;

  std::string_view Key(const Reading& reading) const {
    return std::string_view(keys_).substr(reading.key_begin, reading.key_size);
  }

 private:
  friend class ReadingMaker;

  static std::uint64_t SieveBit(std::uint32_t place) { return std::uint64_t{1} << (place % 64); }

  std::vector<Reading> readings_;  // by place
  std::uint64_t sieve_ = 0;        // of places: most have no reading
  std::string keys_;
  std::uint32_t places_;
};

}  // namespace forepost::policy
