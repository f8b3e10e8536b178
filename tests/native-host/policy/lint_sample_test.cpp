#include "policy/lint_sample.h"

#include <string>
#include <vector>

#include "native-host/policy/lint_fixture.h"

namespace forepost::policy {
namespace {

class LintSampleTest : public ::testing::Test {
 protected:
  // So many posts, of which `hits` have the word.
  static std::vector<std::string> Posts(std::size_t posts, std::size_t hits,
                                        const std::string& word = "sure") {
    std::vector<std::string> all(posts, "a fine day");
    for (std::size_t i = 0; i < hits; ++i) {
      all[i] = "a " + word + " thing, " + word;
    }
    return all;
  }

  static std::string Json(const std::string& severity, const std::string& more = {}) {
    return PolicyText({{.match = R"({"kind": "phrases", "concepts": ["s"]})",
                        .more = more,
                        .severity = severity}},
                      R"(, "concepts": {"s": {"phrases": ["sure"]}, "t": {"concepts": ["s"]},
                          "u": {"phrases": ["unsaid"]}})");
  }

  static SampleCounts Count(const std::string& json, const std::vector<std::string>& posts,
                            std::vector<std::string>* warned = nullptr) {
    const auto document = JsonDocument::Parse(json, "p.json");
    Diagnostics faults;
    const PolicyModel model = ReadModel(*document, faults);
    SampleCounts counts = CountSample(*document, model, posts);
    if (warned != nullptr) {
      for (const Diagnostic& one : LintSample(*document, model, counts)) {
        EXPECT_EQ(one.level, Diagnostic::Level::kWarning);
        EXPECT_FALSE(one.hint.empty());
        warned->push_back(one.field + ": " + one.message);
      }
    }
    return counts;
  }

  static Warnings Warned(const std::string& json, const std::vector<std::string>& posts) {
    Warnings warned;
    Count(json, posts, &warned);
    return warned;
  }
};

TEST_F(LintSampleTest, CountsPostsOfEachConceptAndRule) {
  const SampleCounts counts = Count(Json("warn"), Posts(30, 4));
  EXPECT_EQ(counts.posts, 30U);
  EXPECT_EQ(counts.concepts, (std::map<std::string, std::size_t>{{"s", 4}, {"t", 4}, {"u", 0}}));
  EXPECT_EQ(counts.rules, std::vector<std::size_t>{4});
}

TEST_F(LintSampleTest, CountsWhateverTheConditionsAre) {
  EXPECT_EQ(
      Count(Json("warn", R"(, "surfaces": ["profile"], "sites": ["example.com"], "groups": ["g"])"),
            Posts(30, 4))
          .rules,
      std::vector<std::size_t>{4});
  EXPECT_EQ(Count(Json("warn", R"(, "unless": {"phrases": ["thing"]})"), Posts(30, 4)).rules,
            std::vector<std::size_t>{0});
}

TEST_F(LintSampleTest, WarnsFromTheSharesOn) {
  const std::string rule = R"(/rules/0: rule "rule" hits )";
  EXPECT_EQ(Warned(Json("warn"), Posts(100, 1)), Warnings());
  EXPECT_EQ(Warned(Json("warn"), Posts(100, 2)),
            Warnings{rule + "2 of 100 posts (2.0 %) of the sample"});
  EXPECT_EQ(Warned(Json("block"), Posts(100, 9)).size(), 1U);
  EXPECT_EQ(Warned(Json("advise"), Posts(100, 9)), Warnings());
  EXPECT_EQ(Warned(Json("advise"), Posts(100, 10)),
            (Warnings{"/concepts/s: the concept \"s\" stands in 10 of 100 posts (10.0 %) of the "
                      "sample: alone it says nothing",
                      "/concepts/t: the concept \"t\" stands in 10 of 100 posts (10.0 %) of the "
                      "sample: alone it says nothing"}));
}

TEST_F(LintSampleTest, TooFewPostsSayNothing) {
  EXPECT_EQ(Warned(Json("block"), Posts(kLeastPosts - 1, kLeastPosts - 1)), Warnings());
  EXPECT_EQ(Warned(Json("block"), Posts(kLeastPosts, kLeastPosts)).size(), 3U);
}

TEST_F(LintSampleTest, Shares) {
  EXPECT_EQ(ShareText(0, 7), "0.0 %");
  EXPECT_EQ(ShareText(1, 3), "33.3 %");
  EXPECT_EQ(ShareText(7, 7), "100.0 %");
}

}  // namespace
}  // namespace forepost::policy
