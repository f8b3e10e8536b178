// What holds of every text, tried on random ones with a fixed seed.
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <random>
#include <string>

#include "common/utf8.h"
#include "policy/text.h"

namespace forepost::policy {
namespace {

constexpr int kTexts = 2000;
constexpr std::size_t kMostCharacters = 40;

// Code points that meet special cases far more often than chance would have it.
char32_t RandomCodePoint(std::mt19937& random) {
  constexpr auto kSpecial = std::to_array<char32_t>(
      {0x00AD,  0x0130,  0x0131,  0x0149,  0x01C5,  0x0301,   0x0345, 0x0378, 0x0390, 0x03B9,
       0x03C2,  0x03D0,  0x0587,  0x0F71,  0x10D0,  0x1C80,   0x1E9E, 0x1F88, 0x1FB3, 0x2019,
       0x200B,  0x200D,  0x2026,  0x2028,  0x2122,  0x2126,   0x212A, 0x212B, 0x2160, 0x3000,
       0x3164,  0xAB70,  0xAC00,  0xFB03,  0xFB13,  0xFDFA,   0xFE0F, 0xFF21, 0xFFFD, 0x10400,
       0x1D15E, 0x1F150, 0x1F680, 0x2F800, 0xE0041, 0x10FFFF, U'\r',  U'\n',  U'\t',  0});
  const auto pick = [&](std::uint32_t least, std::uint32_t most) {
    return std::uniform_int_distribution<std::uint32_t>(least, most)(random);
  };
  switch (pick(0, 7)) {
    case 0:
    case 1:
      return pick(0x20, 0x7E);
    case 2:
      return kSpecial[pick(0, kSpecial.size() - 1)];
    case 3:
      return pick(0x370, 0x52F);  // Greek and Cyrillic, for look-alikes
    case 4:
      return pick(0x80, 0x24F);
    case 5:
      return pick(0x1E00, 0x2FFF);
    default: {
      const std::uint32_t c = pick(0, 0x10FFFF - 0x800);
      return c < 0xD800 ? c : c + 0x800;
    }
  }
}

std::string RandomText(std::mt19937& random) {
  std::string text;
  for (std::size_t left = random() % kMostCharacters; left-- > 0;) {
    AppendUtf8(text, RandomCodePoint(random));
  }
  return text;
}

std::string RandomBytes(std::mt19937& random) {
  std::string text;
  for (std::size_t left = random() % kMostCharacters; left-- > 0;) {
    // Leads and continuations more often than not.
    text += static_cast<char>(random() % 2 == 0 ? random() % 256 : 0x80 + random() % 0x80);
  }
  return text;
}

std::uint32_t UnitsOf(std::string_view utf8) {
  std::uint32_t units = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded decoded = DecodeUtf8(utf8, at);
    units += static_cast<std::uint32_t>(Utf16Length(decoded.code_point));
    at += decoded.size;
  }
  return units;
}

std::string Shown(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = DecodeUtf8(text, at);
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%X ", static_cast<unsigned>(decoded.code_point));
    shown += buffer;
    at += decoded.size;
  }
  return shown;
}

template <typename Make, typename Property>
void ForAll(Make make, Property property) {
  std::mt19937 random(20261124);
  for (int i = 0; i < kTexts; ++i) {
    const std::string text = make(random);
    property(text);
    if (::testing::Test::HasFailure()) {
      FAIL() << "text " << i << ": " << Shown(text);
    }
  }
}

// Monotone, inside the text, and never backwards.
void ExpectGoodMap(const std::string& original) {
  const NormalisedText text = NormalisedText::Of(original);
  const std::uint32_t units = UnitsOf(original);
  Utf16Span before;
  for (std::size_t at = 0; at < text.bytes().size(); ++at) {
    const Utf16Span span = text.Original(at, at + 1);
    EXPECT_LT(span.start, span.end);
    EXPECT_LE(span.end, units);
    EXPECT_GE(span.start, before.start);
    EXPECT_GE(span.end, before.end);
    before = span;
  }
  const Utf16Span whole = text.Original(0, text.bytes().size());
  EXPECT_LE(whole.start, whole.end);
  EXPECT_LE(whole.end, units);
  EXPECT_EQ(before.end, text.bytes().empty() ? 0 : whole.end);
}

// The result is well-formed UTF-8 without capitals or controls.
void ExpectGoodBytes(const std::string& original) {
  const std::string bytes = NormalisedText::Of(original).bytes();
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = DecodeUtf8(bytes, at);
    EXPECT_TRUE(decoded.code_point != kReplacement || bytes.substr(at, 3) == "\uFFFD");
    EXPECT_TRUE(decoded.code_point >= 0x20 || decoded.code_point == '\n');
    EXPECT_FALSE(decoded.code_point >= 'A' && decoded.code_point <= 'Z');
    EXPECT_FALSE(decoded.code_point >= 0x7F && decoded.code_point < 0xA0);
    at += decoded.size;
  }
}

TEST(TextProperty, TheMapIsMonotone) {
  ForAll(RandomText, ExpectGoodMap);
  ForAll(RandomBytes, ExpectGoodMap);
}

TEST(TextProperty, TheResultIsCleanUtf8) {
  ForAll(RandomText, ExpectGoodBytes);
  ForAll(RandomBytes, ExpectGoodBytes);
}

TEST(TextProperty, NormalisingTwiceChangesNothing) {
  ForAll(RandomText, [](const std::string& original) {
    const std::string once = NormalisedText::Of(original).bytes();
    EXPECT_EQ(Shown(NormalisedText::Of(once).bytes()), Shown(once));
  });
}

TEST(TextProperty, TheWholeIsTheWhole) {
  ForAll(RandomText, [](const std::string& random) {
    const std::string original = "a" + random + "z";
    const NormalisedText text = NormalisedText::Of(original);
    const Utf16Span whole{0, UnitsOf(original)};
    EXPECT_EQ(text.Original(0, text.bytes().size()), whole);
    EXPECT_EQ(Utf16Substring(original, whole), original);
  });
}

TEST(TextProperty, TheFastPathForAsciiGivesWhatTheSlowOneGives) {
  const auto ascii = [](std::mt19937& random) {
    std::string text;
    for (std::size_t left = random() % kMostCharacters; left-- > 0;) {
      text += static_cast<char>(random() % 0x80);
    }
    return text;
  };
  ForAll(ascii, [](const std::string& original) {
    const NormalisedText fast = NormalisedText::Of(original);
    // A character that is dropped needs the slow path.
    const NormalisedText slow = NormalisedText::Of(original + "\u200B");
    ASSERT_EQ(fast.bytes(), slow.bytes());
    for (std::size_t begin = 0; begin <= fast.bytes().size(); ++begin) {
      for (std::size_t end = begin; end < fast.bytes().size(); ++end) {
        EXPECT_EQ(fast.Original(begin, end), slow.Original(begin, end));
      }
      if (begin < fast.bytes().size()) {
        EXPECT_EQ(fast.IsUpper(begin), slow.IsUpper(begin));
      }
    }
  });
}

}  // namespace
}  // namespace forepost::policy
