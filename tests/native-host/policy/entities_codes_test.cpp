#include "policy/entities_codes.h"

#include <utility>

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kConsonants = "BCDFGHJKLMNPQRSTVWXYZ";
constexpr int kRounds = 200;

// Tries every pair of check digits (or the one) at the end until the code is found.
std::string Completed(const std::string& head, std::size_t check, Entity entity,
                      const std::string& before) {
  const std::size_t last = check == 1 ? 10 : 100;
  for (std::size_t i = 0; i < last; ++i) {
    std::string tail = std::to_string(i);
    tail.insert(0, check - tail.size(), '0');
    if (!FoundEntities(before + head + tail, entity).empty()) {
      return head + tail;
    }
  }
  return {};
}

struct Scheme {
  Entity entity;
  std::string name;  // stands before the code
  std::string head;
  std::size_t check;
};

std::vector<Scheme> RandomCodes(Dice& dice) {
  std::string nsin;
  std::string issuer;
  std::string sedol = "B";
  std::string entity;
  for (int i = 0; i < 9; ++i) {
    nsin += dice.Of(kDigits);
  }
  for (int i = 0; i < 8; ++i) {
    issuer += i == 5 ? dice.Of(kConsonants) : dice.Of(kDigits);
  }
  for (int i = 0; i < 5; ++i) {
    sedol += dice.Of(i % 2 == 0 ? kConsonants : kDigits);
  }
  for (int i = 0; i < 18; ++i) {
    entity += i % 3 == 2 ? dice.Of(kConsonants) : dice.Of(kDigits);
  }
  return {{Entity::kIsin, "isin ", "US" + nsin, 1},
          {Entity::kCusip, "cusip ", issuer, 1},
          {Entity::kSedol, "sedol ", sedol, 1},
          {Entity::kLei, "lei ", entity, 2}};
}

// With exactly one way to complete each code there is no second check digit either.
TEST(Codes, RandomOnesAreFoundAndNoneWithADigitChanged) {
  Dice dice;
  for (int round = 0; round < kRounds; ++round) {
    for (const Scheme& scheme : RandomCodes(dice)) {
      const std::string code = Completed(scheme.head, scheme.check, scheme.entity, scheme.name);
      ASSERT_FALSE(code.empty()) << scheme.head;
      for (std::size_t at = 0; at < code.size(); ++at) {
        if (kDigits.find(code[at]) == kDigits.npos) {
          continue;
        }
        std::string changed = code;
        changed[at] = kDigits[(kDigits.find(code[at]) + 1 + dice.Below(9)) % 10];
        EXPECT_TRUE(FoundEntities(scheme.name + changed, scheme.entity).empty())
            << code << " " << changed;
      }
    }
  }
}

// What each scheme catches of neighbours that change places says entities_codes.h.
bool Catches(Entity entity, char left, char right) {
  const int difference = left > right ? left - right : right - left;
  if (entity == Entity::kSedol) {
    return difference != 5;
  }
  return entity == Entity::kLei || difference != 9;
}

TEST(Codes, NeighboursThatChangePlaces) {
  Dice dice;
  int caught = 0;
  for (int round = 0; round < kRounds; ++round) {
    for (const Scheme& scheme : RandomCodes(dice)) {
      std::string code = Completed(scheme.head, scheme.check, scheme.entity, scheme.name);
      ASSERT_FALSE(code.empty()) << scheme.head;
      for (std::size_t at = 0; at + 1 < code.size(); ++at) {
        const bool digits =
            kDigits.find(code[at]) != kDigits.npos && kDigits.find(code[at + 1]) != kDigits.npos;
        if (!digits || code[at] == code[at + 1]) {
          continue;
        }
        const bool found_then = !Catches(scheme.entity, code[at], code[at + 1]);
        std::swap(code[at], code[at + 1]);
        EXPECT_EQ(!FoundEntities(scheme.name + code, scheme.entity).empty(), found_then) << code;
        std::swap(code[at], code[at + 1]);
        caught += found_then ? 0 : 1;
      }
    }
  }
  EXPECT_GT(caught, kRounds);
}

