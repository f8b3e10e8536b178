#include "policy/entities_figures.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr WordTable kNumberNames(
    {"one",       "two",      "three",    "four",    "five",     "six",      "seven",     "eight",
     "nine",      "ten",      "eleven",   "twelve",  "thirteen", "fourteen", "fifteen",   "sixteen",
     "seventeen", "eighteen", "nineteen", "twenty",  "thirty",   "forty",    "fifty",     "sixty",
     "seventy",   "eighty",   "ninety",   "hundred", "half",     "eins",     "ein",       "zwei",
     "drei",      "vier",     "funf",     "sechs",   "sieben",   "acht",     "neun",      "zehn",
     "elf",       "zwolf",    "funfzehn", "zwanzig", "dreissig", "vierzig",  "funfzig",   "hundert",
     "deux",      "trois",    "quatre",   "cinq",    "sept",     "huit",     "neuf",      "dix",
     "onze",      "douze",    "quinze",   "vingt",   "trente",   "quarante", "cinquante", "cent",
     "dos",       "tres",     "cuatro",   "cinco",   "seis",     "siete",    "ocho",      "nueve",
     "diez",      "doce",     "quince",   "veinte",  "treinta",  "cuarenta", "cincuenta", "cien"});
constexpr WordTable kPercentWords({"percent", "pct", "prozent", "bps", "bp", "basispunkte",
                                   "basispunkten", "pc", "percents", "perc"});
constexpr WordTable kScales({"k",         "m",        "mm",       "mn",       "mio",
                             "mln",       "b",        "bn",       "mrd",      "bln",
                             "t",         "tn",       "thousand", "million",  "millions",
                             "millionen", "billion",  "billions", "trillion", "milliarden",
                             "milliards", "millones", "tausend",  "mille",    "mil",
                             "grand",     "hundred"});
constexpr WordTable kCodesOfMoney({"usd", "eur", "gbp", "chf", "jpy", "cad", "aud",
                                   "nzd", "sgd", "hkd", "cny", "inr", "sek", "nok",
                                   "dkk", "pln", "brl", "mxn", "zar", "us"});
constexpr WordTable kNamesOfMoney({"dollar",  "dollars", "bucks",  "euro",   "euros", "pounds",
                                   "pound",   "quid",    "pence",  "cents",  "cent",  "francs",
                                   "franken", "yen",     "yuan",   "rupees", "pesos", "usd",
                                   "eur",     "gbp",     "chf",    "jpy",    "cad",   "aud",
                                   "dolares", "libras",  "livres", "pfund",  "rappen"});
constexpr WordTable kShareWords({"share", "sh", "shs", "shr", "shares", "aktie", "action", "accion",
                                 "unit", "titre", "anteil"});
constexpr WordTable kPer({"a", "per", "each", "pro", "je", "par", "por", "the"});

// What follows a word without another word between; where it ends.
std::string_view GapBehind(const Words& words, std::size_t index) {
  const auto& all = words.all();
  const std::string_view text = words.text().bytes();
  const std::size_t begin = all[index].end;
  const std::size_t end = index + 1 < all.size() ? all[index + 1].begin : text.size();
  return text.substr(begin, end - begin);
}

bool IsNumber(const Words& words, std::size_t index) {
  return !ReadNumberWord(words, index).digits.empty();
}

bool IsBareNumber(const Words& words, std::size_t index) {
  const NumberWord number = ReadNumberWord(words, index);
  return !number.digits.empty() && number.suffix.empty();
}

// A gap between the ends of a range: "7-9%", "7% to 9%".
bool IsRangeGap(std::string_view gap) {
  return gap == "-" || gap == " - " || gap == "%-" || gap == "% - " || gap == "%-$" ||
         gap == "-$" || gap == " - $" || gap == "/" || gap == "-€" || gap == "-£";
}

