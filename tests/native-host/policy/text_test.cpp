#include "policy/text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace forepost::policy {
namespace {

std::string Normal(std::string_view text) { return NormalisedText::Of(text).bytes(); }

struct Case {
  std::string what;
  std::string text;
  std::string normal;
};

void ExpectNormal(const std::vector<Case>& cases) {
  for (const Case& one : cases) {
    EXPECT_EQ(Normal(one.text), one.normal) << one.what;
  }
}

TEST(Text, FoldsCase) {
  ExpectNormal({
      {"ascii", "GUARANTEED Return", "guaranteed return"},
      {"latin 1", "ÉTÉ", "ete"},
      {"sharp s", "Straße STRASSE", "strasse strasse"},
      {"capital sharp s", "STRAẞE", "strasse"},
      {"russian", "ЖИЗНЬ", "жизнь"},
      {"greek", "ΛΌΓΩΝ", "λογων"},
      {"dotted capital i", "İstanbul", "istanbul"},
      {"dotless i", "ısı", "isi"},
      {"cherokee folds to capitals", "\uAB74\u13A4", "\u13A4\u13A4"},
      {"deseret", "\U00010402", "\U0001042A"},
  });
}

TEST(Text, TakesCompatibilityFormsApart) {
  ExpectNormal({
      {"full width", "Ｇｕａｒａｎｔｅｅｄ　８％", "guaranteed 8%"},
      {"ligatures", "proﬁt ﬂow aﬃx", "profit flow affix"},
      {"circled", "Ⓖⓤⓐⓡ", "guar"},
      {"negative circled", "\U0001F156\U0001F164\U0001F150\U0001F161", "guar"},
      {"negative squared", "\U0001F170\U0001F189", "az"},
      {"squared", "\U0001F130\U0001F149", "az"},
      {"parenthesised", "⒜⒵", "(a)(z)"},
      {"regional indicators", "🇬🇺🇦🇷 🇬", "guar g"},
      {"a flag is none", "🇺🇸 🇬🇧", "🇺🇸 🇬🇧"},
      {"digits of other scripts", "٨٪ ८ ๙ ۱٬۰۰۰٫۵", "8% 8 9 1,000.5"},
      {"mathematical bold", "\U0001D406\U0001D42E\U0001D41A\U0001D42B", "guar"},
      {"mathematical double struck digits", "\U0001D7D8\U0001D7E1", "09"},
      {"superscript", "10² m³", "102 m3"},
      {"roman numeral", "Ⅷ", "viii"},
      {"fraction", "½", "1/2"},
      {"one unit of many letters", "\uFDFA", Normal("صلى الله عليه وسلم")},
      {"hangul", "한", "\u1112\u1161\u11AB"},
      {"ellipsis", "wait…", "wait..."},
      {"double exclamation", "sure‼", "sure!!"},
  });
}

TEST(Text, DropsAccentsHoweverTheyAreWritten) {
  ExpectNormal({
      {"composed", "garantí", "garanti"},
      {"combining", "garanti\u0301", "garanti"},
      {"many marks on a letter", "g\u0335\u0300\u0301\u0302u\u20DDa\uFE20r", "guar"},
      {"composed twice", "Ǘ", "u"},
      {"mark without a letter", "\u0301a", "a"},
      {"vowel signs of indic scripts stay", "कि", "कि"},
      {"points of hebrew stay", "שָ", "שָ"},
      {"cyrillic short i is its letter", "й", "и"},
  });
}

TEST(Text, DropsWhatDoesNotShow) {
  const std::vector<std::string> hidden{
      "\u200B",     "\u200C",
      "\u200D",     "\u2060",
      "\uFEFF",     "\u00AD",
      "\u200E",     "\u200F",
      "\u202A",     "\u202B",
      "\u202C",     "\u202D",
      "\u202E",     "\u2066",
      "\u2067",     "\u2068",
      "\u2069",     "\u061C",
      "\uFE0E",     "\uFE0F",
      "\U000E0041", "\U000E007F",
      "\U000E0100", "\u034F",
      "\u180E",     "\u115F",
      "\u3164",     "\uFFA0",
      "\u2061",     "\x01",
      "\x7F",       "\xC2\x80",
      "\xC2\x9F",   std::string(1, '\0'),
  };
  for (const std::string& one : hidden) {
    const std::string text = "gua" + one + "rantee" + one;
    EXPECT_EQ(Normal(text), "guarantee") << ::testing::PrintToString(one);
    const auto units = static_cast<std::uint32_t>(one.size() == 4 ? 2 : 1);
    const NormalisedText normal = NormalisedText::Of(text);
    EXPECT_EQ(normal.Original(0, 9), (Utf16Span{0, 9 + units})) << ::testing::PrintToString(one);
  }
}

TEST(Text, MakesPunctuationAscii) {
  ExpectNormal({
      {"single quotes", "‘a’ ‚b‛ ‹c› `d´", "'a' 'b' 'c' 'd'"},
      {"modifier apostrophes", "canʼt canʻt can′t", "can't can't can't"},
      {"full width apostrophe", "can＇t", "can't"},
      {"double quotes", "“a” „b‟ «c» ″d″ 「e」 〝f〟", R"("a" "b" "c" "d" "e" "f")"},
      {"full width quote", "＂a＂", R"("a")"},
      {"dashes", "a‐b‑c‒d–e—f―g−h", "a-b-c-d-e-f-g-h"},
      {"full width and small dash", "a－b﹣c", "a-b-c"},
      {"ideographic full stop", "好。", "好."},
      {"trade marks are no letters", "Acme™ Acme® ©2026 x℠", "acme acme 2026 x"},
      {"fraction slash", "1⁄2", "1/2"},
  });
}

TEST(Text, KeepsTwoKindsOfWhiteSpace) {
  ExpectNormal({
      {"tab", "a\tb", "a b"},
      {"other controls that move", "a\vb\fc", "a b c"},
      {"no-break and thin spaces", "a\u00A0b\u2009c\u202Fd\u3000e\u1680f\u2800g", "a b c d e f g"},
      {"windows line break is one", "a\r\nb", "a\nb"},
      {"old line break", "a\rb", "a\nb"},
      {"two", "a\r\rb", "a\n\nb"},
      {"separators", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd"},
  });
  const NormalisedText text = NormalisedText::Of("a\r\nb");
  EXPECT_EQ(text.Original(1, 2), (Utf16Span{1, 3}));
  EXPECT_EQ(text.Original(2, 3), (Utf16Span{3, 4}));
}

TEST(Text, IllFormedUtf8IsReplacedAsBrowsersDo) {
  const std::string bad = "\uFFFD";
  ExpectNormal({
      {"lone continuation", "a\x80z", "a" + bad + "z"},
      {"overlong", "\xC0\xAFz", bad + bad + "z"},
      {"cut in the middle is one", "\xF0\x9F\x9Az", bad + "z"},
      {"cut at the end", "a\xE2\x82", "a" + bad},
      {"surrogate is three", "\xED\xA0\x80z", bad + bad + bad + "z"},
      {"past the last code point", "\xF4\x90\x80\x80z", bad + bad + bad + bad + "z"},
      {"no lead byte at all", "\xFF\xFEz", bad + bad + "z"},
      {"lead before a good letter", "\xE2Guar", bad + "guar"},
  });
  EXPECT_EQ(NormalisedText::Of("\xED\xA0\x80z").Original(9, 10), (Utf16Span{3, 4}));
}

struct SpanCase {
  std::string text;
  std::string part;  // of the normalised text, once in it
  Utf16Span span;
};

TEST(Text, SpansPointAtWhatWasTyped) {
  const std::vector<SpanCase> cases{
      {"Sure: Guaranteed", "guaranteed", {6, 16}},
      {"\U0001F680 Guaranteed", "guaranteed", {3, 13}},
      {"\U0001F468\u200D\U0001F469\u200D\U0001F467 sure", "sure", {9, 13}},
      {"\U0001F1FA\U0001F1F8 sure", "sure", {5, 9}},
      {"\U0001D406\U0001D42E\U0001D41A\U0001D42B!", "guar", {0, 8}},
      {"aﬃx!", "ffi", {1, 2}},
      {"aﬃx!", "i", {1, 2}},  // a part of a ligature is the ligature
      {"aﬃx!", "x", {2, 3}},
      {"cafe\u0301 x", "cafe", {0, 5}},
      {"cafe\u0301 x", "x", {6, 7}},
      {"e\u0301\u0302f", "e", {0, 3}},
      {"שלום guar", "guar", {5, 9}},
      {"\u202Eraug\u202C x", "raug", {1, 5}},
      {"Straße!", "strasse", {0, 6}},
      {"İx", "x", {1, 2}},
      {"日本語 guar", "guar", {4, 8}},
      {"½ x", "1/2", {0, 1}},
      {"🇬🇺🇦🇷!", "guar", {0, 8}},
      {"x ٨!", "8", {2, 3}},
  };
  for (const SpanCase& one : cases) {
    const NormalisedText text = NormalisedText::Of(one.text);
    const std::size_t begin = text.bytes().find(one.part);
    ASSERT_NE(begin, std::string::npos) << one.text;
    EXPECT_EQ(text.Original(begin, begin + one.part.size()), one.span) << one.text << one.part;
  }
}

TEST(Text, AnEmptyRangeIsAnEmptySpan) {
  const NormalisedText ascii = NormalisedText::Of("abc");
  EXPECT_EQ(ascii.Original(1, 1), (Utf16Span{1, 1}));
  const NormalisedText wide = NormalisedText::Of("\U0001F680é");
  EXPECT_EQ(wide.Original(4, 4), (Utf16Span{2, 2}));
  EXPECT_EQ(wide.Original(5, 5), (Utf16Span{3, 3}));
  EXPECT_EQ(NormalisedText::Of("").Original(0, 0), (Utf16Span{0, 0}));
  EXPECT_EQ(NormalisedText::Of("\u200B").Original(0, 0).start,
            NormalisedText::Of("\u200B").Original(0, 0).end);
}

TEST(Text, KnowsCapitals) {
  const NormalisedText ascii = NormalisedText::Of("aB1");
  EXPECT_FALSE(ascii.IsUpper(0));
  EXPECT_TRUE(ascii.IsUpper(1));
  EXPECT_FALSE(ascii.IsUpper(2));
  const NormalisedText wide = NormalisedText::Of("éÉ日Ж");
  EXPECT_FALSE(wide.IsUpper(0));
  EXPECT_TRUE(wide.IsUpper(1));
  EXPECT_FALSE(wide.IsUpper(2));
  EXPECT_TRUE(wide.IsUpper(5));
}

TEST(Text, SubstringsOfUtf16NeverCutACharacter) {
  const std::string text = "a\U0001F680bé";
  EXPECT_EQ(Utf16Substring(text, {0, 5}), text);
  EXPECT_EQ(Utf16Substring(text, {1, 3}), "\U0001F680");
  EXPECT_EQ(Utf16Substring(text, {0, 2}), "a");
  EXPECT_EQ(Utf16Substring(text, {2, 4}), "b");
  EXPECT_EQ(Utf16Substring(text, {4, 99}), "é");
  EXPECT_EQ(Utf16Substring(text, {3, 3}), "");
  EXPECT_EQ(Utf16Substring("a\xFFz", {0, 2}), "a\uFFFD");
}

}  // namespace
}  // namespace forepost::policy
