// What can go wrong with a file of ours, for callers that act on it; the words are in the
// diagnostic.
#pragma once

#include <string_view>

#include "common/diagnostic.h"

namespace forepost::storage {

enum class StorageFault {
  kMissing,    // no such file
  kUntrusted,  // the file or its folder is a link or belongs to somebody else
  kNewer,      // written by a newer Forepost
  kDamaged,    // not a file of this kind, or its pages are broken
  kFull,       // no space left
  kReadOnly,   // may not be written, or not be read
  kBusy,       // locked by another process for longer than kBusyTimeout
  kIo,         // anything else that the system refused
  kInvalid,    // what was asked for makes no sense: no name of a file, a value that is too long
};

// A Diagnostic with its kind: goes wherever a Diagnostic goes.
struct StorageError : Diagnostic {
  StorageFault fault = StorageFault::kIo;
};

// What the errors call a file and what it holds. The texts must outlive whoever is given them:
// literals.
struct FileWords {
  std::string_view file;         // "the … cannot be written": "file of records"
  std::string_view things;       // "no space left for the …": "records"
  std::string_view mend;         // what to do with a damaged one
  std::string_view absent;       // what it means that there is no file
  std::string_view absent_hint;  // and how one comes about
};

}  // namespace forepost::storage
