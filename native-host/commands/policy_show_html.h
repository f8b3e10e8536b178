// Policies as one HTML page that stands by itself: for people who do not read JSON, on a screen,
// on paper, with a screen reader. No script, nothing fetched; all that a policy says is escaped.
//
//   const std::string page = PolicyPage(shown);
//
// Thread-safety: a function of its argument.
#pragma once

#include <span>
#include <string>

#include "policy/model.h"
#include "policy/verdict.h"

namespace forepost::commands {

struct ShownPolicy {
  const policy::PolicyModel* model;
  policy::PolicyIdentity identity;  // with the bundle that it came in, if it came in one
};

// At least one policy; the page is named after the first. UTF-8.
std::string PolicyPage(std::span<const ShownPolicy> policies);

// & < > " ' as HTML writes them, in text and in attributes.
std::string EscapeHtml(std::string_view text);

}  // namespace forepost::commands