// Where a range that ends with the number at `last` begins.
std::size_t RangeFirst(const Words& words, std::size_t last) {
  if (last >= 1 && IsNumber(words, last - 1) && IsRangeGap(GapBehind(words, last - 1))) {
    return last - 1;
  }
  constexpr WordTable kTo({"to", "bis", "a", "or", "and", "oder", "et", "o", "y", "und"});
  const auto& all = words.all();
  if (last >= 2 && kTo.Has(all[last - 1].hash) && GapBehind(words, last - 1) == " " &&
      (IsNumber(words, last - 2) || kNumberNames.Has(all[last - 2].hash)) &&
      (GapBehind(words, last - 2) == " " || GapBehind(words, last - 2) == "% ")) {
    return last - 2;
  }
  return last;
}

// Back over "200 000": groups of three behind one of one to three.
std::size_t ThousandsFirst(const Words& words, std::size_t last) {
  constexpr std::size_t kMostGroups = 4;
  std::size_t first = last;
  while (first != 0 && last - first < kMostGroups && IsBareNumber(words, first - 1) &&
         ReadNumberWord(words, first).digits.size() == 3 &&
         ReadNumberWord(words, first - 1).digits.size() <= 3 &&
         GapBehind(words, first - 1) == " ") {
    --first;
  }
  return first;
}

// Back over "twenty-five", "two hundred", "eight and a half".
std::size_t NameFirst(const Words& words, std::size_t last) {
  constexpr std::size_t kLongest = 6;
  constexpr WordTable kInside({"and", "a", "point", "comma", "und", "et", "y"});
  const auto& all = words.all();
  std::size_t first = last;
  for (std::size_t i = last; i-- > 0 && last - i < kLongest;) {
    const std::string_view gap = GapBehind(words, i);
    if (gap != " " && gap != "-") {
      break;
    }
    if (kNumberNames.Has(all[i].hash)) {
      first = i;
    } else if (!kInside.Has(all[i].hash)) {
      break;
    }
  }
  return first;
}

// How many words behind `index` say that it is a percentage; `end` is where the last one ends.
std::optional<std::size_t> PercentWordsBehind(const Words& words, std::size_t index,
                                              std::size_t& end) {
  const auto& all = words.all();
  const std::string_view gap = GapBehind(words, index);
  if (gap.starts_with('%') || gap.starts_with(" %")) {
    end = all[index].end + (gap[0] == '%' ? 1 : 2);
    return 0;
  }
  if (index + 1 >= all.size() || (gap != " " && gap != "-" && gap != "\n")) {
    return std::nullopt;
  }
  const auto pair = [&](std::string_view first, std::string_view second) {
    return index + 2 < all.size() && all[index + 1].hash == HashWord(first) &&
           all[index + 2].hash == HashWord(second);
  };
  if (kPercentWords.Has(all[index + 1].hash)) {
    end = all[index + 1].end;
    return 1;
  }
  if (pair("per", "cent") || pair("pour", "cent") || pair("por", "ciento") ||
      pair("basis", "points") || pair("basis", "point") || pair("puntos", "basicos") ||
      pair("percentage", "points") || pair("prozent", "punkte")) {
    end = all[index + 2].end;
    return 2;
  }
  if (index + 3 < all.size() && pair("points", "de") && all[index + 3].hash == HashWord("base")) {
    end = all[index + 3].end;
    return 3;
  }
  // "8 p.a.": the letters are one word.
  const std::string_view text = words.text().bytes();
  if (all[index + 1].hash == HashWord("pa") && text[all[index + 1].begin + 1] == '.') {
    end = all[index + 1].end;
    return 1;
  }
  return std::nullopt;
}

// "double-digit", "zweistellig", "a deux chiffres".
std::optional<std::size_t> DigitsPhrase(const Words& words, std::size_t index) {
  constexpr WordTable kHowMany({"double", "single", "triple", "two", "three", "deux", "trois",
                                "dos", "tres", "high", "low"});
  constexpr WordTable kDigits({"digit", "digits", "chiffres", "digitos", "cifras"});
  constexpr WordTable kWhole({"zweistellig", "zweistellige", "zweistelligen", "zweistelliger",
                              "dreistellige", "zweistelliges"});
  const auto& all = words.all();
  if (kWhole.Has(all[index].hash)) {
    return index;
  }
  const bool pair =
      index + 1 < all.size() && kHowMany.Has(all[index].hash) && kDigits.Has(all[index + 1].hash);
  return pair ? std::optional(index + 1) : std::nullopt;
}

