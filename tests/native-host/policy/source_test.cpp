#include "policy/source.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "support/temp_folder.h"

namespace forepost::policy {
namespace {

std::string PolicyWith(const std::string& phrase, const std::string& id = "sample") {
  return PolicyText({{.match = R"({"kind": "phrases", "phrases": [")" + phrase + R"("]})"},
                     {.match = R"({"kind": "list", "list": "names"})", .id = "names"}},
                    R"(, "lists": {"names": {}})", id);
}

class SourceTest : public ::testing::Test {
 protected:
  // As a careful editor does it: a new file is renamed over the old one.
  void Swap(const std::string& name, const std::string& content) const {
    const auto fresh = folder_.Write(name + ".new", content);
    std::filesystem::rename(fresh, folder_.path() / name);
  }
  std::filesystem::path Path(const std::string& name) const { return folder_.path() / name; }

  static Found FoundNow(PolicySource& source, std::string_view text) {
    const PoliciesInForce now = source.Current();
    Found found;
    if (now.policies == nullptr) {
      return {"nothing in force"};
    }
    for (const Finding& finding :
         Check(*now.policies, {.text = text, .lists = CheckRequest::Lists::kShown}).findings) {
      found.push_back(finding.text);
    }
    return found;
  }

  testing::TempFolder folder_;
};

TEST_F(SourceTest, ReadsThePoliciesAndTheirLists) {
  folder_.Write("a.json", PolicyWith("alpha", "a"));
  folder_.Write("b.json", PolicyWith("beta", "b"));
  folder_.Write("names.txt", "Acme\n");
  PolicySource source({Path("a.json"), Path("b.json")}, {{"names", Path("names.txt")}});
  EXPECT_EQ(FoundNow(source, "alpha beta"), (Found{"alpha", "beta"}));
  EXPECT_EQ(FoundNow(source, "acme"), (Found{"acme", "acme"}));
  EXPECT_TRUE(source.Current().problems.empty());
  EXPECT_EQ((*source.Current().policies)[1].identity().id, "b");
}

TEST_F(SourceTest, NothingIsReadAgainWithoutAChange) {
  folder_.Write("a.json", PolicyWith("alpha"));
  PolicySource source({Path("a.json")}, {});
  const auto first = source.Current().policies;
  EXPECT_EQ(source.Current().policies, first);
  PolicySource moved = std::move(source);
  EXPECT_EQ(moved.Current().policies, first);
}

TEST_F(SourceTest, AFileRenamedIntoPlaceIsRead) {
  folder_.Write("a.json", PolicyWith("alpha"));
  PolicySource source({Path("a.json")}, {});
  EXPECT_EQ(FoundNow(source, "alpha beta"), Found{"alpha"});
  Swap("a.json", PolicyWith("beta"));
  EXPECT_EQ(FoundNow(source, "alpha beta"), Found{"beta"});
}

// The same size and, put back by hand, the same time of modification.
TEST_F(SourceTest, AnEditOfTheSameSizeIsRead) {
  const auto file = folder_.Write("a.json", PolicyWith("alpha"));
  const auto time = std::filesystem::last_write_time(file);
  PolicySource source({file}, {});
  EXPECT_EQ(FoundNow(source, "alpha gamma"), Found{"alpha"});
  folder_.Write("a.json", PolicyWith("gamma"));
  EXPECT_EQ(FoundNow(source, "alpha gamma"), Found{"gamma"});
  folder_.Write("a.json", PolicyWith("delta"));
  std::filesystem::last_write_time(file, time);
  EXPECT_EQ(FoundNow(source, "delta"), Found{"delta"});
}

TEST_F(SourceTest, ABrokenFileLeavesTheLastGoodOne) {
  folder_.Write("a.json", PolicyWith("alpha"));
  PolicySource source({Path("a.json")}, {});
  const auto good = source.Current().policies;
  Swap("a.json", "{\"format\": 1,\n  nonsense");
  EXPECT_EQ(source.Current().policies, good);
  ASSERT_EQ(source.Current().problems.size(), 1U);
  EXPECT_EQ(source.Current().problems[0].file, Path("a.json").string());
  EXPECT_EQ(source.Current().problems[0].line, 2U);
  std::filesystem::remove(Path("a.json"));
  EXPECT_EQ(source.Current().policies, good);
  EXPECT_EQ(source.Current().problems[0].message, "there is no such file");
  Swap("a.json", PolicyWith("beta"));
  EXPECT_EQ(FoundNow(source, "beta"), Found{"beta"});
  EXPECT_TRUE(source.Current().problems.empty());
}

TEST_F(SourceTest, AFileMissingAtTheStartIsReadWhenItComes) {
  PolicySource source({Path("a.json")}, {});
  EXPECT_EQ(source.Current().policies, nullptr);
  ASSERT_EQ(source.Current().problems.size(), 1U);
  EXPECT_EQ(source.Current().problems[0].message, "there is no such file");
  folder_.Write("a.json", PolicyWith("alpha"));
  EXPECT_EQ(FoundNow(source, "alpha"), Found{"alpha"});
  EXPECT_TRUE(source.Current().problems.empty());
}

TEST_F(SourceTest, AChangedListIsRead) {
  folder_.Write("a.json", PolicyWith("alpha"));
  folder_.Write("names.txt", "Acme\n");
  PolicySource source({Path("a.json")}, {{"names", Path("names.txt")}});
  EXPECT_EQ(FoundNow(source, "acme bravo"), Found{"acme"});
  folder_.Write("names.txt", "Bravo\n");
  EXPECT_EQ(FoundNow(source, "acme bravo"), Found{"bravo"});
  folder_.Write("names.txt", "\xFF\n");
  EXPECT_EQ(FoundNow(source, "acme bravo"), Found{"bravo"});
  ASSERT_EQ(source.Current().problems.size(), 1U);
  EXPECT_EQ(source.Current().problems[0].file, Path("names.txt").string());
}

// Padded to where a list is no longer read at once.
std::string LongList(const std::string& names) {
  std::string list = names;
  while (list.size() < 70'000) {
    list += "# a remark that only takes up space, so that the list is read later\n";
  }
  return list;
}

class LongListsTest : public SourceTest {
 protected:
  LongListsTest() { folder_.Write("a.json", PolicyWith("alpha")); }

