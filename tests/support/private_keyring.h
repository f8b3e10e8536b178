// A session bus and a GNOME Keyring of one's own, with an empty keyring that is unlocked; both go
// with the object. The real ones of whoever runs the test are not touched.
//
//   PrivateKeyring keyring;                  // DBUS_SESSION_BUS_ADDRESS now names its bus
//   platform::TheKeyStore().Keep(…);
//
// The bus starts nothing by itself: no second keyring, and no window that would ask for a password.
//
// Thread-safety: sets the environment; one at a time, and no other thread may run.
#pragma once

#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "platform/child.h"
#include "platform/key_store.h"
#include "support/temp_folder.h"

namespace forepost::testing {

class PrivateKeyring {
 public:
  PrivateKeyring() {
    const char* const before = ::getenv(kAddress);
    if (before != nullptr) {
      before_ = before;
    }
    const std::string socket = "unix:path=" + (temp_.path() / "bus").string();
    const auto config = temp_.Write(
        "bus.conf", "<busconfig><type>session</type><listen>" + socket +
                        "</listen><policy context=\"default\"><allow send_destination=\"*\"/>"
                        "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>");
    bus_.emplace(
        Start({"dbus-daemon", "--nofork", "--print-address", "--config-file=" + config.string()}));
    // It prints its address once it listens.
    std::string line;
    char c = 0;
    while (line.size() < 1000 && bus_->ReadSome({&c, 1}, kPatience) == 1U && c != '\n') {
      line += c;
    }
    if (!line.starts_with("unix:")) {
      throw std::runtime_error("dbus-daemon does not start");
    }
    ::setenv(kAddress, line.c_str(), 1);
    StartDaemon();
  }
  ~PrivateKeyring() {
    StopDaemon();
    if (before_) {
      ::setenv(kAddress, before_->c_str(), 1);
    } else {
      ::unsetenv(kAddress);
    }
  }
  PrivateKeyring(const PrivateKeyring&) = delete;
  PrivateKeyring& operator=(const PrivateKeyring&) = delete;

  // As after a login: with what was kept before.
  void StartDaemon() {
    daemon_.emplace(
        Start({"gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"}));
    if (!daemon_->Write("password of the login")) {
      throw std::runtime_error("gnome-keyring-daemon takes no password");
    }
    daemon_->CloseInput();
    const auto store = platform::MakeKeyStore(kPatience);
    for (int i = 0; i < 400; ++i) {
      if (store->Find("00")) {
        return;
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(25));
    }
    throw std::runtime_error("gnome-keyring-daemon does not start: " +
                             store->Find("00").error().message);
  }
  void StopDaemon() { daemon_.reset(); }

  // As the person does who locks the keyring without logging out.
  void Lock() {
    auto sent = Start({"dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
                       "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                       "array:objpath:/org/freedesktop/secrets/collection/login"});
    if (sent.Wait(kPatience) != 0) {
      throw std::runtime_error("the keyring cannot be locked");
    }
  }

 private:
  static constexpr const char* kAddress = "DBUS_SESSION_BUS_ADDRESS";
  static constexpr std::chrono::seconds kPatience{30};

  platform::Child Start(std::vector<std::string> command) const {
    std::vector<std::string> arguments{"--unset=DISPLAY", "--unset=WAYLAND_DISPLAY",
                                       "HOME=" + temp_.path().string(),
                                       "XDG_RUNTIME_DIR=" + temp_.path().string(),
                                       "XDG_DATA_HOME=" + (temp_.path() / "data").string()};
    arguments.insert(arguments.end(), command.begin(), command.end());
    auto child = platform::Child::Start("/usr/bin/env", arguments);
    if (!child) {
      throw std::runtime_error(command.front() + ": " + child.error().message());
    }
    return std::move(*child);
  }

  TempFolder temp_;
  std::optional<std::string> before_;
  std::optional<platform::Child> bus_;
  std::optional<platform::Child> daemon_;
};

}  // namespace forepost::testing
