#include "policy/readings.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "policy/emoji_words.h"
#include "policy/neighbours.h"
#include "policy/respell.h"
#include "policy/sign_runs.h"

namespace forepost::policy {
namespace {

constexpr bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

constexpr auto kNegations =
    std::to_array<std::string_view>({"never", "no", "non", "not", "without"});

// What a look at each byte of a word tells.
struct Shape {
  bool ascii = true;
  bool digits = false;
  bool letters = false;
  bool repeats = false;   // a character three times in a row
  bool capitals = false;  // one that is not the first
};

Shape ShapeOf(const NormalisedText& text, const Word& word) {
  Shape shape;
  const std::string_view bytes = text.bytes();
  char last = '\0';
  char before_last = '\0';
  for (std::size_t i = word.begin; i < word.end; ++i) {
    const char c = bytes[i];
    shape.letters |= IsLetter(c);
    shape.digits |= IsDigit(c);
    shape.ascii &= static_cast<unsigned char>(c) < 0x80;
    shape.repeats |= c == last && c == before_last;
    shape.capitals |= i != word.begin && text.IsUpper(i);
    before_last = last;
    last = c;
  }
  return shape;
}

// Letters and digits with the byte where each stands.
struct Spelling {
  std::string key;
  std::vector<std::uint32_t> at;
};

}  // namespace

class ReadingMaker {
 public:
  ReadingMaker(const Words& words, const Vocabulary& vocabulary, Readings& readings)
      : words_(words),
        all_(words.all()),
        text_(words.text()),
        bytes_(text_.bytes()),
        vocabulary_(vocabulary),
        readings_(readings) {}

  void Make() {
    for (std::uint32_t i = 0; i < all_.size(); ++i) {
      const Shape shape = ShapeOf(text_, all_[i]);
      if (!shape.ascii) {
        continue;
      }
      if (i >= respelt_until_) {
        Respell(i, shape);
      }
      TakeApart(i, shape);
      if (i >= spelt_until_) {
        JoinLetters(i);
      }
      if (!shape.digits) {
        JoinNeighbours(i);
      }
    }
    AddEmoji();
    std::ranges::sort(readings_.readings_, {},
                      [](const Reading& one) { return std::tuple(one.from, one.begin, one.hash); });
    for (const Reading& reading : readings_.readings_) {
      readings_.sieve_ |= Readings::SieveBit(reading.from);
    }
  }

 private:
  // What stands between a word and the next.
  std::string_view GapAfter(std::size_t i) const {
    const std::size_t next = i + 1 < all_.size() ? all_[i + 1].begin : bytes_.size();
    return bytes_.substr(all_[i].end, next - all_[i].end);
  }

  Reading Over(std::uint32_t first, std::uint32_t last) const {
    return {.begin = all_[first].begin,
            .end = all_[last].end,
            .from = first,
            .to = last + 1,
            .first_word = first,
            .last_word = last,
            .first_sentence = all_[first].sentence,
            .last_sentence = all_[last].sentence,
            .hash = 0,
            .key_begin = 0,
            .key_size = 0,
            .sign_before = all_[first].sign_before,
            .sign_after = all_[last].sign_after,
            .starts = true,
            .ends = true};
  }

  void Add(Reading reading, std::string_view key) {
    reading.hash = HashWord(key);
    reading.key_begin = static_cast<std::uint32_t>(readings_.keys_.size());
    reading.key_size = static_cast<std::uint32_t>(key.size());
    readings_.keys_ += key;
    readings_.readings_.push_back(reading);
  }

  bool AddIfHeld(const Reading& reading, std::string_view key) {
    const bool held = vocabulary_.Holds(key);
    if (held) {
      Add(reading, key);
    }
    return held;
  }

  void Respell(std::uint32_t first, const Shape& shape) {
    const SignRun run = SignRunAt(words_, first);
    respelt_until_ = run.last + 1;
    const bool signs = run.begin != all_[first].begin || run.end != all_[first].end;
    if (!signs && !(shape.letters && (shape.digits || shape.repeats))) {
      return;
    }
    Reading reading = Over(first, run.last);
    reading.begin = run.begin;
    reading.end = run.end;
    if (run.begin != all_[first].begin) {
      reading.sign_before = '\0';
    }
    for (const std::string& word : Respellings(bytes_.substr(run.begin, run.end - run.begin))) {
      AddIfHeld(reading, word);
    }
  }

