#include "policy/approved_posts.h"

#include <gtest/gtest.h>

#include <string>

namespace forepost::policy {
namespace {

std::string PostText(const std::string& text, const std::string& id = "results") {
  return R"({"id": ")" + id + R"(", "text": ")" + text +
         R"(", "approved_by": "Jane Roe, CCO", "approved_on": "2026-11-20"})";
}

std::string FileOf(const std::string& posts) {
  return R"({"format": 1, "posts": [)" + posts + "]}";
}

std::string FaultsOf(const std::string& json) {
  const auto posts = ApprovedPosts::Parse(json, "posts.json");
  return posts ? "none" : ToString(posts.error());
}

TEST(ApprovedPosts, TheWholeTextIsCompared) {
  const auto posts = ApprovedPosts::Parse(
      FileOf(PostText(R"(Our fund returned 8% in 2025, net of fees.\nIt’s not a \"promise\".)")),
      "posts.json");
  ASSERT_TRUE(posts) << ToString(posts.error());
  EXPECT_EQ(posts->size(), 1U);
  struct Case {
    std::string_view text;
    bool approved;
  };
  for (const auto& [text, approved] : {
           Case{"Our fund returned 8% in 2025, net of fees.\nIt’s not a \"promise\".", true},
           Case{"  Our fund returned 8%  in 2025, net of fees.\r\n\r\nIt's not a “promise”.\n",
                true},
           Case{"our fund RETURNED 8% in 2025, net of fees. It's not a \"promise\".", true},
           Case{"Our fund returned 9% in 2025, net of fees. It's not a \"promise\".", false},
           Case{"Our fund returned 8 in 2025, net of fees. It's not a \"promise\".", false},
           Case{"Our fund returned 8% in 2025. It's not a \"promise\".", false},
           Case{"Our fund returned 8% in 2025, net of fees. It's a \"promise\".", false},
           Case{"Our fund returned 8% in 2025, net of fees. It's not a \"promise\". Buy!", false},
           Case{"Buy! Our fund returned 8% in 2025, net of fees. It's not a \"promise\".", false},
           Case{"", false},
           Case{" ", false},
       }) {
    EXPECT_EQ(posts->Find(text) != nullptr, approved) << text;
  }
  const PostApproval* const found =
      posts->Find("Our fund returned 8% in 2025, net of fees. It's not a \"promise\".");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(
      *found,
      (PostApproval{.id = "results", .approved_by = "Jane Roe, CCO", .approved_on = "2026-11-20"}));
}

TEST(ApprovedPosts, ALongTextIsNone) {
  const auto posts = ApprovedPosts::Parse(FileOf(PostText("Short.")), "posts.json");
  ASSERT_TRUE(posts);
  EXPECT_EQ(posts->Find(std::string(1U << 20U, ' ') + "Short."), nullptr);
  EXPECT_NE(posts->Find(std::string(100, ' ') + "Short."), nullptr);
  EXPECT_EQ(ApprovedPosts::Parse(FileOf(""), "posts.json")->Find("Short."), nullptr);
}

TEST(ApprovedPosts, EveryFaultIsNamed) {
  struct Case {
    std::string json;
    std::string_view fault;
  };
  const std::string good = PostText("A");
  for (const auto& [json, fault] : {
           Case{FileOf(good), "none"},
           Case{FileOf(good + "," + PostText("B")), "two posts have the id"},
           Case{FileOf(good + "," + PostText(" a ", "other")), "approved twice"},
           Case{FileOf(PostText("A", "No Id")), "small letters, digits and dashes"},
           Case{FileOf(PostText("")), "/posts/0/text: is empty"},
           Case{FileOf(PostText(R"(​ )")), "nothing in it that shows"},
           Case{FileOf(PostText(std::string(kMaxApprovedText + 1, 'x'))), "characters, more than"},
           Case{FileOf(R"({"id": "a", "text": "A", "approved_on": "2026-11-20"})"),
                "\"approved_by\" is missing"},
           Case{FileOf(R"({"id": "a", "text": "A", "approved_by": "J", "approved_on": "today"})"),
                "is not a date"},
           Case{FileOf(R"({"id": "a", "text": "A", "approved_by": "J",)"
                       R"( "approved_on": "2026-11-20", "surface": "post"})"),
                "no member \"surface\""},
           Case{R"({"format": 2, "posts": []})", "/format"},
           Case{R"({"format": 1, "posts": {}})", "is not a list"},
           Case{R"({"format": 1})", "\"posts\" is missing"},
           Case{"[]", "must be an object"},
       }) {
    EXPECT_NE(FaultsOf(json).find(fault), std::string::npos) << json << FaultsOf(json);
  }
}

}  // namespace
}  // namespace forepost::policy
