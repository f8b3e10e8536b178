#include "policy/words.h"

#include <algorithm>
#include <array>
#include <optional>

#include "policy/word_characters.h"

namespace forepost::policy {
namespace {

constexpr bool IsAsciiLetter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Behind these a full stop ends no sentence.
constexpr std::array<std::string_view, 30> kAbbreviations{
    "al",  "approx", "ave", "blvd", "cf",  "co",  "corp",   "dept", "dr",  "est",
    "fig", "gen",    "gov", "inc",  "jr",  "ltd", "messrs", "mr",   "mrs", "ms",
    "mt",  "prof",   "rep", "rev",  "sen", "sr",  "st",     "vol",  "vs",  "v"};

// Nor behind these before a number.
constexpr std::array<std::string_view, 14> kBeforeNumber{
    "apr", "aug", "dec", "feb", "jan", "no", "nos", "nov", "oct", "p", "pp", "q", "sep", "sept"};

// A clause begins with one of these.
constexpr std::array<std::string_view, 5> kClauseWords{"although", "but", "however", "though",
                                                       "yet"};

struct Gap {
  std::string_view text;  // from one word's end to the next word's begin
  std::size_t begin;
};

// Cuts words, and walks over the gaps between them for everything else.
class WordCutter {
 public:
  WordCutter(const NormalisedText& text, std::vector<Word>& words,
             std::vector<std::uint32_t>& sentence_starts)
      : text_(text), bytes_(text.bytes()), words_(words), sentence_starts_(sentence_starts) {}

  void Cut() {
    sentence_starts_.push_back(0);
    words_.reserve(bytes_.size() / 5);
    std::size_t gap_begin = 0;
    for (std::size_t at = 0; at < bytes_.size();) {
      const std::size_t first = WordCharacter(bytes_, at);
      if (first == 0) {
        ++at;
        continue;
      }
      Word word = CutWord(at);
      CrossGap({bytes_.substr(gap_begin, at - gap_begin), gap_begin}, word);
      if (std::ranges::binary_search(kClauseWords,
                                     bytes_.substr(word.begin, word.end - word.begin))) {
        ++clause_;
      }
      word.sentence = static_cast<std::uint32_t>(sentence_starts_.size() - 1);
      word.clause = clause_;
      at = word.end;
      gap_begin = at;
      words_.push_back(word);
      ++line_words_;
    }
    if (!words_.empty()) {
      CloseQuotes(bytes_.substr(gap_begin));
    }
  }

 private:
  Word CutWord(std::size_t begin) {
    Word word{.begin = static_cast<std::uint32_t>(begin),
              .end = 0,
              .sentence = 0,
              .clause = 0,
              .hash = kWordHashSeed,
              .stem = kWordHashSeed,
              .sign_before = SignBefore(begin),
              .sign_after = '\0',
              .quoted = false,
              .plain = true};
    std::size_t end = begin;
    const std::size_t joined = JoinedLetters(bytes_, begin);
    dotted_ = joined != 0 && bytes_[begin + 1] == '.';
    WordHash before_apostrophe = kWordHashSeed;
    std::size_t apostrophe = 0;
    if (joined != 0) {
      word.plain = false;
      for (; end < begin + joined; end += 2) {
        word.hash = ExtendWordHash(word.hash, bytes_[end]);
      }
      end = begin + joined;
    } else {
      while (end < bytes_.size()) {
        std::size_t size = WordCharacter(bytes_, end);
        if (size == 0) {
          const char c = bytes_[end];
          const bool inside = IsWordCharacter(bytes_, end + 1);
          if (inside && c == '\'') {
            word.plain = false;
            apostrophe = end;
            before_apostrophe = word.hash;
            ++end;
            continue;
          }
          if (!inside || (c != '.' && c != ',') || !IsDigit(bytes_[end - 1]) ||
              !IsDigit(bytes_[end + 1])) {
            break;
          }
          size = 1;
        }
        for (const std::size_t stop = end + size; end < stop; ++end) {
          word.hash = ExtendWordHash(word.hash, bytes_[end]);
        }
      }
    }
    word.end = static_cast<std::uint32_t>(end);
    const bool possessive = apostrophe != 0 && bytes_.substr(apostrophe, end - apostrophe) == "'s";
    word.stem = possessive ? before_apostrophe : word.hash;
    word.sign_after = end < bytes_.size() && bytes_[end] == '%' ? '%' : '\0';
    return word;
  }

  char SignBefore(std::size_t at) const {
    if (at == 0) {
      return '\0';
    }
    const char c = bytes_[at - 1];
    if (c == '$' || c == '#' || c == '@') {
      return c;
    }
    constexpr std::array<std::string_view, 3> kCurrencies{"€", "£", "¥"};
    return std::ranges::any_of(
               kCurrencies,
               [&](std::string_view sign) { return bytes_.substr(0, at).ends_with(sign); })
               ? '$'
               : '\0';
  }

