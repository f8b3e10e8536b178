#include "bundles/bundle.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/sample_bundle.h"

namespace forepost::bundles {
namespace {

using forepost::testing::RawBundle;
using forepost::testing::SampleManifest;
using forepost::testing::SignedBundle;
using forepost::testing::TestKey;

std::vector<Part> SampleParts() {
  return {{.kind = PartKind::kPolicy, .name = "us.json", .bytes = "{}"},
          {.kind = PartKind::kList, .name = "restricted", .bytes = std::string("Acme\0\n", 6)},
          {.kind = PartKind::kAdapters, .name = "us.json", .bytes = ""},
          {.kind = PartKind::kApprovedPosts, .name = "posts.json", .bytes = "[]"}};
}

// What is said of these bytes; "none" where they open.
std::string FaultOf(std::string_view bytes, const PublicKey& key) {
  const auto bundle = OpenBundle(bytes, "b", key);
  return bundle ? "none" : ToString(bundle.error());
}

TEST(Bundle, ComesBackAsItWasSigned) {
  const TestKey key;
  const std::string bytes = SignedBundle(key, SampleManifest(7), SampleParts());
  const auto bundle = OpenBundle(bytes, "b", key.public_key);
  ASSERT_TRUE(bundle) << ToString(bundle.error());
  EXPECT_EQ(bundle->manifest.version, 7U);
  EXPECT_EQ(ToText(bundle->manifest.expires), "2027-06-30");
  EXPECT_EQ(bundle->manifest.approved_by, "Jane Roe, CCO");
  EXPECT_EQ(ToText(bundle->manifest.approved_on), "2026-11-20");
  const auto expected = SampleParts();
  ASSERT_EQ(bundle->parts.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(bundle->parts[i].kind, expected[i].kind);
    EXPECT_EQ(bundle->parts[i].name, expected[i].name);
    EXPECT_EQ(bundle->parts[i].bytes, expected[i].bytes);
  }
  const auto other =
      OpenBundle(SignedBundle(key, SampleManifest(8), SampleParts()), "b", key.public_key);
  EXPECT_NE(other->digest, bundle->digest);
}

TEST(Bundle, NoByteCanBeChanged) {
  const TestKey key;
  const std::string bytes = SignedBundle(key, SampleManifest(7), SampleParts());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const unsigned mask : {0x01U, 0x80U}) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(static_cast<unsigned char>(changed[i]) ^ mask);
      EXPECT_NE(FaultOf(changed, key.public_key), "none") << "byte " << i;
    }
  }
}

TEST(Bundle, NothingCanBeCutOffOrPutBehind) {
  const TestKey key;
  const std::string bytes = SignedBundle(key, SampleManifest(7), SampleParts());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_NE(FaultOf(bytes.substr(0, size), key.public_key), "none") << size;
  }
  EXPECT_NE(FaultOf(bytes + '\n', key.public_key), "none");
  EXPECT_NE(FaultOf(bytes + bytes, key.public_key), "none");
}

TEST(Bundle, OnlyTheKeyThatSignedItOpensIt) {
  const std::string bytes = SignedBundle(TestKey(1), SampleManifest(7), SampleParts());
  EXPECT_EQ(FaultOf(bytes, TestKey(1).public_key), "none");
  const std::string fault = FaultOf(bytes, TestKey(2).public_key);
  EXPECT_NE(fault.find("signed with another key"), std::string::npos) << fault;
  EXPECT_NE(FaultOf(bytes, PublicKey{}), "none");
}

