#include "policy/entities_codes.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr bool IsCode(char c) { return IsDigit(c) || IsLetter(c); }
constexpr unsigned ValueOf(char c) {
  return static_cast<unsigned>(IsDigit(c) ? c - '0' : c - 'a' + 10);
}

std::size_t CountDigits(std::string_view code) {
  return static_cast<std::size_t>(std::ranges::count_if(code, IsDigit));
}

struct Code {
  std::string key;  // without its joints
  std::size_t end = 0;
  bool joined = false;  // had joints
  bool capitals = true;
};

// The code of `length` characters that begins at `at`; `end` is 0 if there is none. `joints` has a
// bit for each number of characters after which a joint may stand.
Code CodeAt(const Words& words, std::size_t at, std::size_t length, std::uint32_t joints) {
  const std::string_view text = words.text().bytes();
  Code code;
  if (at != 0 && IsAlphanumeric(text[at - 1])) {
    return code;
  }
  for (; at < text.size() && code.key.size() < length; ++at) {
    const char c = text[at];
    if (IsCode(c)) {
      code.key += c;
      code.capitals = code.capitals && (IsDigit(c) || words.text().IsUpper(at));
    } else if ((c == ' ' || c == '-' || c == '.') && ((joints >> code.key.size()) & 1U) != 0 &&
               IsCode(text[at - 1])) {
      code.joined = true;
    } else {
      return code;
    }
  }
  if (code.key.size() == length && EndsNumber(text, at)) {
    code.end = at;
  }
  return code;
}

// Looks for a code at each word's begin.
template <typename Accept>
void FindCodes(const Words& words, std::size_t length, std::uint32_t joints, Accept accept,
               std::vector<ByteSpan>& found) {
  std::size_t done = 0;
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    const std::size_t begin = words.all()[i].begin;
    if (begin < done) {
      continue;
    }
    const Code code = CodeAt(words, begin, length, joints);
    if (code.end != 0 && accept(code, i)) {
      found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(code.end)});
      done = code.end;
    }
  }
}

constexpr std::uint32_t Bits(std::initializer_list<unsigned> places) {
  std::uint32_t bits = 0;
  for (const unsigned place : places) {
    bits |= 1U << place;
  }
  return bits;
}

// ISO 3166-1 alpha-2, and the prefixes that ISO 6166 adds for what belongs to no one country.
constexpr std::string_view kIsinCountries =
    "ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br "
    "bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz "
    "ec ee eg eh er es et fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw "
    "gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky "
    "kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv "
    "mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py "
    "qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz tc td tf tg "
    "th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt za "
    "zm zw eu xa xb xc xd xf xs xt";

bool IsIsinCountry(std::string_view code) {
  for (std::size_t at = 0; at < kIsinCountries.size(); at += 3) {
    if (kIsinCountries.substr(at, 2) == code) {
      return true;
    }
  }
  return false;
}

bool HasIsinDigit(std::string_view isin) {
  std::string digits;
  for (const char c : isin) {
    digits += std::to_string(ValueOf(c));
  }
  unsigned sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const auto digit = static_cast<unsigned>(digits[digits.size() - 1 - i] - '0');
    const unsigned weighted = i % 2 == 0 ? digit : 2 * digit;
    sum += weighted / 10 + weighted % 10;
  }
  return sum % 10 == 0;
}

bool HasCusipDigit(std::string_view cusip) {
  unsigned sum = 0;
  for (std::size_t i = 0; i + 1 < cusip.size(); ++i) {
    const unsigned weighted = ValueOf(cusip[i]) * (i % 2 == 0 ? 1 : 2);
    sum += weighted / 10 + weighted % 10;
  }
  return (10 - sum % 10) % 10 == ValueOf(cusip.back());
}

bool HasSedolDigit(std::string_view sedol) {
  constexpr std::array<unsigned, 7> kWeights{1, 3, 1, 7, 3, 9, 1};
  unsigned sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) {
    sum += kWeights[i] * ValueOf(sedol[i]);
  }
  return sum % 10 == 0;
}

// ISO 7064 MOD 97-10.
bool HasLeiDigits(std::string_view lei) {
  unsigned remainder = 0;
  for (const char c : lei) {
    remainder = (remainder * (IsDigit(c) ? 10 : 100) + ValueOf(c)) % 97;
  }
  return remainder == 1;
}

constexpr std::size_t kNameBefore = 5;
constexpr std::size_t kNameAfter = 5;  // the code's own groups stand between

constexpr WordTable kIsinNames({"isin", "isins", "wkn"});
constexpr WordTable kCusipNames({"cusip", "cusips"});
constexpr WordTable kSedolNames({"sedol", "sedols"});
constexpr WordTable kLeiNames({"lei", "leis"});

}  // namespace

