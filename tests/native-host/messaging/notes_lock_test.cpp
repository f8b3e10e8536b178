// Notes that are locked with the screen, and the firm's way into them, as a browser sees it.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include "common/exit_codes.h"
#include "messaging/serve.h"
#include "native-host/messaging/session_fixture.h"
#include "notes/firm_key.h"
#include "platform/streams.h"
#include "support/pipe.h"

namespace forepost::messaging {
namespace {

using forepost::testing::Framed;
using forepost::testing::Pipe;
using nlohmann::json;
using namespace std::chrono_literals;

constexpr std::string_view kHello =
    R"({"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0.1.0"})";

class NotesLockTest : public SessionTest {
 protected:
  NotesLockTest() { Hello(); }
  json Notes(std::string_view type, json members = json::object()) {
    members["id"] = 7;
    members["type"] = type;
    return Ask(members);
  }
  void SetRecoveryKey(const std::string& key) {
    json settings = machine_.Settings();
    if (!key.empty()) {
      settings["recovery_key"] = key;
    }
    machine_.WriteSettings(settings);
  }
};

TEST_F(NotesLockTest, TheScreenIsWatchedFromTheFirstOpening) {
  Notes("notes.status");
  Check("a draft");
  EXPECT_EQ(machine_.screen_lock.watches, 0);
  ASSERT_EQ(Notes("notes.unlock")["state"], "open");
  EXPECT_EQ(machine_.screen_lock.watches, 1);
  Restart();
  Hello();
  Notes("notes.save", {{"site", kSampleSite},
                       {"url", std::string(kSampleSite) + "/in/priya"},
                       {"kind", "person"},
                       {"page", {{"name", "Priya Raman"}}}});
  EXPECT_EQ(machine_.screen_lock.watches, 2);
}

TEST_F(NotesLockTest, TheyAreLockedWithTheScreen) {
  ASSERT_EQ(Notes("notes.unlock")["state"], "open");
  machine_.screen_lock.Lock();
  const json state = Notes("notes.status");
  EXPECT_EQ(state["state"], "locked");
  EXPECT_EQ(state["locked"], "screen");
  EXPECT_EQ(ErrorOf(Notes("notes.list")), "vault_locked");
  // A screen that was locked while they were is over when they are opened.
  machine_.screen_lock.Lock();
  EXPECT_EQ(Notes("notes.unlock")["state"], "open");
  EXPECT_EQ(Notes("notes.list")["type"], "notes.clients");
  machine_.screen_lock.Lock();
  session_->Rest();
  EXPECT_EQ(session_->RestIsDue(), std::nullopt) << "locked without a message";
  EXPECT_EQ(Notes("notes.status")["locked"], "screen");
}

// The host sits in its loop and nothing comes from the browser.
TEST_F(NotesLockTest, TheLoopWakesForIt) {
  Pipe in;
  std::atomic<int> answers = 0;
  std::string last;
  FrameReader reader(FromDescriptor(in.read.number()));
  FrameWriter writer([&](std::string_view frame) -> std::expected<void, std::error_code> {
    last = frame.substr(4);
    ++answers;
    return {};
  });
  const auto until = [](const auto& holds) {
    for (int i = 0; i < 2000 && !holds(); ++i) {
      std::this_thread::sleep_for(5ms);
    }
    return holds();
  };
  std::thread host([&] {
    EXPECT_EQ(Serve(reader, writer, *session_,
                    WaiterFor(in.read.number(), machine_.screen_lock.descriptor())),
              kExitOk);
  });
  EXPECT_TRUE(platform::WriteAll(in.write.number(),
                                 Framed(kHello) + Framed(R"({"id":2,"type":"notes.unlock"})")));
  EXPECT_TRUE(until([&] { return answers == 2; }));
  EXPECT_EQ(machine_.screen_lock.heeded, 0);
  machine_.screen_lock.Lock();
  EXPECT_TRUE(until([&] { return machine_.screen_lock.heeded == 1; })) << "before any message";
  EXPECT_TRUE(platform::WriteAll(in.write.number(), Framed(R"({"id":3,"type":"notes.status"})")));
  in.write.Close();
  host.join();
  EXPECT_EQ(json::parse(last)["locked"], "screen");
}

TEST_F(NotesLockTest, TheStateSaysThatTheFirmCanOpenThem) {
  const auto firm = notes::NewFirmKey();
  SetRecoveryKey(notes::ToHex(firm.public_key));
  json state = Notes("notes.status");
  EXPECT_EQ(state["recovery"], true) << "before they are begun";
  EXPECT_EQ(state["recovered"], nullptr);
  state = Notes("notes.unlock");
  EXPECT_EQ(state["recovery"], true) << "made with them";
  EXPECT_EQ(state["ways"], json{"key_store"}) << "it is no way for the person";
  const auto passphrase = notes::SecretBytes::CopyOf("a new passphrase");
  ASSERT_TRUE(notes::Vault(machine_.vault_file())
                  .Recover({.key = firm,
                            .passphrase = passphrase,
                            .cost = {.opslimit = 1, .memlimit = 8192},
                            .time = "2026-11-30T15:00:00.000Z",
                            .record = [](const std::string&) {
                              return std::expected<void, notes::VaultError>();
                            }}));
  EXPECT_EQ(Notes("notes.status")["recovered"], "2026-11-30T15:00:00.000Z");

  SetRecoveryKey("");
  EXPECT_EQ(Notes("notes.status")["recovery"], true) << "as it is, not as it is wanted";
  EXPECT_EQ(Notes("notes.lock")["recovery"], true);
  EXPECT_EQ(Notes("notes.unlock")["recovery"], false);
  SetRecoveryKey(notes::ToHex(notes::NewFirmKey().public_key));
  Notes("notes.lock");
  EXPECT_EQ(Notes("notes.unlock")["recovery"], true);
}

}  // namespace
}  // namespace forepost::messaging
