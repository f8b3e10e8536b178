#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "policy/entities_contact.h"
#include "policy/entities_scan.h"

namespace forepost::policy {
namespace {

constexpr std::size_t kMostDigits = 15;
constexpr std::size_t kMostGroups = 8;

// ITU-T E.164, list of assigned country codes; no code begins another.
constexpr std::string_view kCountryCodes =
    "1 7 20 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 "
    "236 "
    "237 238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 "
    "261 262 263 264 265 266 267 268 269 27 290 291 297 298 299 30 31 32 33 34 350 351 352 353 354 "
    "355 356 357 358 359 36 370 371 372 373 374 375 376 377 378 380 381 382 383 385 386 387 389 39 "
    "40 41 420 421 423 43 44 45 46 47 48 49 500 501 502 503 504 505 506 507 508 509 51 52 53 54 55 "
    "56 57 58 590 591 592 593 594 595 596 597 598 599 60 61 62 63 64 65 66 670 672 673 674 675 676 "
    "677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 800 808 81 82 84 850 852 853 855 "
    "856 86 870 878 880 881 882 883 886 888 90 91 92 93 94 95 960 961 962 963 964 965 966 967 968 "
    "970 971 972 973 974 975 976 977 979 98 992 993 994 995 996 998";

struct PlanLength {
  std::string_view code;
  std::size_t least;  // digits behind the country code
  std::size_t most;
};

// National numbering plans as their regulators publish them.
constexpr auto kPlans = std::to_array<PlanLength>({
    {"1", 10, 10},
    {"7", 10, 10},
    {"33", 9, 9},
    {"34", 9, 9},
    {"41", 9, 9},
    {"44", 9, 10},
    {"49", 6, 11},
    {"61", 9, 9},
    {"65", 8, 8},
    {"852", 8, 8},
    {"91", 10, 10},
});

// Where the digits stand apart, and where each part ends in the text.
struct Groups {
  std::vector<std::string> digits;
  std::vector<std::size_t> ends;
  std::vector<char> joints;  // behind each but the last
  bool parenthesis = false;  // around the first
};

bool IsJoint(char c) { return c == ' ' || c == '-' || c == '.' || c == '/' || c == '\n'; }

Groups ReadGroups(std::string_view text, std::size_t at) {
  Groups groups;
  if (at < text.size() && text[at] == '(') {
    groups.parenthesis = true;
    ++at;
  }
  std::size_t total = 0;
  while (at < text.size() && IsDigit(text[at]) && groups.digits.size() < kMostGroups) {
    const std::size_t end = DigitsEnd(text, at);
    total += end - at;
    if (total > kMostDigits + 2) {
      break;
    }
    groups.digits.emplace_back(text.substr(at, end - at));
    std::size_t next = end;
    const bool first = groups.digits.size() == 1 && groups.parenthesis;
    if (next < text.size() && text[next] == ')') {
      ++next;
    } else if (first) {
      groups.digits.clear();
      return groups;
    }
    groups.ends.push_back(next == end || first || text[end] != ')' ? end : next);
    char joint = next == end ? '\0' : ' ';
    for (int i = 0; i < 3 && next < text.size() && (IsJoint(text[next]) || text[next] == '(');
         ++i) {
      joint = joint == '\0' || joint == ' ' ? text[next] : joint;
      ++next;
    }
    groups.joints.push_back(joint);
    at = joint == '\0' ? text.size() : next;
  }
  return groups;
}

bool IsExchange(std::string_view three) { return three[0] >= '2' && three.substr(1) != "11"; }

bool IsNorthAmerican(std::string_view ten) {
  return ten.size() == 10 && IsExchange(ten.substr(0, 3)) && ten[1] != '9' &&
         IsExchange(ten.substr(3, 3));
}

std::string_view CountryCode(std::string_view digits) {
  for (std::size_t at = 0; at < kCountryCodes.size();) {
    const std::size_t end = std::min(kCountryCodes.find(' ', at), kCountryCodes.size());
    const std::string_view code = kCountryCodes.substr(at, end - at);
    if (digits.starts_with(code)) {
      return code;
    }
    at = end + 1;
  }
  return {};
}

bool IsInternational(std::string_view digits) {
  const std::string_view code = CountryCode(digits);
  if (code.empty() || digits.size() < 8) {
    return false;
  }
  std::string_view national = digits.substr(code.size());
  if (national.starts_with('0') && code != "39") {  // "+44 (0)20": the trunk prefix
    national.remove_prefix(1);
  }
  const auto* const plan = std::ranges::find(kPlans, code, &PlanLength::code);
  if (plan != kPlans.end()) {
    return national.size() >= plan->least && national.size() <= plan->most &&
           (code != "1" || IsNorthAmerican(national));
  }
  return code.size() + national.size() <= kMostDigits && national.size() >= 6;
}

bool IsNational(const Groups& groups, std::size_t count, const std::string& digits,
                bool announced) {
  const auto sizes_are = [&](std::size_t first, std::initializer_list<std::size_t> sizes) {
    return count == first + sizes.size() &&
           std::equal(
               sizes.begin(), sizes.end(), groups.digits.begin() + static_cast<long>(first),
               [](std::size_t size, const std::string& group) { return group.size() == size; });
  };
  const bool apart = count > 1;
  // North America: 212-555-0123, (212) 555-0123, 1 212 555 0123.
  const bool one =
      digits.size() == 11 && digits[0] == '1' && (groups.digits[0].size() == 1 || !apart);
  if (IsNorthAmerican(one ? std::string_view(digits).substr(1) : digits) &&
      (apart ? sizes_are(one ? 1 : 0, {3, 3, 4}) || sizes_are(one ? 1 : 0, {3, 7}) : announced)) {
    return !apart || sizes_are(one ? 1 : 0, {3, 3, 4}) || announced;
  }
  if (digits[0] == '0' && digits.size() > 1 && digits[1] != '0') {
    // France: 01 23 45 67 89.
    if (sizes_are(0, {2, 2, 2, 2, 2})) {
      return true;
    }
    const std::size_t area = groups.digits[0].size();
    const bool british = (digits.size() == 10 || digits.size() == 11) &&
                         std::string_view("12378").find(digits[1]) != std::string_view::npos;
    if (!apart) {
      return announced ? digits.size() >= 9 && digits.size() <= 12
                       : digits.size() == 11 && digits[1] == '7' && digits[2] != '0';
    }
    // Britain: 020 7946 0958. Germany: 030 12345678, 089/12 34 56, 0171 1234567.
    const bool german = digits.size() >= (announced ? 7U : 9U) && digits.size() <= 12 && count <= 5;
    return area >= 3 && area <= 6 && (british || german) &&
           (count <= 4 || announced || groups.parenthesis);
  }
  // Spain: 612 34 56 78; 612 345 678 could be any number.
  return digits.size() == 9 && std::string_view("6789").find(digits[0]) != std::string_view::npos &&
         (sizes_are(0, {3, 2, 2, 2}) || (announced && (!apart || sizes_are(0, {3, 3, 3}))));
}

constexpr WordTable kPhoneWords(
    {"anrufen",  "appelez",  "call",     "calling",       "cell",     "cellphone", "contact",
     "contacto", "dial",     "direct",   "fax",           "fon",      "handy",     "handynummer",
     "hotline",  "landline", "line",     "llama",         "llamame",  "mobil",     "mobile",
     "movil",    "phone",    "portable", "reach",         "ring",     "rufnummer", "signal",
     "sms",      "tel",      "telefon",  "telefonnummer", "telefono", "telephone", "telegram",
     "text",     "whatsapp", "wa"});

// Where the telephone number at `at` ends, or 0.
std::size_t PhoneAt(const Words& words, std::size_t at) {
  const std::string_view text = words.text().bytes();
  const bool plus = text[at] == '+';
  std::size_t digits_at = at + (plus ? 1 : 0);
  if (plus && digits_at < text.size() && text[digits_at] == ' ') {
    ++digits_at;
  }
  const Groups groups = ReadGroups(text, digits_at);
  const std::size_t index = words.IndexAt(digits_at);
  const bool announced =
      StandsNear(words, index, kPhoneWords, 4, 0) ||
      (index != 0 && kPhoneWords.Has(words.all()[index - 1]));  // "Tel." ends a sentence
  std::string digits;
  std::size_t found = 0;
  for (std::size_t i = 0; i < groups.digits.size(); ++i) {
    digits += groups.digits[i];
    const std::size_t end = groups.ends[i];
    const bool goes_on =
        i + 1 < groups.digits.size() && groups.joints[i] != ' ' && groups.joints[i] != '\n';
    const bool decimal =
        end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && IsDigit(text[end + 1]);
    if (!EndsNumber(text, end) || (end < text.size() && text[end] == '%') ||
        (!plus && (goes_on || decimal))) {
      continue;
    }
    const bool zeros = !plus && digits.size() > 10 && digits.starts_with("00");
    if (plus || zeros ? IsInternational(std::string_view(digits).substr(zeros ? 2 : 0))
                      : IsNational(groups, i + 1, digits, announced)) {
      found = end;
    }
  }
  return found;
}

}  // namespace

void FindPhones(const Words& words, std::vector<ByteSpan>& found) {
  const std::string_view text = words.text().bytes();
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (!IsDigit(c) && c != '+' && c != '(') {
      ++at;
      continue;
    }
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool stands = BeginsNumber(text, at) && before != '$' && before != '#' && before != '@' &&
                        before != '+' && before != '_' &&
                        !(at >= 2 && (before == '-' || before == '/') && IsDigit(text[at - 2]));
    const std::size_t end = stands ? PhoneAt(words, at) : 0;
    if (end != 0) {
      found.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    }
    at = std::max({end, DigitsEnd(text, at), at + 1});
  }
}

}  // namespace forepost::policy
