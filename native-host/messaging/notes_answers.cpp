#include "messaging/notes_answers.h"

#include <cstddef>

#include "messaging/answers.h"
#include "messaging/frames.h"

namespace forepost::messaging {
namespace {

using nlohmann::json;
using notes::VaultFault;

ErrorCode CodeOf(VaultFault fault) {
  switch (fault) {
    case VaultFault::kMissing:
      return ErrorCode::kVaultMissing;
    case VaultFault::kLocked:
      return ErrorCode::kVaultLocked;
    case VaultFault::kWrongKey:
      return ErrorCode::kVaultWrongKey;
    case VaultFault::kNoKeyStore:
      return ErrorCode::kKeyStoreUnavailable;
    case VaultFault::kDamaged:
      return ErrorCode::kVaultDamaged;
    case VaultFault::kTampered:
      return ErrorCode::kVaultTampered;
    case VaultFault::kNewer:
      return ErrorCode::kVaultNewer;
    case VaultFault::kFull:
      return ErrorCode::kVaultFull;
    case VaultFault::kBusy:
      return ErrorCode::kVaultBusy;
    case VaultFault::kInvalid:
      return ErrorCode::kNoteInvalid;
    case VaultFault::kUnknownClient:
      return ErrorCode::kUnknownClient;
    case VaultFault::kUnsafePlace:
      return ErrorCode::kVaultUnsafePlace;
    case VaultFault::kReadOnly:
    case VaultFault::kUntrusted:
    case VaultFault::kIo:
      return ErrorCode::kVaultFailed;
  }
  return ErrorCode::kInternal;
}

}  // namespace

std::unexpected<Fault> Failed(const notes::VaultError& error) {
  // In the command line the field of a VaultError names an option, in a request it would be a
  // member.
  Diagnostic said = error;
  said.field.clear();
  return std::unexpected(Fault{.code = CodeOf(error.fault), .message = ToString(said)});
}

json Envelope(std::uint64_t id, std::string_view type) { return {{"id", id}, {"type", type}}; }

std::string DumpWithinFrame(json answer) {
  std::string bytes = Dump(answer);
  const bool is_list = answer.contains("clients") && answer["clients"].is_array();
  while (bytes.size() > kMaxFrameOut) {
    // The oldest snapshots first, then the oldest notes; of a list what stands last.
    json* list = is_list ? &answer["clients"] : &answer["client"]["snapshots"];
    if (!is_list && list->empty()) {
      list = &answer["client"]["notes"];
    }
    if (list->empty()) {
      return bytes;
    }
    const std::size_t tenth = (list->size() + 9) / 10;
    const auto from = is_list ? list->size() - tenth : 0;
    list->erase(list->begin() + static_cast<std::ptrdiff_t>(from),
                list->begin() + static_cast<std::ptrdiff_t>(from + tenth));
    if (!is_list) {
      answer["client"]["truncated"] = true;
    }
    bytes = Dump(answer);
  }
  return bytes;
}

}  // namespace forepost::messaging
