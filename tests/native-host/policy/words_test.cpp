#include "policy/words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

std::vector<std::string> KeysOf(std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    keys.push_back(words.Key(i));
    EXPECT_EQ(words.all()[i].hash, HashWord(keys.back())) << utf8;
    EXPECT_EQ(words.all()[i].plain,
              keys.back() == text.bytes().substr(words.all()[i].begin,
                                                 words.all()[i].end - words.all()[i].begin))
        << utf8;
  }
  return keys;
}

struct KeysCase {
  std::string text;
  std::vector<std::string> keys;
};

TEST(Words, CutsAText) {
  const std::vector<KeysCase> cases{
      {"", {}},
      {" ... !? ", {}},
      {"One two", {"one", "two"}},
      {"up-to-date, e-mail_me", {"up", "to", "date", "e", "mail", "me"}},
      {"can't cant can’t CAN'T", {"cant", "cant", "cant", "cant"}},
      {"'quoted' dogs'", {"quoted", "dogs"}},
      {"rock'n'roll", {"rocknroll"}},
      {"8.5 and 1,000.25", {"8.5", "and", "1,000.25"}},
      {"8. 5, x", {"8", "5", "x"}},
      {"1.a a.1 .5", {"1", "a", "a", "1", "5"}},
      {"v2.0.1", {"v2.0.1"}},
      {"U.S. stocks", {"us", "stocks"}},
      {"U.S.A is", {"usa", "is"}},
      {"a.m. p.m", {"am", "pm"}},
      {"a.b", {"ab"}},
      {"g-u-a-r sure", {"guar", "sure"}},
      {"g u a r a n t e e d", {"guaranteed"}},
      {"g_u_a_r g*u*a*r", {"guar", "guar"}},
      {"a b c", {"a", "b", "c"}},  // three letters are too few
      {"a-b-c", {"a", "b", "c"}},
      {"g-u a-r", {"g", "u", "a", "r"}},
      {"g-u-a-r-an", {"guar", "an"}},
      {"10x 3rd", {"10x", "3rd"}},
      {"日本 株", {"日本", "株"}},
      {"कि था", {"कि", "था"}},
      {"naïve café", {"naive", "cafe"}},
      {"BlueField PayPal McDonald iPhone", {"bluefield", "paypal", "mcdonald", "iphone"}},
      {"#GuaranteedReturns", {"guaranteedreturns"}},
      {"up 🚀 now", {"up", "now"}},
  };
  for (const KeysCase& one : cases) {
    EXPECT_EQ(KeysOf(one.text), one.keys) << one.text;
  }
}

TEST(Words, KeepsSignsThatTouch) {
  struct Case {
    std::string text;
    char before;
    char after;
  };
  const std::vector<Case> cases{
      {"$TSLA", '$', 0}, {"#sure", '#', 0}, {"@jane", '@', 0}, {"€5", '$', 0}, {"£5", '$', 0},
      {"¥5", '$', 0},    {"8%", 0, '%'},    {"$8%", '$', '%'}, {"$ 5", 0, 0},  {"8 %", 0, 0},
      {"(5)", 0, 0},     {"8％", 0, '%'},   {"＄5", '$', 0},   {"ﹰ5", 0, 0},   {"+5", 0, 0},
  };
  for (const Case& one : cases) {
    const NormalisedText text = NormalisedText::Of(one.text);
    const Words words(text);
    ASSERT_FALSE(words.all().empty()) << one.text;
    EXPECT_EQ(words.all()[0].sign_before, one.before) << one.text;
    EXPECT_EQ(words.all().back().sign_after, one.after) << one.text;
  }
}

TEST(Words, KnowsTheStemBeforeAPossessive) {
  struct Case {
    std::string text;
    std::string stem;
  };
  const std::vector<Case> cases{
      {"acme's", "acme"},  {"acme’s", "acme"}, {"acmes", "acmes"},
      {"acme't", "acmet"}, {"it's's", "its"},
  };
  for (const Case& one : cases) {
    const NormalisedText text = NormalisedText::Of(one.text);
    EXPECT_EQ(Words(text).all()[0].stem, HashWord(one.stem)) << one.text;
  }
}

TEST(Words, FindsWordsAndSentencesByByte) {
  const NormalisedText text = NormalisedText::Of("One two. Three");
  const Words words(text);
  EXPECT_EQ(words.IndexAt(0), 0U);
  EXPECT_EQ(words.IndexAt(2), 0U);
  EXPECT_EQ(words.IndexAt(3), 1U);  // the first word that ends behind the byte
  EXPECT_EQ(words.IndexAt(4), 1U);
  EXPECT_EQ(words.IndexAt(9), 2U);
  EXPECT_EQ(words.IndexAt(14), 3U);
  EXPECT_EQ(words.sentences(), 2U);
  EXPECT_EQ(words.SentenceAt(0), 0U);
  EXPECT_EQ(words.SentenceAt(7), 0U);
  EXPECT_EQ(words.SentenceAt(13), 1U);
  EXPECT_EQ(words.SentenceBegin(0), 0U);
  EXPECT_EQ(std::string(words.SentenceText(0)) + std::string(words.SentenceText(1)), text.bytes());
  EXPECT_NE(words.SentenceText(1).find("three"), std::string_view::npos);
}

TEST(Words, AnEmptyTextIsOneSentenceWithoutWords) {
  const NormalisedText text = NormalisedText::Of("");
  const Words words(text);
  EXPECT_TRUE(words.all().empty());
  EXPECT_EQ(words.sentences(), 1U);
  EXPECT_EQ(words.SentenceText(0), "");
  EXPECT_EQ(words.IndexAt(0), 0U);
}

}  // namespace
}  // namespace forepost::policy