  // What stands between the last word and `next`: where a sentence, clause or quotation ends.
  void CrossGap(Gap gap, const Word& next) {
    bool paragraph = false;
    const std::size_t sentence = SentenceEnd(gap, next, paragraph);
    if (sentence != std::string_view::npos) {
      if (!words_.empty()) {
        sentence_starts_.push_back(static_cast<std::uint32_t>(sentence));
      }
      ++clause_;
    } else if (EndsClause(gap.text)) {
      ++clause_;
    }
    if (paragraph) {
      CloseQuotes(gap.text.substr(0, gap.text.find('\n')));
      quote_open_ = false;
      gap.text.remove_prefix(gap.text.rfind('\n'));
    }
    if (gap.text.contains('\n')) {
      line_words_ = 0;
    }
    CloseQuotes(gap.text);
    last_dotted_ = dotted_;
  }

  void CloseQuotes(std::string_view gap) {
    for (const char c : gap) {
      if (c != '"') {
        continue;
      }
      if (quote_open_) {
        for (std::size_t i = quote_first_; i < words_.size(); ++i) {
          words_[i].quoted = true;
        }
      }
      quote_open_ = !quote_open_;
      quote_first_ = words_.size();
    }
  }

  static bool EndsClause(std::string_view gap) {
    return gap.find_first_of(",;:()[]") != std::string_view::npos ||
           gap.find("--") != std::string_view::npos || gap.find(" - ") != std::string_view::npos;
  }

  // The byte behind which a new sentence begins, or npos.
  std::size_t SentenceEnd(Gap gap, const Word& next, bool& paragraph) const {
    std::size_t found = std::string_view::npos;
    std::size_t line_break = std::string_view::npos;
    for (std::size_t i = 0; i < gap.text.size(); ++i) {
      const char c = gap.text[i];
      if (c == '\n') {
        if (line_break != std::string_view::npos) {
          paragraph = true;
          return gap.begin + i + 1;
        }
        line_break = i;
        if (LineBreakEnds(gap, i, next)) {
          found = gap.begin + i + 1;
        }
      } else if (c != ' ') {
        line_break = std::string_view::npos;
        if (c == '.' || c == '!' || c == '?') {
          const std::size_t end = TerminatorEnd(gap, i, next);
          if (end != std::string_view::npos) {
            found = gap.begin + end;
            i = end - 1;
          } else {
            i = std::min(gap.text.find_first_not_of(".!?", i), gap.text.size()) - 1;
          }
        }
      }
    }
    return found;
  }

  // Does the . ! or ? at `at` of the gap end a sentence? Returns where it and what closes end.
  std::size_t TerminatorEnd(Gap gap, std::size_t at, const Word& next) const {
    const std::size_t run = std::min(gap.text.find_first_not_of(".!?", at), gap.text.size());
    const std::size_t closed =
        std::min(gap.text.find_first_not_of("\"')]*_", run), gap.text.size());
    const std::string_view signs = gap.text.substr(at, run - at);
    const bool only_dots = signs.find_first_not_of('.') == std::string_view::npos;
    const bool next_upper = text_.IsUpper(next.begin);
    const bool after_word = at == 0 && !words_.empty();
    bool ends = true;
    if (closed == gap.text.size()) {
      // Nothing between the sign and the next word: an address or a number, if not "end.Next".
      ends = signs.find('!') != std::string_view::npos ||
             (only_dots && next_upper && after_word && EndsInSmallLetters(words_.back()));
    } else if (gap.text[closed] != ' ' && gap.text[closed] != '\n') {
      ends = !only_dots || signs.size() == 1;
    } else if (only_dots && signs.size() > 1) {
      ends = next_upper;
    } else if (only_dots && after_word) {
      ends = !IsAbbreviation(words_.back(), next);
    }
    return ends ? closed : std::string_view::npos;
  }

  bool IsAbbreviation(const Word& word, const Word& next) const {
    const std::string_view key = bytes_.substr(word.begin, word.end - word.begin);
    const bool initial = key.size() == 1 && text_.IsUpper(word.begin) && key != "i";
    return last_dotted_ || initial ||
           std::ranges::find(kAbbreviations, key) != kAbbreviations.end() ||
           (IsDigit(bytes_[next.begin]) && std::ranges::binary_search(kBeforeNumber, key));
  }

  bool EndsInSmallLetters(const Word& word) const {
    return word.end - word.begin >= 2 && IsAsciiLetter(bytes_[word.end - 1]) &&
           !text_.IsUpper(word.end - 1);
  }

