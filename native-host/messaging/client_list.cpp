#include "messaging/client_list.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace forepost::messaging {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kMaxNamesBytes = std::size_t{4} << 20U;
constexpr std::size_t kMaxStateBytes = 16;

std::optional<policy::HashedName> FromDigits(std::string_view digits) {
  policy::HashedName name{};
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const auto digit = kDigits.find(digits[i]);
    if (digit == std::string_view::npos) {
      return std::nullopt;
    }
    if (i == 0) {
      name.words = static_cast<std::uint32_t>(digit) + 1;
    } else {
      const std::size_t byte = (i - 1) / 2;
      const std::size_t shift = 8 * byte + (i % 2 == 1 ? 4 : 0);
      name.value |= static_cast<std::uint64_t>(digit) << shift;
    }
  }
  return name;
}

std::unexpected<Fault> Wrong(std::string_view field, std::string message) {
  return std::unexpected(Fault{.message = std::move(message), .field = std::string(field)});
}

}  // namespace

std::string ToDigits(const policy::HashedName& name) {
  std::string digits{kDigits[name.words - 1]};
  for (std::size_t i = 0; i < sizeof name.value; ++i) {
    const auto byte = static_cast<unsigned char>(name.value >> (8 * i));
    digits += kDigits[byte >> 4U];
    digits += kDigits[byte & 0xfU];
  }
  return digits;
}

std::expected<void, Fault> ClientList::Take(const nlohmann::json& message) {
  Fields fields(message);
  const std::string_view state = fields.Text("state", {.max_bytes = kMaxStateBytes});
  if (fields.fault() == nullptr && state != "open") {
    if (state != "absent" && state != "locked" && state != "unknown") {
      return Wrong("/state", "must be open, locked, absent or unknown");
    }
    told_ = state == "absent" ? Told::kAbsent : state == "locked" ? Told::kLocked : Told::kNothing;
    names_.reset();
    coming_.reset();
    return {};
  }
  const std::uint64_t from = fields.Whole("from", 0, kMaxClientHashes);
  const bool more = fields.Flag("more");
  const std::string_view key_digits = fields.Text("key", {.max_bytes = 64});
  const std::string_view names =
      fields.Text("names", {.max_bytes = kMaxNamesBytes, .may_be_empty = true});
  if (fields.fault() != nullptr) {
    return std::unexpected(*fields.fault());
  }
  const auto key = policy::ParseNameHashKey(key_digits);
  if (!key) {
    return Wrong("/key", "must be 32 hexadecimal digits");
  }
  if (from != 0 && (!coming_ || from != count_)) {
    return Wrong("/from", "must be the number of names that came before");
  }
  if (names.size() % kClientDigits != 0) {
    return Wrong("/names", "must be 17 hexadecimal digits for each name");
  }
  if (from == 0) {
    coming_.emplace(*key);
    count_ = 0;
  }
  for (std::size_t at = 0; at < names.size(); at += kClientDigits) {
    const auto name = FromDigits(names.substr(at, kClientDigits));
    if (!name) {
      coming_.reset();
      return Wrong("/names", "must be 17 hexadecimal digits for each name");
    }
    coming_->Add(*name);
    ++count_;
  }
  if (!more) {
    names_ = std::exchange(coming_, std::nullopt);
    told_ = Told::kOpen;
  }
  return {};
}

bool ClientList::IsUnchecked(const std::filesystem::path& vault) const {
  std::error_code error;
  return told_ == Told::kLocked ||
         (told_ == Told::kNothing && std::filesystem::exists(vault, error));
}

}  // namespace forepost::messaging
