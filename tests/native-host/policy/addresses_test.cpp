#include "policy/addresses.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

using Strings = std::vector<std::string>;

Strings AddressesIn(std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  Strings found;
  for (const AddressWords& address : FindAddresses(words)) {
    const std::size_t begin = words.all()[address.first].begin;
    found.push_back(text.bytes().substr(begin, words.all()[address.last].end - begin));
  }
  return found;
}

TEST(Addresses, AreFound) {
  const std::vector<std::pair<std::string, Strings>> cases{
      {"see https://x.y/risk-free?a=b now", {"https://x.y/risk-free?a=b"}},
      {"www.risk-free-returns-myth.org.", {"www.risk-free-returns-myth.org"}},
      {"risk-free.example.com, sure", {"risk-free.example.com"}},
      {"(example.com/sure-thing) sure", {"example.com/sure-thing"}},
      {"jane.roe@risk-free.example now", {"jane.roe@risk-free.example"}},
      {"a@b", {}},
      {"@risk_free_returns sure", {"risk_free_returns"}},
      {"@guaranteed", {}},
      {"@ guaranteed", {}},
      {"a.com b.org", {"a.com", "b.org"}},
      {"end.Com", {}},  // a new sentence
      {"sure.thing", {}},
      {"sure. Com", {}},
      {"risk-free", {}},
      {"www", {}},
      {"www.", {}},
      {"https://", {}},
      {"x@", {}},
      {"", {}},
      {"🚀", {}},
  };
  for (const auto& [text, found] : cases) {
    EXPECT_EQ(AddressesIn(text), found) << text;
  }
}

TEST(Addresses, DoNotReachOverWhatEndsThem) {
  for (const std::string end : {" ", "\n", ",", ";", "\"", ")", ">"}) {
    EXPECT_EQ(AddressesIn("example.com/a" + end + "b"), Strings{"example.com/a"})
        << ::testing::PrintToString(end);
  }
}

}  // namespace
}  // namespace forepost::policy
