#include "common/json_document.h"

#include <gtest/gtest.h>

#include <string>

namespace forepost {
namespace {

TEST(JsonDocument, NamesLineAndColumnOfEveryValue) {
  const auto document =
      JsonDocument::Parse("{\n  \"rules\": [\n    {\"id\": 7}, 12,\n true]\n}", "p.json");
  ASSERT_TRUE(document) << ToString(document.error());
  EXPECT_EQ(ToString(document->At("/rules/0/id", "must be a text", "write \"7\"")),
            "p.json:3:12: /rules/0/id: must be a text (write \"7\")");
  EXPECT_EQ(document->At("/rules/1", "").line, 3U);
  EXPECT_EQ(document->At("/rules/1", "").column, 16U);
  EXPECT_EQ(document->At("/rules/2", "").line, 4U);
  EXPECT_EQ(document->At("/rules/2", "").column, 2U);
}

TEST(JsonDocument, AMissingFieldPointsAtItsNearestAncestor) {
  const auto document = JsonDocument::Parse("{\n \"a\": {}}", "f");
  ASSERT_TRUE(document);
  const Diagnostic diagnostic = document->At("/a/b/c", "missing");
  EXPECT_EQ(diagnostic.line, 2U);
  EXPECT_EQ(diagnostic.column, 7U);
  EXPECT_EQ(diagnostic.field, "/a/b/c");
}

TEST(JsonDocument, PointersAreEscaped) {
  const auto document = JsonDocument::Parse("{\"a/b\":\n{\"m~n\":\n1}}", "f");
  ASSERT_TRUE(document);
  EXPECT_EQ(document->At(PointerTo(PointerTo("", "a/b"), "m~n"), "x").line, 3U);
}

TEST(JsonDocument, AKeyThatStandsTwiceIsAnError) {
  const auto document = JsonDocument::Parse("{\"a\": 1,\n \"a\": 2}", "f.json");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().line, 2U);
  EXPECT_EQ(document.error().column, 2U);
  EXPECT_EQ(document.error().field, "/a");
}

TEST(JsonDocument, SyntaxErrorsSayWhereAndNeverQuoteTheText) {
  const auto document = JsonDocument::Parse("{\n\"text\": \"secret draft\" 5}", "f.json");
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().line, 2U);
  EXPECT_EQ(ToString(document.error()).find("secret"), std::string::npos)
      << ToString(document.error());
  EXPECT_NE(document.error().message.find("expected"), std::string::npos)
      << document.error().message;
}

TEST(JsonDocument, DeepNestingIsRefusedWithoutRecursion) {
  const std::string deep(200'000, '[');
  const auto document = JsonDocument::Parse(deep, "f");
  ASSERT_FALSE(document);
  EXPECT_NE(document.error().message.find("nested deeper than 32"), std::string::npos);
}

TEST(JsonDocument, RefusesBadUtf8LoneSurrogatesAndTrailingText) {
  EXPECT_FALSE(JsonDocument::Parse("\"\xff\xfe\"", "f"));
  EXPECT_FALSE(JsonDocument::Parse("\"\\ud800\"", "f"));
  EXPECT_FALSE(JsonDocument::Parse("\"\\udc00x\"", "f"));
  EXPECT_FALSE(JsonDocument::Parse("1 2", "f"));
  EXPECT_FALSE(JsonDocument::Parse("", "f"));
  EXPECT_TRUE(JsonDocument::Parse("\"\\ud83d\\ude00\"", "f"));
}

TEST(JsonDocument, HonoursTheSizeLimit) {
  EXPECT_FALSE(JsonDocument::Parse("[1,2,3]", "f", {.max_bytes = 6}));
  EXPECT_TRUE(JsonDocument::Parse("[1,2,3]", "f", {.max_bytes = 7}));
}

TEST(JsonDocument, WithoutPositionsTheFieldStillStands) {
  const auto document = JsonDocument::Parse("{\"a\": 1}", "f", {.positions = false});
  ASSERT_TRUE(document);
  EXPECT_EQ(document->At("/a", "wrong").line, 0U);
  EXPECT_EQ(document->At("/a", "wrong").field, "/a");
}

TEST(JsonDocument, LoadSaysWhatIsWrongWithAFile) {
  const auto missing = JsonDocument::Load("/nonexistent/x.json");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().file, "/nonexistent/x.json");
  const auto folder = JsonDocument::Load("/tmp");
  ASSERT_FALSE(folder);
  EXPECT_NE(folder.error().message.find("not a regular file"), std::string::npos);
}

TEST(Diagnostic, EscapesControlCharacters) {
  EXPECT_EQ(ToString(Diagnostic{.file = "a\x1b[31m", .message = "m"}), "a\\x1b[31m: m");
}

TEST(JsonDocument, AZeroByteIsNotTheEndOfTheText) {
  using std::string_view_literals::operator""sv;
  for (const std::string_view text :
       {"123\0"sv, "{\"a\": 1}\0{\"a\": 2}"sv, "\0"sv, "[\"a\0b\"]"sv}) {
    const auto document = JsonDocument::Parse(text, "f.json");
    ASSERT_FALSE(document) << text;
    EXPECT_EQ(document.error().message, "this is not JSON: a zero byte stands here");
    EXPECT_EQ(document.error().column, text.find('\0') + 1);
  }
}

TEST(JsonDocument, WipeOverwritesEveryText) {
  auto document = JsonDocument::Parse(R"({"passphrase": "hunter2 and more than fits inside",
                                          "list": ["open sesame, which is long as well"]})",
                                      "");
  ASSERT_TRUE(document);
  const auto& first = document->root()["passphrase"].get_ref<const std::string&>();
  const auto& second = document->root()["list"][0].get_ref<const std::string&>();
  document->Wipe();
  EXPECT_EQ(first.find_first_not_of('\0'), std::string::npos);
  EXPECT_EQ(second.find_first_not_of('\0'), std::string::npos);
}

}  // namespace
}  // namespace forepost