  bool IsAllCapitals(const Word& word) const {
    constexpr std::size_t kLongest = 64;  // past this it is no heading, and long to look through
    bool capital = false;
    if (word.end - word.begin > kLongest) {
      return false;
    }
    for (std::size_t i = word.begin; i < word.end; ++i) {
      if (text_.IsUpper(i)) {
        capital = true;
      } else if (IsAsciiLetter(bytes_[i])) {
        return false;
      }
    }
    return capital && word.end - word.begin >= 2;
  }

  bool LineBreakEnds(Gap gap, std::size_t at, const Word& next) const {
    const std::size_t first = gap.text.find_first_not_of(' ', at + 1);
    if (first != std::string_view::npos && gap.text[first] != '\n') {
      constexpr std::string_view kGoesOn = "$\"'(#@\xE2\xC2";  // the last two begin € £ ¥
      if (kGoesOn.find(gap.text[first]) == std::string_view::npos || next.sign_before == '\0') {
        const bool opens = std::string_view("\"'(").find(gap.text[first]) != std::string_view::npos;
        if (!opens) {
          return true;
        }
      }
    }
    if (IsDigit(bytes_[next.begin])) {
      const bool numbered = next.end < bytes_.size() &&
                            (bytes_[next.end] == '.' || bytes_[next.end] == ')') &&
                            !IsWordCharacter(bytes_, next.end + 1);
      return numbered;
    }
    if (!text_.IsUpper(next.begin)) {
      return false;
    }
    const bool heading = !words_.empty() && IsAllCapitals(words_.back()) && IsAllCapitals(next);
    const bool stacked = line_words_ != 0 && line_words_ <= kFewWords && IsShortLine(next.begin);
    return !heading && !stacked;
  }

  // Has the line from `at` on few words?
  bool IsShortLine(std::size_t at) const {
    constexpr std::size_t kLongest = 60;  // in bytes: how far is looked
    std::size_t words = 0;
    for (const std::size_t stop = at + kLongest; at < bytes_.size() && bytes_[at] != '\n'; ++at) {
      words += bytes_[at] != ' ' && (words == 0 || bytes_[at - 1] == ' ') ? 1 : 0;
      if (words > kFewWords || at == stop) {
        return false;
      }
    }
    return true;
  }

  static constexpr std::size_t kFewWords = 3;

  const NormalisedText& text_;
  std::string_view bytes_;
  std::vector<Word>& words_;
  std::vector<std::uint32_t>& sentence_starts_;
  std::uint32_t clause_ = 0;
  std::size_t line_words_ = 0;
  std::size_t quote_first_ = 0;
  bool quote_open_ = false;
  bool dotted_ = false;
  bool last_dotted_ = false;
};

}  // namespace

Words::Words(const NormalisedText& text) : text_(text) {
  WordCutter(text, words_, sentence_starts_).Cut();
  if (std::ranges::any_of(words_, &Word::quoted)) {
    unquoted_before_.reserve(words_.size() + 1);
    std::uint32_t unquoted = 0;
    for (const Word& word : words_) {
      unquoted_before_.push_back(unquoted);
      unquoted += word.quoted ? 0 : 1;
    }
    unquoted_before_.push_back(unquoted);
  }
}

bool Words::AllQuoted(std::size_t first, std::size_t count) const {
  return count != 0 && !unquoted_before_.empty() &&
         unquoted_before_[first] == unquoted_before_[first + count];
}

std::string Words::Key(std::size_t index) const {
  const Word& word = words_[index];
  const std::string_view bytes =
      std::string_view(text_.bytes()).substr(word.begin, word.end - word.begin);
  const bool joined = JoinedLetters(text_.bytes(), word.begin) != 0;
  std::string key;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] != '\'' && !(joined && i % 2 == 1)) {
      key += bytes[i];
    }
  }
  return key;
}

std::size_t Words::IndexAt(std::size_t byte) const {
  const auto found = std::ranges::upper_bound(words_, byte, {}, &Word::end);
  return static_cast<std::size_t>(found - words_.begin());
}

std::uint32_t Words::SentenceAt(std::size_t byte) const {
  const auto after = std::ranges::upper_bound(sentence_starts_, byte);
  return static_cast<std::uint32_t>(after - sentence_starts_.begin()) - 1;
}

std::string_view Words::SentenceText(std::uint32_t sentence) const {
  const std::size_t begin = sentence_starts_[sentence];
  const std::size_t end = sentence + 1 < sentence_starts_.size() ? sentence_starts_[sentence + 1]
                                                                 : text_.bytes().size();
  return std::string_view(text_.bytes()).substr(begin, end - begin);
}

}  // namespace forepost::policy
