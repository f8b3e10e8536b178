#include "messaging/answers.h"

#include <string_view>

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxDetailBytes = 1000;

// "Summary: detail", the detail cut between two characters.
std::string Sentence(const ErrorInfo& info, std::string_view detail) {
  std::string sentence(info.summary);
  if (detail.empty()) {
    return sentence;
  }
  std::size_t end = std::min(detail.size(), kMaxDetailBytes);
  while (end > 0 && end < detail.size() &&
         (static_cast<unsigned char>(detail[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  sentence += ": ";
  sentence += detail.substr(0, end);
  if (end < detail.size()) {
    sentence += " …";
  }
  return sentence;
}

}  // namespace

json ErrorAnswer(std::optional<std::uint64_t> id, const Fault& fault) {
  const ErrorInfo& info = Describe(fault.code);
  json error{{"code", info.name}, {"message", Sentence(info, fault.message)}, {"hint", info.hint}};
  if (!fault.field.empty()) {
    error["field"] = fault.field;
  }
  return {{"id", id ? json(*id) : json(nullptr)}, {"type", "error"}, {"error", std::move(error)}};
}

json ToJson(const std::vector<Problem>& problems) {
  json list = json::array();
  for (const Problem& problem : problems) {
    const ErrorInfo& info = Describe(problem.code);
    list.push_back(
        {{"code", info.name}, {"message", Sentence(info, problem.detail)}, {"hint", info.hint}});
  }
  return list;
}

std::string Dump(const json& answer) {
  return answer.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string DumpWithin(const json& answer, json& verdict, std::size_t limit) {
  std::string bytes = Dump(answer);
  if (bytes.size() <= limit) {
    return bytes;
  }
  json& findings = verdict["findings"];
  verdict["truncated"] = true;  // one byte shorter than false
  std::size_t size = bytes.size();
  while (size > limit && !findings.empty()) {
    const std::size_t separator = findings.size() > 1 ? 1 : 0;
    size -= Dump(findings.back()).size() + separator;
    findings.erase(findings.size() - 1);
  }
  return Dump(answer);
}

}  // namespace forepost::messaging
