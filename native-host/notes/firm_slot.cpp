#include <sodium.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "common/iso_time.h"
#include "common/json_document.h"
#include "notes/key_slots.h"
#include "notes/vault_fault.h"

namespace forepost::notes {
namespace {

constexpr std::size_t kMaxParameterBytes = 1000;

const unsigned char* Bytes(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string ToJson(const FirmParameters& parameters) {
  std::string json = R"({"key": ")" + ToHex(parameters.key) + '"';
  if (!parameters.recovered.empty()) {
    json += R"(, "recovered": ")" + parameters.recovered + '"';
  }
  return json + '}';
}

// By which a vault that is open knows a slot of its own: nobody without the vault key can make it.
std::string Mark(const VaultName& name, const SecretBytes& vault_key, std::string_view sealed,
                 std::string_view parameters) {
  const SecretBytes key = DeriveKey(vault_key, Subkey::kFirm);
  const Label label = Label("forepost firm 1").Add(name);
  std::string mark(kNonceBytes, '\0');
  crypto_generichash_state state;
  crypto_generichash_init(&state, key.data(), key.size(), mark.size());
  for (const std::string_view part : {label.view(), sealed, parameters}) {
    crypto_generichash_update(&state, Bytes(part), part.size());
  }
  crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(mark.data()), mark.size());
  return mark;
}

}  // namespace

std::optional<FirmParameters> ReadFirmParameters(const Slot& slot) {
  auto document = JsonDocument::Parse(
      slot.parameters, {}, {.max_bytes = kMaxParameterBytes, .max_depth = 2, .positions = false});
  if (!document || !document->root().is_object()) {
    return {};
  }
  const auto& root = document->root();
  const auto text = [&](const char* member) {
    const auto found = root.find(member);
    return found != root.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto key = ParseFirmPublicKey(text("key"));
  if (!key) {
    return {};
  }
  FirmParameters parameters{.key = *key};
  if (std::string time = text("recovered"); ParseIso(time)) {
    parameters.recovered = std::move(time);
  }
  return parameters;
}

std::expected<Slot, VaultError> MakeFirmSlot(const std::filesystem::path& file,
                                             const VaultName& name, const SecretBytes& vault_key,
                                             const FirmParameters& parameters) {
  const Label label = SlotLabel(name, SlotKind::kFirm);
  SecretBytes plain(label.view().size() + vault_key.size());
  std::ranges::copy(label.view(), plain.data());
  std::copy_n(vault_key.data(), vault_key.size(), plain.data() + label.view().size());
  std::string sealed(plain.size() + crypto_box_SEALBYTES, '\0');
  if (crypto_box_seal(reinterpret_cast<unsigned char*>(sealed.data()), plain.data(), plain.size(),
                      parameters.key.data()) != 0) {
    return std::unexpected(MakeFault(VaultFault::kInvalid, file,
                                     "nothing can be sealed to this public key of the firm",
                                     "write the key that `forepost notes keygen` has printed"));
  }
  Slot slot{.kind = SlotKind::kFirm, .parameters = ToJson(parameters)};
  slot.sealed.nonce = Mark(name, vault_key, sealed, slot.parameters);
  slot.sealed.bytes = std::move(sealed);
  return slot;
}

bool IsOwnFirmSlot(const VaultName& name, const SecretBytes& vault_key, const Slot& slot) {
  return slot.sealed.nonce == Mark(name, vault_key, slot.sealed.bytes, slot.parameters);
}

std::optional<SecretBytes> OpenFirmSlot(const VaultName& name, const Slot& slot,
                                        const FirmKey& key) {
  const Label label = SlotLabel(name, SlotKind::kFirm);
  SecretBytes plain(label.view().size() + kKeyBytes);
  if (slot.sealed.bytes.size() != plain.size() + crypto_box_SEALBYTES ||
      crypto_box_seal_open(plain.data(), Bytes(slot.sealed.bytes), slot.sealed.bytes.size(),
                           key.public_key.data(), key.secret.data()) != 0 ||
      !plain.view().starts_with(label.view())) {
    return {};
  }
  return SecretBytes::CopyOf(plain.view().substr(label.view().size()));
}

}  // namespace forepost::notes
