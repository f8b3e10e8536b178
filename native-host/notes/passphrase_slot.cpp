#include <sodium.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "common/json_document.h"
#include "notes/key_slots.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kSaltBytes = crypto_pwhash_SALTBYTES;
constexpr std::size_t kMaxParameterBytes = 1000;
constexpr utf8proc_option_t kNfc =
    static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);

struct Parameters {
  PassphraseCost cost;
  std::array<unsigned char, kSaltBytes> salt{};
};

bool Bearable(PassphraseCost cost) {
  return cost.opslimit >= crypto_pwhash_OPSLIMIT_MIN && cost.opslimit <= kMaxOpslimit &&
         cost.memlimit >= crypto_pwhash_MEMLIMIT_MIN && cost.memlimit <= kMaxMemlimit;
}

// The bytes that Argon2id is given; nothing when they are not UTF-8. All copies are in guarded
// memory.
std::optional<SecretBytes> Normal(const SecretBytes& typed) {
  std::string_view text = typed.view();
  if (text.ends_with('\n')) {
    text.remove_suffix(1);
    if (text.ends_with('\r')) {
      text.remove_suffix(1);
    }
  }
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  if (size == 0) {
    return SecretBytes();
  }
  const utf8proc_ssize_t characters = utf8proc_decompose(bytes, size, nullptr, 0, kNfc);
  if (characters < 0) {
    return {};
  }
  // utf8proc_reencode writes the bytes, and a zero behind them, over the characters.
  SecretBytes work((static_cast<std::size_t>(characters) + 1) * sizeof(utf8proc_int32_t));
  auto* room = reinterpret_cast<utf8proc_int32_t*>(work.data());
  if (utf8proc_decompose(bytes, size, room, characters, kNfc) != characters) {
    return {};
  }
  const utf8proc_ssize_t length = utf8proc_reencode(room, characters, kNfc);
  if (length < 0) {
    return {};
  }
  work.Shorten(static_cast<std::size_t>(length));
  return work;
}

std::size_t Characters(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::string ToJson(const Parameters& parameters) {
  std::array<char, 2 * kSaltBytes + 1> salt{};
  sodium_bin2hex(salt.data(), salt.size(), parameters.salt.data(), parameters.salt.size());
  std::string json = "{\"opslimit\": " + std::to_string(parameters.cost.opslimit);
  json += ", \"memlimit\": " + std::to_string(parameters.cost.memlimit);
  json += ", \"salt\": \"";
  json += salt.data();
  json += "\"}";
  return json;
}

std::optional<Parameters> FromJson(std::string_view text) {
  auto document = JsonDocument::Parse(
      text, {}, {.max_bytes = kMaxParameterBytes, .max_depth = 2, .positions = false});
  if (!document || !document->root().is_object()) {
    return {};
  }
  const auto& root = document->root();
  const auto opslimit = root.find("opslimit");
  const auto memlimit = root.find("memlimit");
  const auto salt = root.find("salt");
  if (opslimit == root.end() || !opslimit->is_number_unsigned() || memlimit == root.end() ||
      !memlimit->is_number_unsigned() || salt == root.end() || !salt->is_string()) {
    return {};
  }
  Parameters parameters{.cost = {.opslimit = opslimit->get<std::uint64_t>(),
                                 .memlimit = memlimit->get<std::uint64_t>()}};
  const auto& hex = salt->get_ref<const std::string&>();
  std::size_t size = 0;
  if (!Bearable(parameters.cost) || hex.size() != 2 * kSaltBytes ||
      sodium_hex2bin(parameters.salt.data(), kSaltBytes, hex.data(), hex.size(), nullptr, &size,
                     nullptr) != 0 ||
      size != kSaltBytes) {
    return {};
  }
  return parameters;
}

std::expected<SecretBytes, VaultError> SlotKey(const std::filesystem::path& file,
                                               const SecretBytes& normal,
                                               const Parameters& parameters) {
  SecretBytes key(kKeyBytes);
  if (crypto_pwhash(key.data(), key.size(), normal.view().data(), normal.size(),
                    parameters.salt.data(), parameters.cost.opslimit, parameters.cost.memlimit,
                    crypto_pwhash_ALG_ARGON2ID13) != 0) {
    return std::unexpected(
        MakeFault(VaultFault::kIo, file,
                  "there is not enough memory to turn the passphrase into a key: it takes " +
                      std::to_string(parameters.cost.memlimit >> 20U) + " MiB",
                  "end some programs and try again"));
  }
  return key;
}

VaultError WrongPassphrase(const std::filesystem::path& file) {
  return MakeFault(VaultFault::kWrongKey, file, "this passphrase does not open the vault",
                   "type it again; there is no way in without it");
}

std::unexpected<VaultError> Invalid(const std::filesystem::path& file, std::string message,
                                    std::string hint) {
  return std::unexpected(
      MakeFault(VaultFault::kInvalid, file, std::move(message), std::move(hint)));
}

// As Argon2id is given it, if it may be a new one.
std::expected<SecretBytes, VaultError> NewPassphrase(const std::filesystem::path& file,
                                                     const SecretBytes& passphrase) {
  if (passphrase.size() > kMaxPassphraseBytes) {
    return Invalid(file, "the passphrase is too long",
                   "take at most " + std::to_string(kMaxPassphraseBytes) + " bytes");
  }
  auto normal = Normal(passphrase);
  if (!normal) {
    return Invalid(file, "the passphrase is not UTF-8", "write it in UTF-8");
  }
  if (Characters(normal->view()) < kMinPassphraseCharacters) {
    return Invalid(file, "the passphrase is too short",
                   "take at least " + std::to_string(kMinPassphraseCharacters) +
                       " characters, better several words");
  }
  return *std::move(normal);
}

}  // namespace

