// What the linter says of a policy, in a form that reads well in a table.
#pragma once

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "native-host/policy/policy_fixture.h"
#include "policy/lint.h"
#include "policy/loader.h"

namespace forepost::policy {

using Warnings = std::vector<std::string>;  // each "field: message"

// `part` is one of the linter's parts: void(model, warnings).
template <typename Part>
Warnings WarningsBy(const Part& part, const std::string& json) {
  const auto document = JsonDocument::Parse(json, "p.json");
  if (!document) {
    throw std::runtime_error(ToString(document.error()));
  }
  Diagnostics faults;
  const PolicyModel model = ReadModel(*document, faults);
  EXPECT_FALSE(HasErrors(faults)) << ToString(faults);
  LintWarnings found(*document);
  part(model, found);
  Warnings warnings;
  for (const Diagnostic& warning : found.Take()) {
    EXPECT_EQ(warning.level, Diagnostic::Level::kWarning);
    EXPECT_EQ(warning.file, "p.json");
    EXPECT_NE(warning.line, 0U);
    EXPECT_NE(warning.column, 0U);
    EXPECT_FALSE(warning.hint.empty());
    warnings.push_back(warning.field + ": " + warning.message);
  }
  return warnings;
}

}  // namespace forepost::policy
