#include "policy/numbers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "native-host/policy/entities_fixture.h"

namespace forepost::policy {
namespace {

std::vector<std::string> FoundIn(std::string_view utf8, const std::vector<Entity>& kinds) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::vector<ByteSpan> spans;
  for (const Entity entity : kinds) {
    FindEntities(words, entity, spans);
  }
  std::vector<std::string> found;
  for (const ByteSpan span : spans) {
    found.push_back(text.bytes().substr(span.begin, span.end - span.begin));
  }
  return found;
}

struct Case {
  std::string text;
  std::vector<std::string> found;
};

void Expect(const std::vector<Entity>& kinds, const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(FoundIn(one.text, kinds), one.found) << one.text;
  }
}

// A number with this prefix, of so many digits, whose last digit makes it valid (or not).
std::string Card(std::string digits, std::size_t length, bool valid = true) {
  digits.resize(length - 1, '0');
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 0) {
      digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    }
    sum += digit;
  }
  const int check = (10 - sum % 10) % 10;
  return digits + static_cast<char>('0' + (valid ? check : (check + 1) % 10));
}

// Test numbers that networks and payment processors publish.
TEST(Cards, PublishedTestNumbersAreFound) {
  for (const std::string card :
       {"4111111111111111", "4012888888881881", "4222222222222", "5555555555554444",
        "5105105105105100", "2223003122003222", "378282246310005", "371449635398431",
        "6011111111111117", "6011000990139424", "30569309025904", "38520000023237",
        "3530111333300000", "3566002020360505", "6304000000000000", "6759649826438453",
        "6200000000000005", "6205500000000000004"}) {
    EXPECT_EQ(FoundIn("pay " + card + ".", {Entity::kCard}), std::vector{card});
  }
}

struct Family {
  std::string prefix;
  std::vector<std::size_t> lengths;
};

TEST(Cards, EachFamilyHasItsLengths) {
  const std::vector<Family> families{
      {"4", {13, 16, 19}},
      {"222100", {16}},
      {"272099", {16}},
      {"51", {16}},
      {"559999", {16}},
      {"34", {15}},
      {"37", {15}},
      {"300", {14, 15, 16, 17, 18, 19}},
      {"305999", {14, 15, 16, 17, 18, 19}},
      {"36", {14, 15, 16, 17, 18, 19}},
      {"38", {14, 15, 16, 17, 18, 19}},
      {"352800", {16, 17, 18, 19}},
      {"358999", {16, 17, 18, 19}},
      {"50", {13, 14, 15, 16, 17, 18, 19}},
      {"56", {13, 14, 15, 16, 17, 18, 19}},
      {"589999", {13, 14, 15, 16, 17, 18, 19}},
      {"6011", {16, 17, 18, 19}},
      {"62", {16, 17, 18, 19}},
      {"6304", {13, 14, 15, 16, 17, 18, 19}},
      {"644", {16, 17, 18, 19}},
      {"659999", {16, 17, 18, 19}},
      {"67", {13, 14, 15, 16, 17, 18, 19}},
      // Given to no network.
      {"222099", {}},
      {"272100", {}},
      {"306", {}},
      {"352799", {}},
      {"359", {}},
      {"59", {}},
      {"6012", {}},
      {"6305", {}},
      {"643", {}},
      {"66", {}},
      {"68", {}},
      {"0", {}},
      {"1", {}},
      {"7", {}},
      {"9", {}},
  };
  for (const Family& family : families) {
    for (std::size_t length = 12; length <= 20; ++length) {
      const bool known = std::ranges::find(family.lengths, length) != family.lengths.end();
      const std::string card = Card(family.prefix, length);
      EXPECT_EQ(FoundIn(card, {Entity::kCard}).size(), known ? 1U : 0U) << card;
      EXPECT_TRUE(FoundIn(Card(family.prefix, length, false), {Entity::kCard}).empty()) << card;
    }
  }
}

