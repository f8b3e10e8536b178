// What the members of the settings have in common: kinds of values, and the faults that they can
// have; settings.cpp reads member by member.
//
// Thread-safety: one thread at a time.
#pragma once

#include <cstddef>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/diagnostic.h"
#include "common/json_document.h"

namespace forepost::settings {

// "an object", "a list", …
std::string_view TypeName(const nlohmann::json& value);
// "as in "sites": […]", a hint.
std::string Example(std::string_view member);
// Of a bearable length, without control characters.
bool IsSafePath(std::string_view text);
bool HasParentStep(const std::filesystem::path& path);

class ValueReader {
 public:
  explicit ValueReader(const JsonDocument& document) : document_(document) {}

  Diagnostics faults;

 protected:
  const JsonDocument& document() const { return document_; }
  void Fault(std::string_view pointer, std::string message, std::string hint);
  void WrongType(const std::string& pointer, std::string_view wanted, const nlohmann::json& value,
                 std::string hint);
  // Members that there are none of.
  void CheckNames();
  void Require(std::string_view name);
  // The texts of a list, each with its pointer; what is not a text is reported.
  std::vector<std::pair<std::string, std::string>> Texts(const nlohmann::json& value,
                                                         const std::string& pointer,
                                                         std::string_view name, std::size_t most);
  std::optional<std::filesystem::path> AbsolutePath(const std::string& text,
                                                    const std::string& pointer);
  // One line for people to read; empty after a fault.
  std::string LineOf(const nlohmann::json& value, const std::string& pointer, std::string_view name,
                     std::size_t most);

 private:
  const JsonDocument& document_;
};

}  // namespace forepost::settings
