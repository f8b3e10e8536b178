#include "policy/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "common/utf8.h"
#include "policy/characters.h"
#include "policy/lookalikes.h"

namespace forepost::policy {
namespace {

constexpr char32_t kRegionalA = 0x1F1E6;

constexpr std::size_t kScriptCount = static_cast<std::size_t>(Script::kOther) + 1;

// The longest decomposition in Unicode is 18 code points (U+FDFA).
constexpr std::size_t kMaxDecomposition = 32;

constexpr bool IsAsciiLetter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool IsAsciiDigit(char32_t c) { return c >= '0' && c <= '9'; }

}  // namespace

// Takes the text apart into characters with their places, decides word by word about look-alikes,
// and writes the result.
class TextBuilder {
 public:
  explicit TextBuilder(std::string_view utf8) : utf8_(utf8) { characters_.reserve(utf8.size()); }

  NormalisedText Build() {
    Read();
    JoinSpaces();
    SpellRegionalLetters();
    FindRuns();
    Write();
    return std::move(text_);
  }

 private:
  struct Character {
    char32_t code_point;
    std::uint32_t start;
    std::uint32_t end;
  };

  // Letters and digits in a row; all that is not in one is written as it is.
  struct Run {
    std::size_t begin;
    std::size_t end;
    unsigned scripts;  // bit by Script
    std::size_t letters;
    bool all_lookalikes;

    bool IsMixed() const { return (scripts & (scripts - 1)) != 0; }
  };

  void Read() {
    std::uint32_t at16 = 0;
    for (std::size_t at = 0; at < utf8_.size();) {
      Decoded decoded = DecodeUtf8(utf8_, at);
      at += decoded.size;
      auto end16 = static_cast<std::uint32_t>(at16 + Utf16Length(decoded.code_point));
      if (decoded.code_point == '\r') {
        decoded.code_point = '\n';
        if (at < utf8_.size() && utf8_[at] == '\n') {  // one line break
          ++at;
          ++end16;
        }
      }
      Take(decoded.code_point, at16, end16);
      at16 = end16;
    }
  }

  void Take(char32_t c, std::uint32_t start, std::uint32_t end) {
    const char32_t simple = Simplify(c);
    if (simple != c) {
      Push(simple, start, end);
      return;
    }
    if (c < 0x80) {
      Push(c, start, end);
      return;
    }
    if (utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->ignorable) {
      return;
    }
    std::array<utf8proc_int32_t, kMaxDecomposition> parts{};
    const std::size_t count = Decompose(c, parts, 0);
    for (std::size_t i = 0; i < count; ++i) {
      const auto part = static_cast<char32_t>(parts[i]);
      if (IsAccent(part)) {
        if (!characters_.empty() && characters_.back().end == start) {
          characters_.back().end = end;
        }
        continue;
      }
      Push(Simplify(part), start, end);
    }
  }

  // Does the character at `at` stand alone between spaces or ends, and is it a letter?
  bool IsLoneLetter(std::size_t at) const {
    const auto is_space = [&](std::size_t i) { return characters_[i].code_point == ' '; };
    return at < characters_.size() && IsAsciiLetter(characters_[at].code_point) &&
           (at == 0 || is_space(at - 1)) && (at + 1 == characters_.size() || is_space(at + 1));
  }

  void JoinSpaces() {
    std::size_t kept = 0;
    bool after_lone = false;
    for (std::size_t i = 0; i < characters_.size();) {
      const Character character = characters_[i];
      std::size_t next = i + 1;
      if (character.code_point == ' ') {
        while (next < characters_.size() && characters_[next].code_point == ' ') {
          ++next;
        }
      }
      const bool parts_words = next - i > 1 && after_lone && IsLoneLetter(next);
      after_lone = IsLoneLetter(i);
      characters_[kept++] = {character.code_point, character.start, characters_[next - 1].end};
      if (parts_words) {
        characters_[kept - 1].end = character.end;
        characters_[kept++] = {' ', character.end, characters_[next - 1].end};
      }
      i = next;
    }
    characters_.resize(kept);
  }

