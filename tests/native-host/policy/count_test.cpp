// Rules that want a term several times in one text.
#include <gtest/gtest.h>

#include <string>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

Policy AtLeast(int count, const std::string& more = {}) {
  return OneRule(R"({"kind": "count", "of": {"phrases": ["buy", "buy now"]}, "at_least": )" +
                     std::to_string(count) + "}",
                 more);
}

TEST(Count, EachPlaceOfATextThatHasEnough) {
  ExpectFound(AtLeast(2), {
                              {"buy", {}},
                              {"", {}},
                              {"buy and buy", {"buy", "buy"}},
                              {"buy. Sell.\n\nBuy", {"buy", "Buy"}},
                              {"buy, buy, buy", {"buy", "buy", "buy"}},
                          });
  ExpectFound(AtLeast(3), {{"buy and buy", {}}, {"buy buy buy", {"buy", "buy", "buy"}}});
}

TEST(Count, PlacesThatOverlapAreOne) {
  ExpectFound(AtLeast(2), {{"buy now", {}}, {"buy now, buy", {"buy now", "buy"}}});
}

TEST(Count, WhatIsExceptedDoesNotCount) {
  ExpectFound(AtLeast(2, R"(, "unless": {"negated": true})"),
              {{"buy, but never buy", {}}, {"buy, but never buy. Buy", {"buy", "Buy"}}});
}

}  // namespace
}  // namespace forepost::policy
