// A D-Bus daemon of one's own on which everything is allowed, named by an environment variable; it
// goes with the object, and the variable is then what it was. It starts nothing by itself.
//
//   PrivateBus bus;                               // DBUS_SESSION_BUS_ADDRESS now names it
//   PrivateBus system(PrivateBus::kSystem);
//
// Thread-safety: sets the environment; no other thread may run.
#pragma once

#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/child.h"
#include "support/temp_folder.h"

namespace forepost::testing {

class PrivateBus {
 public:
  static constexpr const char* kSession = "DBUS_SESSION_BUS_ADDRESS";
  static constexpr const char* kSystem = "DBUS_SYSTEM_BUS_ADDRESS";
  static constexpr std::chrono::seconds kPatience{30};

  explicit PrivateBus(const char* variable = kSession) : variable_(variable) {
    const char* const before = ::getenv(variable_);
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
    char c = 0;
    while (address_.size() < 1000 && bus_->ReadSome({&c, 1}, kPatience) == 1U && c != '\n') {
      address_ += c;
    }
    if (!address_.starts_with("unix:")) {
      throw std::runtime_error("dbus-daemon does not start");
    }
    ::setenv(variable_, address_.c_str(), 1);
  }
  ~PrivateBus() {
    if (before_) {
      ::setenv(variable_, before_->c_str(), 1);
    } else {
      ::unsetenv(variable_);
    }
  }
  PrivateBus(const PrivateBus&) = delete;
  PrivateBus& operator=(const PrivateBus&) = delete;

  const std::string& address() const { return address_; }

  // A program with the bus in its environment, and a home and folders of its own.
  platform::Child Start(const std::vector<std::string>& command) const {
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

  // Sends a signal to all that listen: path, "interface.Member", arguments as dbus-send(1) has
  // them.
  void Emit(const std::string& path, const std::string& member,
            const std::vector<std::string>& arguments = {}) const {
    std::vector<std::string> command{"dbus-send", "--bus=" + address_, "--type=signal", path,
                                     member};
    command.insert(command.end(), arguments.begin(), arguments.end());
    if (Start(command).Wait(kPatience) != 0) {
      throw std::runtime_error("dbus-send " + member + " does not work");
    }
  }

 private:
  const char* variable_;
  TempFolder temp_;
  std::optional<std::string> before_;
  std::string address_;
  std::optional<platform::Child> bus_;
};

}  // namespace forepost::testing
