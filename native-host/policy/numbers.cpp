#include "policy/numbers.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

struct CardNetwork {
  std::uint32_t first;  // range of the first six digits
  std::uint32_t last;
  std::uint32_t lengths;  // bit by number of digits
};

constexpr std::uint32_t Lengths(std::size_t least, std::size_t most) {
  std::uint32_t bits = 0;
  for (std::size_t length = least; length <= most; ++length) {
    bits |= 1U << length;
  }
  return bits;
}

// Issuer ranges as the networks publish them (ISO/IEC 7812 leaves them to the networks).
constexpr auto kCardNetworks = std::to_array<CardNetwork>({
    {222100, 272099, Lengths(16, 16)},                                      // Mastercard
    {300000, 305999, Lengths(14, 19)},                                      // Diners Club
    {340000, 349999, Lengths(15, 15)},                                      // American Express
    {352800, 358999, Lengths(16, 19)},                                      // JCB
    {360000, 369999, Lengths(14, 19)},                                      // Diners Club
    {370000, 379999, Lengths(15, 15)},                                      // American Express
    {380000, 399999, Lengths(14, 19)},                                      // Diners Club
    {400000, 499999, Lengths(13, 13) | Lengths(16, 16) | Lengths(19, 19)},  // Visa
    {500000, 509999, Lengths(13, 19)},                                      // Maestro
    {510000, 559999, Lengths(16, 16)},                                      // Mastercard
    {560000, 589999, Lengths(13, 19)},                                      // Maestro
    {601100, 601199, Lengths(16, 19)},                                      // Discover
    {620000, 629999, Lengths(16, 19)},                                      // UnionPay
    {630400, 630499, Lengths(13, 19)},                                      // Maestro
    {644000, 659999, Lengths(16, 19)},                                      // Discover
    {670000, 679999, Lengths(13, 19)},                                      // Maestro
});

constexpr std::size_t kFewestCardDigits = 13;
constexpr std::size_t kMostCardDigits = 19;

bool HasLuhnDigit(std::string_view digits) {
  int sum = 0;
  bool twice = false;
  for (std::size_t i = digits.size(); i-- > 0; twice = !twice) {
    int digit = digits[i] - '0';
    if (twice) {
      digit *= 2;
      digit -= digit > 9 ? 9 : 0;
    }
    sum += digit;
  }
  return sum % 10 == 0;
}

bool IsCard(std::string_view digits) {
  std::uint32_t prefix = 0;
  for (const char digit : digits.substr(0, 6)) {
    prefix = prefix * 10 + static_cast<std::uint32_t>(digit - '0');
  }
  const bool known = std::ranges::any_of(kCardNetworks, [&](const CardNetwork& network) {
    return prefix >= network.first && prefix <= network.last &&
           ((network.lengths >> digits.size()) & 1U) != 0;
  });
  return known && HasLuhnDigit(digits);
}

// How many bytes join two groups of digits at `at`: up to three spaces, line breaks, dashes, points
// and slashes; 0 if no digit follows.
constexpr std::size_t kLongestJoint = 3;
std::size_t JointAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at < kLongestJoint &&
         std::string_view(" -.\n/_").find(text[end]) != std::string_view::npos) {
    ++end;
  }
  return end < text.size() && IsAlphanumeric(text[end]) ? end - at : 0;
}

// Does a word before the number say what kind it is?
template <std::size_t kSize>
bool IsAnnouncedBy(const Words& words, std::size_t at, const WordTable<kSize>& table) {
  constexpr std::size_t kWordsBefore = 4;
  const std::size_t index = words.IndexAt(at);
  for (std::size_t i = index - std::min(index, kWordsBefore); i < index; ++i) {
    if (table.Has(words.all()[i])) {
      return true;
    }
  }
  return false;
}

constexpr WordTable kCardWords({"amex", "card", "carte", "cc", "credit", "debit", "discover",
                                "karte", "kartennummer", "kreditkarte", "maestro", "mastercard",
                                "pan", "tarjeta", "visa"});

// Groups as cards have them: all of one size but the last, or 4-6-5 and 4-6-4. Not of three, which
// are thousands.
class Grouping {
 public:
  void Add(std::size_t size) {
    odd_ = odd_ || (count_ >= 2 && size_ != last_) || size > kMostGroup;
    size_ = count_ == 0 ? size : size_;
    six_ = count_ == 1 && size_ == 4 && size == 6;
    was_six_ = was_six_ || six_;
    last_ = size;
    ++count_;
  }
  bool IsCard() const {
    if (count_ == 1) {
      return true;
    }
    if (was_six_) {
      return count_ == 3 && (last_ == 4 || last_ == 5);
    }
    return !odd_ && size_ != 3 && last_ <= size_;
  }

 private:
  static constexpr std::size_t kMostGroup = 8;

