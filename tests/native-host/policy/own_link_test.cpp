#include "policy/own_link.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"

namespace forepost::policy {
namespace {

NameList Domains() {
  return {{.name = "harbour.example", .aliases = {"Harbour-Funds.test"}},
          {.name = "https://www.third.example/home", .aliases = {}},
          {.name = "example", .aliases = {}}};
}

TEST(OwnLink, AnAddressOrABareDomain) {
  const OwnDomains domains(Domains());
  for (const std::string text : {
           "see https://harbour.example/rates",
           "see http://www.harbour.example",
           "harbour.example",
           "at ir.harbour.example/x?y=1#z today",
           "(harbour.example)",
           "harbour.example.",
           "harbour.example, for one",
           "[rates](https://harbour.example/rates)",
           "https://harbour.example:8443/",
           "https://someone@harbour.example/",
           "more:https://harbour.example",
           "one\nharbour-funds.test\ntwo",
           "\"third.example\"",
           "evil.test harbour.example",
       }) {
    EXPECT_TRUE(domains.LinkedIn(text)) << text;
  }
}

TEST(OwnLink, NothingThatOnlyLooksLikeIt) {
  const OwnDomains domains(Domains());
  for (const std::string text : {
           "",
           "harbour example",
           "harbour.example.evil.test",
           "https://harbour.example.evil.test/",
           "evilharbour.example",
           "evil.test/harbour.example",
           "https://evil.test/?to=harbour.example",
           "https://harbour.example@evil.test/",
           "jane@harbour.example",
           "harbour-example",
           "harbour.examples",
           "other.example",
           "example",
           "https://",
           "...",
       }) {
    EXPECT_FALSE(domains.LinkedIn(text)) << text;
  }
  EXPECT_FALSE(OwnDomains().LinkedIn("harbour.example"));
  EXPECT_FALSE(OwnDomains(NameList()).LinkedIn("harbour.example"));
}

TEST(OwnLink, DropsAllHitsOfARuleThatAllowsIt) {
  const std::string match = R"({"kind": "phrases", "phrases": ["award"]})";
  const std::string declared = R"(, "lists": {"firm_domains": {"title": "Own", "secret": false}})";
  const NameLists lists{{"firm_domains", Domains()}};
  const Policy policy = OneRule(match, R"(, "unless": {"own_link": true})", declared, lists);
  ExpectFound(policy, {
                          {"Our award. See HARBOUR.example/award", {}},
                          {"Our award. See evil.test", {"award"}},
                          {"Our award", {"award"}},
                      });
  ExpectFound(OneRule(match, {}, declared, lists), {{"award harbour.example", {"award"}}});
  // Without the list no link is the firm's own.
  ExpectFound(OneRule(match, R"(, "unless": {"own_link": true})", declared),
              {{"award harbour.example", {"award"}}});
  const Policy whole =
      OneRule(R"({"kind": "requires", "when": "always", "need": {"phrases": ["risk"]}})",
              R"(, "unless": {"own_link": true})", declared, lists);
  ExpectFound(whole, {{"Buy", {""}}, {"Buy at harbour.example", {}}});
}

}  // namespace
}  // namespace forepost::policy