TEST(Cards, AnyWrongDigitIsSeen) {
  const std::string card = "4111111111111111";
  for (std::size_t at = 1; at < card.size(); ++at) {  // the first would make it another network
    for (char digit = '0'; digit <= '9'; ++digit) {
      std::string changed = card;
      changed[at] = digit;
      EXPECT_EQ(FoundIn(changed, {Entity::kCard}).empty(), digit != card[at]) << changed;
    }
  }
}

TEST(Cards, GroupsAndSurroundings) {
  Expect({Entity::kCard},
         {
             {"4111 1111 1111 1111", {"4111 1111 1111 1111"}},
             {"4111-1111-1111-1111", {"4111-1111-1111-1111"}},
             {"3782 822463 10005", {"3782 822463 10005"}},
             {"４１１１　１１１１　１１１１　１１１１", {"4111 1111 1111 1111"}},
             {"4111\u00A01111\u20111111\u20101111", {"4111 1111-1111-1111"}},
             {"4111 \u200B1111 1111 1111", {"4111 1111 1111 1111"}},
             {"4111--1111-1111-1111", {"4111--1111-1111-1111"}},
             {"4111.1111.1111.1111", {"4111.1111.1111.1111"}},
             {"4111\n1111 1111 1111", {"4111\n1111 1111 1111"}},
             {"4111 / 1111 / 1111 / 1111", {"4111 / 1111 / 1111 / 1111"}},
             {"41 11 11 11 11 11 11 11", {"41 11 11 11 11 11 11 11"}},
             {"visa4111111111111111", {"4111111111111111"}},
             {"card no. 411 1111 1111 11111", {"411 1111 1111 11111"}},
             {"411 1111 1111 11111", {}},
             {"order 411-111-1111-111111", {}},
             {"4111    1111    1111    1111", {"4111 1111 1111 1111"}},
             {"4111 and 1111 1111 1111", {}},
             {"4111 1111 1111 1111 2026", {"4111 1111 1111 1111"}},
             {"(4111111111111111)", {"4111111111111111"}},
             {"card:4111111111111111,", {"4111111111111111"}},
             {"a4111111111111111", {}},
             {"4111111111111111a", {}},
             {"é4111111111111111", {}},
             {"4111111111111111é", {}},
             {"0.4111111111111111", {}},
             {"4111111111111111 and 5555555555554444", {"4111111111111111", "5555555555554444"}},
             {"4111111111111111 5555555555554444", {"4111111111111111", "5555555555554444"}},
             {"41111111111111111111111111111111", {}},
             {"", {}},
         });
}

