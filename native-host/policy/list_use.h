// Which lists the rules of a policy look at, and when.
//
//   UsesList(policy, "clients", Surface::kPost)    // a rule for posts looks at it
//   ReadLists(policy, ListUse::kTyping)            // those of rules that look while one types
//
// Thread-safety: pure functions.
#pragma once

#include <expected>
#include <optional>
#include <string_view>

#include "common/diagnostic.h"
#include "policy/policy.h"
#include "policy/surface.h"

namespace forepost::policy {

// kTyping: by rules that are looked at while the person types; kSubmit: by any rule.
enum class ListUse { kTyping, kSubmit };

// Without a surface: on any.
bool UsesList(const Policy& policy, std::string_view list, std::optional<Surface> surface = {});

// A fault of the file of a list, as the person reads it.
Diagnostic CannotUseList(std::string_view list, const Diagnostic& fault);

// Reads the files of NameList::Later, as far as rules look at them. Their faults.
std::expected<void, Diagnostics> ReadLists(const Policy& policy, ListUse use);

}  // namespace forepost::policy
