#include "bundles/bundle_source.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "support/full_disk.h"
#include "support/sample_bundle.h"
#include "support/temp_folder.h"

namespace forepost::bundles {
namespace {

namespace fs = std::filesystem;
using forepost::testing::SampleManifest;
using forepost::testing::SignedBundle;
using forepost::testing::TempFolder;
using forepost::testing::TestKey;

std::string PolicyFor(const std::string& phrase) {
  return R"({"format": 1, "id": "sample", "version": 3, "title": "Sample", "lists": {"names": {}},)"
         R"( "rules": [{"id": "rule", "title": "T", "severity": "warn", "message": "M",)"
         R"( "match": {"kind": "phrases", "phrases": [")" +
         phrase +
         R"("]}}, {"id": "names", "title": "T", "severity": "block", "message": "M",)"
         R"( "match": {"kind": "list", "list": "names"}}]})";
}

std::vector<Part> PartsFor(const std::string& phrase) {
  return {{.kind = PartKind::kPolicy, .name = "p.json", .bytes = PolicyFor(phrase)},
          {.kind = PartKind::kList, .name = "names", .bytes = "Acme Holdings\n"},
          {.kind = PartKind::kApprovedPosts,
           .name = "posts.json",
           .bytes = R"({"format": 1, "posts": [{"id": "results", "text": "Read our alpha report.",)"
                    R"( "approved_by": "J", "approved_on": "2026-11-20"}]})"}};
}

class BundleSourceTest : public ::testing::Test {
 protected:
  fs::path file() const { return temp_.path() / "policy.bundle"; }
  fs::path memory() const { return temp_.path() / "data"; }
  fs::path kept() const { return memory() / kKeptName; }

  // As an administrator's tool does it: a new file under the name of the old one.
  void Offer(const std::string& bytes) const { fs::rename(temp_.Write("fresh", bytes), file()); }
  void Offer(std::uint64_t version, std::string_view expires = "2027-06-30",
             const std::string& phrase = "alpha") const {
    Offer(SignedBundle(key_, SampleManifest(version, expires), PartsFor(phrase)));
  }
  BundleSource Host(BundleSource::Memory memory_use = BundleSource::Memory::kKeep) const {
    return BundleSource(
        {.bundle = file(), .key = key_.public_key, .memory = memory()},
        [this] { return std::chrono::sys_time<std::chrono::milliseconds>(today_); }, memory_use);
  }
  // "current 7", "stale 7: why", "expired: why"; of each problem the message.
  static std::string Seen(const BundleInForce& now) {
    constexpr std::string_view kNames[] = {"current", "stale", "refused", "expired"};
    std::string seen(kNames[static_cast<std::size_t>(now.standing)]);
    EXPECT_EQ(now.contents != nullptr,
              now.standing == Standing::kCurrent || now.standing == Standing::kStale);
    if (now.contents) {
      seen += ' ' + std::to_string(now.contents->manifest.version);
    }
    for (const Diagnostic& problem : now.problems) {
      EXPECT_FALSE(problem.hint.empty()) << ToString(problem);
      EXPECT_FALSE(problem.file.empty()) << ToString(problem);
      seen += ": " + problem.message;
    }
    return seen;
  }
  static ::testing::AssertionResult Begins(const BundleInForce& now, std::string_view expected) {
    const std::string seen = Seen(now);
    if (seen.starts_with(expected) && (expected.ends_with(':') || seen == expected)) {
      return ::testing::AssertionSuccess();
    }
    return ::testing::AssertionFailure() << seen << " is not " << expected;
  }

  TempFolder temp_;
  TestKey key_;
  std::chrono::sys_days today_ = ParseDate("2026-11-24").value();
};

TEST_F(BundleSourceTest, BringsPoliciesListsAndApprovedPosts) {
  Offer(7);
  BundleSource host = Host();
  const BundleInForce now = host.Current();
  ASSERT_TRUE(Begins(now, "current 7"));
  const auto verdict =
      policy::Check(*now.contents->policies,
                    {.text = "alpha Acme Holdings", .lists = policy::CheckRequest::Lists::kShown});
  EXPECT_EQ(verdict.findings.size(), 2U);
  EXPECT_EQ(verdict.verdict, policy::Severity::kBlock);
  EXPECT_EQ(verdict.policies.at(0).bundle,
            (policy::BundleIdentity{
                .version = 7, .approved_by = "Jane Roe, CCO", .approved_on = "2026-11-20"}));
  ASSERT_NE(now.contents->FindApproved(" read our ALPHA report.\n"), nullptr);
  EXPECT_EQ(now.contents->FindApproved("Read our alpha report.")->id, "results");
  EXPECT_EQ(now.contents->FindApproved("Read our alpha report"), nullptr);
  const policy::Verdict approved = now.contents->Check({.text = "Read our alpha report."});
  EXPECT_EQ(approved.verdict, policy::Severity::kAllow);
  ASSERT_TRUE(approved.approved);
  EXPECT_EQ(approved.approved->id, "results");
  EXPECT_EQ(approved.policies.size(), now.contents->policies->size());
  EXPECT_FALSE(now.contents->Check({.text = "Read our alpha report"}).approved);
}