std::expected<void, VaultError> CheckNewPassphrase(const std::filesystem::path& file,
                                                   const SecretBytes& passphrase) {
  const auto normal = NewPassphrase(file, passphrase);
  return normal ? std::expected<void, VaultError>() : Pass(normal);
}

std::expected<Slot, VaultError> MakePassphraseSlot(const std::filesystem::path& file,
                                                   const VaultName& name,
                                                   const SecretBytes& vault_key,
                                                   const SecretBytes& passphrase,
                                                   PassphraseCost cost) {
  if (!Bearable(cost)) {
    return Invalid(file, "this cost of a passphrase is not allowed",
                   "opslimit is 1 to " + std::to_string(kMaxOpslimit) + ", memlimit at most " +
                       std::to_string(kMaxMemlimit));
  }
  const auto normal = NewPassphrase(file, passphrase);
  if (!normal) {
    return Pass(normal);
  }
  Parameters parameters{.cost = cost};
  randombytes_buf(parameters.salt.data(), parameters.salt.size());
  auto key = SlotKey(file, *normal, parameters);
  if (!key) {
    return Pass(key);
  }
  return Slot{.kind = SlotKind::kPassphrase,
              .parameters = ToJson(parameters),
              .sealed = SealSecret(key->data(), SlotLabel(name, SlotKind::kPassphrase), vault_key)};
}

std::expected<SecretBytes, VaultError> OpenPassphraseSlot(const std::filesystem::path& file,
                                                          const VaultName& name, const Slot& slot,
                                                          const SecretBytes& passphrase) {
  const auto parameters = FromJson(slot.parameters);
  if (!parameters) {
    return std::unexpected(
        MakeFault(VaultFault::kDamaged, file,
                  "the vault does not say how its passphrase becomes a key, or asks for too much",
                  "restore a backup of the vault"));
  }
  if (passphrase.size() > kMaxPassphraseBytes) {
    return std::unexpected(WrongPassphrase(file));
  }
  const auto normal = Normal(passphrase);
  if (!normal) {
    return std::unexpected(WrongPassphrase(file));
  }
  auto key = SlotKey(file, *normal, *parameters);
  if (!key) {
    return key;
  }
  SecretBytes vault_key;
  if (!OpenSlot(name, slot, *key, vault_key)) {
    return std::unexpected(WrongPassphrase(file));
  }
  return vault_key;
}

}  // namespace forepost::notes
