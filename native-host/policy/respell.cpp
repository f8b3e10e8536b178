#include "policy/respell.h"

#include <algorithm>
#include <array>

namespace forepost::policy {
namespace {

constexpr std::string_view kEuro = "€";

constexpr bool IsLetter(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// `stroke` is what an upright stroke is read as. 0: stands for no letter.
constexpr char LetterFor(char c, char stroke) {
  switch (c) {
    case '0':
      return 'o';
    case '1':
    case '!':
    case '|':
      return stroke;
    case '3':
      return 'e';
    case '4':
    case '@':
      return 'a';
    case '5':
    case '$':
      return 's';
    case '7':
      return 't';
    case '8':
      return 'b';
    default:
      return '\0';
  }
}

// Every sign and digit as a letter; empty if that cannot be what is meant.
std::string Unleeted(std::string_view run, char stroke) {
  std::string word;
  std::size_t letters = 0;
  std::size_t replaced = 0;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (run.substr(i).starts_with(kEuro)) {
      word += 'e';
      ++replaced;
      i += kEuro.size() - 1;
    } else if (IsLetter(run[i])) {
      word += run[i];
      ++letters;
    } else if (const char letter = LetterFor(run[i], stroke); letter != '\0') {
      word += letter;
      ++replaced;
    } else if (run[i] != '\'') {
      return {};
    }
  }
  const bool unit = IsDigit(run.front()) && letters < 3;
  // A footnote's mark or a number at the end; 0 and 3 are written for a last o or e.
  const bool numbered = replaced == 1 && std::string_view("14578").contains(run.back());
  // "k8s", "b2b" and their like.
  const bool name = word.size() < 3 || (word.size() == 3 && run.find_first_of("578") < run.size());
  return replaced == 0 || letters < 2 || name || unit || numbered ? std::string() : word;
}

struct Repeat {
  std::size_t begin;
  std::size_t end;
};

std::vector<Repeat> RepeatsIn(std::string_view word) {
  std::vector<Repeat> repeats;
  for (std::size_t begin = 0; begin < word.size();) {
    std::size_t end = begin + 1;
    while (end < word.size() && word[end] == word[begin]) {
      ++end;
    }
    if (end - begin >= 3 && IsLetter(word[begin])) {
      repeats.push_back({begin, end});
    }
    begin = end;
  }
  return repeats;
}

// `twice`: bit by repeat, which are cut to two.
std::string Cut(std::string_view word, const std::vector<Repeat>& repeats, unsigned twice) {
  std::string cut;
  std::size_t from = 0;
  for (std::size_t i = 0; i < repeats.size(); ++i) {
    const std::size_t kept = 1 + ((twice >> std::min<std::size_t>(i, 2)) & 1U);
    cut += word.substr(from, repeats[i].begin + kept - from);
    from = repeats[i].end;
  }
  return cut += word.substr(from);
}

void Add(std::string word, std::vector<std::string>& words) {
  if (std::ranges::find(words, word) == words.end()) {
    words.push_back(std::move(word));
  }
}

void AddCut(const std::string& word, bool itself, std::vector<std::string>& words) {
  const std::vector<Repeat> repeats = RepeatsIn(word);
  if (repeats.empty()) {
    if (itself) {
      Add(word, words);
    }
    return;
  }
  // Of more than three the third decides for the rest.
  const unsigned ways = 1U << std::min<std::size_t>(repeats.size(), 2);
  for (unsigned twice = 0; twice < ways; ++twice) {
    const unsigned rest = (twice & 1U) << 2U;
    std::string cut = Cut(word, repeats, twice | rest);
    if (cut.size() >= 3) {
      Add(std::move(cut), words);
    }
  }
}

}  // namespace

std::vector<std::string> Respellings(std::string_view run) {
  std::vector<std::string> words;
  if (run.empty() || run.size() > kLongestRespelt) {
    return words;
  }
  if (std::ranges::all_of(run, IsLetter)) {
    AddCut(std::string(run), false, words);
    return words;
  }
  for (const char stroke : {'i', 'l'}) {
    const std::string word = Unleeted(run, stroke);
    if (!word.empty()) {
      AddCut(word, true, words);
    }
  }
  return words;
}

std::vector<std::size_t> CutAtCapitals(const NormalisedText& text, std::size_t begin,
                                       std::size_t end) {
  const std::string_view bytes = text.bytes();
  std::vector<std::size_t> cuts{0};
  for (std::size_t at = begin; at < end; ++at) {
    if (!IsLetter(bytes[at]) && !IsDigit(bytes[at])) {
      return {};
    }
    if (at == begin) {
      continue;
    }
    const bool digit_edge = IsDigit(bytes[at]) != IsDigit(bytes[at - 1]);
    const bool rises = text.IsUpper(at) && !text.IsUpper(at - 1);
    const bool last_of_several = text.IsUpper(at) && text.IsUpper(at - 1) && at + 1 < end &&
                                 IsLetter(bytes[at + 1]) && !text.IsUpper(at + 1);
    if (digit_edge || rises || last_of_several) {
      cuts.push_back(at - begin);
    }
  }
  if (cuts.size() == 1) {
    return {};
  }
  cuts.push_back(end - begin);
  return cuts;
}

std::vector<std::size_t> CutIntoWords(std::string_view letters, const Vocabulary& vocabulary) {
  constexpr std::size_t kLongestEnding = 3;  // behind a word that stands for any ending
  constexpr std::uint8_t kNever = 255;
  const std::size_t size = letters.size();
  if (size > kLongestRespelt || !std::ranges::all_of(letters, IsLetter)) {
    return {};
  }
  std::array<std::uint8_t, kLongestRespelt + 1> fewest{};
  std::array<std::uint8_t, kLongestRespelt + 1> before{};
  fewest.fill(kNever);
  fewest[0] = 0;
  for (std::size_t begin = 0; begin < size; ++begin) {
    if (fewest[begin] == kNever) {
      continue;
    }
    const auto reach = [&](std::size_t end) {
      if (fewest[begin] + 1 < fewest[end]) {
        fewest[end] = static_cast<std::uint8_t>(fewest[begin] + 1);
        before[end] = static_cast<std::uint8_t>(begin);
      }
    };
    WordHash hash = kWordHashSeed;
    for (std::size_t end = begin + 1; end <= size; ++end) {
      hash = ExtendWordHash(hash, letters[end - 1]);
      const std::size_t length = end - begin;
      if (length < 2) {
        continue;
      }
      if (vocabulary.HasWord(hash)) {
        reach(end);
      }
      if (length > 2 && vocabulary.HasPrefix(hash, length)) {
        for (std::size_t ending = 0; ending <= kLongestEnding && end + ending <= size; ++ending) {
          reach(end + ending);
        }
      }
    }
  }
  if (fewest[size] == kNever || fewest[size] < 2) {
    return {};
  }
  std::vector<std::size_t> cuts{size};
  for (std::size_t end = size; end != 0; end = before[end]) {
    cuts.push_back(before[end]);
  }
  std::ranges::reverse(cuts);
  return cuts;
}

}  // namespace forepost::policy
