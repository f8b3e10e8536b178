// A key store in memory, for what is not about key stores: tests/native-host/platform has the real
// one.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "platform/key_store.h"

namespace forepost::testing {

class MemoryKeyStore : public platform::KeyStore {
 public:
  std::expected<void, Diagnostic> Keep(std::string_view name, std::string_view secret) override {
    if (broken) {
      return std::unexpected(Broken());
    }
    kept[std::string(name)] = secret;
    return {};
  }
  std::expected<Secret, Diagnostic> Find(std::string_view name) override {
    ++finds;
    if (broken) {
      return std::unexpected(Broken());
    }
    const auto found = kept.find(name);
    return found == kept.end() ? Secret() : Secret(new std::string(found->second));
  }
  std::expected<void, Diagnostic> Forget(std::string_view name) override {
    if (broken) {
      return std::unexpected(Broken());
    }
    kept.erase(std::string(name));
    return {};
  }

  std::map<std::string, std::string, std::less<>> kept;
  bool broken = false;
  int finds = 0;  // how often it was asked

 private:
  static Diagnostic Broken() {
    return {.message = "the key store cannot be reached", .hint = "mend it"};
  }
};

}  // namespace forepost::testing
