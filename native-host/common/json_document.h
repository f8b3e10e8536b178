// JSON that remembers where each value stood, so that an error can name line and column.
//
//   auto document = JsonDocument::Parse(bytes, "policy.json");
//   if (!document) return std::unexpected(document.error());   // one Diagnostic
//   document->At("/rules/0/id", "must be a text");             // a Diagnostic with line and column
//
// Stricter than RFC 8259 asks: a key that stands twice in one object, invalid UTF-8, a lone
// surrogate, nesting past `max_depth` and anything after the value are errors. Parsing uses no
// recursion, so nesting cannot exhaust the stack.
//
// Thread-safety: immutable after Parse, but for Wipe.
#pragma once

#include <cstddef>
#include <expected>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_map>

#include "common/diagnostic.h"

namespace forepost {

struct JsonLimits {
  std::size_t max_bytes = std::size_t{64} << 20;
  std::size_t max_depth = 32;
  // Positions cost memory and time; messages from the browser do without.
  bool positions = true;
};

class JsonDocument {
 public:
  static std::expected<JsonDocument, Diagnostic> Parse(std::string_view text, std::string file,
                                                       JsonLimits limits = {});

  // Reads the file (regular files only) and parses it.
  static std::expected<JsonDocument, Diagnostic> Load(const std::filesystem::path& path,
                                                      JsonLimits limits = {});

  const nlohmann::json& root() const { return root_; }
  const std::string& file() const { return file_; }

  // Overwrites every text in it, for what holds a secret. Nothing of it may be used afterwards.
  void Wipe();

  // An error at the value that `pointer` names, or at its nearest ancestor that exists.
  Diagnostic At(std::string_view pointer, std::string message, std::string hint = {}) const;

 private:
  struct Position {
    std::size_t line;
    std::size_t column;
  };
  friend class JsonBuilder;

  std::string file_;
  nlohmann::json root_;
  std::unordered_map<std::string, Position> positions_;
};

// Appends one reference token to a JSON pointer, escaped as RFC 6901 says.
std::string PointerTo(std::string_view parent, std::string_view key);
std::string PointerTo(std::string_view parent, std::size_t index);

}  // namespace forepost
