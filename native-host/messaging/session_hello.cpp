// The greeting: what is in force on this machine.

#include <string>
#include <utility>
#include <vector>

#include "common/identity.h"
#include "messaging/answers.h"
#include "messaging/session.h"
#include "policy/list_use.h"
#include "policy/verdict_json.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxVersionBytes = 64;

json SettingsToJson(const settings::Settings& settings) {
  const bool hold = settings.on_failure == settings::OnFailure::kHold;
  json capture = json::object();
  for (const auto& [site, level] : settings.capture) {
    capture[site] = ToString(level);
  }
  return {{"enabled", settings.enabled},
          {"sites", settings.sites},
          {"on_failure", hold ? "hold" : "release"},
          {"surfaces", settings.surfaces},
          {"capture", std::move(capture)}};
}

}  // namespace

Session::Answer Session::Hello(const Request& request) {
  Fields fields(request.message);
  Fields range(fields.Object("protocol"), "/protocol");
  const std::uint64_t min = range.Whole("min");
  const std::uint64_t max = range.Whole("max", min);
  fields.Text("extension", {.max_bytes = kMaxVersionBytes});
  for (const Fields* read : {&fields, &range}) {
    if (read->fault()) {
      return std::unexpected(*read->fault());
    }
  }
  if (min > kProtocolVersion || max < kProtocolVersion) {
    return std::unexpected(Fault{
        .code = ErrorCode::kProtocolMismatch,
        .message = std::string("the host speaks version ") + std::to_string(kProtocolVersion) +
                   (min > kProtocolVersion ? ", older than" : ", newer than") +
                   " what the extension asks for",
        .field = "/protocol"});
  }
  greeted_ = true;
  machine_.Reload();
  std::vector<Problem> problems;
  json settings = nullptr;
  json policies = json::array();
  bool clients = false;
  if (machine_.settings() == nullptr) {
    problems.push_back(*machine_.settings_problem());
  } else {
    settings = SettingsToJson(*machine_.settings());
    auto current = machine_.CurrentPolicies();
    problems = std::move(current.problems);
    if (current.policies) {
      for (const policy::Policy& policy : *current.policies) {
        clients = clients || policy::UsesList(policy, policy::kClientsList);
        json about = policy::ToJson(policy.identity());
        about["title"] = policy.title();
        policies.push_back(std::move(about));
      }
    }
  }
  return Dump({{"id", request.id},
               {"type", "welcome"},
               {"protocol", kProtocolVersion},
               {"host", kVersion},
               {"settings", std::move(settings)},
               {"policies", std::move(policies)},
               {"clients", clients},
               {"problems", ToJson(problems)},
               {"limits", {{"text_bytes", policy::kMaxTextBytes}}}});
}

}  // namespace forepost::messaging
