// The pairs of tests/protocol/messages.jsonl through a real session. The extension's tests use the
// same replies, so that both sides agree on every member.
//
// "<version>", "<hash>" and "<ticket>" in a reply stand for any text; "<ticket>" in a request for
// the ticket that was given last.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>

#include "messaging/session.h"
#include "support/sample_machine.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;

bool IsPlaceholder(const json& value) {
  return value == "<version>" || value == "<hash>" || value == "<ticket>";
}

// `reply` with a placeholder wherever `golden` has one and a text stands.
json Masked(json reply, const json& golden) {
  if (reply.is_string() && IsPlaceholder(golden)) {
    return golden;
  }
  if (reply.is_object() && golden.is_object()) {
    for (auto& [name, value] : reply.items()) {
      if (golden.contains(name)) {
        value = Masked(value, golden[name]);
      }
    }
  }
  return reply;
}

TEST(Protocol, EveryGoldenRequestGetsItsGoldenReply) {
  forepost::testing::SampleMachine machine;
  Session session(machine.Parts());
  std::istringstream lines(
      forepost::testing::ReadWhole(FOREPOST_SOURCE_DIR "/tests/protocol/messages.jsonl"));
  std::string line;
  std::string ticket;
  std::size_t count = 0;
  while (std::getline(lines, line)) {
    json pair = json::parse(line);
    json& request = pair["request"];
    if (request.is_object() && request.value("ticket", json()) == "<ticket>") {
      request["ticket"] = ticket;
    }
    const std::string payload = request.is_string() ? request.get<std::string>() : request.dump();
    const json reply = json::parse(session.Handle(payload));
    ticket = reply.value("ticket", ticket);
    EXPECT_EQ(Masked(reply, pair["reply"]), pair["reply"]) << pair["about"] << "\nthe reply was:\n"
                                                           << reply.dump();
    ++count;
  }
  EXPECT_GE(count, 20U);
}

}  // namespace
}  // namespace forepost::messaging
