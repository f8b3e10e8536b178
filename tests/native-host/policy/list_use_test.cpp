#include "policy/list_use.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "support/temp_folder.h"

namespace forepost::policy {
namespace {

constexpr std::string_view kDeclared =
    R"(, "lists": {"restricted": {}, "firm": {"secret": false}, "clients": {}})";

TEST(ListUse, ARuleThatNamesAListUsesIt) {
  struct Case {
    std::string match;
    std::string more;
    bool restricted;
    bool clients;
  };
  const std::vector<Case> cases{
      {R"({"kind": "list", "list": "restricted"})", "", true, false},
      {R"({"kind": "near", "all": [{"phrases": ["buy"]}, {"lists": ["restricted", "clients"]}]})",
       "", true, true},
      {R"({"kind": "phrases", "phrases": ["buy"]})", R"(, "surfaces": ["post"])", false, false},
      {R"({"kind": "phrases", "phrases": ["buy"]})", R"(, "unless": {"lists": ["restricted"]})",
       true, false},
      {R"({"kind": "phrases", "phrases": ["buy"]})",
       R"(, "unless": {"anywhere": {"lists": ["restricted"]}})", true, false},
      {R"({"kind": "list", "list": "clients"})", R"(, "surfaces": ["profile"])", false, false},
      {R"({"kind": "list", "list": "clients"})", R"(, "surfaces": ["profile", "post"])", false,
       true},
  };
  for (const Case& one : cases) {
    const Policy policy = OneRule(one.match, one.more, std::string(kDeclared));
    EXPECT_EQ(UsesList(policy, "restricted", Surface::kPost), one.restricted) << one.match;
    EXPECT_EQ(UsesList(policy, "clients", Surface::kPost), one.clients) << one.match;
    EXPECT_FALSE(UsesList(policy, "nothing", Surface::kPost));
  }
}

TEST(ListUse, ReadsWhatIsNeededAndNamesEachList) {
  const testing::TempFolder folder;
  const auto missing = folder.path() / "none.txt";
  const NameLists lists{{"restricted", NameList::Later(missing)},
                        {"firm", NameList::Later(missing)}};
  const Policy policy =
      Loaded(PolicyText({{.match = R"({"kind": "list", "list": "restricted"})", .id = "secret"},
                         {.match = R"({"kind": "list", "list": "firm"})", .id = "open"}},
                        std::string(kDeclared)),
             lists);
  const auto typing = ReadLists(policy, ListUse::kTyping);
  ASSERT_FALSE(typing);
  ASSERT_EQ(typing.error().size(), 1U);
  EXPECT_EQ(typing.error()[0].message, "the list \"firm\" cannot be used: there is no such file");
  EXPECT_EQ(typing.error()[0].hint,
            "check the path, or take the list out of the machine's settings");
  EXPECT_EQ(ReadLists(policy, ListUse::kSubmit).error().size(), 2U);
}

}  // namespace
}  // namespace forepost::policy
