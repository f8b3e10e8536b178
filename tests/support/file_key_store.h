// A key store in a file, for tests in which several processes come and go: what one keeps, the next
// finds.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "platform/key_store.h"

namespace forepost::testing {

class FileKeyStore : public platform::KeyStore {
 public:
  explicit FileKeyStore(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
  }
  // Whole or not at all, whenever the process is killed.
  std::expected<void, Diagnostic> Keep(std::string_view name, std::string_view secret) override {
    const auto place = folder_ / name;
    std::ofstream(place.native() + ".new", std::ios::trunc) << secret;
    std::filesystem::rename(place.native() + ".new", place);
    return {};
  }
  std::expected<Secret, Diagnostic> Find(std::string_view name) override {
    std::ifstream file(folder_ / name);
    return file ? Secret(new std::string(std::istreambuf_iterator<char>(file), {})) : Secret();
  }
  std::expected<void, Diagnostic> Forget(std::string_view name) override {
    std::filesystem::remove(folder_ / name);
    return {};
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace forepost::testing
