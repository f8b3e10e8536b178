#include "policy/entities_quote.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "policy/entities_figures.h"
#include "policy/entities_scan.h"
#include "policy/entities_tickers.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kReach = 6;

constexpr WordTable kNamed({"btc",       "bitcoin",  "eth",    "ethereum", "xrp",      "doge",
                            "dogecoin",  "solana",   "gold",   "silver",   "brent",    "crude",
                            "wti",       "oil",      "dow",    "nasdaq",   "spx",      "dax",
                            "ftse",      "nikkei",   "stoxx",  "cac",      "ibex",     "russell",
                            "palladium", "platinum", "copper", "oro",      "petroleo", "goldpreis",
                            "olpreis"});
constexpr WordTable kSecurities({"stock",  "stocks", "share",   "shares", "aktie",
                                 "aktien", "action", "actions", "accion", "acciones",
                                 "titre",  "etf",    "adr",     "fund",   "coin",
                                 "token",  "index",  "kurs",    "cours",  "cotizacion"});
// Between a security and its price.
constexpr WordTable kGetting(
    {"looks",    "ready",    "set",     "poised",  "want",     "wants",     "primed",    "to",
     "at",       "hit",      "hits",    "hitting", "will",     "be",        "going",     "goes",
     "go",       "is",       "are",     "s",       "towards",  "toward",    "above",     "below",
     "past",     "near",     "reach",   "reaches", "reaching", "around",    "over",      "under",
     "headed",   "heading",  "for",     "trades",  "trade",    "trading",   "traded",    "closes",
     "closed",   "close",    "opens",   "opened",  "priced",   "worth",     "by",        "breaks",
     "break",    "sees",     "see",     "target",  "of",       "the",       "price",     "back",
     "soon",     "easily",   "could",   "should",  "can",      "may",       "might",     "rise",
     "rises",    "rose",     "climb",   "climbs",  "fall",     "falls",     "drop",      "drops",
     "runs",     "run",      "up",      "down",    "all",      "way",       "would",     "gonna",
     "straight", "from",     "was",     "b",       "about",    "stock",     "shares",    "test",
     "tests",    "cross",    "crosses", "touch",   "touches",  "tomorrow",  "today",     "next",
     "week",     "stands",   "now",     "just",    "crossed",  "reached",   "targeting", "auf",
     "bei",      "uber",     "unter",   "wird",    "steigt",   "steht",     "fallt",     "geht",
     "zu",       "erreicht", "a",       "vers",    "va",       "atteindra", "atteindre", "alcanzar",
     "atteint",  "sera",     "cote",    "ira",     "monte",    "hasta",     "en",        "llega",
     "llegara",  "sube",     "subira",  "estara",  "vale",     "cotiza",    "alcanzara", "los",
     "las",      "les"});
// A bare number needs one of these right before it, or the security itself.
constexpr WordTable kAt({"to",        "at",        "hit",      "hits",      "above",  "below",
                         "past",      "near",      "reach",    "reaches",   "around", "over",
                         "under",     "towards",   "toward",   "auf",       "bei",    "uber",
                         "unter",     "a",         "vers",     "hasta",     "en",     "target",
                         "is",        "breaks",    "pt",       "break",     "cross",  "crosses",
                         "touch",     "touches",   "reached",  "crossed",   "for",    "erreicht",
                         "atteindra", "atteindre", "alcanzar", "alcanzara", "test",   "tests",
                         "los",       "les"});
constexpr WordTable kTargets({"target", "targets", "pt", "kursziel", "objectif", "objetivo", "tp"});
// Behind a count, which is no price.
constexpr WordTable kCounts(
    {"shares",   "years", "year",      "days",      "day",       "weeks",   "months",
     "minutes",  "hours", "employees", "people",    "companies", "stocks",  "percent",
     "times",    "x",     "trades",    "followers", "stores",    "annual",  "report",
     "earnings", "users", "am",        "pm",        "of",        "tonnes",  "ounces",
     "barrels",  "q1",    "q2",        "results",   "members",   "prozent", "jahre",
     "jahren",   "ans",   "anos",      "bps",       "basis",     "pct",     "billion",
     "million",  "am",    "o",         "customers", "vehicles",  "cars",    "conference",
     "aktien",   "funds", "index",     "names"});
