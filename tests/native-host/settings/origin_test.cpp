#include "settings/origin.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>

namespace forepost::settings {
namespace {

TEST(CanonicalSite, BringsEveryFormToOne) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kForms{{
      {"https://www.example.com", "https://www.example.com"},
      {"HTTPS://WWW.Example.COM:443/", "https://www.example.com"},
      {"https://example.com:8443", "https://example.com:8443"},
      {"https://*.example.com", "https://*.example.com"},
      {"https://xn--bcher-kva.example", "https://xn--bcher-kva.example"},
      {"http://demo.localhost:8437", "http://demo.localhost:8437"},
      {"http://localhost:80", "http://localhost"},
      {"http://127.0.0.1:9", "http://127.0.0.1:9"},
      {"http://*.localhost", "http://*.localhost"},
  }};
  for (const auto& [given, canonical] : kForms) {
    const auto site = CanonicalSite(given);
    ASSERT_TRUE(site) << given << ": " << ToString(site.error());
    EXPECT_EQ(*site, canonical);
    EXPECT_EQ(CanonicalSite(*site), site);
  }
}

TEST(CanonicalSite, RefusesWhatIsNotAnOrigin) {
  for (const std::string_view given : {"",
                                       "example.com",
                                       "ftp://example.com",
                                       "javascript:alert(1)",
                                       "https://",
                                       "https://example.com/feed",
                                       "https://example.com?x",
                                       "https://example.com#x",
                                       "https://user@example.com",
                                       "https://example.com:0",
                                       "https://example.com:65536",
                                       "https://example.com:",
                                       "https://example.com:-1",
                                       "https://example.com:+1",
                                       "https://example..com",
                                       "https://.example.com",
                                       "https://example.com.",
                                       "https://-example.com",
                                       "https://exa mple.com",
                                       "https://b\xc3\xbc"
                                       "cher.example",
                                       "https://[::1]",
                                       "http://www.example.com",
                                       "http://localhost.example.com",
                                       "http://127.0.0.2",
                                       "https://*.com",
                                       "https://*.127.0.0.1",
                                       "https://www.*.example.com",
                                       "https://*",
                                       "https://*example.com",
                                       "http://*.example.com",
                                       "https://a\\b.example.com"}) {
    const auto site = CanonicalSite(given);
    ASSERT_FALSE(site) << given;
    EXPECT_FALSE(site.error().message.empty());
    EXPECT_FALSE(site.error().hint.empty()) << given;
  }
  EXPECT_FALSE(CanonicalSite("https://" + std::string(5000, 'a') + ".com"));
  EXPECT_FALSE(CanonicalSite("https://" + std::string(64, 'a') + ".com"));
}

TEST(SiteCovers, AnExactSiteIsItselfOnly) {
  EXPECT_TRUE(SiteCovers("https://www.example.com", "https://www.example.com"));
  EXPECT_FALSE(SiteCovers("https://www.example.com", "http://www.example.com"));
  EXPECT_FALSE(SiteCovers("https://www.example.com", "https://www.example.com:8443"));
  EXPECT_FALSE(SiteCovers("https://www.example.com", "https://a.www.example.com"));
}

TEST(SiteCovers, AWildcardIsTheDomainAndWhatLiesBelow) {
  constexpr std::string_view kSite = "https://*.example.com";
  EXPECT_TRUE(SiteCovers(kSite, "https://example.com"));
  EXPECT_TRUE(SiteCovers(kSite, "https://a.example.com"));
  EXPECT_TRUE(SiteCovers(kSite, "https://a.b.example.com"));
  for (const std::string_view other :
       {"https://evilexample.com", "https://example.com.evil.org", "http://a.example.com",
        "https://a.example.com:8443", "https://evil.org/.example.com", "https://.example.com",
        "https://evil.org#.example.com", "https://u@a.example.com", "https://", ""}) {
    EXPECT_FALSE(SiteCovers(kSite, other)) << other;
  }
  EXPECT_TRUE(SiteCovers("http://*.localhost:80", "http://a.localhost:80"));
  EXPECT_FALSE(SiteCovers("http://*.localhost:80", "http://a.localhost"));
}

}  // namespace
}  // namespace forepost::settings
