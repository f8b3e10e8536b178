#include "policy/pattern_facts.h"

#include <utf8proc.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "common/utf8.h"
#include "policy/literal_sets.h"

namespace forepost::policy {
namespace {

// RE2 takes a thousand, also for counts that stand in each other; a "{1,}" is taken for more here.
constexpr std::size_t kMaxCounts = 900;

// More members of a class are not worth following.
constexpr std::size_t kMaxMembers = 24;

// Bounds of RE2's instructions, well above what its compiler makes of UTF-8 without case. "k" and
// "s" have a third form past ASCII.
constexpr std::size_t kCharacterSize = 6;
constexpr std::size_t kAsciiSize = 2;
constexpr std::size_t kClassSize = 30;
constexpr std::size_t kUnicodeClassSize = 20'000;

constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }
constexpr char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Stands for itself, in a small letter.
constexpr bool IsPlain(char c) { return (c >= 'a' && c <= 'z') || IsDigit(c) || c == ' '; }
constexpr bool IsRepetition(char c) { return c == '*' || c == '+' || c == '?' || c == '{'; }

// A character or class of which nothing is known but that it is there.
Part Something(std::size_t size) {
  return {.exact = std::nullopt, .required = {}, .also = {}, .size = size};
}

}  // namespace

// Reads RE2's syntax, https://github.com/google/re2/wiki/Syntax. What it does not know exactly it
// takes for something unknown, which is always right.
class PatternReader {
 public:
  PatternReader(std::string_view pattern, FactsReader& known) : pattern_(pattern), known_(known) {}

  PatternFacts Read() {
    for (std::size_t at = 0; at < pattern_.size();) {
      const Decoded decoded = DecodeUtf8(pattern_, at);
      plain_ = plain_ && decoded.code_point != kReplacement;  // ill-formed, perhaps
      at += decoded.size;
    }
    Part part = ReadAlternatives(0);
    if (!good_ || at_ != pattern_.size()) {
      return {.literals = {}, .also = {}, .size = kMaxSize, .valid = false};
    }
    Strings literals = RequiredOf(part);
    if (Worth(literals) == 0) {
      literals.clear();
    }
    return {.literals = std::move(literals),
            .also = std::move(part.also),
            .size = part.size,
            .valid = plain_ && part.counts <= kMaxCounts};
  }

 private:
  static constexpr std::size_t kMaxDepth = 100;
  static constexpr std::size_t kShortGroup = 40;  // is read again sooner than found

  bool AtEnd() const { return at_ >= pattern_.size(); }
  bool Skip(std::string_view expected) {
    if (!pattern_.substr(at_).starts_with(expected)) {
      return false;
    }
    at_ += expected.size();
    return true;
  }

  Part ReadAlternatives(std::size_t depth) {
    if (depth > kMaxDepth) {
      good_ = false;
      return Something(kMaxSize);
    }
    Alternatives alternatives;
    do {
      auto words = ReadWords();
      alternatives.Add(words ? std::move(*words) : ReadSequence(depth));
    } while (good_ && Skip("|"));
    return std::move(alternatives).Take();
  }

  // An alternative of words alone, "go +up" or "rise", as most are: what ReadSequence would make of
  // it, with little ado.
  std::optional<Part> ReadWords() {
    std::size_t at = at_;
    std::string run;
    std::string longest;  // of the runs before; each holds the spaces at its ends
    std::size_t size = 0;
    for (; at < pattern_.size(); ++at) {
      const char c = Lower(pattern_[at]);
      if (!IsPlain(c)) {
        break;
      }
      run += c;
      size += kCharacterSize;
      if (at + 1 < pattern_.size() && IsRepetition(pattern_[at + 1])) {
        if (c != ' ' || pattern_[at + 1] != '+' ||
            (at + 2 < pattern_.size() && IsRepetition(pattern_[at + 2]))) {
          return std::nullopt;
        }
        if (run.size() > longest.size()) {
          longest = run;
        }
        run = " ";
        ++at;
      }
    }
    if (at == at_ || (at < pattern_.size() && pattern_[at] != '|' && pattern_[at] != ')')) {
      return std::nullopt;
    }
    at_ = at;
    if (longest.empty()) {
      return Part{.exact = Strings{std::move(run)}, .required = {}, .also = {}, .size = size};
    }
    return Part{
        .exact = std::nullopt,
        .required = Strings{run.size() > longest.size() ? std::move(run) : std::move(longest)},
        .size = size};
  }

