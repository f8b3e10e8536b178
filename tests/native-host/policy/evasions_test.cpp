// Evasions against whole rules: terms near each other inside a hashtag, names of lists in camel
// case, texts in other scripts.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/utf16.h"

namespace forepost::policy {
namespace {

// What was typed where the policy finds something.
std::vector<std::string> TypedIn(const Policy& policy, const std::string& text) {
  std::vector<std::string> found;
  for (const Finding& finding : Checked({&policy, 1}, {.text = text}).findings) {
    found.push_back(Utf16Substring(text, {finding.start, finding.end}));
  }
  return found;
}

using Strings = std::vector<std::string>;

TEST(Evasions, TermsOfANearMayStandInOneHashtag) {
  const Policy policy = OneRule(
      R"({"kind": "near", "all": [{"phrases": ["guaranteed"]}, {"phrases": ["returns"]}],
          "within": {"words": 3}})");
  EXPECT_EQ(TypedIn(policy, "#GuaranteedReturns"), Strings{"GuaranteedReturns"});
  EXPECT_EQ(TypedIn(policy, "#guaranteedreturns"), Strings{"guaranteedreturns"});
  EXPECT_EQ(TypedIn(policy, "gu4ranteed 🔥 💰 🔥 a r3turns"),
            Strings{"gu4ranteed 🔥 💰 🔥 a r3turns"});
  EXPECT_EQ(TypedIn(policy, "gu4ranteed 🔥 💰 r3turns"), Strings{"gu4ranteed 🔥 💰 r3turns"});
  EXPECT_EQ(TypedIn(policy, "guaranteed 🔥 💰 big returns"),
            Strings{"guaranteed 🔥 💰 big returns"});
  EXPECT_EQ(TypedIn(policy, "guaranteed and very big returns"), Strings());
}

TEST(Evasions, NamesInCamelCaseStayWhole) {
  const Policy policy = OneRule(
      R"({"kind": "list", "list": "firm"})", {},
      R"(, "lists": {"firm": {"title": "Firm", "secret": false}})",
      {{"firm", {{.name = "BlueField", .aliases = {}}, {.name = "McDonald", .aliases = {}}}}});
  EXPECT_EQ(TypedIn(policy, "BlueField, bluefield and #BlueField"),
            (Strings{"BlueField", "bluefield", "BlueField"}));
  EXPECT_EQ(TypedIn(policy, "McDonald's Blue Field"), Strings{"McDonald's"});
}

TEST(Evasions, APostInAnotherScriptIsNoHitForThat) {
  const Policy policy = OneRule(
      R"({"kind": "phrases", "phrases": ["cop", "top", "het", "one", "copy", "toh", "olo", "no"]})");
  for (const std::string text :
       {"Не выноси сор из избы", "ТОР и НЕТ: это просто слова", "Оне пришли", "Ο τον νόμο είδα",
        "сору в градината", "סוס אחד", "Գինը որոն է այսօր", "Я не хочу сору"}) {
    EXPECT_EQ(TypedIn(policy, text), Strings()) << text;
  }
  EXPECT_EQ(TypedIn(policy, "please сору this"), Strings{"сору"});
}

}  // namespace
}  // namespace forepost::policy