  static std::size_t Decompose(char32_t c, std::array<utf8proc_int32_t, kMaxDecomposition>& parts,
                               unsigned options) {
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(c), parts.data(), kMaxDecomposition,
        static_cast<utf8proc_option_t>(static_cast<unsigned>(UTF8PROC_COMPAT) |
                                       static_cast<unsigned>(UTF8PROC_DECOMPOSE) | options),
        &boundary);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(kMaxDecomposition)) {
      parts[0] = static_cast<utf8proc_int32_t>(c);
      return 1;
    }
    return static_cast<std::size_t>(count);
  }

  void Push(char32_t c, std::uint32_t start, std::uint32_t end) {
    if (c == kDrop || (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0)) {
      return;
    }
    if (c >= 0x80) {
      const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
      if (category == UTF8PROC_CATEGORY_ZS) {
        c = ' ';
      } else if (category == UTF8PROC_CATEGORY_ND) {
        const char digit = AsciiDigit(c);
        c = digit != '\0' ? static_cast<char32_t>(digit) : c;
      }
    }
    characters_.push_back({c, start, end});
  }

  static Script LetterScript(char32_t c) {
    if (c < 0x80) {
      return IsAsciiLetter(c) ? Script::kLatin : Script::kNone;
    }
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    const bool is_letter = category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
    return is_letter ? ScriptOfLetter(c) : Script::kNone;
  }

  // Two regional indicators are a flag; one alone, or more in a row, are letters.
  void SpellRegionalLetters() {
    const auto is_regional = [](const Character& character) {
      return character.code_point >= kRegionalA && character.code_point < kRegionalA + 26;
    };
    for (auto at = std::ranges::find_if(characters_, is_regional); at != characters_.end();) {
      const auto end = std::find_if_not(at, characters_.end(), is_regional);
      if (end - at != 2) {
        std::for_each(at, end, [](Character& character) {
          character.code_point = 'a' + (character.code_point - kRegionalA);
        });
      }
      at = std::find_if(end, characters_.end(), is_regional);
    }
  }

  void FindRuns() {
    for (std::size_t begin = 0; begin < characters_.size();) {
      Run run{.begin = begin, .end = begin, .scripts = 0, .letters = 0, .all_lookalikes = true};
      while (run.end < characters_.size()) {
        const char32_t c = characters_[run.end].code_point;
        const Script script = LetterScript(c);
        if (script == Script::kNone && !IsAsciiDigit(c)) {
          break;
        }
        if (script != Script::kNone) {
          ++run.letters;
          run.scripts |= 1U << static_cast<unsigned>(script);
          run.all_lookalikes = run.all_lookalikes && (c < 0x80 || LatinLookalike(c) != '\0');
        }
        ++run.end;
      }
      begin = run.end + 1;
      if (run.end == run.begin) {
        continue;
      }
      runs_.push_back(run);
      if (!run.IsMixed() && run.letters > 1) {
        (run.all_lookalikes ? doubtful_ : clear_)[ScriptOf(run)] += run.letters;
      }
    }
  }

  static std::size_t ScriptOf(const Run& run) {
    return static_cast<std::size_t>(std::bit_width(run.scripts)) - 1;
  }

  // In a text that is plainly of a script, its words of look-alikes alone are so too. One real word
  // does not vouch for a whole text, but capitals leave few: half of a Russian text's letters have
  // a Latin shape then.
  bool IsLatinInDisguise(const Run& run) const {
    if (!run.all_lookalikes || run.scripts == 0 || run.IsMixed()) {
      return false;
    }
    const std::size_t script = ScriptOf(run);
    constexpr std::size_t kVouchesFor = 4;
    return clear_[script] == 0 || clear_[script] * kVouchesFor < doubtful_[script];
  }

  void Write() {
    text_.bytes_.reserve(characters_.size());
    text_.upper_.reserve(characters_.size());
    text_.starts_.reserve(characters_.size());
    text_.ends_.reserve(characters_.size());
    std::size_t written = 0;
    const auto write_others = [&](std::size_t end) {
      for (; written < end; ++written) {
        WriteFolded(characters_[written]);
      }
    };
    for (const Run& run : runs_) {
      write_others(run.begin);
      const bool disguised = IsLatinInDisguise(run);
      for (; written < run.end; ++written) {
        WriteLetter(characters_[written], run.IsMixed(), disguised);
      }
    }
    write_others(characters_.size());
  }

  void WriteLetter(const Character& character, bool mixed, bool disguised) {
    const char32_t c = character.code_point;
    if (c >= 0x80) {
      char latin = '\0';
      if (mixed) {
        latin = LatinLookalikeInMixedWord(c);
      } else if (disguised || ScriptOfLetter(c) == Script::kLatin) {
        latin = LatinLookalike(c);
      }
      if (latin != '\0') {
        Emit(static_cast<char32_t>(latin), character);
        return;
      }
    }
    WriteFolded(character);
  }

  // Folding may give a character that folds or decomposes again, so it is done until it is stable:
  // a second normalisation then finds nothing to do.
  void WriteFolded(const Character& character) {
    const char32_t c = character.code_point;
    if (c < 0x80) {
      Emit(c >= 'A' && c <= 'Z' ? c + 0x20 : c, character);
      return;
    }
    constexpr int kRounds = 4;
    std::u32string folded(1, c);
    for (int round = 0; round < kRounds; ++round) {
      std::u32string next;
      for (const char32_t part : folded) {
        std::array<utf8proc_int32_t, kMaxDecomposition> parts{};
        const std::size_t count = Decompose(part, parts, UTF8PROC_CASEFOLD);
        for (std::size_t i = 0; i < count; ++i) {
          const auto simple = Simplify(static_cast<char32_t>(parts[i]));
          if (simple != kDrop && !IsAccent(simple)) {
            next += simple;
          }
        }
      }
      if (next == folded) {
        break;
      }
      folded = std::move(next);
    }
    for (const char32_t part : folded) {
      Emit(part, character);
    }
  }

  void Emit(char32_t c, const Character& from) {
    if (c < 0x80 && from.code_point < 0x80) {
      text_.bytes_.push_back(static_cast<char>(c));
      text_.upper_.push_back(from.code_point >= 'A' && from.code_point <= 'Z' ? 1 : 0);
      text_.starts_.push_back(from.start);
      text_.ends_.push_back(from.end);
      return;
    }
    const bool upper = from.code_point < 0x80
                           ? from.code_point >= 'A' && from.code_point <= 'Z'
                           : utf8proc_category(static_cast<utf8proc_int32_t>(from.code_point)) ==
                                 UTF8PROC_CATEGORY_LU;
    AppendUtf8(text_.bytes_, c);
    text_.upper_.resize(text_.bytes_.size(), upper ? 1 : 0);
    text_.starts_.resize(text_.bytes_.size(), from.start);
    text_.ends_.resize(text_.bytes_.size(), from.end);
  }

  std::string_view utf8_;
  std::vector<Character> characters_;
  std::vector<Run> runs_;
  // Letters by script: in words of it that could be nothing else, and in words of look-alikes
  // alone; words of one letter say nothing.
  std::array<std::size_t, kScriptCount> clear_{};
  std::array<std::size_t, kScriptCount> doubtful_{};
  NormalisedText text_;
};

namespace {

// ASCII stands where it stood, unless something in it is dropped, replaced or joined.
bool StaysInPlace(std::string_view text) {
  char last = '\0';
  return std::ranges::all_of(text, [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    const bool stays =
        ((byte >= 0x20 && byte < 0x7F && byte != '`') || byte == '\n') && (c != ' ' || last != ' ');
    last = c;
    return stays;
  });
}

}  // namespace

NormalisedText NormalisedText::Of(std::string_view utf8) {
  if (!StaysInPlace(utf8)) {
    return TextBuilder(utf8).Build();
  }
  NormalisedText text;
  text.bytes_.resize(utf8.size());
  text.upper_.resize(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    const bool upper = c >= 'A' && c <= 'Z';
    text.bytes_[i] = upper ? static_cast<char>(c + ('a' - 'A')) : c;
    text.upper_[i] = upper ? 1 : 0;
  }
  return text;
}

Utf16Span NormalisedText::Original(std::size_t begin, std::size_t end) const {
  if (starts_.empty()) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  if (begin == end) {
    const std::uint32_t at = begin < starts_.size() ? starts_[begin] : ends_.back();
    return {at, at};
  }
  return {starts_[begin], ends_[end - 1]};
}

}  // namespace forepost::policy
