#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "commands/doctor_machine.h"
#include "common/identity.h"
#include "common/json_document.h"
#include "messaging/frames.h"
#include "messaging/session.h"
#include "platform/child.h"

namespace forepost::commands {
namespace {

using nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPatience{5000};
constexpr std::size_t kRounds = 20;

double Milliseconds(Clock::duration duration) {
  return std::chrono::duration<double, std::milli>(duration).count();
}

std::string Shown(double milliseconds) {
  char text[32];
  static_cast<void>(std::snprintf(text, sizeof text, "%.1f ms", milliseconds));
  return text;
}

// The browser's end of the wire.
class Wire {
 public:
  explicit Wire(const platform::Child& child)
      : child_(child),
        writer_([this](std::string_view bytes) { return child_.Write(bytes); }),
        reader_([this](std::span<char> buffer) { return child_.ReadSome(buffer, kPatience); }) {}

  std::optional<json> Ask(const json& request) {
    std::string payload;
    if (!writer_.Write(request.dump()) ||
        reader_.Next(payload) != messaging::FrameStatus::kMessage) {
      return std::nullopt;
    }
    const auto answer = JsonDocument::Parse(payload, {}, {.positions = false});
    if (!answer || !answer->root().is_object()) {
      return std::nullopt;
    }
    return answer->root();
  }

 private:
  const platform::Child& child_;
  messaging::FrameWriter writer_;
  messaging::FrameReader reader_;
};

}  // namespace

Observation EchoThrough(const std::filesystem::path& program) {
  const std::string area = "program";
  const std::string hint = "install Forepost again";
  const auto begin = Clock::now();
  auto child =
      platform::Child::Start(program, {"chrome-extension://" + std::string(kExtensionId) + "/"});
  if (!child) {
    return Fault(area, program.string() + " cannot be started: " + child.error().message(), hint);
  }
  Wire wire(*child);
  const auto welcome = wire.Ask(
      {{"id", 1},
       {"type", "hello"},
       {"protocol", {{"min", messaging::kProtocolVersion}, {"max", messaging::kProtocolVersion}}},
       {"extension", kVersion}});
  if (!welcome || welcome->value("type", "") != "welcome") {
    return Fault(area, program.string() + " does not answer as a browser expects", hint);
  }
  const auto greeted = Clock::now();
  std::vector<double> rounds;
  for (std::size_t i = 0; i < kRounds; ++i) {
    const auto sent = Clock::now();
    const json request{{"id", 2 + i}, {"type", "echo"}, {"payload", std::string(1000, 'x')}};
    const auto answer = wire.Ask(request);
    if (!answer || *answer != request) {
      return Fault(area, program.string() + " does not send back what it is given", hint);
    }
    rounds.push_back(Milliseconds(Clock::now() - sent));
  }
  child->CloseInput();
  if (child->Wait(kPatience) != 0) {
    return Fault(area, program.string() + " does not end when the browser closes the line", hint);
  }
  std::ranges::nth_element(rounds, rounds.begin() + kRounds / 2);
  return Good(area, program.string() + " answers as a browser starts it: ready after " +
                        Shown(Milliseconds(greeted - begin)) + ", a message there and back in " +
                        Shown(rounds[kRounds / 2]));
}

}  // namespace forepost::commands
