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

json ToJson(const Verdict& verdict) {
  json findings = json::array();
  for (const Finding& finding : verdict.findings) {
    findings.push_back(FindingToJson(finding));
  }
  json policy = nullptr;
  if (!verdict.policies.empty()) {
    policy = {{"id", verdict.policies.front().id}, {"version", verdict.policies.front().version}};
  }
  return {{"verdict", ToString(verdict.verdict)},
          {"findings", std::move(findings)},
          {"policy", std::move(policy)},
          {"truncated", verdict.truncated}};
}

}  // namespace forepost::policy
