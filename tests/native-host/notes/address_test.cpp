#include "notes/address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace forepost::notes {
namespace {

struct Case {
  const char* url;
  const char* canonical;
};

TEST(AddressTest, OnePageHasOneAddress) {
  for (const Case& one : std::initializer_list<Case>{
           {"https://example.com/#/p/1/", "https://example.com#/p/1"},
           {"https://example.com/app#!p=%31", "https://example.com/app#!p=1"},
           {"https://example.com/app#/p/1:~:text=rama", "https://example.com/app#/p/1"},
           {"https://example.com/in/rama#:~:text=rama", "https://example.com/in/rama"},
           {"https://example.com/in/rama#", "https://example.com/in/rama"},
           {"HTTPS://www.Example.com/in/J%C3%BCrgen/?trk=feed#top",
            "https://www.example.com/in/J%C3%BCrgen"},
           {"https://www.example.com/in/J\xC3\xBCrgen", "https://www.example.com/in/J%C3%BCrgen"},
           {"https://www.example.com/in/j%c3%bcrgen", "https://www.example.com/in/j%C3%BCrgen"},
           {"https://example.com", "https://example.com"},
           {"https://example.com/", "https://example.com"},
           {"https://example.com:443/x", "https://example.com/x"},
           {"http://example.com:80/x", "http://example.com/x"},
           {"https://example.com:0443/x", "https://example.com/x"},
           {"https://example.com:/x", "https://example.com/x"},
           {"https://example.com:8443/x", "https://example.com:8443/x"},
           {"https://user:secret@example.com/x", "https://example.com/x"},
           {"https://a@b@example.com/", "https://example.com"},
           {"https://example.com/%7Euser/%41", "https://example.com/~user/A"},
           {"https://example.com/a/./b/../c/", "https://example.com/a/c"},
           {"https://example.com/a/%2e%2E/b", "https://example.com/b"},
           {"https://example.com/../../x", "https://example.com/x"},
           {"https://example.com/a%2Fb", "https://example.com/a%2Fb"},
           {"https://example.com//a//", "https://example.com//a"},
           {"https://example.com/100%", "https://example.com/100%25"},
           {"https://example.com/a b\"<>", "https://example.com/a%20b%22%3C%3E"},
           {"https://example.com/p?id=7&utm_source=x&UTM_Medium=y&b=2",
            "https://example.com/p?id=7&b=2"},
           {"https://example.com/p?fbclid=1", "https://example.com/p"},
           {"https://example.com/p?&&b&a=&", "https://example.com/p?b&a="},
           {"https://example.com/?id=7", "https://example.com?id=7"},
           {"https://example.com?u=https://x.org/a?b", "https://example.com?u=https://x.org/a?b"},
           {"https://[2001:DB8::1]:443/x", "https://[2001:db8::1]/x"},
           {"https://[::1]:8080", "https://[::1]:8080"},
           {"http://demo.localhost:8437/in/rama", "http://demo.localhost:8437/in/rama"}}) {
    EXPECT_EQ(CanonicalAddress(one.url), one.canonical) << one.url;
  }
}

TEST(AddressTest, DifferentPagesStayApart) {
  EXPECT_NE(CanonicalAddress("https://example.com/in/rama"),
            CanonicalAddress("https://example.com/in/Rama"));
  EXPECT_NE(CanonicalAddress("https://example.com/p?id=1"),
            CanonicalAddress("https://example.com/p?id=2"));
  EXPECT_NE(CanonicalAddress("http://example.com"), CanonicalAddress("https://example.com"));
}

TEST(AddressTest, WhatIsNoPageHasNone) {
  for (const char* url : {"",
                          "example.com",
                          "javascript:alert(1)",
                          "javascript://example.com/%0aalert(1)",
                          "data:text/html,x",
                          "ftp://example.com",
                          "file:///etc/passwd",
                          "https:example.com",
                          "https:/example.com",
                          "https://",
                          "https:///x",
                          "https://?x",
                          "https://#",
                          "https://:80/",
                          "https://user@/x",
                          "https://exa mple.com",
                          "https://example.com:99999/",
                          "https://example.com:8a/",
                          "https://example.com:-1/",
                          "https://ex\\ample.com",
                          "https://m\xC3\xBCller.de",
                          "https://%65xample.com",
                          "https://[::1",
                          "https://[x]/",
                          "https://-",
                          "https://...",
                          " https://example.com",
                          "https://example.com/\n",
                          "https://exam\tple.com",
                          "https://example.com/\x7F"}) {
    EXPECT_EQ(CanonicalAddress(url), std::nullopt) << url;
  }
  EXPECT_EQ(CanonicalAddress(std::string_view("https://example.com/\0", 21)), std::nullopt);
}

TEST(AddressTest, LongAddressesAreRefused) {
  const std::string start = "https://example.com/";
  EXPECT_TRUE(CanonicalAddress(start + std::string(kMaxAddressBytes - start.size(), 'a')));
  EXPECT_FALSE(CanonicalAddress(start + std::string(kMaxAddressBytes - start.size() + 1, 'a')));
  // What is taken out does not count.
  EXPECT_TRUE(CanonicalAddress(start + "?utm_x=" + std::string(kMaxAddressBytes, 'a')));
  EXPECT_FALSE(CanonicalAddress(start + "?utm_x=" + std::string(1U << 20U, 'a')));
}

// Any bytes: no crash, the same again from the result, and nothing in it that is not plain ASCII.
TEST(AddressTest, CanonicalIsTheEnd) {
  static constexpr std::string_view kPieces[] = {
      "https://", "http://", "a.b",  "/",        "..",    ".",  "%",   "%2e", "%2F", "%41",
      "%c3",      "?",       "&",    "=",        "utm_a", "#",  "@",   ":",   "443", "80",
      "[",        "]",       "\xFF", "\xC3\xBC", " ",     "\\", "trk", "%7E"};
  std::mt19937 random(7);
  std::size_t addresses = 0;
  for (int round = 0; round < 50'000; ++round) {
    std::string url = round % 8 == 0 ? "" : "https://a.b";
    for (auto left = random() % 12; left > 0; --left) {
      url += kPieces[random() % std::size(kPieces)];
    }
    const auto once = CanonicalAddress(url);
    if (!once) {
      continue;
    }
    ++addresses;
    ASSERT_EQ(CanonicalAddress(*once), once) << url;
    ASSERT_TRUE(std::ranges::all_of(*once, [](char c) { return c > 0x20 && c < 0x7F; })) << url;
    ASSERT_FALSE(once->substr(0, once->find_first_of("?#")).ends_with('/')) << url;
    ASSERT_TRUE(once->starts_with(OriginOf(*once)));
  }
  EXPECT_GT(addresses, 10'000U);
}

TEST(AddressTest, OriginOfAnAddress) {
  EXPECT_EQ(OriginOf("https://www.example.com:8443/x?y"), "https://www.example.com:8443");
  EXPECT_EQ(OriginOf("https://example.com?x=/"), "https://example.com");
  EXPECT_EQ(OriginOf("https://example.com"), "https://example.com");
  EXPECT_EQ(OriginOf("nothing"), "nothing");
}

TEST(AddressTest, LabelsAreForPeople) {
  EXPECT_EQ(AddressLabel("https://www.example.com/in/j%C3%BCrgen"), "example.com/in/jürgen");
  EXPECT_EQ(AddressLabel("https://example.com/%E2%80%AEx%0A%1Bz%FF"),
            "example.com/\uFFFDx\uFFFD\uFFFDz\uFFFD");
  const std::string label = AddressLabel("https://example.com/" + std::string(500, 'a'));
  EXPECT_EQ(label, "example.com/" + std::string(67, 'a') + "…");
  EXPECT_EQ(AddressLabel(""), "");
}

}  // namespace
}  // namespace forepost::notes
