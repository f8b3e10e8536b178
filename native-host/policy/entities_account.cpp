#include "policy/entities_account.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "policy/entities_contact.h"
#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kFewestDigits = 6;
constexpr std::size_t kMostDigits = 17;
constexpr std::size_t kMostLetters = 4;
constexpr std::size_t kWordsBefore = 4;

// These say themselves that a number follows.
constexpr WordTable kStrong({"acct", "acc", "iban", "konto", "kontonummer", "kontonr", "kto",
                             "depot", "depotnummer", "routing", "aba", "rib", "clabe"});
// These do with a word for a number behind them, or with nothing between them and the number.
constexpr WordTable kWeak({"account", "acct", "compte", "cuenta", "policy", "client", "customer",
                           "kunden", "kundennummer", "police", "poliza", "sort", "brokerage",
                           "checking", "savings", "portfolio", "versicherung", "cliente"});
constexpr WordTable kNumberWords({"number", "no", "nr", "num", "numero", "nummer", "n", "code",
                                  "id", "nos", "numbers", "ref"});
// Between an account word and its number.
constexpr WordTable kBetween({"is",    "ist",    "est", "es", "the",  "my",  "your", "his", "her",
                              "their", "in",     "de",  "di", "bank", "at",  "us",   "uk",  "usd",
                              "was",   "lautet", "son", "su", "and",  "und", "et",   "y"});
// Behind a count or an amount.
constexpr WordTable kCounted({"followers", "users",     "people",      "customers", "clients",
                              "members",   "accounts",  "shares",      "views",     "units",
                              "usd",       "eur",       "gbp",         "chf",       "dollars",
                              "euro",      "euros",     "pounds",      "francs",    "million",
                              "k",         "percent",   "subscribers", "employees", "miles",
                              "points",    "companies", "traders",     "investors", "times",
                              "years",     "hours",     "impressions", "abonnes",   "seguidores",
                              "nutzer",    "kunden",    "aktien",      "bucks"});

struct Run {
  std::size_t end = 0;
  std::size_t digits = 0;
  std::size_t letters = 0;
  std::size_t groups = 0;
  char joint = '\0';
};

// Groups of digits, with few letters in them, joined by one sign.
Run RunAt(std::string_view text, std::size_t at) {
  Run run;
  while (at < text.size()) {
    Run next = run;
    std::size_t end = at;
    bool digit = false;
    for (; end < text.size() && IsAlphanumeric(text[end]) && end - at <= kMostDigits + kMostLetters;
         ++end) {
      digit = digit || IsDigit(text[end]);
      next.digits += IsDigit(text[end]) ? 1 : 0;
      next.letters += IsDigit(text[end]) ? 0 : 1;
    }
    if (end == at || !digit || next.digits > kMostDigits || next.letters > kMostLetters ||
        !EndsNumber(text, end)) {
      break;
    }
    next.end = end;
    ++next.groups;
    run = next;
    const bool joined =
        end + 1 < text.size() && IsAlphanumeric(text[end + 1]) &&
        (text[end] == ' ' || text[end] == '-' || text[end] == '.' || text[end] == '/');
    if (!joined) {
      break;
    }
    run.joint = text[end];
    at = end + 1;
  }
  return run;
}

