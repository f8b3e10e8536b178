// The system's key store: Secret Service on Linux (GNOME Keyring, KWallet), by libsecret.
//
//   if (auto kept = TheKeyStore().Keep(name, key); !kept) …   kept.error()
//   auto key = TheKeyStore().Find(name);    // nothing: it holds none of this name
//
// libsecret is loaded when it is first needed, so that a host which only checks drafts pays nothing
// for it and runs without it.
//
// A call may wait for the person, whom the system asks to unlock the store, but no longer than
// kPatience.
//
// In the host this starts a thread of GLib's that stays (gdbus) and one that ends with each call.
// The process must not fork afterwards but to start another program.
//
// Thread-safety: one thread at a time.
#pragma once

#include <chrono>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "common/diagnostic.h"

namespace forepost::platform {

class KeyStore {
 public:
  static constexpr std::chrono::seconds kPatience{60};

  virtual ~KeyStore() = default;
  // `name` in hexadecimal; `secret` is printable text and is wiped by the caller. Replaces what was
  // there.
  virtual std::expected<void, Diagnostic> Keep(std::string_view name, std::string_view secret) = 0;

  // Text in memory that is wiped when it goes.
  struct Wipe {
    void operator()(std::string* text) const;
  };
  using Secret = std::unique_ptr<std::string, Wipe>;
  // Null: it works and holds none of this name. An error: it cannot be used here, and why.
  virtual std::expected<Secret, Diagnostic> Find(std::string_view name) = 0;
  virtual std::expected<void, Diagnostic> Forget(std::string_view name) = 0;
};

// The one of this user's session.
KeyStore& TheKeyStore();
// The same with a patience of its own, for those who must not wait for a person.
std::unique_ptr<KeyStore> MakeKeyStore(std::chrono::milliseconds patience);

}  // namespace forepost::platform
