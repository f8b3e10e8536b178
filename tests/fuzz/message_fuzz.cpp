// Any messages, one a line, at a session that has its settings, its policy, no disk for records and
// a vault with one client: each gets exactly one answer, which is JSON, fits into a frame and has a
// type.

#include <stdlib.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "messaging/frames.h"
#include "messaging/session.h"
#include "support/memory_key_store.h"

namespace {

using forepost::messaging::Session;

void Expect(bool good) {
  if (!good) {
    abort();
  }
}

constexpr std::string_view kSave =
    R"({"id":2,"type":"notes.save","site":"https://www.example.com","kind":"person",)"
    R"("url":"https://www.example.com/in/rama","page":{"name":"Rama Treas"},"note":"at the fair"})";

// A folder for this process, and the bytes of a vault in it with one client.
class Ground {
 public:
  Ground() {
    std::string pattern = "/dev/shm/message-fuzz-XXXXXX";
    Expect(mkdtemp(pattern.data()) != nullptr);
    folder_ = pattern;
    {
      Session session(Parts());
      (void)Greet(session);
      Expect(session.Handle(kSave).find("notes.saved") != std::string::npos);
    }
    std::ifstream stream(File(), std::ios::binary);
    vault_.assign(std::istreambuf_iterator<char>(stream), {});
    key_ = store_;
  }
  Ground(const Ground&) = delete;
  Ground& operator=(const Ground&) = delete;
  ~Ground() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  // As it was in the beginning.
  void Restore() {
    std::filesystem::remove(File().native() + "-wal");
    std::filesystem::remove(File().native() + "-shm");
    std::ofstream(File(), std::ios::binary | std::ios::trunc) << vault_;
    store_ = key_;
  }

  forepost::messaging::SessionParts Parts() {
    using forepost::records::RecordError;
    using forepost::settings::Settings;
    const auto now = [] { return std::chrono::sys_time<std::chrono::milliseconds>{}; };
    return {
        .machine = {.load = [this]() -> std::expected<Settings, forepost::settings::SettingsError> {
                      Settings settings;
                      settings.sites = {"https://www.example.com"};
                      settings.policies = {FOREPOST_SOURCE_DIR "/tests/protocol/policy.json"};
                      settings.data_folder = folder_;
                      settings.capture = {
                          {"https://www.example.com", forepost::notes::CaptureLevel::kCard}};
                      return settings;
                    },
                    .stamp = [] { return "same"; }},
        .open_records = [](const std::filesystem::path&)
            -> std::expected<forepost::records::RecordBook, RecordError> {
          return std::unexpected(RecordError{});
        },
        .now = now,
        .notes = {.now = now,
                  .key_store = &store_,
                  .passphrase_cost = {.opslimit = 1, .memlimit = 8192}}};
  }

  static std::string Greet(Session& session) {
    return session.Handle(
        R"({"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0"})");
  }

 private:
  std::filesystem::path File() const { return folder_ / "notes.vault"; }

  std::filesystem::path folder_;
  forepost::testing::MemoryKeyStore store_;
  forepost::testing::MemoryKeyStore key_;
  std::string vault_;
};

void Ask(Session& session, std::string_view message) {
  const std::string answer = session.Handle(message);
  const auto parsed = nlohmann::json::parse(answer, nullptr, false);
  Expect(answer.size() <= forepost::messaging::kMaxFrameOut && parsed.is_object() &&
         parsed.contains("id") && parsed.contains("type"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Ground ground;
  static Session without_notes(ground.Parts());
  static const std::string greeting = Ground::Greet(without_notes);
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  // What has to do with notes leaves something behind, so it gets a session and a vault of its own.
  if (bytes.find("notes.") == std::string_view::npos) {
    Ask(without_notes, bytes);
    return 0;
  }
  ground.Restore();
  Session session(ground.Parts());
  (void)Ground::Greet(session);
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    Ask(session, bytes.substr(0, end));
    session.Rest();
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return 0;
}