  Part ReadSequence(std::size_t depth) {
    Sequence sequence;
    while (good_ && !AtEnd() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      // Nothing to repeat, or a brace: RE2 says what that is.
      plain_ = plain_ && std::string_view("*+?{}").find(pattern_[at_]) == std::string_view::npos;
      if (std::string run = ReadRun(); !run.empty()) {
        const std::size_t size = run.size() * kCharacterSize;
        sequence.Add({.exact = Strings{std::move(run)}, .required = {}, .also = {}, .size = size});
      } else {
        ReadRepeated(ReadOne(depth), sequence);
      }
    }
    return std::move(sequence).Take();
  }

  // Letters, digits and spaces that stand for themselves, none of them repeated.
  std::string ReadRun() {
    const auto plain = [&](std::size_t at) {
      return at < pattern_.size() && IsPlain(Lower(pattern_[at]));
    };
    const auto repeated = [&](std::size_t at) {
      return at < pattern_.size() && IsRepetition(pattern_[at]);
    };
    std::string run;
    while (plain(at_) && !repeated(at_ + 1)) {
      run += Lower(pattern_[at_++]);
    }
    return run;
  }

  // One part with the signs of repetition behind it.
  void ReadRepeated(Part part, Sequence& sequence) {
    std::size_t least = 1;
    std::size_t most = 1;
    std::size_t from = 1;
    std::size_t to = 1;
    for (std::size_t repeated = 0; ReadRepetition(from, to); ++repeated) {
      plain_ = plain_ && repeated == 0;  // "a**"
      least *= from == 0 ? 0 : 1;
      most = std::min(most * to, kMaxSize);
      part.size = std::min(part.size * std::max(to, std::size_t{1}) + 2, kMaxSize);
      part.counts = std::min(part.counts * std::max(to, std::size_t{1}), kMaxSize);
      Skip("?");  // as few as possible: the same strings
    }
    if (least == 0 && most <= 1 && part.exact) {
      part.exact->emplace_back();
      SortOut(*part.exact);
      sequence.Add(part);
    } else if (least == 0) {
      sequence.Add(Something(part.size));
    } else if (most == 1) {
      sequence.Add(part);
    } else {
      sequence.AddRepeated(part);
    }
  }

  bool ReadRepetition(std::size_t& least, std::size_t& most) {
    if (AtEnd()) {
      return false;
    }
    constexpr std::size_t kUnbounded = 2;  // RE2 writes a loop once or twice
    switch (pattern_[at_]) {
      case '?':
        least = 0;
        most = 1;
        break;
      case '*':
        least = 0;
        most = kUnbounded;
        break;
      case '+':
        least = 1;
        most = kUnbounded;
        break;
      case '{':
        return ReadCounts(least, most);
      default:
        return false;
    }
    ++at_;
    return true;
  }

  // {n}, {n,} or {n,m}; anything else is a brace that stands for itself.
  bool ReadCounts(std::size_t& least, std::size_t& most) {
    std::size_t at = at_ + 1;
    const auto number = [&]() -> std::optional<std::size_t> {
      const std::size_t begin = at;
      std::size_t value = 0;
      for (; at < pattern_.size() && IsDigit(pattern_[at]) && at - begin < 5; ++at) {
        value = value * 10 + static_cast<std::size_t>(pattern_[at] - '0');
      }
      return at == begin ? std::nullopt : std::optional(value);
    };
    const auto from = number();
    if (!from) {
      return false;
    }
    std::size_t to = *from;
    if (at < pattern_.size() && pattern_[at] == ',') {
      ++at;
      to = number().value_or(*from + 2);
    }
    if (at >= pattern_.size() || pattern_[at] != '}') {
      return false;
    }
    at_ = at + 1;
    least = *from;
    most = to;
    plain_ = plain_ && *from <= to && to <= kMaxCounts;
    return true;
  }

