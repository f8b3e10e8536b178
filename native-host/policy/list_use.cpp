#include "policy/list_use.h"

#include <algorithm>
#include <string>

#include "policy/compiled.h"

namespace forepost::policy {
namespace {

bool LooksAt(const CompiledRule& rule, std::uint32_t list) {
  const auto names = [&](const CompiledTerm& term) {
    return std::ranges::find(term.lists, list) != term.lists.end();
  };
  return std::ranges::any_of(rule.terms, names) || names(rule.unless) ||
         names(rule.unless_anywhere);
}

}  // namespace

bool UsesList(const Policy& policy, std::string_view list, std::optional<Surface> surface) {
  const CompiledPolicy& compiled = policy.compiled();
  const auto found = std::ranges::find(compiled.list_names, list);
  if (found == compiled.list_names.end()) {
    return false;
  }
  const auto place = static_cast<std::uint32_t>(found - compiled.list_names.begin());
  return std::ranges::any_of(compiled.rules, [&](const CompiledRule& rule) {
    return (!surface || (rule.surfaces & SurfaceBit(*surface)) != 0) && LooksAt(rule, place);
  });
}

Diagnostic CannotUseList(std::string_view list, const Diagnostic& fault) {
  Diagnostic said = fault;
  said.message = "the list \"" + std::string(list) + "\" cannot be used: " + fault.message;
  said.hint += ", or take the list out of the machine's settings";
  return said;
}

std::expected<void, Diagnostics> ReadLists(const Policy& policy, ListUse use) {
  const CompiledPolicy& compiled = policy.compiled();
  Diagnostics faults;
  for (std::uint32_t list = 0; list < compiled.lists.size(); ++list) {
    const bool needed = std::ranges::any_of(compiled.rules, [&](const CompiledRule& rule) {
      return (use == ListUse::kSubmit || !rule.secret) && LooksAt(rule, list);
    });
    if (!needed) {
      continue;
    }
    if (const auto ready = compiled.lists[list].Ready(); !ready) {
      for (const Diagnostic& fault : ready.error()) {
        faults.push_back(CannotUseList(compiled.list_names[list], fault));
      }
    }
  }
  if (!faults.empty()) {
    return std::unexpected(std::move(faults));
  }
  return {};
}

}  // namespace forepost::policy
