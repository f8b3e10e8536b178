#include "policy/entities_tickers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kLongestSymbol = 5;

constexpr WordTable kCommonCapitals(
    {"a",     "ach",   "adr",   "adrs", "aml",   "ai",    "all",  "am",    "an",   "and",   "any",
     "apr",   "apy",   "are",   "asap", "at",    "ath",   "atm",  "aud",   "aum",  "b2b",   "bank",
     "be",    "best",  "big",   "bio",  "bond",  "bonds", "btw",  "but",   "buy",  "by",    "cad",
     "cap",   "cash",  "cd",    "cds",  "ceo",   "cet",   "cfa",  "cfo",   "cfp",  "chf",   "coo",
     "cost",  "covid", "cpa",   "cpi",  "cto",   "dd",    "did",  "do",    "dow",  "dyor",  "ebit",
     "ecb",   "eod",   "eow",   "eoy",  "eps",   "esg",   "esop", "espp",  "est",  "et",    "etf",
     "etfs",  "eu",    "eur",   "even", "every", "faq",   "fca",  "fdic",  "fed",  "few",   "finra",
     "fiat",  "fomo",  "for",   "form", "free",  "from",  "ftse", "fund",  "fx",   "fy",    "fyi",
     "gaap",  "gbp",   "gdp",   "get",  "gmt",   "go",    "gold", "good",  "got",  "great", "had",
     "has",   "he",    "her",   "his",  "hot",   "how",   "hr",   "i",     "if",   "imo",   "in",
     "inc",   "ipo",   "ipos",  "ira",  "iras",  "irs",   "is",   "isa",   "iso",  "it",    "its",
     "jpy",   "just",  "kyc",   "led",  "less",  "llc",   "lol",  "long",  "lse",  "ltd",   "m",
     "mba",   "me",    "mifid", "ml",   "more",  "most",  "much", "my",    "nato", "nav",   "new",
     "news",  "nft",   "no",    "nfa",  "not",   "now",   "nso",  "nyse",  "of",   "off",   "oil",
     "ok",    "old",   "on",    "one",  "only",  "or",    "otc",  "our",   "out",  "own",   "pdf",
     "pe",    "peg",   "penny", "plc",  "pm",    "pmi",   "ppi",  "pr",    "q",    "qe",    "reg",
     "reit",  "reits", "rip",   "roe",  "roi",   "room",  "rsu",  "rsus",  "rtx",  "rule",  "s",
     "sale",  "sec",   "sell",  "she",  "short", "sipp",  "so",   "some",  "spac", "spacs", "stop",
     "tax",   "tech",  "than",  "that", "the",   "their", "them", "these", "they", "this",  "those",
     "to",    "top",   "toy",   "two",  "u",     "uk",    "un",   "up",    "us",   "usa",   "usd",
     "utc",   "vat",   "vs",    "was",  "we",    "what",  "when", "who",   "why",  "will",  "with",
     "world", "wow",   "wsb",   "yes",  "yolo",  "you",   "your", "ytd",   "yoy"});

constexpr WordTable kExchanges({"nyse",  "nasdaq", "amex",  "lse",      "lon", "aim",      "tsx",
                                "tsxv",  "tse",    "asx",   "hkex",     "hkg", "sgx",      "nse",
                                "bse",   "etr",    "xetra", "fra",      "epa", "euronext", "ams",
                                "bit",   "bme",    "six",   "swx",      "otc", "otcmkts",  "otcqb",
                                "otcqx", "cboe",   "arca",  "nysearca", "sse", "szse",     "krx",
                                "jse",   "ebr",    "sto",   "cph",      "hel", "osl",      "vie",
                                "bmv"});

// Endings of Reuters and Yahoo.
constexpr WordTable kEndings({"l",  "de", "f",  "pa", "mi", "as", "sw", "mc", "ma", "to", "ax",
                              "hk", "br", "vi", "st", "co", "he", "ol", "ks", "t",  "ns", "bo",
                              "sz", "ss", "si", "oq", "n",  "o",  "v",  "ls", "ir"});

// Bloomberg: country of the exchange, then the market sector.
constexpr WordTable kCountries({"us", "un", "uw", "uq", "ln", "gr", "gy", "fp", "sm", "sw", "vx",
                                "jp", "jt", "hk", "cn", "ct", "au", "at", "im", "na", "bb", "in",
                                "ss", "dc", "no", "fh", "sp", "ch", "id", "pl", "av"});

constexpr WordTable kBehind({"stock", "stocks", "share", "shares", "equity", "calls", "puts",
                             "options", "warrants", "bonds", "aktie", "aktien", "titres",
                             "acciones", "anteile", "papiere"});
constexpr WordTable kBefore({"shares", "stock", "ticker", "symbol", "aktie", "aktien", "acciones",
                             "action", "actions", "accion", "titres", "titre", "anteile"});
constexpr WordTable kOf({"of", "in", "de", "von", "der", "d", "is", "en"});

bool IsCapitals(const Words& words, const Word& word) {
  constexpr std::size_t kLongest = 24;
  if (word.end - word.begin > kLongest) {
    return false;
  }
  for (std::size_t i = word.begin; i < word.end; ++i) {
    if (!IsLetter(words.text().bytes()[i]) || !words.text().IsUpper(i)) {
      return false;
    }
  }
  return true;
}

