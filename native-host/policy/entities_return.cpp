#include "policy/entities_return.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string_view>

#include "policy/entities_figures.h"
#include "policy/entities_return_words.h"
#include "policy/entities_scan.h"
#include "policy/entities_tickers.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kBefore = 7;
constexpr std::size_t kAfter = 6;
constexpr std::size_t kFar = std::numeric_limits<std::size_t>::max();

bool IsIn(std::size_t index, std::size_t begin, std::size_t end) {
  return index >= begin && index < end;
}

// The stretch of words round a figure within its clause; a colon and a bracket are crossed.
struct Window {
  std::size_t begin;
  std::size_t end;
};

Window WindowOf(const Words& words, const Figure& figure) {
  const auto& all = words.all();
  const std::string_view text = words.text().bytes();
  const auto parted = [&](std::size_t left) {  // between this word and the next
    const Word& one = all[left];
    const Word& two = all[left + 1];
    if (one.sentence != two.sentence) {
      return true;
    }
    const std::string_view gap = text.substr(one.end, two.begin - one.end);
    return one.clause != two.clause && gap.find_first_of(":([-") == std::string_view::npos;
  };
  Window window{figure.first, figure.last + 1};
  while (window.begin != 0 && figure.first - window.begin < kBefore && !parted(window.begin - 1)) {
    --window.begin;
  }
  while (window.end < all.size() && window.end - figure.last <= kAfter && !parted(window.end - 1)) {
    ++window.end;
  }
  return window;
}

// Is the word a security by its form?
bool IsSecurity(const Words& words, std::size_t index) {
  const Word& word = words.all()[index];
  const std::string_view text = words.text().bytes();
  const bool tag = word.sign_before == '$' && IsLetter(text[word.begin]);
  return tag || kThings.Has(word) || IsSymbol(words, index, 2);
}

class Surroundings {
 public:
  Surroundings(const Words& words, const Figure& figure)
      : words_(words), figure_(figure), window_(WindowOf(words, figure)) {}

  template <typename Accept>
  std::size_t Nearest(Accept accept) const {
    std::size_t nearest = kFar;
    for (std::size_t i = window_.begin; i < window_.end; ++i) {
      if (!IsIn(i, figure_.first, figure_.last + 1) && accept(i)) {
        nearest = std::min(nearest, Distance(i));
      }
    }
    return nearest;
  }

  template <std::size_t kSize>
  std::size_t NearestOf(const WordTable<kSize>& table) const {
    return Nearest([&](std::size_t i) { return table.Has(words_.all()[i]); });
  }

  bool HasThing() const {
    return Nearest([&](std::size_t i) { return IsSecurity(words_, i); }) != kFar;
  }

  // "8% a year", "8% annually".
  bool IsOverTime() const {
    const auto& all = words_.all();
    const std::string_view key = words_.text().bytes();
    if (key.substr(figure_.span.begin, figure_.span.end - figure_.span.begin).find("p.a") !=
        std::string_view::npos) {
      return true;
    }
    for (std::size_t i = figure_.last + 1; i < std::min(window_.end, std::size_t{figure_.last} + 4);
         ++i) {
      if (kTimeWords.Has(all[i]) ||
          (i + 1 < all.size() && kTimeArticles.Has(all[i]) && kTimes1.Has(all[i + 1]))) {
        return true;
      }
    }
    return figure_.first != 0 && figure_.first > window_.begin &&
           kTimeWords.Has(all[figure_.first - 1]);
  }

  // "60% of clients": a part of something that is nobody's money.
  bool IsShareOf() const {
    constexpr WordTable kOf({"of", "der", "von"});
    constexpr WordTable kRomanceOf({"de", "des", "del", "d"});  // "8 % de rendement"
    const std::size_t of = figure_.last + 1;
    const auto& all = words_.all();
    if (of + 1 >= window_.end) {
      return false;
    }
    return kOf.Has(all[of].hash) ||
           (kRomanceOf.Has(all[of].hash) && !kReturnNouns.Has(all[of + 1]));
  }

