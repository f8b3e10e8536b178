#include "bundles/contents.h"

#include <utility>

#include "common/iso_date.h"
#include "common/json_document.h"

namespace forepost::bundles {
namespace {

void Append(Diagnostics& faults, Diagnostics more) {
  faults.insert(faults.end(), std::make_move_iterator(more.begin()),
                std::make_move_iterator(more.end()));
}

std::string FileOf(const std::string& file, const Part& part) { return file + '/' + part.name; }

policy::NameLists ReadLists(const Bundle& bundle, const std::string& file, Diagnostics& faults) {
  policy::NameLists lists;
  for (const Part& part : bundle.parts) {
    if (part.kind != PartKind::kList) {
      continue;
    }
    if (auto list = policy::ParseNameList(part.bytes, FileOf(file, part))) {
      lists.emplace(part.name, *std::move(list));
    } else {
      Append(faults, std::move(list.error()));
    }
  }
  return lists;
}

}  // namespace

policy::Verdict Contents::Check(const policy::CheckRequest& request) const {
  const policy::PostApproval* const approval = FindApproved(request.text);
  if (approval == nullptr) {
    return policy::Check(*policies, request);
  }
  policy::Verdict verdict{.approved = *approval};
  for (const policy::Policy& policy : *policies) {
    verdict.policies.push_back(policy.identity());
  }
  return verdict;
}

const policy::PostApproval* Contents::FindApproved(std::string_view text) const {
  for (const policy::ApprovedPosts& posts : approved) {
    if (const policy::PostApproval* const found = posts.Find(text)) {
      return found;
    }
  }
  return nullptr;
}

std::expected<Contents, Diagnostics> LoadContents(const Bundle& bundle, const std::string& file) {
  Diagnostics faults;
  const policy::NameLists lists = ReadLists(bundle, file, faults);
  const policy::BundleIdentity identity{.version = bundle.manifest.version,
                                        .approved_by = bundle.manifest.approved_by,
                                        .approved_on = ToText(bundle.manifest.approved_on)};
  auto policies = std::make_shared<std::vector<policy::Policy>>();
  Contents contents{.manifest = bundle.manifest, .digest = bundle.digest};
  for (const Part& part : bundle.parts) {
    if (part.kind == PartKind::kPolicy) {
      if (auto policy = policy::Policy::Parse(part.bytes, FileOf(file, part), lists)) {
        policy->SetBundle(identity);
        policies->push_back(*std::move(policy));
      } else {
        Append(faults, std::move(policy.error()));
      }
    } else if (part.kind == PartKind::kApprovedPosts) {
      if (auto posts = policy::ApprovedPosts::Parse(part.bytes, FileOf(file, part))) {
        contents.approved.push_back(*std::move(posts));
      } else {
        Append(faults, std::move(posts.error()));
      }
    } else if (part.kind == PartKind::kAdapters) {
      if (auto read = JsonDocument::Parse(part.bytes, FileOf(file, part)); !read) {
        faults.push_back(std::move(read.error()));
      }
    }
  }
  if (!faults.empty()) {
    return std::unexpected(std::move(faults));
  }
  contents.policies = std::move(policies);
  return contents;
}

}  // namespace forepost::bundles
