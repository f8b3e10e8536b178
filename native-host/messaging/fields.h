// Reads the members of a request and keeps the first fault.
//
//   Fields fields(request);
//   const std::string_view site = fields.Text("site", {.max_bytes = 300});
//   const bool posted = fields.Flag("posted");
//   if (fields.fault()) return Error(id, *fields.fault());
//
// After a fault every reader returns an empty value, so that the faults need looking at only once.
// A fault never quotes the value: it may be somebody's draft.
//
// Thread-safety: one thread at a time. The views point into the request.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "messaging/error_codes.h"
#include "policy/surface.h"

namespace forepost::messaging {

// The largest whole number that JavaScript tells from its neighbours.
inline constexpr std::uint64_t kMaxWholeNumber = (std::uint64_t{1} << 53U) - 1;

// Why a request gets an error for an answer.
struct Fault {
  ErrorCode code = ErrorCode::kBadMessage;
  std::string message;  // added to the code's own summary; may be empty
  std::string field;    // JSON pointer into the request; empty: the whole of it
};

struct TextRange {
  std::size_t max_bytes;
  // What is said of a longer text.
  ErrorCode too_long = ErrorCode::kBadMessage;
  bool may_be_empty = false;
};

class Fields {
 public:
  // `object` must be an object and outlive the reader; `pointer` is where it stands in the request.
  explicit Fields(const nlohmann::json& object, std::string pointer = {})
      : object_(object), pointer_(std::move(pointer)) {}

  std::string_view Text(std::string_view name, TextRange range);
  // Absent is an empty text; present and empty, or blank, is a fault. At most 500 code points.
  std::string_view OptionalReason(std::string_view name);
  std::uint64_t Whole(std::string_view name, std::uint64_t min = 1,
                      std::uint64_t max = kMaxWholeNumber);
  bool Flag(std::string_view name);
  bool OptionalFlag(std::string_view name);
  policy::Surface Surface(std::string_view name);
  const nlohmann::json& Object(std::string_view name);
  const nlohmann::json& Any(std::string_view name);
  // False also after a fault.
  bool Has(std::string_view name) const { return !fault_ && object_.contains(name); }

  // For what a caller finds wrong itself.
  void Fail(Fault fault);
  // Null while all is well.
  const Fault* fault() const { return fault_ ? &*fault_ : nullptr; }

 private:
  // The member, or null after a fault.
  const nlohmann::json* Find(std::string_view name);
  void Fail(std::string_view name, std::string message, ErrorCode code = ErrorCode::kBadMessage);

  const nlohmann::json& object_;
  std::string pointer_;
  std::optional<Fault> fault_;
};

}  // namespace forepost::messaging