TEST_F(BundleSourceTest, NothingIsReadAgainWithoutAChange) {
  Offer(7);
  BundleSource host = Host();
  const auto first = host.Current().contents;
  host.Current();  // sees its own copy
  EXPECT_EQ(host.Current().contents, first);
}

TEST_F(BundleSourceTest, TheVersionOnlyGoesUp) {
  Offer(7);
  BundleSource host = Host();
  EXPECT_TRUE(Begins(host.Current(), "current 7"));
  Offer(9, "2027-06-30", "beta");
  EXPECT_TRUE(Begins(host.Current(), "current 9"));
  Offer(8);
  EXPECT_TRUE(Begins(host.Current(),
                     "stale 9: this bundle has version 8, older than version 9"
                     ", which was in force before"));
  Offer(9);  // of the same version, but another
  EXPECT_TRUE(Begins(host.Current(),
                     "stale 9: this is another bundle of version 9 than the one "
                     "that was in force before"));
  Offer(9, "2027-06-30", "beta");
  EXPECT_TRUE(Begins(host.Current(), "current 9"));
}

TEST_F(BundleSourceTest, TheVersionIsRememberedOverARestart) {
  Offer(7);
  EXPECT_TRUE(Begins(Host().Current(), "current 7"));
  Offer(6);
  EXPECT_TRUE(Begins(Host().Current(), "stale 7:"));
  fs::remove(file());
  EXPECT_TRUE(Begins(Host().Current(), "stale 7:"));
  // Who removes the memory can go back, and no further than to what was signed.
  fs::remove(kept());
  Offer(6);
  EXPECT_TRUE(Begins(Host().Current(), "current 6"));
}

TEST_F(BundleSourceTest, WhatIsBrokenLeavesTheLastGoodOne) {
  const std::string good = SignedBundle(key_, SampleManifest(8), PartsFor("beta"));
  std::string flipped = good;
  flipped[good.size() / 2] ^= 1;
  auto faulty = PartsFor("beta");
  faulty[0].bytes = "{\"format\": 1";
  auto bad_list = PartsFor("beta");
  bad_list[1].bytes = "\xff\n";
  auto bad_posts = PartsFor("beta");
  bad_posts[2].bytes = R"({"format": 1, "posts": [{"id": "A"}]})";
  auto bad_adapters = PartsFor("beta");
  bad_adapters.push_back({.kind = PartKind::kAdapters, .name = "a.json", .bytes = "{"});
  for (const std::string& broken :
       {flipped, good.substr(0, good.size() - 100), std::string(),
        PolicyFor("beta"),  // unsigned
        SignedBundle(TestKey(2), SampleManifest(8), PartsFor("beta")),
        SignedBundle(key_, SampleManifest(8), faulty),
        SignedBundle(key_, SampleManifest(8), bad_list),
        SignedBundle(key_, SampleManifest(8), bad_posts),
        SignedBundle(key_, SampleManifest(8), bad_adapters),
        SignedBundle(key_, SampleManifest(8, "2026-11-23"), PartsFor("beta"))}) {
    Offer(7);
    BundleSource host = Host();
    EXPECT_TRUE(Begins(host.Current(), "current 7"));
    Offer(broken);
    EXPECT_TRUE(Begins(host.Current(), "stale 7:"));
    EXPECT_TRUE(Begins(Host().Current(), "stale 7:"));
  }
}

TEST_F(BundleSourceTest, WithoutALastGoodOneNothingIsInForce) {
  EXPECT_TRUE(Begins(Host().Current(), "refused:"));
  Offer("forepost-bundle\n");
  EXPECT_TRUE(Begins(Host().Current(), "refused:"));
  Offer(7, "2026-11-23");
  EXPECT_TRUE(Begins(Host().Current(),
                     "expired: the bundle (version 7, approved by Jane Roe, CCO) "
                     "expired on 2026-11-23"));
  EXPECT_FALSE(fs::exists(kept()));
}

TEST_F(BundleSourceTest, ABundleExpiresWhileItIsInForce) {
  Offer(7, "2026-11-30");
  BundleSource host = Host();
  today_ = ParseDate("2026-11-30").value();
  EXPECT_TRUE(Begins(host.Current(), "current 7"));
  today_ += std::chrono::days(1);
  EXPECT_TRUE(Begins(host.Current(),
                     "expired: the bundle (version 7, approved by Jane Roe, CCO) "
                     "expired on 2026-11-30"));
  // Neither a broken nor an older one brings it back.
  Offer("x");
  EXPECT_TRUE(Begins(host.Current(), "expired:"));
  Offer(6);
  EXPECT_TRUE(Begins(host.Current(), "expired:"));
  Offer(8);
  EXPECT_TRUE(Begins(host.Current(), "current 8"));
}

