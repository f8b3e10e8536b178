// A firm's policies, lists, adapters and approved posts in one signed file.
//
//   auto bundle = OpenBundle(bytes, "/etc/forepost/policy.bundle", key);
//   if (!bundle) …  bundle.error()                 // nothing of the file was believed
//   bundle->manifest.version, bundle->parts
//
// The file, format 1:
//   16 bytes   "forepost-bundle\n"
//    4 bytes   1, the format          (unsigned, least byte first)
//    4 bytes   size of the manifest   (the same)
//              the manifest: JSON in UTF-8
//              the parts' bytes, one behind the other in the manifest's order, as they are
//   64 bytes   Ed25519 signature (RFC 8032) over all bytes before it
// The manifest:
//   {"version": 7, "expires": "2027-06-30", "approved_by": "Jane Roe, CCO",
//    "approved_on": "2026-11-20",
//    "parts": [{"kind": "policy", "name": "us.json", "size": 48211}, …]}
// The signature is looked at first: no byte of the manifest is read before it holds.
//
// Thread-safety: pure functions and plain data.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"

namespace forepost::bundles {

inline constexpr std::size_t kMaxBundleBytes = std::size_t{128} << 20U;
inline constexpr std::size_t kMaxManifestBytes = std::size_t{1} << 20U;
inline constexpr std::size_t kMaxParts = 100;
inline constexpr std::size_t kMaxPolicies = 16;         // as the machine's settings
inline constexpr std::size_t kMaxNameLength = 100;      // of a part, in characters
inline constexpr std::size_t kMaxApproverLength = 200;  // in characters
inline constexpr std::size_t kSignatureBytes = 64;
inline constexpr std::uint64_t kMaxVersion = std::uint64_t{1} << 53U;  // what JSON readers agree on

enum class PartKind : std::uint8_t { kPolicy, kList, kAdapters, kApprovedPosts };

// As they stand in the manifest.
inline constexpr std::array<std::string_view, 4> kPartKindNames{"policy", "list", "adapters",
                                                                "approved_posts"};

constexpr std::string_view ToString(PartKind kind) {
  return kPartKindNames[static_cast<std::size_t>(kind)];
}

struct Part {
  PartKind kind = PartKind::kPolicy;
  // Once among those of its kind. A list's is the name that policies use; else that of the file it
  // was made from, for errors.
  std::string name;
  std::string bytes;
};

struct Manifest {
  std::uint64_t version = 0;      // 1 and up
  std::chrono::sys_days expires;  // the last day on which it holds, in UTC
  std::string approved_by;
  std::chrono::sys_days approved_on;
};

using PublicKey = std::array<unsigned char, 32>;
using Digest = std::array<unsigned char, 32>;

struct Bundle {
  Manifest manifest;
  std::vector<Part> parts;  // at least one policy
  Digest digest{};          // BLAKE2b of the whole file: tells one bundle from another
};

// 64 hexadecimal digits, with spaces or line ends around them; nothing for any other text.
std::optional<PublicKey> ParsePublicKey(std::string_view text);
std::string ToHex(const PublicKey& key);

// `file` is for the errors. What it says may be shown to anybody.
std::expected<Bundle, Diagnostic> OpenBundle(std::string_view bytes, const std::string& file,
                                             const PublicKey& key);

// Is this the beginning of a bundle, whoever signed it?
bool LooksLikeBundle(std::string_view bytes);

// All bytes but the signature, which goes over them and behind them. The parts are what OpenBundle
// would accept; if not, the error says so.
std::expected<std::string, Diagnostic> UnsignedBundle(const Manifest& manifest,
                                                      const std::vector<Part>& parts);

// Has it run out on this day?
inline bool HasExpired(const Manifest& manifest, std::chrono::sys_days today) {
  return today > manifest.expires;
}

}  // namespace forepost::bundles
