#include "policy/policy.h"

#include <algorithm>
#include <utility>

#include "common/json_document.h"
#include "policy/compiled.h"
#include "policy/loader.h"

namespace forepost::policy {
namespace {

constexpr JsonLimits kPolicyLimits{.max_bytes = kMaxPolicyBytes};

std::expected<std::shared_ptr<const CompiledPolicy>, Diagnostics> CompileDocument(
    const std::expected<JsonDocument, Diagnostic>& document, const NameLists& lists) {
  if (!document) {
    return std::unexpected(Diagnostics{document.error()});
  }
  Diagnostics faults;
  const PolicyModel model = ReadModel(*document, faults);
  CompiledPolicy compiled = Compile(*document, model, lists, faults);
  if (HasErrors(faults)) {
    std::ranges::stable_sort(
        faults, {}, [](const Diagnostic& fault) { return std::pair(fault.line, fault.column); });
    return std::unexpected(std::move(faults));
  }
  return std::make_shared<const CompiledPolicy>(std::move(compiled));
}

}  // namespace

std::expected<Policy, Diagnostics> Policy::Load(const std::filesystem::path& path,
                                                const NameLists& lists) {
  auto compiled = CompileDocument(JsonDocument::Load(path, kPolicyLimits), lists);
  if (!compiled) {
    return std::unexpected(std::move(compiled.error()));
  }
  return Policy(*std::move(compiled));
}

std::expected<Policy, Diagnostics> Policy::Parse(std::string_view json, std::string file,
                                                 const NameLists& lists) {
  auto compiled = CompileDocument(JsonDocument::Parse(json, std::move(file), kPolicyLimits), lists);
  if (!compiled) {
    return std::unexpected(std::move(compiled.error()));
  }
  return Policy(*std::move(compiled));
}

Policy::Policy(std::shared_ptr<const CompiledPolicy> compiled)
    : compiled_(std::move(compiled)), identity_(compiled_->identity) {}

const std::string& Policy::title() const { return compiled_->title; }

const std::vector<std::string>& Policy::list_names() const { return compiled_->list_names; }

}  // namespace forepost::policy
