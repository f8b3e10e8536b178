#include <utility>

#include "records/records.h"

namespace forepost::records {
namespace {

using storage::StorageFault;

RecordFault ToRecordFault(StorageFault fault) {
  switch (fault) {
    case StorageFault::kMissing:
      return RecordFault::kMissing;
    case StorageFault::kUntrusted:
      return RecordFault::kUntrusted;
    case StorageFault::kNewer:
      return RecordFault::kNewer;
    case StorageFault::kDamaged:
      return RecordFault::kDamaged;
    case StorageFault::kFull:
      return RecordFault::kFull;
    case StorageFault::kReadOnly:
      return RecordFault::kReadOnly;
    case StorageFault::kBusy:
      return RecordFault::kBusy;
    case StorageFault::kInvalid:
      return RecordFault::kInvalid;
    default:
      return RecordFault::kIo;
  }
}

}  // namespace

RecordError::RecordError(storage::StorageError error)
    : Diagnostic(std::move(static_cast<Diagnostic&>(error))), fault(ToRecordFault(error.fault)) {}

}  // namespace forepost::records