unsigned NumberOf(std::string_view digits) {
  unsigned number = 0;
  for (const char c : digits) {
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

bool IsYear(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// 2024-11-24, 24/11/2024, 20241124.
bool IsDate(std::string_view run) {
  if (run.size() == 8 && std::ranges::all_of(run, IsDigit)) {
    const unsigned month = NumberOf(run.substr(4, 2));
    const unsigned day = NumberOf(run.substr(6, 2));
    return IsYear(run.substr(0, 4)) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  }
  if (run.size() < 8 || run.size() > 10) {
    return false;
  }
  return IsYear(run.substr(0, 4))
             ? !IsDigit(run[4])
             : IsYear(run.substr(run.size() - 4)) && !IsDigit(run[run.size() - 5]);
}

bool IsSortCode(std::string_view text, std::size_t at) {
  if (at + 8 > text.size() || (at != 0 && (IsAlphanumeric(text[at - 1]) || text[at - 1] == '-'))) {
    return false;
  }
  for (std::size_t i = 0; i < 8; ++i) {
    if (i % 3 == 2 ? text[at + i] != '-' : !IsDigit(text[at + i])) {
      return false;
    }
  }
  return true;
}

// Where a sort code and the eight digits of an account beside it end, or 0.
std::size_t SortCodeAndAccountEnd(std::string_view text, std::size_t at) {
  if (!IsSortCode(text, at)) {
    return 0;
  }
  std::size_t account = at + 8;
  while (account < text.size() && account - at < 12 &&
         std::string_view(" ,/:-").find(text[account]) != std::string_view::npos) {
    ++account;
  }
  const std::size_t end = DigitsEnd(text, account);
  return account > at + 8 && end - account == 8 && EndsNumber(text, end) ? end : 0;
}

// Does an account word before the word at `index` say that its number follows?
bool IsAnnounced(const Words& words, std::size_t index) {
  const auto& all = words.all();
  const std::uint32_t sentence = all[index].sentence;
  bool number = false;  // a word for a number has been passed
  for (std::size_t back = 1; back <= std::min(index, kWordsBefore); ++back) {
    const Word& word = all[index - back];
    if (word.sentence + 1 < sentence) {  // one full stop is passed: "Acct. 12345678"
      return false;
    }
    const std::string_view text = words.text().bytes();
    const bool a_c = word.hash == HashWord("c") && index > back &&
                     all[index - back - 1].hash == HashWord("a") && text[word.begin - 1] == '/';
    if (kStrong.Has(word) || a_c || (kWeak.Has(word) && (number || back <= 3))) {
      return word.hash != HashWord("sort") || number;
    }
    if (kNumberWords.Has(word)) {
      number = true;
    } else if (!kBetween.Has(word) && !IsDigit(text[word.begin]) && !(number && back <= 3)) {
      return false;
    }
  }
  return false;
}

// "12345678 is my account number".
bool IsNamedAfter(const Words& words, std::size_t index) {
  constexpr std::size_t kAfter = 4;
  const auto& all = words.all();
  bool weak = false;
  for (std::size_t i = index + 1; i < all.size() && i <= index + kAfter; ++i) {
    if (all[i].sentence != all[index].sentence) {
      return false;
    }
    if ((weak && kNumberWords.Has(all[i])) || all[i].hash == HashWord("kontonummer")) {
      return true;
    }
    weak = kWeak.Has(all[i]) || all[i].hash == HashWord("routing");
    if (!weak && !kBetween.Has(all[i])) {
      return false;
    }
  }
  return false;
}

// A masked number, "****1234" or "ending in 4321"; returns where it ends, or 0.
std::size_t MaskedEnd(const Words& words, std::size_t index, std::size_t& begin) {
  constexpr WordTable kEnding({"ending", "ends", "endet", "endend", "endung", "terminant",
                               "terminada", "terminado", "finissant"});
  constexpr WordTable kFillers(
      {"in", "with", "on", "auf", "mit", "par", "en", "is", "are", "digits"});
  constexpr WordTable kLast({"four", "4", "digits"});
  const std::string_view text = words.text().bytes();
  const Word& word = words.all()[index];
  std::size_t digits = word.begin;
  while (digits < word.end && text[digits] == 'x') {
    ++digits;
  }
  const std::size_t end = DigitsEnd(text, digits);
  if (end != word.end || end - digits < 3 || end - digits > 4) {
    return 0;
  }
  begin = word.begin;
  std::size_t mask = digits - word.begin;
  while (begin != 0 && mask < 24 &&
         (text[begin - 1] == '*' || text[begin - 1] == 'x' || text[begin - 1] == '#' ||
          text[begin - 1] == '-' || text[begin - 1] == ' ' ||
          static_cast<unsigned char>(text[begin - 1]) >= 0x80)) {
    mask += text[begin - 1] != ' ' && text[begin - 1] != '-' ? 1 : 0;
    --begin;
  }
  while (begin < word.begin && (text[begin] == ' ' || text[begin] == '-')) {
    ++begin;
  }
  if (mask >= 2 && (begin == 0 || !IsAlphanumeric(text[begin - 1]))) {
    return end;
  }
  begin = word.begin;
  const auto& all = words.all();
  std::size_t back = index;
  while (back != 0 && index - back < 3 && all[back - 1].sentence == word.sentence) {
    --back;
    if (kEnding.Has(all[back]) ||
        (kLast.Has(all[back]) && back != 0 && all[back - 1].hash == HashWord("last"))) {
      begin = all[back].begin;
      return end;
    }
    if (!kFillers.Has(all[back])) {
      break;
    }
  }
  return 0;
}

bool IsCounted(const Words& words, std::size_t begin, std::size_t end) {
  const std::string_view text = words.text().bytes();
  const std::size_t next = words.IndexAt(end);
  if (begin != 0 &&
      (text[begin - 1] == '$' || static_cast<unsigned char>(text[begin - 1]) >= 0x80)) {
    return true;
  }
  if (end < text.size() && (text[end] == '%' || text[end] == ',' || text[end] == '.') &&
      end + 1 < text.size() && (text[end] == '%' || IsDigit(text[end + 1]))) {
    return true;
  }
  return next < words.all().size() && words.all()[next].begin <= end + 1 &&
         kCounted.Has(words.all()[next]);
}

}  // namespace

void FindAccounts(const Words& words, std::vector<ByteSpan>& found) {
  constexpr WordTable kOwners({"account", "acct", "card", "konto", "depot", "compte", "cuenta",
                               "checking", "savings", "brokerage", "ira", "policy", "tarjeta",
                               "carte", "karte", "client"});
  const std::string_view text = words.text().bytes();
  std::vector<ByteSpan> phones;
  FindPhones(words, phones);
  auto phone = phones.begin();
  std::size_t done = 0;
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    const std::size_t begin = words.all()[i].begin;
    if (begin < done) {
      continue;
    }
    while (phone != phones.end() && phone->end <= begin) {
      ++phone;
    }
    std::size_t first = begin;
    std::size_t end = SortCodeAndAccountEnd(text, begin);
    if (end == 0) {
      end = MaskedEnd(words, i, first);
      if (end != 0 && (first < done || !StandsNear(words, i, kOwners, 8, 4))) {
        end = 0;
      }
    }
    if (end == 0) {
      first = begin;
      const Run run = RunAt(text, begin);
      const bool is_phone = phone != phones.end() && phone->begin < run.end;
      if (run.digits >= kFewestDigits && BeginsNumber(text, begin) && !is_phone &&
          !IsDate(text.substr(begin, run.end - begin)) && !IsCounted(words, begin, run.end) &&
          (IsAnnounced(words, i) || IsNamedAfter(words, words.IndexAt(run.end - 1)))) {
        end = run.end;
      }
      done = std::max(done, run.end);
    }
    if (end != 0) {
      found.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)});
      done = end;
    }
  }
}

}  // namespace forepost::policy
