#include "notes/vault_fault.h"

#include <utility>

namespace forepost::notes {
namespace {

VaultFault FaultOf(storage::StorageFault fault) {
  using storage::StorageFault;
  switch (fault) {
    case StorageFault::kMissing:
      return VaultFault::kMissing;
    case StorageFault::kUntrusted:
      return VaultFault::kUntrusted;
    case StorageFault::kNewer:
      return VaultFault::kNewer;
    case StorageFault::kDamaged:
      return VaultFault::kDamaged;
    case StorageFault::kFull:
      return VaultFault::kFull;
    case StorageFault::kReadOnly:
      return VaultFault::kReadOnly;
    case StorageFault::kBusy:
      return VaultFault::kBusy;
    case StorageFault::kInvalid:
      return VaultFault::kInvalid;
    case StorageFault::kIo:
      break;
  }
  return VaultFault::kIo;
}

}  // namespace

VaultError MakeFault(VaultFault fault, const std::filesystem::path& file, std::string message,
                     std::string hint) {
  VaultError error;
  error.file = file.string();
  error.message = std::move(message);
  error.hint = std::move(hint);
  error.fault = fault;
  return error;
}

VaultError ToFault(const storage::StorageError& error) {
  VaultError fault;
  static_cast<Diagnostic&>(fault) = error;
  fault.fault = FaultOf(error.fault);
  return fault;
}

}  // namespace forepost::notes