TEST_F(BundleSourceTest, WhatLiesInTheMemoryIsOnlyBelievedWhenItIsSigned) {
  Offer(7);
  BundleSource(Host()).Current();
  for (const std::string& forged :
       {std::string("x"), SignedBundle(TestKey(2), SampleManifest(99), PartsFor("beta"))}) {
    temp_.Write("data/" + std::string(kKeptName), forged);
    EXPECT_TRUE(Begins(Host().Current(), "current 7"));
    EXPECT_TRUE(Begins(Host().Current(), "current 7"));
    temp_.Write("data/" + std::string(kKeptName), forged);
    fs::remove(file());
    EXPECT_TRUE(Begins(Host().Current(), "refused:"));
    Offer(7);
  }
}

TEST_F(BundleSourceTest, ANewKeyBeginsAnew) {
  Offer(7);
  BundleSource(Host()).Current();
  key_ = TestKey(2);
  EXPECT_TRUE(Begins(Host().Current(), "refused:"));
  Offer(1);
  EXPECT_TRUE(Begins(Host().Current(), "current 1"));
  Offer("x");
  EXPECT_TRUE(Begins(Host().Current(), "stale 1:"));
}

TEST_F(BundleSourceTest, TheMemoryIsOfThisUserAlone) {
  Offer(7);
  BundleSource(Host()).Current();
  struct stat status = {};
  ASSERT_EQ(::stat(kept().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0600U);
  ASSERT_EQ(::stat(memory().c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0700U);
  EXPECT_FALSE(fs::exists(kept().string() + ".new"));
}

TEST_F(BundleSourceTest, ALinkIsNotWrittenThrough) {
  const auto victim = temp_.Write("victim", "mine");
  fs::create_directories(memory());
  fs::permissions(memory(), fs::perms(0700));
  fs::create_symlink(victim, kept());
  Offer(7);
  EXPECT_TRUE(Begins(Host().Current(), "current 7:"));
  EXPECT_EQ(fs::file_size(victim), 4U);
}

TEST_F(BundleSourceTest, WhatCannotBeKeptIsInForceAndSaysSo) {
  Offer(7);
  {
    const testing::FullDisk full(100);
    EXPECT_TRUE(Begins(Host().Current(), "current 7:"));
  }
  EXPECT_FALSE(fs::exists(kept().string() + ".new"));
  EXPECT_TRUE(Begins(Host().Current(), "current 7"));
  Offer("x");
  EXPECT_TRUE(Begins(Host().Current(), "stale 7:"));
}

TEST_F(BundleSourceTest, LookingChangesNothing) {
  Offer(7);
  EXPECT_TRUE(Begins(Host(BundleSource::Memory::kLookOnly).Current(), "current 7"));
  EXPECT_FALSE(fs::exists(memory()));
}

// One host has seen a newer bundle while the other was busy.
TEST_F(BundleSourceTest, TwoHostsShareTheirMemory) {
  Offer(7);
  BundleSource first = Host();
  BundleSource second = Host();
  first.Current();
  second.Current();
  Offer(9);
  EXPECT_TRUE(Begins(first.Current(), "current 9"));
  Offer(7);
  EXPECT_TRUE(Begins(second.Current(), "stale 9:"));
  EXPECT_TRUE(Begins(first.Current(), "stale 9:"));
}

TEST_F(BundleSourceTest, AnOlderCopyNeverReplacesANewerOne) {
  const std::string newer = SignedBundle(key_, SampleManifest(9), PartsFor("alpha"));
  const KeptBundle kept_bundle(memory());
  ASSERT_TRUE(kept_bundle.Keep(newer, [](std::string_view) { return true; }));
  int asked = 0;
  ASSERT_TRUE(kept_bundle.Keep("older", [&](std::string_view there) {
    ++asked;
    EXPECT_EQ(there, newer);
    return false;
  }));
  EXPECT_EQ(asked, 1);
  EXPECT_EQ(kept_bundle.Read().value(), newer);
}

// Hosts that start and see new bundles all at once leave the newest, whole.
TEST_F(BundleSourceTest, ManyProcessesLeaveTheNewestWhole) {
  constexpr std::uint64_t kHosts = 8;
  std::vector<pid_t> children;
  for (std::uint64_t version = 1; version <= kHosts; ++version) {
    const auto own = temp_.Write("own" + std::to_string(version),
                                 SignedBundle(key_, SampleManifest(version), PartsFor("alpha")));
    const pid_t child = ::fork();
    if (child == 0) {
      BundleSource host({.bundle = own, .key = key_.public_key, .memory = memory()}, [this] {
        return std::chrono::sys_time<std::chrono::milliseconds>(today_);
      });
      const BundleInForce now = host.Current();
      ::_exit(now.contents && now.contents->manifest.version >= version ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
  fs::remove(file());
  EXPECT_TRUE(Begins(Host().Current(), "stale " + std::to_string(kHosts) + ":"));
}

}  // namespace
}  // namespace forepost::bundles
