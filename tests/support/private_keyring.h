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

#include <optional>
#include <stdexcept>
#include <thread>

#include "platform/child.h"
#include "platform/key_store.h"
#include "support/private_bus.h"

namespace forepost::testing {

class PrivateKeyring {
 public:
  PrivateKeyring() { StartDaemon(); }
  ~PrivateKeyring() { StopDaemon(); }
  PrivateKeyring(const PrivateKeyring&) = delete;
  PrivateKeyring& operator=(const PrivateKeyring&) = delete;

  // As after a login: with what was kept before.
  void StartDaemon() {
    daemon_.emplace(
        bus_.Start({"gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"}));
    if (!daemon_->Write("password of the login")) {
      throw std::runtime_error("gnome-keyring-daemon takes no password");
    }
    daemon_->CloseInput();
    const auto store = platform::MakeKeyStore(PrivateBus::kPatience);
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
    auto sent =
        bus_.Start({"dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
                    "/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock",
                    "array:objpath:/org/freedesktop/secrets/collection/login"});
    if (sent.Wait(PrivateBus::kPatience) != 0) {
      throw std::runtime_error("the keyring cannot be locked");
    }
  }

 private:
  PrivateBus bus_;
  std::optional<platform::Child> daemon_;
};

}  // namespace forepost::testing
