// A disk that refuses one of what SQLite asks of it, for a test: everything that changes a file is
// counted (writing, cutting, syncing, deleting, growing the shared memory).
//
//   FailingDisk disk;              // from here on under every file that SQLite opens
//   disk.Fail(3, FailingDisk::kFull);
//   …                              // the third is refused, and all that follow it
//   if (disk.Heal() == 0) …        // how many were refused
//
// Thread-safety: one at a time, and one thread.
#pragma once

#include <sqlite3.h>

#include <cerrno>
#include <cstring>
#include <limits>
#include <stdexcept>
#include <string>

namespace forepost::testing {

class FailingDisk {
 public:
  enum Kind {
    kFull,     // no space, until Heal()
    kOneError  // an error of the device, once
  };

  FailingDisk() : below_(sqlite3_vfs_find(nullptr)), vfs_(*below_) {
    instance_ = this;
    vfs_.zName = "failing";
    vfs_.pNext = nullptr;
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + below_->szOsFile;
    vfs_.xOpen = Open;
    vfs_.xDelete = Delete;
    if (sqlite3_vfs_register(&vfs_, 1) != SQLITE_OK) {
      throw std::runtime_error("sqlite3_vfs_register failed");
    }
  }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;
  ~FailingDisk() {
    sqlite3_vfs_register(below_, 1);
    sqlite3_vfs_unregister(&vfs_);
    instance_ = nullptr;
  }

  // `nth` counts from 1.
  void Fail(int nth, Kind kind) {
    left_ = nth;
    kind_ = kind;
    refused_ = 0;
  }
  int Heal() {
    left_ = kNever;
    return refused_;
  }

 private:
  static constexpr int kNever = std::numeric_limits<int>::max();

  // As SQLite wants it: ours, followed by that of the disk below.
  struct File {
    sqlite3_file base;
    sqlite3_io_methods methods;

    sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };
  static File& Of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }

  // What to refuse with; SQLITE_OK: nothing.
  static int Refuse(int when_broken) {
    FailingDisk& disk = *instance_;
    if (disk.left_ == kNever || --disk.left_ > 0) {
      return SQLITE_OK;
    }
    ++disk.refused_;
    if (disk.kind_ == kFull) {
      errno = ENOSPC;
      return when_broken == SQLITE_IOERR_WRITE ? SQLITE_FULL : when_broken;
    }
    disk.left_ = kNever;
    errno = EIO;
    return when_broken;
  }

  static int Open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* out) {
    File& ours = Of(file);
    ours.base.pMethods = nullptr;
    sqlite3_vfs* const below = instance_->below_;
    const int result = below->xOpen(below, name, ours.below(), flags, out);
    if (ours.below()->pMethods == nullptr) {
      return result;
    }
    ours.methods = *ours.below()->pMethods;
    Forward(ours.methods);
    ours.base.pMethods = &ours.methods;
    return result;
  }
  static int Delete(sqlite3_vfs* /*vfs*/, const char* name, int sync) {
    if (const int refused = Refuse(SQLITE_IOERR_DELETE); refused != SQLITE_OK) {
      return refused;
    }
    return instance_->below_->xDelete(instance_->below_, name, sync);
  }

  // Calls the method of the disk below.
  template <auto Method, typename... Arguments>
  static auto Below(sqlite3_file* file, Arguments... arguments) {
    sqlite3_file* const below = Of(file).below();
    return (below->pMethods->*Method)(below, arguments...);
  }
  static void Forward(sqlite3_io_methods& to) {
    using Io = sqlite3_io_methods;
    using File = sqlite3_file;
    to.xClose = [](File* f) { return Below<&Io::xClose>(f); };
    to.xRead = [](File* f, void* bytes, int size, sqlite3_int64 at) {
      return Below<&Io::xRead>(f, bytes, size, at);
    };
    to.xWrite = [](File* f, const void* bytes, int size, sqlite3_int64 at) {
      const int refused = Refuse(SQLITE_IOERR_WRITE);
      return refused != SQLITE_OK ? refused : Below<&Io::xWrite>(f, bytes, size, at);
    };
    to.xTruncate = [](File* f, sqlite3_int64 size) {
      const int refused = Refuse(SQLITE_IOERR_TRUNCATE);
      return refused != SQLITE_OK ? refused : Below<&Io::xTruncate>(f, size);
    };
    to.xSync = [](File* f, int flags) {
      const int refused = Refuse(SQLITE_IOERR_FSYNC);
      return refused != SQLITE_OK ? refused : Below<&Io::xSync>(f, flags);
    };
    to.xFileSize = [](File* f, sqlite3_int64* size) { return Below<&Io::xFileSize>(f, size); };
    to.xLock = [](File* f, int level) { return Below<&Io::xLock>(f, level); };
    to.xUnlock = [](File* f, int level) { return Below<&Io::xUnlock>(f, level); };
    to.xCheckReservedLock = [](File* f, int* held) {
      return Below<&Io::xCheckReservedLock>(f, held);
    };
    to.xFileControl = [](File* f, int what, void* with) {
      return Below<&Io::xFileControl>(f, what, with);
    };
    to.xSectorSize = [](File* f) { return Below<&Io::xSectorSize>(f); };
    to.xDeviceCharacteristics = [](File* f) { return Below<&Io::xDeviceCharacteristics>(f); };
    to.xShmMap = [](File* f, int page, int size, int extend, void volatile** map) {
      const int refused = extend != 0 ? Refuse(SQLITE_IOERR_SHMSIZE) : SQLITE_OK;
      return refused != SQLITE_OK ? refused : Below<&Io::xShmMap>(f, page, size, extend, map);
    };
    to.xShmLock = [](File* f, int at, int count, int flags) {
      return Below<&Io::xShmLock>(f, at, count, flags);
    };
    to.xShmBarrier = [](File* f) { Below<&Io::xShmBarrier>(f); };
    to.xShmUnmap = [](File* f, int remove) { return Below<&Io::xShmUnmap>(f, remove); };
    to.xFetch = [](File* f, sqlite3_int64 at, int size, void** bytes) {
      return Below<&Io::xFetch>(f, at, size, bytes);
    };
    to.xUnfetch = [](File* f, sqlite3_int64 at, void* bytes) {
      return Below<&Io::xUnfetch>(f, at, bytes);
    };
  }

  inline static FailingDisk* instance_ = nullptr;
  sqlite3_vfs* below_;
  sqlite3_vfs vfs_;
  int left_ = kNever;
  Kind kind_ = kFull;
  int refused_ = 0;
};

}  // namespace forepost::testing