  std::size_t count_ = 0;
  std::size_t size_ = 0;  // of the first
  std::size_t last_ = 0;
  bool odd_ = false;
  bool six_ = false;
  bool was_six_ = false;
};

// A card begins and ends with a group, so that one followed by a year is found as well.
std::size_t CardAt(const Words& words, std::size_t begin) {
  const std::string_view text = words.text().bytes();
  const bool announced = IsAnnouncedBy(words, begin, kCardWords);
  std::string digits;
  Grouping grouping;
  std::size_t found = 0;
  for (std::size_t at = begin; at < text.size() && IsDigit(text[at]);) {
    const std::size_t end = DigitsEnd(text, at);
    if (digits.size() + end - at > kMostCardDigits) {
      break;
    }
    digits += text.substr(at, end - at);
    grouping.Add(end - at);
    if (digits.size() >= kFewestCardDigits && EndsNumber(text, end) && IsCard(digits) &&
        (announced || grouping.IsCard())) {
      found = end;
    }
    const std::size_t joint = JointAt(text, end);
    if (joint == 0) {
      break;
    }
    at = end + joint;
  }
  return found;
}

// "visa4111...": a label that is glued to the number.
bool IsGluedLabel(std::string_view text, std::size_t at) {
  constexpr WordTable kLabels(
      {"amex", "card", "cc", "mastercard", "no", "nr", "number", "pan", "ssn", "visa"});
  constexpr std::size_t kLongest = 10;
  std::size_t begin = at;
  while (begin != 0 && at - begin <= kLongest && IsLetter(text[begin - 1])) {
    --begin;
  }
  return begin != at && (begin == 0 || !IsAlphanumeric(text[begin - 1])) &&
         kLabels.Has(HashWord(text.substr(begin, at - begin)));
}

}  // namespace

void FindCards(const Words& words, std::vector<ByteSpan>& found) {
  const std::string_view text = words.text().bytes();
  for (std::size_t at = 0; at < text.size();) {
    if (!IsDigit(text[at])) {
      ++at;
      continue;
    }
    std::size_t group_end = at;
    while (group_end < text.size() && IsDigit(text[group_end])) {
      ++group_end;
    }
    const std::size_t end =
        BeginsNumber(text, at) || IsGluedLabel(text, at) ? CardAt(words, at) : 0;
    if (end != 0) {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    at = std::max(end, group_end);
  }
}

namespace {

struct IbanCountry {
  std::string_view code;
  std::size_t length;
};

// SWIFT IBAN registry, release 98: length of the whole number by country.
constexpr auto kIbanCountries = std::to_array<IbanCountry>({
    {"ad", 24}, {"ae", 23}, {"al", 28}, {"at", 20}, {"az", 28}, {"ba", 20}, {"be", 16}, {"bg", 22},
    {"bh", 22}, {"bi", 27}, {"br", 29}, {"by", 28}, {"ch", 21}, {"cr", 22}, {"cy", 28}, {"cz", 24},
    {"de", 22}, {"dj", 27}, {"dk", 18}, {"do", 28}, {"ee", 20}, {"eg", 29}, {"es", 24}, {"fi", 18},
    {"fk", 18}, {"fo", 18}, {"fr", 27}, {"gb", 22}, {"ge", 22}, {"gi", 23}, {"gl", 18}, {"gr", 27},
    {"gt", 28}, {"hr", 21}, {"hu", 28}, {"ie", 22}, {"il", 23}, {"iq", 23}, {"is", 26}, {"it", 27},
    {"jo", 30}, {"kw", 30}, {"kz", 20}, {"lb", 28}, {"lc", 32}, {"li", 21}, {"lt", 20}, {"lu", 20},
    {"lv", 21}, {"ly", 25}, {"mc", 27}, {"md", 24}, {"me", 22}, {"mk", 19}, {"mn", 20}, {"mr", 27},
    {"mt", 31}, {"mu", 30}, {"ni", 28}, {"nl", 18}, {"no", 15}, {"om", 23}, {"pk", 24}, {"pl", 28},
    {"ps", 29}, {"pt", 25}, {"qa", 29}, {"ro", 24}, {"rs", 22}, {"ru", 33}, {"sa", 24}, {"sc", 31},
    {"sd", 18}, {"se", 24}, {"si", 19}, {"sk", 24}, {"sm", 27}, {"so", 23}, {"st", 25}, {"sv", 28},
    {"tl", 23}, {"tn", 24}, {"tr", 26}, {"ua", 29}, {"va", 22}, {"vg", 24}, {"xk", 20}, {"ye", 30},
});

// ISO 7064 MOD 97-10 over the number with its first four characters moved to the end.
bool HasIbanCheck(std::string_view iban) {
  unsigned remainder = 0;
  const auto take = [&](char c) {
    if (IsDigit(c)) {
      remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
    } else {
      remainder = (remainder * 100 + static_cast<unsigned>(c - 'a') + 10) % 97;
    }
  };
  std::ranges::for_each(iban.substr(4), take);
  std::ranges::for_each(iban.substr(0, 4), take);
  return remainder == 1;
}

std::size_t IbanAt(std::string_view text, std::size_t begin) {
  if (begin + 4 > text.size() || !IsDigit(text[begin + 2]) || !IsDigit(text[begin + 3])) {
    return 0;
  }
  const auto* const country =
      std::ranges::lower_bound(kIbanCountries, text.substr(begin, 2), {}, &IbanCountry::code);
  if (country == kIbanCountries.end() || country->code != text.substr(begin, 2)) {
    return 0;
  }
  std::string iban;
  std::size_t at = begin;
  for (; at < text.size() && iban.size() < country->length; ++at) {
    const char c = text[at];
    if (IsDigit(c) || IsLetter(c)) {
      iban += c;
    } else {
      const std::size_t joint = JointAt(text, at);
      if (joint == 0) {
        break;
      }
      at += joint - 1;
    }
  }
  const bool whole = iban.size() == country->length && EndsNumber(text, at);
  return whole && HasIbanCheck(iban) ? at : 0;
}

}  // namespace

void FindIbans(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::string_view kLabel = "iban";
  const std::string_view text = words.text().bytes();
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!IsLetter(text[at]) || (at != 0 && IsAlphanumeric(text[at - 1]))) {
      continue;
    }
    if (text.substr(at).starts_with(kLabel)) {  // "IBANDE89..."
      at += kLabel.size();
    }
    const std::size_t end = IbanAt(text, at);
    if (end != 0) {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end - 1;
    }
  }
}

