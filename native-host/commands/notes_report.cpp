// What an error of the notes prints, and its exit code.
#include <ostream>

#include "commands/notes_options.h"
#include "common/exit_codes.h"

namespace forepost::commands {

int Report(const notes::VaultError& error, std::ostream& err) {
  using notes::VaultFault;
  err << ToString(error) << '\n';
  switch (error.fault) {
    case VaultFault::kUnknownClient:
      return kExitFound;
    case VaultFault::kMissing:
      return kExitNoInput;
    case VaultFault::kLocked:
    case VaultFault::kWrongKey:
    case VaultFault::kReadOnly:
    case VaultFault::kUntrusted:
    case VaultFault::kUnsafePlace:
      return kExitNoPermission;
    case VaultFault::kDamaged:
    case VaultFault::kTampered:
    case VaultFault::kNewer:
    case VaultFault::kInvalid:
      return kExitBadData;
    case VaultFault::kNoKeyStore:
    case VaultFault::kBusy:
      return kExitUnavailable;
    case VaultFault::kFull:
    case VaultFault::kIo:
      return kExitIo;
  }
  return kExitInternal;
}

}  // namespace forepost::commands