  Spelling SpellingOf(std::uint32_t i) const {
    Spelling spelling{.key = words_.Key(i), .at = {}};
    std::size_t at = all_[i].begin;
    for (const char c : spelling.key) {
      at = bytes_.find(c, at);
      spelling.at.push_back(static_cast<std::uint32_t>(at++));
    }
    return spelling;
  }

  void TakeApart(std::uint32_t i, const Shape& shape) {
    const Word& word = all_[i];
    const bool hashtag = word.sign_before == '#';
    const std::size_t size = word.end - word.begin;
    if (size > 2 * kLongestRespelt || !(hashtag || shape.capitals || !word.plain)) {
      return;
    }
    if (word.plain && (shape.capitals || hashtag)) {
      const std::vector<std::size_t> cuts = CutAtCapitals(text_, word.begin, word.end);
      if (!cuts.empty() && (hashtag || !shape.digits)) {
        AddParts(Over(i, i), SpellingOf(i), cuts, hashtag);
        return;
      }
    }
    // An apostrophe sets no letters apart.
    if (hashtag ||
        (!word.plain && bytes_.substr(word.begin, size).find('\'') == std::string::npos)) {
      CutLetters(Over(i, i), SpellingOf(i));
    }
  }

  // Letters that were set apart: one word or several, perhaps with an article before them.
  void CutLetters(const Reading& whole, Spelling spelling) {
    for (int article = 0; article < 2 && !spelling.key.empty(); ++article) {
      const std::vector<std::size_t> cuts = CutIntoWords(spelling.key, vocabulary_);
      if (!cuts.empty()) {
        AddParts(whole, spelling, cuts, true);
        return;
      }
      Reading reading = whole;
      reading.begin = spelling.at.front();
      if (article != 0 && AddIfHeld(reading, spelling.key)) {
        return;
      }
      if (spelling.key[0] != 'a' && spelling.key[0] != 'i') {
        return;
      }
      spelling.key.erase(0, 1);
      spelling.at.erase(spelling.at.begin());
    }
  }

  // `free`: a phrase may begin and end at any part.
  void AddParts(const Reading& whole, const Spelling& spelling,
                const std::vector<std::size_t>& cuts, bool free) {
    constexpr std::size_t kShortest = 3;
    constexpr std::size_t kStandsAlone = 6;
    const std::size_t parts = cuts.size() - 1;
    const auto part = [&](std::size_t k) {
      return std::string_view(spelling.key).substr(cuts[k], cuts[k + 1] - cuts[k]);
    };
    bool held = false;
    for (std::size_t k = 0; k < parts; ++k) {
      if (!free && part(k).size() < kShortest) {
        return;
      }
      held = held || vocabulary_.Holds(part(k));
    }
    if (!held) {
      return;
    }
    const std::uint32_t inner = readings_.places_;
    readings_.places_ += static_cast<std::uint32_t>(parts - 1);
    bool negated = false;
    for (std::size_t k = 0; k < parts; ++k) {
      const bool alone = free || part(k).size() >= kStandsAlone;
      const auto place = inner + static_cast<std::uint32_t>(k);
      Reading reading = whole;
      reading.begin = spelling.at[cuts[k]];
      reading.end = spelling.at[cuts[k + 1] - 1] + 1;
      reading.from = k == 0 ? whole.from : place - 1;
      reading.to = k + 1 == parts ? whole.to : place;
      reading.sign_before = k == 0 ? whole.sign_before : '\0';
      reading.sign_after = k + 1 == parts ? whole.sign_after : '\0';
      reading.starts = !negated && (k == 0 || alone);
      reading.ends = k + 1 == parts || alone;
      Add(reading, part(k));
      negated = negated || std::ranges::binary_search(kNegations, part(k));
    }
  }

  // Is the word one letter, a digit in its place, or letters that one sign has set apart?
  bool IsOfSingleLetters(std::uint32_t i) const {
    const Word& word = all_[i];
    return word.end == word.begin + 1 ||
           (!word.plain &&
            bytes_.substr(word.begin, word.end - word.begin).find('\'') == std::string_view::npos);
  }

