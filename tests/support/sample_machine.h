// A machine with settings, a policy and a restricted list, in a folder of its own, and a session on
// it. Nothing outside of the folder is read.
#pragma once

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "messaging/session.h"
#include "platform/trusted_file.h"
#include "support/fake_screen_lock.h"
#include "support/memory_key_store.h"
#include "support/temp_folder.h"

namespace forepost::testing {

inline std::string ReadWhole(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

class SampleMachine {
 public:
  SampleMachine() {
    temp_.Write("policy.json", ReadWhole(FOREPOST_SOURCE_DIR "/tests/protocol/policy.json"));
    temp_.Write("restricted.txt", "Acme Holdings\tAcme\t$ACME\n");
    WriteSettings(Settings());
  }

  nlohmann::json Settings() const {
    return {{"sites", {"https://www.example.com", "https://*.example.org"}},
            {"policies", {(folder() / "policy.json").string()}},
            {"lists", {{"restricted", (folder() / "restricted.txt").string()}}},
            {"capture", {{"https://www.example.com", "card"}}},
            {"data_folder", (folder() / "data").string()}};
  }

  void WriteSettings(const nlohmann::json& settings) const {
    temp_.Write("settings.json", settings.dump(2));
  }
  void WritePolicy(std::string_view text) const { temp_.Write("policy.json", text); }
  std::string Policy() const { return ReadWhole(folder() / "policy.json"); }

  const std::filesystem::path& folder() const { return temp_.path(); }
  std::filesystem::path settings_file() const { return folder() / "settings.json"; }
  std::filesystem::path vault_file() const { return folder() / "data" / "notes.vault"; }
  std::filesystem::path records_file() const { return folder() / "data" / "records.db"; }

  // Settings are taken whoever owns them: who may write them has tests of its own.
  messaging::SessionParts Parts() {
    using settings::SettingsError;
    using settings::SettingsFault;
    const auto file = settings_file();
    return {.machine = {.load = [file]() -> std::expected<settings::Settings, SettingsError> {
                          if (!std::filesystem::exists(file)) {
                            return std::unexpected(SettingsError{SettingsFault::kMissing, {}});
                          }
                          auto parsed = settings::ParseSettings(ReadWhole(file), "settings.json");
                          if (!parsed) {
                            return std::unexpected(
                                SettingsError{SettingsFault::kInvalid, parsed.error()});
                          }
                          return *parsed;
                        },
                        .stamp = [file] { return platform::FileStamp(file); },
                        .now = [this] { return now; }},
            .open_records =
                [this](const std::filesystem::path& path) {
                  return records::RecordBook::Open(
                      path, [this](const records::Head& head) { witnessed.push_back(head); },
                      [this] { return now; });
                },
            .now = [this] { return now; },
            .notes = {.now = [this] { return now; },
                      .key_store = &key_store,
                      .quick_key_store = &key_store,
                      .screen_lock = &screen_lock,
                      // The least that Argon2id takes, so that tests are quick.
                      .passphrase_cost = {.opslimit = 1, .memlimit = std::uint64_t{8} << 20U}}};
  }

  // The records so far, as JSON.
  std::vector<nlohmann::json> Records() const {
    std::vector<nlohmann::json> all;
    const auto book = records::RecordBook::OpenReadOnly(records_file());
    if (book) {
      const auto entries = book->List();
      for (const auto& entry : entries.value()) {
        all.push_back(nlohmann::json::parse(entry.json));
      }
    }
    return all;
  }

  std::chrono::sys_time<std::chrono::milliseconds> now{
      std::chrono::milliseconds{1'800'000'000'000}};
  std::vector<records::Head> witnessed;
  MemoryKeyStore key_store;
  FakeScreenLock screen_lock;

 private:
  TempFolder temp_;
};

}  // namespace forepost::testing