  PolicySource Source() { return {{Path("a.json")}, {{"names", Path("names.txt")}}}; }

  // As a submit does it.
  static Found FoundAtSubmit(PolicySource& source, std::string_view text) {
    const PoliciesInForce now = source.CurrentWithLists();
    if (now.policies == nullptr) {
      return {"nothing in force"};
    }
    Found found;
    for (const Finding& finding :
         Check(*now.policies, {.text = text, .lists = CheckRequest::Lists::kOpaque}).findings) {
      found.push_back(finding.rule);
    }
    return found;
  }
};

TEST_F(LongListsTest, AreReadForTheFirstSubmit) {
  folder_.Write("names.txt", LongList("Acme\n"));
  PolicySource source = Source();
  EXPECT_FALSE(source.HasUnreadLists());
  EXPECT_NE(source.Current().policies, nullptr);
  EXPECT_TRUE(source.HasUnreadLists());
  // Had it been read by now, this would be nothing to it but a change.
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{"review"});
  EXPECT_FALSE(source.HasUnreadLists());
  folder_.Write("names.txt", LongList("Bravo\n"));
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{});
  EXPECT_EQ(FoundAtSubmit(source, "bravo"), Found{"review"});
}

TEST_F(LongListsTest, AMissingOneIsSaidAtTheStart) {
  PolicySource source = Source();
  EXPECT_EQ(source.Current().policies, nullptr);
  EXPECT_EQ(source.Current().problems[0].message,
            "the list \"names\" cannot be used: there is no such file");
  EXPECT_FALSE(source.HasUnreadLists());
}

TEST_F(LongListsTest, AFaultShowsAtTheFirstSubmitAndStays) {
  folder_.Write("names.txt", LongList("Acme\n\xFF\n"));
  PolicySource source = Source();
  EXPECT_TRUE(source.Current().problems.empty());
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{"nothing in force"});
  const auto problems = source.Current().problems;
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].file, Path("names.txt").string());
  EXPECT_EQ(problems[0].line, 2U);
  EXPECT_EQ(problems[0].message, "the list \"names\" cannot be used: the line is not UTF-8");
  EXPECT_EQ(source.Current().policies, nullptr);
  Swap("names.txt", LongList("Acme\n"));
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{"review"});
  EXPECT_TRUE(source.Current().problems.empty());
}