void FindIsins(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kFewDigits = 3;  // fewer: rather a word with a number
  const auto is_isin = [&](const Code& code, std::size_t word) {
    const std::string_view key = code.key;
    return IsLetter(key[0]) && IsLetter(key[1]) && IsDigit(key.back()) &&
           IsIsinCountry(key.substr(0, 2)) && HasIsinDigit(key) &&
           ((CountDigits(key) >= kFewDigits && (!code.joined || code.capitals)) ||
            StandsNear(words, word, kIsinNames, kNameBefore, kNameAfter));
  };
  FindCodes(words, 12, Bits({2, 5, 8, 11}), is_isin, found);
}

void FindCusips(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kFewDigits = 4;
  const auto is_cusip = [&](const Code& code, std::size_t word) {
    const std::string_view key = code.key;
    const std::size_t digits = CountDigits(key);
    // The first three are digits but in the numbers of other countries, which begin with a letter.
    const bool shaped = digits >= kFewDigits && digits < key.size() && code.capitals &&
                        !code.joined && IsDigit(key[1]) && IsDigit(key[2]);
    return IsDigit(key.back()) && HasCusipDigit(key) &&
           (shaped ||
            (digits != 1 && StandsNear(words, word, kCusipNames, kNameBefore, kNameAfter)));
  };
  FindCodes(words, 9, Bits({3, 6, 8}), is_cusip, found);
}

void FindSedols(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kFewDigits = 2;
  const auto is_sedol = [&](const Code& code, std::size_t word) {
    const std::string_view key = code.key;
    const bool shaped =
        key[0] == 'b' && code.capitals && !code.joined && CountDigits(key) >= kFewDigits;
    return IsDigit(key.back()) && key.find_first_of("aeiou") == std::string_view::npos &&
           HasSedolDigit(key) &&
           (shaped || StandsNear(words, word, kSedolNames, kNameBefore, kNameAfter));
  };
  FindCodes(words, 7, Bits({1, 3, 4, 6}), is_sedol, found);
}

void FindLeis(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kFewDigits = 5;
  const auto is_lei = [&](const Code& code, std::size_t word) {
    const std::string_view key = code.key;
    return IsDigit(key[key.size() - 1]) && IsDigit(key[key.size() - 2]) && HasLeiDigits(key) &&
           (CountDigits(key) >= kFewDigits ||
            StandsNear(words, word, kLeiNames, kNameBefore, kNameAfter)) &&
           (CountDigits(key) < key.size() ||  // a number of 20 digits is anything
            StandsNear(words, word, kLeiNames, kNameBefore, kNameAfter));
  };
  FindCodes(words, 20, Bits({4, 6, 8, 12, 16, 18}), is_lei, found);
}

namespace {

bool AnnouncesNino(const Words& words, std::size_t index) {
  constexpr std::size_t kWordsBefore = 6;
  constexpr WordTable kAlone({"nino", "nin"});
  constexpr WordTable kInsurance({"insurance"});
  constexpr WordTable kNumber({"number", "no", "num", "nr"});
  const auto& all = words.all();
  for (std::size_t i = index - std::min(index, kWordsBefore); i < index; ++i) {
    if (kAlone.Has(all[i]) ||
        (i + 1 < index && ((all[i].hash == HashWord("national") && kInsurance.Has(all[i + 1])) ||
                           (all[i].hash == HashWord("ni") && kNumber.Has(all[i + 1]))))) {
      return true;
    }
  }
  return false;
}

bool IsNinoPrefix(std::string_view prefix) {
  constexpr std::array<std::string_view, 7> kNotGiven{"bg", "gb", "kn", "nk", "nt", "tn", "zz"};
  constexpr std::string_view kNever = "dfiquv";
  return IsLetter(prefix[0]) && IsLetter(prefix[1]) && kNever.find(prefix[0]) == kNever.npos &&
         kNever.find(prefix[1]) == kNever.npos && prefix[1] != 'o' &&
         std::ranges::find(kNotGiven, prefix) == kNotGiven.end();
}

}  // namespace

void FindNinos(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kBare = 8;
  constexpr std::uint32_t kJoints = Bits({2, 4, 6, 8});
  const auto is_number = [](std::string_view key) {
    return IsNinoPrefix(key.substr(0, 2)) && std::ranges::all_of(key.substr(2, kBare - 2), IsDigit);
  };
  std::size_t done = 0;
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    const std::size_t begin = words.all()[i].begin;
    if (begin < done) {
      continue;
    }
    Code code = CodeAt(words, begin, kBare + 1, kJoints);
    const bool whole = code.end != 0 && is_number(code.key) && code.key.back() >= 'a' &&
                       code.key.back() <= 'd' &&
                       (!code.joined || code.capitals || AnnouncesNino(words, i));
    if (!whole) {
      code = CodeAt(words, begin, kBare, kJoints);
      if (code.end == 0 || !is_number(code.key) || !AnnouncesNino(words, i)) {
        continue;
      }
    }
    found.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(code.end)});
    done = code.end;
  }
}

}  // namespace forepost::policy
