#include "policy/verdict_json.h"

#include <utility>

namespace forepost::policy {
namespace {

using nlohmann::json;

json FindingToJson(const Finding& finding) {
  json out{
      {"rule", finding.rule},
      {"title", finding.title},
      {"severity", ToString(finding.severity)},
      {"opaque", finding.opaque},
      {"start", finding.start},
      {"end", finding.end},
      {"text", finding.text},
      {"message", finding.message},
      {"guidance", finding.guidance},
      {"owner", finding.owner},
  };
  if (!finding.opaque) {
    out["cite"] = {{"source", finding.cite.source},
                   {"clause", finding.cite.clause},
                   {"url", finding.cite.url},
                   {"verified", finding.cite.verified}};
  }
  if (!finding.suggest.empty()) {
    out["suggest"] = finding.suggest;
  }
  if (!finding.lesson.title.empty()) {
    out["lesson"] = {{"title", finding.lesson.title},
                     {"text", finding.lesson.text},
                     {"right", finding.lesson.right},
                     {"wrong", finding.lesson.wrong}};
  }
  return out;
}

}  // namespace

json ToJson(const PolicyIdentity& policy) {
  json out{{"id", policy.id}, {"version", policy.version}};
  if (policy.bundle.version != 0) {
    out["bundle"] = {{"version", policy.bundle.version},
                     {"approved_by", policy.bundle.approved_by},
                     {"approved_on", policy.bundle.approved_on}};
  }
  return out;
}

json ToJson(const Verdict& verdict) {
  json findings = json::array();
  for (const Finding& finding : verdict.findings) {
    findings.push_back(FindingToJson(finding));
  }
  json policy = nullptr;
  if (!verdict.policies.empty()) {
    policy = ToJson(verdict.policies.front());
  }
  json out{{"verdict", ToString(verdict.verdict)},
           {"findings", std::move(findings)},
           {"policy", std::move(policy)},
           {"truncated", verdict.truncated}};
  if (!verdict.unchecked.empty()) {
    out["unchecked"] = verdict.unchecked;
  }
  if (verdict.approved) {
    out["approved"] = {{"id", verdict.approved->id},
                       {"approved_by", verdict.approved->approved_by},
                       {"approved_on", verdict.approved->approved_on}};
  }
  return out;
}

}  // namespace forepost::policy