TEST_F(LongListsTest, OneThatBecomesFaultyLeavesTheLastGoodOne) {
  folder_.Write("names.txt", LongList("Acme\n"));
  PolicySource source = Source();
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{"review"});
  Swap("names.txt", LongList("\xFF\n"));
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{"review"});
  EXPECT_EQ(source.Current().problems.size(), 1U);
  // Nor does a policy's fault take away what was good.
  Swap("names.txt", LongList("Bravo\n"));
  Swap("a.json", "[");
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{"review"});
}

TEST_F(LongListsTest, APolicyThatBecomesFaultyLeavesTheLastGoodOneUnread) {
  folder_.Write("names.txt", LongList("Acme\n"));
  PolicySource source = Source();
  const auto good = source.Current().policies;
  Swap("a.json", "[");
  EXPECT_EQ(source.Current().policies, good);
  EXPECT_EQ(FoundAtSubmit(source, "acme"), Found{"review"});
  EXPECT_EQ(source.CurrentWithLists().problems.size(), 1U);
}

TEST_F(LongListsTest, WhatRulesLookAtWhileOneTypesIsReadAtTheStart) {
  folder_.Write("a.json",
                PolicyText({{.match = R"({"kind": "list", "list": "names"})", .id = "names"}},
                           R"(, "lists": {"names": {"secret": false}})"));
  folder_.Write("names.txt", LongList("Acme\n\xFF\n"));
  PolicySource source = Source();
  EXPECT_EQ(source.Current().policies, nullptr);
  ASSERT_EQ(source.Current().problems.size(), 1U);
  Swap("names.txt", LongList("Acme\n"));
  EXPECT_EQ(FoundNow(source, "acme"), Found{"acme"});
}

// A rule with own_link is silent in a text that links to the firm.
TEST_F(LongListsTest, TheFirmsDomainsAreReadAtTheStart) {
  folder_.Write("a.json", PolicyText({{.match = R"({"kind": "phrases", "phrases": ["alpha"]})",
                                       .more = R"(, "unless": {"own_link": true})"}},
                                     R"(, "lists": {"firm_domains": {"secret": false}})"));
  folder_.Write("names.txt", LongList("firm.example\n"));
  PolicySource source({Path("a.json")}, {{"firm_domains", Path("names.txt")}});
  EXPECT_EQ(FoundNow(source, "alpha"), Found{"alpha"});
  EXPECT_EQ(FoundNow(source, "alpha at https://firm.example/x"), Found{});
}

TEST_F(LongListsTest, OneThatNoRuleLooksAtIsNeverRead) {
  folder_.Write("a.json", PolicyText({{.match = R"({"kind": "phrases", "phrases": ["alpha"]})"}},
                                     R"(, "lists": {"names": {}})"));
  folder_.Write("names.txt", LongList("\xFF\n"));
  PolicySource source = Source();
  EXPECT_TRUE(source.CurrentWithLists().problems.empty());
}

TEST_F(SourceTest, SeveralFilesAreSwappedAsAWhole) {
  folder_.Write("a.json", PolicyWith("alpha", "a"));
  folder_.Write("b.json", PolicyWith("beta", "b"));
  PolicySource source({Path("a.json"), Path("b.json")}, {});
  EXPECT_EQ(FoundNow(source, "alpha beta gamma delta"), (Found{"alpha", "beta"}));
  // The first is good and new, the second broken: neither is taken.
  Swap("a.json", PolicyWith("gamma", "a"));
  Swap("b.json", "[");
  EXPECT_EQ(FoundNow(source, "alpha beta gamma delta"), (Found{"alpha", "beta"}));
  EXPECT_EQ(source.Current().problems.size(), 1U);
  Swap("b.json", PolicyWith("delta", "b"));
  EXPECT_EQ(FoundNow(source, "alpha beta gamma delta"), (Found{"gamma", "delta"}));
}

TEST_F(SourceTest, AllProblemsAreNamed) {
  folder_.Write("b.json", "[]");
  PolicySource source({Path("a.json"), Path("b.json")}, {{"names", Path("names.txt")}});
  EXPECT_EQ(source.Current().problems.size(), 3U);
}

TEST_F(SourceTest, WhoHoldsASetKeepsIt) {
  folder_.Write("a.json", PolicyWith("alpha"));
  PolicySource source({Path("a.json")}, {});
  const auto held = source.Current().policies;
  Swap("a.json", PolicyWith("beta"));
  EXPECT_EQ(FoundNow(source, "beta"), Found{"beta"});
  EXPECT_EQ(Check(*held, {.text = "alpha"}).findings.size(), 1U);
}

}  // namespace
}  // namespace forepost::policy