namespace {

bool IsSsn(std::string_view area, std::string_view group, std::string_view serial) {
  return area != "000" && area != "666" && area[0] != '9' && group != "00" && serial != "0000";
}

// Does a word before the number, or glued to it, say that one of this kind follows?
bool AnnouncesSsn(const Words& words, std::size_t at) {
  constexpr std::size_t kWordsBefore = 6;
  constexpr WordHash kSsn = HashWord("ssn");
  constexpr WordHash kSocial = HashWord("social");
  constexpr WordHash kSecurity = HashWord("security");
  const auto& all = words.all();
  const std::size_t index = words.IndexAt(at);
  const std::string_view text = words.text().bytes();
  if (text.substr(0, at).ends_with("ssn")) {
    return true;
  }
  for (std::size_t i = index - std::min(index, kWordsBefore); i < index; ++i) {
    if (all[i].hash == kSsn ||
        (all[i].hash == kSocial && i + 1 < index && all[i + 1].hash == kSecurity)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void FindSsns(const Words& words, std::vector<ByteSpan>& found) {
  constexpr std::size_t kArea = 3;
  constexpr std::size_t kGroup = 2;
  constexpr std::size_t kSerial = 4;
  const std::string_view text = words.text().bytes();
  const auto digits = [&](std::size_t begin, std::size_t count) {
    return begin + count <= text.size() && DigitsEnd(text, begin) >= begin + count;
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!IsDigit(text[at])) {
      continue;
    }
    const std::size_t first_end = DigitsEnd(text, at);
    const bool begins = (BeginsNumber(text, at) || IsGluedLabel(text, at)) &&
                        (at < 2 || text[at - 1] != '-' || !IsDigit(text[at - 2]));
    std::size_t end = first_end;
    bool valid = false;
    if (begins && first_end - at == kArea + kGroup + kSerial) {
      valid = IsSsn(text.substr(at, kArea), text.substr(at + kArea, kGroup),
                    text.substr(at + kArea + kGroup)) &&
              AnnouncesSsn(words, at);
    } else if (begins && first_end - at == kArea) {
      const std::size_t joint = JointAt(text, first_end);
      const std::size_t group = first_end + joint;
      const std::size_t second =
          joint == 0 || !digits(group, kGroup) ? 0 : JointAt(text, group + kGroup);
      const std::size_t serial = group + kGroup + second;
      if (second != 0 && digits(serial, kSerial)) {
        const std::string_view sign = text.substr(first_end, joint);
        const bool usual =
            (sign == "-" || sign == " ") && text.substr(group + kGroup, second) == sign;
        valid = IsSsn(text.substr(at, kArea), text.substr(group, kGroup),
                      text.substr(serial, kSerial)) &&
                (usual || AnnouncesSsn(words, at));
        end = serial + kSerial;
      }
    }
    const bool continues = end + 1 < text.size() && text[end] == '-' && IsDigit(text[end + 1]);
    if (valid && EndsNumber(text, end) && !continues) {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end - 1;
    } else {
      at = first_end - 1;
    }
  }
}

}  // namespace forepost::policy