bool IsSign(char c) { return c == '+' || c == '-'; }

// A sign, a currency's sign and letters before it.
std::size_t BeginWithSigns(std::string_view text, std::size_t begin) {
  constexpr std::array<std::string_view, 4> kSigns{"$", "€", "£", "¥"};
  std::size_t at = begin;
  for (const std::size_t space : {0U, 1U}) {
    const std::string_view head = text.substr(0, at - std::min<std::size_t>(space, at));
    if (space == 1 && (at == 0 || text[at - 1] != ' ')) {
      break;
    }
    const auto* const sign =
        std::ranges::find_if(kSigns, [&](std::string_view one) { return head.ends_with(one); });
    if (sign != kSigns.end()) {
      at = head.size() - sign->size();
      break;
    }
  }
  if (at == begin) {
    return begin;
  }
  // US$, A$, CA$, HK$.
  std::size_t letters = at;
  while (letters != 0 && at - letters < 3 && IsLetter(text[letters - 1])) {
    --letters;
  }
  if (at - letters <= 2 && (letters == 0 || !IsAlphanumeric(text[letters - 1]))) {
    at = letters;
  }
  if (at != 0 && IsSign(text[at - 1]) && (at == 1 || !IsAlphanumeric(text[at - 2]))) {
    --at;
  }
  return at;
}

// The currency's sign directly behind a number: "200€", "200 €". Returns where it ends.
std::size_t SignEnd(std::string_view text, std::size_t end) {
  constexpr std::array<std::string_view, 4> kSigns{"€", "£", "¥", "$"};
  for (const std::size_t space : {0U, 1U}) {
    if (space == 1 && (end >= text.size() || text[end] != ' ')) {
      break;
    }
    const std::string_view rest = text.substr(std::min(end + space, text.size()));
    for (const std::string_view sign : kSigns) {
      const bool before_next =
          rest.size() > sign.size() && IsAlphanumeric(rest[sign.size()]);  // "$5 $6"
      if (rest.starts_with(sign) && !before_next) {
        return end + space + sign.size();
      }
    }
  }
  return end;
}

}  // namespace

NumberWord ReadNumberWord(const Words& words, std::size_t index) {
  constexpr std::size_t kLongest = 32;
  const Word& word = words.all()[index];
  std::string_view key =
      std::string_view(words.text().bytes()).substr(word.begin, word.end - word.begin);
  if (key.size() > kLongest || !IsDigit(key[0]) || !word.plain) {
    return {};
  }
  std::size_t end = 0;
  while (end < key.size() && (IsDigit(key[end]) || key[end] == '.' || key[end] == ',')) {
    ++end;
  }
  return {key.substr(0, end), key.substr(end)};
}

std::vector<Figure> PercentFigures(const Words& words) {
  const auto& all = words.all();
  const std::string_view text = words.text().bytes();
  std::vector<Figure> figures;
  std::size_t next = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i < next) {
      continue;
    }
    std::size_t end = 0;
    std::size_t first = i;
    std::optional<std::size_t> last = DigitsPhrase(words, i);
    if (last) {
      end = all[*last].end;
      if (const auto more = PercentWordsBehind(words, *last, end)) {
        *last += *more;
      }
    } else {
      const NumberWord number = ReadNumberWord(words, i);
      const bool name = number.digits.empty() && kNumberNames.Has(all[i].hash);
      if (number.digits.empty() && !name) {
        continue;
      }
      if (!number.suffix.empty() && kPercentWords.Has(HashWord(number.suffix))) {
        end = all[i].end;
        last = i;
      } else if (number.suffix.empty() || name) {
        if (const auto more = PercentWordsBehind(words, i, end)) {
          last = i + *more;
        }
      }
      if (!last) {
        continue;
      }
      first = RangeFirst(words, name ? NameFirst(words, i) : i);
    }
    first = first < next ? i : first;
    std::size_t begin = all[first].begin;
    if (begin != 0 && IsSign(text[begin - 1]) && (begin == 1 || !IsAlphanumeric(text[begin - 2]))) {
      --begin;
    }
    figures.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                       static_cast<std::uint32_t>(first),
                       static_cast<std::uint32_t>(*last)});
    next = *last + 1;
  }
  return figures;
}

