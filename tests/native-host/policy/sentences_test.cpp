// Where sentences, clauses and quotations begin and end.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "policy/words.h"

namespace forepost::policy {
namespace {

// The words with a '|' where `part` changes: "one two | three".
template <typename Part>
std::string Split(std::string_view utf8, Part part) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::string out;
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    if (i != 0) {
      out += part(words.all()[i]) == part(words.all()[i - 1]) ? " " : " | ";
    }
    out += words.Key(i);
  }
  return out;
}

struct Case {
  std::string text;
  std::string split;
};

TEST(Sentences, EndAtSigns) {
  const std::vector<Case> cases{
      {"One. Two", "one | two"},
      {"One! Two? Three", "one | two | three"},
      {"one. two", "one | two"},
      {"One?! Two", "one | two"},
      {"Wow!!! Two", "wow | two"},
      {"One.\nTwo", "one | two"},
      {"(One.) Two", "one | two"},
      {"\"One.\" Two", "one | two"},
      {"*One.* Two", "one | two"},
      {"End.Next one", "end | next one"},
      {"sure!buy", "sure | buy"},
      {"example.com is", "example com is"},
      {"see example.Com", "see example | com"},
      {"wait... what", "wait what"},
      {"wait... What", "wait | what"},
      {"wait… what", "wait what"},
      {"One 🚀. Two", "one | two"},
      {"好。 新", "好 | 新"},
      {"One, two; three: four", "one two three four"},
      {"One", "one"},
      {"One.", "one"},
      {"One. . Two", "one | two"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Split(one.text, [](const Word& word) { return word.sentence; }), one.split)
        << one.text;
  }
}

TEST(Sentences, DoNotEndInsideNumbersAndAbbreviations) {
  const std::vector<Case> cases{
      {"up 8.5 percent", "up 8.5 percent"},
      {"$1,000.50 now", "1,000.50 now"},
      {"up 8. Then", "up 8 | then"},
      {"Acme Inc. will rise", "acme inc will rise"},
      {"Acme Inc. Will rise", "acme inc will rise"},
      {"Dr. Roe and Mrs. Roe", "dr roe and mrs roe"},
      {"stocks vs. bonds", "stocks vs bonds"},
      {"J. Roe said", "j roe said"},
      {"So did I. We left", "so did i | we left"},
      {"the U.S. Treasury", "the us treasury"},
      {"at 9 a.m. Buy", "at 9 am buy"},
      {"No. 5 is", "no 5 is"},
      {"No. We sell", "no | we sell"},
      {"in Sept. 2026", "in sept 2026"},
      {"in Sept. We", "in sept | we"},
      {"$AAPL. Buy", "aapl | buy"},
      {"BRK.B is up", "brk b is up"},
      {"+8.5%. Buy", "8.5 | buy"},
      {"Acme Inc! Will", "acme inc | will"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Split(one.text, [](const Word& word) { return word.sentence; }), one.split)
        << one.text;
  }
}

TEST(Sentences, EndAtLineBreaksThatAreNoWrapping) {
  const std::vector<Case> cases{
      {"guaranteed\nreturn", "guaranteed return"},
      {"guaranteed\r\nreturn", "guaranteed return"},
      {"guaranteed\n8 percent", "guaranteed 8 percent"},
      {"guaranteed\n$8 now", "guaranteed 8 now"},
      {"guaranteed\n€8 now", "guaranteed 8 now"},
      {"guaranteed\n#return", "guaranteed return"},
      {"guaranteed\n\"return\"", "guaranteed return"},
      {"guaranteed by us all\nReturn", "guaranteed by us all | return"},
      {"GUARANTEED BY US ALL\nRETURN", "guaranteed by us all return"},
      {"GUARANTEED BY US ALL\nReturn", "guaranteed by us all | return"},
      {"guaranteed\n\nreturn", "guaranteed | return"},
      {"guaranteed\n \nreturn", "guaranteed | return"},
      {"guaranteed\n- return", "guaranteed | return"},
      {"guaranteed\n• return", "guaranteed | return"},
      {"steps\n1. buy\n2. sell", "steps | 1 | buy | 2 | sell"},
      {"steps\n1) buy", "steps | 1 buy"},
      {"ends.\n\nNext", "ends | next"},
      {"日本\n株", "日本 株"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Split(one.text, [](const Word& word) { return word.sentence; }), one.split)
        << ::testing::PrintToString(one.text);
  }
}