TEST(Bundle, WhatIsSignedMustStillBeABundle) {
  const TestKey key;
  const std::string head = R"({"version":7,"expires":"2027-06-30","approved_by":"J",)"
                           R"("approved_on":"2026-11-20","parts":[)";
  const std::string policy = R"({"kind":"policy","name":"p","size":2})";
  const auto with = [&](const std::string& parts) { return head + parts + "]}"; };
  EXPECT_EQ(FaultOf(key.Signed(RawBundle(with(policy), "{}")), key.public_key), "none");
  struct Case {
    std::string manifest;
    std::string parts;
    std::string_view fault;
  };
  const Case cases[] = {
      {with(policy), "{}x", "bytes that belong to no part"},
      {with(policy), "{", "ends inside the part \"p\""},
      {with(policy + "," + policy), "{}{}", "have the name \"p\""},
      {with(""), "", "1 to 100 parts"},
      {with(R"({"kind":"list","name":"a","size":0})"), "", "no policy in it"},
      {with(R"({"kind":"poem","name":"a","size":0})"), "", "no part of this kind"},
      {with(R"({"kind":"list","name":"A B","size":0})"), "", "no name of a list"},
      {with(R"({"kind":"policy","name":"a\u001b[2J","size":0})"), "", "cannot be shown"},
      {with(R"({"kind":"policy","name":"a","size":18446744073709551615})"), "", "whole number"},
      {with(R"({"kind":"policy","name":"a","size":-1})"), "", "whole number"},
      {with(R"({"kind":"policy","name":"a"})"), "", "\"size\" is missing"},
      {with(R"({"kind":"policy","name":"a","size":2,"run":"x"})"), "{}", "no member \"run\""},
      {R"({"version":0,"expires":"2027-06-30","approved_by":"J","approved_on":"2026-11-20",)"
       R"("parts":[]})",
       "", "/version"},
      {R"({"version":1,"expires":"2027-02-30","approved_by":"J","approved_on":"2026-11-20",)"
       R"("parts":[]})",
       "", "/expires: is not a date"},
      {R"({"version":1,"expires":"2027-06-30","approved_by":" ","approved_on":"2026-11-20",)"
       R"("parts":[]})",
       "", "/approved_by: is empty"},
      {R"({"version":1,"version":2})", "", ""},
      {"[]", "", "must be an object"},
      {"", "", ""}};
  for (const Case& one : cases) {
    const std::string fault =
        FaultOf(key.Signed(RawBundle(one.manifest, one.parts)), key.public_key);
    EXPECT_NE(fault, "none") << one.manifest;
    EXPECT_NE(fault.find(one.fault), std::string::npos) << fault << "\nfor " << one.manifest;
  }
  EXPECT_NE(FaultOf(key.Signed(RawBundle(with(policy), "{}", 2)), key.public_key).find("format 2"),
            std::string::npos);
}

TEST(Bundle, AHugeManifestIsNotBelieved) {
  const TestKey key;
  std::string bytes = RawBundle("{}", "");
  for (const std::size_t at : {20U, 21U, 22U, 23U}) {
    bytes[at] = '\xff';
  }
  EXPECT_NE(FaultOf(key.Signed(bytes), key.public_key).find("manifest does not fit"),
            std::string::npos);
  EXPECT_NE(FaultOf("forepost-bundle\n" + std::string(kMaxBundleBytes, 'x'), key.public_key)
                .find("larger than"),
            std::string::npos);
}

TEST(Bundle, NothingIsMadeThatWouldNotOpen) {
  const auto fault = [](const Manifest& manifest, const std::vector<Part>& parts) {
    const auto body = UnsignedBundle(manifest, parts);
    return body ? "none" : ToString(body.error());
  };
  EXPECT_EQ(fault(SampleManifest(1), SampleParts()), "none");
  EXPECT_NE(fault(SampleManifest(0), SampleParts()), "none");
  EXPECT_NE(fault(SampleManifest(1), {}), "none");
  auto parts = SampleParts();
  parts.push_back(parts[0]);
  EXPECT_NE(fault(SampleManifest(1), parts), "none");
  parts = SampleParts();
  parts[1].bytes.assign(kMaxBundleBytes, 'x');
  EXPECT_NE(fault(SampleManifest(1), parts), "none");
  Manifest manifest = SampleManifest(1);
  manifest.approved_by = std::string(kMaxApproverLength + 1, 'x');
  EXPECT_NE(fault(manifest, SampleParts()), "none");
}

TEST(Bundle, APublicKeyIsHexadecimal) {
  const std::string hex = ToHex(TestKey().public_key);
  EXPECT_EQ(ParsePublicKey(hex), TestKey().public_key);
  EXPECT_EQ(ParsePublicKey(" \n" + hex + "\r\n"), TestKey().public_key);
  for (const std::string& text :
       {std::string(), hex + "0", hex.substr(1), "x" + hex.substr(1), std::string(64, ' ')}) {
    EXPECT_EQ(ParsePublicKey(text), std::nullopt) << text;
  }
}

TEST(Bundle, HoldsToTheEndOfItsLastDay) {
  const Manifest manifest = SampleManifest(1, "2027-06-30");
  EXPECT_FALSE(HasExpired(manifest, ParseDate("2027-06-30").value()));
  EXPECT_TRUE(HasExpired(manifest, ParseDate("2027-07-01").value()));
}

}  // namespace
}  // namespace forepost::bundles