  // "profit rose 12%": what a company reports.
  bool IsCompanyFact() const {
    bool company = false;
    for (std::size_t i = window_.begin; i < figure_.first; ++i) {
      const Word& word = words_.all()[i];
      if (company && kRiseVerbs.Has(word)) {
        return true;
      }
      company = company || kCompanies.Has(word);
    }
    return false;
  }

  bool IsReturn() const {
    const std::size_t noun = NearestOf(kReturnNouns);
    const std::size_t gain = Nearest(
        [&](std::size_t i) { return i < figure_.first && kGainVerbs.Has(words_.all()[i]); });
    const std::size_t other = NearestOther();
    if (IsShareOf() || IsCompanyFact()) {
      return false;
    }
    if (std::min(noun, gain) != kFar) {
      return std::min(noun, gain) < other || (noun == other && noun <= 2);
    }
    if (other != kFar) {
      return false;
    }
    return IsOverTime() || (NearestOf(kRiseVerbs) != kFar && HasThing());
  }

  bool IsMultipleOfMoney() const { return HasThing() && NearestOther() > 4; }

 private:
  std::size_t Distance(std::size_t index) const {
    return index < figure_.first ? figure_.first - index : index - figure_.last;
  }

  // A rate of interest or of return is none of the others.
  std::size_t NearestOther() const {
    return Nearest([&](std::size_t i) {
      const auto& all = words_.all();
      if (all[i].hash == HashWord("cash") && i + 1 < all.size() &&
          all[i + 1].hash == HashWord("back")) {
        return true;
      }
      if (!kOthers.Has(all[i])) {
        return false;
      }
      const bool rate = all[i].hash == HashWord("rate") || all[i].hash == HashWord("growth");
      return !rate || (!HasThing() && NearestOf(kReturnNouns) == kFar);
    });
  }

  const Words& words_;
  const Figure& figure_;
  Window window_;
};

// "double", "10x", "ten-bagger", "3 times": its words, or none.
bool MultipleAt(const Words& words, std::size_t index, Figure& figure, bool& certain) {
  const auto& all = words.all();
  const std::string_view text = words.text().bytes();
  const auto span = [&](std::size_t first, std::size_t last) {
    figure = {{all[first].begin, all[last].end},
              static_cast<std::uint32_t>(first),
              static_cast<std::uint32_t>(last)};
    return true;
  };
  certain = false;
  if (kBaggers.Has(all[index])) {
    certain = true;
    const bool joined = index != 0 && all[index].begin == all[index - 1].end + 1;
    return span(joined ? index - 1 : index, index);
  }
  if (kMultipleWords.Has(all[index].hash)) {
    constexpr WordTable kNoMultiple(
        {"digit", "digits", "check", "down", "counting", "bottom", "top"});
    return (index + 1 >= all.size() || !kNoMultiple.Has(all[index + 1].hash)) && span(index, index);
  }
  const NumberWord number = ReadNumberWord(words, index);
  if (number.digits.empty()) {
    return false;
  }
  if (kTimes.Has(HashWord(number.suffix)) || number.suffix == "xed") {
    return span(index, index);
  }
  return number.suffix.empty() && index + 1 < all.size() && kTimes.Has(all[index + 1].hash) &&
         text[all[index].end] == ' ' && span(index, index + 1);
}

}  // namespace

void FindReturnFigures(const Words& words, std::vector<ByteSpan>& found) {
  const std::size_t before = found.size();
  for (const Figure& figure : PercentFigures(words)) {
    if (Surroundings(words, figure).IsReturn()) {
      found.push_back(figure.span);
    }
  }
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    Figure figure;
    bool certain = false;
    if (MultipleAt(words, i, figure, certain) &&
        (certain || Surroundings(words, figure).IsMultipleOfMoney())) {
      found.push_back(figure.span);
    }
  }
  std::ranges::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
}

}  // namespace forepost::policy