TEST(Sentences, GoOnOverShortLines) {
  const std::string long_word(60, 'x');
  const std::vector<Case> cases{
      {"Guaranteed\nReturns\nEvery\nMonth", "guaranteed returns every month"},
      {"Guaranteed Returns\nEach And Every\nMonth", "guaranteed returns each and every month"},
      {"Guaranteed.\nReturns", "guaranteed | returns"},
      {"Guaranteed\nReturns.\nEvery\nMonth", "guaranteed returns | every month"},
      {"Guaranteed\n\nReturns", "guaranteed | returns"},
      {"Guaranteed\nOur team says hello", "guaranteed | our team says hello"},
      {"We say hello there\nReturns", "we say hello there | returns"},
      {"Guaranteed\n- Returns", "guaranteed | returns"},
      {"Guaranteed\nX" + long_word, "guaranteed | x" + long_word},
      {"Guaranteed\nX" + long_word.substr(2), "guaranteed x" + long_word.substr(2)},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Split(one.text, [](const Word& word) { return word.sentence; }), one.split)
        << ::testing::PrintToString(one.text);
  }
}

TEST(Sentences, ClausesEndAtSignsAndConjunctions) {
  const std::vector<Case> cases{
      {"not now, later", "not now | later"},
      {"one; two: three", "one | two | three"},
      {"one (two) three", "one | two | three"},
      {"one [two] three", "one | two | three"},
      {"one - two", "one | two"},
      {"one — two", "one | two"},
      {"one -- two", "one | two"},
      {"one--two", "one | two"},
      {"one-two", "one two"},
      {"no risk but gain", "no risk | but gain"},
      {"one however two", "one | however two"},
      {"one yet two although three though four", "one | yet two | although three | though four"},
      {"one and two or three", "one and two or three"},
      {"1,000 of it", "1,000 of it"},
      {"One. Two", "one | two"},
      {"one/two", "one two"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Split(one.text, [](const Word& word) { return word.clause; }), one.split) << one.text;
  }
}

// Quoted words in capitals.
std::string Quoted(std::string_view utf8) {
  const NormalisedText text = NormalisedText::Of(utf8);
  const Words words(text);
  std::string out;
  for (std::size_t i = 0; i < words.all().size(); ++i) {
    out += i == 0 ? "" : " ";
    for (const char c : words.Key(i)) {
      out += words.all()[i].quoted ? static_cast<char>(std::toupper(c)) : c;
    }
  }
  return out;
}

TEST(Sentences, QuotationsStandBetweenAPairOfMarks) {
  const std::vector<Case> cases{
      {R"(he said "sure thing" twice)", "he said SURE THING twice"},
      {"he said “sure thing” twice", "he said SURE THING twice"},
      {"er sagte «sicher» und „klar“ so", "er sagte SICHER und KLAR so"},
      {R"("one" two "three")", "ONE two THREE"},
      {R"("all of it")", "ALL OF IT"},
      {R"("never closed it)", "never closed it"},
      {R"(closed only" here)", "closed only here"},
      {"'single' marks", "single marks"},
      {"\"one. two\" three", "ONE TWO three"},
      {"\"one\n\ntwo\" three", "one two three"},
      {"\"one\" two\n\nthree \"four\"", "ONE two three FOUR"},
      {"a \"b\n\nc \"d\" e", "a b c D e"},
      {"\"one\ntwo\" three", "ONE TWO three"},
      {R"("" one)", "one"},
  };
  for (const Case& one : cases) {
    EXPECT_EQ(Quoted(one.text), one.split) << ::testing::PrintToString(one.text);
  }
}

}  // namespace
}  // namespace forepost::policy