  // Letters set apart by signs that change: "g u-a.r", also with digits: "g u 4 r".
  void JoinLetters(std::uint32_t first) {
    constexpr std::size_t kWidestGap = 3;
    constexpr std::size_t kFewest = 4;
    const auto is_word = [&](const std::string& key) {
      return key.size() >= kFewest && vocabulary_.Holds(key);
    };
    const bool goes_on = std::size_t{first} + 1 < all_.size() && IsOfSingleLetters(first) &&
                         IsOfSingleLetters(first + 1);
    if (!goes_on) {
      return;
    }
    Spelling spelling = SpellingOf(first);
    if (is_word(spelling.key)) {
      return;
    }
    std::uint32_t last = first;
    while (std::size_t{last} + 1 < all_.size() && spelling.key.size() < kLongestRespelt) {
      const std::string_view gap = GapAfter(last);
      if (gap.size() > kWidestGap || gap == "  " || !IsOfSingleLetters(last + 1)) {
        break;
      }
      const Spelling next = SpellingOf(last + 1);
      if (is_word(next.key)) {
        break;
      }
      spelling.key += next.key;
      spelling.at.insert(spelling.at.end(), next.at.begin(), next.at.end());
      ++last;
    }
    spelt_until_ = last + 1;
    if (last == first || spelling.key.size() < kFewest) {
      return;
    }
    const Reading whole = Over(first, last);
    for (const std::string& word : Respellings(spelling.key)) {
      AddIfHeld(whole, word);
    }
    if (!AddIfHeld(whole, spelling.key)) {
      CutLetters(whole, std::move(spelling));
    }
  }

  void JoinNeighbours(std::uint32_t first) {
    const std::uint32_t last = LastOfOneWord(words_, first, vocabulary_);
    if (last == first) {
      return;
    }
    std::string key;
    for (std::uint32_t k = first; k <= last; ++k) {
      key += bytes_.substr(all_[k].begin, all_[k].end - all_[k].begin);
    }
    Add(Over(first, last), key);
  }

  void AddEmoji() {
    for (const EmojiRun& emoji : FindEmoji(words_)) {
      const std::uint32_t sentence = words_.SentenceAt(emoji.begin);
      const std::uint32_t word = emoji.place == 0 ? 0 : emoji.place - 1;
      Reading reading{.begin = emoji.begin,
                      .end = emoji.end,
                      .from = emoji.place,
                      .to = emoji.place,
                      .first_word = word,
                      .last_word = word,
                      .first_sentence = sentence,
                      .last_sentence = sentence,
                      .hash = emoji.hash,
                      .key_begin = 0,
                      .key_size = 0,
                      .sign_before = '\0',
                      .sign_after = '\0',
                      .starts = true,
                      .ends = true};
      if (vocabulary_.HasWord(emoji.hash)) {
        readings_.readings_.push_back(reading);
      }
      for (std::string_view meaning : MeaningsOf(emoji.emoji)) {
        if (meaning.ends_with('%')) {
          reading.sign_after = '%';
          meaning.remove_suffix(1);
        }
        AddIfHeld(reading, meaning);
      }
    }
  }

  const Words& words_;
  const std::vector<Word>& all_;
  const NormalisedText& text_;
  std::string_view bytes_;
  const Vocabulary& vocabulary_;
  Readings& readings_;
  std::uint32_t respelt_until_ = 0;
  std::uint32_t spelt_until_ = 0;
};

Readings::Readings(const Words& words, const Vocabulary& vocabulary)
    : places_(static_cast<std::uint32_t>(words.all().size()) + 1) {
  ReadingMaker(words, vocabulary, *this).Make();
}

std::span<const Reading> Readings::At(std::uint32_t place) const {
  if ((sieve_ & SieveBit(place)) == 0) {
    return {};
  }
  const auto begin = std::ranges::lower_bound(readings_, place, {}, &Reading::from);
  const auto end =
      std::find_if(begin, readings_.end(), [&](const Reading& one) { return one.from != place; });
  return {begin, end};
}

}  // namespace forepost::policy
