// Reads an object's members with their checks, and gathers every fault instead of stopping at the
// first.
//
//   FieldReader reader(document, "/rules/3", faults);
//   rule.id = reader.Text("id", {.max = 64});
//   rule.cite = …
//   reader.Finish();      // a member that nobody asked for is a fault
//
// A fault leaves the default in place. Lengths of texts are in characters (code points).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/diagnostic.h"
#include "common/json_document.h"

namespace forepost::policy {

struct TextLimits {
  std::size_t max;
  bool required = true;
};

class FieldReader {
 public:
  // `pointer` names the object. A value that is not an object is a fault, and all reads then give
  // nothing.
  FieldReader(const JsonDocument& document, std::string pointer, const nlohmann::json& value,
              Diagnostics& faults);

  bool IsObject() const { return is_object_; }
  const std::string& pointer() const { return pointer_; }
  std::string PointerOf(std::string_view name) const { return PointerTo(pointer_, name); }

  // Null if the member is absent; a fault if it is required.
  const nlohmann::json* Member(std::string_view name, bool required);

  std::string Text(std::string_view name, TextLimits limits);
  bool Boolean(std::string_view name, bool absent);
  std::optional<std::uint64_t> Whole(std::string_view name, std::uint64_t least, std::uint64_t most,
                                     bool required = true);
  // A faulty entry leaves an empty text, so that indices stay those of the file.
  std::vector<std::string> Texts(std::string_view name, std::size_t max_count,
                                 std::size_t max_length);

  // The members are looked at once more: those nobody asked for are faults.
  void Finish();

  // At the member, or with an empty name at the object itself.
  void Fault(std::string_view name, std::string message, std::string hint = {});

 private:
  const JsonDocument& document_;
  std::string pointer_;
  const nlohmann::json& value_;
  Diagnostics& faults_;
  bool is_object_;
  std::set<std::string, std::less<>> asked_;
};

// Code points of well-formed UTF-8.
std::size_t CountCharacters(std::string_view utf8);

// Lower case letters, digits and dashes.
bool IsIdentifier(std::string_view text);

}  // namespace forepost::policy
