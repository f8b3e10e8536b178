#include "notes/client.h"

#include <algorithm>

#include "notes/address.h"

namespace forepost::notes {
namespace {

constexpr std::string_view kNameless = "Unnamed";

}  // namespace

std::string_view ToString(ClientKind kind) { return kind == ClientKind::kLink ? "link" : "person"; }

std::string Card::Title() const {
  if (const auto name = ValueOf(fields, "name"); !name.empty()) {
    return std::string(name);
  }
  std::string label = addresses.empty() ? std::string() : AddressLabel(addresses.front());
  return label.empty() ? std::string(kNameless) : label;
}

std::vector<FieldChange> Changes(const Snapshot& before, const Snapshot& after) {
  return Changes(before.page, after.page, std::min(before.level, after.level));
}

}  // namespace forepost::notes
