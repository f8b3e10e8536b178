// A text in the form in which rules look at it, with the way back to what the person typed.
//
//   const NormalisedText text = NormalisedText::Of("Guarаnteed \U0001F680");
//   text.bytes()                 // "guaranteed \xF0\x9F\x9A\x80"
//   text.Original(0, 10)         // {0, 10}: UTF-16 units of the text given
//
// What is done: Unicode compatibility forms are taken apart (NFKD), accents dropped, case folded;
// characters that do not show (zero width, bidirectional controls, soft hyphens, variation
// selectors, tags) and control characters dropped; curly quotes and the many dashes become ASCII;
// look-alike letters become Latin (lookalikes.h) in words that mix scripts, and in words of
// look-alikes alone, unless a quarter as many letters stand in words that are plainly of their
// script; digits of all scripts become ASCII, and so do regional indicators that are no flag; every
// kind of space becomes ' ' and every line break '\n'. Spaces in a row become one, but two between
// letters that stand alone: they part the words in "g o o d  d a y". Trade mark signs are dropped,
// so that they do not become letters. Ill-formed UTF-8 becomes U+FFFD, one for each maximal part of
// a sequence, as browsers do. Normalising twice changes nothing.
//
// Thread-safety: immutable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "policy/utf16.h"

namespace forepost::policy {

class NormalisedText {
 public:
  static NormalisedText Of(std::string_view utf8);

  const std::string& bytes() const { return bytes_; }

  // Where in the original the bytes [begin, end) came from. A letter's accents belong to it.
  // `begin` <= `end` <= bytes().size(); an empty range gives an empty span.
  Utf16Span Original(std::size_t begin, std::size_t end) const;

  // Was the letter at this byte a capital? False for what is no letter.
  bool IsUpper(std::size_t byte) const { return upper_[byte] != 0; }

 private:
  friend class TextBuilder;

  std::string bytes_;
  std::vector<std::uint8_t> upper_;
  // By byte; both empty where the text is ASCII and each byte stands where it stood.
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> ends_;
};

}  // namespace forepost::policy