  Part ReadOne(std::size_t depth) {
    const char c = pattern_[at_];
    switch (c) {
      case '(':
        return ReadGroup(depth);
      case '[':
        return ReadClass();
      case '\\':
        return ReadEscape();
      case '^':
      case '$':
        ++at_;
        return {.exact = Strings{""}, .required = {}, .also = {}, .size = 1};
      case '.':
        ++at_;
        return Something(kClassSize);
      default:
        if (static_cast<unsigned char>(c) >= 0x80) {
          return ReadPastAscii();
        }
        ++at_;
        return Literal(c);
    }
  }

  static Part Literal(char c) {
    const char small = Lower(c);
    return {.exact = Strings{std::string(1, small)},
            .required = {},
            .also = {},
            .size = small == 'k' || small == 's' ? kCharacterSize : kAsciiSize};
  }

  // Signs past ASCII stand for themselves; letters there have other forms that match as well.
  Part ReadPastAscii() {
    const Decoded decoded = DecodeUtf8(pattern_, at_);
    const std::string_view bytes = pattern_.substr(at_, decoded.size);
    at_ += decoded.size;
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(decoded.code_point));
    if (category >= UTF8PROC_CATEGORY_SM && category <= UTF8PROC_CATEGORY_SO) {
      return {
          .exact = Strings{std::string(bytes)}, .required = {}, .also = {}, .size = kCharacterSize};
    }
    return Something(kCharacterSize);
  }

  Part ReadGroup(std::size_t depth) {
    ++at_;
    if (Skip("?")) {
      // Only the plain group that captures nothing; flags change what the rest means.
      if (!Skip(":")) {
        good_ = false;
        return Something(kMaxSize);
      }
    }
    const std::string_view inside = pattern_.substr(at_, GroupEnd() - at_);
    if (inside.size() < kShortGroup) {
      return ReadInside(depth);
    }
    std::string text(inside);
    if (const auto known = known_.groups_.find(text); known != known_.groups_.end()) {
      at_ += inside.size() + 1;
      plain_ = plain_ && known->second.plain;
      return known->second.part;
    }
    const bool plain = std::exchange(plain_, true);
    Part part = ReadInside(depth);
    if (good_) {
      known_.groups_.emplace(std::move(text), FactsReader::Group{part, plain_});
    }
    plain_ = plain_ && plain;
    return part;
  }

  Part ReadInside(std::size_t depth) {
    Part part = ReadAlternatives(depth + 1);
    good_ = good_ && Skip(")");
    part.size = std::min(part.size + 2, kMaxSize);
    return part;
  }

  // Where the group whose inside begins here ends; here, if it does not.
  std::size_t GroupEnd() const {
    std::size_t open = 1;
    for (std::size_t at = at_; at < pattern_.size(); ++at) {
      const char c = pattern_[at];
      if (c == '\\') {
        ++at;
      } else if (c == '[') {
        // A bracket that comes first, or behind a backslash, stands for itself.
        std::size_t end = at + (pattern_.substr(at).starts_with("[^") ? 3 : 2);
        while (end < pattern_.size() && pattern_[end] != ']') {
          end += pattern_[end] == '\\' ? 2 : 1;
        }
        at = end;
      } else if (c == '(') {
        ++open;
      } else if (c == ')' && --open == 0) {
        return at;
      }
    }
    return at_;
  }

  Part ReadEscape() {
    if (at_ + 1 >= pattern_.size()) {
      good_ = false;
      return Something(kMaxSize);
    }
    const char c = pattern_[at_ + 1];
    at_ += 2;
    switch (c) {
      case 'b':
      case 'B':
      case 'A':
      case 'z':
        return {.exact = Strings{""}, .required = {}, .also = {}, .size = 1};
      case 'd': {
        Strings digits;
        for (char digit = '0'; digit <= '9'; ++digit) {
          digits.emplace_back(1, digit);
        }
        return {.exact = std::move(digits), .required = {}, .also = {}, .size = kClassSize};
      }
      case 'w':
      case 'W':
      case 'D':
      case 's':
      case 'S':
        return Something(kClassSize);
      default:
        break;
    }
    const bool punctuation = static_cast<unsigned char>(c) < 0x80 && !IsDigit(c) &&
                             !(Lower(c) >= 'a' && Lower(c) <= 'z');
    if (!punctuation) {
      good_ = false;  // \p{…}, \x{…}, \Q…\E, \C: not worth reading
      return Something(kMaxSize);
    }
    return Literal(c);
  }

  // A class of few ASCII characters is known; of any other only where it ends.
  Part ReadClass() {
    const std::size_t begin = at_;
    ++at_;
    const bool inverted = Skip("^");
    Strings members;
    bool known = !inverted;
    bool unicode = false;
    for (bool first = true; !AtEnd() && (first || pattern_[at_] != ']'); first = false) {
      const char c = pattern_[at_];
      if (pattern_.substr(at_).starts_with("[:")) {
        known = false;
        plain_ = false;
        const auto end = pattern_.find(":]", at_);
        at_ = end == std::string_view::npos ? pattern_.size() : end + 2;
      } else if (c == '\\' && at_ + 1 < pattern_.size()) {
        known = false;
        plain_ = plain_ && std::string_view("wdsWDSnt.-$%/+*()[]{}|?^\\").find(pattern_[at_ + 1]) !=
                               std::string_view::npos;
        unicode = unicode || pattern_[at_ + 1] == 'p' || pattern_[at_ + 1] == 'P';
        at_ += 2;
      } else {
        unicode = unicode || static_cast<unsigned char>(c) >= 0x80;
        plain_ = plain_ && (c != '-' || IsRange(begin));
        known = known && c != '-' && !unicode;
        members.emplace_back(1, Lower(c));
        ++at_;
      }
    }
    good_ = good_ && Skip("]");
    const std::size_t size = unicode ? kUnicodeClassSize : kClassSize + kAsciiSize * (at_ - begin);
    if (!known || members.size() > kMaxMembers) {
      return Something(size);
    }
    SortOut(members);
    return {.exact = std::move(members), .required = {}, .also = {}, .size = size};
  }

  // Is the '-' at the place that of "a-z", or the first or last of the class that begins at
  // `begin`?
  bool IsRange(std::size_t begin) const {
    const auto at = [&](std::size_t place) {
      return place < pattern_.size() ? pattern_[place] : '\0';
    };
    if (at(at_ + 1) == ']' || at_ == begin + 1 || (at_ == begin + 2 && at(begin + 1) == '^')) {
      return true;
    }
    const char from = at(at_ - 1);
    const char to = at(at_ + 1);
    const auto within = [&](char first, char last) {
      return from >= first && to <= last && from <= to;
    };
    const bool escaped = at_ >= begin + 3 && at(at_ - 2) == '\\';
    const bool chained = at_ >= begin + 3 && at(at_ - 2) == '-';
    return !escaped && !chained && (within('a', 'z') || within('A', 'Z') || within('0', '9'));
  }

  std::string_view pattern_;
  FactsReader& known_;
  std::size_t at_ = 0;
  bool good_ = true;
  bool plain_ = true;
};

PatternFacts FactsReader::Read(std::string_view pattern) {
  return PatternReader(pattern, *this).Read();
}

}  // namespace forepost::policy
