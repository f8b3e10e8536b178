// A normalised text's words, and what they stand in: sentence, clause, quotation, paragraph.
//
//   const Words words(text);
//   words.all()[3].sentence == words.all()[4].sentence
//
// A word is a run of letters, digits and marks. Apostrophes within it do not count: "can't" and
// "cant" are the same word. A number keeps its points and commas: "8.5", "1,000". Letters with a
// point after each are one word: "U.S." is "us"; so are four or more single letters joined by one
// other sign: "g-u-a-r-a-n-t-e-e".
//
// A sentence ends at . ! ? before a space, an end of text or (with a small letter before and a
// capital after) nothing at all; not behind an abbreviation; at a blank line; and at a line break,
// unless the line that follows goes on with a small letter or a number, the break stands in words
// of capitals alone, or both lines have three words at most: "Guaranteed\nReturns\nEvery\nMonth" is
// one sentence. A clause ends at , ; : ( ) and a dash with spaces, and before "but", "however",
// "yet", "although".
//
// Emoji are no words: they are not counted, and neither end nor begin anything (emoji_words.h). In
// which other ways words may be read says readings.h.
//
// Quotations are what stands between a pair of double quotation marks (any shape) in a paragraph.
//
// Thread-safety: immutable. Keeps views into the text, which must outlive it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/text.h"

namespace forepost::policy {

// A hash of a word's key; that of a beginning of the key is found on the way to that of the whole.
using WordHash = std::uint64_t;

inline constexpr WordHash kWordHashSeed = 0xcbf29ce484222325U;

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
constexpr WordHash ExtendWordHash(WordHash hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
}

constexpr WordHash HashWord(std::string_view key) {
  WordHash hash = kWordHashSeed;
  for (const char byte : key) {
    hash = ExtendWordHash(hash, byte);
  }
  return hash;
}

struct Word {
  // In the text's bytes, half open.
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t sentence;
  std::uint32_t clause;
  WordHash hash;
  WordHash stem;  // the same without a possessive "'s"
  // A sign that touches the word and may matter: $ € £ ¥ # @ before it, % after it; else 0. Those
  // past ASCII are given as '$'.
  char sign_before;
  char sign_after;
  bool quoted;
  bool plain;  // [begin, end) is the key: no apostrophe, no joining signs
};

class Words {
 public:
  explicit Words(const NormalisedText& text);

  const std::vector<Word>& all() const { return words_; }

  // The word without its apostrophes and joining signs.
  std::string Key(std::size_t index) const;

  // The first word that ends behind `byte`; all().size() if there is none.
  std::size_t IndexAt(std::size_t byte) const;

  // The sentence in which `byte` stands: [begin, end) in bytes, of words' begins and ends.
  std::uint32_t SentenceAt(std::size_t byte) const;
  std::size_t sentences() const { return sentence_starts_.size(); }

  // The text of a sentence, with what stands around it up to its neighbours.
  std::string_view SentenceText(std::uint32_t sentence) const;
  std::size_t SentenceBegin(std::uint32_t sentence) const { return sentence_starts_[sentence]; }

  // Do all of the `count` words from `first` on stand in quotations? False for no words.
  bool AllQuoted(std::size_t first, std::size_t count) const;

  const NormalisedText& text() const { return text_; }

 private:
  const NormalisedText& text_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> sentence_starts_;  // in bytes; the first is 0
  // How many words before each, and before the end, are not quoted; empty where none is.
  std::vector<std::uint32_t> unquoted_before_;
};

}  // namespace forepost::policy