constexpr WordTable kNoQuote({"dividend",     "dividends", "eps",       "earnings", "earned",
                              "distribution", "loss",      "revenue",   "revenues", "sales",
                              "profit",       "fine",      "fined",     "fee",      "fees",
                              "tickets",      "dividende", "dividendo", "income",   "cost",
                              "costs",        "cash",      "salary"});

bool Is(const Word& word, std::string_view key) { return word.hash == HashWord(key); }

// The words of an index's own number: "S&P 500".
bool IsIndexNumber(const Words& words, std::size_t index) {
  constexpr WordTable kIndexes({"p", "nasdaq", "ftse", "russell", "cac", "ibex", "dax", "nikkei",
                                "stoxx", "dow", "asx", "tsx", "topix"});
  constexpr WordTable kNumbers({"500", "100", "2000", "1000", "3000", "400", "600", "250", "40",
                                "35", "30", "225", "50", "200", "60", "350"});
  return index != 0 && kIndexes.Has(words.all()[index - 1].hash) &&
         kNumbers.Has(words.all()[index].hash) && words.all()[index].sign_before == '\0';
}

// "S&P": the word "p" behind "s&".
bool IsSandP(const Words& words, std::size_t index) {
  const auto& all = words.all();
  return index != 0 && Is(all[index], "p") && Is(all[index - 1], "s") &&
         words.text().bytes()[all[index].begin - 1] == '&';
}

bool IsSecurity(const Words& words, std::size_t index) {
  const Word& word = words.all()[index];
  const bool tag = word.sign_before == '$' && IsLetter(words.text().bytes()[word.begin]);
  return tag || kNamed.Has(word) || IsSandP(words, index) || IsSymbol(words, index, 2);
}

class Quotes {
 public:
  explicit Quotes(const Words& words) : words_(words), all_(words.all()) {}

  // Does the figure, a price by its own signs, belong to a security?
  bool IsQuoted(const Figure& figure) const {
    if (StandsNear(words_, figure.first, kNoQuote, 5, 0) ||
        StandsNear(words_, figure.last, kNoQuote, 0, 4) || IsLarge(figure)) {
      return false;
    }
    return IsPerShare(figure) || Source(figure.first) != Kind::kNone;
  }

  // Does the bare number at `index`?
  bool IsBareQuote(std::size_t index) const {
    const NumberWord number = ReadNumberWord(words_, index);
    const Word& word = all_[index];
    const std::string_view text = words_.text().bytes();
    const std::string_view suffix = number.suffix;
    if (number.digits.empty() || index == 0 || word.sign_before != '\0' ||
        word.sign_after != '\0' || (!suffix.empty() && suffix != "k") || number.digits.size() < 2 ||
        IsIndexNumber(words_, index) || IsCounted(index) ||
        all_[index - 1].sentence != word.sentence || text[word.begin - 1] == '-' ||
        text[word.begin - 1] == '/' || text[word.begin - 1] == '+' ||
        (word.end < text.size() &&
         (text[word.end] == '/' || text[word.end] == ':' ||
          (text[word.end] == '-' && word.end + 1 < text.size() && IsLetter(text[word.end + 1]))))) {
      return false;
    }
    const bool year = suffix.empty() && number.digits.size() == 4 &&
                      (number.digits.starts_with("19") || number.digits.starts_with("20"));
    const bool right_at = kAt.Has(all_[index - 1].hash) && !Is(all_[index - 1], "in");
    switch (Source(index)) {
      case Kind::kNone:
      case Kind::kWord:
        return false;
      case Kind::kTarget:
        return !year;
      case Kind::kSecurity:
        break;
    }
    const bool touching = IsSecurity(words_, index - 1) ||
                          (IsIndexNumber(words_, index - 1) && IsSecurity(words_, index - 2));
    if (year) {
      return right_at && !Is(all_[index - 1], "for") && !Is(all_[index - 1], "en") &&
             !Is(all_[index - 1], "is");
    }
    return right_at || (touching && (suffix == "k" || IsPlainEnd(index)));
  }

 private:
  enum class Kind { kNone, kWord, kTarget, kSecurity };