// A class of shares behind a symbol: ".B", "-B", "/B". Returns where it ends.
std::size_t ClassEnd(const Words& words, std::size_t end, bool capitals) {
  const std::string_view text = words.text().bytes();
  const bool is_class = end + 1 < text.size() &&
                        (text[end] == '.' || text[end] == '-' || text[end] == '/') &&
                        IsLetter(text[end + 1]) && EndsNumber(text, end + 2) &&
                        (!capitals || words.text().IsUpper(end + 1));
  return is_class ? end + 2 : end;
}

}  // namespace

bool IsSymbol(const Words& words, std::size_t index, std::size_t least) {
  const Word& word = words.all()[index];
  const std::size_t size = word.end - word.begin;
  return size >= least && size <= kLongestSymbol && word.plain && IsCapitals(words, word) &&
         !kCommonCapitals.Has(word.hash);
}

void FindCashtags(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kLongestTag = 6;
  constexpr WordTable kNone({"usd", "aud",  "cad", "nzd", "sgd", "hkd", "eur", "gbp", "chf",
                             "jpy", "mxn",  "twd", "bbd", "ttd", "mm",  "bn",  "mn",  "tn",
                             "hit", "hits", "mil", "mio", "mrd", "mln", "bln", "per"});
  const std::string_view text = words.text().bytes();
  for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at + 1)) {
    if (at != 0 && (IsAlphanumeric(text[at - 1]) || text[at - 1] == '$')) {
      continue;
    }
    std::size_t end = at + 1;
    bool capitals = true;
    while (end < text.size() && IsLetter(text[end]) && end - at <= kLongestTag + 1) {
      capitals = capitals && words.text().IsUpper(end);
      ++end;
    }
    const std::size_t size = end - at - 1;
    const bool fits = capitals ? size >= 1 && size <= kLongestTag : size >= 2 && size <= 5;
    if (!fits || !EndsNumber(text, end) || kNone.Has(HashWord(text.substr(at + 1, size)))) {
      continue;
    }
    end = ClassEnd(words, end, capitals);
    found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
  }
}

void FindTickers(const Words& words, std::vector<ByteSpan>& found) {
  const auto& all = words.all();
  const std::string_view text = words.text().bytes();
  const auto gap_is = [&](std::size_t index, auto accept) {  // between a word and the next
    const std::size_t begin = all[index].end;
    const std::string_view gap = text.substr(begin, all[index + 1].begin - begin);
    return gap.size() <= 3 && accept(gap);
  };
  constexpr auto kSpace = [](std::string_view gap) { return gap == " "; };
  const auto small = [&](std::size_t index) { return !IsCapitals(words, all[index]); };
  std::size_t done = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Word& word = all[i];
    if (word.begin < done || word.end - word.begin > kLongestSymbol || word.sign_before == '$') {
      continue;
    }
    std::size_t end = 0;
    const bool after_exchange =
        i != 0 && kExchanges.Has(all[i - 1].hash) && gap_is(i - 1, [](std::string_view gap) {
          return gap == ":" || gap == ": " || gap == " : ";
        });
    if (after_exchange &&
        (IsCapitals(words, word) || (text[word.begin - 1] == ':' && IsLetter(text[word.begin])) ||
         (IsDigit(text[word.begin]) && word.end - word.begin >= 4))) {
      end = ClassEnd(words, word.end, false);
    } else if (word.plain && IsCapitals(words, word)) {
      const bool symbol = IsSymbol(words, i, 1);
      if (i + 1 < all.size() && symbol && word.end - word.begin >= 2 &&
          gap_is(i, [](std::string_view gap) { return gap == "."; }) &&
          kEndings.Has(all[i + 1].hash) && IsCapitals(words, all[i + 1])) {
        end = all[i + 1].end;
      } else if (i + 2 < all.size() && gap_is(i, kSpace) && gap_is(i + 1, kSpace) &&
                 kCountries.Has(all[i + 1].hash) && IsCapitals(words, all[i + 1]) &&
                 all[i + 2].hash == HashWord("equity")) {
        end = all[i + 2].end;
      } else if (symbol) {
        const bool before =
            i + 1 < all.size() && gap_is(i, kSpace) && kBehind.Has(all[i + 1]) && small(i + 1);
        const std::size_t of = i != 0 && kOf.Has(all[i - 1].hash) && small(i - 1) ? 1 : 0;
        const bool behind = i > of && kBefore.Has(all[i - 1 - of].hash) && small(i - 1 - of) &&
                            all[i - 1 - of].clause == word.clause && word.end - word.begin >= 2;
        const bool named = i != 0 && (all[i - 1].hash == HashWord("ticker") ||
                                      all[i - 1].hash == HashWord("symbol"));
        end = before || behind || named ? ClassEnd(words, word.end, true) : 0;
      }
    }
    if (end != 0) {
      found.push_back({word.begin, static_cast<std::uint32_t>(end)});
      done = end;
    }
  }
}

}  // namespace forepost::policy
