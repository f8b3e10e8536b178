#include "policy/phrase_syntax.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "policy/inflection.h"

namespace forepost::policy {
namespace {

using Texts = std::vector<std::string>;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A character of a word; past ASCII all are taken for one.
bool IsWordByte(char c) {
  return IsLetter(c) || IsDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string ToSmall(std::string_view word) {
  std::string small(word);
  std::ranges::transform(small, small.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  });
  return small;
}

// Of texts that are the same the first is kept.
void DropTwins(Texts& texts) {
  std::unordered_set<std::string_view> seen;
  std::vector<bool> twin(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    twin[i] = !seen.insert(texts[i]).second;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!twin[i]) {
      std::swap(texts[kept++], texts[i]);
    }
  }
  texts.resize(kept);
}

// Each of `texts` with each of `more` behind it; false where that makes more than `most`.
bool Multiply(Texts& texts, const Texts& more, std::size_t most) {
  if (texts.size() * more.size() > most) {
    return false;
  }
  Texts all;
  all.reserve(texts.size() * more.size());
  for (const std::string& text : texts) {
    for (const std::string& end : more) {
      all.push_back(text + end);
    }
  }
  texts = std::move(all);
  return true;
}

class PhraseReader {
 public:
  explicit PhraseReader(std::string_view phrase) : phrase_(phrase) {}

  std::expected<std::vector<PhraseSlot>, PhraseFault> Read() {
    for (std::size_t at = 0; at < phrase_.size();) {
      const std::size_t group = std::min(phrase_.find('(', at), phrase_.size());
      if (auto plain = ReadPlain(at, group); !plain) {
        return std::unexpected(std::move(plain.error()));
      }
      at = group;
      if (group != phrase_.size()) {
        auto alternatives = Group(at);
        if (!alternatives) {
          return std::unexpected(std::move(alternatives.error()));
        }
        DropTwins(*alternatives);
        slots_.push_back(*std::move(alternatives));
      }
    }
    return std::move(slots_);
  }

 private:
  std::unexpected<PhraseFault> Fault(std::size_t at, std::string what, std::string advice) const {
    // Counted as a reader counts: a character past ASCII once.
    const auto before = std::ranges::count_if(phrase_.substr(0, at), [](char c) {
      return (static_cast<unsigned char>(c) & 0xC0U) != 0x80;
    });
    return std::unexpected(PhraseFault{
        std::move(what) + " (character " + std::to_string(before + 1) + ")", std::move(advice)});
  }

  std::unexpected<PhraseFault> TooMany() const {
    return std::unexpected(PhraseFault{
        "one of its groups stands for more than " + std::to_string(kMaxPhraseChoices) + " wordings",
        "write it as several phrases, or with fewer alternatives"});
  }

  // phrase_[begin, end), which holds no '(': a place for each word marked with '~', and one for
  // what stands between them.
  std::expected<void, PhraseFault> ReadPlain(std::size_t begin, std::size_t end) {
    if (auto good = CheckPlain(begin, end); !good) {
      return good;
    }
    std::size_t copied = begin;
    for (std::size_t at = begin; at < end; ++at) {
      if (phrase_[at] != '~') {
        continue;
      }
      const auto word = WordBefore(begin, at);
      if (!word) {
        return std::unexpected(word.error());
      }
      AddText(copied, at - word->size());
      slots_.push_back(Inflections(ToSmall(*word)));
      copied = at + 1;
    }
    AddText(copied, end);
    return {};
  }

  // A "_4" is a place of its own.
  void AddText(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at + 1 < end; ++at) {
      if (phrase_[at] == '_' && IsDigit(phrase_[at + 1])) {
        AddPlain(begin, at);
        begin = at++;
        while (at < end && IsDigit(phrase_[at])) {
          ++at;
        }
        AddPlain(begin, at);
        begin = at;
      }
    }
    AddPlain(begin, end);
  }

  void AddPlain(std::size_t begin, std::size_t end) {
    if (begin != end) {
      slots_.push_back({std::string(phrase_.substr(begin, end - begin))});
    }
  }