// Examples of the SWIFT IBAN registry.
TEST(Ibans, ExamplesOfTheRegistryAreFound) {
  for (const std::string iban : {"AD1200012030200359100100",
                                 "AE070331234567890123456",
                                 "AL47212110090000000235698741",
                                 "AT611904300234573201",
                                 "AZ21NABZ00000000137010001944",
                                 "BA391290079401028494",
                                 "BE68539007547034",
                                 "BG80BNBG96611020345678",
                                 "BH67BMAG00001299123456",
                                 "BR1800360305000010009795493C1",
                                 "CH9300762011623852957",
                                 "CY17002001280000001200527600",
                                 "CZ6508000000192000145399",
                                 "DE89370400440532013000",
                                 "DK5000400440116243",
                                 "EE382200221020145685",
                                 "ES9121000418450200051332",
                                 "FI2112345600000785",
                                 "FR1420041010050500013M02606",
                                 "GB29NWBK60161331926819",
                                 "GE29NB0000000101904917",
                                 "GR1601101250000000012300695",
                                 "HR1210010051863000160",
                                 "HU42117730161111101800000000",
                                 "IE29AIBK93115212345678",
                                 "IL620108000000099999999",
                                 "IS140159260076545510730339",
                                 "IT60X0542811101000000123456",
                                 "LI21088100002324013AA",
                                 "LT121000011101001000",
                                 "LU280019400644750000",
                                 "LV80BANK0000435195001",
                                 "MC5811222000010123456789030",
                                 "MT84MALT011000012345MTLCAST001S",
                                 "NL91ABNA0417164300",
                                 "NO9386011117947",
                                 "PL61109010140000071219812874",
                                 "PT50000201231234567890154",
                                 "RO49AAAA1B31007593840000",
                                 "SA0380000000608010167519",
                                 "SE4550000000058398257466",
                                 "SI56263300012039086",
                                 "SK3112000000198742637541",
                                 "SM86U0322509800000000270100",
                                 "TR330006100519786457841326"}) {
    std::string small = iban;
    std::ranges::transform(small, small.begin(), [](char c) {
      return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    EXPECT_EQ(FoundIn("IBAN: " + iban + ".", {Entity::kIban}), std::vector{small});
    std::string changed = small;
    changed.back() = changed.back() == '1' ? '2' : '1';
    EXPECT_TRUE(FoundIn(changed, {Entity::kIban}).empty()) << changed;
    EXPECT_TRUE(FoundIn(small.substr(0, small.size() - 1), {Entity::kIban}).empty()) << small;
    EXPECT_TRUE(FoundIn(small + "0", {Entity::kIban}).empty()) << small;
  }
}

TEST(Ibans, GroupsAndSurroundings) {
  Expect({Entity::kIban},
         {
             {"gb29 nwbk 6016 1331 9268 19", {"gb29 nwbk 6016 1331 9268 19"}},
             {"GB29 NWBK 6016 1331 9268 19 please", {"gb29 nwbk 6016 1331 9268 19"}},
             {"GB29-NWBK-6016-1331-9268-19", {"gb29-nwbk-6016-1331-9268-19"}},
             {"GB29.NWBK.6016.1331.9268.19", {"gb29.nwbk.6016.1331.9268.19"}},
             {"GB29 NWBK\n6016 1331 9268 19", {"gb29 nwbk\n6016 1331 9268 19"}},
             {"IBANGB29NWBK60161331926819", {"gb29nwbk60161331926819"}},
             {"GB29, NWBK60161331926819", {}},
             {"GB29NWBK60161331926818", {}},
             {"XX29NWBK60161331926819", {}},
             {"(DE89370400440532013000)", {"de89370400440532013000"}},
             {"xDE89370400440532013000", {}},
             {"DE89370400440532013000x", {}},
             {"DE893704004405", {}},
             {"DE", {}},
             {"DE8", {}},
             {"\u200BDE89 3704 0044 0532 0130 00", {"de89 3704 0044 0532 0130 00"}},
             {"NO9386011117947 BE68539007547034", {"no9386011117947", "be68539007547034"}},
         });
}

TEST(Ssns, AreFoundWhereTheNumberExists) {
  Expect({Entity::kSsn}, {
                             {"123-45-6789", {"123-45-6789"}},
                             {"123 45 6789", {"123 45 6789"}},
                             {"899-45-6789", {"899-45-6789"}},
                             {"001-01-0001", {"001-01-0001"}},
                             {"772-99-9999", {"772-99-9999"}},
                             {"123‑45‑6789", {"123-45-6789"}},
                             {"My SSN:123-45-6789.", {"123-45-6789"}},
                             // Not given to anybody.
                             {"000-45-6789", {}},
                             {"666-45-6789", {}},
                             {"900-45-6789", {}},
                             {"950-45-6789", {}},
                             {"999-45-6789", {}},
                             {"123-00-6789", {}},
                             {"123-45-0000", {}},
                             // Written otherwise.
                             {"123-45 6789", {}},
                             {"123 45-6789", {}},
                             {"123.45.6789", {}},
                             {"SSN 123.45.6789", {"123.45.6789"}},
                             {"SSN 123 - 45 - 6789", {"123 - 45 - 6789"}},
                             {"ssn123456789", {"123456789"}},
                             {"12-345-6789", {}},
                             {"1234-45-6789", {}},
                             {"123-456-789", {}},
                             {"123-45-67890", {}},
                             {"123-45-678", {}},
                             {"123-45-6789-0", {}},
                             {"1-123-45-6789", {}},
                             {"a123-45-6789", {}},
                             {"123-45-6789a", {}},
                             {"$5.123-45-6789", {}},
                             {"123-45", {}},
                             {"123-", {}},
                             {"123-45-6789 and 234-56-7890", {"123-45-6789", "234-56-7890"}},
                         });
}

TEST(Ssns, NineBareDigitsNeedAnAnnouncement) {
  Expect({Entity::kSsn}, {
                             {"SSN 123456789", {"123456789"}},
                             {"my social security number is 123456789", {"123456789"}},
                             {"ssn is of one two 123456789", {"123456789"}},
                             {"ssn a1 b1 c1 d1 e1 123456789", {"123456789"}},
                             {"ssn a1 b1 c1 d1 e1 f1 123456789", {}},
                             {"123456789", {}},
                             {"order 123456789", {}},
                             {"social media security 123456789", {}},
                             {"123456789 is my ssn", {}},
                             {"ssn 000456789", {}},
                             {"ssn 666456789", {}},
                             {"ssn 912345678", {}},
                             {"ssn 123006789", {}},
                             {"ssn 123450000", {}},
                             {"ssn 1234567890", {}},
                         });
}

// 98 less the remainder makes a number of an account valid: ISO 13616.
std::string GermanIban(Dice& dice) {
  std::string account;
  for (int i = 0; i < 18; ++i) {
    account += dice.Of("0123456789");
  }
  unsigned remainder = 0;
  for (const char digit : account + "131400") {  // "de00"
    remainder = (remainder * 10 + static_cast<unsigned>(digit - '0')) % 97;
  }
  const unsigned check = 98 - remainder;
  return "de" + std::to_string(check / 10) + std::to_string(check % 10) + account;
}

TEST(Numbers, RandomOnesAreFoundAndNoneWithADigitChangedOrTwoExchanged) {
  Dice dice;
  for (int round = 0; round < 100; ++round) {
    std::string prefix = "4";
    for (int i = 0; i < 14; ++i) {
      prefix += dice.Of("0123456789");
    }
    for (const auto& [entity, number] :
         {std::pair(Entity::kCard, Card(prefix, 16)), std::pair(Entity::kIban, GermanIban(dice))}) {
      EXPECT_EQ(FoundIn("It is " + number + ", keep it.", {entity}), std::vector{number});
      for (std::size_t at = 2; at < number.size(); ++at) {
        std::string changed = number;
        changed[at] =
            static_cast<char>('0' + (number[at] - '0' + 1 + static_cast<int>(dice.Below(9))) % 10);
        EXPECT_TRUE(FoundIn(changed, {entity}).empty()) << number << " " << changed;
        if (at == 2 || number[at] == number[at - 1]) {
          continue;
        }
        std::string exchanged = number;
        std::swap(exchanged[at], exchanged[at - 1]);
        const bool nine_and_zero = std::abs(number[at] - number[at - 1]) == 9;
        EXPECT_EQ(FoundIn(exchanged, {entity}).empty(), entity == Entity::kIban || !nine_and_zero)
            << number << " " << exchanged;
      }
    }
  }
}

TEST(Numbers, OnlyTheKindsAskedFor) {
  const std::string text = "4111111111111111 DE89370400440532013000 123-45-6789";
  EXPECT_EQ(FoundIn(text, {}).size(), 0U);
  EXPECT_EQ(FoundIn(text, {Entity::kCard}), std::vector<std::string>{"4111111111111111"});
  EXPECT_EQ(FoundIn(text, {Entity::kIban}), std::vector<std::string>{"de89370400440532013000"});
  EXPECT_EQ(FoundIn(text, {Entity::kSsn}), std::vector<std::string>{"123-45-6789"});
  EXPECT_EQ(FoundIn(text, {Entity::kCard, Entity::kIban, Entity::kSsn}).size(), 3U);
}

}  // namespace
}  // namespace forepost::policy
