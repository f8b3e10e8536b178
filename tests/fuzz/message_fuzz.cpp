// Any frames at a session that has its settings, its policy and no disk: each gets exactly one
// answer, which is JSON, fits into a frame and has a type.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "messaging/frames.h"
#include "messaging/session.h"

namespace {

forepost::messaging::SessionParts Parts() {
  using forepost::records::RecordError;
  using forepost::settings::Settings;
  return {.machine = {.load = []() -> std::expected<Settings, forepost::settings::SettingsError> {
                        Settings settings;
                        settings.sites = {"https://www.example.com"};
                        settings.policies = {FOREPOST_SOURCE_DIR "/tests/protocol/policy.json"};
                        settings.data_folder = "/nonexistent";
                        return settings;
                      },
                      .stamp = [] { return "same"; }},
          .open_records = [](const std::filesystem::path&)
              -> std::expected<forepost::records::RecordBook, RecordError> {
            return std::unexpected(RecordError{});
          },
          .now = [] { return std::chrono::sys_time<std::chrono::milliseconds>{}; }};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static forepost::messaging::Session session(Parts());
  static const std::string greeting =
      session.Handle(R"({"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0"})");
  const std::string answer =
      session.Handle(std::string_view(reinterpret_cast<const char*>(data), size));
  const auto parsed = nlohmann::json::parse(answer, nullptr, false);
  if (answer.size() > forepost::messaging::kMaxFrameOut || !parsed.is_object() ||
      !parsed.contains("id") || !parsed.contains("type")) {
    std::abort();
  }
  return 0;
}