  std::expected<void, PhraseFault> CheckPlain(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at) {
      const char c = phrase_[at];
      if (c == ')' || c == '|') {
        return Fault(at, std::string("a '") + c + "' without a '(' before it",
                     "write alternatives as (one|two)");
      }
    }
    return {};
  }

  // An alternative: its words marked with '~' in all their forms.
  std::expected<Texts, PhraseFault> Inflected(std::size_t begin, std::size_t end) const {
    Texts texts{""};
    std::size_t copied = begin;
    for (std::size_t at = begin; at < end; ++at) {
      if (phrase_[at] != '~') {
        continue;
      }
      const auto word = WordBefore(begin, at);
      if (!word) {
        return std::unexpected(word.error());
      }
      const std::size_t first = at - word->size();
      for (std::string& text : texts) {
        text += phrase_.substr(copied, first - copied);
      }
      if (!Multiply(texts, Inflections(ToSmall(*word)), kMaxPhraseChoices)) {
        return TooMany();
      }
      copied = at + 1;
    }
    for (std::string& text : texts) {
      text += phrase_.substr(copied, end - copied);
    }
    return texts;
  }

  std::expected<std::string_view, PhraseFault> WordBefore(std::size_t begin,
                                                          std::size_t tilde) const {
    std::size_t first = tilde;
    while (first > begin && IsLetter(phrase_[first - 1])) {
      --first;
    }
    const bool joined =
        first > begin && (IsWordByte(phrase_[first - 1]) || phrase_[first - 1] == '\'');
    const bool goes_on =
        tilde + 1 < phrase_.size() &&
        (IsWordByte(phrase_[tilde + 1]) || phrase_[tilde + 1] == '*' || phrase_[tilde + 1] == '~');
    if (first == tilde || joined || goes_on) {
      return Fault(tilde, "a '~' stands for the forms of an English word and belongs at its end",
                   "write it behind a word of the letters a to z");
    }
    return phrase_.substr(first, tilde - first);
  }

  // From the '(' at `at`, which moves behind the group.
  std::expected<Texts, PhraseFault> Group(std::size_t& at) const {
    const std::size_t open = at;
    const std::size_t close = phrase_.find(')', open);
    if (close == std::string_view::npos) {
      return Fault(open, "a '(' without a ')'", "write alternatives as (one|two)");
    }
    if (const std::size_t inner = phrase_.find('(', open + 1); inner < close) {
      return Fault(inner, "a '(' within a '('",
                   "write the alternatives in one group, or two phrases");
    }
    if (phrase_.substr(open, close - open).find('|') == std::string_view::npos) {
      return Fault(open, "a group with one alternative only",
                   "write (word|) for a word that may be missing, or drop the signs");
    }
    const bool inflect = close + 1 < phrase_.size() && phrase_[close + 1] == '~';
    const std::size_t behind = close + (inflect ? 2 : 1);
    if ((open > 0 && (IsWordByte(phrase_[open - 1]) || phrase_[open - 1] == ')')) ||
        (behind < phrase_.size() && (IsWordByte(phrase_[behind]) || phrase_[behind] == '*' ||
                                     phrase_[behind] == '~' || phrase_[behind] == '('))) {
      return Fault(open, "a group stands for whole words, and something touches it",
                   "part it from its neighbours by spaces, or write whole words in it");
    }
    Texts alternatives;
    for (std::size_t begin = open + 1; begin <= close;) {
      const std::size_t end = std::min(phrase_.find('|', begin), close);
      auto forms = inflect ? InflectedAlternative(begin, end) : Inflected(begin, end);
      if (!forms) {
        return std::unexpected(std::move(forms.error()));
      }
      alternatives.insert(alternatives.end(), forms->begin(), forms->end());
      if (alternatives.size() > kMaxPhraseChoices) {
        return TooMany();
      }
      begin = end + 1;
    }
    at = behind;
    return alternatives;
  }

  // Of a group with a '~' behind it: each alternative is one word, or nothing.
  std::expected<Texts, PhraseFault> InflectedAlternative(std::size_t begin, std::size_t end) const {
    const std::string_view word = phrase_.substr(begin, end - begin);
    if (!std::ranges::all_of(word, IsLetter)) {
      return Fault(begin, "with a '~' behind the group each alternative must be one English word",
                   "write the '~' behind the words that it is for: (take~ off|grow~)");
    }
    return word.empty() ? Texts{""} : Inflections(ToSmall(word));
  }

  std::string_view phrase_;
  std::vector<PhraseSlot> slots_;
};

}  // namespace

std::expected<std::vector<PhraseSlot>, PhraseFault> ReadPhrase(std::string_view phrase) {
  return PhraseReader(phrase).Read();
}

std::expected<Texts, PhraseFault> ExpandPhrase(std::string_view phrase, std::size_t most) {
  const auto slots = ReadPhrase(phrase);
  if (!slots) {
    return std::unexpected(slots.error());
  }
  Texts texts{""};
  for (const PhraseSlot& slot : *slots) {
    if (!Multiply(texts, slot, most)) {
      return std::unexpected(
          PhraseFault{"it stands for more than " + std::to_string(most) + " plain phrases",
                      "write it as several phrases, or with fewer alternatives"});
    }
  }
  DropTwins(texts);
  return texts;
}

}  // namespace forepost::policy