  // What the number that begins with the word at `index` is the price of.
  Kind Source(std::size_t index) const {
    bool target = false;
    for (std::size_t back = 1; back <= std::min(index, kReach); ++back) {
      const std::size_t i = index - back;
      const Word& word = all_[i];
      if (word.sentence != all_[index].sentence || IsParted(i)) {
        break;
      }
      if (IsIndexNumber(words_, i)) {
        continue;
      }
      target = target || kTargets.Has(word.hash);
      if (IsSecurity(words_, i)) {
        return Kind::kSecurity;
      }
      if (target &&
          (Is(word, "price") || Is(word, "pt") || Is(word, "kursziel") || Is(word, "tp") ||
           Is(word, "objectif") || Is(word, "objetivo") || Is(word, "precio") ||
           (Is(word, "target") && i + 1 < index && Is(all_[i + 1], "price")))) {
        return Kind::kTarget;
      }
      if (kSecurities.Has(word)) {
        return back > 1 ? Kind::kWord : Kind::kNone;
      }
      if (Is(word, "trades") || Is(word, "trading")) {
        return Kind::kWord;
      }
      if (!kGetting.Has(word.hash) && !kTargets.Has(word.hash)) {
        break;
      }
    }
    return Kind::kNone;
  }

  // A comma or bracket behind the word: what stands before it is another matter.
  bool IsParted(std::size_t index) const {
    const std::string_view text = words_.text().bytes();
    const std::size_t begin = all_[index].end;
    const std::string_view gap = text.substr(begin, all_[index + 1].begin - begin);
    return gap.size() > 8 || gap.find_first_of(",;)") != std::string_view::npos;
  }

  bool IsPerShare(const Figure& figure) const {
    constexpr WordTable kShares({"share", "sh", "shs", "shr", "aktie", "action", "accion"});
    constexpr WordTable kPer({"a", "per", "each", "pro", "je", "par", "por", "the"});
    if (kShares.Has(all_[figure.last].hash)) {
      return true;
    }
    const std::size_t next = figure.last + 1;
    if (next >= all_.size() || all_[next].sentence != all_[figure.last].sentence) {
      return false;
    }
    const bool slash = words_.text().bytes()[all_[next].begin - 1] == '/';
    return (slash && kShares.Has(all_[next].hash)) ||
           (next + 1 < all_.size() && kPer.Has(all_[next].hash) &&
            kShares.Has(all_[next + 1].hash));
  }

  // Millions and billions are no price of one.
  bool IsLarge(const Figure& figure) const {
    constexpr WordTable kLarge({"m", "mm", "mn", "bn", "b", "million", "billion", "trillion", "tn",
                                "millionen", "milliarden", "millions", "milliards", "millones", "t",
                                "mrd", "mio"});
    for (std::size_t i = figure.first; i <= figure.last; ++i) {
      if (kLarge.Has(all_[i].hash) || kLarge.Has(HashWord(ReadNumberWord(words_, i).suffix))) {
        return true;
      }
    }
    return false;
  }

  bool IsCounted(std::size_t index) const {
    return index + 1 < all_.size() && all_[index + 1].sentence == all_[index].sentence &&
           all_[index + 1].clause == all_[index].clause && kCounts.Has(all_[index + 1].hash);
  }

  // Does the clause end behind the number, or go on with when?
  bool IsPlainEnd(std::size_t index) const {
    constexpr WordTable kWhen({"by",       "before", "in",   "eoy",      "eow",   "eod",
                               "soon",     "next",   "this", "tomorrow", "today", "points",
                               "incoming", "then",   "and",  "or",       "end",   "is",
                               "within",   "on",     "bis",  "avant",    "antes", "calls",
                               "puts",     "at",     "pt",   "target",   "here",  "coming"});
    return index + 1 >= all_.size() || all_[index + 1].clause != all_[index].clause ||
           kWhen.Has(all_[index + 1].hash);
  }

  const Words& words_;
  const std::vector<Word>& all_;
};

}  // namespace

void FindSecurityPrices(const Words& words, std::vector<ByteSpan>& found) {
  const Quotes quotes(words);
  const std::vector<Figure> prices = PriceFigures(words);
  auto price = prices.begin();
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    while (price != prices.end() && price->last < i) {
      ++price;
    }
    if (price == prices.end() || i < price->first) {
      if (quotes.IsBareQuote(i)) {
        found.push_back({words.all()[i].begin, words.all()[i].end});
      }
    } else if (i == price->first && quotes.IsQuoted(*price)) {
      found.push_back(price->span);
    }
  }
}

}  // namespace forepost::policy