TEST(Isins, FoundAsPeopleWriteThem) {
  ExpectEntities(Entity::kIsin, {
                                    {"Apple is US0378331005.", {"us0378331005"}},
                                    {"isin:DE0007164600", {"de0007164600"}},
                                    {"GB0002634946, bought", {"gb0002634946"}},
                                    {"us0378331005", {"us0378331005"}},
                                    {"IE00B4L5Y983", {"ie00b4l5y983"}},
                                    {"US-037833100-5", {"us-037833100-5"}},
                                    {"US 037833100 5", {"us 037833100 5"}},
                                    {"ＵＳ０３７８３３１００５", {"us0378331005"}},
                                    {"XS0203470157 (a note)", {"xs0203470157"}},
                                });
  ExpectNoEntities(Entity::kIsin, {"US0378331004", "QQ0378331005", "US03783310055", "xUS0378331005",
                                   "US0378331005x", "international", "US 0378", "US", ""});
}

TEST(Cusips, NeedALetterOrTheirName) {
  ExpectEntities(Entity::kCusip, {
                                     {"38259P508 is down", {"38259p508"}},
                                     {"CUSIP 037833100", {"037833100"}},
                                     {"037833100 (the CUSIP)", {"037833100"}},
                                     {"cusip: 38259p508", {"38259p508"}},
                                     {"CUSIP 037833-10-0", {"037833-10-0"}},
                                 });
  ExpectNoEntities(Entity::kCusip, {"037833100", "order 037833100", "CUSIP 037833101", "38259p508",
                                    "38259P509", "38259P5080", "ABCDEFGH8", "CUSIP"});
}

TEST(Sedols, OldOnesNeedTheirName) {
  ExpectEntities(Entity::kSedol, {
                                     {"Buy B0YBKJ7 today", {"b0ybkj7"}},
                                     {"SEDOL 0263494", {"0263494"}},
                                     {"sedol: b0ybkj7", {"b0ybkj7"}},
                                     {"0263494 is its sedol", {"0263494"}},
                                 });
  ExpectNoEntities(Entity::kSedol, {"0263494", "call 0263494", "SEDOL 0263495", "b0ybkj7",
                                    "B0YBKJ8", "SEDOL B0YBKA7", "RTX4090", "SEDOL"});
}

TEST(Leis, AreFound) {
  ExpectEntities(Entity::kLei, {
                                   {"LEI 5493001KJTIIGC8Y1R12", {"5493001kjtiigc8y1r12"}},
                                   {"hwupkr0mpou8fgxbt394", {"hwupkr0mpou8fgxbt394"}},
                                   {"5493 001K JTII GC8Y 1R12.", {"5493 001k jtii gc8y 1r12"}},
                               });
  ExpectNoEntities(Entity::kLei, {"5493001KJTIIGC8Y1R13", "5493001KJTIIGC8Y1R122",
                                  "5493001KJTIIGC8Y1R1", "a5493001KJTIIGC8Y1R12"});
}

TEST(Ninos, PrefixesThatAreGivenOut) {
  for (char first = 'A'; first <= 'Z'; ++first) {
    for (char second = 'A'; second <= 'Z'; ++second) {
      const std::string prefix{first, second};
      constexpr std::string_view kNever = "DFIQUV";
      bool given =
          kNever.find(first) == kNever.npos && kNever.find(second) == kNever.npos && second != 'O';
      for (const std::string_view none : {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}) {
        given = given && prefix != none;
      }
      EXPECT_EQ(FoundEntities("NINO: " + prefix + "123456C", Entity::kNino).size(), given ? 1U : 0U)
          << prefix;
    }
  }
}

TEST(Ninos, Forms) {
  ExpectEntities(Entity::kNino, {
                                    {"AB123456C", {"ab123456c"}},
                                    {"AB 12 34 56 C", {"ab 12 34 56 c"}},
                                    {"AB 123456 D!", {"ab 123456 d"}},
                                    {"ab123456c", {"ab123456c"}},
                                    {"AB-12-34-56-C", {"ab-12-34-56-c"}},
                                    {"AB 12 34 56 C", {"ab 12 34 56 c"}},
                                    {"my NI number is AB123456", {"ab123456"}},
                                    {"National Insurance number ab 12 34 56 c", {"ab 12 34 56 c"}},
                                    {"national insurance: AB 12 34 56", {"ab 12 34 56"}},
                                });
  ExpectNoEntities(Entity::kNino,
                   {"AB123456E", "AB123456", "AB12345C", "AB1234567C", "xAB123456C", "AB123456CD",
                    "at 123456 a month", "we had 123456 a week", "national park AB123456"});
}

}  // namespace
}  // namespace forepost::policy