std::vector<Figure> PriceFigures(const Words& words) {
  constexpr WordTable kWeight({"lost", "lose", "losing", "weigh", "weighs", "weighed", "lift",
                               "lifted", "bench", "shed", "gained", "drop", "dropped"});
  const auto& all = words.all();
  const std::string_view text = words.text().bytes();
  std::vector<Figure> figures;
  std::size_t next = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const NumberWord number = ReadNumberWord(words, i);
    const bool name = number.digits.empty() && kNumberNames.Has(all[i].hash);
    if (i < next || (number.digits.empty() && !name) ||
        (!number.suffix.empty() && !kScales.Has(HashWord(number.suffix)) &&
         !kCodesOfMoney.Has(HashWord(number.suffix)))) {
      continue;
    }
    bool money = kCodesOfMoney.Has(HashWord(number.suffix));
    std::size_t first = i;
    std::size_t begin = name ? all[i].begin : BeginWithSigns(text, all[i].begin);
    money = money || begin != all[i].begin;
    const bool signed_before = begin != all[i].begin;
    if (!money && !name && i != 0 && kCodesOfMoney.Has(all[i - 1].hash) &&
        all[i - 1].hash != HashWord("us") && GapBehind(words, i - 1) == " ") {
      first = i - 1;
      begin = all[first].begin;
      money = true;
    }
    if (first == i && !signed_before && !name) {
      first = std::max(ThousandsFirst(words, i), next);
      begin = all[first].begin;
    }
    std::size_t last = i;
    while (last + 1 < all.size() && GapBehind(words, last) == " " &&
           kScales.Has(all[last + 1].hash) && last - i < 2) {
      ++last;
    }
    std::size_t end = all[last].end;
    if (const std::size_t sign = SignEnd(text, end); sign != end && !name) {
      end = sign;
      money = true;
    }
    const std::string_view gap = GapBehind(words, last);
    const bool adjoins = last + 1 < all.size() && (gap == " " || gap == "-" || gap == "\n");
    const bool weight =
        adjoins && all[last + 1].hash == HashWord("pounds") && StandsNear(words, i, kWeight, 3, 0);
    if (adjoins && kNamesOfMoney.Has(all[last + 1].hash) && !weight) {
      ++last;
      end = all[last].end;
      money = true;
    }
    if (!name && last + 1 < all.size() && gap == "/" && kShareWords.Has(all[last + 1].hash)) {
      ++last;
      end = all[last].end;
      money = true;
    } else if (!money && !name && last + 2 < all.size() && gap == " " &&
               kPer.Has(all[last + 1].hash) && kShareWords.Has(all[last + 2].hash)) {
      money = true;
    }
    if (!money) {
      continue;
    }
    if (last + 1 < all.size() && GapBehind(words, last) == "-" && end == all[last].end &&
        IsNumber(words, last + 1)) {  // "$10-12"
      ++last;
      end = all[last].end;
    }
    // A range: "$10-12", "$10 to $12" are one figure.
    if (!figures.empty() && figures.back().last + 1 == first && first == i &&
        IsRangeGap(text.substr(figures.back().span.end, all[i].begin - figures.back().span.end))) {
      figures.back().span.end = static_cast<std::uint32_t>(end);
      figures.back().last = static_cast<std::uint32_t>(last);
    } else {
      if (first == i && i != 0 && i - 1 >= next && IsBareNumber(words, i - 1) && !signed_before &&
          GapBehind(words, i - 1) == "-") {
        first = i - 1;
        begin = all[first].begin;
      }
      figures.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                         static_cast<std::uint32_t>(first),
                         static_cast<std::uint32_t>(last)});
    }
    next = last + 1;
  }
  return figures;
}

void FindPercents(const Words& words, std::vector<ByteSpan>& found) {
  for (const Figure& figure : PercentFigures(words)) {
    found.push_back(figure.span);
  }
}

void FindPrices(const Words& words, std::vector<ByteSpan>& found) {
  for (const Figure& figure : PriceFigures(words)) {
    found.push_back(figure.span);
  }
}

}  // namespace forepost::policy
