#include "bundles/bundle.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

#include "bundles/manifest.h"

namespace forepost::bundles {
namespace {

constexpr std::string_view kMagic = "forepost-bundle\n";
constexpr std::uint32_t kFormat = 1;
constexpr std::size_t kHeaderBytes = kMagic.size() + 2 * sizeof(std::uint32_t);

static_assert(kSignatureBytes == crypto_sign_BYTES);
static_assert(sizeof(PublicKey) == crypto_sign_PUBLICKEYBYTES);

Diagnostic Fault(const std::string& file, std::string message, std::string hint) {
  return {.file = file, .message = std::move(message), .hint = std::move(hint)};
}

const unsigned char* Raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

std::uint32_t NumberAt(std::string_view bytes, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = sizeof number; i-- > 0;) {
    number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
  }
  return number;
}

void AppendNumber(std::string& bytes, std::size_t number) {
  for (std::size_t i = 0; i < sizeof(std::uint32_t); ++i) {
    bytes += static_cast<char>(number >> (8 * i) & 0xffU);
  }
}

bool SignatureHolds(std::string_view bytes, const PublicKey& key) {
  const std::string_view body = bytes.substr(0, bytes.size() - kSignatureBytes);
  const std::string_view signature = bytes.substr(body.size());
  return sodium_init() >= 0 &&
         crypto_sign_verify_detached(Raw(signature), Raw(body), body.size(), key.data()) == 0;
}

Digest DigestOf(std::string_view bytes) {
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(), Raw(bytes), bytes.size(), nullptr, 0);
  return digest;
}

}  // namespace

std::optional<PublicKey> ParsePublicKey(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) {
    return std::nullopt;
  }
  text = text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
  PublicKey key{};
  std::size_t size = 0;
  if (text.size() != 2 * key.size() || sodium_hex2bin(key.data(), key.size(), text.data(),
                                                      text.size(), nullptr, &size, nullptr) != 0) {
    return std::nullopt;
  }
  return key;
}

std::string ToHex(const PublicKey& key) {
  std::array<char, 2 * sizeof(PublicKey) + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), key.data(), key.size());
  return hex.data();
}

bool LooksLikeBundle(std::string_view bytes) { return bytes.starts_with(kMagic); }

std::expected<Bundle, Diagnostic> OpenBundle(std::string_view bytes, const std::string& file,
                                             const PublicKey& key) {
  if (!LooksLikeBundle(bytes)) {
    return std::unexpected(Fault(file, "this is not a signed bundle",
                                 "name a file that `forepost policy sign` has made"));
  }
  if (bytes.size() > kMaxBundleBytes) {
    return std::unexpected(Fault(file,
                                 "the bundle is larger than " + std::to_string(kMaxBundleBytes) +
                                     " bytes, the most that is read",
                                 "put less into it"));
  }
  if (bytes.size() < kHeaderBytes + kSignatureBytes || !SignatureHolds(bytes, key)) {
    return std::unexpected(Fault(
        file,
        "the signature does not hold: the file is incomplete or was changed, or it was "
        "signed with another key",
        "copy the bundle again; `forepost policy verify` tests it with a key of your choice"));
  }
  if (const auto format = NumberAt(bytes, kMagic.size()); format != kFormat) {
    return std::unexpected(Fault(
        file,
        "the bundle has format " + std::to_string(format) + ", and this Forepost knows format 1",
        "update Forepost"));
  }
  const std::string_view body = bytes.substr(0, bytes.size() - kSignatureBytes);
  const std::size_t manifest_size = NumberAt(bytes, kMagic.size() + sizeof(std::uint32_t));
  if (manifest_size > std::min(kMaxManifestBytes, body.size() - kHeaderBytes)) {
    return std::unexpected(
        Fault(file, "the manifest does not fit into the bundle", "sign the bundle again"));
  }
  auto content = ReadManifest(body.substr(kHeaderBytes, manifest_size), file);
  if (!content) {
    return std::unexpected(std::move(content.error()));
  }
  std::string_view rest = body.substr(kHeaderBytes + manifest_size);
  Bundle bundle{.manifest = std::move(content->manifest), .digest = DigestOf(bytes)};
  for (PartEntry& entry : content->parts) {
    if (entry.size > rest.size()) {
      return std::unexpected(Fault(file, "the bundle ends inside the part \"" + entry.name + "\"",
                                   "sign the bundle again"));
    }
    bundle.parts.push_back({.kind = entry.kind,
                            .name = std::move(entry.name),
                            .bytes = std::string(rest.substr(0, entry.size))});
    rest.remove_prefix(entry.size);
  }
  if (!rest.empty()) {
    return std::unexpected(
        Fault(file, "the bundle has bytes that belong to no part", "sign the bundle again"));
  }
  return bundle;
}

std::expected<std::string, Diagnostic> UnsignedBundle(const Manifest& manifest,
                                                      const std::vector<Part>& parts) {
  const std::string written = WriteManifest(manifest, parts);
  // What is refused on a machine is refused here.
  if (auto read = ReadManifest(written, "manifest"); !read) {
    return std::unexpected(std::move(read.error()));
  }
  std::size_t size = kHeaderBytes + written.size() + kSignatureBytes;
  for (const Part& part : parts) {
    size += std::min(part.bytes.size(), kMaxBundleBytes);
  }
  if (size > kMaxBundleBytes) {
    return std::unexpected(Fault(
        {},
        "the bundle would be larger than " + std::to_string(kMaxBundleBytes) + " bytes, the most",
        "put less into it"));
  }
  std::string bytes;
  bytes.reserve(size);
  bytes += kMagic;
  AppendNumber(bytes, kFormat);
  AppendNumber(bytes, written.size());
  bytes += written;
  for (const Part& part : parts) {
    bytes += part.bytes;
  }
  return bytes;
}

}  // namespace forepost::bundles
